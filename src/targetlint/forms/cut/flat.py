"""Flat lists: project columns at the left of every indicator row → one form a project."""

from __future__ import annotations

import re

import attrs

from targetlint.forms.cells.headings import Column, Heading
from targetlint.forms.cells.part import Part
from targetlint.forms.cells.row import Piece, Row
from targetlint.forms.cells.vocabulary import is_level1, is_level2
from targetlint.forms.cut.sections import Section
from targetlint.words.labels import PROJECT_COLUMN


def projects(section: Section) -> list[Section]:
    """Cut a section whose heading has project columns into one section a project.

    The project's own cells become rows of label and value in the head of its section; a section
    without project columns comes back as it is.

    Args:
        section: from `sections.cut`.
    """
    if not any(_key(part.heading) is not None for part in section.parts):
        return [section]
    found: list[Section] = []
    project: str | None = None
    columns: list[Column] = []
    for part in section.parts:
        key = _key(part.heading)
        columns = list(part.heading.of("project")) or columns
        kept = tuple(c for c in part.heading.columns if c.role not in ("project", "number"))
        inner = attrs.evolve(part.heading, columns=kept)
        for row in part.rows:
            own, rest = _divided(row, [] if _lost(row, part, columns) else columns, inner)
            name = next((piece.text for column, piece in own if key is not None and column.start == key.start), None)
            if not found or (name is not None and name != project):
                project = name if name is not None else project
                found.append(Section(head=list(section.head) + _facts(own, row), parts=[]))
            _add(found[-1], part, inner, rest)
    # a row with nothing but the unit's name is a heading of the list
    found = [each for each in found if any(part.rows for part in each.parts)]
    if found:
        found[-1].asides.extend(section.asides)
        found[-1].skipped.update(section.skipped)
        found[-1].missed |= section.missed
        found[-1].set_aside.extend(section.set_aside)
    return found


def _lost(row: Row, part: Part, columns: list[Column]) -> bool:
    """The part behind a page break may have lost the project columns with their covered cells."""
    return row.block != part.heading_block and row.width <= part.heading.width - len(columns)


def _add(here: Section, part: Part, inner: Heading, row: Row) -> None:
    """Give a project its row, under the heading without the project's columns."""
    if not here.parts or here.parts[-1].heading is not inner:
        here.parts.append(Part(inner, heading_block=part.heading_block, spaced=part.spaced))
    if row.pieces:
        here.parts[-1].rows.append(row)


def listed(section: Section) -> list[Row]:
    """The other cells of a project whose form is written in one cell, as rows of label and value.

    Args:
        section: with the row in `inline`, and perhaps the heading of the list in `head`.
    """
    row = section.inline[0]
    heading = section.list_heading
    if heading is None or len(row.pieces) < 2:
        return []
    found = []
    for piece in row.pieces[:-1]:
        over = min(heading.pieces, key=lambda cell: abs(cell.start - piece.start))
        name = "项目名称" if re.search(r"支出项目|项目名称|项目类别/", over.text) else over.line
        found.append(
            attrs.evolve(row, pieces=(Piece(name, 0, 1, piece.location), attrs.evolve(piece, start=1, stop=2)), width=2)
        )
    return found


def _key(heading: Heading) -> Column | None:
    """The column with the project's name."""
    named = [column for column in heading.columns if column.role == "project"]
    if not named:
        return None
    return next((c for c in named if "项目名称" in c.text), None) or next(
        (c for c in named if re.fullmatch(PROJECT_COLUMN, re.sub(r"\s", "", c.text))), None
    )


def _divided(row: Row, columns: list[Column], inner: Heading) -> tuple[list[tuple[Column, Piece]], Row]:
    """The project's cells and the indicator's, separated by place; a label of the vocabulary ends the project."""
    edge = min((column.start for column in inner.columns), default=0)
    own: list[tuple[Column, Piece]] = []
    rest: list[Piece] = []
    for piece in row.pieces:
        labelled = is_level1(piece.text) or is_level2(piece.text)
        if columns and piece.start < edge and not rest and not labelled:
            column = min(columns, key=lambda column: abs(column.start - piece.start))
            own.append((column, piece))
        else:
            rest.append(piece)
    return own, attrs.evolve(row, pieces=tuple(rest))


def _facts(own: list[tuple[Column, Piece]], row: Row) -> list[Row]:
    """The project's cells as rows of label and value, as other forms have them."""
    rows = []
    for column, piece in own:
        if column.role == "project":
            heading = Piece(column.text, 0, 1, piece.location)
            rows.append(attrs.evolve(row, pieces=(heading, attrs.evolve(piece, start=1, stop=2)), width=2, prose=False))
    return rows
