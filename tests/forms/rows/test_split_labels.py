"""Labels whose words stand in several rows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from targetlint.forms import Recognised

HEADING = "项目名称|粮食\n一级指标|二级指标|三级指标|指标值\n产出指标|数量指标|面积|46.8万亩\n"


@pytest.mark.parametrize(
    "table",
    [
        "效益|经济效益|总产值|52.6亿元\n指标|指标|收入增幅|8%",
        "效益指标|经济|总产值|52.6亿元\n|效益指标|收入增幅|8%",
        "效益|经济|总产值|52.6亿元\n指标|效益|收入增幅|8%\n|指标|农户|9户",
    ],
)
def test_halves_of_labels(from_dump: Callable[[str], Recognised], table: str) -> None:
    (form,) = from_dump(HEADING + table).forms
    rows = [(item.level1, item.level2) for item in form.indicators]
    assert rows[1:] == [("效益指标", "经济效益指标")] * (len(rows) - 1)
    assert len(rows) >= 3


def test_whole_labels_stay(from_dump: Callable[[str], Recognised]) -> None:
    (form,) = from_dump(
        HEADING + "效益指标|经济效益|总产值|52.6亿元\n|社会效益|农户|9户\n满意度指标|满意度|农民满意度|95%"
    ).forms
    assert [(item.level1, item.level2) for item in form.indicators][1:] == [
        ("效益指标", "经济效益"),
        ("效益指标", "社会效益"),
        ("满意度指标", "满意度"),
    ]
