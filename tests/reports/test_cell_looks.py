"""Looks are shared, values stay what they are."""

from __future__ import annotations

import pytest

from targetlint.reports.cell_looks import Look, Looks

openpyxl = pytest.importorskip("openpyxl")


def test_a_look_is_the_same_on_every_cell_that_has_it() -> None:
    sheet, looks = openpyxl.Workbook().active, Looks()
    red = Look("A3251B", "FBE3E1", bold=True, centred=True)
    one, two = looks.put(sheet, 1, 1, "错误", red), looks.put(sheet, 2, 1, "警告", red)
    plain = looks.put(sheet, 3, 1, 7, Look())
    assert repr(one.font) == repr(two.font)
    assert (one.alignment.horizontal, plain.alignment.horizontal) == ("center", "left")
    assert (two.fill.fgColor.rgb, plain.fill.fill_type) == ("00FBE3E1", None)
    assert plain.value == 7


@pytest.mark.parametrize(("text", "stored"), [("=100%", "=100%"), ("≥5\x0b期", "≥5 期"), ("+1", "+1")])
def test_texts_stay_texts(text: str, stored: str) -> None:
    sheet, looks = openpyxl.Workbook().active, Looks()
    for row in (1, 2):
        cell = looks.put(sheet, row, 1, text, Look())
        assert (cell.value, cell.data_type) == (stored, "s")
        assert cell.quotePrefix == text.startswith("=")
    assert not looks.put(sheet, 3, 1, "≥5期", Look()).quotePrefix
