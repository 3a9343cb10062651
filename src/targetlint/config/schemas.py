"""Every published JSON Schema by name; `schemas/` holds them as files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from targetlint.config.report_schema import report_schema
from targetlint.config.schema import config_schema
from targetlint.packs.schemas import lexicon_schema, pack_schema, profile_schema, rule_schema

SCHEMAS: Mapping[str, Callable[[], dict[str, Any]]] = {
    "config": config_schema,
    "rule": rule_schema,
    "pack": pack_schema,
    "lexicon": lexicon_schema,
    "profile": profile_schema,
    "report": report_schema,
}
