"""Data against schemas, told in both languages."""

from typing import Any

import pytest

from targetlint.packs.schema import faults


def schema() -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {
            "title": {"type": "string", "minLength": 1},
            "kind": {"enum": ["bad", "good"]},
            "rows": {
                "type": "array",
                "items": {"type": "object", "properties": {"unit": {}}, "additionalProperties": False},
            },
            "name": {"type": "string", "pattern": "^[a-z]+$"},
            "size": {"maximum": 3},
        },
        "required": ["title"],
        "additionalProperties": False,
    }


@pytest.mark.parametrize(
    ("data", "path", "part"),
    [
        ({"title": "x", "titel": 1}, (), "did you mean 'title'?"),
        ({"title": "x", "zzz": 1}, (), "no key 'zzz'"),
        ({}, (), "'title' is missing"),
        ({"title": ""}, ("title",), "must not be empty"),
        ({"title": "x", "kind": "god"}, ("kind",), "did you mean 'good'?"),
        ({"title": 1}, ("title",), "should be text"),
        ({"title": "x", "rows": {}}, ("rows",), "should be a list"),
        ({"title": "x", "rows": [{"unti": 1}]}, ("rows", 0), "did you mean 'unit'?"),
        ({"title": "x", "name": "A"}, ("name",), "lower-case"),
        ({"title": "x", "size": 4}, ("size",), "4"),
        ([], (), "a mapping"),
    ],
)
def test_faults(data: Any, path: tuple[Any, ...], part: str) -> None:
    found = list(faults(data, schema))
    assert len(found) == 1
    assert found[0].path == path
    assert part in found[0].words.en
    assert found[0].words.zh


def test_sound_data_has_none_and_all_faults_come_together() -> None:
    assert list(faults({"title": "x", "kind": "bad"}, schema)) == []
    assert len(list(faults({"kind": "x", "name": "A"}, schema))) == 3
