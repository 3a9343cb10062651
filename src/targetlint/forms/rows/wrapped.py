"""Cells that a text dump wrote over several lines → one row again; real rows stay apart.

A line break inside a cell ends the line of a dump in the middle of a row, so the rest of the cell
begins the next line.  Lines are put together only where that makes a row that fits its heading, or a
label that is known, and the lines alone do not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

import attrs

from targetlint.forms.about.head import is_fact_label
from targetlint.forms.about.objectives import is_objective_label
from targetlint.forms.cells.features import features
from targetlint.forms.cells.fit import fit
from targetlint.forms.cells.headings import Heading, heading_of, role_of
from targetlint.forms.cells.lines import one_line
from targetlint.forms.cells.row import Piece, Row
from targetlint.forms.cells.two_rows import details_of, join_headings
from targetlint.forms.cells.vocabulary import (
    is_level1,
    is_level2,
    is_side,
    label,
    level1_only,
    level2_only,
    satisfaction,
)
from targetlint.forms.cut.sections import is_indicator
from targetlint.forms.cut.titles import is_aside, is_title, subject_of
from targetlint.forms.rows.split_labels import Labels, ends_label

__all__ = ["unwrapped"]

_MOST = 8
"""A cell of more lines than that is prose, and its own matter."""
_GAP = 2
_TAIL = re.compile(
    r"(?:(?:指标|目标|目标值|指标值|值|名称|性质|单位|情况|措施|分析|标准|权重|说明|数|率|完成值|完成情况|改进措施|整改措施)$|[及和与、（(])"
)
"""How the second line of a wrapped heading begins; some of these words are headings themselves."""
_WHOLE = re.compile(r".*(?:值|分|单位|率|情况|原因|措施|指标|目标|名称|说明|备注|权重)")
_MONEY = re.compile(
    r"(?:项目|年度|部门|整体|预算|资金|支出|总|安排|情况)*(?:资金|预算)(?:总额|情况|安排|数)?(?:[（(].{0,12}[)）])?"
)
_YEAR_LINE = re.compile(r"[（(]?\s*20\d\d\s*年?度?\s*[)）]?")


def unwrapped(rows: Iterable[Row]) -> list[Row]:
    """The rows of a document with the cells whole that its lines, or its rows, cut in pieces.

    Args:
        rows: from `rows_of`.
    """
    return _Unwrapper(list(rows)).run()


@attrs.define
class _Unwrapper:
    """Walks the rows once with the heading in force."""

    rows: list[Row]
    heading: Heading | None = None
    before: Heading | None = None
    """Heading of the row directly above, which may have a second row."""
    blocks: dict[int, int] = attrs.Factory(dict)
    segments: dict[int, int] = attrs.Factory(dict)
    """Runs of rows that a lone line had cut in two."""

    def run(self) -> list[Row]:
        found: list[Row] = []
        labels = Labels()
        at = 0
        while at < len(self.rows):
            count = self._lines(at)
            row = self._moved(_glued(self.rows[at : at + count]) if count > 1 else self.rows[at])
            if count > 1:
                above = found[-1] if found and self.rows[at].prose and self._adjacent(at - 1, 2) else row
                self._bridge(row if above.prose else above, at, count)
                row = self._moved(row)
            at += count
            if self._note(row) or self.heading is None:
                labels = Labels()
            else:
                row = labels.joined(row, self.heading, found)
            if row.pieces:
                found.append(row)
        return found

    def _note(self, row: Row) -> bool:
        """Keep the heading in force; whether this row is one."""
        heading = heading_of(row)
        if heading is None and (is_title(row) or (subject_of(row) and len(row.pieces) >= 2)):
            self.heading = self.before = None
            return False
        if heading is None and self.before is not None:
            heading = details_of(row, self.before)
        if heading is None:
            self.before = None
            return False
        joined = join_headings(self.before, heading) if self.before is not None else heading
        self.before = joined
        if joined.complete:
            self.heading = joined
        return True

    def _moved(self, row: Row) -> Row:
        return attrs.evolve(
            row, block=self.blocks.get(row.block, row.block), segment=self.segments.get(row.segment, row.segment)
        )

    def _bridge(self, row: Row, at: int, count: int) -> None:
        """What follows a wrapped cell is still the same table."""
        parts = list(self.rows[at : at + count])
        if parts[-1].prose and at + count < len(self.rows):
            parts.append(self.rows[at + count])
        for part in parts:
            if not part.prose:
                self.blocks[part.block] = row.block
                self.segments[part.segment] = row.segment

    def _lines(self, at: int) -> int:
        """How many rows from here on are lines of one row."""
        first = self.rows[at]
        if first.exact or not first.pieces:
            return 1
        if self._full(at):
            return 1
        whole = heading_of(first)
        count = (
            1
            if (whole is not None and whole.complete) or not _may_head(first)
            else self._first(at, _is_wrapped_heading)
        )
        if count > 1 or (whole is not None and whole.complete):
            return self._heading_tail(at, count)
        if (first.prose and (count := self._first(at, _is_wrapped_label)) > 1) or is_fact_label(first.pieces[0].text):
            return self._fact_tail(at, count)
        if self.heading is None:
            return 1
        if (count := self._first(at, self._is_wrapped_row)) == 1:
            count = self._first(at, self._is_wrapped_start)
        return self._value_tail(at, count)

    def _full(self, at: int) -> bool:
        """A row of the whole width, in its place: the common case, and no line of it is missing."""
        row = self.rows[at]
        if self.heading is None or row.width < self.heading.width or row.prose:
            return False
        if at + 1 < len(self.rows) and self.rows[at + 1].width == 1:
            return False
        return _in_place(row, self.heading)

    def _first(self, at: int, test: Callable[[Sequence[Row]], bool]) -> int:
        for count in range(2, _MOST + 1):
            if not self._adjacent(at, count):
                break
            if test(self.rows[at : at + count]):
                return count
        return 1

    def _adjacent(self, at: int, count: int) -> bool:
        """Whether the row that would be the last of `count` is a line directly below the others."""
        if at < 0 or at + count > len(self.rows):
            return False
        above, row = self.rows[at + count - 2], self.rows[at + count - 1]
        first, second = above.pieces[-1].location.line, row.location.line
        if row.exact or first is None or second is None or not 0 < second - first <= _GAP:
            return False
        if above.pieces[-1].stop < above.width:
            return False  # its last cell is blank: nothing was cut
        return not is_title(row) and not subject_of(row) and not (row.prose and is_aside(row))

    def _heading_tail(self, at: int, count: int) -> int:
        """A complete heading may go on: `… 实际完成` | `值 分值 得分`."""
        while self._adjacent(at, count + 1):
            above, row = self.rows[at + count - 1], self.rows[at + count]
            if row.pieces[0].start or _labelled(row.pieces[0].text):
                break
            head, tail = above.pieces[-1].text, row.pieces[0].text
            goes_on = _TAIL.match(tail) and not (_WHOLE.fullmatch(head) and role_of(tail))
            fits = role_of(head + tail) is not None and (goes_on or role_of(tail) is None)
            own = all(role_of(piece.text) is not None for piece in row.pieces[1:])
            if not fits or not own or (len(row.pieces) == 1 and not _TAIL.match(tail)):
                break
            count += 1
        return count

    def _is_wrapped_row(self, parts: Sequence[Row]) -> bool:
        """Lines that together are a row in its places, and alone are not."""
        heading = self.heading
        assert heading is not None
        width = sum(part.width for part in parts) - len(parts) + 1
        if width > heading.width or all(part.prose for part in parts):
            return False
        seams = [ends_label(above.pieces[-1].text, part.pieces[0].text) for above, part in pairwise(parts)]
        for label_ends, part in zip(seams, parts[1:], strict=True):
            if heading_of(part) is not None or (_in_place(part, heading) and not label_ends):
                return False
            if _labelled(part.pieces[0].text) and not part.pieces[0].start and not label_ends:
                return False
        first = parts[0]
        if _in_place(first, heading):
            return False
        own = first.pieces[0].start > 0 or is_level1(first.pieces[0].text) or is_side(first.pieces[0].text)
        return (own or width == heading.width) and _in_place(_glued(parts), heading)

    def _is_wrapped_start(self, parts: Sequence[Row]) -> bool:
        """Lines that together are labels, and perhaps a name, without a value."""
        heading = self.heading
        assert heading is not None
        seams = all(ends_label(above.pieces[-1].text, part.pieces[0].text) for above, part in pairwise(parts))
        return seams and _valueless(_glued(parts), heading)

    def _value_tail(self, at: int, count: int) -> int:
        """The last cell of a row may end on a line of its own: `11月30` | `日前`."""
        heading = self.heading
        assert heading is not None
        while self._adjacent(at, count + 1):
            row = self.rows[at + count]
            above = _glued(self.rows[at : at + count])
            half = ends_label(above.pieces[-1].text, row.pieces[0].text) and not row.pieces[0].start
            if half and count > 1 and above.width + row.width - 1 <= heading.width:
                count += 1
                continue
            if above.prose or not _in_place(above, heading) or _in_place(row, heading):
                break
            if not _goes_on(above, row, heading) and (row.width == 1 or not _behind(above, row, heading)):
                break
            if row.width > 1 and above.width + row.width - 1 != heading.width:
                break
            count += 1
        return count

    def _fact_tail(self, at: int, count: int) -> int:
        while self._adjacent(at, count + 1):
            if self._first(at + count, _is_wrapped_label) > 1 or not self._fact_goes_on(
                _glued(self.rows[at : at + count]), self.rows[at + count], at + count + 1
            ):
                break
            count += 1
        return count

    def _fact_goes_on(self, first: Row, last: Row, after: int) -> bool:
        """`主管部门 | 某市退役军人` | `事务局 | 实施单位 | …`: the second line goes on with the value."""
        if first.prose or len(first.pieces) < 2:
            return False
        start = first.pieces[0].text
        if not is_fact_label(start) or _known(first.pieces[-1].text) or _known(last.pieces[0].text):
            return False
        if last.pieces[0].start or _YEAR_LINE.fullmatch(last.pieces[0].text) or _labelled(last.pieces[0].text):
            return False
        if len(last.pieces) > 1:
            return is_fact_label(last.pieces[1].text)
        follows = self.rows[after] if after < len(self.rows) else None
        if follows is None:
            return False
        return _known(follows.pieces[0].text) if not follows.prose else self._first(after, _is_wrapped_label) > 1


def _may_head(row: Row) -> bool:
    """Whether a row can begin a heading: all but its last cell are headings already."""
    return len(row.pieces[-1].text) <= 14 and all(role_of(piece.text) for piece in row.pieces[:-1])


def _glued(parts: Sequence[Row]) -> Row:
    """Rows as one: the last cell of each goes on in the first cell of the next."""
    pieces = list(parts[0].pieces)
    width = parts[0].width
    for part in parts[1:]:
        shift = width - 1
        rest = [attrs.evolve(p, start=p.start + shift, stop=p.stop + shift) for p in part.pieces]
        if rest[0].start == shift and pieces[-1].stop == width:
            pieces[-1] = attrs.evolve(pieces[-1], text=f"{pieces[-1].text}\n{rest[0].text}")
            rest = rest[1:]
        pieces += rest
        width += part.width - 1
    table = next((part for part in parts if not part.prose), parts[0])
    return attrs.evolve(table, pieces=tuple(pieces), width=width)


def _is_wrapped_heading(parts: Sequence[Row]) -> bool:
    """Lines that together are a heading whose broken cells are no headings of their own."""
    if len(parts[-1].pieces) == 1 and parts[-1].prose and not _TAIL.match(parts[-1].text):
        return False
    if heading_of(parts[-1]) is not None and not _TAIL.match(parts[-1].pieces[0].text):
        return False
    glued = _glued(parts)
    heading = heading_of(glued)
    if heading is None or (not heading.complete and len(heading.columns) < 3):
        return False
    for piece in glued.pieces:
        if role_of(piece.text) is None or _labelled(piece.text):
            return False
        lines = piece.text.split("\n")
        if len(lines) > 1 and not any(role_of(line) is None for line in lines) and not _TAIL.match(lines[-1]):
            return False
    return True


def _is_wrapped_label(parts: Sequence[Row]) -> bool:
    """`年度总体` | `目标 | …`: a label at the left whose lines stand one below the other."""
    if not all(part.prose and len(part.pieces) == 1 for part in parts[:-1]) or parts[-1].prose:
        return False
    texts = [part.pieces[0].text for part in parts]
    if parts[-1].pieces[0].start or any(re.search(r"\d", text) for text in texts[:-1]):
        return False
    whole = "".join(texts)
    if ((_known(texts[0]) and len(texts[0]) > 2) or any(len(text) > 4 for text in texts[:-1])) and not re.match(
        r"[（(及和与]", texts[1]
    ):
        return False
    return len(whole) <= 24 and (_known(whole) or is_side(whole))


def _known(text: str) -> bool:
    """A label of the head of a form."""
    bare = re.sub(r"\s+", "", text)
    return is_fact_label(bare) or is_objective_label(bare) or bool(_MONEY.fullmatch(label(bare).rstrip("：:")))


def _labelled(text: str) -> bool:
    return is_level1(text) or is_level2(text)


def _column(piece: Piece, heading: Heading) -> str:
    return next((c.role for c in heading.columns if c.start <= piece.start < c.stop), "")


def _in_place(row: Row, heading: Heading) -> bool:
    """Whether name and value stand in their columns and nothing speaks against the other cells."""
    seen: set[str] = set()
    for piece in row.pieces:
        role = _column(piece, heading)
        text = one_line(piece.text)
        if role == "name" and fit(text, "name") <= 0 and not (satisfaction(text) and not text.endswith("指标")):
            return False  # 群众满意度 names an indicator as well
        if role == "value" and fit(text, "value") < -0.5:
            return False
        if role in ("level1", "level2", "side") and features(text).value and not _labelled(text):
            return False
        if (role == "level1" and level2_only(text)) or (
            role in ("level2", "side") and level1_only(text) and text == piece.text
        ):
            return False
        if role == "name" and any(features(line).value or features(line).number for line in piece.text.split("\n")):
            return False
        if not role and (_labelled(text) or features(text).value):
            return False
        seen.add(role)
    return {"name", "value"} <= seen


def _behind(above: Row, below: Row, heading: Heading) -> bool:
    """Whether the cell that is cut stands behind the values: results, explanations, remarks."""
    if _column(above.pieces[-1], heading) in ("", "level1", "level2", "name", "value", "unit", "symbol"):
        return False
    return below.pieces[0].start == 0 and not is_indicator(below, heading)


def _valueless(row: Row, heading: Heading) -> bool:
    """Whether a row has labels in the columns of the levels, and nothing else but a name."""
    roles = [_column(piece, heading) for piece in row.pieces]
    return row.width <= heading.width and all(
        (role in ("level1", "level2") and _labelled(piece.text)) or (role == "name" and fit(piece.line, "name") > 0)
        for role, piece in zip(roles, row.pieces, strict=True)
    )


def _goes_on(above: Row, below: Row, heading: Heading) -> bool:
    """Whether the first cell below is the rest of the last cell above."""
    head, tail = above.pieces[-1].text, below.pieces[0].text
    if below.pieces[0].start or _labelled(tail):
        return False
    whole = one_line(f"{head}\n{tail}")
    if re.search(r"[（(《“][^）)》”]*$", head):
        return True
    if _column(above.pieces[-1], heading) not in ("value", "actual"):
        return False
    numbers = [re.match(r"(\d{1,2})[.、．)）]", text) for text in (head.split("\n")[-1], tail)]
    if numbers[0] and numbers[1]:
        return int(numbers[1][1]) == int(numbers[0][1]) + 1
    if features(head).date or features(whole).date:
        return features(whole).date and not features(tail).date
    if re.search(r"[\d≥≤><=＝]$", head):
        return features(tail).unit or bool(re.fullmatch(r"[\d.%％‰]+\S{0,4}", tail))
    return features(whole).value and (not features(head).value or not re.search(r"\d", whole))
