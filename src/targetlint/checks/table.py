"""The one table of Python checks, and the types they are made of.

A check answers what a condition says badly: questions that join rows, periods, forms or texts.  It
is a pure function from facts to remarks; the YAML rule that names it adds severity, wording and
cases.  Third parties add checks by the entry point group ``targetlint.checks`` (docs/packs.md).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from importlib.metadata import EntryPoint, entry_points
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


@attrs.frozen
class OptionSpec:
    """One typed option of a check or rule; its default is used where nothing else is set."""

    kind: OptionKind
    default: OptionValue
    words: Words
    minimum: float | None = None
    maximum: float | None = None


FormCheck: TypeAlias = Callable[[FormFacts, Mapping[str, Any]], Iterable[Remark]]
SubmissionCheck: TypeAlias = Callable[[Sequence[FormFacts], Mapping[str, Any]], Iterable[Remark]]


@attrs.frozen
class Check:
    """A named check.

    Attributes:
        scope: ``form`` (called with one form) or ``submission`` (called with all forms at once).
        run: the pure function; its second argument holds a value for every name in `options`.
        says: names that every remark fills in, usable as placeholders in messages.
    """

    name: str
    scope: Literal["form", "submission"]
    run: FormCheck | SubmissionCheck
    words: Words
    options: Mapping[str, OptionSpec] = attrs.field(factory=dict)
    says: tuple[str, ...] = ()


CHECKS: Mapping[str, Check] = {check.name: check for check in ()}
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
            raise PackError(
                Words(f"检查“{check.name}”已经有了，请换一个名字", f"a check '{check.name}' exists already; rename yours"),
                where=f"entry point {ENTRY_POINTS}:{point.name}",
            )
        found[check.name] = check
    return found


def _loaded(point: EntryPoint) -> Check:
    where = f"entry point {ENTRY_POINTS}:{point.name}"
    try:
        check = point.load()
    except Exception as error:
        raise PackError(
            Words(f"{point.value} 无法导入：{error}", f"{point.value} can't be imported: {error}"), where=where
        ) from error
    if not isinstance(check, Check):
        raise PackError(
            Words(f"{point.value} 不是 targetlint.checks.Check", f"{point.value} is no targetlint.checks.Check"),
            where=where,
        )
    return check
