"""A sheet at the end of an annotated book that lists its findings, each linked to its cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from targetlint.documents.grid import column_name
from targetlint.documents.word import main_part
from targetlint.fixes.comments import FILLS, INKS, Line, verdict
from targetlint.fixes.package import SPACE, Editing, legal, relations_in
from targetlint.reports.layout import width
from targetlint.reports.wording import SEVERITIES, say

SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
KEYS = ("number", "severity", "place", "subject", "about", "as-written", "message", "suggestion", "rule")
WIDTHS = (6, 8, 20, 22, 30, 20, 48, 22, 26)
FONT = "Microsoft YaHei"
LOOKS: Mapping[str, Mapping[str, Any]] = {
    "title": {"size": 16, "bold": True, "ink": "17375E"},
    "plain": {"size": 11},
    "soft": {"ink": "5D6875"},
    "head": {"bold": True, "ink": "FFFFFF", "fill": "17375E", "framed": True},
    "cell": {"framed": True},
    "link": {"ink": "1D5A96", "framed": True},
    **{
        f"{kind}-{each}": {"bold": True, "ink": INKS[each], "fill": fills.get(each, ""), "framed": True}
        for each in SEVERITIES
        for kind, fills in (("badge", FILLS), ("strong", {}))
    },
}
"""How cells look: font, fill, and whether they have a border, in which their text is wrapped."""


def add_summary(editing: Editing, lines: Sequence[Line], lang: str) -> None:
    """Append the sheet; nothing of the book's own sheets changes but that there is one more."""
    main = main_part(editing.package, editing.file, editing.etree)
    book = editing.root(main)
    namespace = book.tag[1:].partition("}")[0]
    space = f"{{{namespace}}}"
    relations = relations_in(namespace)
    styles = _styles(editing, main, space)
    part = editing.free_name("xl/worksheets/sheet{}.xml")
    editing.write_root(part, _sheet(editing.etree, namespace, lines, styles, lang))
    editing.declare(part, SHEET_TYPE)
    identity = editing.relate(main, f"{relations}/worksheet", part)
    sheets = next(child for child in book if child.tag == f"{space}sheets")
    names = {sheet.get("name") for sheet in sheets}
    title = say("annotation-title", lang).replace(":", "")
    entry = editing.etree.SubElement(sheets, f"{space}sheet")
    entry.set("name", next(name for name in (title, *(f"{title} {n}" for n in range(2, 99))) if name not in names))
    entry.set("sheetId", str(1 + max(int(sheet.get("sheetId", "0")) for sheet in sheets if sheet is not entry)))
    entry.set(f"{{{relations}}}id", identity)
    editing.write_root(main, book)


