"""Options of rules: declared once, in the rule, and checked wherever somebody sets one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

import attrs

from targetlint.checks.table import Check, OptionKind, OptionValue
from targetlint.errors import TargetlintError, Words, did_you_mean, nearest
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
            words = Words(f"检查“{check.name}”没有参数“{key.text}”", f"the check has no option '{key.text}'")
            found.append(unknown(key, check.options, words))
            continue
        try:
            given[key.text] = option_value(plain(value), OptionSpec(kind, "", words=Words("", "")))
        except ValueError as error:
            found.append(problem(value.mark, words_of(error)))
            continue
        found += _strange_cases(key.text, value, check, given)
    return given


def _strange_cases(name: str, value: Node, check: Check, given: Mapping[str, OptionValue]) -> Iterator[TargetlintError]:
    for case in check.cases(name, given) if name in check.tells else ():
        if case not in check.tells[name]:
            words = Words(f"检查“{check.name}”不区分“{case}”", f"the check tells no case '{case}'")
            yield problem(value.mark, words, expected="、".join(check.tells[name]))


def of_check(
    node: Map, check: Check, options: Mapping[str, OptionSpec], given: Mapping[str, OptionValue]
) -> Iterator[TargetlintError]:
    """Options that the check takes and the rule leaves out, gives twice or of another kind."""
    place = cast(Scalar, node.get("check"))
    declared = cast(Map | None, node.get("options"))
    for name, kind in check.options.items():
        if name in options and name in given:
            words = Words(f"“{name}”在 options 和 with 里都写了", f"'{name}' is in both `options` and `with`")
            yield problem(cast(Scalar, cast(Map, declared).key(name)).mark, words)
        elif name in options and options[name].kind != kind:
            words = Words(f"检查“{check.name}”要的“{name}”是另一种类型", f"the check takes a '{name}' of another type")
            key = cast(Scalar, cast(Map, declared).key(name))
            yield problem(key.mark, words, found=options[name].kind, expected=kind)
        elif name not in options and name not in given and check.needs(name, given):
            words = Words(
                f"检查“{check.name}”要有参数“{name}”：写在 options 里（可由用户改）或 with 里（固定）",
                f"the check needs the option '{name}': declare it in `options` or fix it in `with`",
            )
            yield problem(place.mark, words)


def unknown(key: Scalar, known: Mapping[str, Any], words: Words) -> TargetlintError:
    """There is no such option; with the nearest one."""
    close = nearest(key.text, known)
    zh, en = did_you_mean(close)
    return problem(key.mark, Words(words.zh + zh, words.en + en))


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
            raise ValueError(Words(f"应当是 true 或 false，写的是“{given}”", f"should be true or false, not '{given}'"))
        return str(given).lower() == "true"
    if spec.kind == "texts":
        if not isinstance(given, list | tuple):
            raise ValueError(Words(f"应当是文字列表，写的是“{given}”", f"should be a list of texts, not '{given}'"))
        return tuple(str(each) for each in given)
    if isinstance(given, list | dict):
        raise ValueError(Words("应当是文字", "should be text"))
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
        raise ValueError(Words(f"应当是数字{bounds}，写的是“{given}”", f"should be a number{bounds}, not '{given}'"))
    return number
