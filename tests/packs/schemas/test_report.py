"""The schema of the JSON report, held against a real one."""

import json
from typing import Any

import pytest

from targetlint import api
from targetlint.packs.schema import faults
from targetlint.packs.schemas import SCHEMAS
from targetlint.reports import json as report

TABLE = (
    "项目名称\t护林\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t巡护次数\t≥0次\n"
    "产出指标\t质量指标\t合格率\t1.00(百分比)\n"
)


@pytest.fixture
def record() -> Any:
    return json.loads(report.render(api.check(TABLE.encode())))


def test_a_real_report_fits(record: Any) -> None:
    assert record["findings"]
    assert [fault.words.en for fault in faults(record, SCHEMAS["report"])] == []


def test_what_the_contract_asks_for_is_required(record: Any) -> None:
    for field in ("rule", "severity", "message", "fix", "span", "location", "fingerprint", "form"):
        broken = {**record, "findings": [{key: value for key, value in record["findings"][0].items() if key != field}]}
        assert [fault.words.en for fault in faults(broken, SCHEMAS["report"])] == [f"'{field}' is missing"]
    for field in ("version", "packs", "files", "findings", "readings", "summary"):
        broken = {key: value for key, value in record.items() if key != field}
        assert [fault.words.en for fault in faults(broken, SCHEMAS["report"])] == [f"'{field}' is missing"]
