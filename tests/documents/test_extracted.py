"""Our own records read back."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from targetlint.documents import read
from targetlint.errors import DocumentError
from targetlint.model import Table

Texts = Callable[[bytes, str], list[object]]


def record(name: str, target: str, period: str = "annual", index: int = 1, **more: Any) -> dict[str, Any]:
    form = {"index": index, "title": "申报表", "subject": "某项目", "year": 2024}
    return {
        "file": "a.docx", "form": form, "level1": "产出指标", "level2": "数量指标", "key_task": None, "name": name,
        "period": period, "target": target, "location": {"line": 1}, **more,
    }  # fmt: skip


def lines(*records: dict[str, Any]) -> bytes:
    return "\n".join(json.dumps(item, ensure_ascii=False) for item in records).encode()


def test_one_table_a_form(read_texts: Texts) -> None:
    data = lines(record("期数", "≥5期"), record("次数", "≥2次"), record("人数", "9人", index=2))
    levels = ["产出指标", "数量指标"]
    heads = ["一级指标", "二级指标", "三级指标", "年度指标值"]
    assert read_texts(data, "a.jsonl") == [
        "申报表", "（2024年度）",
        [["项目名称", "某项目"], heads, [*levels, "期数", "≥5期"], [*levels, "次数", "≥2次"]],
        "申报表", "（2024年度）",
        [["项目名称", "某项目"], heads, [*levels, "人数", "9人"]],
    ]  # fmt: skip


def test_periods_of_one_indicator_share_a_row() -> None:
    data = lines(record("期数", "≥2期", "half-year"), record("期数", "≥5期"), record("期数", "≥6期"))
    table = read(data, name="a.jsonl").blocks[-1]
    assert isinstance(table, Table)
    assert [[cell.text for cell in row][2:] for row in table.rows[1:]] == [
        ["三级指标", "半年指标值", "年度指标值"], ["期数", "≥2期", "≥5期"], ["期数", "", "≥6期"],
    ]  # fmt: skip
    assert [row[-1].location.line for row in table.rows[2:]] == [2, 3]


def test_an_array_and_a_single_record(read_texts: Texts) -> None:
    records = [record("期数", "≥5期")]
    whole = json.dumps(records, ensure_ascii=False, indent=1).encode()
    single = json.dumps(records[0], ensure_ascii=False, indent=1).encode()
    assert read_texts(whole, "a.json") == read_texts(single, "a.json") == read_texts(lines(*records), "a.jsonl")


@pytest.mark.parametrize(
    ("data", "line"),
    [(b'{"a": 1}', 1), (b"[1, 2]", 1), (b"not json", 1), (b"[" * 100_000, 1)],
)
def test_other_json_is_refused(data: bytes, line: int) -> None:
    with pytest.raises(DocumentError, match=rf"第{line}行"):
        read(data, name="a.json")


def test_a_bad_line_is_named() -> None:
    with pytest.raises(DocumentError, match="第2行"):
        read(lines(record("甲", "1")) + b"\n{oops", name="a.jsonl")
