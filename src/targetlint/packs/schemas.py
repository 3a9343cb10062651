"""The JSON Schemas of pack files: what the loader checks, and what editors complete from."""

from __future__ import annotations

from typing import Any, get_args

from targetlint.checks.table import OPTION_KINDS
from targetlint.facts.table import SCOPES
from targetlint.model import Period, Severity

Schema = dict[str, Any]

DRAFT = "https://json-schema.org/draft/2020-12/schema"
NAME = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
SEVERITIES: tuple[str, ...] = get_args(Severity)
PLACES = ("term", "value", "number", "unit", "comparator", "label", "note")
CERTAINTIES = ("sure", "likely", "arguable")

# Our loader keeps every scalar as text; an editor reads `5` as a number and `true` as a boolean.
SCALAR: Schema = {"type": ["string", "number", "boolean", "null"]}
FLAG: Schema = {"enum": ["true", "false", True, False]}
NUMBER: Schema = {"type": ["string", "number"]}
TEXT: Schema = {"type": "string", "minLength": 1}


def _object(properties: Schema, required: tuple[str, ...] = (), **more: Any) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
        **more,
    }


def _list(items: Schema, **more: Any) -> Schema:
    return {"type": "array", "items": items, **more}


def _said(schema: Schema, zh: str) -> Schema:
    return {**schema, "description": zh}


WORDS = _object({"zh": TEXT, "en": TEXT}, ("zh", "en"))
BASIS = _object(
    {"document": TEXT, "article": SCALAR, "url": SCALAR, "certainty": {"enum": list(CERTAINTIES)}}, ("document",)
)
_WORDING = {
    "when": _said(TEXT, "什么时候这样说（CEL），最后一条不写"),
    "zh": {"type": "string"},
    "en": {"type": "string"},
}
PHRASE: Schema = {
    "type": ["array", "object"],
    "if": {"type": "array"},
    "then": _list(_object(_WORDING, ("zh", "en")), minItems=1),
    "else": {"type": "object", "additionalProperties": _object(_WORDING, ("zh", "en"))},
}
OPTION = _object(
    {
        "type": {"enum": list(OPTION_KINDS)},
        "default": {"type": ["string", "number", "boolean", "array"]},
        "zh": TEXT,
        "en": TEXT,
        "minimum": NUMBER,
        "maximum": NUMBER,
    },
    ("type", "default", "zh", "en"),
)
EXPECTED: Schema = {
    "name": _said(SCALAR, "问题所在指标的名称"),
    "period": {"enum": list(get_args(Period))},
    "severity": {"enum": list(SEVERITIES)},
    "message": _said(SCALAR, "中文提示全文"),
    "message_en": _said(SCALAR, "英文提示全文"),
    "fix": _said(SCALAR, '改好的整个指标值；写 "" 表示没有修改建议'),
    "safe": FLAG,
    "span": _said(SCALAR, "被指出的那几个字"),
}
FORM = _object(
    {
        "title": SCALAR,
        "subject": SCALAR,
        "year": NUMBER,
        "facts": {"type": "object", "additionalProperties": SCALAR},
        "objectives": _list(_object({"label": SCALAR, "text": SCALAR, "period": {"enum": list(get_args(Period))}})),
        "funds": _object(
            {
                "unit": SCALAR,
                "lines": _list(
                    _object(
                        {
                            "label": SCALAR,
                            "amounts": {"type": "object", "additionalProperties": SCALAR},
                            "parent": NUMBER,
                            "side": {"enum": ["income", "expenditure"]},
                        },
                        ("label",),
                    )
                ),
            }
        ),
        "rows": _list({"type": ["array", "object"]}),
        "empty_level2s": _list(SCALAR),
        "plan": _list(SCALAR),
        "file": SCALAR,
    }
)
ROW: Schema = {
    "name": SCALAR,
    "target": SCALAR,
    "half": _said(SCALAR, "半年指标值"),
    "level1": SCALAR,
    "level2": SCALAR,
    "key_task": SCALAR,
    "parent": SCALAR,
    "weight": NUMBER,
    "unit": _said(SCALAR, "单位列的文字"),
    "symbol": _said(SCALAR, "符号列的文字"),
    "nature": _said(SCALAR, "指标性质列的文字"),
    "facts": {"type": "object", "additionalProperties": SCALAR},
}
CASE = _object(
    {
        **ROW,
        "period": {"enum": list(get_args(Period))},
        "title": SCALAR,
        "subject": SCALAR,
        "year": NUMBER,
        "goal": _said(SCALAR, "绩效目标文字"),
        "budget": _said(SCALAR, "资金总额（元）"),
        "form": FORM,
        "forms": _list(FORM, minItems=1),
        "because": _said(SCALAR, "这个用例说明什么"),
        "options": {"type": "object"},
        "expect": _list(_object(EXPECTED), minItems=1),
        **{key: EXPECTED[key] for key in ("severity", "message", "message_en", "fix", "safe", "span")},
    }
)
ROW_OBJECT = _object({**ROW, "period": {"enum": list(get_args(Period))}})


