"""docs/facts.md: everything that conditions, messages and fixes can use, made from the tables."""

from __future__ import annotations

from collections.abc import Iterator

from targetlint.checks.table import OPTION_KINDS, Check
from targetlint.errors import Words
from targetlint.facts.table import FACTS, SCOPES, SEES, FactSpec
from targetlint.packs.placeholders import PLACEHOLDERS

_KINDS = {
    "text": "文字 text",
    "enum": "取值 enum",
    "flag": "是非 flag",
    "number": "数 number（写 2.0）",
    "whole": "整数 whole（写 2）",
    "texts": "文字列表 texts",
    "rows": "记录列表 records",
}
_SCOPES = {
    "term": Words("指标值中的一项", "one term of a value"),
    "target": Words("一个指标值（某行某考核周期）", "one value: a row and a period"),
    "indicator": Words("一行指标", "one row"),
    "form": Words("一张表", "one form"),
    "submission": Words("一起检查的全部表", "all forms checked together"),
}

FUNCTIONS = (
    ('like(text, "百分之[0-9]+")', "能找到这个模式（RE2，耗时与长度成正比）", "the pattern is found in the text (RE2)"),
    ("words in lexicon.vague", "文字就是词表中的一个", "the text is one of a lexicon"),
    ("contains_any(name, lexicon.cost)", "含有词表中的某个词（也可写列表）", "it contains a word of a lexicon or list"),
    ("starts_with_any(words, lexicon.hedges)", "以某个词开头", "it starts with one"),
    ("ends_with_any(name, lexicon.rates)", "以某个词结尾", "it ends with one"),
    ('rows.exists(r, r.unit == "人")', "有一条记录如此；还有 all、exists_one、filter", "some record is so"),
    ('rows.filter(r, r.period == "annual").size() > 3', "符合的条数", "how many are so"),
    ('total(rows.filter(r, r.has_weight), "weight") > 100.0', "某个数的合计，没有的不计", "sum over records"),
    ('"培训" in names', "列表里有", "the list has it"),
    ('name.contains("率")', "文字里含（startsWith、endsWith、size 同理）", "functions on texts"),
    ("options.share", "本规则的参数", "an option of the rule"),
)


def fact_sheet() -> str:
    """The page as Markdown."""
    return "\n".join([*_head(), *_scopes(), *_functions(), *_placeholders()]) + "\n"


def _head() -> Iterator[str]:
    yield "# 条件能用的事实 · Facts"
    yield ""
    yield "<!-- 由 docs/make.py 从源代码生成，请勿手改。Made by docs/make.py; don't edit. -->"
    yield ""
    yield "条件用 CEL 写：`&& || !`、`== != > >= < <=`、`in`、`? :`。文字、取值、是非、列表永远有值"
    yield '（没有就是 `""`、`"none"`、`false`、`[]`）；只有标“可缺”的数会没有，`has_名称` 可以问。'
    yield "条件用到的数若缺而没有先问 `has_…`，这条规则在该处就是“无法判断”，不报。"
    yield ""
    yield "Conditions are CEL. Text, enum, flag and list facts are never absent; only numbers marked 可缺 can be"
    yield "missing, and `has_<name>` tells. A condition that names a missing number without asking is *undecided*."
    yield ""


def _scopes() -> Iterator[str]:
    for scope in SCOPES:
        words = _SCOPES[scope]
        sees = [f"`{seen}`" for seen in SEES[scope] if seen != scope]
        yield f"## scope: {scope} — {words.zh} · {words.en}"
        yield ""
        if sees:
            yield f"也能用 {'、'.join(sees)} 的事实，记录列表除外。 Also sees their facts, lists of records excepted."
            yield ""
        yield "| 名称 | 类型 | 含义 | meaning |"
        yield "|---|---|---|---|"
        for spec in FACTS[scope]:
            yield _row(spec)
        yield ""
    yield "记录的字段 · Fields of records: `rows` 和 `terms` 的每条记录有 indicator、target、term 各级的全部事实"
    yield "（`rows` 中 term 的事实取自第一项）；`forms` 的每条记录有 form 级的事实。"
    yield "可缺的数要先问：`rows.exists(r, r.has_value && r.value > 100.0)`。"
    yield ""


def _row(spec: FactSpec) -> str:
    kind = _KINDS[spec.kind] + ("，可缺" if spec.optional else "")
    values = f"：{' '.join(f'`{value}`' for value in spec.values)}" if spec.values else ""
    return f"| `{spec.name}` | {kind} | {_cell(spec.words.zh + values)} | {_cell(spec.words.en)} |"


def _functions() -> Iterator[str]:
    yield "## 函数 · Functions"
    yield ""
    yield "| 写法 | 含义 | meaning |"
    yield "|---|---|---|"
    for example, zh, en in FUNCTIONS:
        yield f"| `{_cell(example)}` | {zh} | {en} |"
    yield ""
    yield "没有 `map`、`matches`，文字不能相加；一次求值的步数有上限。"
    yield ""


def _placeholders() -> Iterator[str]:
    yield "## 占位 · Placeholders"
    yield ""
    yield "用在 `message`、`instead` 和 `fix.replace` 里。改写类的占位凑不出来时，就不给出修改建议。"
    yield ""
    yield "规则自己的参数写作 `{options.名称}`。"
    yield ""
    yield "| scope | 占位 | 含义 | meaning |"
    yield "|---|---|---|---|"
    for scope, names in PLACEHOLDERS.items():
        for name, words in names.items():
            yield f"| {scope} | `{{{name}}}` | {_cell(words.zh)} | {_cell(words.en)} |"


def check_sheet(checks: tuple[Check, ...]) -> str:
    """The table of Python checks as Markdown."""
    lines = ["| 检查 | scope | 含义 | 参数 | 占位 |", "|---|---|---|---|---|"]
    for check in sorted(checks, key=lambda each: each.name):
        options = "；".join(f"`{name}`（{OPTION_KINDS[kind].zh}）" for name, kind in check.options.items())
        said = [f"`{{{name}}}`" for name in check.says + check.details]
        said += [f"`{{{name}}}`（{'、'.join(cases)}）" for name, cases in check.tells.items()]
        lines.append(f"| `{check.name}` | {check.scope} | {check.words.zh} | {_cell(options)} | {' '.join(said)} |")
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
