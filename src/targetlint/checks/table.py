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

from targetlint.checks.damage import damaged_text
from targetlint.checks.money_format import mixed_amounts
from targetlint.checks.remark import Remark
from targetlint.checks.same_measure import one_measure_two_units
from targetlint.checks.several import another_indicator, several_targets
from targetlint.checks.signs import mixed_comparators, stray_blanks
from targetlint.checks.spelling import misspelled
from targetlint.checks.staff import staff_against_posts
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


WRITING = (
    Check(
        "comparator-glyph-mixed", "submission", mixed_comparators,
        Words("一份文件里 >= 与 ≥ 混用", ">= beside ≥ in one file"), says=("ascii", "sign"),
    ),
    Check(
        "spacing-inconsistent", "form", stray_blanks,
        Words("指标值里空格不一致", "stray blanks inside values"), says=("target", "sibling"),
    ),
    Check(
        "money-format-mixed", "form", mixed_amounts,
        Words("资金表金额格式不一致", "amounts of the funds table in unlike formats"), says=("one", "other"),
    ),
    Check(
        "ocr-damage", "form", damaged_text,
        Words("转换留下的代码和乱码", "traces of scanning and converting"), says=("quote", "damage", "clean"),
    ),
    Check(
        "typo", "form", misspelled,
        Words("错别字和不成对的标点", "typos and unpaired marks"),
        {"where": OptionSpec("text", "value", Words("查哪里：value、name、goal", "where to look: value, name, goal"))},
        says=("name", "wrong", "right"),
    ),
)  # fmt: skip
VALUES = (
    Check(
        "unit-inconsistent-same-indicator", "form", one_measure_two_units,
        Words("同一指标用了不同单位", "one measure in two units"), says=("name", "other", "unit", "other_unit"),
    ),
    Check(
        "contradicts-form-facts", "form", staff_against_posts,
        Words("在职人员控制率与表内人数矛盾", "staff control rate against the form's own numbers"),
        says=("name", "target", "staff", "posts", "share"),
    ),
    Check(
        "value-names-another-indicator", "form", another_indicator,
        Words("指标值说的是另一个指标", "the value speaks of another indicator"), says=("name", "label", "target"),
    ),
    Check(
        "multi-target-in-one-cell", "form", several_targets,
        Words("一格里有几个目标", "several targets in one cell"), says=("target", "count", "name"),
    ),
)  # fmt: skip

CHECKS: Mapping[str, Check] = {check.name: check for check in (*WRITING, *VALUES)}
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
                Words(
                    f"检查“{check.name}”已经有了，请换一个名字", f"a check '{check.name}' exists already; rename yours"
                ),
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
