"""The contract for `parse`, clause by clause, and the labelled expressions when they are at hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from targetlint.model import Quantity
from targetlint.value import parse, target_record
from targetlint.value.canonical import plain

DEV = Path(__file__).resolve().parents[2] / "../shared/data/expressions-dev.jsonl"
FIELDS = ("kind", "label", "comparator", "value", "upper", "unit", "baseline", "date", "text", "note")


def only(text: str) -> dict[str, Any]:
    (term,) = target_record(parse(text))["terms"]
    return term


def test_at_least_97_of_100_unambiguous_dev_expressions_are_exactly_right() -> None:
    if not DEV.exists():
        pytest.skip("no ../shared/data beside the checkout")
    rows = [json.loads(line) for line in DEV.read_text(encoding="utf-8").split("\n") if line]
    rows = [row for row in rows if not row["ambiguous"]]
    wrong = []
    for row in rows:
        got = target_record(parse(row["source"]))
        terms = [{key: term[key] for key in FIELDS} for term in got["terms"]]
        if (got["kind"], terms) != (row["kind"], [{key: term[key] for key in FIELDS} for term in row["terms"]]):
            wrong.append(row["source"])
    assert len(wrong) <= 0.03 * len(rows), wrong


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("百分之85", "85", "%"), ("85.00(%)", "85", "%"), ("0.85(百分比)", "85", "%"), ("八成五", "85", "%"),
        (r"$\geq 85\%$", "85", "%"), ("0.9‰", "0.09", "%"), ("0.97比例", "97", "%"), ("98百分比", "98", "%"),
        ("5个百分点", "5", "百分点"), (">=19.58万人份", "195800", "人份"), ("<50万", "500000", None), ("两千三百元", "2300", "元"),
        ("44.80(ml)", "44.8", "mL"), ("3公里", "3", "km"), ("5㎡", "5", "m²"), ("2公顷", "2", "hm²"), ("3吨", "3", "t"),
        ("20℃", "20", "°C"), ("24h", "24", "小时"), ("30日内", "30", "天"), ("6个月", "6", "月"), ("5亩", "5", "亩"),
        ("0.95", "0.95", None), ("五分之一", "20", "%"), ("1/3", "33.33", "%"), ("三分之二", "66.67", "%"), ("半年", "0.5", "年"),
        ("貳佰兩拾元", "220", "元"), ("三萬五千元", "35000", "元"), ("負三點五", "-3.5", None), ("200/亩", "200", "/亩"),
        ("% ≥ 95", "95", "%"), ("人 = 500", "500", "人"), ("万亩 27", "270000", "亩"), ("3.00(次/周)", "3", "次/周"),
        ("元/人·月 800", "800", "元/(人·月)"), ("每周≥49小时", "49", "小时/周"), ("0起", "0", "起"),
    ],
)  # fmt: skip
def test_values_and_units(text: str, value: str, unit: str | None) -> None:
    term = only(text)
    assert (term["value"], term["unit"]) == (value, unit)


@pytest.mark.parametrize(
    ("sign", "words"),
    [
        (">=", "≥ ≧ ⩾ >= => ≥= 》 》= ＞= 不低于 不少于 不小于 不得少于 至少 最少 大于等于"),
        ("<=", "≤ ≦ ⩽ <= =< 不超过 不高于 不大于 不多于 至多 最多 小于等于"),
        (">", "> ＞ 大于 高于 超过 多于 超"),
        ("<", "< ＜ 小于 低于 少于 不足"),
        ("=", "= ＝ ═ 等于 为"),
        ("~", "约 大约 近 ≈"),
    ],
)
def test_comparators_before_the_number(sign: str, words: str) -> None:
    for word in words.split():
        assert (word, only(f"{word}50家")["comparator"]) == (word, sign)


@pytest.mark.parametrize(("sign", "words"), [(">=", "以上 及以上"), ("<=", "以内 内 以下 及以下"), ("~", "左右")])
def test_comparators_behind_the_number(sign: str, words: str) -> None:
    for word in words.split():
        assert (word, only(f"50天{word}")["comparator"]) == (word, sign)


@pytest.mark.parametrize("word", ["达到", "做到", "完成", ""])
def test_words_of_reaching_write_no_comparator(word: str) -> None:
    term = only(f"{word}100%")
    assert (term["comparator"], term["label"], term["value"]) == (None, None, "100")


def test_kept_within_is_at_most() -> None:
    assert only("控制在2小时以内")["comparator"] == "<="


@pytest.mark.parametrize(
    ("text", "repair"),
    [
        ("≥≥95%", "sign"), ("> =95%", "sign"), ("95%%", "sign"), ("》95%", "sign"), ("≥９５％", "width"), (r"$\geq 95$", "latex"),
        ("&ge;95", "html"), ("1OO%", "letter-o"), ("不低与95%", "typo"), ("m<sup>3</sup>≥5", "html"),
    ],
)  # fmt: skip
def test_every_repair_is_named(text: str, repair: str) -> None:
    assert repair in parse(text).repaired


def test_a_plain_value_needs_no_repair() -> None:
    assert parse("≥95%（8家）").repaired == ()


@pytest.mark.parametrize(
    ("text", "value", "upper", "bounds", "unit"),
    [
        ("55-65元", "55", "65", "[]", "元"), ("80%~90%", "80", "90", "[]", "%"), ("60%至80%", "60", "80", "[]", "%"),
        ("[80%,90%)", "80", "90", "[)", "%"), ("(0,5]", "0", "5", "(]", None), ("±10%", "-10", "10", "[]", "%"),
        ("3-5万元", "30000", "50000", "[]", "元"), ("十几万", "110000", "190000", "[]", None), ("14-24℃", "14", "24", "[]", "°C"),
        ("(1,3)", "1", "3", "()", None), ("5000-1万元", "5000", "10000", "[]", "元"),
    ],
)  # fmt: skip
def test_ranges(text: str, value: str, upper: str, bounds: str, unit: str | None) -> None:
    term = only(text)
    assert (term["kind"], term["value"], term["upper"], term["bounds"], term["unit"], term["comparator"]) == (
        "range", value, upper, bounds, unit, None,
    )  # fmt: skip


def test_two_bounds_joined_by_words_or_commas_are_two_terms() -> None:
    for text in ("不低于80%，不高于95%", "≥80%且≤95%", "大于5小于10"):
        assert [term["kind"] for term in target_record(parse(text))["terms"]] == ["quantity", "quantity"]


@pytest.mark.parametrize(
    ("text", "value", "comparator", "baseline"),
    [
        ("比2012年下降10%以上", "-10", "<=", "2012年"), ("下降不超过5%", "-5", ">=", None), ("不低于2023年", None, ">=", "2023年"),
        ("不低于上年水平", None, ">=", "上年水平"), ("高于全国平均水平", None, ">", "全国平均水平"), ("同比增长5%", "5", None, "上年同期"),
        ("环比下降2%", "-2", None, "上期"), ("提高5%", "5", None, None), ("单位GDP能耗较上年下降3%以上", "-3", "<=", "上年"),
        ("高于全省平均水平5个百分点", "5", None, "全省平均水平"),
    ],
)  # fmt: skip
def test_relative_targets(text: str, value: str | None, comparator: str | None, baseline: str | None) -> None:
    term = only(text)
    assert (term["kind"], term["value"], term["comparator"], term["baseline"]) == (
        "relative",
        value,
        comparator,
        baseline,
    )


def test_a_level_reached_is_no_change() -> None:
    for text in ("提升至90%", "由80%提高到90%", "达到90%"):
        assert (only(text)["kind"], only(text)["value"]) == ("quantity", "90")


@pytest.mark.parametrize("text", ["提升", "逐年提高", "无事故", "良好以上", "A级以上", "达标", "有效、有序"])
def test_words_stay_words(text: str) -> None:
    assert (only(text)["kind"], only(text)["text"]) == ("qualitative", text)


@pytest.mark.parametrize(
    ("text", "date", "comparator"),
    [
        ("2021年", "2021", None), ("2021年12月", "2021-12", None), ("2021年12月31日", "2021-12-31", None), ("11月30日", "--11-30", None),
        ("2023年8月至2024年2月", "2023-08/2024-02", None), ("2024年上半年", "2024-01/2024-06", None), ("2024年第三季度", "2024-07/2024-09", None),
        ("2021年底", "2021-12-31", None), ("2024年6月前", "2024-06", "<="), ("每月10日前", "---10", "<="), ("2024.12", "2024-12", None),
        ("2024年2月底", "2024-02-29", None), ("2023年2月底前", "2023-02-28", "<="), ("年底前", "--12-31", "<="),
    ],
)  # fmt: skip
def test_dates(text: str, date: str, comparator: str | None) -> None:
    term = only(text)
    assert (term["kind"], term["date"], term["comparator"], term["value"]) == ("date", date, comparator, None)


@pytest.mark.parametrize("text", ["72小时内", "3个月内", "半年", "5年以上"])
def test_durations_are_quantities(text: str) -> None:
    assert only(text)["kind"] == "quantity"


@pytest.mark.parametrize(
    ("text", "label", "note"),
    [
        ("使用率100%", "使用率", None), ("3次活动", "活动", None), ("=100%(8家)", None, "8家"), ("90%（含）以上", None, "含"),
        ("1. 培训3期", "培训", None), ("①培训3期", "培训", None), ("正向 ≥95%", None, None), ("累计培训300人", "培训", None),
        ("零投诉", "投诉", None), ("(≥**户)≥12户", None, None), ("使用率达到100%", "使用率", None),
    ],
)  # fmt: skip
def test_labels_and_notes(text: str, label: str | None, note: str | None) -> None:
    assert (only(text)["label"], only(text)["note"]) == (label, note)


def test_several_targets_with_and_without_separators() -> None:
    for text in (
        "使用率100%；误差率≤1%",
        "使用率100%误差率≤1%",
        "(1)使用率100%；(2)误差率≤1%",
        "使用率100%、误差率≤1%",
        "使用率100%\n误差率≤1%",
    ):
        target = parse(text)
        assert (target.kind, [term.label for term in target.terms]) == ("multiple", ["使用率", "误差率"])


def test_spans_point_into_the_source() -> None:
    target = parse("  使用率100%； 误差率≤1%（全年）")
    assert [target.source[slice(*term.span)] for term in target.terms] == ["使用率100%", "误差率≤1%（全年）"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("≥195800.00(人份)", {"decimals": 2, "bracketed_unit": True, "comparator": "≥", "unit": "人份", "spelling": "none", "number": "195800.00"}),
        (">=19.58万人份", {"scale": "万", "comparator": ">=", "value_written": "19.58", "decimals": 2}),
        ("百分之85", {"spelling": "words", "value_written": "85"}), ("百分之百", {"spelling": "hundred"}), ("85(%)", {"spelling": "(%)", "bracketed_unit": True}),
        ("0.85(百分比)", {"spelling": "ratio", "value_written": "0.85", "bracketed_unit": True}), ("98百分比", {"spelling": "percent-unit"}),
        ("0.9‰", {"spelling": "permille"}), ("九成", {"spelling": "tenths"}), ("三分之二", {"spelling": "fraction"}), ("85%", {"spelling": "%"}),
        ("1,234元", {"grouped": True}), ("两千三百元", {"chinese_number": True}), ("不低于５人", {"comparator": "不低于", "number": "5"}),
        ("满意度≧ 95％", {"comparator": "≧", "spelling": "%"}), ("95%以上", {"comparator": "以上"}), ("0.97比例", {"spelling": "ratio"}),
    ],
)  # fmt: skip
def test_a_term_tells_how_it_was_written(text: str, expected: dict[str, Any]) -> None:
    (term,) = parse(text).terms
    assert isinstance(term, Quantity)
    for key, value in expected.items():
        got = getattr(term.notation, key)
        assert (key, plain(got) if key == "value_written" else got) == (key, value)
