"""SARIF 2.1.0: what code platforms show inline; rules with help and tags, places form › level › name."""

from __future__ import annotations

import json
from pathlib import PurePath, PureWindowsPath
from typing import Any
from urllib.parse import quote

from targetlint import __version__
from targetlint.model import Finding, Location, Loss, Outcome, Reading, RuleCard, Severity
from targetlint.reports.place import describe
from targetlint.reports.regions import columns_of
from targetlint.reports.view import title_of
from targetlint.reports.wording import say

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}


def record(outcome: Outcome, lang: str = "zh") -> dict[str, Any]:
    """The outcome as one SARIF run."""
    rules = _rules(outcome)
    index = {rule: place for place, rule in enumerate(rules)}
    driver = {
        "name": "targetlint",
        "version": __version__,
        "language": "en" if lang == "en" else "zh-CN",
        "rules": [_rule(rule, outcome, lang) for rule in rules],
    }
    told: tuple[Reading | Loss, ...] = (*outcome.failures, *outcome.losses)
    run = {
        "tool": {
            "driver": driver,
            "extensions": [{"name": pack.name, "version": pack.version} for pack in outcome.packs],
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not outcome.failures,
                "toolExecutionNotifications": [_notification(each, lang) for each in told],
            }
        ],
        "results": [_result(finding, index[finding.rule], lang) for finding in outcome.findings]
        + [_suppressed(finding, index[finding.rule], lang) for finding in outcome.waived],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def render(outcome: Outcome, lang: str = "zh") -> str:
    """The SARIF document as text."""
    return json.dumps(record(outcome, lang), ensure_ascii=False, indent=2) + "\n"


def _rules(outcome: Outcome) -> list[str]:
    used = {finding.rule for finding in (*outcome.findings, *outcome.waived)}
    return sorted(used | {card.rule for card in outcome.rules})


def _rule(rule: str, outcome: Outcome, lang: str) -> dict[str, Any]:
    card = next((card for card in outcome.rules if card.rule == rule), None)
    title = title_of(rule, outcome.rules).say(lang)
    made: dict[str, Any] = {
        "id": rule,
        "name": "".join(word.capitalize() for word in rule.partition("/")[2].split("-")) or rule,
        "shortDescription": {"text": title},
        "help": {"text": _help(title, card, lang)},
        "properties": {"tags": [rule.partition("/")[0]]},
    }
    if card is not None:
        made["defaultConfiguration"] = {"level": LEVELS[card.severity]}
    return made


def _help(title: str, card: RuleCard | None, lang: str) -> str:
    lines = [title]
    if card is not None:
        lines += [line for line in (card.why.say(lang), *(line.say(lang) for line in card.basis)) if line]
    return "\n".join(lines)


def _result(finding: Finding, index: int, lang: str) -> dict[str, Any]:
    made: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": LEVELS[finding.severity],
        "message": {"text": _message(finding, lang)},
        "locations": [_location(finding, lang)],
    }
    if finding.related:
        made["relatedLocations"] = [
            {
                "id": place,
                "message": {"text": f"{side.role.say(lang)}{say('colon', lang)}{side.quote}"},
                "physicalLocation": _physical(finding.file, side.location, None),
            }
            for place, side in enumerate(finding.related)
        ]
    if finding.fingerprint:
        made["partialFingerprints"] = {"targetlint/v1": finding.fingerprint}
    made["properties"] = {"location": finding.location.record(), "target": finding.target, "period": finding.period}
    if finding.fix is not None:
        made["properties"]["suggestion"] = {"replacement": finding.fix.replacement, "safe": finding.fix.safe}
        made |= _fix(finding)
    return made


def _suppressed(finding: Finding, index: int, lang: str) -> dict[str, Any]:
    return {**_result(finding, index, lang), "suppressions": [{"kind": "external", "status": "accepted"}]}


def _message(finding: Finding, lang: str) -> str:
    place = "" if finding.location.line is not None else describe(finding.location, lang, finding.file)
    text = finding.message.say(lang)
    return text + say("bracketed", lang, text=place) if place else text


def _location(finding: Finding, lang: str) -> dict[str, Any]:
    names = [(finding.form_subject or f"#{finding.form_index}", "form")]
    names += [
        (label, kind)
        for label, kind in ((finding.level1, "level1"), (finding.level2, "level2"), (finding.name, "indicator"))
        if label
    ]
    logical = {
        "name": names[-1][0],
        "fullyQualifiedName": " › ".join(name for name, _ in names),
        "decoratedName": describe(finding.location, lang, finding.file) or names[-1][0],
        "kind": names[-1][1],
    }
    return {
        "physicalLocation": _physical(finding.file, finding.location, columns_of(finding)),
        "logicalLocations": [logical],
    }


def _physical(file: str, location: Location, columns: tuple[int, int] | None) -> dict[str, Any]:
    made: dict[str, Any] = {"artifactLocation": _artifact(file)}
    if location.line is not None:
        region = {"startLine": location.line}
        if columns is not None:
            region |= {"startColumn": columns[0], "endColumn": columns[1]}
        made["region"] = region
    return made


def _artifact(file: str) -> dict[str, str]:
    path = PureWindowsPath(file) if "\\" in file or file[1:2] == ":" else PurePath(file)
    safe = path.as_posix().encode("utf-8", errors="surrogateescape")
    if path.is_absolute():
        slash = "" if safe.startswith(b"/") else "/"
        return {"uri": "file://" + slash + quote(safe, safe="/:")}
    return {"uri": quote(safe), "uriBaseId": "%SRCROOT%"}


def _fix(finding: Finding) -> dict[str, Any]:
    """A fix that a program may apply: safe, and at columns that are known."""
    columns = columns_of(finding)
    if finding.fix is None or not finding.fix.safe or columns is None:
        return {}
    region = {"startLine": finding.location.line, "startColumn": columns[0], "endColumn": columns[1]}
    change = {
        "artifactLocation": _artifact(finding.file),
        "replacements": [{"deletedRegion": region, "insertedContent": {"text": finding.fix.replacement}}],
    }
    return {"fixes": [{"description": {"text": finding.fix.replacement}, "artifactChanges": [change]}]}


def _notification(told: Reading | Loss, lang: str) -> dict[str, Any]:
    """A file that could not be read, or what was not read in."""
    made: dict[str, Any] = {
        "level": "error" if isinstance(told, Reading) else "warning",
        "message": {"text": told.message.say(lang)},
        "locations": [{"physicalLocation": _physical(told.file, told.location, None)}],
    }
    if isinstance(told, Loss):
        place = describe(told.location, lang, told.file)
        made |= {"descriptor": {"id": told.kind}}
        if place and told.location.line is None:
            made["message"]["text"] += say("bracketed", lang, text=place)
    return made
