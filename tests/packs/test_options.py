"""Options of rules: declared once, checked wherever somebody sets one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from targetlint.errors import PackError, Words
from targetlint.packs import load
from targetlint.packs.options import OptionSpec, option_value

WORDS = Words("数", "number")
GAP = "options: {percent: {type: number, default: 25, minimum: 0, zh: 差多少, en: how far}}\n"
RULE = """\
title: {zh: 进度, en: progress}
severity: error
scope: form
check: budget-change-unexplained
options: {percent: {type: number, default: 25, minimum: 0, zh: 差多少, en: how far}}
message: {zh: "{name}", en: "{name}"}
bad:
  - {name: 甲, target: 10次, half: 8次}
good:
  - {name: 甲, target: 10次, half: 5次, options: {percent: 30}}
"""


def test_a_rule_declares_what_its_check_takes(pack_at: Callable[..., Path]) -> None:
    rule = load(pack_at({"progress": RULE})).rules[0]
    assert rule.options["percent"] == OptionSpec("number", 25.0, Words("差多少", "how far"), 0.0)
    fixed = load(
        pack_at({"progress": RULE.replace(GAP, "with: {percent: 20}\n").replace(", options: {percent: 30}", "")})
    ).rules[0]
    assert (fixed.options, fixed.given) == ({}, {"percent": 20.0})


@pytest.mark.parametrize(
    ("wrong", "part"),
    [
        ("", "demo/progress.yaml:4:8：检查“budget-change-unexplained”要有参数“percent”"),
        (GAP + "with: {percent: 1}\n", "demo/progress.yaml:5:11：“percent”在 options 和 with 里都写了"),
        (GAP.replace("number, default: 25, minimum: 0", "text, default: a"), "是另一种类型；写的是 text；应为 number"),
        (GAP.replace("default: 25", "default: many"), "demo/progress.yaml:5:44：应当是数字"),
        (GAP + "with: {percnt: 1}\n", "没有参数“percnt”，是不是 “percent”？"),
        ("with: {percent: many}\n", "应当是数字"),
    ],
)
def test_a_check_gets_every_option_once(pack_at: Callable[..., Path], wrong: str, part: str) -> None:
    with pytest.raises(PackError) as caught:
        load(pack_at({"progress": RULE.replace(GAP, wrong)}))
    assert part in caught.value.say("zh")


@pytest.mark.parametrize(
    ("given", "spec", "value"),
    [
        ("40", OptionSpec("number", 0.0, WORDS), 40.0),
        (40, OptionSpec("number", 0.0, WORDS), 40.0),
        ("true", OptionSpec("flag", False, WORDS), True),
        (False, OptionSpec("flag", False, WORDS), False),
        (["a", 1], OptionSpec("texts", (), WORDS), ("a", "1")),
        ("x", OptionSpec("text", "", WORDS), "x"),
    ],
)
def test_values_of_options(given: object, spec: OptionSpec, value: object) -> None:
    assert option_value(given, spec) == value


@pytest.mark.parametrize(
    ("given", "spec"),
    [
        ("many", OptionSpec("number", 0.0, WORDS)),
        (True, OptionSpec("number", 0.0, WORDS)),
        (101, OptionSpec("number", 0.0, WORDS, 0, 100)),
        ("nan", OptionSpec("number", 0.0, WORDS)),
        ("yes", OptionSpec("flag", False, WORDS)),
        ("a", OptionSpec("texts", (), WORDS)),
        (["a"], OptionSpec("text", "", WORDS)),
    ],
)
def test_values_that_are_none(given: object, spec: OptionSpec) -> None:
    with pytest.raises(ValueError) as caught:
        option_value(given, spec)
    assert isinstance(caught.value.args[0], Words)


def test_a_rule_speaks_only_of_cases_that_its_check_tells(pack_at: Callable[..., Path]) -> None:
    text = RULE.replace("check: budget-change-unexplained\n", "check: half-year\nwith: {reason: [behind]}\n")
    with pytest.raises(PackError) as caught:
        load(pack_at({"progress": text}))
    assert "检查“half-year”不区分“behind”" in caught.value.say("zh")
