"""The head of a form: title, year, subject, facts, objectives, funds, plan."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from targetlint.forms.about.funds import FundsReader, is_funds_label
from targetlint.forms.about.objectives import ObjectiveReader, is_objective_label
from targetlint.forms.about.plan import plan_items
from targetlint.forms.cells.headings import role_of
from targetlint.forms.cells.lines import one_line, strip_markup
from targetlint.forms.cells.row import Piece, Row
from targetlint.forms.cells.vocabulary import label
from targetlint.forms.cut.sections import is_summary_title, is_title
from targetlint.forms.rows.dumps import spread
from targetlint.model import Fact, Funds, Location, Objective, Promise

__all__ = ["Head", "is_fact_label", "read_head", "year_of"]

_FACT = re.compile(
    r"(?:项目|单位|部门|资金|专项|政策|支出项目|预算项目|债券项目|预算单位|转移支付|专项资金|申报单位|填报单位|编制单位|预算部门|主管|实施|主管单位|一级|二级|中央|省级|市级|县级|地方)*"
    r"(?:名称|编码|代码|性质|类别|类型|属性|期|负责人|概况|概述|内容|主管部门|部门|单位|周期|期限|年限|级次|简介|背景|状态|责任人|个数|地点|依据|用途|分类|来源)(?:及(?:代码|编码|电话|联系电话|名称))?(?:[（(].{0,16}[)）])?"
    r"|\S{0,10}[（(]\S{1,6}[)）]名称|主管部门.*|实施单位.*|计划(?:开始|完成|结束)日期|(?:项目)?(?:开始|结束|起止|完成|起始|实施)(?:时间|日期|年限|期限)|是否.{2,20}|绩效类型|立项依据.*|项目设立.{0,10}|保证项目.{0,14}|项目实施计划|.{0,4}联系(?:人|电话|方式).{0,4}|(?:分管|单位)?(?:领导|负责人)(?:及.{0,6})?"
    r"|单位(?:主要)?职能|部门职能.{0,4}|机构设置.{0,8}|人员编制|编制(?:数|人数)|年度(?:主要)?(?:工作)?任务.{0,4}|资金用途|政策依据|申报日期|填报日期|申报时间|部门|单位|区划|年度|预算年度|申报年度|项目年度|申请理由.*|存续状态|职能概述|主要职责"
)
_SUBJECTS = (
    r"(?:项目|支出项目|债券项目|专项|政策|转移支付|转移支付（项目）|转移支付\(项目\)|专项（项目）|专项\(项目\)|专项资金|预算项目|资金)(?:名称|全称)(?:[（(].*[)）])?",
    r"(?:单位|部门|预算单位|部门（单位）|部门\(单位\)|单位（部门）|部门单位|预算部门)(?:名称|全称).*",
    r"(?:单位|部门|预算单位|填报单位|申报单位|编制单位|申报单位名称|填报单位名称|实施单位|主管部门)(?:[（(].*[)）])?",
)
_YEAR = re.compile(r"(20\d{2})\s*年度?")
_YEAR_LINE = re.compile(r"[（(]?20\d\d年?度?[)）]?.{0,20}")
_BARE_YEAR = re.compile(r"[（(]?20\d\d[)）]?")
_INLINE = re.compile(r"([^\s：:。；;，,（(《]{2,24}(?:[（(][^）)]{1,20}[)）])?)\s*[：:]\s*(.*)", re.DOTALL)


@attrs.frozen
class Head:
    """What stands on a form besides indicators."""

    title: str
    subject: str
    year: int | None
    facts: tuple[Fact, ...]
    objectives: tuple[Objective, ...]
    funds: Funds
    plan_items: tuple[Promise, ...]
    location: Location


def is_fact_label(text: str) -> bool:
    """Whether a cell labels a fact of the form.

    >>> is_fact_label("主管部门"), is_fact_label("计划开始日期："), is_fact_label("某市卫生局")
    (True, True, False)
    """
    bare = re.sub(r"\s+", "", text).strip("：:")
    return len(bare) <= 24 and bool(_FACT.fullmatch(bare) or _FACT.fullmatch(label(bare)))


def year_of(text: str) -> int | None:
    """The budget year that a line names.

    >>> year_of("(2024年度)"), year_of("2020年绩效目标"), year_of("项目期 2022年3月-2023年11月")
    (2024, 2020, 2022)
    """
    found = _YEAR.search(text)
    return int(found[1]) if found else None


def read_head(rows: Sequence[Row], asides: Sequence[Row], inherited_year: int | None = None) -> Head:
    """Read the rows above (and below) the indicators of one form.

    Args:
        rows: the rows above the indicators.
        asides: rows below that are no indicators: notes, signatures.
        inherited_year: the year that the document's own title names.
    """
    reader = _Reader()
    titles = [at for at, row in enumerate(rows) if is_title(row)]
    for at, row in enumerate(rows):
        if titles and at < titles[0] and row.prose and len(row.pieces) == 1 and not _INLINE.fullmatch(row.text):
            continue  # prose of the report around the form
        reader.take(row, at in titles)
    subject, location = _subject(reader.facts)
    facts = [*reader.facts, *reader.listed, *reader.goals.results]
    for row in asides:
        facts.extend(_aside(row))
    title = re.sub(r"\s+", "", rows[titles[0]].pieces[0].line) if titles else ""
    if subject is None and titles and (named := re.match(r"关于(.{2,40}?)绩效目标", title)):
        subject = named[1]
    start = next((row.location for row in rows), Location())
    plan = next((fact for fact in facts if label(fact.label) == "项目实施计划"), None)
    return Head(
        title=title,
        subject=subject or "",
        year=_year(rows, titles, facts, inherited_year),
        facts=tuple(facts),
        objectives=reader.goals.objectives(),
        funds=reader.money.funds(),
        plan_items=plan_items(plan.text, plan.location) if plan else (),
        location=location or (rows[titles[0]].location if titles else start),
    )


def _year(rows: Sequence[Row], titles: list[int], facts: list[Fact], inherited: int | None) -> int | None:
    """The budget year: of the title and the lines below it, of another short line, of facts, of the file's title."""
    lines = [re.sub(r"\s+", "", row.text) for row in rows]
    short = [at for at, row in enumerate(rows) if row.prose or len(row.pieces) <= 2]
    near = [at for title in titles for at in range(title, title + 4) if at in short]
    for at in near:
        if at in titles or _YEAR_LINE.fullmatch(lines[at]):
            bare = lines[at]
            year = year_of(bare) or year_of(f"{bare.strip('（()）')}年度" if _BARE_YEAR.fullmatch(bare) else "")
            if year is not None:
                return year
    for row, bare in zip(rows, lines, strict=True):
        year = year_of(bare)
        if year is not None and len(row.pieces) == 1 and len(bare) <= 40 and not re.search(r"[月至。，；]", bare):
            return year
    for fact in facts:
        if "年度" in fact.label and re.fullmatch(r"20\d\d(?:年度?)?", fact.text.strip()):
            return int(fact.text.strip()[:4])
    if inherited is not None:
        return inherited
    spans = (fact.text for fact in facts if re.search(r"开始|起止|项目期|周期|期限|年限", fact.label))
    found = next((match for text in spans if (match := re.match(r"\s*(20\d{2})", text))), None)
    return int(found[1]) if found else None


