"""Living with old forms: findings accepted by a baseline or a waiver, and waivers that no longer serve."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import attrs

from targetlint.engine.messages import said
from targetlint.errors import CallError, Words
from targetlint.model import Finding, Location, RuleCard
from targetlint.packs.patterns import matches_glob

EXPIRED, UNUSED = "waivers/expired", "waivers/unused"
CARDS = (RuleCard(EXPIRED, "warning", said("expired")), RuleCard(UNUSED, "warning", said("unused")))
"""What reports say about the two findings that speak of waivers."""


@attrs.frozen
class Baseline:
    """Fingerprints accepted once, each with how often: one new fault never hides behind an old one."""

    path: str
    counts: dict[str, int]


@attrs.frozen
class Waiver:
    """One accepted finding: rule, place, reason, who answers for it, until when."""

    rule: str
    reason: str
    who: str
    until: date
    file: str = ""
    form: str = ""
    name: str = ""
    target: str = ""
    config: str = ""
    line: int = 1

    def covers(self, finding: Finding) -> bool:
        """Whether a finding is what was waived; blank parts of the place fit anything."""
        file = finding.file.replace("\\", "/")
        return (
            (matches_glob(finding.rule, self.rule) or finding.rule.partition("/")[0] == self.rule)
            and (not self.file or matches_glob(file, self.file) or matches_glob(file, f"*/{self.file}"))
            and (not self.form or matches_glob(finding.form_subject, self.form))
            and (not self.name or finding.name == self.name)
            and (not self.target or finding.target == self.target)
        )


@attrs.frozen
class Accepted:
    """Findings to report, and those that were accepted."""

    findings: tuple[Finding, ...]
    waived: tuple[Finding, ...]


def accept(
    findings: Sequence[Finding],
    baseline: Baseline | None = None,
    waivers: Sequence[Waiver] = (),
    *,
    today: date | None = None,
) -> Accepted:
    """Set aside what a baseline or waiver accepts; an expired or unused waiver becomes a finding itself.

    Args:
        findings: in document order; of equal fingerprints the first ones are taken as the old ones.
        baseline: what was accepted once.
        waivers: single faults accepted with a reason.
        today: the day on which waivers are judged; today when not given.
    """
    today = today or date.today()
    left = Counter(baseline.counts if baseline else {})
    used: set[int] = set()
    kept, waived = [], []
    for finding in findings:
        fitting = [place for place, waiver in enumerate(waivers) if waiver.covers(finding)]
        used.update(fitting)
        if any(waivers[place].until >= today for place in fitting):
            waived.append(finding)
        elif left[finding.fingerprint] > 0:
            left[finding.fingerprint] -= 1
            waived.append(finding)
        else:
            kept.append(finding)
    return Accepted((*kept, *_stale(waivers, used, today)), tuple(waived))


def _stale(waivers: Sequence[Waiver], used: set[int], today: date) -> Iterable[Finding]:
    for place, waiver in enumerate(waivers):
        what = f"{waiver.rule}（{waiver.who}：{waiver.reason}）"
        if waiver.until < today:
            yield _about(waiver, EXPIRED, said("waiver-ended", waiver=waiver, what=what))
        elif place not in used:
            yield _about(waiver, UNUSED, said("waiver-unused", waiver=waiver, what=what))


def _about(waiver: Waiver, rule: str, words: Words) -> Finding:
    return Finding(
        rule=rule,
        severity="warning",
        message=words,
        file=waiver.config,
        form_index=0,
        form_subject="豁免 waivers",
        location=Location(line=waiver.line),
    )


def read_baseline(path: Path, *, where: str) -> Baseline:
    """A baseline file.

    Raises:
        CallError: it is missing or not what ``targetlint baseline`` writes.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        counts = {str(entry["fingerprint"]): int(entry["count"]) for entry in data["findings"]}
    except OSError as error:
        raise CallError(said("baseline-unreadable"), where=where, found=str(path)) from error
    except (ValueError, KeyError, TypeError) as error:
        raise CallError(said("no-baseline"), where=where, found=str(path)) from error
    return Baseline(str(path), counts)


def baseline_record(findings: Iterable[Finding]) -> dict[str, Any]:
    """What a baseline file holds; readable, so that a person can see what was accepted."""
    counts: Counter[str] = Counter()
    first: dict[str, Finding] = {}
    for finding in findings:
        counts[finding.fingerprint] += 1
        first.setdefault(finding.fingerprint, finding)
    entries = [
        {
            "fingerprint": key,
            "count": counts[key],
            "rule": finding.rule,
            "form": finding.form_subject,
            "name": finding.name,
            "period": finding.period,
            "target": finding.target,
        }
        for key, finding in first.items()
    ]
    return {"version": 1, "findings": sorted(entries, key=lambda entry: (entry["rule"], entry["fingerprint"]))}
