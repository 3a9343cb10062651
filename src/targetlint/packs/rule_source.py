"""One rule file → a Rule, or every fault in it with its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, cast

import attrs

from targetlint.checks.table import Check, OptionValue, all_checks
from targetlint.errors import TargetlintError, Words, did_you_mean, nearest
from targetlint.facts.table import Scope
from targetlint.model import Severity
from targetlint.packs import placeholders
from targetlint.packs.conditions import Ground
from targetlint.packs.diagnosis import diagnose
from targetlint.packs.options import OptionSpec, declared, fixed, of_check
from targetlint.packs.pack import Basis, FixTemplate, Place, Rule, SeverityChoice
from targetlint.packs.phrases import phrase_problems, phrases_of, template_problems
from targetlint.packs.rule_cases import case_problems, cases_of
from targetlint.packs.schema import faults
from targetlint.packs.schemas import SCHEMAS, SEVERITIES
from targetlint.packs.yaml_source import Mapping as Map
from targetlint.packs.yaml_source import Node, Scalar, at, place_in, plain, problem


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
    found = schema_problems(source.node, SCHEMAS["rule"])
    if found:
        return None, found
    node = cast(Map, source.node)
    found += _shape_problems(node)
    check = _check(node, found)
    options = declared(node.get("options"), found)
    given = fixed(node.get("with"), check, found)
    if not found and check is not None:
        found += of_check(node, check, options, given)
    found += phrase_problems(node, check, given)
    if found:
        return None, found
    rule = _rule(source, node, options, given)
    found += _condition_problems(source, node, rule, check)
    found += _template_problems(source, node, rule, check)
    found += case_problems(node, rule)
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
        zh, en = did_you_mean(close)
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
        bad=cases_of(node, "bad", options),
        good=cases_of(node, "good", options),
    )


def _choice(severity: Mapping[str, Any]) -> SeverityChoice:
    conditional: tuple[tuple[Severity, str], ...] = tuple(
        (cast(Severity, key), text) for key, text in severity.items() if key != "default"
    )
    # The severest that holds is taken, whatever the order in the file.
    return SeverityChoice(severity["default"], tuple(sorted(conditional, key=lambda pair: SEVERITIES.index(pair[0]))))


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
    known = placeholders.available(rule.scope, check.says + check.details if check else None)
    known |= {f"options.{name}": spec.words for name, spec in rule.options.items()}
    yield from template_problems(node, source.text, known)
    if rule.scope not in ("term", "target") and rule.fix is not None:
        place = cast(Scalar, node.key("fix"))
        yield problem(
            place.mark, Words("只有 term 和 target 规则能用 fix", "only rules of term and target scope have a fix")
        )
