"""The JSON Schema of targetlint.toml and [tool.targetlint]."""

from __future__ import annotations

from typing import Any

from targetlint.engine.settings import LEVELS
from targetlint.packs.schemas import DRAFT, SEVERITIES, Schema

TEXTS: Schema = {"type": "array", "items": {"type": "string", "minLength": 1}}
TEXT: Schema = {"type": "string", "minLength": 1}
RULES: Schema = {
    "type": "object",
    "additionalProperties": {"enum": list(LEVELS)},
    "description": "规则、规则包或通配 → error warning info on off",
}
OPTIONS: Schema = {
    "type": "object",
    "additionalProperties": {"type": "object"},
    "description": "规则 → 参数 → 值",
}
WAIVER: Schema = {
    "type": "object",
    "properties": {
        "rule": TEXT,
        "file": {**TEXT, "description": "文件名，可用通配"},
        "form": {**TEXT, "description": "项目或单位名称，可用通配"},
        "name": {**TEXT, "description": "指标名称"},
        "target": {**TEXT, "description": "指标值原文"},
        "reason": TEXT,
        "who": TEXT,
        "until": {**TEXT, "description": "有效期，如 2026-12-31", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    },
    "required": ["rule", "reason", "who", "until"],
    "additionalProperties": False,
}


def _override(key: str) -> Schema:
    return {
        "type": "array",
        "items": {
            "type": "object",
            "properties": {key: {**TEXTS, "minItems": 1}, "rules": RULES, "options": OPTIONS},
            "required": [key],
            "additionalProperties": False,
        },
    }


def config_schema() -> dict[str, Any]:
    """Schema of the settings that a project keeps in a file."""
    return {
        "$schema": DRAFT,
        "title": "targetlint configuration",
        "type": "object",
        "properties": {
            "packs": {**TEXTS, "description": "另外使用的规则包：路径（相对于本文件）或名称"},
            "profile": {**TEXT, "description": "地方口径的名称或文件"},
            "select": {**TEXTS, "description": "只用这些规则"},
            "ignore": {**TEXTS, "description": "不用这些规则"},
            "fail-on": {"enum": [*SEVERITIES, "never"]},
            "lang": {"enum": ["zh", "en"]},
            "baseline": {**TEXT, "description": "基线文件（相对于本文件）"},
            "rules": RULES,
            "options": OPTIONS,
            "per-file": _override("paths"),
            "per-form": _override("forms"),
            "waivers": {"type": "array", "items": WAIVER},
        },
        "additionalProperties": False,
    }
