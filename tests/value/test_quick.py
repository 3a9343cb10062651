"""The common shapes against the whole grammar: where quick.py answers, the target is the same in every field."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import cycle, product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from targetlint.value import cells, fused, quick
from targetlint.value.pieces import Piece
from targetlint.value.reader import read
from targetlint.value.units import SPELLINGS, UNITS
from targetlint.words.value import AFTER, BEFORE

BELOW = tuple({unit.dimension: unit.name for unit in reversed(UNITS.values())}.values())
"""One unit of each dimension."""
NUMBERS = (
    "5",
    "3.00",
    "-2",
    "2024",
    "2024.12",
    "20241231",
    "1,234.50",
    "13812345678",
    "0.95",
    "12",
    "31",
    "5万",
    "1.2亿",
)
LABELS = (
    "满意度",
    "培训人数",
    "提高",
    "达到",
    "近三年",
    "定量",
    "使用率达到",
    "每人",
    "5G",
    "下降",
    "由",
    "其中",
    "展",
    "共",
    "多",
)
FORMS = ("{}", "≥{}", ">={}", "≤ {}", "{}以上", "({})", "{}(8家)", "{}；合格率100%", "满意度{}", "{}持续改善")


def alike(texts: Iterable[str]) -> int:
    """How many of the texts have a common shape; each of them is read as the grammar reads it."""
    answered = 0
    for text in texts:
        if quick.pieces(text) is not None:
            answered += 1
            assert read(text) == cells.read(text, common=False), text
    return answered


def shown(pieces: Iterable[Piece]) -> list[object]:
    """What a reader takes of the pieces."""
    told: list[object] = []
    for piece in pieces:
        told.append((piece.kind, piece.start, piece.end))
        tail = piece.part("tail")
        for number in piece.numbers():
            told.append((number.unit, number.unit_at, number.match.span("number"), number.match["sign"] or ""))
        told += [tail[group] or "" for group in ("half", "overall", "note", "suffix", "note2")] if tail else []
    return told


@pytest.mark.parametrize("part", range(4))
def test_every_unit_over_every_unit(part: int) -> None:
    signs, answered = cycle(["", *BEFORE]), 0
    for unit, below in product(sorted(SPELLINGS)[part::4], BELOW):
        text = f"{next(signs)}3.5{unit}/{below}"
        pieces = quick.pieces(text)
        if pieces is not None:
            answered += 1
            assert shown(pieces) == shown(fused.pieces(text)), text
    assert answered > 20_000


@pytest.mark.parametrize("part", range(8))
def test_every_spelling_over_every_spelling_as_a_whole_target(part: int) -> None:
    """All pairs of spellings, comparators and numbers taken in turn: the same target in every field."""
    spellings = list(SPELLINGS)
    signs = ["", *BEFORE]
    for at in range(part, len(spellings), 8):
        for below, name in enumerate(spellings):
            text = f"{signs[(at * 7 + below) % len(signs)]}{NUMBERS[(at + below) % len(NUMBERS)]}{spellings[at]}/{name}"
            assert cells.read(text) == cells.read(text, common=False), text


@pytest.mark.parametrize("part", range(2))
def test_every_unit_with_every_comparator(part: int) -> None:
    below, numbers = cycle(BELOW), cycle(["5", "3.00", "1,234.5", "2万"])
    units = sorted(SPELLINGS)[part::2]
    assert alike(f"{sign}{next(numbers)}{unit}" for unit in units for sign in BEFORE) > 10_000
    assert alike(f"≥{next(numbers)}{unit}/{next(below)}{after}" for unit in units for after in AFTER) > 3_000


def test_every_unit_with_every_spelling_of_number() -> None:
    units = ["", *SPELLINGS]
    assert alike(number + unit for number in NUMBERS for unit in units) > 3_000
    assert alike(f"{number}({unit})" for number in NUMBERS for unit in units) > 3_000


def test_every_unit_behind_words() -> None:
    assert (
        alike(label + sign + "5" + unit for label in LABELS for sign in ("", "≥", "不低于") for unit in SPELLINGS)
        > 3_000
    )
    assert alike(SPELLINGS) == 0
    assert alike(word + unit for word in (*LABELS, *BEFORE, *AFTER) for unit in SPELLINGS) > 1_000


values = st.builds(
    "{}{}{}{}{}".format,
    st.sampled_from(["", *LABELS, "公共设施", "森林覆盖率"]),
    st.sampled_from(["", *BEFORE]),
    st.one_of(st.sampled_from(NUMBERS), st.integers(0, 10**9).map(str), st.decimals(0, 10**6, places=2).map(str)),
    st.one_of(st.sampled_from(sorted(SPELLINGS)), st.builds("{}/{}".format, st.sampled_from(sorted(SPELLINGS)), st.sampled_from(BELOW))),
    st.sampled_from(["", "(8家)", "(历史标准)", "(不含)以上", "(一带一路)", *AFTER]),
)  # fmt: skip
composed = st.builds(str.format, st.sampled_from(FORMS), values)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A composed value with one letter lost, doubled or replaced."""
    text = draw(composed)
    place = draw(st.integers(0, len(text) - 1))
    instead = draw(st.sampled_from(["", text[place] * 2, *"5.,每零一年月日级为约≥(/%个x×:前第半多得比和"]))
    return text[:place] + instead + text[place + 1 :]


@given(st.one_of(composed, mutated()))
@settings(max_examples=1500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_composed_and_mutated_values(text: str) -> None:
    assert read(text) == cells.read(text, common=False)


@given(
    st.lists(st.one_of(composed, mutated(), st.sampled_from(LABELS)), min_size=2, max_size=4),
    st.sampled_from(["；", "，", "。", "；\n", "、"]),
)
@settings(max_examples=1500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_several_values_in_a_row(texts: list[str], separator: str) -> None:
    text = separator.join(texts)
    assert read(text) == cells.read(text, common=False)


@pytest.mark.parametrize(
    "text",
    [
        "合格", "持续改善", "有效提升", "满意度≥95%", "≥3.00(次)", "100%", "12", "≥19.58万人份", "450元/人", "95%以上", "有效", "≥5", "不超过3天",
        "培训人数200人", "1,234.50元", "=100%(8家)", "≤0.5元/千瓦时",
    ],
)  # fmt: skip
def test_common_shapes_are_found_here(text: str) -> None:
    assert quick.pieces(text) is not None
    assert read(text) == cells.read(text, common=False)


@pytest.mark.parametrize(
    "text",
    [
        "", "/", "无", "零投诉", "2024年", "0.85(百分比)", "3级", "2024.12", "20241231", "人", "5-6个", "2月30日", "不低于上年", "提高5%", "一级", "年底前",
        "控制在", "5次之上", "定量5个", "得5分", "第5名", "估计5分", "≥ 5", "不超过等于1年", "最大约5人", "2024年前", "13812345678", "使用率为5%",
    ],
)  # fmt: skip
def test_what_may_mean_more_is_left_to_the_grammar(text: str) -> None:
    assert quick.pieces(text) is None or read(text) == cells.read(text, common=False)
    if text not in {"使用率达到5%", "0.85(百分比)"}:
        assert quick.pieces(text) is None
