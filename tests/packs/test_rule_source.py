"""One rule file → a Rule."""

from collections.abc import Callable
from pathlib import Path

import pytest

from targetlint.errors import PackError
from targetlint.packs.loader import load_folder
from targetlint.packs.pack import Rule


def loaded(folder: Path) -> Rule:
    return load_folder(folder, shown="demo").rules[0]


def faults(folder: Path) -> str:
    with pytest.raises(PackError) as caught:
        load_folder(folder, shown="demo")
    return caught.value.say("zh")


def test_everything_of_a_rule_arrives(pack_at: Callable[..., Path], rate_rule: str) -> None:
    text = rate_rule.replace(
        "severity: error", "severity: {default: info, warning: value > options.most, error: value > 9.0}"
    )
    text += 'default: off\ncertainty: arguable\npoints_at: unit\nfix: {replace: "{as_integer}", safe: decimals > 0}\n'
    text += "instead: {zh: ≥__%, en: ≥__%}\nbasis: [{document: 某办法, article: 第三条, certainty: sure}]\n"
    text += "options: {most: {type: number, default: 5, minimum: 0, zh: 最多, en: most}}\n"
    rule = loaded(pack_at({"rate": text}))
    assert rule.severity.default == "info"
    assert [severity for severity, _ in rule.severity.conditional] == ["error", "warning"]
    assert (rule.on, rule.certainty, rule.points_at) == (False, "arguable", "unit")
    assert rule.fix is not None
    assert (rule.fix.replace, rule.fix.safe) == ("{as_integer}", "decimals > 0")
    assert rule.options["most"].default == 5.0
    assert rule.basis[0].document == "某办法"
    assert [key for key, _ in rule.conditions] == ["applies", "when", "severity.error", "severity.warning", "fix.safe"]
    assert (len(rule.bad), len(rule.good)) == (1, 2)


def test_expectations_of_cases(pack_at: Callable[..., Path], rate_rule: str) -> None:
    text = rate_rule.replace('"≥26.00(所)"}', '"≥26.00(所)", fix: "", message: x, span: 所, severity: error}')
    expected = loaded(pack_at({"rate": text})).bad[0].expected[0]
    assert (expected.fix, expected.message, expected.span, expected.severity, expected.safe) == (
        "",
        "x",
        "所",
        "error",
        None,
    )


@pytest.mark.parametrize(
    ("right", "wrong", "part"),
    [
        ("when: ", "check: x\nwhen: ", "只能写一个"),
        ('when: unit_kind == "count"\n', "", "之一"),
        ("when: ", "with: {a: 1}\nwhen: ", "with 只和 check 一起用"),
        ("scope: term", "scope: indicator\nfix: {replace: x}", "只有 term 和 target 规则能用 fix"),
        ('{name: 参赛学校数, target: "≥26所"}', '{name: 参赛学校数, target: "≥26所", message: x}', "什么都不报"),
        ('{name: 参赛学校数, target: "≥26所"}', "{name: 参赛学校数}", "缺少 name 或 target"),
        ('{name: 参赛学校数, target: "≥26所"}', "{form: {rows: [[a, b, c]]}}", "一行要写"),
        ('{name: 参赛学校数, target: "≥26所"}', "{form: {rows: [{nam: c}]}}", "行里没有“nam”这一项"),
        ('{name: 参赛学校数, target: "≥26所"}', '{name: 甲, target: "1", options: {most: 1}}', "规则没有参数“most”"),
        ('{name: 参赛学校数, target: "≥26所"}', '{name: 高校参与率, target: "≥85%"}', "与第 11 行的用例相同"),
        ("why:", "options: {most: {type: number, default: 多, zh: 最多, en: most}}\nwhy:", "应当是数字"),
        ("why:", "options: {most: {type: whole, default: 1, zh: 最多, en: most}}\nwhy:", "应为 number"),
    ],
)
def test_faults_of_shape(pack_at: Callable[..., Path], rate_rule: str, right: str, wrong: str, part: str) -> None:
    assert right in rate_rule
    assert part in faults(pack_at({"rate": rate_rule.replace(right, wrong, 1)}))


def test_a_check_has_its_own_options_and_scope(pack_at: Callable[..., Path], rate_rule: str) -> None:
    text = rate_rule.replace('applies: name_kind == "rate"\nwhen: unit_kind == "count"', "check: project-name-drift")
    said = faults(pack_at({"rate": text.replace("scope: term", "scope: indicator")}))
    assert "要求 scope: form" in said
    text = text.replace("scope: term", "scope: form\nwith: {no-such: 1}").replace("以“{unit}”计", "")
    assert "没有参数“no-such”" in faults(pack_at({"rate": text.replace(" counts {unit}", "")}))
