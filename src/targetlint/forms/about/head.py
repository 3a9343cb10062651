"""The head of a form: title, year, subject, facts, objectives, funds, plan."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from targetlint.forms.about.funds import FundsReader, is_funds_label
from targetlint.forms.about.objectives import ObjectiveReader
from targetlint.forms.about.plan import plan_items
from targetlint.forms.cells.head_labels import is_fact_label, is_objective_label
from targetlint.forms.cells.headings import role_of
from targetlint.forms.cells.lines import one_line, squeezed, strip_markup
from targetlint.forms.cells.row import Piece, Row
from targetlint.forms.cells.spread import spread
from targetlint.forms.cells.titles import is_summary_title, is_title
from targetlint.forms.cells.vocabulary import label
from targetlint.model import Fact, Funds, Location, Objective, Promise
from targetlint.words import any_of
from targetlint.words.labels import LISTED, MONEY, SPAN, SUBJECTS, TITLES

_SUBJECTS = tuple(re.compile(labels) for labels in SUBJECTS)
_SPAN = re.compile(SPAN)
_YEAR = re.compile(r"(20\d{2})\s*年度?")
_YEAR_LINE = re.compile(r"[（(]?20\d\d年?度?[)）]?.{0,20}")
_BARE_YEAR = re.compile(r"[（(]?20\d\d[)）]?")
_SEAL = re.compile(rf"\s*[（(]\s*{any_of(TITLES['signed'])}\s*[)）]$")
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
    titles = [at for at, row in enumerate(rows) if is_title(row)]
    reader = _Reader()
    for at, row in enumerate(rows):
        if not (titles and at < titles[0] and _is_prose(row)):
            reader.take(row, at in titles)
    facts = [*reader.facts, *reader.listed, *reader.goals.results]
    for row in asides:
        facts.append(_aside(row))
    title = squeezed(rows[titles[0]].pieces[0].line) if titles else ""
    subject, location = _subject(reader.facts)
    if subject is None and (named := re.match(r"关于(.{2,40}?)绩效目标", title)):
        subject = named[1]
    if location is None and rows:
        location = rows[titles[0] if titles else 0].location
    return Head(
        title=title,
        subject=subject or "",
        year=_year(rows, titles, facts, inherited_year),
        facts=tuple(facts),
        objectives=reader.goals.objectives(),
        funds=reader.money.funds(),
        plan_items=_plan(facts),
        location=location or Location(),
    )


def _is_prose(row: Row) -> bool:
    """A line of the report around the form."""
    return row.prose and len(row.pieces) == 1 and not _INLINE.fullmatch(row.text)


def _plan(facts: list[Fact]) -> tuple[Promise, ...]:
    plan = next((fact for fact in facts if label(fact.label) == "项目实施计划"), None)
    return plan_items(plan.text, plan.location) if plan else ()


def _year(rows: Sequence[Row], titles: list[int], facts: list[Fact], inherited: int | None) -> int | None:
    """The budget year: of the title and the lines below it, of another short line, of facts, of the file's title."""
    found = (_year_of_titles(rows, titles), _year_of_lines(rows), _year_of_facts(facts), inherited, _first_year(facts))
    return next((year for year in found if year is not None), None)


def _year_of_titles(rows: Sequence[Row], titles: list[int]) -> int | None:
    """The year of a title, or of a short line below it."""
    for at in (at for title in titles for at in range(title, min(title + 4, len(rows)))):
        row, bare = rows[at], squeezed(rows[at].text)
        if (row.prose or len(row.pieces) <= 2) and (at in titles or _YEAR_LINE.fullmatch(bare)):
            year = year_of(f"{bare.strip('（()）')}年度" if _BARE_YEAR.fullmatch(bare) else bare)
            if year is not None:
                return year
    return None


def _year_of_lines(rows: Sequence[Row]) -> int | None:
    """The year of a short line that is no date and no sentence."""
    for row in rows:
        bare = squeezed(row.text)
        year = year_of(bare)
        if year is not None and len(row.pieces) == 1 and len(bare) <= 40 and not re.search(r"[月至。，；]", bare):
            return year
    return None


def _year_of_facts(facts: list[Fact]) -> int | None:
    for fact in facts:
        if "年度" in fact.label and re.fullmatch(r"20\d\d(?:年度?)?", fact.text.strip()):
            return int(fact.text.strip()[:4])
    return None


def _first_year(facts: list[Fact]) -> int | None:
    """The year in which the project begins."""
    spans = (fact.text for fact in facts if _SPAN.search(fact.label))
    found = next((match for text in spans if (match := re.match(r"\s*(20\d{2})", text))), None)
    return int(found[1]) if found else None


