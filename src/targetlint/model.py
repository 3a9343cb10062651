"""Every frozen type, in the order in which data flows: read this file first.

    bytes ── documents ──▶ Document ── forms ──▶ Form(Indicator…) ── engine ──▶ Finding… ── reports

Numbers are `Decimal`, sequences are tuples, and where something stands is always kept: the text as
written, its span in the cell, the cell in the document.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any, ClassVar, Literal, TypeAlias

import attrs

from targetlint.errors import Lang, Words

__all__ = [
    "Amount", "Cell", "Comparator", "DateBound", "Document", "Fact", "Finding", "Fix", "Form", "Funds",
    "FundsLine", "Indicator", "Interval", "Lang", "Location", "Notation", "Objective", "Outcome", "PackUsed", "Parts",
    "Period", "Promise", "Qualitative", "Quantity", "Range", "Reading", "Related", "Relative", "RuleCard", "Severity", "Span", "Table",
    "Target",
    "TargetKind", "Term", "Text", "Value", "Words",
]  # fmt: skip

Span: TypeAlias = tuple[int, int]
"""Start and end of a stretch of characters in the text as written, 0-based, end excluded."""

# ── 1. What a file holds ────────────────────────────────────────────────────────────────────────


@attrs.frozen
class Location:
    """Where something stands, in the words of its format; what a format does not have is None.

    `line`, `table`, `row`, `column` and `page` count from 1; `cell` is a spreadsheet address (E12).

    >>> Location(line=45).record()
    {'line': 45}
    """

    line: int | None = None
    page: int | None = None
    sheet: str | None = None
    cell: str | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    member: str | None = None
    """Name of the file inside an archive."""

    def record(self) -> dict[str, str | int]:
        """The location as the JSON contract writes it: only the parts that there are."""
        return {key: value for key, value in attrs.asdict(self).items() if value is not None}


@attrs.frozen
class Cell:
    """One cell as a reader sees it; `row` and `column` are places in the grid of its table, from 0.

    A merged cell stands once, at its upper left corner, with its spans; the places that it covers
    hold no cell.  Formats without merges (dumps, CSV) have spans of 1 and blank cells instead.
    """

    text: str
    row: int
    column: int
    location: Location
    row_span: int = 1
    column_span: int = 1


@attrs.frozen
class Table:
    """A grid of cells, row by row; rows may have different numbers of cells."""

    rows: tuple[tuple[Cell, ...], ...]
    location: Location


@attrs.frozen
class Text:
    """A paragraph or line outside tables."""

    text: str
    location: Location


@attrs.frozen
class Reading:
    """What the reader repaired or could not place: no finding, and never changes the exit code."""

    kind: str
    message: Words
    location: Location = Location()
    file: str = ""


@attrs.frozen
class Document:
    """One file as it was read: tables and the text between them, in reading order."""

    file: str
    format: str
    blocks: tuple[Table | Text, ...]
    readings: tuple[Reading, ...] = ()


# ── 2. A target value, parsed ───────────────────────────────────────────────────────────────────

Comparator: TypeAlias = Literal[">=", "<=", ">", "<", "=", "~"]
TargetKind: TypeAlias = Literal[
    "quantity", "range", "relative", "date", "qualitative", "multiple", "blank", "placeholder", "unparsed"
]


@attrs.frozen
class Interval:
    """A set of numbers between two bounds; a bound of None is infinite.

    >>> Decimal(5) in Interval(lower=Decimal(5))
    True
    """

    lower: Decimal | None = None
    upper: Decimal | None = None
    lower_closed: bool = True
    upper_closed: bool = True

    def __contains__(self, number: Decimal) -> bool:
        above = self.lower is None or number > self.lower or (self.lower_closed and number == self.lower)
        below = self.upper is None or number < self.upper or (self.upper_closed and number == self.upper)
        return above and below


@attrs.frozen
class Notation:
    """How a term was written, for rules about notation; nothing here changes what it means.

    `spelling` of a share: ``%`` (85%), ``(%)`` (85(%)), ``words`` (百分之85), ``hundred`` (百分之百),
    ``ratio`` (0.85(百分比), 0.97比例), ``percent-unit`` (98百分比), ``permille`` (0.9‰), ``tenths`` (九成),
    ``fraction`` (三分之二), or ``none`` for what is no share.
    """

    number: str = ""
    """The number as written, folded to half width: ``195800.00``, ``两千三百``."""
    comparator: str = ""
    """The sign or words of the comparator as written."""
    unit: str = ""
    """The unit as written, without brackets; of a share the sign or word that made it one."""
    spelling: str = "none"
    decimals: int = 0
    """Digits written behind the decimal point, zeros included."""
    bracketed_unit: bool = False
    chinese_number: bool = False
    grouped: bool = False
    """Thousands separators were written."""
    scale: str = ""
    """``万``, ``亿`` … where one was written."""
    value_written: Decimal | None = None
    """The number as written, before 万, % words or ratios were applied."""


@attrs.frozen(kw_only=True)
class _Written:
    """What every term has: its place, its words around the value, and how it was written."""

    span: Span
    label: str | None = None
    note: str | None = None
    notation: Notation = Notation()


@attrs.frozen(kw_only=True)
class Quantity(_Written):
    """A number with an optional comparator and unit: ``≥95%``. `value` is counted in `unit`."""

    kind: ClassVar[Literal["quantity"]] = "quantity"
    value: Decimal
    comparator: Comparator | None = None
    unit: str | None = None


@attrs.frozen(kw_only=True)
class Range(_Written):
    """Two numbers with bounds between them: ``55-65元``. Both are counted in `unit`."""

    kind: ClassVar[Literal["range"]] = "range"
    value: Decimal
    upper: Decimal
    bounds: Literal["[]", "[)", "(]", "()"] = "[]"
    unit: str | None = None


@attrs.frozen(kw_only=True)
class Relative(_Written):
    """A comparison with a baseline: ``不低于2023年``, ``较上年增长≥5%``. `value` is the change in `unit`."""

    kind: ClassVar[Literal["relative"]] = "relative"
    value: Decimal | None = None
    comparator: Comparator | None = None
    unit: str | None = None
    baseline: str | None = None


@attrs.frozen(kw_only=True)
class DateBound(_Written):
    """A date, deadline or interval of dates, ISO 8601 in the precision written: ``12月底前``."""

    kind: ClassVar[Literal["date"]] = "date"
    date: str
    comparator: Comparator | None = None


@attrs.frozen(kw_only=True)
class Qualitative(_Written):
    """Words without a number: ``平稳有力``."""

    kind: ClassVar[Literal["qualitative"]] = "qualitative"
    text: str


Term: TypeAlias = Quantity | Range | Relative | DateBound | Qualitative


@attrs.frozen
class Target:
    """A target value, parsed; `source` is the text exactly as written."""

    source: str
    kind: TargetKind
    terms: tuple[Term, ...] = ()
    canonical: str = ""
    """One normal spelling for the meaning; the source itself for what was not understood."""
    repaired: tuple[str, ...] = ()
    """What was mended while reading, as kinds: ``width``, ``latex``, ``html``, ``sign``, ``letter-o`` …"""


# ── 3. The form ─────────────────────────────────────────────────────────────────────────────────

Period: TypeAlias = Literal["annual", "half-year", "medium-term"]


@attrs.frozen
class Parts:
    """The pieces of a target whose symbol, value and unit stand in columns of their own."""

    symbol: str = ""
    value: str = ""
    unit: str = ""
    nature: str = ""
    """正向, 反向, 定性 where a column says so."""


@attrs.frozen
class Value:
    """The target of one indicator for one period."""

    period: Period
    target: Target
    location: Location
    parts: Parts | None = None
    actual: str | None = None
    """The result beside it in a self-evaluation; a fact, never a target."""


@attrs.frozen
class Fact:
    """A labelled piece of text on a form: 主管部门, 指标解释, 分值, 权重 …"""

    label: str
    text: str
    location: Location


@attrs.frozen
class Indicator:
    """One row: its labels filled down and repaired, and a target value for each period."""

    name: str
    level1: str = ""
    level2: str = ""
    key_task: str = ""
    values: tuple[Value, ...] = ()
    facts: tuple[Fact, ...] = ()
    """Other columns of the row: weight, score, explanation, 对应项目, 绩效标准, 备注."""
    parent: str = ""
    """Name of the indicator of which this is a part (其中…)."""
    weight: Decimal | None = None
    """Points (分值, 权重) of the row; None where the form has no such column."""
    location: Location = Location()


@attrs.frozen
class Promise:
    """One numbered item or sentence of an objective; `span` is its place in the objective's text."""

    text: str
    span: Span
    location: Location


