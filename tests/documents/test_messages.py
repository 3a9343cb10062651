"""What the readers say: each message is used, has both languages, and both fill in the same parts."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from targetlint.documents import messages
from targetlint.documents.limits import Limits
from targetlint.documents.messages import fault, note, said
from targetlint.documents.tables import table
from targetlint.model import Location

MESSAGES = table("messages")
SOURCES = {path.name: path.read_text(encoding="utf-8") for path in Path(messages.__file__).parent.glob("*.py")}
USED = {key for text in SOURCES.values() for key in re.findall(r'"([a-z][a-z-]*(?:/[a-z-]+)?)"', text)}
USED |= {f"limit/{name}" for name in Limits.__annotations__} | {f"place/{step}" for step in Location.__annotations__}
USED.add("place/paragraph")


def parts(text: str) -> set[str]:
    return {name.partition(".")[0] for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("key", MESSAGES)
def test_both_languages_say_the_same(key: str) -> None:
    zh, en = MESSAGES[key]
    assert re.search("[\u4e00-\u9fff]", zh)
    assert not re.search("[\u4e00-\u9fff]", en)
    assert parts(en) <= parts(zh) | {"target"}


def test_every_message_is_used() -> None:
    assert set(MESSAGES) - USED == set()


def test_every_message_that_is_raised_stands_in_the_file() -> None:
    calls = re.compile(r'\b(?:fault|note)\([^()"]*?"([^"]+)"|\bsaid\("([^"]+)"')
    asked = {first or second for text in SOURCES.values() for first, second in calls.findall(text)}
    assert len(asked) > 40
    assert asked - set(MESSAGES) == set()


def test_faults_and_notes_carry_file_place_and_kind() -> None:
    error = fault("a.pdf", "pdf-damaged")
    assert (error.where, error.words) == ("a.pdf", said("pdf-damaged"))
    reading = note("a.ods", "hidden/sheet", Location(sheet="表1"), sheet="表1")
    assert (reading.kind, reading.file, reading.location) == ("hidden", "a.ods", Location(sheet="表1"))
    assert "表1" in reading.message.zh
