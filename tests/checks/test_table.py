"""The one table of checks, and those of installed packages."""

from collections.abc import Iterator
from importlib.metadata import EntryPoint
from typing import Any

import pytest

from targetlint.checks import CHECKS, Check, all_checks, table
from targetlint.checks.table import OPTION_KINDS
from targetlint.errors import PackError, Words
from targetlint.facts.table import visible

MINE = Check("mine", "form", lambda facts, options: [], Words("我的", "mine"))
TAKEN = Check("half-year", "form", lambda facts, options: [], Words("重名", "taken"))


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    def install(value: str) -> None:
        point = EntryPoint("mine", value, table.ENTRY_POINTS)
        monkeypatch.setattr(table, "entry_points", lambda group: [point])
        all_checks.cache_clear()

    yield install
    all_checks.cache_clear()


def test_names_and_options_are_sound() -> None:
    for name, check in CHECKS.items():
        assert name == check.name
        assert check.words.zh
        assert check.words.en
        assert set(check.options.values()) <= set(OPTION_KINDS)
        assert not set(check.tells) & set(visible(check.scope))


def test_an_installed_check_joins_the_table(installed: Any) -> None:
    installed(f"{__name__}:MINE")
    import sys

    sys.modules[__name__] = sys.modules.get(__name__) or type(sys)(__name__)
    sys.modules[__name__].MINE = MINE  # type: ignore[attr-defined]  # tests are no package
    assert all_checks()["mine"] is MINE
    assert set(CHECKS) < set(all_checks())


@pytest.mark.parametrize(
    ("value", "part"), [("no_such_module:X", "无法导入"), ("json:dumps", "不是"), ("json:nothing", "无法导入")]
)
def test_what_is_no_check_is_refused(installed: Any, value: str, part: str) -> None:
    installed(value)
    with pytest.raises(PackError, match=part):
        all_checks()


def test_a_name_is_taken_once(installed: Any) -> None:
    import sys

    module = type(sys)("taken_check")
    module.TAKEN = TAKEN  # type: ignore[attr-defined]
    sys.modules["taken_check"] = module
    installed("taken_check:TAKEN")
    with pytest.raises(PackError, match="已经有了"):
        all_checks()
    del sys.modules["taken_check"]


def test_one_check_of_several_tells_which_of_them_saw_it(remarks_of: Any) -> None:
    given = {"rows": [["产出指标", "质量指标", "合格率", "≥**%"], ["产出指标", "质量指标", "完好率", "≥95%"]]}
    both = remarks_of("unfinished-name", given, reason=("blank", "vague"))
    alone = remarks_of("unfinished-name", given, reason=("vague",))
    assert [remark.tells["reason"] for remark in both] == ["blank", "vague", "vague"]
    assert [remark.tells["reason"] for remark in alone] == ["vague", "vague"]


def test_a_rule_may_leave_out_options_of_cases_that_it_does_not_speak_of() -> None:
    check = CHECKS["half-year"]
    assert check.needs("slack", {"reason": ("plan",)})
    assert not check.needs("slack", {"reason": ("exceeds",)})
    assert check.cases("reason", {}) == check.tells["reason"]
