"""A hand-made outcome with every kind of finding, so that reports are tested without readers and rules."""

from __future__ import annotations

from decimal import Decimal

import pytest

from targetlint.errors import Words
from targetlint.model import (
    Finding,
    Fix,
    Form,
    Indicator,
    Location,
    Loss,
    LossKind,
    Objective,
    Outcome,
    PackUsed,
    Period,
    Qualitative,
    Quantity,
    Reading,
    Related,
    RuleCard,
    Severity,
    Target,
    Term,
    Value,
)

FILE = "申报/表一.txt"


def target_of(text: str) -> Target:
    if not text.strip():
        return Target(text, "blank")
    digits = "".join(sign for sign in text if sign.isdigit() or sign == ".").strip(".")
    term: Term = (
        Quantity(span=(0, len(text)), value=Decimal(digits)) if digits else Qualitative(span=(0, len(text)), text=text)
    )
    return Target(text, term.kind, (term,), text)


def row(line: int, level1: str, level2: str, name: str, *targets: str) -> Indicator:
    periods: tuple[Period, ...] = ("annual", "half-year")
    values = tuple(
        Value(period, target_of(text), Location(line=line)) for period, text in zip(periods, targets, strict=False)
    )
    return Indicator(name=name, level1=level1, level2=level2, values=values, location=Location(line=line))


def found(
    form: Form,
    line: int,
    rule: str,
    severity: Severity,
    message: Words,
    *,
    period: Period = "annual",
    span: tuple[int, int] | None = None,
    fix: Fix | None = None,
    related: tuple[Related, ...] = (),
) -> Finding:
    indicator = next((row for row in form.indicators if row.location.line == line), None)
    value = next((value for value in indicator.values if value.period == period), None) if indicator else None
    return Finding(
        rule=rule, severity=severity, message=message, file=form.file, form_index=form.index,
        form_subject=form.subject, location=Location(line=line),
        level1=indicator.level1 if indicator else None, level2=indicator.level2 if indicator else None,
        name=indicator.name if indicator else None, period=value.period if value else None,
        target=value.target.source if value else None,
        span=span if span is not None else ((0, len(value.target.source)) if value else None),
        fix=fix, related=related, fingerprint=f"{rule}:{line}",
    )  # fmt: skip


def first_form() -> Form:
    return Form(
        file=FILE,
        index=1,
        title="财政项目支出绩效目标申报表",
        subject="应急救护<培训>与“红十字”活动经费",
        year=2024,
        objectives=(
            Objective("年度总体目标", "全年组织10所学校参加比赛，满意度达95%以上。", "annual", Location(line=6)),
        ),
        indicators=(
            row(9, "产出指标", "数量指标", "高校参与率", "≥26.00(所)"),
            row(10, "产出指标", "数量指标", "应急救护培训人次", "≥3000.00(人次)"),
            row(11, "产出指标", "数量指标", "宣传手册印制份数", "=5000.00(份)"),
            row(12, "产出指标", "数量指标", "参加比赛的学校红十字会数", "≥15.00(所)"),
            row(13, "产出指标", "质量指标", "持证合格率", "≥0.95(百分比)"),
            row(14, "效益指标", "社会效益指标", "提升市民在突发事件和意外伤害现场的应急救护意识与能力", "提升"),
            row(15, "满意度指标", "服务对象满意度指标", "参训学员满意度", "使用率100%误差率≤1%"),
            row(16, "成本指标", "经济成本指标", "培训费用", ""),
        ),
        location=Location(line=2),
    )


def second_form() -> Form:
    return Form(
        file=FILE, index=2, title="整体支出绩效目标表", subject="市血液中心", year=2024,
        indicators=(
            row(30, "产出", "数量", "采血场次", "≥10场", "≥0场"),
            row(31, "产出", "时效", "检测及时性", "<72小时", "<72小时"),
        ),
        location=Location(line=21),
    )  # fmt: skip


def third_form() -> Form:
    return Form(
        file=FILE, index=3, title="绩效目标表", subject="公用经费", year=2024,
        indicators=(row(40, "产出", "数量", "培训期数", "≥5期"),), location=Location(line=35),
    )  # fmt: skip


