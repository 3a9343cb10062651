"""Two measures in one name: certain cases only."""

from __future__ import annotations

from pathlib import Path

import pytest

from targetlint.names.compounds import measures_in
from targetlint.words import parse

NAMED = parse((Path(__file__).with_name("names.txt")).read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("name", "measures"),
    [
        ("重点媒体领域无偿献血宣传广告数量活动组织次数", ("重点媒体领域无偿献血宣传广告数量", "活动组织次数")),
        ("重点媒体领域宣传广告覆盖面主题活动组织执行率", ("重点媒体领域宣传广告覆盖面", "主题活动组织执行率")),
        ("实际故障的发生情况和响应程度", ("故障的发生情况", "响应程度")),
        ("验收合格率和完成及时率", ("验收合格率", "完成及时率")),
        ("培训人数以及培训次数", ("培训人数", "培训次数")),
        ("培训人数及培训次数", ("培训人数", "培训次数")),
        ("培训期数、人数", ("培训期数", "人数")),
        ("宣传有效性和创新性", ("宣传有效性", "创新性")),
    ],
)
def test_joined_measures(name: str, measures: tuple[str, ...]) -> None:
    assert measures_in(name) == measures


@pytest.mark.parametrize("name", NAMED["single measure"])
def test_single_measures_however_long(name: str) -> None:
    assert measures_in(name) == ()
