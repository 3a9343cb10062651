"""targetlint schema."""

import json

import pytest

from targetlint.cli.main import main
from targetlint.packs.schemas import SCHEMAS


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_schema_is_printed(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", name]) == 0
    assert json.loads(capsys.readouterr().out) == SCHEMAS[name]()


def test_an_unknown_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "rules", "--lang", "zh"]) == 2
    assert "可选：config" in capsys.readouterr().err
