"""The cases of a rule file → Case, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any, Literal, cast

from targetlint.errors import TargetlintError, guess
from targetlint.packs.messages import said
from targetlint.packs.options import OptionSpec, option_value, words_of
from targetlint.packs.pack import Case, Expected, Rule
from targetlint.packs.schemas import defined
from targetlint.packs.yaml_source import Mapping as Map
from targetlint.packs.yaml_source import Sequence, plain, problem

_EXPECTED_KEYS = ("name", "period", "severity", "message", "message_en", "fix", "safe", "span")
_ROW_KEYS = (*defined("row"), "period")


def cases_of(node: Map, kind: Literal["bad", "good"], options: Mapping[str, OptionSpec]) -> tuple[Case, ...]:
    """The bad or the good cases of a rule file."""
    found = []
    for item in cast(Sequence, node.get(kind)).items:
        data = plain(item)
        expected = tuple(_expected(each) for each in data.get("expect") or ())
        simple = {
            key: data[key] for key in _EXPECTED_KEYS if key not in ("name", "period") and data.get(key) is not None
        }
        if simple and not expected:
            expected = (_expected(simple),)
        given = {key: value for key, value in data.items() if key not in ("expect", "options")}
        values = {}
        for name, value in (data.get("options") or {}).items():
            with suppress(ValueError, KeyError):  # reported, with its place, by `_option_problems`
                values[name] = option_value(value, options[name])
        found.append(Case(kind, given, item.mark, expected, values))
    return tuple(found)


def _expected(data: Mapping[str, Any]) -> Expected:
    safe = data.get("safe")
    texts = {key: data.get(key) for key in _EXPECTED_KEYS if key != "safe"}
    return Expected(**texts, safe=None if safe is None else str(safe).lower() == "true")


def case_problems(node: Map, rule: Rule) -> Iterator[TargetlintError]:
    """Cases that are given twice, lack something, or expect what can't be."""
    seen: list[Case] = []
    for case in (*rule.bad, *rule.good):
        twin = next((other for other in seen if (other.given, other.options) == (case.given, case.options)), None)
        if twin is not None:
            yield problem(case.mark, said("case-twice", line=twin.mark.line))
        seen.append(case)
        yield from _subject_problems(case)
        if case.kind == "good" and case.expected:
            yield problem(case.mark, said("good-expects"))
        yield from _row_problems(case)
    yield from _option_problems(node, rule)


def _subject_problems(case: Case) -> Iterator[TargetlintError]:
    """A case speaks of one row, one form or several forms."""
    ways = [key for key in ("form", "forms") if key in case.given]
    row = "name" in case.given or "target" in case.given
    if row + len(ways) != 1:
        yield problem(case.mark, said("case-subject"))
    elif row and not ("name" in case.given and ("target" in case.given or "half" in case.given)):
        yield problem(case.mark, said("case-lacks"))


def _row_problems(case: Case) -> Iterator[TargetlintError]:
    forms = case.given.get("forms") or ([case.given["form"]] if "form" in case.given else [])
    for row in (row for form in forms for row in form.get("rows") or []):
        if not isinstance(row, list):
            for key in (key for key in row if key not in _ROW_KEYS):
                yield problem(case.mark, said("row-key", key=key))
        elif not 4 <= len(row) <= 5:
            yield problem(case.mark, said("row-list"), found=str(row))


def _option_problems(node: Map, rule: Rule) -> Iterator[TargetlintError]:
    for item in (item for kind in ("bad", "good") for item in cast(Sequence, node.get(kind)).items):
        entry = cast(Map, item).get("options")
        for key, value in cast(Map, entry).entries if entry is not None else ():
            if key.text not in rule.options:
                near, _ = guess(key.text, rule.options)
                yield problem(key.mark, said("no-option-of-rule", name=key.text, near=near))
                continue
            try:
                option_value(plain(value), rule.options[key.text])
            except ValueError as error:
                yield problem(value.mark, words_of(error))