def _subject(facts: list[Fact]) -> tuple[str | None, Location | None]:
    for pattern in _SUBJECTS:
        for fact in facts:
            if re.fullmatch(pattern, label(fact.label)) and fact.text.strip() not in ("", "元", "万元", "亿元"):
                return one_line(fact.text), fact.location
    return None, None


def _aside(row: Row) -> list[Fact]:
    text = row.pieces[0].line
    found = _INLINE.fullmatch(text) or re.fullmatch(r"(注|附)[:：]?\s*(.*)", text, re.DOTALL)
    if len(row.pieces) == 1:
        return [
            Fact(found[1], found[2], row.location)
            if found and len(found[1]) <= 14
            else Fact("其他", text, row.location)
        ]
    return [Fact(text.rstrip("：:"), " ".join(piece.line for piece in row.pieces[1:]), row.location)]


@attrs.define
class _Reader:
    """Gives each row to the reader that knows it."""

    facts: list[Fact] = attrs.Factory(list)
    goals: ObjectiveReader = attrs.Factory(ObjectiveReader)
    money: FundsReader = attrs.Factory(FundsReader)
    in_money: bool = False
    listed: list[Fact] = attrs.Factory(list)
    columns: list[Piece] = attrs.Factory(list)
    """Heading of a small list of facts whose rows are being read."""

    def take(self, row: Row, title: bool) -> None:
        pieces = row.pieces
        if title or is_summary_title(row):
            for piece in pieces[1:]:
                self._single(piece)
            return
        if row.prose and len(pieces) == 1 and is_fact_label((shown := spread(row)).pieces[0].text):
            self._spaced(shown)
            return
        first = pieces[0]
        if self._about_goals(row) and self.goals.take(row):
            self.in_money = False
            return
        if not row.prose and (self._about_money(row)) and self.money.take(row):
            self.in_money = True
            self.goals.open = False
            return
        if not row.prose and self._list(row):
            return
        if self.goals.open and not self._labelled(row) and self.goals.take(row):
            return
        self.goals.open = False
        self.in_money = self.in_money and not is_fact_label(first.text)
        if len(pieces) == 1:
            self._single(first)
        else:
            self._pairs(pieces)

    def _spaced(self, row: Row) -> None:
        """`项目名称 困难职工帮扶 实施单位 帮扶中心`: words behind a label up to the next are its value."""
        if len(row.pieces) >= 3 and all(_heading_like(piece.text) for piece in row.pieces):
            return  # the heading of a list
        waiting: Piece | None = None
        words: list[str] = []
        for piece in [*row.pieces, None]:
            if piece is None or is_fact_label(piece.text):
                if waiting is not None and words:
                    self.facts.append(Fact(_fact_name(waiting), " ".join(words), waiting.location))
                waiting, words = piece, []
            else:
                words.append(piece.text)

    def _about_goals(self, row: Row) -> bool:
        return any(is_objective_label(piece.text) for piece in row.pieces[:3]) or bool(
            len(row.pieces) == 1 and (found := _INLINE.fullmatch(row.pieces[0].text)) and is_objective_label(found[1])
        )

    def _about_money(self, row: Row) -> bool:
        first = row.pieces[0]
        if is_fact_label(first.text) and not is_funds_label(first.text):
            return False
        if is_funds_label(first.text):
            return True
        return self.in_money and not (is_fact_label(first.text) or is_objective_label(first.text))

    def _labelled(self, row: Row) -> bool:
        first = row.pieces[0].text
        found = _INLINE.fullmatch(first)
        return is_fact_label(first) or is_objective_label(first) or bool(found and is_fact_label(found[1]))

    def _single(self, piece: Piece) -> None:
        for line in piece.text.split("\n"):
            for part in re.split(r"[\s　]{2,}|\s+(?=\S{2,8}[：:])", line.strip()):
                found = _INLINE.fullmatch(part.strip())
                if found and found[2].strip() and (is_fact_label(found[1]) or len(found[1]) <= 10):
                    self.facts.append(Fact(found[1], found[2].strip(), piece.location))
                    if found[1] == "单位" and not self.money.unit and found[2].strip() in ("元", "万元", "亿元"):
                        self.money.unit = found[2].strip()

    def _list(self, row: Row) -> bool:
        """A small table of its own (部门职能 | 年度目标任务 | 支出项目名称 | 预算金额): heading, then rows."""
        if len({piece.text for piece in row.pieces}) >= 3 and all(_heading_like(piece.text) for piece in row.pieces):
            self.columns = list(row.pieces)
            self.in_money = False
            return True
        if not self.columns or self._labelled(row) or len(row.pieces) > len(self.columns):
            self.columns = []
            return False
        for piece in row.pieces:
            column = min(self.columns, key=lambda column: abs(column.start - piece.start))
            self.listed.append(Fact(_fact_name(column), strip_markup(piece.text), piece.location))
        return True

    def _pairs(self, pieces: Sequence[Piece]) -> None:
        """label | value | label | value; either value may be blank."""
        waiting: Piece | None = None
        # merges written out as repeated text
        pieces = [piece for at, piece in enumerate(pieces) if at == 0 or piece.text != pieces[at - 1].text]
        for at, piece in enumerate(pieces):
            text = piece.text.strip()
            inline = _INLINE.fullmatch(text)
            if inline and inline[2].strip() and (is_fact_label(inline[1]) or inline[1] == "单位"):
                self._single(piece)
                waiting = None
            elif is_fact_label(text) and not (
                waiting is not None and at == len(pieces) - 1 and not text.endswith(("：", ":"))
            ):
                waiting = piece
            elif waiting is not None:
                self.facts.append(Fact(_fact_name(waiting), strip_markup(piece.text), piece.location))
                waiting = None
            elif text.endswith(("：", ":")) or (at == 0 and len(text) <= 14):
                waiting = piece


def _heading_like(text: str) -> bool:
    bare = re.sub(r"\s+", "", text)
    return len(bare) <= 12 and (
        is_fact_label(bare) or role_of(bare) is not None or bool(re.search(r"(?:名称|金额|职能|任务|内容|数额)$", bare))
    )


def _fact_name(piece: Piece) -> str:
    return re.sub(r"\s+", "", piece.line).rstrip("：:")
