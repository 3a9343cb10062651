"""`parse` itself: what each kind of cell becomes."""

from __future__ import annotations

import pytest

from targetlint.value import parse, target_record


def first(text: str, **more: str) -> dict:
    return target_record(parse(text, **more))["terms"][0]


def test_the_contracts_own_example() -> None:
    assert target_record(parse("≥195800.00(人份)")) == {
        "source": "≥195800.00(人份)",
        "kind": "quantity",
        "terms": [
            {
                "kind": "quantity", "label": None, "comparator": ">=", "value": "195800", "upper": None,
                "bounds": None, "unit": "人份", "baseline": None, "date": None, "text": None, "note": None, "span": [0, 14],
            }
        ],
        "canonical": "≥195800人份",
        "repaired": [],
    }  # fmt: skip


@pytest.mark.parametrize("text", ["", "/", "—", "无", "不适用", "  ", "-", "N/A"])
def test_blank_cells(text: str) -> None:
    assert parse(text).kind == "blank"


@pytest.mark.parametrize("text", ["≥**%", "……", "≧ %", "人", "≥ 人", "XX%", "》 元", "≥"])
def test_template_residue_is_a_placeholder(text: str) -> None:
    assert parse(text).kind == "placeholder"


@pytest.mark.parametrize("text", ["1:1", "#REF!", "每超过5%扣0.1分", "13800138000"])
def test_what_is_no_target_is_unparsed(text: str) -> None:
    assert parse(text).kind == "unparsed"


def test_the_names_unit_is_used_only_where_the_value_has_none() -> None:
    assert first("500", name="培训人数（人）")["unit"] == "人"
    assert first("30", name="金额（万元）")["value"] == "300000"
    assert first("30元", name="金额（万元）")["value"] == "30"
    assert first("0.95", unit="百分比")["value"] == "95"
