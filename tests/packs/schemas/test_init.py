"""The published schemas are valid schemas themselves, and offer the words that the code knows."""

from typing import get_args

import jsonschema_rs
import pytest

from targetlint.checks.table import OPTION_KINDS
from targetlint.engine.settings import LEVELS
from targetlint.facts.table import SCOPES
from targetlint.model import LossKind, Period
from targetlint.packs.schemas import SCHEMAS, SEVERITIES, defined


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_is_a_schema(name: str) -> None:
    schema = SCHEMAS[name]()
    assert schema["$schema"].endswith("2020-12/schema")
    assert schema["type"] == "object"
    jsonschema_rs.meta.validate(schema)


def test_choices_are_those_of_the_code() -> None:
    assert defined("severity")["enum"] == list(SEVERITIES)
    assert defined("period")["enum"] == list(get_args(Period))
    assert defined("scope")["enum"] == list(SCOPES)
    assert defined("option")["properties"]["type"]["enum"] == list(OPTION_KINDS)
    assert defined("severities")["properties"].keys() == {"default", *SEVERITIES}
    assert SCHEMAS["config"]()["properties"]["rules"]["additionalProperties"]["enum"] == list(LEVELS)
    assert SCHEMAS["config"]()["properties"]["fail-on"]["enum"] == [*SEVERITIES, "never"]
    assert SCHEMAS["report"]()["properties"]["summary"]["required"] == list(SEVERITIES)
    assert defined("loss")["properties"]["kind"]["enum"] == list(get_args(LossKind))
    finding = SCHEMAS["report"]()["properties"]["findings"]["items"]["properties"]
    assert finding["period"]["enum"] == [*get_args(Period), None]
