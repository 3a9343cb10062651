"""Our own extract format (.jsonl, .json) read back: each form becomes its title, its facts and one table."""

from __future__ import annotations

import json
from typing import Any

from targetlint.documents.delimited import Field, lines_of
from targetlint.documents.limits import Meter
from targetlint.documents.messages import fault
from targetlint.documents.text import table_of
from targetlint.model import Document, Location, Table, Text

_COLUMNS = {"medium-term": "中期指标值", "half-year": "半年指标值", "annual": "年度指标值"}
_LEVELS = {"level1": "一级指标", "level2": "二级指标", "key_task": "重点工作", "name": "三级指标"}


def read_extracted(text: str, file: str, format: str, meter: Meter) -> Document:
    """Records of `targetlint extract`; `line` of a location is the record's line (in .json: its number)."""
    forms: dict[tuple[str, str], list[tuple[int, dict[str, Any]]]] = {}
    for line, record in _records(text, file):
        meter.cells(1)
        form = record.get("form")
        key = (_text(record, "file"), _text(form, "index") if isinstance(form, dict) else "")
        forms.setdefault(key, []).append((line, record))
    found: list[Table | Text] = []
    for records in forms.values():
        found += _form(records, meter)
    return Document(file, format, tuple(found))


def _records(text: str, file: str) -> list[tuple[int, dict[str, Any]]]:
    lines = lines_of(text)
    try:
        whole = json.loads(text) if text.lstrip()[:1] == "[" else None
        if isinstance(whole, list):
            numbered: list[tuple[int, Any]] = list(enumerate(whole, 1))
        else:
            numbered = _by_line(lines, file)
    except (ValueError, RecursionError) as error:
        raise fault(file, "no-record", line=getattr(error, "lineno", 1)) from error
    for number, record in numbered:
        if not isinstance(record, dict) or "target" not in record or "name" not in record:
            raise fault(file, "no-record", line=number)
    return numbered


def _by_line(lines: list[str], file: str) -> list[tuple[int, Any]]:
    filled = [(number, line) for number, line in enumerate(lines, 1) if line.strip()]
    try:
        return [(number, json.loads(line)) for number, line in filled]
    except ValueError:
        try:
            return [(1, json.loads("\n".join(lines)))]  # one record written over several lines
        except ValueError as error:
            bad = next((number for number, line in filled if not _is_json(line)), 1)
            raise fault(file, "no-record", line=bad) from error


def _is_json(line: str) -> bool:
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return False
    return True


def _text(record: Any, key: str) -> str:
    value = record.get(key) if isinstance(record, dict) else None
    return "" if value is None else str(value)


def _form(records: list[tuple[int, dict[str, Any]]], meter: Meter) -> list[Table | Text]:
    line, first = records[0]
    place = Location(line=line)
    form = first.get("form")
    found: list[Table | Text] = []
    if title := _text(form, "title"):
        found.append(Text(title, place))
    if year := _text(form, "year"):
        found.append(Text(f"（{year}年度）", place))
    rows: list[list[Field]] = []
    if subject := _text(form, "subject"):
        rows.append([Field("项目名称", line), Field(subject, line)])
    periods = [period for period in _COLUMNS if any(_period(record) == period for _, record in records)]
    levels = [key for key in _LEVELS if key != "key_task" or any(_text(record, key) for _, record in records)]
    headings = [_LEVELS[key] for key in levels] + [_COLUMNS[period] for period in periods]
    rows.append([Field(heading, line) for heading in headings])
    places: dict[tuple[str, ...], list[Field]] = {}
    for number, record in records:
        key = tuple(_text(record, level) for level in levels)
        column = len(levels) + periods.index(_period(record))
        row = places.get(key)
        if row is None or row[column].text:
            row = [Field(text, number) for text in (*key, *[""] * len(periods))]
            rows.append(row)
            places[key] = row
        row[column] = Field(_text(record, "target"), number)
    return [*found, table_of(rows, meter)]


def _period(record: dict[str, Any]) -> str:
    period = _text(record, "period")
    return period if period in _COLUMNS else "annual"
