"""Workflow commands that GitHub shows beside the lines of a change."""

from __future__ import annotations

from targetlint.model import Finding, Loss, Outcome, Severity
from targetlint.reports.layout import clean
from targetlint.reports.place import describe
from targetlint.reports.regions import columns_of
from targetlint.reports.view import path_of
from targetlint.reports.wording import say

LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


def render(outcome: Outcome, lang: str = "zh") -> str:
    """One command a finding, then one for what was not read in and every file that could not be read."""
    lines = [_command(finding, lang) for finding in outcome.findings]
    lines += [_lost(loss, lang) for loss in outcome.losses]
    lines += [
        f"::error file={_property(failure.file)}::{_data(clean(failure.message.say(lang)))}"
        for failure in outcome.failures
    ]
    return "".join(line + "\n" for line in lines)


def _command(finding: Finding, lang: str) -> str:
    properties = [f"file={_property(finding.file)}"]
    if finding.location.line is not None:
        properties.append(f"line={finding.location.line}")
        columns = columns_of(finding)
        if columns is not None:
            properties += [f"col={columns[0]}", f"endColumn={columns[1]}"]
    properties.append(f"title={_property(finding.rule)}")
    return f"::{LEVELS[finding.severity]} {','.join(properties)}::{_data(_text(finding, lang))}"


def _lost(loss: Loss, lang: str) -> str:
    line = "" if loss.location.line is None else f",line={loss.location.line}"
    place = "" if line else describe(loss.location, lang, loss.file)
    text = clean(" ".join(part for part in (place, loss.message.say(lang)) if part))
    return f"::warning file={_property(loss.file)}{line},title={loss.kind}::{_data(text)}"


def _text(finding: Finding, lang: str) -> str:
    about = "›".join(part for part in (path_of(finding.level1, finding.level2), finding.name or "") if part)
    place = "" if finding.location.line is not None else describe(finding.location, lang, finding.file)
    head = " ".join(part for part in (place, about, finding.target or "") if part)
    colon, message = say("colon", lang), clean(finding.message.say(lang))
    lines = [f"{clean(head)}{colon}{message}" if head else message]
    if finding.fix is not None:
        key = "write" if finding.fix.safe else "write-check"
        lines.append(f"{say(key, lang)}{colon}{clean(finding.fix.replacement)}")
    return "\n".join(lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
