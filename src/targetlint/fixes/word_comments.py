"""Comments in the margin of a Word document, and a summary page at its end; everything else stays as it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from targetlint.documents.limits import Meter
from targetlint.documents.word import main_part, places_in
from targetlint.documents.word_text import attribute, child, kind
from targetlint.fixes.comments import AUTHOR, FILLS, INKS, Comment, Line, verdict
from targetlint.fixes.messages import said
from targetlint.fixes.package import SPACE, Editing, legal, relations_in
from targetlint.fixes.word import element_at, paragraphs_of
from targetlint.reports.wording import say

PURPOSE = said("commenting/docx")
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
FONT = "Microsoft YaHei"


class Maker:
    """Makes elements in the document's own dialect of the format."""

    def __init__(self, etree: Any, namespace: str) -> None:
        self.etree = etree
        self.space = f"{{{namespace}}}"
        self.map = {"w": namespace}

    def make(self, name: str, /, *children: Any, **attributes: str) -> Any:
        """``make("r", make("t"), val="1")``; attributes get the prefix w."""
        element = self.etree.Element(self.space + name, nsmap=self.map)
        for key, value in attributes.items():
            element.set(self.space + key, value)
        element.extend([each for each in children if each is not None])
        return element

    def run(self, text: str, *, bold: bool = False, ink: str = "", size: int = 0) -> Any:
        """A run of text; size in half points."""
        look = self.make("rPr", self.make("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT))
        if bold:
            look.append(self.make("b"))
        if ink:
            look.append(self.make("color", val=ink))
        if size:
            look.extend([self.make("sz", val=str(size)), self.make("szCs", val=str(size))])
        words = self.make("t")
        words.text = legal(text)
        words.set(SPACE, "preserve")
        return self.make("r", look, words)


def annotate(data: bytes, file: str, comments: Sequence[Comment], lines: Sequence[Line], lang: str) -> bytes:
    """A copy of the document with `comments` at their places and a page that sums up `lines`."""
    editing = Editing(data, file, PURPOSE, "word")
    main = main_part(editing.package, file, editing.etree)
    root = editing.root(main)
    maker = Maker(editing.etree, root.tag[1:].partition("}")[0])
    part = editing.related(main, "comments")
    notes = editing.root(part) if part is not None else maker.make("comments")
    number = 1 + max((int(attribute(each, "id") or 0) for each in notes), default=-1)
    elements = places_in(root, Meter(file))
    placed: set[object] = set()
    for comment in comments:
        element = element_at(elements, comment.location)
        if element is None or not (paragraphs := paragraphs_of(element)):
            continue
        _mark(maker, paragraphs, number)
        notes.append(_note(maker, comment, number))
        placed.add(comment.location)
        number += 1
    if not len(notes) and not lines:
        return data
    _summarise(maker, root, lines, placed, lang)
    editing.write_root(main, root)
    if part is None:
        part = editing.free_name("word/comments{}.xml") if "word/comments.xml" in editing else "word/comments.xml"
        editing.declare(part, TYPE)
        editing.relate(main, f"{relations_in(root.tag)}/comments", part)
    editing.write_root(part, notes)
    return editing.data()


def _mark(maker: Maker, paragraphs: list[Any], number: int) -> None:
    """The comment's range: from the first paragraph of a cell to its last."""
    first, last = paragraphs[0], paragraphs[-1]
    properties = child(first, "pPr")
    first.insert(0 if properties is None else 1, maker.make("commentRangeStart", id=str(number)))
    last.append(maker.make("commentRangeEnd", id=str(number)))
    last.append(maker.make("r", maker.make("commentReference", id=str(number))))


def _note(maker: Maker, comment: Comment, number: int) -> Any:
    paragraphs = []
    for place, remark in enumerate(comment.remarks):
        gap = maker.make("pPr", maker.make("spacing", before="120" if place else "0", after="0"))
        reference = maker.make("r", maker.make("annotationRef")) if place == 0 else None
        head = maker.run(remark.headline, bold=True, ink=INKS[remark.severity], size=18)
        paragraphs.append(maker.make("p", gap, reference, head))
        for line in remark.lines:
            tight = maker.make("pPr", maker.make("spacing", before="0", after="0"))
            paragraphs.append(maker.make("p", tight, maker.run(line, size=18)))
    return maker.make("comment", *paragraphs, id=str(number), author=AUTHOR, initials="TL")


def _summarise(maker: Maker, root: Any, lines: Sequence[Line], placed: set[object], lang: str) -> None:
    """A page behind the last one, in the last section's paper size."""
    body = child(root, "body")
    if body is None or not lines:
        return
    section = body[-1] if len(body) and kind(body[-1]) == "sectPr" else None
    apart = maker.make("pPr", maker.make("pageBreakBefore"), maker.make("spacing", before="0", after="120"))
    made = [
        maker.make("p", apart, maker.run(say("annotation-title", lang), bold=True, ink="17375E", size=32)),
        _said(maker, verdict(lines, lang), ink="1C2530"),
        _said(maker, say("annotation-intro", lang), ink="5D6875"),
    ]  # fmt: skip
    if any(line.location not in placed for line in lines):
        made.append(_said(maker, say("not-located", lang), ink="5D6875"))
    # Word wants a paragraph behind a table at the end of a body.
    made += [_table(maker, lines, _room(section), lang), _said(maker, "", ink="5D6875")]
    for element in made:
        if section is None:
            body.append(element)
        else:
            section.addprevious(element)


def _said(maker: Maker, text: str, *, ink: str) -> Any:
    spacing = maker.make("pPr", maker.make("spacing", before="0", after="120"))
    return maker.make("p", spacing, maker.run(text, ink=ink, size=19))


def _room(section: Any) -> int:
    """Width between the margins in twentieths of a point."""
    page, margins = child(section, "pgSz"), child(section, "pgMar")

    def number(element: Any, name: str, default: int) -> int:
        text = attribute(element, name)
        return int(text) if text.lstrip("-").isdigit() else default

    return max(6_000, number(page, "w", 11_906) - number(margins, "left", 1_800) - number(margins, "right", 1_800))


def _table(maker: Maker, lines: Sequence[Line], room: int, lang: str) -> Any:
    keys = ("severity", "place", "about", "as-written", "message", "suggestion")
    shares = (8, 15, 19, 15, 29, 14)
    widths = [room * share // 100 for share in shares]
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = maker.make(
        "tblBorders", *(maker.make(edge, val="single", sz="4", space="0", color="D5DAE1") for edge in edges)
    )
    margins = maker.make("tblCellMar", *(maker.make(side, w="80", type="dxa") for side in ("left", "right")))
    layout = maker.make("tblPr", maker.make("tblW", w=str(room), type="dxa"), borders,
                        maker.make("tblLayout", type="fixed"), margins)  # fmt: skip
    grid = maker.make("tblGrid", *(maker.make("gridCol", w=str(width)) for width in widths))
    head = maker.make("tr", maker.make("trPr", maker.make("cantSplit"), maker.make("tblHeader")))
    for key, width in zip(keys, widths, strict=True):
        head.append(_cell(maker, width, say(key, lang), bold=True, ink="FFFFFF", fill="17375E"))
    table = maker.make("tbl", layout, grid, head)
    for line in lines:
        row = maker.make("tr", maker.make("trPr", maker.make("cantSplit")))
        texts = (line.label, line.place, line.indicator, line.target, line.message, line.suggestion)
        for key, width, text in zip(keys, widths, texts, strict=True):
            grave = key in ("severity", "as-written")
            row.append(
                _cell(maker, width, text, bold=grave, ink=INKS[line.severity] if grave else "1C2530",
                      fill=FILLS[line.severity] if key == "severity" else "")
            )  # fmt: skip
        table.append(row)
    return table


def _cell(maker: Maker, width: int, text: str, *, bold: bool, ink: str, fill: str = "") -> Any:
    look = maker.make("tcPr", maker.make("tcW", w=str(width), type="dxa"))
    if fill:
        look.append(maker.make("shd", val="clear", color="auto", fill=fill))
    spacing = maker.make("pPr", maker.make("spacing", before="40", after="40"))
    return maker.make("tc", look, maker.make("p", spacing, maker.run(text, bold=bold, ink=ink, size=17)))
