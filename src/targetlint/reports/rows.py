"""One row a finding: what the CSV list and the Excel checklist share."""

from __future__ import annotations

import re

from targetlint.model import Finding, Loss, Outcome
from targetlint.reports.place import describe
from targetlint.reports.view import path_of, title_of, whole_label
from targetlint.reports.wording import say

COLUMNS = (
    "number", "severity", "subject", "level1", "level2", "name", "period", "target", "message", "suggestion",
    "rule", "file", "place",
)  # fmt: skip
"""Keys of the headings of a full list, in order."""


def base_name(file: str) -> str:
    """The file's own name, without its folders.

    >>> base_name("申报/表一.docx")
    '表一.docx'
    """
    return re.split(r"[/\\]", file)[-1]


def row_of(number: int, finding: Finding, outcome: Outcome, lang: str) -> dict[str, str]:
    """The texts of one finding by the key of their heading."""
    title = title_of(finding.rule, outcome.rules).say(lang)
    rule = finding.rule if title == finding.rule else f"{title}\n{finding.rule}"
    suggestion = finding.fix.replacement if finding.fix is not None else ""
    place = describe(finding.location, lang, finding.file)
    return {
        "number": str(number),
        "severity": say(finding.severity, lang),
        "subject": finding.form_subject or say("form", lang, index=finding.form_index),
        "level1": finding.level1 or "",
        "level2": finding.level2 or "",
        "path": path_of(finding.level1, finding.level2),
        "name": finding.name or whole_label(finding, lang),
        "period": say(finding.period, lang) if finding.period else "",
        "target": finding.target or "",
        "message": finding.message.say(lang),
        "suggestion": suggestion,
        "rule": rule,
        "file": finding.file,
        "place": place,
        "where": "\n".join(part for part in (base_name(finding.file), place) if part),
        "fingerprint": finding.fingerprint,
    }


def row_of_loss(number: int, loss: Loss, lang: str) -> dict[str, str]:
    """The texts of one loss by the key of their heading."""
    place = describe(loss.location, lang, loss.file)
    index = loss.form_index
    return {
        **dict.fromkeys((*COLUMNS, "path", "fingerprint"), ""),
        "number": str(number),
        "severity": say("lost", lang),
        "subject": loss.form_subject or (say("form", lang, index=index) if index else ""),
        "message": loss.message.say(lang),
        "rule": loss.kind,
        "file": loss.file,
        "place": place,
        "where": "\n".join(part for part in (base_name(loss.file), place) if part),
    }
