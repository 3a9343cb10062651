"""The published schemas are valid schemas themselves."""

import jsonschema_rs
import pytest

from targetlint.config.schemas import SCHEMAS


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_is_a_schema(name: str) -> None:
    schema = SCHEMAS[name]()
    assert schema["$schema"].endswith("2020-12/schema")
    assert schema["type"] == "object"
    jsonschema_rs.meta.validate(schema)
