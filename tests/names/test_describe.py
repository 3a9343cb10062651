"""`describe`: everything together, and the answers that need more than the ending."""

from __future__ import annotations

from pathlib import Path

import pytest

from targetlint.names.describe import describe
from targetlint.words import parse

NAMED = parse((Path(__file__).with_name("names.txt")).read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("中长期规划制定健全性", "健全"),
        ("资产管理规范性", "规范"),
        ("资金使用合规性", "合规"),
        ("纪检监察工作有效性", "有效"),
        ("绩效目标合理性", "合理"),
        ("绩效指标明确性", "明确"),
        ("预算编制科学性", "科学"),
        ("基础信息完善性", "完善"),
        ("合同管理完备性", "完备"),
        ("预决算信息公开度", "公开"),
        ("供应商资质符合程度", "符合"),
        ("资金拨付及时性", "及时"),
        ("可行性研究充分性", "充分"),
        ("培训人数", ""),
    ],
)
def test_the_standard_answer_to_a_judgement(name: str, answer: str) -> None:
    assert describe(name).expected_answer == answer


@pytest.mark.parametrize("name", NAMED["reads as a ratio"])
def test_words_with_a_clear_reading_as_a_ratio(name: str) -> None:
    assert describe(name).implied_ratio


@pytest.mark.parametrize("name", NAMED["no ratio"])
def test_words_that_are_no_ratio(name: str) -> None:
    facts = describe(name)
    assert facts.kind == "state"
    assert not facts.implied_ratio


@pytest.mark.parametrize("name", NAMED["states a change"])
def test_a_name_that_is_itself_a_change(name: str) -> None:
    assert describe(name).change


def test_labels_help_a_short_name() -> None:
    assert describe("献血者满意").kind == "state"
    assert describe("献血者满意", "服务对象满意度指标").kind == "degree"


def test_sentences() -> None:
    assert describe("配备相应管理人员和工作人员，职责明确").sentence
    assert not describe("职责明确").sentence


def test_what_was_written_around_the_name_is_kept() -> None:
    facts = describe("★苗木成活率（≥**%）")
    assert (facts.residue, facts.core, facts.kind, facts.unit_family) == ("（≥**%）", "苗木成活率", "rate", "share")
    assert describe("验收合格率≥95%").own_target == "≥95%"
    assert describe("新造林面积（亩）").bracket_unit == "亩"


def test_may_exceed_100_is_about_the_ceiling() -> None:
    assert describe("产值增长率").may_exceed_100
    assert not describe("满意度").may_exceed_100


def test_any_text_gets_an_answer() -> None:
    for name in ("", " ", "……", "100%", "A" * 5000, "率", "\ufffd", "（（（"):
        assert describe(name).kind
