"""What fixes says: each message is used and has both languages; tests/test_errors.py holds for every folder."""

from __future__ import annotations

from targetlint.fixes.messages import said


def test_a_message_is_said_with_its_parts() -> None:
    assert said("letters", encoding="gb18030").zh == "建议的写法里有 gb18030 编码没有的字"
