"""Laws of the expression language, over real-looking values composed by hypothesis."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import Any

import attrs
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from targetlint.model import Interval, Notation, Quantity, Range, Target
from targetlint.value import canonical, find_quantities, interval, parse
from targetlint.value.cells import read
from targetlint.value.intervals import intersection, is_empty, overlap, subset

FEW = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])

whole = st.integers(0, 10**7).map(str)
decimal = st.builds(lambda a, b: f"{a}.{b}", st.integers(0, 99999), st.text("0123456789", min_size=1, max_size=3))
number = st.one_of(whole, decimal)
sign = st.sampled_from(["", "≥", "≤", ">", "<", "=", "不低于", "不超过", "至少", "约", ">=", "<="])
unit = st.sampled_from(
    [
        "%",
        "人",
        "人次",
        "个",
        "次",
        "万元",
        "元",
        "天",
        "公里",
        "亩",
        "元/人",
        "次/年",
        "元/(人·月)",
        "吨",
        "小时",
        "个百分点",
        "㎡",
        "",
    ]
)
label = st.sampled_from(["", "使用率", "培训人数", "满意度", "新建公厕", "故障恢复时间", "森林覆盖率", "巡查"])
note = st.sampled_from(["", "（8家）", "(历史标准)", "（含）"])
suffix = st.sampled_from(["", "以上", "以内", "左右", "及以上"])
quantity = st.builds("{}{}{}{}{}{}".format, label, sign, number, unit, suffix, note)
span = st.builds("{}{}-{}{}".format, label, whole, whole.map(lambda text: text + "0"), unit)
relative = st.builds(
    "{}{}{}{}{}".format, st.sampled_from(["", "较上年", "比2023年", "同比", "环比"]), st.sampled_from(["提高", "下降", "增长", "减少"]),
    st.sampled_from(["", "≥", "不超过"]), decimal, st.sampled_from(["%", "个百分点", "人"]),
)  # fmt: skip
date = st.builds(
    "{}{}{}".format, st.sampled_from(["2024年", "2025年", ""]), st.sampled_from(["6月", "12月底", "3月15日", "11月30日"]),
    st.sampled_from(["", "前", "之前"]),
)  # fmt: skip
words = st.sampled_from(["持续改善", "有效提升", "合规", "良好以上", "无事故", "", "/", "≥**%", "……", "1:1"])
one = st.one_of(quantity, span, relative, date, words)
value = st.one_of(one, st.lists(one, min_size=2, max_size=3).map("；".join))


def meaning(target: Target) -> list[Any]:
    """What a target says: its terms without place and notation."""
    return [attrs.evolve(term, span=(0, 0), notation=Notation()) for term in target.terms]


@given(st.text(max_size=40))
@FEW
def test_never_raises_on_any_text(text: str) -> None:
    target = parse(text)
    assert target.source == text
    find_quantities(text)


@given(
    st.lists(
        st.sampled_from(
            "百分之千万亿零一二三几半点负年月日前内每较比同提高下降不低于约≥≤=%()[]-~/·,.;、 \n0123456789人次元个*X《》<>&$\\^{}"
        ),
        max_size=30,
    ).map("".join)
)
@FEW
def test_never_raises_on_grammar_soup(text: str) -> None:
    target = parse(text)
    for term in target.terms:
        assert 0 <= term.span[0] <= term.span[1] <= len(text)


@given(value)
@FEW
def test_the_canonical_spelling_says_the_same(text: str) -> None:
    target = parse(text)
    if target.terms:
        again = parse(target.canonical)
        assert meaning(again) == meaning(target)
        assert again.canonical == target.canonical


@given(quantity, st.booleans(), st.booleans())
@FEW
def test_other_canonical_spellings_say_the_same(text: str, signs: bool, myriads: bool) -> None:
    target = parse(text)
    assert meaning(parse(canonical.write(target, words=signs, myriads=myriads))) == meaning(target)


@given(one)
@FEW
def test_the_common_shapes_are_read_as_the_grammar_reads_them(text: str) -> None:
    assert parse(text) == read(text, common=False)


def full_width(text: str) -> str:
    return "".join(chr(ord(letter) + 0xFEE0) if letter in "0123456789%=<>" else letter for letter in text)


@given(one)
@FEW
def test_width_changes_nothing(text: str) -> None:
    if "；" not in text:
        assert [attrs.evolve(term, note=None, label=None) for term in meaning(parse(full_width(text)))] == [
            attrs.evolve(term, note=None, label=None) for term in meaning(parse(text))
        ] or parse(text).kind == "qualitative"


@given(label, sign, number, unit)
@FEW
def test_spaces_change_nothing(label: str, sign: str, number: str, unit: str) -> None:
    assert meaning(parse(f" {label} {sign} {number} {unit} ")) == meaning(parse(f"{label}{sign}{number}{unit}"))


@given(st.integers(0, 10**11), unit)
@FEW
def test_thousands_separators_change_nothing(amount: int, unit: str) -> None:
    if unit:
        assert meaning(parse(f"≥{amount:,}{unit}")) == meaning(parse(f"≥{amount}{unit}"))
        assert meaning(parse(f"≥{amount:,}{unit}".replace(",", "，"))) == meaning(parse(f"≥{amount}{unit}"))


def in_chinese(amount: int) -> str:
    """The full Chinese spelling of a number below 10¹²."""
    if amount == 0:
        return "零"
    digits = "零一二三四五六七八九"

    def section(number: int) -> str:
        text, zero = "", False
        for scale, word in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
            digit, number = divmod(number, scale)
            if digit:
                text += ("零" if zero and text else "") + digits[digit] + word
                zero = False
            else:
                zero = True
        return text

    text, gap = "", False
    for scale, word in ((10**8, "亿"), (10**4, "万"), (1, "")):
        part, amount = divmod(amount, scale)
        if part:
            text += ("零" if text and (gap or part < 1000) else "") + section(part) + word
            gap = False
        else:
            gap = bool(text)
    return text


CAPITALS = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")


@given(st.integers(2, 10**11))
@FEW
def test_chinese_numerals_are_the_same_numbers(amount: int) -> None:
    expected = meaning(parse(f"≥{amount}人"))
    assert meaning(parse(f"≥{in_chinese(amount)}人")) == expected
    assert meaning(parse(f"≥{in_chinese(amount).translate(CAPITALS)}人")) == expected


@given(st.integers(2, 100), sign)
@FEW
def test_every_spelling_of_a_share_is_the_same_share(percent: int, sign: str) -> None:
    expected = meaning(parse(f"{sign}{percent}%"))
    ratio = Decimal(percent) / 100
    for text in (f"{sign}{percent}(%)", f"{sign}百分之{percent}", f"{sign}百分之{in_chinese(percent)}", f"{sign}{ratio}(百分比)", f"{sign}{percent}％",
                 f"{sign}{percent}百分比", f"{sign}{percent * 10}‰", f"{sign}{percent}.00%"):  # fmt: skip
        assert (text, meaning(parse(text))) == (text, expected)


SYNONYMS = [
    ("km", "公里", "千米"),
    ("m²", "平方米", "㎡", "平米"),
    ("mL", "毫升", "ml"),
    ("小时", "个小时", "h"),
    ("kg", "公斤", "千克"),
    ("月", "个月"),
]


@given(decimal, st.sampled_from(SYNONYMS))
@FEW
def test_synonyms_of_a_unit_are_the_same_unit(number: str, names: tuple[str, ...]) -> None:
    assert len({str(meaning(parse(f"≥{number}{name}"))) for name in names if name != "月"}) == 1


@given(st.integers(1, 10**6), st.sampled_from(["人", "元", "亩", "人次", "吨", "平方米"]))
@FEW
def test_a_wan_is_ten_thousand(amount: int, unit: str) -> None:
    assert meaning(parse(f"{amount}万{unit}")) == meaning(parse(f"{amount}0000{unit}"))
    assert meaning(parse(f"{amount}亿{unit}")) == meaning(parse(f"{amount}00000000{unit}"))


@given(value)
@FEW
def test_spans_point_at_the_text_they_came_from(text: str) -> None:
    target = parse(text)
    spans = [term.span for term in target.terms]
    assert spans == sorted(spans)
    for one, following in pairwise(spans):
        assert one[1] <= following[0]
    for term in target.terms:
        piece = text[slice(*term.span)]
        assert piece == piece.strip()
        if isinstance(term, Quantity | Range):
            assert term.notation.number in piece
            alone = parse(piece)
            assert [(each.kind, each.label) for each in alone.terms] == [(term.kind, term.label)]


bound = st.one_of(st.none(), st.integers(-20, 20).map(Decimal))
sets = st.builds(Interval, bound, bound, st.booleans(), st.booleans())


@given(sets, sets, sets)
@settings(max_examples=300, deadline=None)
def test_interval_laws(one: Interval, other: Interval, third: Interval) -> None:
    assert subset(one, one)
    assert overlap(one, other) == overlap(other, one)
    both = intersection(one, other)
    assert subset(both, one)
    assert subset(both, other)
    if subset(one, other) and subset(other, third):
        assert subset(one, third)
    if subset(one, other) and not is_empty(one):
        assert overlap(one, other)
    for number in (Decimal(0), Decimal(7), Decimal(-20), Decimal("0.5")):
        assert (number in both) == (number in one and number in other)


@given(sign, decimal)
@FEW
def test_the_interval_of_a_term_holds_its_own_bound_unless_it_is_open(sign: str, number: str) -> None:
    (term,) = parse(f"{sign}{number}%").terms
    assert isinstance(term, Quantity)
    numbers = interval(term)
    if numbers is None:
        assert term.comparator == "~"
    else:
        assert (term.value in numbers) == (term.comparator not in {">", "<"})
