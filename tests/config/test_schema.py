"""The schema of settings."""

import pytest

from targetlint.config.schema import config_schema
from targetlint.packs.schema import faults

WAIVER = {
    "rule": "a", "reason": "b", "who": "c", "until": "2026-01-01", "file": "f", "form": "g", "name": "h", "target": "i",
}  # fmt: skip
FULL: dict[str, object] = {
    "packs": ["./p"],
    "profile": "x",
    "select": ["unit"],
    "ignore": [],
    "fail-on": "never",
    "lang": "en",
    "baseline": "b",
    "rules": {"unit": "off"},
    "options": {"unit/a": {"share": 3, "names": ["a"]}},
    "per-file": [{"paths": ["a"], "rules": {"unit": "on"}}],
    "per-form": [{"forms": ["a"], "options": {}}],
    "waivers": [WAIVER],
}


def test_everything_that_can_be_set() -> None:
    assert list(faults(FULL, config_schema)) == []
    assert set(FULL) == set(config_schema()["properties"])


@pytest.mark.parametrize(
    "wrong",
    [
        {"fail-on": "info!"}, {"per-file": [{"rules": {}}]}, {"per-form": [{"forms": []}]}, {"rules": {"a": 1}},
        {"waivers": [{"rule": "a"}]}, {"options": {"a": 3}}, {"waivers": [{**WAIVER, "until": "soon"}]},
    ],
)  # fmt: skip
def test_what_cannot(wrong: dict[str, object]) -> None:
    assert list(faults(wrong, config_schema))
