"""Several numbered indicators in one cell."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from targetlint.forms import Recognised

HEAD = "项目名称|甲\n一级指标|二级指标|三级指标|指标值\n"


def pairs(recognised: Recognised) -> list[tuple[str, str, list[str]]]:
    return [(i.level2, i.name, [v.target.source for v in i.values]) for i in recognised.forms[0].indicators]


def test_numbered_names_beside_numbered_values(from_dump: Callable[[str], Recognised]) -> None:
    found = from_dump(HEAD + "产出指标|数量指标|1.训练人数 2.辅具件数|1.≥420人 2.≥300件\n|质量指标|有效率|≥85%")
    assert pairs(found) == [
        ("数量指标", "1.训练人数", ["1.≥420人"]), ("数量指标", "2.辅具件数", ["2.≥300件"]),
        ("质量指标", "有效率", ["≥85%"]),
    ]  # fmt: skip
    assert found.forms[0].indicators[1].values[0].target.terms[0].kind == "quantity"


@pytest.mark.parametrize(
    "row", ["1.训练人数 2.辅具件数|≥420人", "6.14活动 12.5活动|1.≥3次 2.≥4次", "完成1. 5倍任务|1.≥3次"]
)
def test_other_cells_stay_whole(from_dump: Callable[[str], Recognised], row: str) -> None:
    assert len(pairs(from_dump(HEAD + f"产出指标|数量指标|{row}"))) == 1
