"""Labels centred in their cells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from targetlint.forms import Recognised
from targetlint.forms.levels.centred import groups

HEAD = "项目名称|甲\n一级指标|二级指标|三级指标|指标值\n"
MIDDLE = (
    "||培训期数|≥5期\n|数量指标|培训人数|≥100人\n||讲座场次|≥3场\n产出指标|质量指标|合格率|≥95%\n||优秀率|≥20%\n|时效指标|及时率|≥98%\n"
    "||受益人数|≥80人\n效益指标|社会效益指标|知晓率|≥90%\n||参与率|≥70%\n满意度指标|服务对象满意度指标|满意度|≥90%"
)
BOTTOM = (
    "||培训期数|≥5期\n||培训人数|≥100人\n|数量指标|讲座场次|≥3场\n||合格率|≥95%\n||优秀率|≥20%\n产出指标|质量指标|抽检率|≥98%\n"
    "||受益人数|≥80人\n||知晓率|≥90%\n效益指标|社会效益指标|参与率|≥70%\n满意度指标|服务对象满意度指标|满意度|≥90%"
)


@pytest.mark.parametrize(
    ("table", "sizes"),
    [(MIDDLE, {"数量指标": 3, "质量指标": 2, "时效指标": 1, "社会效益指标": 3, "服务对象满意度指标": 1}),
     (BOTTOM, {"数量指标": 3, "质量指标": 3, "社会效益指标": 3, "服务对象满意度指标": 1})],
    ids=["middle", "bottom"],
)  # fmt: skip
def test_labels_in_the_middle_or_at_the_end(
    from_dump: Callable[[str], Recognised], table: str, sizes: dict[str, int]
) -> None:
    found = from_dump(HEAD + table).forms[0].indicators
    assert [item.level2 for item in found] == [label for label, size in sizes.items() for _ in range(size)]
    homes = {"数量指标": "产出指标", "社会效益指标": "效益指标", "服务对象满意度指标": "满意度指标"}
    assert all(item.level1 == homes.get(item.level2, "产出指标") for item in found)


def test_groups() -> None:
    assert groups([1, 3], 5) == [0, 3]
    assert groups([0, 2], 4) == [0, 1]
