"""Where settings are found."""

from pathlib import Path

import pytest

from targetlint.config.source import find, read
from targetlint.errors import ConfigError


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_nearest_file_upward_wins(tmp_path: Path) -> None:
    write(tmp_path / "targetlint.toml", 'lang = "zh"')
    write(tmp_path / "pyproject.toml", '[tool.targetlint]\nlang = "en"')
    inner = write(tmp_path / "a" / "b" / "form.txt", "x")
    found = find(inner)
    assert found is not None
    assert (found.path.name, found.data) == ("targetlint.toml", {"lang": "zh"})
    write(tmp_path / "a" / "pyproject.toml", '[tool.targetlint]\nlang = "en"')
    nearer = find(inner)
    assert nearer is not None
    assert nearer.data == {"lang": "en"}


def test_a_pyproject_of_others_does_not_count(tmp_path: Path) -> None:
    write(tmp_path / "targetlint.toml", "")
    write(tmp_path / "a" / "pyproject.toml", "[tool.ruff]\nline-length = 1")
    found = find(tmp_path / "a")
    assert found is not None
    assert found.path == (tmp_path / "targetlint.toml").resolve()


@pytest.mark.parametrize(
    ("text", "place", "part"),
    [
        ('langs = "zh"', ":1", "是不是 “lang”？"),
        ('\n\nlang = "fr"', ":3", "应为 zh、en"),
        ('[rules]\n"unit/x" = "fatal"', ":2", "应为 error、warning、info、on、off"),
        ("[[per-file]]\nrules = {}", ":1", "缺少“paths”"),
        ('[[waivers]]\nrule = "x"\nreason = "y"\nwho = "z"', ":1", "缺少“until”"),
        ("select = 1", ":1", "应当是列表"),
        ("\na = = 1", ":2", "TOML 写法不对"),
    ],
)
def test_faults_name_file_and_line(tmp_path: Path, text: str, place: str, part: str) -> None:
    path = write(tmp_path / "targetlint.toml", text)
    with pytest.raises(ConfigError) as caught:
        read(path)
    assert f"targetlint.toml{place}：" in str(caught.value)
    assert part in str(caught.value)


def test_dates_may_stand_without_quotes(tmp_path: Path) -> None:
    text = '[[waivers]]\nrule = "unit"\nreason = "r"\nwho = "w"\nuntil = 2026-12-31'
    assert read(write(tmp_path / "targetlint.toml", text)).data["waivers"][0]["until"].year == 2026


def test_lines_of_keys_below_others(tmp_path: Path) -> None:
    source = read(write(tmp_path / "targetlint.toml", '[rules]\n"unit" = "info"\n\n[options."unit"]\nx = 1\n'))
    assert source.line("options", "unit", "x") == 5
    assert source.line("nothing") == 1


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "targetlint.toml").write_bytes(b"\xff\xfe\xfa")
    with pytest.raises(ConfigError, match="无法读取设置文件"):
        find(tmp_path)