@attrs.frozen
class Objective:
    """The prose that says what the money is for; never called target.

    `label` is as printed (项目总目标, 年度总体目标, 中长期目标 …); `text` is free of markup.
    """

    label: str
    text: str
    period: Period
    location: Location
    promises: tuple[Promise, ...] = ()


@attrs.frozen
class Amount:
    """One cell of the funds table; `value` in 元, None where the cell is blank or no number."""

    column: str
    """The heading over it (半年计划执行数, 全年预算数 …), blank where there is none."""
    text: str
    value: Decimal | None
    location: Location


@attrs.frozen
class FundsLine:
    """One row of the funds table; `parent` is the place in `Funds.lines` of the line it is a part of."""

    label: str
    amounts: tuple[Amount, ...]
    location: Location
    parent: int | None = None
    side: Literal["", "income", "expenditure"] = ""


@attrs.frozen
class Funds:
    """The money part of a form as a tree of sums; `unit` is as printed (元, 万元)."""

    unit: str = ""
    lines: tuple[FundsLine, ...] = ()
    location: Location = Location()


@attrs.frozen
class Form:
    """One target form: header facts, objectives, funds, indicators."""

    file: str
    index: int
    """Counts the forms of a file from 1."""
    title: str = ""
    subject: str = ""
    """Name of the project, or of the unit on whole-department forms."""
    year: int | None = None
    facts: tuple[Fact, ...] = ()
    objectives: tuple[Objective, ...] = ()
    funds: Funds = Funds()
    indicators: tuple[Indicator, ...] = ()
    empty_labels: tuple[Fact, ...] = ()
    """Printed level-2 rows without indicator (label = level1, text = level2)."""
    plan_items: tuple[Promise, ...] = ()
    """Items of 项目实施计划: a name with a span of dates."""
    location: Location = Location()
    """The project or unit name, or the title where there is none."""


