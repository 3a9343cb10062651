"""Tables whose cells have lost their places: one cell a line, or words held apart by single blanks → rows.

Nothing but the order of the cells is left; blank cells are lost, labels are broken over lines.  The heading
names the columns; which text is in which column, and where a row ends, is found for the whole table at once.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from targetlint.errors import Words
from targetlint.forms.cells.features import features
from targetlint.forms.cells.headings import Heading, role_of
from targetlint.forms.cells.row import Piece, Row
from targetlint.forms.cells.titles import is_aside, is_title, subject_of
from targetlint.forms.cells.unplaced import no_column
from targetlint.forms.rows.cut_headings import is_head_label
from targetlint.forms.rows.labelling import Fragment, Labelling, Placed, labelling
from targetlint.forms.rows.loose_headings import OPENS, Shape, shapes
from targetlint.forms.rows.run_on import heading_in, not_apart, pieces_of, sure
from targetlint.model import Reading

__all__ = ["Whole", "loosened"]

_HEADING_LINES = 28
"""Lines of a heading, and of its cells' pieces, at most."""
_SAMPLE = 60
"""Fragments of the body that decide how a heading is read."""
_TABLE_WORDS = 8
"""Words of a line that holds a whole table, at least: a heading of four cells, and a row."""
_KNOWN = 2.0
"""What it is worth that a heading's cell is a known one: as much as a name in its column."""


@attrs.define
class Whole:
    """The rows of a document, with what is to be said about how they were found."""

    rows: list[Row]
    readings: list[Reading] = attrs.Factory(list)


def loosened(rows: Sequence[Row], file: str = "") -> Whole:
    """The stream with every table of loose cells put into rows.

    Args:
        rows: from `rows_of`.
        file: name of the document, for readings.
    """
    rows = [row for row in rows if row.exact or row.text.strip("|｜ \t")]  # `|||` is a line of empty cells
    rows = [part for row in rows for part in _words(row)]
    lines = [_single(row) for row in rows]
    whole = Whole([])
    at = 0
    found = False
    while at < len(rows):
        table = _table(rows, lines, at, whole, file)
        table = table if table is not None else _run_on(rows, lines, at, whole, file)
        if table is None:
            whole.rows.append(rows[at])
            at += 1
        else:
            found = True
            at = table
    if found:
        whole.rows = _facts(whole.rows)
    return whole


def _words(row: Row) -> list[Row]:
    """A line that holds heading and body of a table, as a row for each of its words; other rows as they are."""
    words = row.pieces[0].text.split() if not row.exact and len(row.pieces) == 1 else []
    roles = [role_of(word) for word in words] if len(words) >= _TABLE_WORDS else []
    at = next((at for at in range(len(roles) - 2) if roles[at] in OPENS and all(roles[at : at + 3])), None)
    if at is None or not any(features(word).labelled for word in words[at + 3 :]) or "name" not in roles:
        return [row]
    return [attrs.evolve(row, pieces=(attrs.evolve(row.pieces[0], text=word),), width=1) for word in words]


def _single(row: Row) -> Piece | None:
    """The only cell of a line of text, without the bars that a copy left behind it."""
    if row.exact or len(row.pieces) != 1:
        return None
    text = row.pieces[0].text.strip("|｜ \t")
    return attrs.evolve(row.pieces[0], text=text) if text else None


def _fragments(piece: Piece, cells: bool) -> list[Fragment]:
    """A line as one cell, or as its words."""
    if cells:
        return [Fragment(piece.text, piece.location)]
    words = piece.text.split()
    return [Fragment(word, piece.location, " " if at else "\n", at == 0) for at, word in enumerate(words)]


