"""The tables beside the readers: every file is read, and no key stands in it twice."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from targetlint.documents import tables

FOLDER = Path(tables.__file__).parent
FILES = sorted(FOLDER.glob("*.json"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_table_is_used_and_holds_each_key_once(path: Path) -> None:
    def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        assert len(found) == len(pairs)
        return found

    assert json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=once) == tables.table(path.stem)
    reader = "messages(__file__)" if path.stem == "messages" else f'table("{path.stem}")'
    assert any(reader in module.read_text(encoding="utf-8") for module in FOLDER.glob("*.py"))
