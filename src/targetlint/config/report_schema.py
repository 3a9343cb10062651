"""The JSON Schema of ``check --format json``; more fields may be added at any time."""

from __future__ import annotations

from typing import Any, get_args

from targetlint.model import Period
from targetlint.packs.schemas import DRAFT, SEVERITIES, Schema

_TEXT: Schema = {"type": "string"}
_MAYBE: Schema = {"type": ["string", "null"]}
_WHOLE: Schema = {"type": "integer", "minimum": 0}
_LOCATION: Schema = {
    "type": "object",
    "properties": {
        **{key: {"type": "integer"} for key in ("line", "page", "table", "row", "column")},
        **dict.fromkeys(("sheet", "cell", "member"), _TEXT),
    },
}
_SPAN: Schema = {"type": ["array", "null"], "items": _WHOLE, "minItems": 2, "maxItems": 2}
_FINDING: Schema = {
    "type": "object",
    "properties": {
        "rule": {"type": "string", "pattern": "^[a-z0-9-]+/[a-z0-9-]+$"},
        "severity": {"enum": list(SEVERITIES)},
        "message": _TEXT,
        "file": _TEXT,
        "form": {
            "type": "object",
            "properties": {"index": _WHOLE, "subject": _TEXT},
            "required": ["index", "subject"],
        },
        "level1": _MAYBE,
        "level2": _MAYBE,
        "name": _MAYBE,
        "period": {"enum": [*get_args(Period), None]},
        "target": _MAYBE,
        "span": _SPAN,
        "location": _LOCATION,
        "fix": {
            "type": ["object", "null"],
            "properties": {"replacement": _TEXT, "safe": {"type": "boolean"}},
            "required": ["replacement", "safe"],
        },
        "fingerprint": _TEXT,
    },
    "required": [
        "rule", "severity", "message", "file", "form", "level1", "level2", "name", "period", "target", "span",
        "location", "fix", "fingerprint",
    ],
}  # fmt: skip
_READING: Schema = {
    "type": "object",
    "properties": {"file": _TEXT, "location": _LOCATION, "kind": _TEXT, "message": _TEXT},
    "required": ["file", "location", "kind", "message"],
}


def report_schema() -> dict[str, Any]:
    """Schema of the JSON report."""
    pack = {
        "type": "object",
        "properties": {"name": _TEXT, "version": _TEXT, "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"}},
        "required": ["name", "version", "sha256"],
    }
    properties: Schema = {
        "version": {"const": 1},
        "targetlint": _TEXT,
        "packs": {"type": "array", "items": pack},
        "files": {"type": "array", "items": _TEXT},
        "findings": {"type": "array", "items": _FINDING},
        "readings": {"type": "array", "items": _READING},
        "summary": {
            "type": "object",
            "properties": dict.fromkeys(SEVERITIES, _WHOLE),
            "required": list(SEVERITIES),
        },
    }
    return {
        "$schema": DRAFT,
        "title": "targetlint report",
        "type": "object",
        "properties": properties,
        "required": list(properties),
    }
