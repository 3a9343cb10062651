"""Documents of every format and findings at their cells, without forms and rules in between."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from types import ModuleType

import pytest

from targetlint.documents import read
from targetlint.errors import Words
from targetlint.model import Cell, Finding, Fix, Form, Indicator, Outcome, Parts, Period, Table, Target, Value

Wishes = dict[str, str]
Checked = Callable[..., Outcome]

LEFT = "\0left"
ROWS = [
    ["项目名称", "应急救护培训", LEFT, LEFT],
    ["一级指标", "二级指标", "三级指标", "指标值"],
    ["产出指标", "数量指标", "培训期数", "≥5.00(期)"],
    ["产出指标", "数量指标", "参训人数", "≥1200.00(人)"],
    ["产出指标", "质量指标", "持证合格率", "≥0.95(百分比)"],
    ["效益指标", "社会效益指标", "知晓率", "百分之85"],
    ["满意度指标", "服务对象满意度指标", "学员满意度", "≥90%"],
]
WISHES = {"≥5.00(期)": "≥5期", "≥0.95(百分比)": "≥95%", "百分之85": "85%"}


@pytest.fixture
def wishes() -> Wishes:
    return dict(WISHES)


@pytest.fixture
def form_as(renderings: ModuleType) -> Callable[[str], bytes]:
    """The form as a file of a format."""

    def make(format: str) -> bytes:
        data = renderings.render(["财政项目支出绩效目标申报表", [list(row) for row in ROWS], "注：略。"], format)
        assert isinstance(data, bytes)
        return data

    return make


@pytest.fixture
def checked() -> Checked:
    """An outcome with a fix at each cell whose text is asked for."""

    def make(
        data: bytes,
        name: str,
        wishes: Wishes,
        *,
        safe: bool = True,
        rule: str = "a/b",
        parts: Parts | None = None,
    ) -> Outcome:
        document = read(data, name=name)
        rows: list[Indicator] = []
        findings: list[Finding] = []
        periods: tuple[Period, ...] = ("half-year", "annual")
        for block in document.blocks:
            for line in block.rows if isinstance(block, Table) else ():
                cells = [cell for cell in line if cell.text.strip()]
                if len(cells) < 2:
                    continue
                label = cells[-2 if len(cells) < 5 else -3].text
                values: list[Value] = []
                for period, cell in zip(periods, _targets(cells, wishes), strict=False):
                    source = parts.symbol + cell.text + parts.unit if parts else cell.text
                    values.append(Value(period, Target(source, "quantity"), cell.location, parts))
                    if cell.text in wishes:
                        findings.append(
                            Finding(
                                rule="a/b", severity="info", message=Words("写法", "notation"), file=name, form_index=1,
                                form_subject="应急救护", location=cell.location, level1="产出指标", level2="数量指标",
                                name=label, period=period, target=source, span=(0, len(source)),
                                fix=Fix(wishes[cell.text], safe), fingerprint=f"{label}{period}",
                            )
                        )  # fmt: skip
                rows.append(Indicator(label, "产出指标", "数量指标", values=tuple(values)))
        form = Form(name, 1, subject="应急救护培训", indicators=tuple(rows))
        return Outcome(files=(name,), forms=(form,), findings=tuple(findings))

    return make


def _targets(cells: list[Cell], wishes: Wishes) -> list[Cell]:
    return [cell for cell in cells[1:] if cell.text in wishes or cell is cells[-1]]


@pytest.fixture
def parts_of() -> Callable[[bytes], dict[str, bytes]]:
    """The parts of a zip package by name, in order."""

    def parts(data: bytes) -> dict[str, bytes]:
        with zipfile.ZipFile(BytesIO(data)) as package:
            assert package.testzip() is None
            return {name: package.read(name) for name in package.namelist()}

    return parts


@pytest.fixture
def texts_of() -> Callable[[bytes, str], list[str]]:
    """Every cell text of a document, in reading order."""

    def texts(data: bytes, name: str) -> list[str]:
        return [
            cell.text
            for block in read(data, name=name).blocks
            if isinstance(block, Table)
            for row in block.rows
            for cell in row
            if cell.text
        ]

    return texts
