"""Every fixed text in both languages, with the same placeholders, and used."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from targetlint.reports.wording import ASKS, PERIODS, SEVERITIES, TEXTS, say

SOURCE = Path(__file__).parents[2] / "src" / "targetlint"


@pytest.mark.parametrize("key", TEXTS)
def test_both_languages_are_there_with_the_same_placeholders(key: str) -> None:
    words = TEXTS[key]
    fields = re.compile(r"{(\w+)}")
    assert words.zh
    assert words.en or key == "places-count"
    assert sorted(fields.findall(words.zh)) == sorted(fields.findall(words.en))
    assert not re.search(r"[\u4e00-\u9fff]", words.en), "Chinese in the English text"


def test_every_text_asked_for_exists_and_every_text_is_used() -> None:
    sources = [
        path.read_text(encoding="utf-8")
        for pattern in ("reports/**/*.py", "reports/**/*.j2", "fixes/**/*.py", "cli/*.py", "reports/**/*.html")
        for path in SOURCE.glob(pattern)
        if path.name != "wording.py"
    ]
    text = "\n".join(sources)
    asked = set(re.findall(r"""\bsay\(\s*["']([\w-]+)["']""", text)) | set(
        re.findall(r"""\bt\(["']([\w-]+)["']""", text)
    )
    assert asked <= set(TEXTS)
    spoken = (
        asked | {key for key in TEXTS if key.startswith("pack-")} | set(SEVERITIES) | set(ASKS.values()) | set(PERIODS)
    )
    quoted = {key for key in TEXTS if f'"{key}"' in text or f"'{key}'" in text}
    assert set(TEXTS) - spoken - quoted == set()


def test_say_fills_placeholders() -> None:
    assert say("form", "en", index=3) == "form 3"
