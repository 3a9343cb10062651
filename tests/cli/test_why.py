"""targetlint why."""

import json
from pathlib import Path

import pytest

from targetlint.cli.main import main
from targetlint.cli.why import describe_place, matcher
from targetlint.engine.ledger import Entry
from targetlint.errors import Words
from targetlint.model import Location

TABLE = (
    "项目名称\t护林\n一级指标\t二级指标\t三级指标\t指标值\n"
    "产出指标\t数量指标\t巡护次数\t≥0次\n产出指标\t质量指标\t巡护合格率\t≥95%\n"
)


@pytest.fixture
def form(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "form.txt"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_every_rule_and_the_reason(form: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["why", f"{form}:3", "--ignore", "notation", "--lang", "zh"]) == 0
    out = capsys.readouterr().out
    assert "护林 › 巡护次数（全年）" in out
    assert "读作 数值：≥0次" in out
    assert "有问题  plausibility/tautological-bound" in out
    assert "未启用  notation/percent-in-words  被 --ignore 关闭" in out
    assert '不适用  unit/rate-name-with-count-unit  name_kind == "rate"' in out


def test_what_a_waiver_keeps_silent_is_said(form: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (form.parent / "targetlint.toml").write_text(
        '[[waivers]]\nrule = "plausibility/tautological-bound"\nreason = "a"\nwho = "b"\nuntil = 2099-01-01\n',
        encoding="utf-8",
    )
    assert main(["why", f"{form}:3", "--lang", "zh"]) == 0
    silent = [line for line in capsys.readouterr().out.splitlines() if "按基线或豁免不再提示" in line]
    assert len(silent) == 1
    assert "plausibility/tautological-bound" in silent[0]


def test_by_the_name_of_the_indicator_as_json(form: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["why", f"{form}:合格率", "--format", "json"]) == 0
    records = json.loads(capsys.readouterr().out)
    assert {record["name"] for record in records} == {"巡护合格率", None}
    assert {"met", "not-applicable"} <= {record["state"] for record in records}


@pytest.mark.parametrize(
    ("place", "part"),
    [
        ("{form}:99", "“99”处没有指标值；有指标值的地方如 3、4"),
        ("{form}", "请写成 文件:位置"),
        ("none.txt:3", "没有这个文件"),
    ],
)
def test_places_that_are_none(form: Path, place: str, part: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["why", place.format(form=form), "--lang", "zh"]) == 2
    assert part in capsys.readouterr().err


def entry(**place: object) -> Entry:
    return Entry("a/b", "met", Words("", ""), "f", 1, Location(**place), name="合格率")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("place", "location", "fits"),
    [
        ("45", {"line": 45}, True),
        ("E12", {"sheet": "S", "cell": "E12"}, True),
        ("e12", {"cell": "E12"}, True),
        ("S!E12", {"sheet": "S", "cell": "E12"}, True),
        ("T!E12", {"sheet": "S", "cell": "E12"}, False),
        ("t2r5", {"table": 2, "row": 5, "column": 3}, True),
        ("p1t2r5c4", {"page": 1, "table": 2, "row": 5, "column": 3}, False),
        ("合格", {"line": 1}, True),
        ("次数", {"line": 1}, False),
    ],
)
def test_places(place: str, location: dict[str, object], fits: bool) -> None:
    assert matcher(place)(entry(**location)) is fits


def test_places_are_told_as_they_are_written() -> None:
    places = [Location(sheet="S", cell="E12"), Location(cell="E12"), Location(page=1, table=2, row=3), Location()]
    assert [describe_place(each) for each in places] == ["S!E12", "E12", "p1t2r3", ""]
