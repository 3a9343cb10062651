"""The one table of formats."""

from __future__ import annotations

import sys

import pytest

from targetlint.errors import CallError, MissingExtraError
from targetlint.model import Outcome
from targetlint.reports.formats import FORMATS, format_named, render


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_format_renders_every_outcome(
    name: str, lang: str, outcome: Outcome, empty: Outcome, failed: Outcome, hostile: Outcome
) -> None:
    for each in (outcome, empty, failed, hostile):
        content = render(each, name, lang)
        assert content.startswith(b"PK") if FORMATS[name].binary else content.decode("utf-8") is not None
    said = render(outcome, name, lang)
    assert said not in (render(empty, name, lang), render(failed, name, lang))
    if not FORMATS[name].binary:
        assert outcome.findings[0].rule in said.decode("utf-8")


def test_a_wrong_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(CallError, match="是不是想用 sarif"):
        format_named("sarf")
    assert format_named("Excel") is FORMATS["xlsx"]


@pytest.mark.parametrize(("name", "module", "extra"), [("xlsx", "openpyxl", "excel"), ("html", "jinja2", "report")])
def test_a_missing_extra_is_named(
    name: str, module: str, extra: str, outcome: Outcome, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtraError, match=rf"targetlint\[{extra}\]"):
        render(outcome, name)
