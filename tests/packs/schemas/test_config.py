"""The schema of settings."""

import pytest

from targetlint.packs.schema import faults
from targetlint.packs.schemas import SCHEMAS

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
    assert list(faults(FULL, SCHEMAS["config"])) == []
    assert set(FULL) == set(SCHEMAS["config"]()["properties"])


@pytest.mark.parametrize(
    ("wrong", "path", "part"),
    [
        ({"fail-on": "info!"}, ("fail-on",), "did you mean 'info'?"),
        ({"per-file": [{"rules": {}}]}, ("per-file", 0), "'paths' is missing"),
        ({"per-form": [{"forms": []}]}, ("per-form", 0, "forms"), "must not be empty"),
        ({"rules": {"a": 1}}, ("rules", "a"), "not allowed here"),
        ({"waivers": [{"rule": "a"}]}, ("waivers", 0), "'reason' is missing"),
        ({"options": {"a": 3}}, ("options", "a"), "this should be a mapping"),
        ({"waivers": [{**WAIVER, "until": "soon"}]}, ("waivers", 0, "until"), "this should be a date"),
    ],
)
def test_what_cannot(wrong: dict[str, object], path: tuple[str | int, ...], part: str) -> None:
    assert [
        fault.words.en for fault in faults(wrong, SCHEMAS["config"]) if fault.path == path and part in fault.words.en
    ]
