"""One row a finding: what the CSV list and the Excel checklist share."""

from __future__ import annotations

from targetlint.model import Finding, Outcome
from targetlint.reports.place import describe
from targetlint.reports.view import title_of
from targetlint.reports.wording import say

COLUMNS = (
    "number", "severity", "subject", "level1", "level2", "name", "period", "target", "message", "suggestion",
    "rule", "file", "place",
)  # fmt: skip
"""Keys of the headings, in order."""


def headings(lang: str) -> list[str]:
    """The column titles."""
    return [say(key, lang) for key in COLUMNS]


def row_of(number: int, finding: Finding, outcome: Outcome, lang: str) -> list[str]:
    """The texts of one finding under `COLUMNS`."""
    title = title_of(finding.rule, outcome.rules).say(lang)
    rule = finding.rule if title == finding.rule else f"{title}\n{finding.rule}"
    suggestion = finding.fix.replacement if finding.fix is not None else ""
    return [
        str(number),
        say(finding.severity, lang),
        finding.form_subject or say("form", lang, index=finding.form_index),
        finding.level1 or "",
        finding.level2 or "",
        finding.name or say("whole-form", lang),
        say(finding.period, lang) if finding.period else "",
        finding.target or "",
        finding.message.say(lang),
        suggestion,
        rule,
        finding.file,
        describe(finding.location, lang),
    ]
