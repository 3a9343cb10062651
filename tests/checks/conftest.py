"""Forms for checks, described as in the cases of rules."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from targetlint.checks import CHECKS, Remark
from targetlint.facts import FormFacts, build
from targetlint.model import Form
from targetlint.packs import built_in
from targetlint.packs.cases import forms_of
from targetlint.packs.pack import Case
from targetlint.packs.yaml_source import Mark


@pytest.fixture(scope="session")
def facts_of() -> Callable[..., list[FormFacts]]:
    """Facts of forms described like the ``form:`` of a case: ``facts_of({"rows": [...]})``."""

    def make(*forms: dict[str, Any]) -> list[FormFacts]:
        case = Case("bad", {"forms": list(forms)}, Mark("case", 1, 1))
        return [build(form) for form in forms_of(case)]

    return make


@pytest.fixture(scope="session")
def rows() -> Callable[..., dict[str, Any]]:
    """A form of rows only: ``rows(("合格率", "≥95%"), …)``."""

    def make(*pairs: tuple[str, str], **more: Any) -> dict[str, Any]:
        return {"rows": [["产出指标", "质量指标", name, target] for name, target in pairs], **more}

    return make


@pytest.fixture(scope="session")
def form_of() -> Callable[..., Form]:
    """A form from its description: ``form_of(rows=[...])``."""

    def make(**given: Any) -> Form:
        return forms_of(Case("bad", {"form": given}, Mark("case", 1, 1)))[0]

    return make


@pytest.fixture(scope="session")
def remarks_of(form_of: Callable[..., Form]) -> Callable[..., list[Remark]]:
    """What the check of a rule says about one form; options not given have their defaults."""

    def ask(check: str, given: dict[str, Any], **options: Any) -> list[Remark]:
        rules = [rule for pack in built_in() for rule in pack.rules]
        rule = next(rule for rule in rules if check in (rule.name, rule.check))
        found = CHECKS[rule.check]
        assert found.scope == "form"
        same = [*(each for each in rules if each.check == rule.check), rule]
        wanted = {name: spec.default for each in same for name, spec in each.options.items()}
        wanted |= dict(rule.given) | options
        return list(found.run(build(form_of(**given)), wanted))  # type: ignore[arg-type]  # a form check

    return ask
