"""The one table of report formats."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

import attrs

from targetlint.errors import CallError, Words, nearest
from targetlint.model import Outcome


@attrs.frozen
class Format:
    """A report format: where its function lives, and whether it is bytes that no terminal can show."""

    home: str
    """``module:function`` below targetlint.reports; the function takes (outcome, lang)."""
    about: Words
    binary: bool = False


FORMATS: Mapping[str, Format] = {
    "text": Format(
        "terminal:render_plain", Words("给人看的文本（终端默认）", "text for people (the terminal's default)")
    ),
    "concise": Format("concise:render", Words("每个问题一行", "one line a finding")),
    "json": Format("json:render", Words("JSON", "JSON")),
    "jsonl": Format("json:render_lines", Words("JSON，每个问题一行", "JSON, one finding a line")),
    "html": Format("html:render", Words("网页报告，一个文件", "report page, one file")),
    "xlsx": Format("excel:render", Words("Excel 体检单，可填回复", "Excel checklist with a reply column"), binary=True),
    "csv": Format("csv:render", Words("CSV 清单", "CSV list")),
    "sarif": Format("sarif:render", Words("SARIF 2.1.0，供代码平台", "SARIF 2.1.0 for code platforms")),
    "github": Format("github:render", Words("GitHub 注解", "GitHub annotations")),
    "junit": Format("junit:render", Words("JUnit XML，供 CI", "JUnit XML for CI")),
}
ALIASES = {"excel": "xlsx", "terminal": "text", "ndjson": "jsonl"}


def format_named(name: str, *, where: str = "--format") -> Format:
    """The format called `name`, or a CallError that names the nearest."""
    found = FORMATS.get(ALIASES.get(name.lower(), name.lower()))
    if found is not None:
        return found
    close = nearest(name, FORMATS)
    hint = Words(f"；是不是想用 {close}？", f"; did you mean {close}?") if close else Words("", "")
    raise CallError(
        Words(f"没有这种报告格式{hint.zh}", f"there is no such report format{hint.en}"),
        where=where,
        found=name,
        expected="、".join(FORMATS),
    )


def render(outcome: Outcome, name: str, lang: str = "zh", *, where: str = "--format") -> bytes:
    """The outcome in the format called `name`, UTF-8 where it is text."""
    return render_as(outcome, format_named(name, where=where), lang)


def render_as(outcome: Outcome, chosen: Format, lang: str) -> bytes:
    """The outcome in a format from the table."""
    module, function = chosen.home.split(":")
    report: Callable[[Outcome, str], str | bytes] = getattr(import_module(f"targetlint.reports.{module}"), function)
    content = report(outcome, lang)
    return content if isinstance(content, bytes) else content.encode("utf-8", errors="backslashreplace")