def _table(rows: Sequence[Row], lines: Sequence[Piece | None], at: int, whole: Whole, file: str) -> int | None:
    """Read the table whose heading begins here; where the stream goes on."""
    piece = lines[at]
    if piece is None or not _may_open(lines, at):
        return None
    head, many = _heading_fragments(lines, at)
    if len(many) < 2:
        return None
    best = _best_shape(head, many, rows, lines, at)
    if best is None:
        return None
    shape, cells, stop = best
    body: list[Fragment] = []
    while stop < len(rows) and (below := lines[stop]) is not None and not _ends(rows, lines, stop, below, shape):
        body += _fragments(below, cells)
        stop += 1
    if not body:
        return None
    found = labelling(body, shape.heading.columns, lines=not cells)
    made, rest = _rows(body, found, shape.heading, rows[stop - 1])
    if not any(_valued(row, shape.heading) for row in made):
        return None
    if stop == len(rows) and not _valued(made[-1], shape.heading):
        rest = [attrs.evolve(made.pop(), exact=False, prose=True), *rest]
    if stop == len(rows) and rest and made:
        whole.readings.append(_stops(rest[0], file))
    whole.rows += [*shape.rows, *made, *rest]
    whole.readings += _left(body, found, file)
    return stop


def _run_on(rows: Sequence[Row], lines: Sequence[Piece | None], at: int, whole: Whole, file: str) -> int | None:
    """Read the table whose heading stands glued in this line, or say why not; where the stream goes on."""
    piece = lines[at]
    found = heading_in(piece.text, rows[at]) if piece is not None else None
    if piece is None or found is None:
        return None
    shape = found.shape
    if shape is None:
        whole.rows.append(rows[at])
        whole.readings.append(not_apart(rows[at], file))
        return at + 1
    behind = piece.text[found.stop :].strip()
    body = pieces_of(behind, rows[at], shape.heading, opens=True)
    below = at + 1
    while not behind and below < len(rows) and (line := lines[below]) and not _ends(rows, lines, below, line, shape):
        body += pieces_of(line.text, rows[below], shape.heading, opens=True)
        below += 1
    divided = sure(body, shape.heading, lines=not behind) if body else None
    if divided is None:
        whole.rows += rows[at:below]
        whole.readings.append(not_apart(rows[at], file))
        return below
    if above := piece.text[: found.start].strip():
        whole.rows.append(attrs.evolve(rows[at], pieces=(attrs.evolve(piece, text=above),)))
    made, rest = _rows(body, divided, shape.heading, rows[at])
    whole.rows += [*shape.rows, *made, *rest]
    return below


def _valued(row: Row, heading: Heading) -> bool:
    return any(column.start <= piece.start < column.stop for column in heading.of("value") for piece in row.pieces)


def _stops(row: Row, file: str) -> Reading:
    text = row.text[:40]
    words = Words(f"文字在“{text}”这一行中间断了", f"the text ends in the middle of the row '{text}'")
    return Reading("text-stops", words, row.location, file)


def _may_open(lines: Sequence[Piece | None], at: int) -> bool:
    """Whether a heading can begin at this line: its first words, perhaps with the next line, name a first column."""
    piece = lines[at]
    if piece is None or len(piece.text) > 200:
        return False
    first = piece.text.split()[0]
    if role_of(first) in OPENS or role_of(piece.text) in OPENS:
        return True
    below = lines[at + 1] if at + 1 < len(lines) else None
    return below is not None and len(piece.text) <= 4 and role_of(piece.text + below.text.split()[0]) in OPENS


def _heading_fragments(lines: Sequence[Piece | None], at: int) -> tuple[list[Fragment], list[int]]:
    """Fragments from a heading's beginning on, and how many there are up to the end of each line."""
    found: list[Fragment] = []
    ends: list[int] = []
    for piece in lines[at : at + _HEADING_LINES]:
        if piece is None:
            break
        found += _fragments(piece, role_of(piece.text) is not None)
        ends.append(len(found))
    return found, ends


