"""Writes the generated pages: docs/facts.md, docs/rules/, schemas/, parts of docs/packs.md and docs/grammar.md.

Run ``python docs/make.py`` after changing rules, facts, checks or schemas; a test holds all in step.
"""

from __future__ import annotations

import ast
import inspect
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from targetlint.checks import CHECKS
from targetlint.checks.table import OPTION_KINDS, Check
from targetlint.engine.messages import said
from targetlint.engine.rule_page import (
    deciding,
    examples,
    given,
    severity_line,
    shown_default,
)
from targetlint.errors import Words
from targetlint.facts.table import FACTS, SCOPES, SEES, FactSpec
from targetlint.packs import built_in
from targetlint.packs.pack import Pack, Rule
from targetlint.packs.placeholders import PLACEHOLDERS
from targetlint.packs.schemas import SCHEMAS

ROOT = Path(__file__).resolve().parent.parent
GRAMMAR = ROOT / "docs" / "grammar.md"
GRAMMAR_PARTS = {
    "片段的次序和规则": "grammar.py",
    "不说数值的片段，零": "terminals/words.py",
    "数量、区间、单位": "terminals/measures.py",
    "数": "terminals/numbers.py",
    "数字": "numerals.py",
    "相对值": "terminals/changes.py",
    "日期": "terminals/dates.py",
}
"""The parts of the grammar's page, and the module of ``value/`` at whose rules and terminals each stands."""
BEGIN, END = "<!-- checks: begin (docs/make.py) -->\n", "<!-- checks: end -->"


def pages() -> dict[str, str]:
    """Every generated file by its path in the repository."""
    packs = built_in()
    found = {"docs/facts.md": fact_sheet(), "docs/rules/README.md": rule_index(packs)}
    for pack in packs:
        for rule in pack.rules:
            found[f"docs/rules/{rule.id}.md"] = rule_page(pack, rule).replace(f"{ROOT}/", "")
    for name, make in SCHEMAS.items():
        found[f"schemas/{name}.schema.json"] = json.dumps(make(), ensure_ascii=False, indent=2) + "\n"
    packs_page = (ROOT / "docs/packs.md").read_text(encoding="utf-8")
    head, _, rest = packs_page.partition(BEGIN)
    _, _, tail = rest.partition(END)
    found["docs/packs.md"] = f"{head}{BEGIN}{check_sheet(tuple(CHECKS.values()))}{END}{tail}"
    found["docs/grammar.md"] = grammar_page()
    return found


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


def rule_page(pack: Pack, rule: Rule) -> str:
    """The rule's page in docs/rules, Markdown in both languages."""
    return "\n".join(_rule_page(pack, rule)) + "\n"


def _rule_page(pack: Pack, rule: Rule) -> Iterator[str]:
    yield from (f"# {rule.title.zh}", "", f"`{rule.id}` · {rule.title.en}", "")
    yield from ("<!-- 由 docs/make.py 从规则生成，请勿手改。Made by docs/make.py; don't edit. -->", "")
    yield f"- 级别 severity：{severity_line(rule, 'zh')}" + ("" if rule.on else "；默认不启用 off by default")
    yield f"- 对象 scope：{said(f'scope/{rule.scope}').zh}（{rule.scope}）"
    yield f"- 把握 certainty：{said(f'certainty/{rule.certainty}').zh}"
    yield from ("", "## 为什么 · Why", "", rule.why.zh, "", rule.why.en, "")
    yield from _shown_cases(pack, rule)
    yield from ("", "## 怎样判断 · How it is decided", "")
    if rule.check:
        yield f"Python 检查 check `{rule.check}`"
    yield from (f"- {key}：`{condition}`" for key, condition in deciding(rule))
    if rule.options:
        yield from ("", "| 参数 option | 默认 default | 含义 |", "|---|---|---|")
        for name, spec in rule.options.items():
            yield f"| `{name}` | {shown_default(spec)} | {spec.words.zh} · {spec.words.en} |"
    if rule.basis:
        yield from ("", "## 依据 · Basis", "")
        for each in rule.basis:
            link = f"<{each.url}>" if each.url else ""
            second_hand = "" if each.certainty == "sure" else "（转引，未核对原文）"
            yield "- " + " ".join(part for part in (each.document, each.article, link) if part) + second_hand


def _shown_cases(pack: Pack, rule: Rule) -> Iterator[str]:
    yield from ("## 避免 · Avoid", "", "```text")
    for example in examples(pack, rule, "zh"):
        yield from (*example.given.split("\n"), f"  # {example.message}")
        if example.fix:
            yield f"  # → {example.fix}"
    yield from ("```", "", "## 这样就不报 · Prefer", "", "```text")
    for case in rule.good[:8]:
        yield from given(case).split("\n")
    yield "```"


def rule_index(packs: tuple[Pack, ...]) -> str:
    """The table of all rules, for docs/rules/README.md."""
    lines = [
        "# 全部规则 · All rules",
        "",
        "<!-- 由 docs/make.py 从规则生成，请勿手改。Made by docs/make.py; don't edit. -->",
    ]
    for pack in packs:
        title = pack.title or pack.rules[0].title
        lines += ["", f"## {pack.name}：{title.zh} · {title.en}", "", "| 规则 | 级别 | 名称 | |", "|---|---|---|---|"]
        for rule in pack.rules:
            off = "" if rule.on else "默认不启用"
            severity = said(f"severity/{rule.severity.default}").zh
            lines.append(f"| [`{rule.id}`]({pack.name}/{rule.name}.md) | {severity} | {rule.title.zh} | {off} |")
    return "\n".join(lines) + "\n"


def ebnf(path: Path) -> str:
    """The rules that stand in the docstrings of a module, in its order: ``name = … ;`` and the lines that go on."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            text = inspect.cleandoc(node.value.value)
            found += [(node.lineno, rule) for rule in re.findall(r"(?m)^[a-z-]+ += .*(?:\n +\S.*)*", text)]
    return "\n".join(rule for _, rule in sorted(found, key=lambda one: one[0]))


def grammar_page() -> str:
    """docs/grammar.md with its rules as they stand in the code."""
    head, begin, rest = GRAMMAR.read_text(encoding="utf-8").partition("<!-- rules: begin (docs/make.py) -->\n")
    _, end, tail = rest.partition("<!-- rules: end -->")
    parts = []
    for heading, module in GRAMMAR_PARTS.items():
        link = f"[`{module}`](../src/targetlint/value/{module})"
        rules = ebnf(ROOT / "src/targetlint/value" / module)
        parts.append(f"### {heading}\n\n{link}\n\n```ebnf\n{rules}\n```\n")
    return head + begin + "\n".join(parts) + end + tail


def stale() -> list[str]:
    """Generated files that are missing or differ, and rule pages without a rule."""
    wanted = pages()
    differ = [
        name for name, text in wanted.items() if not (ROOT / name).exists() or (ROOT / name).read_text("utf-8") != text
    ]
    present = [path.relative_to(ROOT).as_posix() for path in (ROOT / "docs/rules").rglob("*.md")]
    return differ + [name for name in present if name not in wanted]


def main() -> None:
    """Write what differs and remove what has no source."""
    wanted = pages()
    for name in stale():
        path = ROOT / name
        if name in wanted:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(wanted[name], encoding="utf-8")
        else:
            path.unlink()
        sys.stdout.write(f"{name}\n")


if __name__ == "__main__":
    main()
