"""The views of the words by which a form is held against itself."""

from __future__ import annotations

import re

import pytest

from targetlint.words import checks


@pytest.mark.parametrize(
    ("view", "text"),
    [
        (checks.YEARLY, "政府采购执行率"),
        (checks.YEARLY, "业务学习培训完成率"),
        (checks.HALF_USED, "台均手术用量"),
        (checks.NO_PROJECT, "基本支出"),
        (checks.NO_PROJECT, "其中："),
        (checks.SCHEDULE, "第一季度"),
        (checks.POSTS, "编制人数为"),
        (checks.STAFF, "实有在职人员"),
    ],
)
def test_a_view_knows_a_wording(view: str, text: str) -> None:
    assert re.search(view, text)


def test_every_category_is_told_by_a_word_and_asked_for_by_a_template() -> None:
    asked = {category for categories in checks.REQUIRED.values() for category in categories}
    assert asked == set(checks.CATEGORY.values()) == set(checks.ENGLISH)


def test_every_misplaced_name_has_a_place() -> None:
    for where, name, unless, belongs in checks.MISPLACED:
        assert re.compile(where)
        assert re.compile(name)
        assert re.compile(unless)
        assert belongs