# ── 4. What is found ────────────────────────────────────────────────────────────────────────────

Severity: TypeAlias = Literal["error", "warning", "info"]


@attrs.frozen
class Fix:
    """Text to write instead of the value; safe when the meaning is kept, unsafe otherwise."""

    replacement: str
    safe: bool


@attrs.frozen
class Related:
    """The other side of a contradiction: what was quoted, and where it stands."""

    quote: str
    location: Location
    role: Words


@attrs.frozen
class Finding:
    """One fault at one place; about a form as a whole, `name`, `period`, `target`, `span` are None."""

    rule: str
    severity: Severity
    message: Words
    file: str
    form_index: int
    form_subject: str
    location: Location
    level1: str | None = None
    level2: str | None = None
    name: str | None = None
    period: Period | None = None
    target: str | None = None
    span: Span | None = None
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
    fingerprint: str = ""


@attrs.frozen
class PackUsed:
    """A pack that took part in a check."""

    name: str
    version: str
    sha256: str


@attrs.frozen
class RuleCard:
    """What reports say about a rule that took part in a check."""

    rule: str
    severity: Severity
    title: Words
    why: Words = Words("", "")
    basis: tuple[str, ...] = ()
    """Official requirements behind the rule, one line each."""


@attrs.frozen
class Outcome:
    """All that a check gives: what was read, what was found, what could not be read."""

    files: tuple[str, ...]
    forms: tuple[Form, ...]
    findings: tuple[Finding, ...]
    readings: tuple[Reading, ...] = ()
    failures: tuple[Reading, ...] = ()
    """Files that could not be read, one line each; they make the exit code 2."""
    packs: tuple[PackUsed, ...] = ()
    waived: tuple[Finding, ...] = ()
    """Findings silenced by a baseline or waiver; kept so that nothing vanishes unseen."""
    rules: tuple[RuleCard, ...] = ()
    """The rules that took part, for titles and help in reports; a rule without a card goes by its id."""
    ledger: tuple[Any, ...] = ()
    """The state of every rule at every place (`engine.Entry`), where it was asked for."""
    times: tuple[Any, ...] = ()
    """What each rule cost (`engine.RuleTime`), where it was asked for."""
