"""One rule file → a Rule, or every fault in it with its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from typing import Any, cast

import attrs

from targetlint.checks.table import Check, OptionKind, OptionSpec, OptionValue, all_checks
from targetlint.errors import TargetlintError, Words, nearest
from targetlint.facts.table import Scope
from targetlint.model import Severity
from targetlint.packs import placeholders
from targetlint.packs.conditions import Ground
from targetlint.packs.diagnosis import diagnose
from targetlint.packs.pack import Basis, Case, Expected, FixTemplate, Place, Rule, SeverityChoice
from targetlint.packs.phrases import phrase_problems, phrases_of, template_problems
from targetlint.packs.schema import faults
from targetlint.packs.schemas import SEVERITIES, rule_schema
from targetlint.packs.yaml_source import Mapping as Map
from targetlint.packs.yaml_source import Node, Scalar, Sequence, at, place_in, plain, problem

_EXPECTED_KEYS = ("name", "period", "severity", "message", "message_en", "fix", "safe", "span")


@attrs.frozen
class Source:
    """A rule file as read, with what its pack gives to conditions."""

    pack: str
    name: str
    node: Node
    text: str
    lexicons: Mapping[str, tuple[str, ...]]


def schema_problems(node: Node, make: Callable[[], Mapping[str, Any]]) -> list[TargetlintError]:
    """The faults of a file against its schema, at their places."""
    found = []
    for fault in faults(_without_nulls(node), make):
        place: Node = at(node, list(fault.path))
        key = place.key(fault.key) if isinstance(place, Map) and fault.key else None
        found.append(problem(key.mark if key else place.mark, fault.words, found=fault.found, expected=fault.expected))
    return found


def _without_nulls(node: Node) -> Any:
    """Plain data in which a top-level key with nothing behind it counts as absent."""
    data = plain(node)
    return {key: value for key, value in data.items() if value is not None} if isinstance(data, dict) else data


def rule_of(source: Source) -> tuple[Rule | None, list[TargetlintError]]:
    """The rule of a file, and every fault found; with faults there is no rule."""
    found = schema_problems(source.node, rule_schema)
    if found:
        return None, found
    node = cast(Map, source.node)
    found += _shape_problems(node)
    check = _check(node, found)
    own = _options(node.get("options"), found)
    options = {**(dict(check.options) if check else {}), **own}
    given = _given(node.get("with"), check, found)
    if found:
        return None, found
    found += phrase_problems(node, check)
    if found:
        return None, found
    rule = _rule(source, node, options, given)
    found += _condition_problems(source, node, rule, check)
    found += _template_problems(source, node, rule, check)
    found += _case_problems(node, rule)
    return (None, found) if found else (rule, [])


def _shape_problems(node: Map) -> list[TargetlintError]:
    when, check, with_ = node.key("when"), node.key("check"), node.key("with")
    found = []
    if when is None and check is None:
        found.append(
            problem(node.mark, Words("要有 when（条件）或 check（检查）之一", "one of `when` and `check` is needed"))
        )
    if when is not None and check is not None:
        found.append(problem(check.mark, Words("when 和 check 只能写一个", "give `when` or `check`, not both")))
    if with_ is not None and check is None:
        found.append(problem(with_.mark, Words("with 只和 check 一起用", "`with` goes with `check` only")))
    applies = node.key("applies")
    if applies is not None and check is not None:
        found.append(problem(applies.mark, Words("check 的规则不用 applies", "`applies` does not go with `check`")))
    return found


def _check(node: Map, found: list[TargetlintError]) -> Check | None:
    named = node.get("check")
    if named is None:
        return None
    name, checks = cast(Scalar, named).text, all_checks()
    if name not in checks:
        close = nearest(name, checks)
        zh, en = (f"，是不是 “{close}”？", f"; did you mean '{close}'?") if close else ("", "")
        found.append(problem(named.mark, Words(f"没有“{name}”这个检查{zh}", f"there is no check '{name}'{en}")))
        return None
    check, scope = checks[name], cast(Scalar, node.get("scope"))
    if scope.text != check.scope:
        found.append(
            problem(
                scope.mark,
                Words(f"检查“{name}”要求 scope: {check.scope}", f"the check '{name}' needs scope {check.scope}"),
                found=scope.text,
            )
        )
    return check


def _options(node: Node | None, found: list[TargetlintError]) -> dict[str, OptionSpec]:
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
            found.append(problem(default.mark, _words_of(error)))
    return options


def _given(node: Node | None, check: Check | None, found: list[TargetlintError]) -> dict[str, OptionValue]:
    given: dict[str, OptionValue] = {}
    if node is None or check is None:
        return given
    for key, value in cast(Map, node).entries:
        spec = check.options.get(key.text)
        if spec is None:
            close = nearest(key.text, check.options)
            zh, en = (f"，是不是 “{close}”？", f"; did you mean '{close}'?") if close else ("", "")
            words = Words(f"检查“{check.name}”没有参数“{key.text}”{zh}", f"the check has no option '{key.text}'{en}")
            found.append(problem(key.mark, words))
            continue
        try:
            given[key.text] = option_value(plain(value), spec)
        except ValueError as error:
            found.append(problem(value.mark, _words_of(error)))
    return given


def _words_of(error: ValueError) -> Words:
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
        try:
            number = float(str(given))
        except ValueError:
            number = float("nan")
        low = float("-inf") if spec.minimum is None else spec.minimum
        high = float("inf") if spec.maximum is None else spec.maximum
        if isinstance(given, bool) or not low <= number <= high:
            bounds = "" if spec.minimum is spec.maximum is None else f" {low:g}～{high:g}"
            raise ValueError(
                Words(f"应当是数字{bounds}，写的是“{given}”", f"should be a number{bounds}, not '{given}'")
            )
        return number
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


def _rule(source: Source, node: Map, options: dict[str, OptionSpec], given: dict[str, OptionValue]) -> Rule:
    data = plain(node)
    severity = data["severity"]
    choice = SeverityChoice(cast(Severity, severity)) if isinstance(severity, str) else _choice(severity)
    fix = data.get("fix")
    return Rule(
        id=f"{source.pack}/{source.name}",
        pack=source.pack,
        title=Words(**data["title"]),
        severity=choice,
        scope=cast(Scope, data["scope"]),
        message=Words(**data["message"]),
        why=Words(**data["why"]) if data.get("why") else Words("", ""),
        mark=node.mark,
        applies=data.get("applies") or "true",
        when=data.get("when") or "",
        check=data.get("check") or "",
        given=given,
        options=options,
        basis=tuple(Basis(**{key: text or "" for key, text in each.items()}) for each in data.get("basis") or []),
        fix=FixTemplate(fix["replace"], fix.get("safe") or "false") if fix else None,
        instead=Words(**data["instead"]) if data.get("instead") else None,
        phrases=phrases_of(node),
        points_at=cast(Place, data.get("points_at") or "term"),
        certainty=data.get("certainty") or "sure",
        on=data.get("default") != "off",
        bad=_cases(node, "bad", options),
        good=_cases(node, "good", options),
    )


def _choice(severity: Mapping[str, Any]) -> SeverityChoice:
    conditional: tuple[tuple[Severity, str], ...] = tuple(
        (cast(Severity, key), text) for key, text in severity.items() if key != "default"
    )
    # The severest that holds is taken, whatever the order in the file.
    return SeverityChoice(severity["default"], tuple(sorted(conditional, key=lambda pair: SEVERITIES.index(pair[0]))))


def _cases(node: Map, kind: Any, options: Mapping[str, OptionSpec]) -> tuple[Case, ...]:
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
            with suppress(ValueError, KeyError):  # told, with its place, by `_case_options`
                values[name] = option_value(value, options[name])
        found.append(Case(kind, given, item.mark, expected, values))
    return tuple(found)


def _expected(data: Mapping[str, Any]) -> Expected:
    safe = data.get("safe")
    texts = {key: data.get(key) for key in _EXPECTED_KEYS if key != "safe"}
    return Expected(**texts, safe=None if safe is None else str(safe).lower() == "true")


def _condition_problems(source: Source, node: Map, rule: Rule, check: Check | None) -> Iterator[TargetlintError]:
    options = {name: spec.default for name, spec in rule.options.items()}
    ground = Ground(rule.scope, source.lexicons, options, check.tells if check else {})
    for key, text in rule.conditions:
        place = at(node, [int(step) if step.isdigit() else step for step in key.split(".")])
        if not isinstance(place, Scalar) or text in ("true", "false"):
            continue
        for fault in diagnose(text, ground):
            mark = place_in(source.text, place, fault.offset)
            yield problem(mark, fault.words, found=fault.found, expected=fault.expected)


def _template_problems(source: Source, node: Map, rule: Rule, check: Check | None) -> Iterator[TargetlintError]:
    known = placeholders.available(rule.scope, check.says if check else None)
    known |= {f"options.{name}": spec.words for name, spec in rule.options.items()}
    yield from template_problems(node, source.text, known)
    if rule.scope not in ("term", "target") and rule.fix is not None:
        place = cast(Scalar, node.key("fix"))
        yield problem(
            place.mark, Words("只有 term 和 target 规则能用 fix", "only rules of term and target scope have a fix")
        )


def _case_problems(node: Map, rule: Rule) -> Iterator[TargetlintError]:
    seen: list[Case] = []
    for case in (*rule.bad, *rule.good):
        twin = next((other for other in seen if (other.given, other.options) == (case.given, case.options)), None)
        if twin is not None:
            where = twin.mark.line
            yield problem(
                case.mark,
                Words(
                    f"与第 {where} 行的用例相同，没有作用", f"the same as the case in line {where}; it has no effect"
                ),
            )
        seen.append(case)
        ways = [key for key in ("form", "forms") if key in case.given]
        row = "name" in case.given or "target" in case.given
        if row + len(ways) != 1:
            yield problem(
                case.mark,
                Words(
                    "用例要写 name 和 target，或者 form，或者 forms", "a case has name and target, or form, or forms"
                ),
            )
        elif row and not ("name" in case.given and ("target" in case.given or "half" in case.given)):
            yield problem(case.mark, Words("用例缺少 name 或 target", "the case lacks name or target"))
        if case.kind == "good" and case.expected:
            yield problem(
                case.mark,
                Words(
                    "good 用例什么都不报，不写 message、fix、expect",
                    "a good case finds nothing: no message, fix or expect",
                ),
            )
        yield from _row_problems(case, node)
    yield from _case_options(node, rule)


def _row_problems(case: Case, node: Map) -> Iterator[TargetlintError]:
    forms = case.given.get("forms") or ([case.given["form"]] if "form" in case.given else [])
    for form in forms:
        for row in form.get("rows") or []:
            if isinstance(row, list):
                if not 4 <= len(row) <= 5:
                    words = Words(
                        "一行要写 [一级, 二级, 名称, 指标值] 或再加半年值",
                        "a row is [level1, level2, name, target] or with a half-year value",
                    )
                    yield problem(case.mark, words, found=str(row))
            else:
                unknown = [key for key in row if key not in _row_keys()]
                for key in unknown:
                    yield problem(case.mark, Words(f"行里没有“{key}”这一项", f"a row has no key '{key}'"))


def _case_options(node: Map, rule: Rule) -> Iterator[TargetlintError]:
    for kind in ("bad", "good"):
        for item in cast(Sequence, node.get(kind)).items:
            entry = cast(Map, item).get("options")
            for key, value in cast(Map, entry).entries if entry is not None else ():
                if key.text in rule.options:
                    try:
                        option_value(plain(value), rule.options[key.text])
                    except ValueError as error:
                        yield problem(value.mark, _words_of(error))
                else:
                    close = nearest(key.text, rule.options)
                    zh, en = (f"，是不是 “{close}”？", f"; did you mean '{close}'?") if close else ("", "")
                    yield problem(
                        key.mark, Words(f"规则没有参数“{key.text}”{zh}", f"the rule has no option '{key.text}'{en}")
                    )


@cache
def _row_keys() -> frozenset[str]:
    from targetlint.packs.schemas import ROW_OBJECT

    return frozenset(ROW_OBJECT["properties"])
