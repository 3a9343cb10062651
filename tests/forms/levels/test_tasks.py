"""Budget lines."""

from __future__ import annotations

from targetlint.forms.levels.tasks import budget_line

KNOWN = ["项目支出", "其中：无偿献血保障与宣传", "血站生产费及原辅材料采购", "采供血仪器设备"]


def test_budget_lines_are_known_though_worded_otherwise() -> None:
    assert budget_line("血站生产费用及原辅料", KNOWN)
    assert budget_line("无偿献血保障和宣传", KNOWN)


def test_key_tasks_are_no_budget_lines() -> None:
    assert not any(budget_line(text, KNOWN) for text in ("宣传", "污水检测", "志愿者队伍管理", "留样抽检"))
