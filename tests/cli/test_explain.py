"""targetlint explain."""

import pytest

from targetlint.cli.main import main
from targetlint.packs import built_in


@pytest.mark.parametrize("name", ["unit/rate-name-with-count-unit", "rate-name-with-count-unit"])
def test_a_rule_by_either_name(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", name, "--lang", "zh"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("unit/rate-name-with-count-unit")
    assert "避免：" in out


def test_every_built_in_rule_can_be_explained(capsys: pytest.CaptureFixture[str]) -> None:
    for pack in built_in():
        assert main(["explain", pack.rules[0].id, "--lang", "en"]) == 0
        assert "Avoid" in capsys.readouterr().out


def test_the_nearest_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "missing-unti", "--lang", "zh"]) == 2
    assert "是不是 unit/missing-unit？" in capsys.readouterr().err


@pytest.mark.parametrize("rule", ["waivers/expired", "waivers/unused"])
def test_the_findings_about_waivers_are_explained_too(rule: str, capsys: pytest.CaptureFixture[str]) -> None:
    from targetlint.engine.acceptance import CARDS

    assert rule in {card.rule for card in CARDS}
    assert main(["explain", rule, "--lang", "zh"]) == 0
    assert "[[waivers]]" in capsys.readouterr().out
