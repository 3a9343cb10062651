"""Twenty deliberate mistakes of rule authors: each error names the place and the remedy."""
# ruff: noqa: E501 — the table is read line by line

from collections.abc import Callable
from pathlib import Path

import pytest

from targetlint.errors import PackError
from targetlint.packs.loader import load_folder

MISTAKES = {
    "a key misspelt": ("severity:", "serverity:", "rate.yaml:2:1", "是不是 “severity”？"),
    "a severity that does not exist": ("severity: error", "severity: errors", "rate.yaml:2:11", "是不是 “error”？"),
    "a scope that does not exist": ("scope: term", "scope: row", "rate.yaml:3:8", "应为 term、target、indicator、form"),
    "an unknown fact": ("when: unit_kind", "when: unit_kid", "rate.yaml:5:7", "是不是 “unit_kind”？"),
    "a fact of another scope": ("scope: term", "scope: form", "rate.yaml:4:10", "只能在 scope: indicator 的规则里用"),
    "a value that never occurs": ('== "count"', '== "counts"', "rate.yaml:5:20", "是不是 “count”？"),
    "a single equals sign": ('unit_kind == "count"', 'unit_kind = "count"', "rate.yaml:5:17", "相等写作 =="),
    "and for &&": ('when: unit_kind == "count"', 'when: unit_kind == "count" and value > 1.0', "rate.yaml:5:28", "&& || !"),
    "a whole number for a decimal": ('when: unit_kind == "count"', "when: value > 2", "rate.yaml:5:13", "请写 2.0"),
    "a quote forgotten": ('when: unit_kind == "count"', 'when: unit_kind == "count', "rate.yaml:5:20", "引号不成对"),
    "Chinese punctuation": ('when: unit_kind == "count"', "when: unit_kind == “count”", "rate.yaml:5:20", "半角"),
    "a bad pattern": ('when: unit_kind == "count"', "when: like(text, '[0-9')", "rate.yaml:5:18", "正则表达式写错了"),
    "an unknown lexicon": ('when: unit_kind == "count"', "when: words in lexicon.vague", "rate.yaml:5:16", "没有“vague”这个词表"),
    "an unknown option": ('when: unit_kind == "count"', "when: value < options.least", "rate.yaml:5:15", "没有“least”这个参数"),
    "a missing translation": (", en: A rate counts}", "}", "rate.yaml:1:8", "缺少“en”"),
    "an unknown placeholder": ("以“{unit}”计", "以“{units}”计", "rate.yaml:6:", "是不是 {unit}？"),
    "no bad case": ("bad:\n  - {name: 高校参与率, target: \"≥26.00(所)\"}\n", "", "rate.yaml:1:1", "缺少“bad”"),
    "an empty list of cases": ("good:\n", "good: []\nbasis:\n", "rate.yaml:10:7", "不能为空"),
    "a case without a target": ('target: "≥26所"', 'targt: "≥26所"', "rate.yaml:11:", "是不是 “target”？"),
    "a case with a form and a row": ('{name: 参赛学校数, target: "≥26所"}', "{name: 参赛学校数, form: {rows: []}}", "rate.yaml:11:", "form"),
    "a key given twice": ("scope: term", "scope: term\nscope: form", "rate.yaml:4:1", "写了两次（第 3 行已有）"),
    "bad indentation": ("\nwhen:", "\n when:", "rate.yaml:5:", "YAML 写法不对"),
    "an unknown check": ('when: unit_kind == "count"', "check: half-years", "rate.yaml:5:8", "half-year"),
    "a text compared with a number": ('when: unit_kind == "count"', "when: unit > 2.0", "rate.yaml:5:12", "文字要加引号，数字不加"),
}  # fmt: skip


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_with_place_and_remedy(name: str, pack_at: Callable[..., Path], rate_rule: str) -> None:
    right, wrong, place, remedy = MISTAKES[name]
    assert right in rate_rule
    folder = pack_at({"rate": rate_rule.replace(right, wrong, 1)})
    with pytest.raises(PackError) as caught:
        load_folder(folder, shown="demo")
    chinese, english = caught.value.say("zh"), caught.value.say("en")
    assert f"demo/{place}" in chinese
    assert remedy in chinese
    assert f"demo/{place}" in english


def test_there_are_at_least_twenty() -> None:
    assert len(MISTAKES) >= 20