def rule_schema() -> Schema:
    """Schema of a rule file."""
    properties: Schema = {
        "title": _said(WORDS, "规则的名称"),
        "severity": _said(
            {
                "type": ["string", "object"],
                "if": {"type": "string"},
                "then": {"enum": list(SEVERITIES)},
                "else": _severity(),
            },
            "级别，可以带条件",
        ),
        "scope": _said({"enum": list(SCOPES)}, "条件对什么提问"),
        "default": _said({"enum": ["on", "off", True, False]}, "off：默认不启用"),
        "applies": _said(TEXT, "什么时候才适用（CEL），默认总是"),
        "when": _said(TEXT, "什么时候算有问题（CEL）"),
        "check": _said(TEXT, "改用 Python 检查"),
        "with": _said({"type": "object"}, "检查的参数"),
        "message": _said(WORDS, "提示，可用 {name} {target} 等占位"),
        "why": _said(WORDS, "为什么要改"),
        "basis": _said(_list(BASIS), "依据"),
        "fix": _said(_object({"replace": TEXT, "safe": SCALAR}, ("replace",)), "怎样改写"),
        "instead": _said(WORDS, "建议的写法，含待填空白，不自动修改"),
        "phrases": _said(
            {"type": "object", "additionalProperties": PHRASE}, "自己的占位：按条件，或按检查区分的情况，各写一种说法"
        ),
        "points_at": _said({"enum": list(PLACES)}, "指向值的哪一部分，默认整项"),
        "options": _said({"type": "object", "additionalProperties": OPTION}, "可由用户设置的参数"),
        "certainty": _said({"enum": list(CERTAINTIES)}, "把握"),
        "bad": _said(_list(CASE, minItems=1), "必须报的用例"),
        "good": _said(_list(CASE, minItems=1), "不得报的用例"),
    }
    required = ("title", "severity", "scope", "message", "bad", "good")
    return {"$schema": DRAFT, "title": "targetlint rule", **_object(properties, required)}


def _severity() -> Schema:
    return _object({"default": {"enum": list(SEVERITIES)}, **dict.fromkeys(SEVERITIES, TEXT)}, ("default",))


def pack_schema() -> Schema:
    """Schema of pack.yaml."""
    switch = {"type": "object", "additionalProperties": SCALAR}
    properties: Schema = {
        "name": {"type": "string", "pattern": NAME},
        "version": TEXT,
        "title": WORDS,
        "languages": _list({"enum": ["zh", "en"]}, minItems=1),
        "requires": _said(TEXT, "需要的 targetlint 版本，如 >=0.1"),
        "extends": _said(_list(TEXT), "在哪些规则包之上"),
        "first_of": _said(_list(_list(TEXT, minItems=2)), "同一项只报每组中最先的一条"),
        "rules": _said(switch, "改规则的级别，或 off、on"),
        "options": _said({"type": "object", "additionalProperties": {"type": "object"}}, "改规则的参数"),
        "order": _said(NUMBER, "在报告和文档中的次序"),
    }
    return {
        "$schema": DRAFT,
        "title": "targetlint pack",
        **_object(properties, ("name", "version")),
    }


def lexicon_schema() -> Schema:
    """Schema of a lexicon: a list of words, each once, with words that must not be among them."""
    properties: Schema = {
        "title": WORDS,
        "words": _list(TEXT, minItems=1),
        "not": _said(_list(TEXT), "容易误放进来、但不应在内的词；测试会核对"),
    }
    return {"$schema": DRAFT, "title": "targetlint lexicon", **_object(properties, ("title", "words"))}


def profile_schema() -> Schema:
    """Schema of a profile: which rules, severities, options and required categories a place uses."""
    properties: Schema = {
        "title": WORDS,
        "description": WORDS,
        "extends": _list(TEXT),
        "select": _list(TEXT),
        "ignore": _list(TEXT),
        "rules": {"type": "object", "additionalProperties": SCALAR},
        "options": {"type": "object", "additionalProperties": {"type": "object"}},
        "basis": _list(BASIS),
    }
    return {"$schema": DRAFT, "title": "targetlint profile", **_object(properties, ("title",))}
