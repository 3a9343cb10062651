"""The table of facts says exactly what the facts are."""

from collections.abc import Callable
from typing import Any

import pytest

from targetlint.facts import build, submission_facts, with_lists
from targetlint.facts.table import FACTS, SCOPES, FactSpec, fields_of, visible
from targetlint.model import Form
from targetlint.value import parse
from targetlint.value.units import unit_kind

TYPES: dict[str, Any] = {
    "text": str,
    "enum": str,
    "flag": bool,
    "number": float,
    "whole": int,
    "texts": list,
    "rows": list,
}


@pytest.fixture
def form(form_of: Callable[..., Form]) -> Form:
    return form_of(("数量指标", "培训期数", "≥5期", "2期"), ("质量指标", "合格率", "提升；≥95%"), ("", "资金", "/"))


def facts_by_scope(form: Form) -> dict[str, list[dict[str, Any]]]:
    facts = build(form)
    return {
        "form": [with_lists(facts)],
        "indicator": [each.facts for each in facts.indicators],
        "target": [row.facts for row in facts.rows],
        "term": [term.facts for row in facts.rows for term in row.terms],
        "submission": [submission_facts([facts])],
    }


def test_facts_are_exactly_those_of_the_table_and_of_their_kinds(form: Form) -> None:
    for scope, found in facts_by_scope(form).items():
        specs = visible(scope)  # type: ignore[arg-type]
        assert found, scope
        for facts in found:
            assert set(facts) == set(specs), scope
            for name, spec in specs.items():
                assert type(facts[name]) is TYPES[spec.kind], name
                if spec.kind == "enum":
                    assert facts[name] in spec.values, (name, facts[name])


def test_missing_numbers_are_placeholders_with_their_flag_false(form: Form) -> None:
    terms = facts_by_scope(form)["term"]
    qualitative = next(facts for facts in terms if facts["kind"] == "qualitative")
    assert (qualitative["has_value"], qualitative["value"]) == (False, 0.0)


def test_names_are_unique_within_what_a_scope_sees_and_no_word_of_the_language() -> None:
    reserved = {
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
        "namespace", "return", "var", "void", "while", "in", "true", "false", "null",
    }  # fmt: skip
    for scope in SCOPES:
        names = [spec.name for seen in (scope,) for spec in FACTS[seen]]
        assert len(names) == len(set(names))
        assert not reserved & set(visible(scope))
        assert all(name.isascii() and name.isidentifier() for name in visible(scope))


def test_every_fact_is_described_in_both_languages() -> None:
    for specs in FACTS.values():
        for spec in specs:
            assert spec.words.zh
            assert spec.words.en


def test_records_have_their_fields(form: Form) -> None:
    facts = with_lists(build(form))
    for name in ("rows", "terms"):
        assert facts[name]
        for record in facts[name]:
            assert set(record) == set(fields_of(name))


def test_only_what_is_asked_for_goes_into_records(form: Form) -> None:
    facts = with_lists(build(form), frozenset({"terms", "value", "has_value"}))
    assert facts["rows"] == []
    assert all(set(record) == {"value", "has_value"} for record in facts["terms"])


def test_a_number_that_can_be_missing_brings_its_flag() -> None:
    optional = [spec.name for specs in FACTS.values() for spec in specs if spec.optional]
    assert "value" in optional
    assert isinstance(visible("term")["has_value"], FactSpec)


@pytest.mark.parametrize(
    ("text", "spelling"),
    [
        ("85%", "%"), ("85(%)", "(%)"), ("百分之85", "words"), ("百分之百", "hundred"), ("0.85(百分比)", "ratio"),
        ("98百分比", "percent-unit"), ("0.9‰", "permille"), ("九成", "tenths"), ("三分之二", "fraction"),
        ("5人", "none"),
    ],
)  # fmt: skip
def test_spellings_are_those_that_parsing_gives(text: str, spelling: str) -> None:
    assert parse(text).terms[0].notation.spelling == spelling
    assert spelling in visible("term")["notation"].values


def test_comparators_can_be_absent() -> None:
    values = visible("term")["comparator"].values
    assert values[0] == "none"
    assert ">=" in values


def test_every_kind_of_unit_that_parsing_gives_is_known() -> None:
    for unit in (None, "%", "百分点", "人", "元", "小时", "km", "亩", "mL", "kg", "TB", "°C", "元/人", "没听说过"):
        assert unit_kind(unit) in visible("term")["unit_kind"].values
