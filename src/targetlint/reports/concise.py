"""One line a finding, for people who grep: ``file:place: severity rule message``."""

from __future__ import annotations

from targetlint.model import Finding, Loss, Outcome
from targetlint.reports.layout import clean
from targetlint.reports.place import describe
from targetlint.reports.view import path_of
from targetlint.reports.wording import say


def render(outcome: Outcome, lang: str = "zh") -> str:
    """All findings, then what was not read in and the files that could not be read."""
    lines = [_line(finding, lang) for finding in outcome.findings]
    lines += [_lost(loss, lang) for loss in outcome.losses]
    for failure in outcome.failures:
        lines.append(f"{clean(failure.file)}: {say('unread', lang)} {clean(failure.message.say(lang))}")
    return "".join(line + "\n" for line in lines)


def _line(finding: Finding, lang: str) -> str:
    location = finding.location
    place = str(location.line) if location.line is not None else describe(location, lang)
    path = path_of(clean(finding.level1 or ""), clean(finding.level2 or ""))
    about = "›".join(part for part in (path, clean(finding.name or "")) if part)
    # The two periods of a row stand on one line of the document: without a word they look like one finding twice.
    period = f" {say(finding.period, lang)}" if finding.period not in (None, "annual") else ""
    value = f"{period} {clean(finding.target)}" if finding.target else ""
    subject = f"[{about}{value}] " if about else ""
    fix = ""
    if finding.fix is not None:
        arrow = "→" if finding.fix.safe else "→?"
        fix = f" {arrow} {clean(finding.fix.replacement)}"
    message = clean(finding.message.say(lang))
    head = f"{clean(finding.file)}:{place}:" if place else f"{clean(finding.file)}:"
    return f"{head} {say(finding.severity, lang)} {finding.rule} {subject}{message}{fix}"


def _lost(loss: Loss, lang: str) -> str:
    place = str(loss.location.line) if loss.location.line is not None else describe(loss.location, lang)
    head = f"{clean(loss.file)}:{place}:" if place else f"{clean(loss.file)}:"
    return f"{head} {say('lost', lang)} {loss.kind} {clean(loss.message.say(lang))}"
