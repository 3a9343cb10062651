"""What config says: each message is used and has both languages; tests/test_errors.py holds for every folder."""

from __future__ import annotations

from targetlint.config.messages import said


def test_a_message_is_said_with_its_parts() -> None:
    assert said("no-toml", error="x").zh == "TOML 写法不对：x"
