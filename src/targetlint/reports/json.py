"""The outcome as JSON and JSON Lines, field by field after the published contract."""

from __future__ import annotations

import json
from typing import Any

from targetlint import __version__
from targetlint.model import Finding, Loss, Outcome, Reading
from targetlint.reports.view import counts, scorable

FORMAT_VERSION = 1


def record(outcome: Outcome, lang: str = "zh") -> dict[str, Any]:
    """The whole outcome as plain dicts and lists; findings keep their order, one object each."""
    state = scorable(outcome)
    made: dict[str, Any] = {
        "version": FORMAT_VERSION,
        "targetlint": __version__,
        "packs": [{"name": pack.name, "version": pack.version, "sha256": pack.sha256} for pack in outcome.packs],
        "files": list(outcome.files),
        "findings": [finding_record(finding, lang) for finding in outcome.findings],
        "readings": [_reading(reading, lang) for reading in (*outcome.failures, *outcome.readings)],
        "losses": [_loss(loss, lang) for loss in outcome.losses],
        "summary": {
            **counts(outcome.findings),
            "forms": len(outcome.forms),
            "values": state.values,
            "scorable": state.scorable,
            "waived": len(outcome.waived),
            "unreadable": len(outcome.failures),
            "losses": len(outcome.losses),
        },
    }
    if outcome.waived:
        made["waived"] = [finding_record(finding, lang) for finding in outcome.waived]
    if outcome.ledger:
        made["ledger"] = [entry.record() for entry in outcome.ledger]
    if outcome.times:
        made["statistics"] = [
            {"rule": each.rule, "seconds": round(each.seconds, 6), "asked": each.asked, "findings": each.findings}
            for each in outcome.times
        ]
    return made


def finding_record(finding: Finding, lang: str = "zh") -> dict[str, Any]:
    """One finding as the contract writes it."""
    fix = finding.fix
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message.say(lang),
        "file": finding.file,
        "form": {"index": finding.form_index, "subject": finding.form_subject},
        "level1": finding.level1,
        "level2": finding.level2,
        "name": finding.name,
        "period": finding.period,
        "place": finding.place,
        "target": finding.target,
        "span": list(finding.span) if finding.span is not None else None,
        "location": finding.location.record(),
        "fix": {"replacement": fix.replacement, "safe": fix.safe} if fix is not None else None,
        "related": [
            {"quote": side.quote, "location": side.location.record(), "role": side.role.say(lang)}
            for side in finding.related
        ],
        "fingerprint": finding.fingerprint,
    }


def render(outcome: Outcome, lang: str = "zh") -> str:
    """One JSON document, indented for people who look into it."""
    return json.dumps(record(outcome, lang), ensure_ascii=False, indent=2) + "\n"


def render_lines(outcome: Outcome, lang: str = "zh") -> str:
    """One finding a line, the same objects as in the JSON document."""
    return "".join(json.dumps(finding_record(finding, lang), ensure_ascii=False) + "\n" for finding in outcome.findings)


def _loss(loss: Loss, lang: str) -> dict[str, Any]:
    return {
        "file": loss.file,
        "form": {"index": loss.form_index, "subject": loss.form_subject} if loss.form_index is not None else None,
        "location": loss.location.record(),
        "kind": loss.kind,
        "message": loss.message.say(lang),
    }


def _reading(reading: Reading, lang: str) -> dict[str, Any]:
    return {
        "file": reading.file,
        "location": reading.location.record(),
        "kind": reading.kind,
        "message": reading.message.say(lang),
    }
