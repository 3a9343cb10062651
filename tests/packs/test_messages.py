"""What packs says: each message is used and has both languages; tests/test_errors.py holds for every folder."""

from __future__ import annotations

from targetlint.errors import NOTHING
from targetlint.packs.messages import said


def test_a_message_is_said_with_its_parts() -> None:
    assert said("no-rule", name="x", near=NOTHING).zh == "没有“x”这条规则"
