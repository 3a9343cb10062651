"""Forms + packs → findings."""

import importlib
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

from targetlint.checks import Remark, all_checks
from targetlint.engine import Choice, Layer, Settings, Switch, cards, run
from targetlint.model import Form
from targetlint.packs import built_in, load

TERM = """\
title: {{zh: 甲, en: a}}
severity: {severity}
scope: {scope}
when: '{when}'
message: {{zh: "{zh}", en: x}}
why: {{zh: 甲, en: a}}
{more}
bad: [{{name: 甲, target: "1"}}]
good: [{{name: 甲, target: "2"}}]
"""


def rule(when: str, zh: str = "坏", scope: str = "term", severity: str = "error", more: str = "") -> str:
    return TERM.format(when=when, zh=zh, scope=scope, severity=severity, more=more)


def test_findings_come_in_document_order_then_by_rule(
    pack_at: Callable[..., Path], form_of: Callable[..., Form]
) -> None:
    pack = load(pack_at({
        "b-term": rule('unit == "期"'),
        "a-target": rule("term_count == 1", scope="target"),
        "c-form": rule("row_count > 1", scope="form"),
        "d-row": rule("value_count == 2", scope="indicator"),
    }))  # fmt: skip
    form = form_of(("数量指标", "培训期数", "≥5期", "2期"), ("质量指标", "合格率", "95%"))
    found = run([form], [pack]).findings
    assert [(each.rule, each.name, each.target) for each in found] == [
        ("demo/c-form", None, None),
        ("demo/a-target", "培训期数", "≥5期"),
        ("demo/b-term", "培训期数", "≥5期"),
        ("demo/d-row", "培训期数", None),
        ("demo/a-target", "培训期数", "2期"),
        ("demo/b-term", "培训期数", "2期"),
        ("demo/a-target", "合格率", "95%"),
    ]


def test_a_finding_stands_where_it_belongs(pack_at: Callable[..., Path], form_of: Callable[..., Form]) -> None:
    pack = load(pack_at({"form": rule("true", scope="form"), "term": rule('unit == "%"', more="points_at: unit")}))
    whole, value = run([form_of(("质量指标", "合格率", "提升；≥95%"))], [pack]).findings
    assert whole.location.line == 1
    assert (whole.name, whole.period, whole.target, whole.span) == (None, None, None, None)
    assert (value.level1, value.level2, value.period) == ("产出指标", "质量指标", "annual")
    assert value.target is not None
    assert value.span is not None
    assert value.target[slice(*value.span)] == "%"


def test_messages_are_filled_in_both_languages(pack_at: Callable[..., Path], form_of: Callable[..., Form]) -> None:
    text = rule("true", zh="「{name}」{period}“{text}”是{value}{unit}").replace(
        "en: x", 'en: "{name} {period} {comparator}"'
    )
    (found,) = run([form_of(("质量指标", "合格率", "≥0.950(百分比)"))], [load(pack_at({"r": text}))]).findings
    assert found.message.zh == "「合格率」全年“≥0.950(百分比)”是95%"
    assert found.message.en == "合格率 annual ≥"


def test_options_can_be_told(pack_at: Callable[..., Path], form_of: Callable[..., Form]) -> None:
    option = "options: {least: {type: number, default: 90, zh: 最低, en: least}}"
    pack = load(pack_at({"r": rule("value < options.least", zh="不低于{options.least}%", more=option)}))
    form = form_of(("质量指标", "合格率", "≥85%"))
    assert run([form], [pack]).findings[0].message.zh == "不低于90%"
    higher = Settings(layers=(Layer(choices=(Choice("demo/r", "least", 87.5, "here"),)),))
    assert run([form], [pack], higher).findings[0].message.zh == "不低于87.5%"


def test_instead_is_told_but_no_fix(pack_at: Callable[..., Path], form_of: Callable[..., Form]) -> None:
    pack = load(pack_at({"r": rule("true", more="instead: {zh: ≥__%, en: ≥__%}")}))
    (found,) = run([form_of(("质量指标", "合格率", "提升"))], [pack]).findings
    assert found.message.zh == "坏；建议：≥__%"
    assert found.fix is None


