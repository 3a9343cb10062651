"""The schemas of pack files accept what editors read and what our loader reads."""

import pytest
import yaml

from targetlint.packs.schema import faults
from targetlint.packs.schemas import SCHEMAS
from targetlint.packs.shelf import built_in_folder

KINDS = {
    "rule": (SCHEMAS["rule"], "*/[!p]*.yaml"),
    "pack": (SCHEMAS["pack"], "*/pack.yaml"),
    "lexicon": (SCHEMAS["lexicon"], "*/lexicons/*.yaml"),
    "profile": (SCHEMAS["profile"], "profiles/*.yaml"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_an_editor_reads_in_the_built_in_packs_is_accepted(kind: str) -> None:
    """Editors read YAML with types (5 is a number, on is true); the published schemas must allow that."""
    make, glob = KINDS[kind]
    paths = [path for path in built_in_folder().glob(glob) if path.parent.name != "profiles" or kind == "profile"]
    assert paths or kind == "profile"
    for path in paths:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        data = {key: value for key, value in data.items() if value is not None}
        assert [fault.words.en for fault in faults(data, make)] == [], path
