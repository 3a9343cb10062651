"""Which words name what."""

from __future__ import annotations

import pytest

from targetlint.value import parse


def told(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(term.kind, term.label, getattr(term, "unit", None), term.note) for term in parse(text).terms]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("使用率100%误差率≤1%", ["使用率", "误差率"]), ("3次活动5场培训", ["活动", "培训"]), ("组织2次培训和3次考核", ["培训", "考核"]), ("24小时响应率100%", ["24小时响应率"]),
        ("一季度完成25%", ["一季度"]), ("30分钟内响应", ["响应"]), ("新建5个公园", ["新建公园"]), ("完成120公里农村公路", ["农村公路"]), ("公共设施3处", ["公共设施"]),
        ("易地搬迁500户2000人", ["易地搬迁", None]), ("全媒体覆盖、3次活动", [None, "活动"]), ("老人、儿童200人", ["老人、儿童"]), ("使用率 不低于 95%", ["使用率"]),
        ("补助标准为每人500元", ["补助标准"]), ("每带动1户补助5000元", ["补助"]), ("安全事故零发生", ["安全事故"]), ("平均响应时间≤3秒", ["平均响应时间"]),
        ("编制《规划（2021-2035年）》文本1套", ["编制《规划（2021-2035年）》文本"]), ("2024年6月前完成验收", ["验收"]), ("2024年6月前完成", [None]),
    ],
)  # fmt: skip
def test_labels(text: str, labels: list[str | None]) -> None:
    assert [label for _, label, _, _ in told(text)] == labels


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("每周≥49小时", "小时/周"), ("每人每年500元", "元/(人·年)"), ("每两年一次", "次/2年"), ("每半年1次", "次/半年"), ("每万人≥3人", "人/万人"), ("每村至少1名", "名/村"),
        ("人均500元", "元/人"), ("每月补助500元/人", "元/(人·月)"), ("每带动1户补助5000元", "元/户"), ("≥1000件套", "件套"), ("200人/班", "人/班"),
    ],
)  # fmt: skip
def test_what_every_divides(text: str, unit: str) -> None:
    assert [unit for _, _, unit, _ in told(text)] == [unit]


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("=100%(8家)", "8家"),
        ("(8家)100%", "8家"),
        ("≥10万件(册)", "册"),
        ("95%（含）以上", "含"),
        ("培训3期（每期50人）", "每期50人"),
        ("2019年12月(计划标准)", "计划标准"),
    ],
)
def test_notes(text: str, note: str) -> None:
    assert [note for _, _, _, note in told(text)] == [note]


def test_hours_and_minutes_are_one_quantity() -> None:
    (term,) = parse("1小时30分钟").terms
    assert (getattr(term, "value", None), getattr(term, "unit", None), term.span) == (1.5, "小时", (0, 7))
    assert len(parse("2年30人").terms) == 2


def test_a_share_behind_a_verb_and_its_object_is_a_change() -> None:
    (term,) = parse("压缩审批时限50%以上").terms
    assert (term.kind, term.label, getattr(term, "value", None), getattr(term, "comparator", None)) == (
        "relative",
        "审批时限",
        -50,
        "<=",
    )
    (level,) = parse("提高入学率95%").terms
    assert level.kind == "quantity"


def test_words_and_values_mixed() -> None:
    assert [kind for kind, *_ in told("保障有力；满意度≥95%")] == ["qualitative", "quantity"]
    assert [kind for kind, *_ in told("合格率100%，群众满意")] == ["quantity", "qualitative"]
