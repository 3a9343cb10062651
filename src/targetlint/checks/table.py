"""The one table of Python checks, `checks.toml`, and the types they are made of.

A check answers what a condition says badly: questions that join rows, periods, forms or texts.  It
is a pure function from facts to remarks; the YAML rule that names it adds severity, wording and
cases.  Checks of a kind are one (`by_reason`), and a rule names the cases that it speaks of.  Those that stay
alone join what nothing else joins: signs of all forms of a file, prose and its clauses, the form's own facts
(staff, dates, last year's money, the description), names of projects, rows of sister forms.  A condition could say
some of them (too few indicators, an empty goal) but for what their findings point at and are known by in baselines.

Third parties add checks by the entry point group ``targetlint.checks`` (docs/packs.md).
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Any, Literal, TypeAlias

import attrs

from targetlint.checks.remark import Remark
from targetlint.errors import PackError, Words
from targetlint.facts import FormFacts

OptionKind: TypeAlias = Literal["number", "text", "flag", "texts"]
OptionValue: TypeAlias = float | str | bool | tuple[str, ...]

OPTION_KINDS: Mapping[str, Words] = {
    "number": Words("数字", "a number"),
    "text": Words("文字", "text"),
    "flag": Words("true 或 false", "true or false"),
    "texts": Words("文字列表", "a list of texts"),
}


FormCheck: TypeAlias = Callable[[FormFacts, Mapping[str, Any]], Iterable[Remark]]
SubmissionCheck: TypeAlias = Callable[[Sequence[FormFacts], Mapping[str, Any]], Iterable[Remark]]


@attrs.frozen
class Check:
    """A named check.

    Attributes:
        scope: ``form`` (called with one form) or ``submission`` (called with all forms at once).
        run: the pure function; its second argument holds a value for every name in `options`.
        options: the options that it takes, each with its kind; the rule declares them with default and words.
        says: names that remarks fill in, usable as placeholders in messages.
        details: names that remarks fill in for the rule's phrases.
        tells: the cases that it tells apart, by name: ``{"reason": ("idle", "ahead")}``.  The rule's ``phrases`` have
            a wording for each, and conditions of its severity can ask ``reason == "idle"``.  A rule that gives
            ``with: {reason: [idle]}`` speaks of that case alone.
        only_for: options that one of the cases needs, and which: ``{"gap": "ahead"}``.
    """

    name: str
    scope: Literal["form", "submission"]
    run: FormCheck | SubmissionCheck
    words: Words
    options: Mapping[str, OptionKind] = attrs.field(factory=dict)
    says: tuple[str, ...] = ()
    tells: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict)
    details: tuple[str, ...] = ()
    only_for: Mapping[str, str] = attrs.field(factory=dict)

    def cases(self, name: str, given: Mapping[str, OptionValue]) -> tuple[str, ...]:
        """The cases that a rule speaks of, of those that the check tells apart under a name."""
        chosen = given.get(name, self.tells[name])
        return chosen if isinstance(chosen, tuple) else self.tells[name]

    def needs(self, option: str, given: Mapping[str, OptionValue]) -> bool:
        """Whether an option matters to a rule that speaks of some cases only."""
        case = self.only_for.get(option)
        return case is None or any(case in self.cases(name, given) for name in self.tells)


def by_reason(checks: Mapping[str, Callable[..., Iterable[Remark]]]) -> Callable[..., Iterator[Remark]]:
    """One check of several that look for faults of a kind; a rule names those that it speaks of.

    Args:
        checks: what finds the fault, by the case that each remark then tells as its ``reason``.
    """

    def run(facts: Any, options: Mapping[str, Any]) -> Iterator[Remark]:
        for reason in options.get("reason", checks):
            for remark in checks[reason](facts, options):
                yield attrs.evolve(remark, tells={"reason": reason, **remark.tells})

    return run


def _named(name: str) -> Any:
    """What a module of this folder calls so: ``signs.stray_blanks``."""
    module, _, thing = name.partition(".")
    return getattr(import_module(f"targetlint.checks.{module}"), thing)


def _check(name: str, given: Mapping[str, Any]) -> Check:
    """A check as `checks.toml` has it."""
    made: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in given.items()}
    made["words"] = Words(*made["words"])
    tells = made.get("tells", {}).items()
    made["tells"] = {told: _named(each) if isinstance(each, str) else tuple(each) for told, each in tells}
    if isinstance(run := made["run"], dict):
        made["tells"] = {"reason": tuple(run), **made["tells"]}
        made["run"] = by_reason({case: _named(function) for case, function in run.items()})
    else:
        made["run"] = _named(run)
    return Check(name, **{"scope": "form", **made})


CHECKS: Mapping[str, Check] = {
    name: _check(name, given)
    for name, given in tomllib.loads(Path(__file__).with_name("checks.toml").read_text(encoding="utf-8")).items()
}
"""Every built-in check by name."""

ENTRY_POINTS = "targetlint.checks"


@cache
def all_checks() -> Mapping[str, Check]:
    """The built-in checks and those of installed packages.

    Raises:
        PackError: an entry point can't be imported, is no `Check`, or takes a name already taken.
    """
    found = dict(CHECKS)
    for point in entry_points(group=ENTRY_POINTS):
        check = _loaded(point)
        if check.name in found:
            zh, en = f"检查“{check.name}”已经有了，请换一个名字", f"a check '{check.name}' exists already; rename yours"
            raise PackError(Words(zh, en), where=f"entry point {ENTRY_POINTS}:{point.name}")
        found[check.name] = check
    return found


def _loaded(point: EntryPoint) -> Check:
    where = f"entry point {ENTRY_POINTS}:{point.name}"
    try:
        check = point.load()
    except Exception as error:
        words = Words(f"{point.value} 无法导入：{error}", f"{point.value} can't be imported: {error}")
        raise PackError(words, where=where) from error
    if not isinstance(check, Check):
        words = Words(f"{point.value} 不是 targetlint.checks.Check", f"{point.value} is no targetlint.checks.Check")
        raise PackError(words, where=where)
    return check
