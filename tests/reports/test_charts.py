"""Numbers behind the charts."""

from __future__ import annotations

import pytest

from targetlint.model import Outcome
from targetlint.reports.charts import by_form, by_pack, ring
from targetlint.reports.view import form_views


def test_a_ring_is_whole() -> None:
    arcs = ring([("error", 4), ("warning", 0), ("info", 3)])
    assert [arc.kind for arc in arcs] == ["error", "info"]
    assert sum(arc.length for arc in arcs) == pytest.approx(100, abs=0.02)
    assert ring([("error", 0)]) == ()


def test_packs_come_fullest_first(outcome: Outcome) -> None:
    bars = by_pack(outcome)
    assert (bars[0].label, bars[0].count) == ("写法", 4)
    assert sum(piece.width for piece in bars[0].pieces) == pytest.approx(100, abs=0.02)
    assert sum(bar.count for bar in bars) == len(outcome.findings)


def test_forms_keep_their_order_and_empty_ones_have_no_pieces(outcome: Outcome) -> None:
    bars = by_form(form_views(outcome), ["a", "b", "c"], ["#1", "#2", "#3"])
    assert [(bar.label, bar.count, len(bar.pieces)) for bar in bars] == [("a", 9, 3), ("b", 1, 1), ("c", 0, 0)]
    assert bars[0].pieces[1].start == bars[0].pieces[0].width
