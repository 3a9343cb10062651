"""The state of every rule at every place."""

from collections.abc import Callable
from pathlib import Path

from targetlint.engine import Settings, run
from targetlint.model import Form
from targetlint.packs import built_in, load


def states(form: Form, pack: object, **more: object) -> list[tuple[str | None, str, str]]:
    ran = run([form], [pack], Settings(ledger=True, **more))  # type: ignore[list-item,arg-type]
    return [(entry.target, entry.state, entry.reason.zh) for entry in ran.ledger]


def test_every_value_gets_a_state_with_its_reason(pack_at: Callable[..., Path], form_of: Callable[..., Form]) -> None:
    pack = load(pack_at())
    form = form_of(("", "参与率", "26所"), ("", "参与率", "26%"), ("", "学校数", "26所"))
    assert states(form, pack) == [
        ("26所", "broken", 'unit_kind == "count" 成立'),
        ("26%", "met", 'unit_kind == "count" 不成立'),
        ("26所", "not-applicable", 'name_kind == "rate" 不成立'),
    ]


def test_a_missing_number_is_named(pack_at: Callable[..., Path], form_of: Callable[..., Form], rate_rule: str) -> None:
    text = rate_rule.replace('applies: name_kind == "rate"\n', "").replace('unit_kind == "count"', "value > 2.0")
    assert states(form_of(("", "参与率", "提升")), load(pack_at({"r": text}))) == [
        ("提升", "undecided", "没有 value（数），无法判断")
    ]


def test_who_switched_a_rule_off(pack_at: Callable[..., Path], form_of: Callable[..., Form], rate_rule: str) -> None:
    pack = load(pack_at({"quiet": rate_rule + "default: off\n", "rate": rate_rule}))
    found = states(form_of(("", "参与率", "26%")), pack, ignore=("demo/rate",))
    assert found == [(None, "off", "默认不启用"), (None, "off", "被 --ignore 关闭")]


def test_checks_are_in_it_too(form_of: Callable[..., Form]) -> None:
    wish = Settings(select=("consistency/half-year-exceeds-year",), ledger=True)
    for targets, state in ((("≥5期", "≥8期"), "broken"), (("≥5期", "≥2期"), "met")):
        ledger = run([form_of(("数量指标", "培训期数", *targets))], built_in(), wish).ledger
        assert [entry.state for entry in ledger if entry.rule in wish.select] == [state]


def test_records_are_plain_data(pack_at: Callable[..., Path], form_of: Callable[..., Form]) -> None:
    entry = run([form_of(("", "参与率", "26所"))], [load(pack_at())], Settings(ledger=True)).ledger[0]
    record = entry.record()
    assert record["span"] == [0, 3]
    assert record["location"] == {"line": 10}
    assert set(record["reason"]) == {"zh", "en"}
