"""Tables of file formats that are data: the JSON files beside the readers."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any


@cache
def table(name: str) -> Any:
    """The content of ``NAME.json``; each reader says what its own table holds.

    >>> table("symbols")["symbol"]["b3"]
    '≥'
    """
    return json.loads(Path(__file__).with_name(f"{name}.json").read_text(encoding="utf-8"))