@pytest.fixture
def outcome() -> Outcome:
    one, two = first_form(), second_form()
    integer = Words("次数应写整数，“.00”是系统默认格式", "a count is written as a whole number")
    findings = (
        found(
            one,
            2,
            "structure/missing-required-category",
            "warning",
            Words("没有满意度以外的效益指标", "no benefit indicator besides satisfaction"),
        ),
        found(
            one,
            9,
            "unit/rate-name-with-count-unit",
            "error",
            Words(
                "「高校参与率」是比率，指标值却以“所”计，无法评分", "'高校参与率' is a rate but its target counts 所"
            ),
            span=(6, 9),
            fix=Fix("≥__%", safe=False),
        ),
        found(one, 9, "notation/non-integer-count-format", "info", integer, span=(1, 6), fix=Fix("≥26所", safe=True)),
        found(
            one, 10, "notation/non-integer-count-format", "info", integer, span=(1, 8), fix=Fix("≥3000人次", safe=True)
        ),
        found(
            one, 11, "notation/non-integer-count-format", "info", integer, span=(1, 8), fix=Fix("=5000份", safe=True)
        ),
        found(
            one,
            12,
            "consistency/goal-vs-indicator-conflict",
            "error",
            Words(
                "目标写的是“10所”，指标值写的是“≥15.00(所)”，两处不一致",
                "the goal says 10所, the target says ≥15.00(所)",
            ),
            related=(Related("全年组织10所学校参加比赛", Location(line=6), Words("绩效目标", "objective")),),
        ),
        found(
            one,
            13,
            "notation/percent-as-decimal",
            "error",
            Words("“0.95(百分比)”按字面是0.95%，想说的应是95%", "'0.95(百分比)' literally means 0.95%"),
            fix=Fix("≥95%", safe=True),
        ),
        found(
            one,
            14,
            "verifiability/value-echoes-name",
            "warning",
            Words(
                "“提升”只是重复了指标名称，到年底没有办法评分；请写明用什么证明、达到多少",
                "'提升' only repeats the name and can't be scored",
            ),
        ),
        found(
            one,
            15,
            "verifiability/multi-target-in-one-cell",
            "warning",
            Words("一个格子里写了两个目标，请分成两行", "two targets in one cell"),
            span=(7, 13),
        ),
        found(
            two,
            30,
            "plausibility/tautological-bound",
            "error",
            Words("“≥0场”永远成立，等于没有目标", "'≥0场' always holds"),
            period="half-year",
        ),
    )
    cards = (
        RuleCard(
            "unit/rate-name-with-count-unit",
            "error",
            Words("比率类指标用了计数单位", "A rate is given in counted units"),
            Words("比率没有“所”这样的单位。", "A rate has no unit such as 所."),
            (Words("财预〔2021〕101号", "财预〔2021〕101号"),),
        ),
        RuleCard(
            "notation/non-integer-count-format", "info", Words("计数写成了小数", "A count is written with decimals")
        ),
        RuleCard(
            "notation/percent-as-decimal", "error", Words("百分比写成了小数", "A percentage is written as a decimal")
        ),
    )
    return Outcome(
        files=(FILE,),
        forms=(one, two, third_form()),
        findings=findings,
        readings=(
            Reading("label-moved", Words("“数量指标”错位一列，已归位", "a label was moved"), Location(line=9), FILE),
        ),
        packs=(PackUsed("notation", "1.0", "ab" * 32),),
        rules=cards,
    )


@pytest.fixture
def empty() -> Outcome:
    return Outcome(files=(FILE,), forms=(third_form(),), findings=())


@pytest.fixture
def failed() -> Outcome:
    failure = Reading("unreadable", Words("文件是空的", "the file is empty"), file="空.docx")
    return Outcome(files=("空.docx",), forms=(), findings=(), failures=(failure,))


@pytest.fixture
def hostile() -> Outcome:
    """Text from a file that would like to steer terminals, browsers and spreadsheets."""
    nasty = "=cmd|'/c calc'!A1<script>alert(1)</script>\x1b[31m\u202e{{7*7}}"
    form = Form(
        file="a\x1b]0;x\x07.txt", index=1, subject=nasty,
        indicators=(row(3, nasty, nasty, nasty, nasty),), location=Location(line=1),
    )  # fmt: skip
    finding = found(form, 3, "notation/x", "error", Words(nasty, nasty), fix=Fix(nasty, safe=True))
    return Outcome(files=(form.file,), forms=(form,), findings=(finding,))


LOST: tuple[tuple[LossKind, str, str, Location, int | None], ...] = (
    ("row-without-value", FILE, "“培训费用”没有指标值", Location(line=16), 1),
    ("value-without-name", FILE, "指标值“≥90人”旁没有指标名称", Location(line=17), 1),
    ("form-without-values", FILE, "整张表没有读到指标值（2项指标）", Location(line=21), 2),
    ("table-not-read", FILE, "这个表格不像绩效指标，没有读", Location(table=3, row=1, column=1), None),
    ("text-stops", FILE, "文字在行中断开", Location(page=2, line=5), 3),
    ("cells-not-apart", "申报/粘连.txt", "各格连在一起，分不开", Location(line=3), None),
    ("file-skipped", "申报/照片.heic", "不认得的文件类型，已跳过", Location(), None),
)


@pytest.fixture
def lossy() -> Outcome:
    """One loss of every kind, in two files and beside a third, and no finding."""
    losses = tuple(
        Loss(kind, Words(zh, f"{kind} of something"), file, place, index, f"表{index}" if index else "")
        for kind, file, zh, place, index in LOST
    )
    return Outcome(files=(FILE, "申报/粘连.txt"), forms=(first_form(), second_form()), findings=(), losses=losses)


@pytest.fixture
def valueless() -> Outcome:
    """A form with rows and without a value."""
    form = Form(FILE, 1, subject="公用经费", indicators=(Indicator("培训期数", "产出", "数量"),))
    loss = Loss("form-without-values", Words("整张表没有读到指标值（1项指标）", "no target value"), FILE, form_index=1)
    return Outcome(files=(FILE,), forms=(form,), findings=(), losses=(loss,))