def test_a_fix_rewrites_its_term_only(pack_at: Callable[..., Path], form_of: Callable[..., Form]) -> None:
    more = 'fix: {replace: "{as_integer}", safe: "value > 4.0"}'
    pack = load(pack_at({"r": rule("decimals > 0", more=more)}))
    first, second, none = run(
        [form_of(("数量指标", "培训", "≥5.00期；参训≥3.00人"), ("数量指标", "均值", "1.5人"))], [pack]
    ).findings
    assert first.fix is not None
    assert second.fix is not None
    assert (first.fix.replacement, first.fix.safe) == ("≥5期；参训≥3.00人", True)
    assert (second.fix.replacement, second.fix.safe) == ("≥5.00期；参训≥3人", False)
    assert none.fix is None


def test_severities(pack_at: Callable[..., Path], form_of: Callable[..., Form]) -> None:
    pack = load(pack_at({"r": rule("true", severity="{default: info, warning: value > 1.0, error: value > 2.0}")}))
    form = form_of(("数量指标", "甲", "1"), ("数量指标", "乙", "2"), ("数量指标", "丙", "3"), ("数量指标", "丁", "好"))
    assert [each.severity for each in run([form], [pack]).findings] == ["info", "warning", "error", "info"]
    forced = Settings(layers=(Layer((Switch("demo", "warning", "x"),)),))
    assert {each.severity for each in run([form], [pack], forced).findings} == {"warning"}


def test_a_form_level_severity_sees_the_records(pack_at: Callable[..., Path], form_of: Callable[..., Form]) -> None:
    more = '{default: info, warning: "rows.exists(r, r.unit == \\"期\\")"}'
    pack = load(pack_at({"r": rule("row_count > 0", scope="form", severity=more)}))
    assert run([form_of(("数量指标", "培训", "5期"))], [pack]).findings[0].severity == "warning"
    assert run([form_of(("数量指标", "培训", "5次"))], [pack]).findings[0].severity == "info"


def test_first_of_keeps_the_first_for_each_term(pack_at: Callable[..., Path], form_of: Callable[..., Form]) -> None:
    head = 'name: demo\nversion: "1"\nlanguages: [zh, en]\nrequires: ">=0.1"\nfirst_of: [[b-first, a-second]]\n'
    rules = {"b-first": rule('unit == "期"'), "a-second": rule('kind == "quantity"'), "c-other": rule("true")}
    pack = load(pack_at(rules, head=head))
    ran = run([form_of(("数量指标", "培训", "5期；3次"))], [pack], Settings(ledger=True))
    assert [(each.rule, each.span) for each in ran.findings if each.rule != "demo/c-other"] == [
        ("demo/a-second", (3, 5)),
        ("demo/b-first", (0, 2)),
    ]
    assert sum(each.rule == "demo/c-other" for each in ran.findings) == 2
    states = [(entry.span, entry.state) for entry in ran.ledger if entry.rule == "demo/a-second"]
    assert states == [((0, 2), "yielded"), ((3, 5), "broken")]


def test_a_rule_without_answer_is_a_failure_and_the_rest_goes_on(
    pack_at: Callable[..., Path], form_of: Callable[..., Form]
) -> None:
    endless = "names.all(a, names.all(b, names.all(c, names.all(d, a != b || b != c || c != d || true))))"
    pack = load(pack_at({"endless": rule(endless), "fine": rule('unit == ""')}))
    ran = run([form_of(*(("数量指标", f"指标{number}", "1") for number in range(60)))], [pack])
    assert len(ran.failures) == 1
    assert "demo/endless" in ran.failures[0].say()
    assert len(ran.findings) == 60


