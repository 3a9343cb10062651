"""The checklist (体检单) as an Excel file: a row for each finding, a column for the unit's reply."""

from __future__ import annotations

import datetime
import io
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from targetlint import __version__
from targetlint.errors import MissingExtraError, Words
from targetlint.model import Form, Outcome, Severity
from targetlint.reports.cell_looks import FONT, INK, Look, Looks
from targetlint.reports.layout import width
from targetlint.reports.place import describe
from targetlint.reports.rows import base_name, row_of, row_of_loss
from targetlint.reports.view import by_rule, counts, form_views, path_of, placed, scorable, title_of
from targetlint.reports.wording import ASKS, SEVERITIES, say

PAPER, HEAD = "FFFFFF", "1F3A5F"
FILLS: dict[Severity, str] = {"error": "FBE3E1", "warning": "FDF1D6", "info": "E3EEF9"}
INKS: dict[Severity, str] = {"error": "A3251B", "warning": "7A5200", "info": "1D5487"}
CHECKLIST = (
    "number", "severity", "subject", "path", "name", "period", "target", "message", "suggestion", "reply",
    "reply-reason", "where", "rule", "fingerprint",
)  # fmt: skip
INDICATORS = ("number", "subject", "path", "name", "period", "target", "state", "message", "where")
WIDTHS = {
    "number": 6, "severity": 8, "subject": 20, "path": 14, "name": 24, "period": 9, "target": 18, "message": 40,
    "suggestion": 18, "rule": 27, "where": 19, "reply": 11, "reply-reason": 22, "fingerprint": 4, "state": 13,
}  # fmt: skip
CENTRED = ("number", "severity", "period", "state", "reply")
USUAL = {
    "number": Look(centred=True), "period": Look(centred=True), "where": Look("6B7280", size=9),
    "rule": Look("6B7280", size=9), "reply": Look(fill="FFFBEA", centred=True), "reply-reason": Look(fill="FFFBEA"),
}  # fmt: skip
"""Columns that do not look like all others."""


def render(outcome: Outcome, lang: str = "zh") -> bytes:
    """The workbook: the checklist, all indicators with their state, a summary.

    Raises:
        MissingExtraError: openpyxl is not installed.
    """
    try:
        from openpyxl import Workbook
    except ImportError as error:
        raise MissingExtraError("excel", Words("Excel 体检单", "the Excel checklist")) from error
    book = Workbook()
    book.properties.creator = f"targetlint {__version__}"
    book.properties.title = say("report-title", lang)
    # A fixed date: the same outcome gives the same file.
    book.properties.created = datetime.datetime(2024, 1, 1)
    looks = Looks()
    _checklist(book.active, looks, outcome, lang)
    _indicators(book.create_sheet(), looks, outcome, lang)
    _summary(book.create_sheet(), looks, outcome, lang)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _checklist(sheet: Any, looks: Looks, outcome: Outcome, lang: str) -> None:
    from openpyxl.comments import Comment
    from openpyxl.formatting.rule import FormulaRule
    from openpyxl.styles import PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    sheet.title = say("checklist", lang)
    keys = CHECKLIST
    first = _title(sheet, say("report-title", lang), _verdict(outcome, lang), say("reply-help", lang), len(keys) - 1)
    _heading(sheet, looks, first, keys, lang)
    special = {"severity": _badge("warning"), "reply": Look(), "reply-reason": Look()}
    for number, loss in enumerate(outcome.losses, start=1):
        texts: dict[str, str | int] = {**row_of_loss(number, loss, lang), "reply": "", "reply-reason": ""}
        _row(sheet, looks, first + number, keys, {**texts, "number": number}, special)
    top = first + len(outcome.losses)
    for number, finding in enumerate(outcome.findings, start=1 + len(outcome.losses)):
        texts = {**row_of(number, finding, outcome, lang), "reply": "", "reply-reason": ""}
        special = {"severity": _badge(finding.severity), "target": Look(INKS[finding.severity], bold=True)}
        unsafe = finding.fix is not None and not finding.fix.safe
        if unsafe:
            special["suggestion"] = Look(INKS["warning"])
        row = _row(sheet, looks, first + number, keys, {**texts, "number": number}, special)
        if unsafe:
            row["suggestion"].comment = Comment(say("unsafe", lang), "targetlint")
    last = top + len(outcome.findings)
    reply = get_column_letter(1 + keys.index("reply"))
    reason = get_column_letter(1 + keys.index("reply-reason"))
    if outcome.findings:
        accept, decline = say("accept", lang), say("decline", lang)
        choice = DataValidation(type="list", formula1=f'"{accept},{decline}"', allow_blank=True, showErrorMessage=True)
        choice.add(f"{reply}{top + 1}:{reply}{last}")
        sheet.add_data_validation(choice)
        area = f"{reason}{top + 1}:{reason}{last}"
        missing = f'AND(${reply}{top + 1}="{decline}",LEN(TRIM(${reason}{top + 1}))=0)'
        sheet.conditional_formatting.add(
            area,
            FormulaRule(formula=[missing], fill=PatternFill(bgColor=FILLS["error"], fill_type="solid")),  # type: ignore[no-untyped-call]  # not in the stubs
        )
    sheet.column_dimensions[get_column_letter(len(keys))].hidden = True
    _finish(sheet, first, f"A{first}:{get_column_letter(len(keys) - 1)}{max(last, first)}", f"F{first + 1}")


