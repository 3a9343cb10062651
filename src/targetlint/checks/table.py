"""The one table of Python checks, and the types they are made of.

A check answers what a condition says badly: questions that join rows, periods, forms or texts.  It
is a pure function from facts to remarks; the YAML rule that names it adds severity, wording and
cases.  Checks of a kind are one (`by_reason`), and a rule names the cases that it speaks of.  Those that stay
alone join what nothing else joins: signs of all forms of a file, prose and its clauses, the form's own facts
(staff, dates, last year's money, the description), names of projects, rows of sister forms.  A condition could say
some of them (too few indicators, an empty goal) but for what their findings point at and are known by in baselines.

Third parties add checks by the entry point group ``targetlint.checks`` (docs/packs.md).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any, Literal, TypeAlias

import attrs

from targetlint.checks import (
    budget,
    categories,
    duplicates,
    goal_rules,
    halves,
    narrative,
    outputs,
    own_words,
    points,
    project_names,
    sisters,
)
from targetlint.checks.damage import DAMAGES, damaged_text
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


WRITING = (
    Check(
        "comparator-glyph-mixed", "submission", mixed_comparators,
        Words("一份文件里 >= 与 ≥ 混用", ">= beside ≥ in one file"), says=("ascii", "sign"),
    ),
    Check(
        "uneven-writing", "form", by_reason({"blanks": stray_blanks, "amounts": mixed_amounts}),
        Words("同样的东西写法不一致", "the same thing written in unlike ways"),
        says=("target", "sibling", "one", "other"),
        tells={"reason": ("blanks", "amounts")},
    ),
    Check(
        "ocr-damage", "form", damaged_text,
        Words("转换留下的代码和乱码", "traces of scanning and converting"), says=("quote", "clean"),
        tells={"damage": DAMAGES},
    ),
    Check(
        "typo", "form", misspelled,
        Words("错别字和不成对的标点", "typos and unpaired marks"),
        {"where": "text"}, ("name",), {"fault": ("slip", "half")}, ("wrong", "right", "half", "pair"),
    ),
)  # fmt: skip
VALUES = (
    Check(
        "same-measure", "form",
        by_reason({"twice": duplicates.duplicate_indicators, "units": one_measure_two_units}),
        Words("一张表内同一件事出现两次，或用了不同单位", "the same thing measured twice in a form, or in two units"),
        says=("name", "other", "unit", "other_unit"),
        tells={"reason": ("twice", "units"), "units": ("alike", "unlike")},
    ),
    Check(
        "contradicts-form-facts", "form", staff_against_posts,
        Words("在职人员控制率与表内人数矛盾", "staff control rate against the form's own numbers"),
        says=("name", "target", "staff", "posts", "share"),
    ),
    Check(
        "name-against-value", "form",
        by_reason({
            "target": own_words.name_and_value_disagree, "unit": own_words.unit_in_name_differs,
            "label": another_indicator,
        }),
        Words("名称与指标值说的不一致", "what a name or value says of the other does not fit"),
        says=("name", "target", "own", "printed", "unit", "label"),
        tells={"reason": ("target", "unit", "label"), "name_is": ("measure", "state")},
    ),
    Check(
        "multi-target-in-one-cell", "form", several_targets,
        Words("一格里有几个目标", "several targets in one cell"), says=("target", "count", "name"),
    ),
)  # fmt: skip


GOALS = (
    Check(
        "goal-against-rows", "form", goal_rules.goal_against_rows,
        Words("目标与同一件事的指标不一致", "a goal and the indicator for the same thing disagree"),
        says=("goal", "clause", "target", "name"), tells={"reason": goal_rules.REASONS}, details=("said", "named"),
    ),
    Check(
        "text-against-rows", "form",
        by_reason({
            "promise": goal_rules.goal_uncovered, "plan": goal_rules.plan_uncovered,
            "row": goal_rules.indicator_without_goal,
        }),
        Words("目标、计划与指标不能互相对上", "a promise or plan without indicator, an output without goal"),
        says=("item", "name"), details=("promises", "quote"),
        tells={"reason": ("promise", "plan", "row"), "what": ("whole", "part"), "promise": ("firm", "loose")},
    ),
    Check(
        "goal-not-measurable", "form", goal_rules.goal_not_measurable,
        Words("年度目标没有可衡量的内容", "the yearly goal says nothing measurable"), says=("goal",),
    ),
)  # fmt: skip

AGREEMENT = (
    Check(
        "half-year", "form", halves.half_year,
        Words("半年指标值与全年、资金对照", "half-year target against the year and the funds"),
        {"slack": "number", "gap": "number"}, ("name", "half", "year", "done", "paid", "line"),
        {"reason": halves.REASONS}, ("planned", "whole", "share"), {"slack": "plan", "gap": "ahead"},
    ),
    Check(
        "totals-across-forms", "submission",
        by_reason({"claimed-twice": duplicates.double_claims, "parts": duplicates.sums_across_forms}),
        Words("一个总量用在两个项目里，或与各表分项之和不符", "a total claimed by two projects, or unlike its parts"),
        {"least": "number", "percent": "number"},
        ("name", "target", "other", "project", "parts", "sum", "difference"),
        {"reason": ("claimed-twice", "parts")}, only_for={"least": "claimed-twice", "percent": "parts"},
    ),
    Check(
        "narrative-conflict", "form", narrative.narrative_conflicts,
        Words("项目说明与指标值或预算矛盾", "the description contradicts target or budget"),
        {"percent": "number"},
        ("quote",), {"reason": ("counted-otherwise", "growing-but-cut")}, ("total", "this", "last", "cut"),
    ),
    Check(
        "project-name-drift", "form", project_names.project_name_drift,
        Words("项目名称前后不一", "a project is named in two ways"), says=("name", "other"),
    ),
    Check(
        "date-outside-year", "form", points.dates_outside,
        Words("日期不在本年度", "a date outside the form's year"), says=("name", "target", "due", "year"),
        tells={"project": ("runs-on", "ended")},
    ),
)  # fmt: skip

MONEY = (
    Check(
        "sums", "form", by_reason({"funds": budget.budget_sums, "points": points.points_total}),
        Words("资金分项或分值的合计不对", "parts of the funds, or points, do not add up"),
        {"tolerance": "number", "totals": "texts"}, ("line", "total", "sum", "difference", "count", "totals"),
        {"reason": ("funds", "points")}, only_for={"totals": "points"},
    ),
    Check(
        "budget-change-unexplained", "form", budget.budget_changed,
        Words("预算较上年变动大", "a large change of the budget"),
        {"percent": "number"}, ("this", "last", "change"),
    ),
    Check(
        "prior-year-execution-equals-budget", "submission", budget.last_year_to_the_yuan,
        Words("上年执行数与预算一分不差", "last year was spent to the yuan"), says=("amount", "forms"),
    ),
)  # fmt: skip

STRUCTURE = (
    Check(
        "categories", "form",
        by_reason({
            "missing": categories.missing_categories, "empty": categories.empty_categories,
            "misplaced": categories.misplaced,
        }),
        Words("缺少一类指标、一类没有填，或放错类别", "a category is missing, empty, or holds what belongs elsewhere"),
        {"template": "text"}, ("category", "template", "name", "belongs"),
        {"reason": ("missing", "empty", "misplaced"), "wanted": ("plainly", "perhaps")},
        only_for={"template": "missing"},
    ),
    Check(
        "empty-overall-goal", "form", outputs.empty_overall_goal,
        Words("项目总目标为空", "the overall goal is empty"), says=("label",),
        tells={"project": ("once", "recurrent")},
    ),
    Check(
        "no-output", "form",
        by_reason({"form": outputs.no_absolute_quantity, "task": outputs.tasks_without_output}),
        Words("数量指标都不是数量，或重点工作没有产出", "no quantity under 数量, or a key task without an output"),
        says=("names", "task"), tells={"reason": ("form", "task"), "work": ("makes-things", "other")},
    ),
    Check(
        "too-few-indicators", "form", outputs.too_few, Words("指标太少", "too few indicators"),
        {"rows": "number", "budget": "number"}, ("count", "budget"),
    ),
    Check(
        "missing-common-indicator", "submission", sisters.missing_common_rows,
        Words("缺少同类表都有的指标", "rows that sister forms have"),
        {"percent": "number"},
        ("names", "count"),
    ),
    Check(
        "unfinished-name", "form",
        by_reason({"blank": own_words.template_residue, "vague": own_words.underspecified}),
        Words("模板空格没有填，或名称不完整", "a blank of the template is left, or the name does not say of what"),
        says=("name", "residue", "better"),
        tells={"reason": ("blank", "vague"), "todo": ("value", "name"), "lack": ("rate", "of-what")},
    ),
)  # fmt: skip

CHECKS: Mapping[str, Check] = {
    check.name: check for check in (*WRITING, *VALUES, *GOALS, *AGREEMENT, *MONEY, *STRUCTURE)
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
