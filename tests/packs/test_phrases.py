"""Phrases: placeholders of a rule's own, worded for each case."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from targetlint.checks import Check, Remark
from targetlint.engine import coverage
from targetlint.engine.run import run
from targetlint.engine.trials import try_pack
from targetlint.errors import PackError, Words
from targetlint.packs import rule_source
from targetlint.packs.cases import forms_of
from targetlint.packs.loader import load_folder

PHRASED = """phrases:
  counted:
    - {when: value > 20.0, zh: "多至{unit}", en: "as many as {unit}"}
    - {zh: "{unit}", en: "{unit}"}
  advice:
    - {when: 'unit == "所"', zh: "请写比例而不是{counted}", en: "write a share, not {counted}"}
    - {zh: 请写比例, en: write a share}
why:"""


def faults(folder: Path) -> str:
    with pytest.raises(PackError) as caught:
        load_folder(folder, shown="demo")
    return caught.value.say("zh")


@pytest.fixture
def phrased(rate_rule: str) -> str:
    text = rate_rule.replace("why:", PHRASED)
    return text.replace("以“{unit}”计", "以“{unit}”计；{advice}").replace("counts {unit}", "counts {unit}; {advice}")


IDLE = Check(
    "idle-rows", "form",
    lambda facts, options: [
        Remark(
            facts.form, row.value.location, row.indicator, row.value,
            says={"names": Words("甲、乙", "a, b")}, tells={"reason": "many" if row.terms[0].term.value > 5 else "few"},
        )
        for row in facts.rows
    ],
    Words("闲置", "idle"), says=("names",), tells={"reason": ("many", "few")},
)  # fmt: skip
IDLE_RULE = """\
title: {zh: 闲置, en: idle}
severity: {default: info, error: reason == "many" && row_count < 3}
scope: form
check: idle-rows
message: {zh: "{name}：{reason}", en: "{name}: {reason}"}
phrases:
  reason:
    many: {zh: "多（{names}）", en: "many ({names})"}
    few: {zh: 少, en: few}
bad:
  - {name: 人数, target: 9人, severity: error, message: 人数：多（甲、乙）, message_en: "人数: many (a, b)"}
  - {name: 人数, target: 1人, severity: info, message: 人数：少}
good:
  - {form: {rows: []}}
"""


@pytest.fixture
def idle(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (rule_source, sys.modules["targetlint.engine.run"], coverage):
        monkeypatch.setattr(module, "all_checks", lambda: {"idle-rows": IDLE})


@pytest.mark.usefixtures("idle")
def test_what_a_check_tells_is_worded_and_weighed_by_the_rule(pack_at: Callable[..., Path]) -> None:
    pack = load_folder(pack_at({"idle": IDLE_RULE}))
    said = [each.words.zh for _, _, found in try_pack(pack) for each in found]
    assert said == []


@pytest.mark.usefixtures("idle")
def test_a_case_that_no_example_shows(pack_at: Callable[..., Path]) -> None:
    pack = load_folder(
        pack_at({"idle": IDLE_RULE.replace("  - {name: 人数, target: 1人, severity: info, message: 人数：少}\n", "")})
    )
    assert [each.words.zh for _, _, found in try_pack(pack) for each in found] == ["没有用例用到 {reason} 的这种说法"]


@pytest.mark.usefixtures("idle")
@pytest.mark.parametrize(
    ("right", "wrong", "part"),
    [
        ("    few: {zh: 少, en: few}\n", "", "demo/idle.yaml:7:3：“reason”缺少：few"),
        ("few: {zh", "fewer: {zh", "demo/idle.yaml:9:5：这个检查不区分“fewer”，是不是 “few”？"),
        ("  reason:\n", "  reasons:\n", "这个检查不告诉“reasons”，是不是 “reason”？"),
        ("few: {zh", "few: {when: a, zh", "不用 when"),
        ('reason == "many"', 'reason == "mani"', "reason 不会是“mani”，是不是 “many”？"),
        ('reason == "many"', 'reasn == "many"', "没有“reasn”这个事实，是不是 “reason”？"),
    ],
)
def test_a_rule_words_every_case_of_its_check(pack_at: Callable[..., Path], right: str, wrong: str, part: str) -> None:
    assert right in IDLE_RULE
    assert part in faults(pack_at({"idle": IDLE_RULE.replace(right, wrong, 1)}))


def test_the_first_fitting_wording_is_taken_and_sees_earlier_phrases(
    pack_at: Callable[..., Path], phrased: str
) -> None:
    text = phrased.replace("good:", '  - {name: 高校参与率, target: "≥3人"}\ngood:')
    pack = load_folder(pack_at({"rate": text}))
    found = [run(forms_of(case), (pack,)).findings[0].message for case in pack.rules[0].bad]
    assert [message.zh for message in found] == [
        "「高校参与率」以“所”计；请写比例而不是多至所",
        "「高校参与率」以“人”计；请写比例",
    ]
    assert found[0].en == "'高校参与率' counts 所; write a share, not as many as 所"


@pytest.mark.parametrize(
    ("right", "wrong", "part"),
    [
        ("value > 20.0", "valu > 20.0", "demo/rate.yaml:9:14：没有“valu”这个事实，是不是 “value”？"),
        ("value > 20.0", "value + 1.0", "条件的结果应当是真或假"),
        ("{when: value > 20.0, zh", "{zh", "demo/rate.yaml:9:7：只有最后一条可以没有 when"),
        ("- {zh: 请写比例,", '- {when: unit == "", zh: 请写比例,', "最后一条不写 when"),
        ("不是{counted}", "不是{count}", "没有 {count} 这个占位，是不是 {counted}？"),
        ("counted:", "counting:", "没有地方用到 {counting}"),
        ("counted:", "name:", "{name} 已是内置的占位"),
        (", en: write a share}", "}", "缺少“en”"),
        ("  advice:\n", "  advice: {}\n  other:\n", "这里要写成列表"),
        ("- {zh: 请写比例, en", "- {zh: 请写比例, of: 1, en", "这里没有“of”这一项"),
    ],
)
def test_faults_stand_at_their_places(
    pack_at: Callable[..., Path], phrased: str, right: str, wrong: str, part: str
) -> None:
    assert right in phrased
    assert part in faults(pack_at({"rate": phrased.replace(right, wrong, 1)}))


def test_a_phrase_sees_only_the_ones_before_it(pack_at: Callable[..., Path], phrased: str) -> None:
    text = phrased.replace("多至{unit}", "多至{advice}")
    assert "没有 {advice} 这个占位" in faults(pack_at({"rate": text}))