def _subject(facts: list[Fact]) -> tuple[str | None, Location | None]:
    for labels in _SUBJECTS:
        for fact in facts:
            if labels.fullmatch(label(fact.label)) and fact.text.strip() and fact.text.strip() not in MONEY:
                return _SEAL.sub("", one_line(fact.text)), fact.location
    return None, None


def _aside(row: Row) -> Fact:
    """A row below the indicators: `填表人：甲`, `注：…`, or a line of its own."""
    text = row.pieces[0].line
    if len(row.pieces) > 1:
        return Fact(text.rstrip("：:"), " ".join(piece.line for piece in row.pieces[1:]), row.location)
    found = _INLINE.fullmatch(text) or re.fullmatch(r"(注|附)[:：]?\s*(.*)", text, re.DOTALL)
    if found and len(found[1]) <= 14:
        return Fact(found[1], found[2], row.location)
    return Fact("其他", text, row.location)


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
        if title or is_summary_title(row):
            for piece in row.pieces[1:]:
                self._single(piece)
        elif row.prose and len(row.pieces) == 1 and is_fact_label((shown := spread(row)).pieces[0].text):
            self._spaced(shown)
        elif not self._goals(row) and not self._money(row):
            self._facts(row)

    def _goals(self, row: Row) -> bool:
        if not _about_goals(row) or not self.goals.take(row):
            return False
        self.in_money = False
        return True

    def _money(self, row: Row) -> bool:
        if row.prose or not self._about_money(row) or not self.money.take(row):
            return False
        self.in_money = True
        self.goals.open = False
        return True

    def _facts(self, row: Row) -> None:
        """What is neither about goals nor about money, unless it goes on with a goal."""
        if not row.prose and self._list(row):
            return
        if self.goals.open and not _labelled(row) and self.goals.take(row):
            return
        self.goals.open = False
        self.in_money = self.in_money and not is_fact_label(row.pieces[0].text)
        if len(row.pieces) == 1:
            self._single(row.pieces[0])
        else:
            self._pairs(row.pieces)

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

    def _about_money(self, row: Row) -> bool:
        first = row.pieces[0].text
        if is_funds_label(first):
            return True
        return self.in_money and not is_fact_label(first) and not is_objective_label(first)

    def _single(self, piece: Piece) -> None:
        for line in piece.text.split("\n"):
            for part in re.split(r"[\s　]{2,}|\s+(?=\S{2,8}[：:])", line.strip()):
                found = _INLINE.fullmatch(part.strip())
                if found and found[2].strip() and (is_fact_label(found[1]) or len(found[1]) <= 10):
                    self.facts.append(Fact(found[1], found[2].strip(), piece.location))
                    if found[1].endswith("单位") and not self.money.unit and found[2].strip() in MONEY:
                        self.money.unit = found[2].strip()

    def _list(self, row: Row) -> bool:
        """A small table of its own (部门职能 | 年度目标任务 | 支出项目名称 | 预算金额): heading, then rows."""
        if len({piece.text for piece in row.pieces}) >= 3 and all(_heading_like(piece.text) for piece in row.pieces):
            self.columns = list(row.pieces)
            self.in_money = False
            return True
        if not self.columns or _labelled(row) or len(row.pieces) > len(self.columns):
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
            last = waiting is not None and at == len(pieces) - 1 and not _ends_open(text)
            if _own_value(text):
                self._single(piece)
                waiting = None
            elif is_fact_label(text) and not last:
                waiting = piece
            elif waiting is not None:
                self.facts.append(Fact(_fact_name(waiting), strip_markup(piece.text), piece.location))
                waiting = None
            elif _ends_open(text) or (at == 0 and len(text) <= 14):
                waiting = piece


def _about_goals(row: Row) -> bool:
    if any(is_objective_label(piece.text) for piece in row.pieces[:3]):
        return True
    found = _INLINE.fullmatch(row.pieces[0].text) if len(row.pieces) == 1 else None
    return found is not None and is_objective_label(found[1])


def _labelled(row: Row) -> bool:
    """Whether a row begins with a label, alone or with its value behind a colon."""
    first = row.pieces[0].text
    found = _INLINE.fullmatch(first)
    return is_fact_label(first) or is_objective_label(first) or bool(found and is_fact_label(found[1]))


def _own_value(text: str) -> bool:
    """`主管部门：卫生局` in one cell."""
    found = _INLINE.fullmatch(text)
    if found is None or not found[2].strip():
        return False
    return is_fact_label(found[1]) or found[1] == "单位"


def _ends_open(text: str) -> bool:
    return text.endswith(("：", ":"))


def _heading_like(text: str) -> bool:
    bare = squeezed(text)
    return len(bare) <= 12 and (is_fact_label(bare) or role_of(bare) is not None or bare.endswith(LISTED))


def _fact_name(piece: Piece) -> str:
    return squeezed(piece.line).rstrip("：:")
