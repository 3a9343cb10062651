"""What engine says: each message is used and has both languages; tests/test_errors.py holds for every folder."""

from __future__ import annotations

from targetlint.engine.messages import said
from targetlint.facts.table import SCOPES
from targetlint.packs.schemas import SEVERITIES, defined


def test_a_message_is_said_with_its_parts() -> None:
    assert said("off", origin="--ignore").zh == "被 --ignore 关闭"


def test_every_severity_scope_and_certainty_has_a_name() -> None:
    names = [f"severity/{each}" for each in SEVERITIES] + [f"scope/{each}" for each in SCOPES]
    names += [f"certainty/{each}" for each in defined("certainty")["enum"]]
    assert len({said(name) for name in names}) == len(names)
