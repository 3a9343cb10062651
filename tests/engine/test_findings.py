"""Remarks of checks → findings."""

from collections.abc import Callable
from pathlib import Path

from targetlint.checks import Remark
from targetlint.engine.findings import of_remark
from targetlint.engine.settings import Settings, resolve
from targetlint.errors import Words
from targetlint.model import Form, Location, Related
from targetlint.packs import Pack, load


def active(pack: Pack):  # type: ignore[no-untyped-def]  # private to this file
    return resolve([pack], Settings(), Form("f", 1))[0]


def test_a_remark_about_a_value(pack_at: Callable[..., Path], form_of: Callable[..., Form], rate_rule: str) -> None:
    pack = load(pack_at({"rate": rate_rule}))
    form = form_of(("数量指标", "培训期数", "≥5期"))
    row = form.indicators[0]
    related = (Related("10期", Location(line=2), Words("目标", "goal")),)
    remark = Remark(
        form, row.values[0].location, row, row.values[0], (1, 2), {"unit": "期"}, "≥10期", True, related, "warning"
    )
    found = of_remark(active(pack), pack, remark).finding
    assert (found.severity, found.message.zh, found.message.en) == (
        "warning",
        "「培训期数」以“期”计",
        "'培训期数' counts 期",
    )
    assert (found.name, found.period, found.target, found.span) == ("培训期数", "annual", "≥5期", (1, 2))
    assert found.fix is not None
    assert (found.fix.replacement, found.fix.safe) == ("≥10期", True)
    assert found.related == related
    assert found.location == row.values[0].location


def test_a_remark_about_a_form(pack_at: Callable[..., Path], form_of: Callable[..., Form]) -> None:
    pack, form = load(pack_at()), form_of(("数量指标", "培训期数", "≥5期"))
    found = of_remark(active(pack), pack, Remark(form, form.location, says={"unit": "期"})).finding
    assert (found.name, found.target, found.span, found.fix, found.severity) == (None, None, None, None, "error")


def test_what_a_remark_says_counts_for_its_fingerprint(
    pack_at: Callable[..., Path], form_of: Callable[..., Form]
) -> None:
    pack, form = load(pack_at()), form_of()
    marks = {
        of_remark(active(pack), pack, Remark(form, form.location, says={"unit": unit})).finding.fingerprint
        for unit in ("期", "次", "期")
    }
    assert len(marks) == 2