def _best_shape(
    head: Sequence[Fragment], ends: Sequence[int], rows: Sequence[Row], lines: Sequence[Piece | None], at: int
) -> tuple[Shape, bool, int] | None:
    """The reading of the heading under which the cells below fit best; whether a line is a cell; the body's line."""
    best: tuple[float, Shape, bool, int] | None = None
    for shape in shapes(head, rows[at]):
        if shape.stop not in ends:
            continue
        count = ends.index(shape.stop) + 1
        if count == 1:
            continue  # a heading in one line: `spread` reads such tables
        cells = not any(" " in (lines[at + n] or rows[at].pieces[0]).text for n in range(count) if count < shape.stop)
        sample: list[Fragment] = []
        for piece in lines[at + count : at + count + _SAMPLE]:
            if piece is None or len(sample) > _SAMPLE:
                break
            sample += _fragments(piece, cells)
        worth = _KNOWN * shape.known + (
            labelling(sample, shape.heading.columns, lines=not cells).worth if sample else 0
        )
        if best is None or worth > best[0]:
            best = (worth, shape, cells, at + count)
    return best[1:] if best is not None else None


def _ends(rows: Sequence[Row], lines: Sequence[Piece | None], at: int, piece: Piece, shape: Shape) -> bool:
    """Whether a line stands below the table: a title, a note, the next form or heading."""
    alone = attrs.evolve(rows[at], pieces=(piece,))
    if is_title(alone) or subject_of(alone):
        return True
    if is_aside(alone):
        below = lines[at + 1] if at + 1 < len(lines) else None
        return below is None or not features(below.line).value  # 审核意见采纳率 has a value behind it
    first = shape.heading.columns[0].text
    return piece.text == first and role_of(first) in OPENS


def _rows(body: Sequence[Fragment], found: Labelling, heading: Heading, like: Row) -> tuple[list[Row], list[Row]]:
    """The rows of the table, and the lines behind its last value as lines of text."""
    made: list[list[tuple[Placed, Piece]]] = []
    before = len(heading.columns)
    for cell in found.cells:
        if cell.column < 0:
            continue
        column = heading.columns[cell.column]
        if cell.column <= before:
            made.append([])
        joined = column.role in ("level1", "level2", "side")
        text = "".join(
            (fragment.joint if at and not joined else "") + fragment.text
            for at, fragment in enumerate(body[cell.first : cell.stop])
        )
        piece = Piece(text, column.start, column.stop, body[cell.first].location)
        made[-1].append((cell, piece))
        before = cell.column
    while made and not {"name", "value"} & {heading.columns[cell.column].role for cell, _ in made[-1]}:
        made.pop()
    stop = made[-1][-1][0].stop if made else 0
    rows = [
        attrs.evolve(like, pieces=tuple(piece for _, piece in row), width=heading.width, exact=True, prose=False)
        for row in made
    ]
    rest = [
        attrs.evolve(like, pieces=(Piece(fragment.text, 0, 1, fragment.location),), width=1, prose=True, exact=False)
        for fragment in body[stop:]
    ]
    return rows, rest


def _left(body: Sequence[Fragment], found: Labelling, file: str) -> list[Reading]:
    """What found no column, between the rows."""
    placed = [cell for cell in found.cells if cell.column >= 0]
    stop = placed[-1].stop if placed else 0
    said = []
    for cell in found.cells:
        text = body[cell.first].text
        if cell.column < 0 and cell.first < stop and not features(text).blank and not features(text).side:
            said.append(no_column(text, body[cell.first].location, file))
    return said


def _facts(rows: Sequence[Row]) -> list[Row]:
    """Labels of the head with what stands on the line below: `项目名称` over `林区道路`."""
    found: list[Row] = []
    for row in rows:
        above = found[-1] if found else None
        if above is not None and _labels(above, row):
            pieces = tuple(
                attrs.evolve(line.pieces[0], text=line.pieces[0].text.strip("|｜ \t"), start=at, stop=at + 1)
                for at, line in enumerate((above, row))
            )
            found[-1] = attrs.evolve(above, pieces=pieces, width=2, exact=True, prose=False)
            continue
        found.append(row)
    return found


def _labels(above: Row, row: Row) -> bool:
    lone = len(above.pieces) == 1 and len(row.pieces) == 1 and not above.exact and not row.exact
    return lone and is_head_label(_bare(above)) and not is_head_label(_bare(row)) and role_of(_bare(row)) is None


def _bare(row: Row) -> str:
    return row.pieces[0].text.strip("|｜ \t")
