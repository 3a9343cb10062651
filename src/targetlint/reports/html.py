"""The report page: one self-contained file, every text from a document escaped."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from functools import partial
from importlib.resources import files
from typing import Any

from targetlint import __version__
from targetlint.errors import MissingExtraError, Words
from targetlint.model import Outcome
from targetlint.reports import charts
from targetlint.reports.page_data import FormSection, sections
from targetlint.reports.view import (
    all_clear,
    by_rule,
    counts,
    files_read,
    loss_line,
    read_line,
    repairs,
    scorable,
    title_of,
)
from targetlint.reports.wording import ASKS, SEVERITIES, say


def render(outcome: Outcome, lang: str = "zh") -> str:
    """The page as HTML.

    Raises:
        MissingExtraError: Jinja2 is not installed.
    """
    try:
        from jinja2 import DictLoader, Environment, StrictUndefined
        from markupsafe import Markup
    except ImportError as error:
        raise MissingExtraError("report", Words("网页报告", "the report page")) from error
    folder = files("targetlint.reports").joinpath("page")
    sources = {name: folder.joinpath(name).read_text(encoding="utf-8") for name in ("report.html", "form.html")}
    style, script = (folder.joinpath(name).read_text(encoding="utf-8") for name in ("report.css", "report.js"))
    environment = Environment(
        loader=DictLoader(sources), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    # Our own style and script are the only texts that are not escaped; the page may run nothing else.
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return environment.get_template("report.html").render(
        lang=lang, t=partial(_text, lang), style=Markup(style), script=Markup(script), digest=digest,
        **_content(outcome, lang),
    )  # fmt: skip


def _text(lang: str, key: str, **fill: object) -> str:
    return say(key, lang, **fill)


def _content(outcome: Outcome, lang: str) -> dict[str, Any]:
    parts = sections(outcome, lang)
    state = scorable(outcome)
    total = counts(outcome.findings)
    title: Callable[[str], str] = lambda rule: title_of(rule, outcome.rules).say(lang)  # noqa: E731
    return {
        "version": __version__,
        "title": say("report-title", lang),
        "outcome": outcome,
        "severities": [(each, say(each, lang), say(ASKS[each], lang), total[each]) for each in SEVERITIES],
        "total": len(outcome.findings),
        "files_read": files_read(outcome),
        "read": read_line(outcome, lang),
        "all_clear": all_clear(outcome),
        "losses": [loss_line(loss, outcome, lang) for loss in outcome.losses],
        "state": state,
        "share_ring": charts.ring([("ok", state.scorable), ("rest", state.values - state.scorable)]),
        "severity_ring": charts.ring([(each, total[each]) for each in SEVERITIES]),
        "pack_bars": charts.by_pack(outcome, lang),
        "form_bars": charts.by_form([part.view for part in parts], [_label(part) for part in parts],
                                    [f"#{part.anchor}" for part in parts]),
        "rules": [(rule, severity, count, title(rule)) for rule, severity, count in by_rule(outcome.findings)],
        "glossary": [_entry(rule, severity, outcome, lang) for rule, severity, _ in by_rule(outcome.findings)],
        "sections": parts,
        "failures": [(failure.file, failure.message.say(lang)) for failure in outcome.failures],
        "readings": [(reading.file, reading.message.say(lang)) for reading in repairs(outcome)],
    }  # fmt: skip


def _entry(rule: str, severity: str, outcome: Outcome, lang: str) -> tuple[str, str, str, str, tuple[str, ...]]:
    """One rule that found something: severity, id, title, why, and the requirements behind it."""
    card = next((card for card in outcome.rules if card.rule == rule), None)
    why = card.why.say(lang) if card else ""
    basis = tuple(line.say(lang) for line in card.basis) if card else ()
    return severity, rule, title_of(rule, outcome.rules).say(lang), why, basis


def _label(section: FormSection) -> str:
    return f"{section.view.index}. {section.subject}"