def _sheet(etree: Any, namespace: str, lines: Sequence[Line], styles: Mapping[str, int], lang: str) -> Any:
    space = f"{{{namespace}}}"
    root = etree.Element(f"{space}worksheet", nsmap={None: namespace})

    def add(parent: Any, name: str, **attributes: object) -> Any:
        return etree.SubElement(parent, space + name, {key: str(value) for key, value in attributes.items()})

    setup = add(root, "sheetPr")
    add(setup, "tabColor", rgb="FFB42318" if any(line.severity == "error" for line in lines) else "FF17375E")
    add(setup, "pageSetUpPr", fitToPage=1)
    views = add(root, "sheetViews")
    view = add(views, "sheetView", showGridLines=0, workbookViewId=0)
    add(view, "pane", ySplit=4, topLeftCell="A5", activePane="bottomLeft", state="frozen")
    columns = add(root, "cols")
    for number, wide in enumerate(WIDTHS, start=1):
        add(columns, "col", min=number, max=number, width=wide, customWidth=1)
    data = add(root, "sheetData")

    def row(number: int, height: float, texts: Sequence[tuple[str, int]]) -> None:
        element = add(data, "row", r=number, ht=height, customHeight=1)
        for column, (text, style) in enumerate(texts):
            address = f"{column_name(column)}{number}"
            if column == 0 and text.isdigit():
                add(add(element, "c", r=address, s=style), "v").text = text
                continue
            cell = add(element, "c", r=address, s=style, t="inlineStr")
            words = add(add(cell, "is"), "t")
            words.text = legal(text)
            words.set(SPACE, "preserve")

    row(1, 30, [(say("annotation-title", lang), styles["title"])])
    row(2, 20, [(verdict(lines, lang), styles["plain"])])
    row(3, 20, [(say("annotation-intro", lang), styles["soft"])])
    row(4, 24, [(say(key, lang), styles["head"]) for key in KEYS])
    for place, line in enumerate(lines, start=5):
        texts = (str(line.number), line.label, line.place, line.subject, line.indicator, line.target, line.message,
                 line.suggestion, line.rule)  # fmt: skip
        looks = [styles["cell"]] * len(KEYS)
        looks[1], looks[5] = styles[f"badge-{line.severity}"], styles[f"strong-{line.severity}"]
        looks[2] = styles["link"]
        need = max(1 + width(text) // (wide - 3) for text, wide in zip(texts, WIDTHS, strict=True))
        row(place, min(400, 8 + 15 * need), list(zip(texts, looks, strict=True)))
    last = 4 + len(lines)
    add(root, "autoFilter", ref=f"A4:{column_name(len(KEYS) - 1)}{last}")
    links = [(place, line) for place, line in enumerate(lines, start=5) if line.location.sheet and line.location.cell]
    if links:
        block = add(root, "hyperlinks")
        for place, line in links:
            sheet = str(line.location.sheet).replace("'", "''")
            add(block, "hyperlink", ref=f"C{place}", location=f"'{sheet}'!{line.location.cell}", display=line.place)
    add(root, "pageMargins", left=0.4, right=0.4, top=0.5, bottom=0.5, header=0.3, footer=0.3)
    add(root, "pageSetup", paperSize=9, orientation="landscape", fitToHeight=0)
    return root


def _styles(editing: Editing, main: str, space: str) -> dict[str, int]:
    """The numbers of the looks, added behind the book's own; its usual one where it has no styles."""
    part = editing.related(main, "styles")
    root = editing.root(part) if part is not None and part in editing else ()
    groups = {element.tag: element for element in root}
    if part is None or not {space + name for name in ("fonts", "fills", "borders", "cellXfs")} <= groups.keys():
        return dict.fromkeys(LOOKS, 0)

    def make(name: str, *children: Any, **attributes: object) -> Any:
        element = editing.etree.Element(space + name, {key: str(value) for key, value in attributes.items()})
        element.extend(children)
        return element

    def number_of(group: str, element: Any) -> int:
        parent = groups[space + group]
        parent.append(element)
        parent.set("count", str(len(parent)))
        return len(parent) - 1

    def look_of(size: int = 10, bold: bool = False, ink: str = "1C2530", fill: str = "", framed: bool = False) -> int:
        font = make("font", *([make("b")] if bold else []), make("sz", val=size), make("color", rgb=f"FF{ink}"),
                    make("name", val=FONT))  # fmt: skip
        shade = 0
        if fill:
            pattern = make("patternFill", make("fgColor", rgb=f"FF{fill}"), patternType="solid")
            shade = number_of("fills", make("fill", pattern))
        place = make("alignment", vertical="center", wrapText=int(framed), **({"horizontal": "left"} if framed else {}))
        look = make(
            "xf", place, numFmtId=0, fontId=number_of("fonts", font), fillId=shade, borderId=edge if framed else 0,
            xfId=0, applyFont=1, applyFill=1, applyBorder=1, applyAlignment=1,
        )  # fmt: skip
        return number_of("cellXfs", look)

    sides = [make(side, make("color", rgb="FFD5DAE1"), style="thin") for side in ("left", "right", "top", "bottom")]
    edge = number_of("borders", make("border", *sides, make("diagonal")))
    styles = {name: look_of(**look) for name, look in LOOKS.items()}
    editing.write_root(part, root)
    return styles
