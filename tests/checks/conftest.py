"""Forms for checks, described as in the cases of rules."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from targetlint.facts import FormFacts, build
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
