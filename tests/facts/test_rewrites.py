"""Other spellings of a term: made by editing its text, never inventing a number."""

import pytest

from targetlint.facts import build
from targetlint.facts.rewrites import REWRITES, rewrites, take_apart
from targetlint.model import Form, Indicator, Location, Value
from targetlint.value import parse


def rewritten(name: str, text: str, term: int = 0) -> dict[str, str]:
    row = Indicator(name, values=(Value("annual", parse(text, name=name), Location()),))
    facts = build(Form("f", 1, indicators=(row,))).rows[0]
    return dict(rewrites(facts, facts.terms[term]))


@pytest.mark.parametrize(
    ("name", "text", "rewrite", "expected"),
    [
        ("合格率", "≥0.95(百分比)", "as_percent", "≥95%"),
        ("合格率", "≥1.00(百分比)", "as_percent_written", "≥1%"),
        ("合格率", "百分之85", "as_percent", "85%"),
        ("合格率", "百分之百", "as_percent", "100%"),
        ("合格率", "0.97比例", "as_percent", "97%"),
        ("合格率", "95.00（％）以上", "as_percent", "95%以上"),
        ("使用率", "使用率95.00%", "as_percent", "使用率95%"),
        ("宣传资料", "=3000.00(份)", "as_integer", "=3000份"),
        ("培训人次", "不少于3,000.00人次", "as_integer", "不少于3,000人次"),
        ("合格率", "85%", "with_comparator", "≥85%"),
        ("设备故障率", "故障率5%", "with_comparator", "故障率≤5%"),
        ("合格率", "百分之百", "with_comparator", "=100%"),
        ("培训期数", "≥5", "with_unit", "≥5期"),
        ("节约金额", "≤800元/人", "reversed", "≥800元/人"),
        ("故障次数", "5次以上", "reversed", "≤5次"),
        ("合格率", ">95%", "closed", "≥95%"),
        ("发放人数", "≥20人", "as_equal", "=20人"),
        ("覆盖率", "≥100%(8家)", "equal_100", "=100%(8家)"),
    ],
)
def test_rewrites(name: str, text: str, rewrite: str, expected: str) -> None:
    assert rewritten(name, text)[rewrite] == expected


@pytest.mark.parametrize(
    ("name", "text", "rewrite"),
    [
        ("合格率", "提升", "as_percent"),
        ("培训期数", "≥5期", "as_percent"),
        ("培训期数", "≥5期", "as_integer"),
        ("培训期数", "≥5期", "with_comparator"),
        ("培训期数", "≥5期", "with_unit"),
        ("工作效率", "5", "with_unit"),
        ("合格率", "=95%", "reversed"),
        ("合格率", "85%", "as_equal"),
    ],
)
def test_what_cannot_be_rewritten_is_blank(name: str, text: str, rewrite: str) -> None:
    assert rewritten(name, text)[rewrite] == ""


def test_only_the_term_in_question_is_rewritten() -> None:
    assert rewritten("服务", "5个，使用率95.00%", 1)["as_percent"] == "使用率95%"


def test_every_rewrite_has_a_name() -> None:
    assert set(rewritten("合格率", "≥95%")) == set(REWRITES)


@pytest.mark.parametrize("text", ["提升", "12月底前", "不低于2023年"])
def test_a_term_without_a_number_is_not_taken_apart(text: str) -> None:
    term = parse(text).terms[0]
    assert take_apart(text, term) is None or term.notation.number


def test_pieces_lie_in_the_text() -> None:
    text = "使用率≥９５．００（％）"
    pieces = take_apart(text, parse(text).terms[0])
    assert pieces is not None
    assert [text[slice(*part)] for part in (pieces.sign, pieces.number, pieces.unit)] == ["≥", "９５．００", "（％）"]
