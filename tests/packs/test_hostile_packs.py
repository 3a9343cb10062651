"""Hostile packs: refused or stopped at once, with a message, and nothing of theirs is run."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from targetlint.engine import run
from targetlint.errors import PackError
from targetlint.model import Form
from targetlint.packs import load
from targetlint.packs.loader import load_folder

LAUGHS = "a0: &a0 [ha, ha]\n" + "".join(
    f"a{number}: &a{number} [{', '.join([f'*a{number - 1}'] * 9)}]\n" for number in range(1, 12)
)
NESTED = "rows.all(a, rows.all(b, rows.all(c, rows.all(d, a.name != b.name || c.name != d.name || true))))"


def refused(folder: Path) -> str:
    started = time.perf_counter()
    with pytest.raises(PackError) as caught:
        load_folder(folder)
    assert time.perf_counter() - started < 20  # a bound, not a measure: unbounded these take minutes
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (LAUGHS, "别名"),
        ("[" * 200_000, "嵌套过深"),
        ("title: " + "x" * 1_100_000, "超过 1000 kB"),
        ("!!python/object/apply:os.system [id]", "标签"),
    ],
    ids=["billion laughs", "deep brackets", "huge file", "python object"],
)
def test_files_are_refused(pack_at: Callable[..., Path], text: str, part: str) -> None:
    assert part in refused(pack_at({"rate": text}))


@pytest.mark.parametrize(
    "condition",
    ["like(text, '(a{1,1000}){1,1000}')", "like(text, r'(a)\\1')", "open('/etc/passwd') == ''", "text.matches('a')"],
)
def test_conditions_are_refused(pack_at: Callable[..., Path], rate_rule: str, condition: str) -> None:
    text = rate_rule.replace('when: unit_kind == "count"', f"when: >-\n  {condition}")
    assert "rate.yaml:6" in refused(pack_at({"rate": text}))


def test_a_catastrophic_pattern_takes_linear_time(
    pack_at: Callable[..., Path], rate_rule: str, form_of: Callable[..., Form]
) -> None:
    text = rate_rule.replace('unit_kind == "count"', "like(target, '^(a+)+(b+)+$')").replace(
        'name_kind == "rate"', "'true'"
    )
    form = form_of(("数量指标", "指标", "a" * 20_000 + "!"))
    started = time.perf_counter()
    assert run([form], [load(pack_at({"rate": text}))]).failures == ()
    assert time.perf_counter() - started < 20  # a bound, not a measure: unbounded these take minutes


def test_a_nested_loop_is_stopped_and_told(
    pack_at: Callable[..., Path], rate_rule: str, form_of: Callable[..., Form]
) -> None:
    text = rate_rule.replace(
        'scope: term\napplies: name_kind == "rate"\nwhen: unit_kind == "count"', f"scope: form\nwhen: >-\n  {NESTED}"
    )
    text = text.replace("以“{unit}”计", "").replace("「{name}」", "甲").replace("'{name}' counts {unit}", "a")
    form = form_of(*(("数量指标", f"指标{number}", "1") for number in range(400)))
    pack = load(pack_at({"rate": text}))
    started = time.perf_counter()
    (failure,) = run([form], [pack]).failures
    assert time.perf_counter() - started < 20  # a bound, not a measure: unbounded these take minutes
    assert "demo/rate" in str(failure)
