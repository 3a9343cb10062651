"""One rule file → a Rule, or every fault in it with its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, cast

import attrs

from targetlint.checks.table import Check, OptionValue, all_checks
from targetlint.errors import NOTHING, TargetlintError, Words, guess
from targetlint.facts.table import Scope
from targetlint.model import Severity
from targetlint.packs import placeholders
from targetlint.packs.conditions import Ground
from targetlint.packs.diagnosis import diagnose
from targetlint.packs.messages import said
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


def _shape_problems(node: Map) -> Iterator[TargetlintError]:
    when, check, with_, applies = (node.key(name) for name in ("when", "check", "with", "applies"))
    if when is None and check is None:
        yield problem(node.mark, said("when-or-check"))
    if when is not None and check is not None:
        yield problem(check.mark, said("when-and-check"))
    if with_ is not None and check is None:
        yield problem(with_.mark, said("with-alone"))
    if applies is not None and check is not None:
        yield problem(applies.mark, said("applies-and-check"))


def _check(node: Map, found: list[TargetlintError]) -> Check | None:
    named = node.get("check")
    if named is None:
        return None
    name, checks = cast(Scalar, named).text, all_checks()
    if name not in checks:
        found.append(problem(named.mark, said("no-check", name=name, near=guess(name, checks)[0])))
        return None
    check, scope = checks[name], cast(Scalar, node.get("scope"))
    if scope.text != check.scope:
        found.append(problem(scope.mark, said("scope-of-check", name=name, scope=check.scope), found=scope.text))
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
        why=Words(**data["why"]) if data.get("why") else NOTHING,
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
        yield problem(cast(Scalar, node.key("fix")).mark, said("no-fix-here"))
