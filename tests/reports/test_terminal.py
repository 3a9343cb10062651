"""The report that most people see."""

from __future__ import annotations

import io
import subprocess
import sys
from types import SimpleNamespace

import attrs
import pytest
from syrupy.assertion import SnapshotAssertion

from targetlint.errors import Words
from targetlint.model import Location, Outcome, Reading
from targetlint.reports.layout import width
from targetlint.reports.strip import glyphs_for
from targetlint.reports.terminal import Look, look_for, render, render_plain, show


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_report(outcome: Outcome, lang: str, snapshot: SnapshotAssertion) -> None:
    assert render(outcome, Look(lang=lang)) == snapshot


def test_verbose_groups_nothing_and_lists_readings(outcome: Outcome, snapshot: SnapshotAssertion) -> None:
    assert render(outcome, Look(verbosity="verbose")) == snapshot


def test_quiet_is_the_verdict_alone(outcome: Outcome, snapshot: SnapshotAssertion) -> None:
    assert render(outcome, Look(verbosity="quiet")) == snapshot


def test_the_summary_counts_rules_and_forms_without_drawing_rows(outcome: Outcome) -> None:
    text = render(outcome, Look(verbosity="summary"))
    assert "┌" not in text
    assert "按规则" in text
    assert "按表" in text


def test_nothing_found_is_said(empty: Outcome) -> None:
    assert "没有发现问题。" in render_plain(empty)


def test_a_file_that_could_not_be_read_is_named(failed: Outcome) -> None:
    assert render_plain(failed) == "✗ 未能检查  空.docx  文件是空的\n"


@pytest.mark.parametrize("cells", [60, 80, 100])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_line_fits(outcome: Outcome, hostile: Outcome, cells: int, lang: str) -> None:
    for each in (outcome, hostile):
        for line in render(each, Look(lang=lang, cells=cells)).splitlines():
            assert width(line) <= cells, line


def test_nothing_in_a_file_steers_the_terminal(hostile: Outcome) -> None:
    for verbosity in ("normal", "verbose"):
        text = render(hostile, Look(verbosity=verbosity))  # type: ignore[arg-type]
        assert "\x1b" not in text
        assert "\x07" not in text
        assert "\u202e" not in text


@pytest.mark.parametrize("encoding", ["gbk", "cp437", "ascii", "utf-8"])
@pytest.mark.parametrize("colour", [False, True])
def test_a_poor_code_page_never_ends_the_run(outcome: Outcome, encoding: str, colour: bool) -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, errors="strict", newline="\n")
    show(outcome, look_for(stream, lang="zh", cells=80, verbosity="normal"), stream, colour=colour)
    stream.flush()
    text = raw.getvalue().decode(encoding)
    assert "unit/rate-name-with-count-unit" in text
    assert ("\x1b[" in text) == colour


def test_colours_change_no_text(outcome: Outcome) -> None:
    import re

    stream = io.StringIO()
    show(outcome, Look(), stream, colour=True)
    plain = re.sub(r"\x1b\[[0-9;]*m", "", stream.getvalue())
    assert [line.rstrip() for line in plain.splitlines()] == render(outcome).splitlines()


def test_plain_text_does_not_import_rich() -> None:
    code = "import sys, targetlint.reports.terminal; sys.exit('rich' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_waived_findings_are_counted(outcome: Outcome) -> None:
    waived = attrs.evolve(outcome, findings=(), waived=outcome.findings)
    assert "另有10处已按基线或约定不再提示" in render(waived)


def test_statistics_tell_what_rules_cost_the_dearest_first(outcome: Outcome) -> None:
    times = tuple(
        SimpleNamespace(rule=rule, seconds=s, asked=9, findings=2) for rule, s in (("a/b", 0.001), ("c/d", 0.5))
    )
    text = render(attrs.evolve(outcome, times=times), Look(statistics=True))
    assert text.index("   500.00       9     2  c/d") < text.index("     1.00       9     2  a/b")


def test_a_long_house_style_names_its_first_places(outcome: Outcome) -> None:
    one = outcome.findings[3]
    many = tuple(attrs.evolve(one, location=Location(line=line)) for line in range(50, 62))
    text = render(attrs.evolve(outcome, findings=many))
    assert "第57行等12处" in text
    assert "第58行" not in text
    assert "第58行" in render(attrs.evolve(outcome, findings=many), Look(verbosity="verbose"))


def test_narrow_screens_get_a_least_width() -> None:
    assert look_for(io.StringIO(), lang="zh", cells=3, verbosity="quiet").cells == 40
    assert glyphs_for("utf-8").rule == "─"


def test_findings_about_waivers_stand_under_the_configuration(outcome: Outcome) -> None:
    stale = attrs.evolve(
        outcome.findings[0], rule="waivers/unused", file="targetlint.toml", form_index=0, form_subject="豁免 waivers",
        level1=None, level2=None, name=None, period=None, target=None, span=None, location=Location(line=10),
    )  # fmt: skip
    text = render(attrs.evolve(outcome, findings=(stale,)))
    assert "设置文件 · 豁免 waivers" in text
    assert "豁免  第10行" in text
    assert "第0张表" not in text
    assert "整张表" not in text


@pytest.mark.parametrize(("lang", "part"), [("zh", "什么也没有检查"), ("en", "nothing was checked")])
def test_no_form_is_no_praise(lang: str, part: str) -> None:
    text = render(Outcome(files=("说明.md",), forms=(), findings=()), Look(lang=lang))
    assert part in text
    assert "100%" not in text
    assert "没有发现问题" not in text


def test_the_command_of_the_hint_is_not_broken(outcome: Outcome) -> None:
    name = "a" * 50 + ".docx"
    lines = render(attrs.evolve(outcome, files=(name,))).splitlines()
    assert f"  targetlint fix {name}" in lines


def test_notes_about_replies_are_told_without_asking(outcome: Outcome) -> None:
    reply = Reading(
        "reply", Words("unit/missing-unit：不接受但没有写理由", "no reason"), Location(cell="J7"), "回.xlsx"
    )
    other = Reading("wrong-name", Words("扩展名不对", "wrong name"), file="表.docx")
    text = render(attrs.evolve(outcome, readings=(reply, other)))
    assert "回.xlsx J7  unit/missing-unit：不接受但没有写理由" in text
    assert "扩展名不对" not in text
    assert "不接受" not in render(attrs.evolve(outcome, readings=(reply,)), Look(verbosity="quiet"))
