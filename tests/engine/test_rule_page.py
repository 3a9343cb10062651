"""Rules explained."""

from collections.abc import Callable
from pathlib import Path

from targetlint.engine.rule_page import explanation, given
from targetlint.packs import load
from targetlint.packs.pack import Case
from targetlint.packs.yaml_source import Mark


def test_an_explanation_has_everything_in_either_language(pack_at: Callable[..., Path], rate_rule: str) -> None:
    text = rate_rule + "basis: [{document: 某办法, article: 第三条, url: 'https://example.org'}]\ndefault: off\n"
    text += "options: {most: {type: number, default: 5, zh: 最多几个, en: most}}\n"
    pack = load(pack_at({"rate": text}))
    chinese, english = explanation(pack, pack.rules[0], "zh"), explanation(pack, pack.rules[0], "en")
    for part in (
        "demo/rate", "错误", "默认不启用", "比率要有分母。", "✗ 高校参与率 → ≥26.00(所)",
        "「高校参与率」以“所”计", "✓ 参赛学校数 → ≥26所",
        'when：unit_kind == "count"', "某办法 第三条 https://example.org", "options.most：最多几个（5）",
    ):  # fmt: skip
        assert part in chinese, part
    assert "Avoid" in english
    assert "A rate has a denominator." in english


def test_cases_are_shown_in_lines() -> None:
    form = {
        "subject": "某项目",
        "objectives": [{"label": "年度目标", "text": "培训5期"}],
        "funds": {"lines": [{"label": "总额", "amounts": {"预算": "5"}}]},
        "rows": [["产出指标", "数量指标", "培训期数", "≥5期"], {"name": "合格率", "target": "95%"}],
    }
    shown = given(Case("bad", {"form": form}, Mark("r", 1, 1))).split("\n")
    assert shown == [
        "某项目",
        "  年度目标：培训5期",
        "  总额：预算 5",
        "  产出指标 | 数量指标 | 培训期数 | ≥5期",
        "  合格率 | 95%",
    ]
    assert given(Case("bad", {"name": "甲", "target": "1", "half": "2"}, Mark("r", 1, 1))) == "甲 → 1（半年：2）"
