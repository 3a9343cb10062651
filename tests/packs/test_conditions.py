"""Conditions compiled and evaluated; bounded and cut off from everything else."""

import time
from typing import Any

import pytest

from targetlint.packs.conditions import Ground, NoAnswerError, Program, as_literal, complaint, lexicon_key, rewrite

LEXICONS = {"vague": ("提升", "提高")}
TERM = Ground("term", LEXICONS, {"least": 40.0, "strict": True, "kind": "甲", "names": ("a", "b")})


def evaluate(condition: str, **facts: Any) -> bool:
    return Program("term", [rewrite(condition, TERM).text]).evaluate(facts)[0]


@pytest.mark.parametrize(
    ("condition", "facts", "answer"),
    [
        ("words in lexicon.vague", {"words": "提升"}, True),
        ("!(words in lexicon.vague)", {"words": "提升"}, False),
        ("starts_with_any(words, lexicon.vague)", {"words": "提升效率"}, True),
        ("ends_with_any(words, lexicon.vague)", {"words": "不断提高"}, True),
        ("contains_any(words, lexicon.vague)", {"words": "不断提高中"}, True),
        ('contains_any(words, ["中", "国"])', {"words": "不断提高中"}, True),
        ("size(lexicon.vague) == 2", {}, True),
        ("lexicon.vague.exists(w, words.contains(w))", {"words": "不断提高"}, True),
        ("value < options.least", {"value": 30.0}, True),
        ("options.strict && value < 1.0", {"value": 0.5}, True),
        ("words == options.kind", {"words": "甲"}, True),
        ("words in options.names", {"words": "b"}, True),
        ('like(text, r"^\\d+%$")', {"text": "95%"}, True),
    ],
)
def test_evaluation(condition: str, facts: dict[str, Any], answer: bool) -> None:
    assert evaluate(condition, **facts) is answer


def test_many_conditions_are_one_program() -> None:
    program = Program("term", ["value > 1.0", "value > 2.0", 'unit == "人"'])
    assert program.evaluate({"value": 1.5, "unit": "人"}) == [True, False, True]


def test_a_program_without_answer_says_so() -> None:
    with pytest.raises(NoAnswerError):
        Program("term", ["value > 1.0"]).evaluate({})


def test_totals_leave_out_what_is_missing() -> None:
    rows = [
        {"weight": 10.0, "has_weight": True},
        {"weight": 0.0, "has_weight": False},
        {"weight": 5.0, "has_weight": True},
    ]
    assert Program("form", ['total(rows, "weight") == 15.0']).evaluate({"rows": rows}) == [True]


def test_complaints_stand_at_the_place_as_written() -> None:
    condition = "words in lexicon.vague && valu > 2.0"
    found = complaint(condition, TERM)
    assert found is not None
    assert found.offset == condition.index("valu")


@pytest.mark.parametrize(
    "condition",
    [
        "rows.map(r, r.name).size() > 0",
        'text + text == "aa"',
        'text.matches("a")',
        'b"a" + b"b" == b"ab"',
        "__import__('os').system('ls')",
        "open('/etc/passwd')",
        "text.__class__ == text",
    ],
)
def test_what_packs_must_not_do_does_not_compile(condition: str) -> None:
    assert complaint(condition, TERM) is not None


def test_the_steps_of_an_evaluation_are_bounded() -> None:
    nested = "names.all(a, names.all(b, names.all(c, names.all(d, a != b || b != c || c != d || true))))"
    program = Program("form", [nested])
    started = time.perf_counter()
    with pytest.raises(NoAnswerError):
        program.evaluate({"names": [str(number) for number in range(200)]})
    assert time.perf_counter() - started < 20  # a bound, not a measure: unbounded these take minutes


def test_literals() -> None:
    assert [as_literal(value) for value in (40.0, -1.0, True, 'a"b', ("x",))] == [
        "40.0", "(-1.0)", "true", '"a\\"b"', '["x"]',
    ]  # fmt: skip


def test_equal_lexicons_share_a_key() -> None:
    assert lexicon_key(("a", "b")) == lexicon_key(("a", "b")) != lexicon_key(("b", "a"))


def test_the_way_back_from_a_rewritten_place() -> None:
    condition = "value < options.least && words in lexicon.vague && unit_knd == 'x'"
    new = rewrite(condition, TERM)
    assert new.origin(new.text.index("unit_knd")) == condition.index("unit_knd")
    assert new.origin(0) == 0
