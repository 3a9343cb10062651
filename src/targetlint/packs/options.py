"""Options of rules: declared once, in the rule, and checked wherever somebody sets one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

import attrs

from targetlint.checks.table import Check, OptionKind, OptionValue
from targetlint.errors import NOTHING, TargetlintError, Words, guess
from targetlint.packs.messages import said
from targetlint.packs.yaml_source import Mapping as Map
from targetlint.packs.yaml_source import Node, Scalar, plain, problem


@attrs.frozen
class OptionSpec:
    """One typed option of a rule; its default is used where nothing else is set."""

    kind: OptionKind
    default: OptionValue
    words: Words
    minimum: float | None = None
    maximum: float | None = None


def declared(node: Node | None, found: list[TargetlintError]) -> dict[str, OptionSpec]:
    """The options that a rule declares; faults are added to `found`."""
    options: dict[str, OptionSpec] = {}
    for key, value in cast(Map, node).entries if node is not None else ():
        entry = cast(Map, value)
        kind = cast(OptionKind, cast(Scalar, entry.get("type")).text)
        words = Words(cast(Scalar, entry.get("zh")).text, cast(Scalar, entry.get("en")).text)
        limits = [entry.get("minimum"), entry.get("maximum")]
        low, high = (float(cast(Scalar, limit).text) if limit is not None else None for limit in limits)
        spec = OptionSpec(kind, "", words, low, high)
        default = cast(Node, entry.get("default"))
        try:
            options[key.text] = attrs.evolve(spec, default=option_value(plain(default), spec))
        except ValueError as error:
            found.append(problem(default.mark, words_of(error)))
    return options


def fixed(node: Node | None, check: Check | None, found: list[TargetlintError]) -> dict[str, OptionValue]:
    """What a rule fixes for its check by ``with:``, for nobody to change; faults are added to `found`."""
    given: dict[str, OptionValue] = {}
    if node is None or check is None:
        return given
    for key, value in cast(Map, node).entries:
        kind = check.options.get(key.text, "texts" if key.text in check.tells else None)
        if kind is None:
            near, _ = guess(key.text, check.options)
            found.append(problem(key.mark, said("no-option-of-check", check=check.name, name=key.text, near=near)))
            continue
        try:
            given[key.text] = option_value(plain(value), OptionSpec(kind, "", words=NOTHING))
        except ValueError as error:
            found.append(problem(value.mark, words_of(error)))
            continue
        found += _strange_cases(key.text, value, check, given)
    return given


def _strange_cases(name: str, value: Node, check: Check, given: Mapping[str, OptionValue]) -> Iterator[TargetlintError]:
    for case in check.cases(name, given) if name in check.tells else ():
        if case not in check.tells[name]:
            words = said("no-case-of-check", check=check.name, case=case)
            yield problem(value.mark, words, expected="、".join(check.tells[name]))


def of_check(
    node: Map, check: Check, options: Mapping[str, OptionSpec], given: Mapping[str, OptionValue]
) -> Iterator[TargetlintError]:
    """Options that the check takes and the rule leaves out, gives twice or of another kind."""
    place = cast(Scalar, node.get("check"))
    declared = cast(Map | None, node.get("options"))
    for name, kind in check.options.items():
        if name in options and name in given:
            yield problem(cast(Scalar, cast(Map, declared).key(name)).mark, said("option-twice", name=name))
        elif name in options and options[name].kind != kind:
            words = said("option-type", check=check.name, name=name)
            key = cast(Scalar, cast(Map, declared).key(name))
            yield problem(key.mark, words, found=options[name].kind, expected=kind)
        elif name not in options and name not in given and check.needs(name, given):
            yield problem(place.mark, said("option-needed", check=check.name, name=name))


def words_of(error: ValueError) -> Words:
    """What `option_value` says about a value."""
    words = error.args[0]
    return words if isinstance(words, Words) else Words(str(words), str(words))


def option_value(given: Any, spec: OptionSpec) -> OptionValue:
    """A value for an option, from text or from typed data.

    Raises:
        ValueError: it is no value of this kind, or out of bounds; carries `Words`.

    >>> option_value("40", OptionSpec("number", 0.0, Words("", "")))
    40.0
    """
    if spec.kind == "number":
        return _number(given, spec)
    if spec.kind == "flag":
        if str(given).lower() not in ("true", "false"):
            raise ValueError(said("not-flag", given=given))
        return str(given).lower() == "true"
    if spec.kind == "texts":
        if not isinstance(given, list | tuple):
            raise ValueError(said("not-texts", given=given))
        return tuple(str(each) for each in given)
    if isinstance(given, list | dict):
        raise ValueError(said("not-text"))
    return str(given)


def _number(given: Any, spec: OptionSpec) -> float:
    try:
        number = float(str(given))
    except ValueError:
        number = float("nan")
    low = float("-inf") if spec.minimum is None else spec.minimum
    high = float("inf") if spec.maximum is None else spec.maximum
    if isinstance(given, bool) or not low <= number <= high:
        bounds = "" if spec.minimum is spec.maximum is None else f" {low:g}～{high:g}"
        raise ValueError(said("not-number", bounds=bounds, given=given))
    return number
