"""One rule explained: what it asks, what to avoid and prefer, why, options — for the terminal; docs/make.py uses it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from targetlint.engine.messages import said
from targetlint.engine.run import run
from targetlint.engine.saying import shown_option
from targetlint.engine.trials import alone
from targetlint.model import Lang
from targetlint.packs.cases import forms_of
from targetlint.packs.options import OptionSpec
from targetlint.packs.pack import Case, Pack, Rule


@attrs.frozen
class Example:
    """One bad case with what is said about it."""

    given: str
    message: str
    fix: str


def examples(pack: Pack, rule: Rule, lang: Lang, limit: int = 5) -> list[Example]:
    """The first bad cases, with the messages that the rule really gives."""
    found = []
    for case in rule.bad[:limit]:
        findings = run(forms_of(case), (pack,), alone(rule, case)).findings
        message = findings[0].message.say(lang) if findings else ""
        fix = findings[0].fix if findings else None
        warning = "" if fix is None or fix.safe else said("page/unsafe").say(lang)
        found.append(Example(given(case), message, f"{fix.replacement}{warning}" if fix else ""))
    return found


def given(case: Case) -> str:
    """A case in a line or a few: the row, or the form's rows and goal."""
    if "form" not in case.given and "forms" not in case.given:
        half = case.given.get("half")
        goal = case.given.get("goal")
        return case.title + (f"（半年：{half}）" if half else "") + (f"（目标：{goal}）" if goal else "")
    forms = case.given.get("forms") or [case.given["form"]]
    return "\n".join(line for form in forms for line in _form_lines(form))


def _form_lines(form: Mapping[str, Any]) -> Iterator[str]:
    yield str(form.get("subject") or form.get("title") or "一张表")
    for goal in form.get("objectives") or []:
        yield f"  {goal.get('label') or '目标'}：{goal.get('text') or ''}"
    for line in (form.get("funds") or {}).get("lines") or []:
        amounts = "，".join(f"{column} {amount}" for column, amount in (line.get("amounts") or {}).items())
        yield f"  {line.get('label')}：{amounts}"
    yield from (f"  {_row_line(row)}" for row in form.get("rows") or [])


def _row_line(row: list[str] | Mapping[str, Any]) -> str:
    cells = row if isinstance(row, list) else [row.get(key) for key in ("level2", "name", "target", "half")]
    return " | ".join(str(cell) for cell in cells if cell not in (None, ""))


def explanation(pack: Pack, rule: Rule, lang: Lang) -> str:
    """The rule in plain text, for the terminal."""
    return "\n".join(_explained(pack, rule, lang))


def _explained(pack: Pack, rule: Rule, lang: Lang) -> Iterator[str]:
    def say(key: str) -> str:
        return said(key).say(lang)

    colon = ": " if lang == "en" else "："
    yield f"{rule.id}  {rule.title.say(lang)}"
    yield ""
    yield f"{say('page/severity')}{colon}{severity_line(rule, lang)}"
    yield f"{say('page/scope')}{colon}{say(f'scope/{rule.scope}')}"
    yield f"{say('page/certainty')}{colon}{say(f'certainty/{rule.certainty}')}"
    if not rule.on:
        yield say("off-by-default")
    yield ""
    yield rule.why.say(lang)
    yield ""
    yield f"{say('page/avoid')}{colon}"
    for example in examples(pack, rule, lang):
        first, *rest = example.given.split("\n")
        yield f"  ✗ {first}"
        yield from (f"    {line}" for line in rest)
        yield f"    {example.message}"
        if example.fix:
            yield f"    → {example.fix}"
    yield f"{say('page/prefer')}{colon}"
    for case in rule.good[:5]:
        first, *rest = given(case).split("\n")
        yield f"  ✓ {first}"
        yield from (f"    {line}" for line in rest)
    for key, condition in deciding(rule):
        yield f"{key}{colon}{condition}"
    if rule.check:
        yield f"check{colon}{rule.check}"
    for name, spec in rule.options.items():
        yield f"options.{name}{colon}{spec.words.say(lang)}（{shown_default(spec)}）"
    for each in rule.basis:
        yield f"{say('page/basis')}{colon}{each.words().say(lang)}"
    yield f"{say('page/cases')}{colon}{len(rule.bad)} bad, {len(rule.good)} good（{rule.mark.file}）"


def deciding(rule: Rule) -> Iterator[tuple[str, str]]:
    """The conditions that decide, each on one line; those that choose a wording are left out."""
    for key, condition in rule.conditions:
        if condition not in ("true", "false") and not key.startswith("phrases."):
            yield key, " ".join(condition.split())


def severity_line(rule: Rule, lang: Lang) -> str:
    """The severities of a rule in words, conditions included."""
    words = said(f"severity/{rule.severity.default}").say(lang)
    for severity, condition in rule.severity.conditional:
        words += f"；{said(f'severity/{severity}').say(lang)}：{' '.join(condition.split())}"
    return words


def shown_default(spec: OptionSpec) -> str:
    """The value of an option when nobody sets it."""
    return shown_option(spec.default) or "[]"
