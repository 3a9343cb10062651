"""What is wrong with a condition, with the remedy."""

import pytest

from targetlint.packs.conditions import Ground
from targetlint.packs.diagnosis import diagnose, guards, numbers_needed

TERM = Ground("term", {"vague": ("提升",)}, {"least": 40.0})
FORM = Ground("form")


@pytest.mark.parametrize(
    ("condition", "ground", "offset", "part"),
    [
        ("value > 2", TERM, 6, "write 2.0"),
        ("decimals > 0.0", TERM, 9, "write 0;"),
        ("unit_knd == 'count'", TERM, 0, "did you mean 'unit_kind'?"),
        ("name_kind == 'rat'", TERM, 13, "did you mean 'rate'?"),
        ("name_kind in ['rate', 'degre']", TERM, 22, "did you mean 'degree'?"),
        ("text in lexicon.vage", TERM, 8, "did you mean 'vague'?"),
        ("value < options.lest", TERM, 8, "did you mean 'least'?"),
        ("lexicon == 1", TERM, 0, "write lexicon.<name>"),
        ("like(text, '(')", TERM, 11, "bad pattern"),
        ("like(text, unit)", TERM, 10, "literal text"),
        ("contain_any(text, ['a'])", TERM, 0, "did you mean 'contains_any'?"),
        ("text.matches('a')", TERM, 5, "use like"),
        ("value and text == ''", TERM, 6, "write && || !"),
        ("decimals = 1", TERM, 9, "equality is =="),
        ("text + 'a' == 'b'", TERM, 5, "texts can't be joined"),
        ("value == 'a'", TERM, 6, "quote texts, not numbers"),
        ("value", TERM, 0, "true or false"),
        ("rows.exists(r, r.unit == '人')", TERM, 0, "exists at scope form"),
        ("period == 'annual'", FORM, 0, "exists at scope target"),
        ("rows.exists(r, r.valu > 2.0)", FORM, 15, "did you mean 'value'?"),
        ("rows.exists(r, r.value > 2.0)", FORM, 15, "ask r.has_value && … first"),
        ("rows.exists(r, r.name > 2.0)", FORM, 22, "can't be used"),
        ("rows.filter(r, r.period == 'anual').size() > 1", FORM, 27, "did you mean 'annual'?"),
        ("(value > 1.0", TERM, 12, "brackets don't match"),
        ("text == “a”", TERM, 8, "ASCII"),
        ("", TERM, 0, "empty"),
        ("value > 1.0 ||" * 400, TERM, 0, "longer than"),
    ],
)
def test_faults(condition: str, ground: Ground, offset: int, part: str) -> None:
    found = diagnose(condition, ground)
    assert found
    assert part in found[0].words.en
    assert found[0].words.zh
    assert found[0].offset == offset


@pytest.mark.parametrize(
    ("condition", "ground"),
    [
        ("value > 2.0 && unit == ''", TERM),
        ("name_kind in ['rate', 'degree'] && words in lexicon.vague", TERM),
        ("rows.exists(a, rows.exists(b, a.name == b.name && a.unit != b.unit))", FORM),
        ("rows.exists(r, r.has_value && r.value > 100.0)", FORM),
        ("names.exists(n, n == 'a') && total(rows, 'weight') > 1.0", FORM),
        ("forms.filter(f, f.has_budget && f.budget > 1.0).size() > 1", Ground("submission")),
        ("value < options.least ? unit == '' : decimals > 0", TERM),
    ],
)
def test_sound_conditions_have_no_fault(condition: str, ground: Ground) -> None:
    assert diagnose(condition, ground) == []


def test_all_unknown_names_are_told_at_once() -> None:
    assert len(diagnose("unit_knd == 'a' && valu > 1.0 && nme == ''", TERM)) == 3


def test_numbers_that_must_be_there() -> None:
    assert numbers_needed("value > 1.0 && upper < 2.0 && has_upper", TERM) == ("value",)
    assert numbers_needed("decimals > 0", TERM) == ()
    assert numbers_needed("rows.exists(r, r.has_value && r.value > 1.0)", FORM) == ()
    assert guards("has_value && value > 1.0") == {"value"}
