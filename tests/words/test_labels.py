"""The lists about labels are whole."""

from __future__ import annotations

from targetlint.words.labels import ASKED, FIT


def test_scores_of_a_role_end_with_one_for_every_cell() -> None:
    assert FIT["reason"] != FIT["remark"] == FIT["history"]
    assert FIT["side"] == {"side": 4.0, "any": -50.0}


def test_a_label_answers_one_question() -> None:
    columns = [label for part in ("explanation", "standard", "remark", "class") for label in ASKED[part]]
    assert len(columns) == len(set(columns))
    assert not set(ASKED["total"]) & set(ASKED["not-planned"])