def test_fingerprints_outlive_moves_and_renames(pack_at: Callable[..., Path], form_of: Callable[..., Form]) -> None:
    pack = load(pack_at({"r": rule('unit == ""')}))
    before = run([form_of(("数量指标", "甲", "5"), ("数量指标", "乙", "6"))], [pack]).findings
    moved = form_of(("数量指标", "乙", " 6"), ("数量指标", "甲", "5"), file="new.txt", index=3)
    after = run([moved], [pack]).findings
    assert {each.fingerprint for each in before} == {each.fingerprint for each in after}
    other = run([form_of(("数量指标", "甲", "7"))], [pack]).findings[0]
    assert other.fingerprint not in {each.fingerprint for each in before}
    renamed = run([attrs.evolve(moved, subject="别的项目")], [pack]).findings
    assert not {each.fingerprint for each in before} & {each.fingerprint for each in renamed}


def test_packs_and_rules_that_took_part_are_told(pack_at: Callable[..., Path]) -> None:
    pack = load(pack_at())
    ran = run([], [pack])
    assert [(used.name, used.version, used.sha256) for used in ran.packs] == [("demo", "1.0", pack.sha256)]
    assert [(card.rule, card.severity, card.title.zh) for card in ran.rules] == [
        ("demo/rate", "error", "比率用了计数单位")
    ]
    assert len(cards(built_in())) == sum(len(pack.rules) for pack in built_in())


def test_checks_run_with_their_options(form_of: Callable[..., Form]) -> None:
    form = form_of(("数量指标", "培训期数", "≥5期", "≥8期"))
    found = run([form], built_in(), Settings(select=("consistency/half-year-exceeds-year",))).findings
    assert [each.name for each in found] == ["培训期数"]
    assert "{" not in found[0].message.zh
    assert set(all_checks()) >= {rule.check for pack in built_in() for rule in pack.rules if rule.check}


def test_rules_about_all_forms_together(pack_at: Callable[..., Path], form_of: Callable[..., Form]) -> None:
    text = rule("forms.filter(f, f.row_count == 0).size() > 1", scope="submission")
    pack = load(pack_at({"r": text.replace('[{name: 甲, target: "1"}]', "[{forms: [{rows: []}, {rows: []}]}]")}))
    assert len(run([form_of(), form_of(index=2)], [pack]).findings) == 1
    assert run([form_of()], [pack]).findings == ()


def test_statistics_name_every_rule(pack_at: Callable[..., Path], form_of: Callable[..., Form]) -> None:
    pack = load(pack_at({"a": rule('unit == ""'), "b": rule('unit == "人"')}))
    times = run([form_of(("数量指标", "甲", "5"))], [pack], Settings(statistics=True)).statistics
    assert {(row.rule, row.asked, row.findings) for row in times} == {("demo/a", 1, 1), ("demo/b", 1, 0)}
    assert run([], [pack]).statistics == ()


def test_every_built_in_rule_answers_on_a_long_form(form_of: Callable[..., Form]) -> None:
    values = ("≥5.00(期)", "≥6期", "≥0.95(百分比)", "≥80%", "100元", "=100%(8家)", "提升")
    form = form_of(
        *(("数量指标", f"培训期数{number}", values[number % 7], values[number % 7]) for number in range(500))
    )
    ran = run([form], built_in(), Settings(select=("all",)))
    assert [str(failure) for failure in ran.failures] == []
    assert ran.findings


def test_a_check_that_fails_is_told_and_the_rest_goes_on(
    form_of: Callable[..., Form], monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(facts: object, options: object) -> list[Remark]:
        raise ZeroDivisionError("boom")

    broken = {
        name: attrs.evolve(check, run=failing)
        for name, check in all_checks().items()
        if name == "multi-target-in-one-cell"
    }
    monkeypatch.setattr(
        importlib.import_module("targetlint.engine.run"), "all_checks", lambda: {**all_checks(), **broken}
    )
    ran = run([form_of(("数量指标", "培训期数", "≥0期"))], built_in())
    assert [str(failure.where) for failure in ran.failures] == ["form.txt"]
    assert "multi-target-in-one-cell" in ran.failures[0].say("zh")
    assert "boom" in ran.failures[0].say("en")
    assert "plausibility/tautological-bound" in {finding.rule for finding in ran.findings}
