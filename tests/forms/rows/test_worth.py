"""What pieces of text are worth as one cell."""

from targetlint.forms.rows.worth import NEVER, fitting, is_whole_label, outside


def test_pieces_of_a_label_are_worth_the_label_and_others_nothing() -> None:
    worth = fitting("level2", own=False, glued=False)
    assert worth("数量指标", 2) > 4
    assert worth("数量人数", 2) < NEVER / 2


def test_a_label_in_the_column_of_names_costs_more_with_its_ending() -> None:
    worth = fitting("name", own=False, glued=False)
    assert worth("数量指标", 1) < worth("成本节约", 1) < worth("培训人数", 1)


def test_blanks_cost_little_outside() -> None:
    assert outside("——") < outside("培训人数")


def test_whole_labels() -> None:
    assert [is_whole_label(text) for text in ("数量指标", "数量", "培训指标")] == [True, False, False]
