"""A cell taken apart: what is blank, what is residue, what is no target."""

from __future__ import annotations

import pytest

from targetlint.value.cells import read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", "blank"), ("—", "blank"), ("不适用", "blank"), ("----------", "blank"), ("/ /", "blank"), ("……", "placeholder"), ("...", "placeholder"),
        ("**", "placeholder"), ("≥**%", "placeholder"), ("(≥**%)", "placeholder"), ("不低于%", "placeholder"), ("万元", "placeholder"),
        ("元/人", "placeholder"), ("____年__月", "placeholder"), ("XX年XX月", "placeholder"), ("请填写", "placeholder"), ("（%）", "placeholder"),
        ("是", "qualitative"), ("X光机", "qualitative"), ("#REF!", "unparsed"), ("#N/A", "blank"), ("得2分，否则不得分", "unparsed"),
        ("实际完成数/计划完成数×100%", "unparsed"), ("12:30", "unparsed"), ("1.2.3", "unparsed"), ("T+1", "unparsed"), ("≥5次/0年", "unparsed"), ("1个~2个/0元", "unparsed"), ("≥5次/10年", "quantity"), ("？？？", "unparsed"),
    ],
)  # fmt: skip
def test_kinds(text: str, kind: str) -> None:
    target = read(text)
    assert (target.kind, target.source) == (kind, text)
    if kind in {"blank", "placeholder", "unparsed"}:
        assert target.terms == ()


@pytest.mark.parametrize("text", ["(≥95%)", "（≥95%）", "“≥95%”", "((≥95%))", '"≥95%"'])
def test_wrapping_comes_off(text: str) -> None:
    (term,) = read(text).terms
    assert term.span == (text.index("≥"), text.index("%") + 1)
    assert read(text).canonical == "≥95%"


@pytest.mark.parametrize("text", ["(1)巡查5次", "(0,5)", "(8家)95%(全年)"])
def test_brackets_that_mean_something_stay(text: str) -> None:
    (term,) = read(text).terms
    assert (term.kind, term.label, term.note) in {
        ("quantity", "巡查", None),
        ("range", None, None),
        ("quantity", None, "全年"),
        ("quantity", None, "8家"),
    }


def test_a_list_of_phrases_is_one_term_as_written() -> None:
    (term,) = read("有效提升，持续改善；群众满意").terms
    assert term.kind == "qualitative"
    assert term.text == "有效提升，持续改善；群众满意"


def test_lines_wrapped_inside_a_phrase_are_joined() -> None:
    (term,) = read("有效提升\n服务质量").terms
    assert term.kind == "qualitative"
    assert term.text == "有效提升服务质量"