def _indicators(sheet: Any, looks: Looks, outcome: Outcome, lang: str) -> None:
    from openpyxl.utils import get_column_letter

    sheet.title = say("indicators", lang)
    keys = INDICATORS
    first = _title(sheet, say("indicators", lang), _verdict(outcome, lang), "", len(keys))
    _heading(sheet, looks, first, keys, lang)
    place = first
    for view in form_views(outcome, grouped=False):
        form = view.form or Form(view.file, view.index)
        at_values, _ = placed(form, view.findings)
        for row_place, row in enumerate(form.indicators):
            about = {"subject": form.subject, "path": path_of(row.level1, row.level2), "name": row.name}
            for number, value in enumerate(row.values):
                place += 1
                here = at_values.get((row_place, number), [])
                worst = next((s for s in SEVERITIES if any(each.severity == s for each in here)), None)
                titles = dict.fromkeys(title_of(each.rule, outcome.rules).say(lang) for each in here)
                texts: dict[str, str | int] = {
                    **about, "number": place - first, "period": say(value.period, lang), "target": value.target.source,
                    "state": say(worst, lang) if worst else say("state-ok", lang), "message": "\n".join(titles),
                    "where": f"{base_name(form.file)}\n{describe(value.location, lang, form.file)}".strip(),
                }  # fmt: skip
                _row(sheet, looks, place, keys, texts, {"state": _badge(worst)})
            if not row.values:
                place += 1
                where = f"{base_name(form.file)}\n{describe(row.location, lang, form.file)}".strip()
                texts = {**dict.fromkeys(keys, ""), **about, "number": place - first, "where": where}
                _row(sheet, looks, place, keys, {**texts, "state": say("no-value", lang)}, {"state": _badge("warning")})
    _finish(sheet, first, f"A{first}:{get_column_letter(len(keys))}{place}", f"A{first + 1}")


def _summary(sheet: Any, looks: Looks, outcome: Outcome, lang: str) -> None:
    sheet.title = say("summary", lang)
    first = _title(sheet, say("summary", lang), _verdict(outcome, lang), "", 4)
    keys = ("severity", "number", "message", "rule")
    _heading(sheet, looks, first, keys, lang, {"number": say("count", lang), "message": say("by-rule", lang)})
    place = first
    for rule, severity, count in by_rule(outcome.findings):
        place += 1
        title = title_of(rule, outcome.rules).say(lang)
        texts: dict[str, str | int] = {
            "severity": say(severity, lang), "number": count, "message": title, "rule": rule,
        }  # fmt: skip
        _row(sheet, looks, place, keys, texts, {"severity": _badge(severity)})
    _finish(sheet, first, f"A{first}:D{place}", f"A{first + 1}")


def _badge(severity: Severity | None) -> Look:
    """The look of a severity, or of what is in order."""
    ink, fill = (INKS[severity], FILLS[severity]) if severity else ("1E6B3A", "E4F3E8")
    return Look(ink, fill, bold=True, centred=True)


def _verdict(outcome: Outcome, lang: str) -> str:
    total = counts(outcome.findings)
    state = scorable(outcome)
    parts = [say("lost-count", lang, count=len(outcome.losses))] if outcome.losses else []
    parts += [f"{say(ASKS[each], lang)} {total[each]}" for each in SEVERITIES]
    if state.values:
        share = say("bracketed", lang, text=f"{state.share}%")
        parts.append(f"{say('scorable-share', lang)} {state.scorable}/{state.values}{share}")
    else:
        parts.append(say("no-values", lang))
    return "    ".join(parts)


def _title(sheet: Any, title: str, verdict: str, help_text: str, columns: int) -> int:
    """Title lines above the table; the row of its heading."""
    from openpyxl.styles import Alignment, Font

    lines = [(title, 16, True, HEAD), (verdict, 11, False, INK), (help_text, 10, False, "6B7280")]
    lines = [line for line in lines if line[0]]
    for place, (text, size, bold, ink) in enumerate(lines, start=1):
        cell = sheet.cell(place, 1, text)
        cell.font = Font(name=FONT, size=size, bold=bold, color=ink)
        cell.alignment = Alignment(vertical="center")
        sheet.merge_cells(start_row=place, end_row=place, start_column=1, end_column=columns)
        sheet.row_dimensions[place].height = size * 1.9
    return len(lines) + 2


def _heading(
    sheet: Any,
    looks: Looks,
    place: int,
    keys: Sequence[str],
    lang: str,
    titles: Mapping[str, str] = MappingProxyType({}),
) -> None:
    from openpyxl.utils import get_column_letter

    for column, key in enumerate(keys, start=1):
        look = Look(PAPER, HEAD, bold=True, centred=key in CENTRED)
        looks.put(sheet, place, column, titles.get(key) or say(key, lang), look)
        sheet.column_dimensions[get_column_letter(column)].width = WIDTHS[key]
    sheet.row_dimensions[place].height = 24


def _row(
    sheet: Any,
    looks: Looks,
    place: int,
    keys: Sequence[str],
    texts: Mapping[str, str | int],
    special: Mapping[str, Look],
) -> dict[str, Any]:
    """One row of cells, high enough for its longest text: viewers don't fit wrapped rows by themselves."""
    cells, lines = {}, 1
    for column, key in enumerate(keys, start=1):
        cells[key] = looks.put(sheet, place, column, texts[key], special.get(key) or USUAL.get(key) or Look())
        if key != "fingerprint":
            room = WIDTHS[key] - 3
            lines = max(lines, sum(1 + width(line) // room for line in str(texts[key]).split("\n")))
    sheet.row_dimensions[place].height = min(400, 8 + 15 * lines)
    return cells


def _finish(sheet: Any, first: int, area: str, frozen: str) -> None:
    """What makes it good to work with and to print: filter, fixed heading, landscape A4."""
    sheet.auto_filter.ref = area
    sheet.freeze_panes = frozen
    sheet.sheet_view.showGridLines = False
    sheet.sheet_view.zoomScale = 90
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.5
    sheet.print_title_rows = f"{first}:{first}"
    sheet.oddFooter.center.text = "&P / &N"
