"""docs/facts.md."""

from targetlint.checks import CHECKS
from targetlint.facts.table import FACTS
from targetlint.packs.conditions import Ground
from targetlint.packs.diagnosis import diagnose
from targetlint.packs.fact_sheet import FUNCTIONS, check_sheet, fact_sheet


def test_every_fact_and_value_is_on_the_sheet() -> None:
    sheet = fact_sheet()
    for specs in FACTS.values():
        for spec in specs:
            assert f"| `{spec.name}` |" in sheet
            assert all(f"`{value}`" in sheet for value in spec.values)


def test_every_example_of_a_function_is_sound() -> None:
    lexicons = {"vague": ("a",), "cost": ("a",), "hedges": ("a",), "rates": ("a",)}
    for example, _, _ in FUNCTIONS:
        text = "value < options.share" if example == "options.share" else example
        scope = "form" if "rows" in text or "names" in text else "term"
        assert diagnose(text, Ground(scope, lexicons, {"share": 1.0})) == [], text


def test_every_check_is_listed() -> None:
    sheet = check_sheet(tuple(CHECKS.values()))
    lines = {line.split("`")[1]: line for line in sheet.splitlines()[2:]}
    assert lines.keys() == CHECKS.keys()
    for name, check in CHECKS.items():
        placeholders = [f"`{{{each}}}`" for each in (*check.says, *check.tells)]
        assert [each for each in placeholders if each not in lines[name]] == [], name
