"""What a comment in the margin says; the same words in Word and Excel."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from targetlint.model import Finding, Location, Outcome, Severity
from targetlint.reports.place import describe
from targetlint.reports.view import form_views, path_of, title_of
from targetlint.reports.wording import ASKS, SEVERITIES, say

AUTHOR = "targetlint"
INKS: dict[Severity, str] = {"error": "B42318", "warning": "8F5B00", "info": "1D5A96"}
FILLS: dict[Severity, str] = {"error": "FDECEB", "warning": "FDF3DC", "info": "E8F1FB"}


@attrs.frozen
class Remark:
    """One finding as it is told at its cell."""

    severity: Severity
    headline: str
    lines: tuple[str, ...]
    """What to write instead, what it is compared with, the rule."""

    @property
    def text(self) -> str:
        """The whole remark, one thing a line."""
        return "\n".join((self.headline, *self.lines))


@attrs.frozen
class Comment:
    """All remarks at one place of a document."""

    location: Location
    remarks: tuple[Remark, ...]

    @property
    def text(self) -> str:
        """The whole comment, a blank line between remarks."""
        return "\n\n".join(remark.text for remark in self.remarks)


@attrs.frozen
class Line:
    """One finding in the summary page or sheet."""

    number: int
    severity: Severity
    label: str
    place: str
    location: Location
    subject: str
    indicator: str
    target: str
    message: str
    suggestion: str
    rule: str
    count: int = 1
    """How many findings the row stands for."""


def comments_of(outcome: Outcome, file: str, lang: str) -> tuple[Comment, ...]:
    """One comment for each place of a file, the gravest remark first."""
    places: dict[Location, list[Finding]] = {}
    for finding in outcome.findings:
        if finding.file == file:
            places.setdefault(finding.location, []).append(finding)
    return tuple(
        Comment(
            location,
            tuple(_remark(each, lang) for each in sorted(found, key=lambda each: SEVERITIES.index(each.severity))),
        )
        for location, found in places.items()
    )


def _remark(finding: Finding, lang: str) -> Remark:
    lines = []
    for side in finding.related:
        place = describe(side.location, lang, finding.file)
        lines.append(f"{say('also', lang)} {side.role.say(lang)}{say('quoted', lang, text=side.quote)} {place}")
    if finding.fix is not None:
        key = "comment-fix" if finding.fix.safe else "comment-fix-check"
        lines.append(say(key, lang, text=finding.fix.replacement))
    lines.append(say("comment-rule", lang, rule=finding.rule))
    headline = say("comment", lang, severity=say(finding.severity, lang), message=finding.message.say(lang))
    return Remark(finding.severity, headline, tuple(lines))


def lines_of(outcome: Outcome, file: str, lang: str) -> tuple[Line, ...]:
    """The summary's rows, the gravest first, in document order; a house style is one row a form."""
    lines: list[Line] = []
    for view in form_views(outcome):
        if view.file == file:
            lines += [_line(finding, outcome, lang) for marked in view.marked for finding in marked.findings]
            lines += [_group(group.findings, outcome, lang) for group in view.groups]
    lines.sort(key=lambda line: SEVERITIES.index(line.severity))
    return tuple(attrs.evolve(line, number=number) for number, line in enumerate(lines, start=1))


def _line(finding: Finding, outcome: Outcome, lang: str) -> Line:
    path = path_of(finding.level1, finding.level2)
    named = "›".join(part for part in (path, finding.name or "") if part)
    return Line(
        number=0,
        severity=finding.severity,
        label=say(finding.severity, lang),
        place=describe(finding.location, lang, finding.file),
        location=finding.location,
        subject=finding.form_subject,
        indicator=named or say("whole-form", lang),
        target=finding.target or "",
        message=finding.message.say(lang),
        suggestion=finding.fix.replacement if finding.fix is not None else "",
        rule=title_of(finding.rule, outcome.rules).say(lang),
    )


def _group(findings: Sequence[Finding], outcome: Outcome, lang: str) -> Line:
    first = _line(findings[0], outcome, lang)
    message = say("house-style", lang) + say("colon", lang)
    message += say("grouped", lang, title=first.rule, count=len(findings))
    return attrs.evolve(
        first, indicator=f"{first.indicator} {say('and-more', lang)}", message=message, count=len(findings)
    )


def verdict(lines: Iterable[Line], lang: str) -> str:
    """``提交前必须改 3  可能被问 5  写法建议 12``."""
    total = dict.fromkeys(SEVERITIES, 0)
    for line in lines:
        total[line.severity] += line.count
    return "    ".join(f"{say(ASKS[each], lang)} {total[each]}" for each in SEVERITIES)
