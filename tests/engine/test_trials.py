"""Cases run on the production path, and the gates."""

from collections.abc import Callable
from pathlib import Path

import pytest

from targetlint.engine.trials import try_pack
from targetlint.packs import load

COUNT = """\
title: {zh: 计数带小数, en: decimals}
severity: info
scope: term
when: decimals > 0 && integral
message: {zh: "“{text}”不必带小数", en: "'{text}' needs no decimals"}
why: {zh: 甲, en: a}
fix: {replace: "{as_integer}", safe: true}
bad:
  - name: 资料
    target: "=3000.00(份)"
    message: "“=3000.00(份)”不必带小数"
    fix: "=3000份"
    safe: true
    span: "=3000.00(份)"
good:
  - {name: 资料, target: "=3000份"}
  - {name: 均值, target: "1.5份"}
"""


def shortfalls(folder: Path) -> list[str]:
    return [each.words.zh for _, _, found in try_pack(load(folder)) for each in found]


def test_a_sound_pack_has_none(pack_at: Callable[..., Path], rate_rule: str) -> None:
    assert shortfalls(pack_at({"count": COUNT})) == []


@pytest.mark.parametrize(
    ("right", "wrong", "part"),
    [
        ("“=3000.00(份)”不必带小数", "不必带小数", "message 不同"),
        ('fix: "=3000份"', 'fix: "3000份"', "fix 不同"),
        ("safe: true\n    span", "safe: false\n    span", "safe 不同"),
        ('span: "=3000.00(份)"', "span: 份", "span 不同"),
        ('target: "=3000.00(份)"', 'target: "=3000(份)"', "bad 用例没有被发现"),
        ('target: "=3000份"', 'target: "=3000.0份"', "good 用例被报了"),
        ("\n  - {name: 均值, target: \"1.5份\"}", "", "没有用例让“integral”不成立"),
        ('target: "1.5份"', 'target: ""', "没有作用"),
        ('replace: "{as_integer}"', 'replace: "{as_integer}.00"', "后仍然报同样的问题"),
        ('replace: "{as_integer}"', 'replace: "{as_integer}人"', "改变了含义"),
    ],
)  # fmt: skip
def test_gates(pack_at: Callable[..., Path], right: str, wrong: str, part: str) -> None:
    assert right in COUNT
    found = shortfalls(pack_at({"count": COUNT.replace(right, wrong, 1)}))
    assert any(part in each for each in found), found


def test_why_a_bad_case_was_not_found_is_told(pack_at: Callable[..., Path]) -> None:
    (found, *_) = shortfalls(pack_at({"count": COUNT.replace("=3000.00(份)", "很多", 1)}))
    assert "decimals > 0 不成立" in found
    assert "很多=qualitative" in found


def test_good_cases_are_silent_under_the_whole_pack(pack_at: Callable[..., Path], rate_rule: str) -> None:
    meddler = rate_rule.replace('applies: name_kind == "rate"\n', "").replace("26所", "26个")
    found = shortfalls(pack_at({"rate": rate_rule, "meddler": meddler.replace("≥26个", "≥26%")}))
    assert any("同一包的 demo/meddler 报了" in each for each in found)


def test_a_rule_that_is_off_meddles_with_none(pack_at: Callable[..., Path], rate_rule: str) -> None:
    quiet = rate_rule.replace('applies: name_kind == "rate"\n', "default: off\n").replace("26所", "26%")
    assert not any("同一包" in each for each in shortfalls(pack_at({"rate": rate_rule, "quiet": quiet})))


def test_findings_nobody_expects_are_told_where_all_are_listed(pack_at: Callable[..., Path], rate_rule: str) -> None:
    case = """  - form: {rows: [["", "", 甲率, 5人], ["", "", 乙率, 6人], ["", "", 丙率, 7人]]}
    expect: [{name: 甲率}, {name: 丁率}]
"""
    found = shortfalls(pack_at({"rate": rate_rule.replace("good:", case + "good:")}))
    assert any("name 不同：应为 '丁率'" in each for each in found)
    assert any("多报了「丙率」" in each for each in found)


def test_options_of_a_case(pack_at: Callable[..., Path], rate_rule: str) -> None:
    text = rate_rule.replace('unit_kind == "count"', 'unit_kind == "count" && value < options.most')
    text += "options: {most: {type: number, default: 10, zh: 最多, en: most}}\n"
    text = text.replace('"≥26.00(所)"}', '"≥26.00(所)", options: {most: 30}}')
    assert not any("没有被发现" in each for each in shortfalls(pack_at({"rate": text})))


def test_placeholders_that_nothing_fills_are_told(pack_at: Callable[..., Path]) -> None:
    text = """\
title: {zh: 甲, en: a}
severity: info
scope: form
check: no-output
with: {reason: [form]}
message: {zh: "「{name}」都是百分数", en: only shares}
why: {zh: 甲, en: a}
bad:
  - {form: {rows: [[产出指标, 数量指标, 完成率, "≥95%"]]}}
good:
  - {form: {rows: [[产出指标, 数量指标, 培训期数, "≥5期"]]}}
"""
    assert shortfalls(pack_at({"r": text})) == ["提示里的 {name} 没有内容可填"]
