"""The heading rows of the indicator part → columns with roles and periods."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, TypeAlias

import attrs

from targetlint.forms.cells.row import Row
from targetlint.forms.cells.vocabulary import is_side, label
from targetlint.model import Period

__all__ = [
    "Column", "Heading", "Role", "details_of", "heading_of", "join_headings", "period_of", "repeats_in_part", "role_of",
]  # fmt: skip

Role: TypeAlias = Literal[
    "side", "project", "number", "level1", "level2", "key_task", "line", "name", "nature", "symbol", "value", "unit",
    "weight", "actual", "score", "reason", "explanation", "standard", "history", "remark",
]  # fmt: skip

# Tried in this order on the heading without blanks, points and hints; all must match in full.
_ROLES: tuple[tuple[Role, str], ...] = (
    ("number", r"序号|编号|行次|指标序号"),
    ("level1", r"一级|(?:第?[一1Ⅰ]级|一层)(?:绩效)?(?:指标|目标)(?:名称)?|(?:绩效)?指标类[型别]"),
    ("level2", r"二级|(?:第?[二2Ⅱ]级|二层)(?:绩效)?(?:指标|目标)(?:名称)?|指标维度"),
    (
        "name",
        r"三级|(?:第?[三3Ⅲ四4Ⅳ]级|三层)(?:绩效)?(?:指标|目标)(?:名称|内容)?"
        r"|(?:绩效|具体|评价|考核|明细)?指标(?:名称|内容)|(?:具体|评价|考核|明细)?指标",
    ),
    ("unit", r"(?:指标|目标|目标值|指标值|度量|计量|数量|绩效|绩效度量)*单位(?:[（(].{0,10}[)）])?"),
    (
        "explanation",
        r".*(?:解释|描述|说明|释义|口径|公式|计算方法|评分方法|评分规则|评价方法|评价要点|评分细则|评分办法|扣分|数据来源|佐证).*",
    ),
    ("reason", r".*(?:原因|改进措施|整改措施|偏差).*"),
    (
        "history",
        r".*(?:上年|去年|往年|前年|历史|基期|基准|参考|行业平均|近三年).*(?:值|数|情况|水平|完成)",
    ),
    ("standard", r"(?:绩效|评价|指标|评分|计分|设定)?(?:标准|依据)(?:值|类型|来源)?"),
    ("score", r".*(?:得分|自评分|自评得分|评分|扣分值)(?:数)?"),
    (
        "weight",
        r"(?:指标|绩效|标准|权重|设定|三级指标|目标)*"
        r"(?:分值|权重|分数|权数|满分|分值权重|权重分值|标准分)(?:值|分|%)?|分值/权重|权重/分值",
    ),
    (
        "actual",
        r".*(?:实际|已)(?:完成|执行|达到)?(?:指标)?(?:值|情况|数|率|结果|进度|水平)?.*"
        r"|(?:年度|全年|年末|目标)?(?:自评)?完成(?:值|情况|指标值|数|率|结果)"
        r"|自评(?:值|结果)|执行值|完成程度|预期?完成结果|监控(?:值|情况)|全年预计完成.*",
    ),
    ("nature", r"(?:绩效)?(?:指标|目标)?(?:值)?(?:性质|属性|极性)|指标值?类型"),
    (
        "symbol",
        r"(?:指标|目标|计算|运算|比较|判断|关系|值|考核|目标值|指标值)*(?:方向|符号|运算符|比较符|计算符)(?:性)?",
    ),
    (
        "key_task",
        r"(?:年度)?重点(?:工作|任务)(?:名称|内容|事项|任务)*|主要(?:工作|任务)(?:名称|内容)?"
        r"|工作任务(?:名称)?|核心职能|任务名称",
    ),
    ("line", r"对应(?:的)?(?:预算)?项目(?:名称)?|支出项目(?:名称)?|涉及项目|所属项目|对应支出"),
    (
        "value",
        r"(?:\d{4}年?度?|20××年|本年度?|年度|全年|半年度?|上半年|下半年|年初|年末|中期|中长期|实施期|总体|绩效|考核"
        r"|计划|预期|预计|项目|指标|设定|申报|批复|年度/项目|应|当年|实施周期|一季度|三年|调整后|\d{1,2}月底?|截至.{1,6})*"
        r"(?:[(（]/?项目[)）])?(?:指标值|目标值|指标目标值|目标|实现值|计划值|预期值|预期目标值|计划完成值|计划完成指标值|值)"
        r"(?:及单位|[(（].{0,12}[)）]|和单位|设定|及计量单位)?",
    ),
    ("remark", r"备注.*|其他说明"),
    (
        "project",
        r".{0,8}项目名称.{0,4}|项目(?:名称|单位|类别|类型|编码|代码|属性|概述|概况|内容)"
        r"|(?:单位|部门|处室|科室|预算单位|主管部门|实施单位|申报单位|主管部门及代码)(?:名称|编码|代码)?"
        r"|(?:年度|项目)?(?:预算|资金|预算资金|安排)(?:数|总额|金额|安排|额)?|金额"
        r"|(?:年度|项目|总体|年度总体|项目总体|支出|整体|年度项目|项目年度)?(?:绩效)?(?:总体)?目标"
        r"|项目分类|科目(?:名称|编码)?|(?:单位)?名称|资金用途|资金来源|项目实施内容|立项依据|填报单位",
    ),
)
_COMPILED = tuple((role, re.compile(pattern)) for role, pattern in _ROLES)
_LIKELY = re.compile(
    r"指标|目标|绩效|值|级|[分权]|性质|属性|极性|方向|符号|[运比]|单位|原因|措施|偏差|标准|依据|解释|说明|描述|释义|口径|公式|方法"
    r"|规则|要点|细则|办法|来源|佐证|备注|项目|[序编]号|行次|名称|完成|实际|已|自评|执行|重点|主要|任务|职能|支出|预算|资金|安排"
    r"|金额|科目|部门|处室|科室|上年|去年|往年|历史|基[期准]|参考|评分|监控|预计|期|年"
)
"""Some word of every heading: what has none needs no closer look."""
_GOALS = re.compile(r"(?:总体|绩效|年度|预期|设定|总|整体)目标$")
_STRONG = frozenset(
    {"level1", "level2", "name", "value", "key_task", "symbol", "nature", "unit", "weight", "actual", "score"}
)


@attrs.frozen
class Column:
    """One column of the indicator part."""

    role: Role
    start: int
    stop: int
    text: str
    period: Period = "annual"
    half: int = 0
    """0, or 1 for the second of two blocks of columns that stand side by side."""


@attrs.frozen
class Heading:
    """The columns that a heading row (or two joined) says there are."""

    columns: tuple[Column, ...]
    width: int
    exact: bool
    complete: bool
    """It names a column of names and one of values; half of a two-row heading does not."""

    def has(self, role: Role) -> bool:
        """Whether there is a column of this role."""
        return any(column.role == role for column in self.columns)

    def of(self, role: Role) -> tuple[Column, ...]:
        """The columns of this role, left to right."""
        return tuple(column for column in self.columns if column.role == role)

    @property
    def shape(self) -> tuple[str, ...]:
        """The roles in order: the same for a heading that a page break repeats."""
        return tuple(f"{column.role}/{column.period}" for column in self.columns if column.role != "side")


@lru_cache(maxsize=8192)
def role_of(text: str) -> Role | None:
    """The role of a column with this heading, or None for a text that is no heading.

    >>> [role_of(text) for text in ("三级\\n指标", "年度(/项目)指标值", "全年实际值", "权重(%)", "指标值及单位")]
    ['name', 'value', 'actual', 'weight', 'value']
    """
    bare = re.sub(r"\s+", "", text)
    if len(bare) > 24 or not _LIKELY.search(bare) or re.search(r"[。；;≥≤]", bare):
        return None
    for form in (bare, label(bare), re.sub(r"[（(][^（）()]*[)）]$", "", bare)):
        if is_side(form):
            return "side"
        for role, pattern in _COMPILED:
            if pattern.fullmatch(form):
                return role
    return None


def period_of(text: str) -> Period:
    """The period that a heading names; annual where it names none.

    >>> period_of("半年指标值"), period_of("年度指标值"), period_of("中期指标值")
    ('half-year', 'annual', 'medium-term')
    """
    bare = re.sub(r"\s+", "", text)
    if re.search(r"半年|6月底|1[-—–~至]6月|六月", bare):
        return "half-year"
    if re.search(
        r"中期|中长期|长期|实施期|三年|总体|项目期|项目总|总目标|全周期|规划期|\d{4}年?[-—–~至]\d{4}年", bare
    ) and not re.search(r"年度总体|年度(?:绩效)?总", bare):
        return "medium-term"
    return "annual"


def heading_of(row: Row) -> Heading | None:
    """The heading that a row is, complete or one half of a two-row heading; None for other rows."""
    if len(row.pieces) < 2:
        return None
    columns: list[Column] = []
    unknown = 0
    for piece in row.pieces:
        role = role_of(piece.text)
        if columns and columns[-1].text == piece.line and columns[-1].stop == piece.start and role != "name":
            columns[-1] = attrs.evolve(columns[-1], stop=piece.stop)  # a merge written out as repeated text
            continue
        if role is None:
            unknown += 1
            role = "remark"
        columns.append(Column(role, piece.start, piece.stop, piece.line, period_of(piece.text)))
    columns = _unnamed(columns)
    roles = [column.role for column in columns]
    strong = sum(role in _STRONG for role in roles)
    listing = "side" in roles and "project" in roles and len(roles) >= 3  # 项目名称 | 绩效目标 | 绩效指标 over levels
    if unknown > len(columns) // 3 or (strong < 2 and not listing):
        return None
    if "level1" not in roles and "name" not in roles and _GOALS.search(label(row.pieces[0].text)):
        return None  # 年度总体目标 | 预期目标 | 实际完成情况: the goals, not the indicators
    columns = _settled(columns)
    roles = [column.role for column in columns]
    named = "name" in roles
    valued = "value" in roles
    if named and valued:
        return Heading(tuple(columns), row.width, row.exact, complete=True)
    half = (
        listing
        or ("level1" in roles and (named or "level2" in roles))
        or (valued and ({"actual", "weight", "score", "unit"} & set(roles)))
    )
    # 实际完成值 … alone stands above funds as well: those rows have no value column.
    return Heading(tuple(columns), row.width, row.exact, complete=False) if half else None


def _unnamed(columns: list[Column]) -> list[Column]:
    """绩效指标 | 指标值: one heading over the levels and the names."""
    if [column.role for column in columns] != ["side", "value"]:
        return columns
    side, value = columns
    if not side.text.endswith("指标") or not re.search(r"(?:指标|目标)值", value.text) or value.start - side.start > 3:
        return columns
    over: tuple[Role, ...] = ("level1", "level2", "name")
    places = range(side.start, value.start)
    named = zip(over[3 - len(places) :], places, strict=True)
    return [*(Column(role, at, at + 1, side.text if role == "name" else "") for role, at in named), value]


def _settled(columns: list[Column]) -> list[Column]:
    """Roles that one heading alone cannot decide, decided by the others."""
    roles = [column.role for column in columns]
    if "name" not in roles and "level2" in roles and "level1" not in roles and roles.count("side") == 1:
        # 绩效指标 stands where 一级指标 is meant
        columns = [attrs.evolve(c, role="level1") if c.role == "side" else c for c in columns]
    elif "name" not in roles and "level1" not in roles and roles.count("side") == 1 and roles[0] != "side":
        columns = [attrs.evolve(c, role="name") if c.role == "side" else c for c in columns]
    names = [at for at, column in enumerate(columns) if column.role == "name"]
    values = [at for at, column in enumerate(columns) if column.role == "value"]
    firsts = [at for at, column in enumerate(columns) if column.role == "level1"]
    if len(names) >= 2 and len(values) >= 2 and names[1] > values[0]:
        # 二级指标 | 三级指标 | 指标值 twice: two blocks side by side
        cut = next(at for at in range(values[0] + 1, len(columns)) if columns[at].role in ("level1", "level2", "name"))
        columns = [attrs.evolve(c, half=1) if at >= cut else c for at, c in enumerate(columns)]
    elif len(names) >= 2:
        # 指标名称 beside 三级指标: the numbered level holds the names, a fourth level stays a fact
        keep = next((at for at in reversed(names) if re.search(r"[三3]", columns[at].text)), names[-1])
        columns = [
            attrs.evolve(c, role="explanation") if at in names and at != keep else c for at, c in enumerate(columns)
        ]
    start = firsts[0] if firsts else next((at for at, c in enumerate(columns) if c.role in ("level2", "name")), 0)
    settled = []
    for at, column in enumerate(columns):
        role = column.role
        if at < start and (role in ("value", "line", "explanation") or (role == "side" and "project" in roles)):
            role = "project"  # 年度绩效目标 before the levels is the goal of a flat list
        elif at > start and role == "project":
            role = "value" if "value" not in [c.role for c in columns[start:]] and "目标" in column.text else "remark"
        settled.append(attrs.evolve(column, role=role))
    return settled


_DETAILS: tuple[tuple[Role, str], ...] = (
    ("value", r"半年|上半年|全年|年度|全年度|中期|总体|实施期|值|数值|指标值|目标值"),
    ("symbol", r"符号|计算符号|方向|运算符"),
    ("unit", r"单位|计量单位|度量单位"),
    ("nature", r"性质|指标性质"),
)


def details_of(row: Row, upper: Heading) -> Heading | None:
    """A second heading row that only details the columns of values above it: 半年 | 全年, 符号 | 值 | 单位.

    Args:
        row: the row below the heading.
        upper: the heading; where merged cells were written out, the row repeats some of its texts.
    """
    columns = []
    for piece in row.pieces:
        if any(column.start == piece.start and column.text == piece.line for column in upper.columns):
            continue
        bare = re.sub(r"[（(][^（）()]*[)）]$", "", re.sub(r"\s+", "", piece.text))
        role = next((role for role, pattern in _DETAILS if re.fullmatch(pattern, bare)), None)
        if role is None:
            return None
        columns.append(Column(role, piece.start, piece.stop, piece.line, period_of(bare)))
    if len(columns) < 2 or not any(column.role == "value" for column in columns):
        return None
    return Heading(tuple(columns), row.width, row.exact, complete=False)


def repeats_in_part(heading: Heading, before: Heading) -> bool:
    """Whether a heading is the lower row alone of the two-row heading before: the columns at the right are gone.

    Args:
        heading: the one that a page break repeats.
        before: the one in force.
    """
    names = [column.text for column in heading.columns]
    whole = [column.text for column in before.columns]
    if not set(names) < set(whole):
        return False
    missing = [column for column in before.columns if column.text not in names]
    return all(column.role in ("actual", "weight", "score", "reason", "remark", "side") for column in missing)


def _periods(columns: list[Column], upper: Heading) -> list[Column]:
    """Values of the lower row get the period that the group above them names, where they name none."""
    groups = sorted(upper.of("value"), key=lambda column: column.start)
    values = [column for column in columns if column.role == "value"]
    if not groups or len(values) % len(groups):
        return columns
    each = len(values) // len(groups)
    found = []
    for column in columns:
        if column.role == "value" and column.period == "annual" and "年" not in column.text:
            column = attrs.evolve(column, period=groups[values.index(column) // each].period)
        found.append(column)
    return found


def _below_its_group(lower: Heading, upper: Heading) -> Heading:
    """A second row that lost its leading blanks stands below the first column that it details."""
    group = next((column for column in upper.columns if column.role == "value"), None)
    if group is None or lower.exact or any(lower.has(role) for role in ("level1", "level2", "name")):
        return lower
    aside = group.start - lower.columns[0].start
    if aside <= 0:
        return lower
    columns = tuple(attrs.evolve(c, start=c.start + aside, stop=c.stop + aside) for c in lower.columns)
    return attrs.evolve(lower, columns=columns, width=lower.width + aside)


def join_headings(upper: Heading, lower: Heading) -> Heading:
    """A heading of two rows as one: 年度指标值 over 指标性质 | 指标值 | 度量单位, the rest beside it.

    Where places in the grid still tell, columns are joined by place; where covered cells were lost,
    the lower row takes the place of the group that it details and the upper row's rest follows.
    """
    lower = _below_its_group(lower, upper)
    covered = {at for column in lower.columns for at in range(column.start, column.stop)}
    rest = [
        attrs.evolve(column, role="explanation") if column.role == "name" and lower.has("name") else column
        for column in upper.columns
        if column.role != "side" and not (column.role in ("level1", "level2") and lower.has(column.role))
    ]
    apart = [column for column in rest if not covered & set(range(column.start, column.stop))]
    overlapping = [column for column in rest if column not in apart and column.role not in ("project", "explanation")]
    details = {"value", "unit", "symbol", "nature"}
    lost = [column for column in overlapping if column.role not in details]
    columns: list[Column]
    if not lost:
        columns = sorted(
            [*lower.columns, *(c for c in apart if c.role != "value" or not lower.has("value"))], key=lambda c: c.start
        )
        width = max(upper.width, lower.width)
    else:
        tail = [c for c in rest if c.role not in details]
        shift = max(c.stop for c in lower.columns) - tail[0].start
        columns = [*lower.columns, *(attrs.evolve(c, start=c.start + shift, stop=c.stop + shift) for c in tail)]
        width = max(lower.width, columns[-1].stop)
    if not any(c.role == "value" for c in columns):
        columns = [*columns, *(c for c in overlapping if c.role == "value")]
        columns.sort(key=lambda c: c.start)
    columns = _periods(columns, upper)
    roles = {c.role for c in columns}
    return Heading(tuple(columns), width, upper.exact and lower.exact, complete={"name", "value"} <= roles)
