"""What was not read in: from forms, from readings, through both faces."""

from __future__ import annotations

from pathlib import Path

import pytest

import targetlint
from targetlint.errors import Words
from targetlint.forms import Recognised
from targetlint.losses import KINDS, formless, losses_of
from targetlint.model import Form, Indicator, Location, Outcome, Reading

HEAD = "项目名称\t护林\n一级指标\t二级指标\t三级指标\t指标值\n"


def of(text: str, tmp_path: Path) -> Outcome:
    path = tmp_path / "表.txt"
    path.write_text(text, encoding="utf-8")
    return targetlint.check(path)


def kinds(outcome: Outcome) -> list[tuple[str, int | None]]:
    return [(loss.kind, loss.location.line) for loss in outcome.losses]


def test_a_row_without_value(tmp_path: Path) -> None:
    outcome = of(HEAD + "产出指标\t数量指标\t巡护次数\t≥12次\n\t\t培训人数\t\n\t\t其中：女性\t\n", tmp_path)
    assert kinds(outcome) == [("row-without-value", 4), ("row-without-value", 5)]
    assert outcome.losses[0].message.zh == "“培训人数”没有指标值"
    assert (outcome.losses[0].form_index, outcome.losses[0].form_subject) == (1, "护林")
    assert not outcome.failures


@pytest.mark.parametrize("written", ["/", "—", "不适用", "无"])
def test_a_row_that_says_that_it_has_none_is_no_loss(tmp_path: Path, written: str) -> None:
    rows = f"产出指标\t数量指标\t巡护次数\t≥12次\n\t\t培训人数\t{written}\n"
    assert of(HEAD + rows, tmp_path).losses == ()


def test_labels_and_unused_rows_are_no_loss(tmp_path: Path) -> None:
    rows = "产出指标\t数量指标\t巡护次数\t≥12次\n\t质量指标\t\t\n\t时效指标\t……\t\n\t\t\t\n"
    assert of(HEAD + rows, tmp_path).losses == ()


def test_a_value_without_name(tmp_path: Path) -> None:
    outcome = of(HEAD + "产出指标\t数量指标\t巡护次数\t≥12次\n\t质量指标\t\t≥95%\n", tmp_path)
    assert kinds(outcome) == [("value-without-name", 4)]
    assert (outcome.losses[0].form_index, outcome.losses[0].form_subject) == (1, "护林")


def test_a_form_without_values(tmp_path: Path) -> None:
    outcome = of(HEAD + "产出指标\t数量指标\t巡护次数\t\n\t\t培训人数\t\n", tmp_path)
    assert kinds(outcome) == [("form-without-values", 1), ("row-without-value", 3), ("row-without-value", 4)]
    assert outcome.losses[0].message.zh == "整张表没有读到指标值（2项指标）"


def test_files_that_were_skipped_in_a_folder(tmp_path: Path) -> None:
    of(HEAD + "产出指标\t数量指标\t巡护次数\t≥12次\n", tmp_path)
    (tmp_path / "说明.txt").write_text("填表说明\n", encoding="utf-8")
    (tmp_path / "照片.heic").write_bytes(b"x")
    outcome = targetlint.check(tmp_path)
    assert [(loss.kind, Path(loss.file).name) for loss in outcome.losses] == [
        ("file-skipped", "照片.heic"), ("file-skipped", "说明.txt"),
    ]  # fmt: skip
    assert not outcome.failures
    assert {"no-form", "skipped"} <= {reading.kind for reading in outcome.readings}, "readings stay what they are"


def test_a_file_named_in_the_call_is_an_error_and_no_loss(tmp_path: Path) -> None:
    outcome = of("填表说明\n", tmp_path)
    assert [failure.kind for failure in outcome.failures] == ["no-form"]
    assert outcome.losses == ()


def test_cells_that_are_not_apart_are_the_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    glued = Reading("cells-not-apart", Words("各格连在一起", "the cells are not apart"), Location(line=1))
    monkeypatch.setattr("targetlint.forms.recognise", lambda document: Recognised((), (glued,)))
    named = of("产出指标数量指标培训人数\n", tmp_path)
    assert [(failure.kind, failure.message.zh) for failure in named.failures] == [("no-form", "各格连在一起")]
    walked = targetlint.check(tmp_path)
    assert not walked.failures
    for outcome in (named, walked):
        assert [(loss.kind, loss.location.line, loss.form_index) for loss in outcome.losses] == [
            ("cells-not-apart", 1, None)
        ]


def test_records() -> None:
    rows = [{"name": "培训人数", "target": "≥5人"}, {"name": "培训费用", "target": ""}]
    assert [(loss.kind, loss.location.row) for loss in targetlint.check_records(rows).losses] == [
        ("row-without-value", 2)
    ]
    alone = targetlint.check_records(rows[1:])
    assert [loss.kind for loss in alone.losses] == ["form-without-values", "row-without-value"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_reading_has_its_place_and_form(kind: str) -> None:
    forms = [Form("a.txt", index, subject=f"表{index}", location=Location(line=10 * index)) for index in (1, 2, 3)]
    whole = {loss.kind for loss in losses_of(forms, [])}
    assert whole == {"form-without-values"}
    reading = Reading(kind, Words("甲", "x"), Location(line=25), "a.txt")
    loss = next(loss for loss in losses_of(forms, [reading]) if loss.kind != "form-without-values")
    assert (loss.kind, loss.form_index, loss.form_subject) == (KINDS[kind], 2, "表2")
    above = Reading(kind, Words("甲", "x"), Location(line=3), "a.txt")
    assert losses_of(forms[:1], [above])[0].form_index is None


def test_a_repair_is_no_loss() -> None:
    assert losses_of([], [Reading("label-moved", Words("甲", "x"))]) == ()


def test_why_no_form_was_found_is_said_once() -> None:
    glued = Reading("cells-not-apart", Words("各格连在一起", "the cells are not apart"), Location(line=3), "a.txt")
    empty = formless("a.txt", [glued])
    assert (empty.kind, empty.message, empty.file) == ("no-form", glued.message, "a.txt")
    assert [loss.kind for loss in losses_of([], [glued, empty])] == ["cells-not-apart"]
    assert "三级指标" in formless("a.txt", []).message.zh


def test_losses_stand_in_the_order_of_the_file() -> None:
    rows = tuple(Indicator(f"指标{line}", location=Location(line=line)) for line in (5, 9))
    reading = Reading("value-without-name", Words("甲", "x"), Location(line=7), "a.txt")
    found = losses_of([Form("a.txt", 1, indicators=rows, location=Location(line=1))], [reading])
    assert [loss.location.line for loss in found] == [1, 5, 7, 9]
