"""The checklist (体检单) as an Excel file: a row for each finding, a column for the unit's reply."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence
from typing import Any

from targetlint import __version__
from targetlint.errors import MissingExtraError, Words
from targetlint.model import Outcome, Severity
from targetlint.reports.place import describe
from targetlint.reports.rows import COLUMNS, headings, row_of
from targetlint.reports.view import by_rule, counts, place_key, scorable, title_of, value_key
from targetlint.reports.wording import ASKS, SEVERITIES, say

FONT = "Microsoft YaHei"
INK, PAPER, LINE, HEAD = "1F2937", "FFFFFF", "D5DAE1", "1F3A5F"
FILLS: dict[Severity, str] = {"error": "FBE3E1", "warning": "FDF1D6", "info": "E3EEF9"}
INKS: dict[Severity, str] = {"error": "A3251B", "warning": "7A5200", "info": "1D5487"}
WIDTHS = {
    "number": 6, "severity": 8, "subject": 22, "level1": 11, "level2": 13, "name": 24, "period": 9, "target": 18,
    "message": 44, "suggestion": 22, "rule": 26, "file": 18, "place": 14, "reply": 12, "reply-reason": 28, "fingerprint": 4,
}  # fmt: skip


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
    _checklist(book.active, outcome, lang)
    _indicators(book.create_sheet(), outcome, lang)
    _summary(book.create_sheet(), outcome, lang)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _checklist(sheet: Any, outcome: Outcome, lang: str) -> None:
    from openpyxl.formatting.rule import FormulaRule
    from openpyxl.styles import PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    keys = [*COLUMNS, "reply", "reply-reason", "fingerprint"]
    titles = [*headings(lang), *(say(key, lang) for key in keys[len(COLUMNS) :])]
    sheet.title = say("checklist", lang)
    first = _title(sheet, say("report-title", lang), _verdict(outcome, lang), say("reply-help", lang), len(keys) - 1)
    _heading(sheet, first, titles, [WIDTHS[key] for key in keys])
    for number, finding in enumerate(outcome.findings, start=1):
        texts = [*row_of(number, finding, outcome, lang), "", "", finding.fingerprint]
        place = first + number
        for column, (key, text) in enumerate(zip(keys, texts, strict=True), start=1):
            cell = _put(sheet, place, column, int(text) if key == "number" else text)
            if key == "severity":
                _paint(cell, FILLS[finding.severity], INKS[finding.severity], bold=True)
            elif key == "target":
                _paint(cell, None, INKS[finding.severity], bold=True)
            elif key == "rule":
                _paint(cell, None, "6B7280", size=9)
        if finding.fix is not None and not finding.fix.safe:
            from openpyxl.comments import Comment

            comment = Comment(say("unsafe", lang), "targetlint")
            sheet.cell(place, 1 + keys.index("suggestion")).comment = comment
    last = first + len(outcome.findings)
    reply = get_column_letter(1 + keys.index("reply"))
    reason = get_column_letter(1 + keys.index("reply-reason"))
    if outcome.findings:
        accept, decline = say("accept", lang), say("decline", lang)
        choice = DataValidation(type="list", formula1=f'"{accept},{decline}"', allow_blank=True, showErrorMessage=True)
        choice.add(f"{reply}{first + 1}:{reply}{last}")
        sheet.add_data_validation(choice)
        area = f"{reason}{first + 1}:{reason}{last}"
        missing = f'AND(${reply}{first + 1}="{decline}",LEN(TRIM(${reason}{first + 1}))=0)'
        sheet.conditional_formatting.add(
            area, FormulaRule(formula=[missing], fill=PatternFill(bgColor=FILLS["error"], fill_type="solid"))
        )
    sheet.column_dimensions[get_column_letter(len(keys))].hidden = True
    _finish(sheet, first, f"A{first}:{get_column_letter(len(keys) - 1)}{max(last, first)}", f"G{first + 1}")


def _indicators(sheet: Any, outcome: Outcome, lang: str) -> None:
    from openpyxl.utils import get_column_letter

    sheet.title = say("indicators", lang)
    keys = ["number", "file", "subject", "level1", "level2", "name", "period", "target", "state", "message", "place"]
    first = _title(sheet, say("indicators", lang), _verdict(outcome, lang), "", len(keys))
    widths = {**WIDTHS, "state": 14, "message": 40}
    _heading(sheet, first, [say(key, lang) for key in keys], [widths[key] for key in keys])
    found: dict[Any, list[Any]] = {}
    for finding in outcome.findings:
        found.setdefault(place_key(finding), []).append(finding)
    place = first
    for form in outcome.forms:
        for row in form.indicators:
            for value in row.values:
                place += 1
                here = found.get(value_key(form, row, value), [])
                worst = next((s for s in SEVERITIES if any(each.severity == s for each in here)), None)
                state = say(worst, lang) if worst else say("state-ok", lang)
                titles = dict.fromkeys(title_of(each.rule, outcome.rules).say(lang) for each in here)
                texts = [
                    place - first, form.file, form.subject, row.level1, row.level2, row.name, say(value.period, lang),
                    value.target.source, state, "\n".join(titles), describe(value.location, lang),
                ]  # fmt: skip
                for column, text in enumerate(texts, start=1):
                    cell = _put(sheet, place, column, text)
                    if keys[column - 1] == "state":
                        _paint(cell, FILLS[worst] if worst else "E4F3E8", INKS[worst] if worst else "1E6B3A", bold=True)
    _finish(sheet, first, f"A{first}:{get_column_letter(len(keys))}{place}", f"A{first + 1}")


def _summary(sheet: Any, outcome: Outcome, lang: str) -> None:
    sheet.title = say("summary", lang)
    first = _title(sheet, say("summary", lang), _verdict(outcome, lang), "", 4)
    _heading(sheet, first, [say(key, lang) for key in ("severity", "count", "message", "rule")], [10, 8, 46, 40])
    place = first
    for rule, severity, count in by_rule(outcome.findings):
        place += 1
        for column, text in enumerate(
            [say(severity, lang), count, title_of(rule, outcome.rules).say(lang), rule], start=1
        ):
            cell = _put(sheet, place, column, text)
            if column == 1:
                _paint(cell, FILLS[severity], INKS[severity], bold=True)
    _finish(sheet, first, f"A{first}:D{place}", f"A{first + 1}")


def _verdict(outcome: Outcome, lang: str) -> str:
    total = counts(outcome.findings)
    state = scorable(outcome.forms, outcome.findings)
    parts = [f"{say(ASKS[each], lang)} {total[each]}" for each in SEVERITIES]
    return "    ".join([*parts, f"{say('scorable-share', lang)} {state.scorable}/{state.values}（{state.share}%）"])


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


def _heading(sheet: Any, place: int, titles: Sequence[str], widths: Sequence[int]) -> None:
    from openpyxl.utils import get_column_letter

    for column, (title, wide) in enumerate(zip(titles, widths, strict=True), start=1):
        cell = _put(sheet, place, column, title)
        _paint(cell, HEAD, PAPER, bold=True)
        sheet.column_dimensions[get_column_letter(column)].width = wide
    sheet.row_dimensions[place].height = 24


def _put(sheet: Any, place: int, column: int, value: object) -> Any:
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Alignment, Border, Font, Side

    cell = sheet.cell(place, column)
    if isinstance(value, str):
        cell.value = ILLEGAL_CHARACTERS_RE.sub(" ", value)[:32_000]
        if cell.value.startswith("="):
            # Text, not a formula: =100% is how targets are written.
            cell.data_type = "s"
            cell.quotePrefix = True
    else:
        cell.value = value
    side = Side(style="thin", color=LINE)
    cell.font = Font(name=FONT, size=10, color=INK)
    cell.border = Border(left=side, right=side, top=side, bottom=side)
    cell.alignment = Alignment(vertical="center", wrap_text=True, horizontal="center" if column == 1 else None)
    return cell


def _paint(cell: Any, fill: str | None, ink: str, *, bold: bool = False, size: int = 10) -> None:
    from openpyxl.styles import Font, PatternFill

    cell.font = Font(name=FONT, size=size, bold=bold, color=ink)
    if fill is not None:
        cell.fill = PatternFill("solid", fgColor=fill)


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
    sheet.print_title_rows = f"{first}:{first}"
    sheet.oddFooter.center.text = "&P / &N"
