"""The table of scores."""

from __future__ import annotations

from typing import get_args

from targetlint.forms.cells.fit import fit
from targetlint.forms.cells.headings import Role
from targetlint.words.labels import FIT


def test_content_decides_between_columns() -> None:
    assert fit("产出指标", "level1") > fit("社会效益指标", "level1")
    assert fit("≥95%", "value") > fit("≥95%", "name")
    assert fit("大于等于", "symbol") > fit("98", "symbol")
    assert fit("%", "unit") > fit("98", "unit")


def test_every_role_of_a_heading_scores_every_cell() -> None:
    assert set(FIT) == set(get_args(Role))
    assert all(list(lines)[-1] == "any" for lines in FIT.values())


def test_a_label_is_never_a_value_nor_a_bare_number_a_name() -> None:
    assert fit("产出指标", "value") < 0 > fit("12", "name")
    assert fit("绩效指标", "side") > 0 > fit("数量指标", "side")
