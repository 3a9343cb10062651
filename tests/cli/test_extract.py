"""``targetlint extract``."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from targetlint.cli.main import main

FORM = (
    "绩效目标表\n"
    "项目名称\t甲\n"
    "一级指标\t二级指标\t三级指标\t半年指标值\t全年指标值\n"
    "产出指标\t数量指标\t期数\t≥2期\t≥5期\n"
    "\t\t场次\t\t≥3场\n"
    ""
)


@pytest.fixture
def form(tmp_path: Path) -> Path:
    path = tmp_path / "甲.txt"
    path.write_text(FORM, encoding="utf-8")
    return path


def test_jsonl_has_an_object_a_value(form: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", str(form), "--format", "jsonl"]) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(record["name"], record["period"], record["target"]) for record in records] == [
        ("期数", "half-year", "≥2期"), ("期数", "annual", "≥5期"), ("场次", "annual", "≥3场"),
    ]  # fmt: skip
    assert records[0]["location"] == {"line": 4}


def test_csv_has_the_same_rows(form: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", str(form), "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["target"] for row in rows] == ["≥2期", "≥5期", "≥3场"]
    assert rows[0]["location"] == "第4行"


def test_table_for_people_ends_with_the_count(form: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", str(form)]) == 0
    shown = capsys.readouterr().out
    assert "产出指标›数量指标›期数" in shown
    assert shown.rstrip().endswith("共1张表，2项指标，3个指标值")
    assert main(["extract", str(form), "--lang", "en"]) == 0
    assert "1 form(s), 2 indicator(s), 3 target value(s)" in capsys.readouterr().out


def test_a_bad_file_leaves_the_others(form: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    prose = tmp_path / "b.txt"
    prose.write_text("没有表", encoding="utf-8")
    assert main(["extract", str(prose), str(form), str(tmp_path / "c.txt"), "--format", "jsonl"]) == 2
    captured = capsys.readouterr()
    assert len(captured.out.splitlines()) == 3
    assert "没有找到绩效目标表" in captured.err
    assert "c.txt" in captured.err


def test_a_folder_with_other_files_is_fine(form: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "b.txt").write_text("没有表", encoding="utf-8")
    assert main(["extract", str(tmp_path)]) == 0
    assert "没有找到绩效目标表" in capsys.readouterr().out


def test_what_was_not_read_in_is_told_to_people_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "乙.txt"
    path.write_text(FORM + "\t\t培训人数\t\t\n\t质量指标\t\t\t≥95%\n", encoding="utf-8")
    assert main(["extract", str(path)]) == 0
    captured = capsys.readouterr()
    assert "2 处没有读进来" in captured.out
    assert "第6行 “培训人数”没有指标值" in captured.out
    assert captured.out.count("旁没有指标名称") == 1, "not again among the notes from reading"
    assert captured.err == "targetlint: 2 处没有读进来\n"
    for format in ("jsonl", "csv"):
        assert main(["extract", str(path), "--format", format]) == 0
        captured = capsys.readouterr()
        assert "培训人数" not in captured.out
        assert captured.err == "targetlint: 2 处没有读进来\n"
