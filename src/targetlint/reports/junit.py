"""JUnit XML: a suite for each form, a case for each target value."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence

from targetlint.model import Finding, Outcome
from targetlint.reports.place import describe
from targetlint.reports.view import FormView, PlaceKey, form_views, loss_line, path_of, place_key, placed
from targetlint.reports.wording import say

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(outcome: Outcome, lang: str = "zh") -> str:
    """Errors and warnings are failures; hints stand in the case's output and fail nothing."""
    root = ET.Element("testsuites", name="targetlint")
    for view in form_views(outcome, grouped=False):
        root.append(_suite(view, lang))
    for failure in outcome.failures:
        suite = ET.SubElement(root, "testsuite", name=_text(failure.file), tests="1", failures="0", errors="1")
        case = ET.SubElement(suite, "testcase", classname=_text(failure.file), name=say("unread", lang))
        ET.SubElement(case, "error", type=failure.kind, message=_text(failure.message.say(lang)))
    if outcome.losses:
        root.append(_lost(outcome, lang))
    for kind in ("tests", "failures", "errors"):
        root.set(kind, str(sum(int(suite.get(kind, "0")) for suite in root)))
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _lost(outcome: Outcome, lang: str) -> ET.Element:
    """What was not read in: cases that were skipped."""
    count = str(len(outcome.losses))
    suite = ET.Element("testsuite", name=say("lost", lang), tests=count, failures="0", errors="0", skipped=count)
    for loss in outcome.losses:
        name = _text(loss_line(loss, outcome, lang))
        case = ET.SubElement(suite, "testcase", classname=_text(loss.file), name=name, time="0")
        ET.SubElement(case, "skipped", type=loss.kind, message=name)
    return suite


def _suite(view: FormView, lang: str) -> ET.Element:
    subject = view.subject or say("no-subject", lang)
    name = f"{view.file} › {say('form', lang, index=view.index)} {subject}"
    suite = ET.Element("testsuite", name=_text(name))
    at_values, rest = placed(view.form, view.findings) if view.form else ({}, list(view.findings))
    for row_place, row in enumerate(view.form.indicators if view.form else ()):
        for place, value in enumerate(row.values):
            here = at_values.get((row_place, place), [])
            title = f"{row.name} {value.target.source}".strip()
            if value.period != "annual":
                title += f" ({say(value.period, lang)})"
            _case(suite, path_of(row.level1, row.level2, "."), title, here, lang)
    left: dict[PlaceKey, list[Finding]] = {}
    for finding in rest:
        left.setdefault(place_key(finding), []).append(finding)
    for findings in left.values():
        title = findings[0].name or f"{say('whole-form', lang)} {findings[0].rule}"
        _case(suite, path_of(findings[0].level1, findings[0].level2, "."), title, findings, lang)
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    suite.set("errors", "0")
    return suite


def _case(suite: ET.Element, path: str, title: str, findings: Sequence[Finding], lang: str) -> None:
    classname = ".".join(part for part in (suite.get("name", ""), path) if part)
    case = ET.SubElement(suite, "testcase", classname=_text(classname), name=_text(title), time="0")
    grave = [finding for finding in findings if finding.severity != "info"]
    if grave:
        failure = ET.SubElement(case, "failure", type=grave[0].rule, message=_text(grave[0].message.say(lang)))
        failure.text = _text("\n".join(_told(finding, lang) for finding in grave))
    hints = [finding for finding in findings if finding.severity == "info"]
    if hints:
        ET.SubElement(case, "system-out").text = _text("\n".join(_told(finding, lang) for finding in hints))


def _told(finding: Finding, lang: str) -> str:
    place = describe(finding.location, lang, finding.file)
    fix = f" → {finding.fix.replacement}" if finding.fix is not None else ""
    return f"{place} {say(finding.severity, lang)} {finding.rule} {finding.message.say(lang)}{fix}".strip()


def _text(text: str) -> str:
    """Without the characters that XML can't hold."""
    return _NOT_XML.sub(" ", text)
