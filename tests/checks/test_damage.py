"""Traces of scanning and converting."""

from __future__ import annotations

from typing import Any

import pytest

from targetlint.checks.damage import damaged_text


@pytest.mark.parametrize(
    ("target", "clean"),
    [
        ("$\\geq 90.00\\%$", "≥90%"),
        ("&gt;=60人", "≥60人"),
        ("≥200m<sup>3</sup>", "≥200m³"),
        ("&le;&nbsp;30万元", "≤30万元"),
    ],
)
def test_values_are_restored(facts_of: Any, rows: Any, target: str, clean: str) -> None:
    (facts,) = facts_of(rows(("学员数", target)))
    (remark,) = damaged_text(facts, {})
    assert (remark.replacement, remark.safe) == (clean, True)


def test_an_english_word_in_the_projects_name(facts_of: Any, rows: Any) -> None:
    (facts,) = facts_of(rows(("登记人数", "≥20人"), subject="遗体 and 人体器官捐献"))
    (remark,) = damaged_text(facts, {})
    assert remark.says["clean"] == "遗体和人体器官捐献"
    assert remark.indicator is None


def test_an_unreadable_character_is_never_guessed(facts_of: Any, rows: Any) -> None:
    (facts,) = facts_of(rows(("培训人数", "≥2\ufffd人")))
    (remark,) = damaged_text(facts, {})
    assert remark.replacement is None
    assert not remark.safe


@pytest.mark.parametrize(
    "name",
    ["APP下载量", "HLA检测人份", "Rh(D)阴性志愿者数", "5G基站数", "台均用量(ml)", "WIFI覆盖率", "PM2.5浓度", "O型血"],
)
def test_latin_letters_that_belong_there(facts_of: Any, rows: Any, name: str) -> None:
    (facts,) = facts_of(rows((name, "≥20"), subject=name))
    assert list(damaged_text(facts, {})) == []
