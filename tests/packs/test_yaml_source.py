"""YAML with positions; bounded, and all scalars text."""

import time
from pathlib import Path

import pytest

from targetlint.errors import TargetlintError
from targetlint.packs.yaml_source import Mapping, Mark, Scalar, at, parse, place_in, plain, read


def said(text: str) -> str:
    with pytest.raises(TargetlintError) as caught:
        parse(text, "r.yaml")
    return caught.value.say("zh") + caught.value.say("en")


def test_scalars_stay_text() -> None:
    node = parse("a: no\nb: 12:30\nc: 044\nd: =\ne: 2026-01-01\nf: 1.00", "r.yaml")
    assert plain(node) == {"a": "no", "b": "12:30", "c": "044", "d": "=", "e": "2026-01-01", "f": "1.00"}


def test_only_plain_nulls_are_nothing() -> None:
    node = parse("a: null\nb: ~\nc:\nd: 'null'\ne: ''", "r.yaml")
    assert plain(node) == {"a": None, "b": None, "c": None, "d": "null", "e": ""}
    assert isinstance(node, Mapping)
    assert node.get("a") is None
    assert node.get("d") is not None


def test_every_node_knows_its_place() -> None:
    node = parse("a:\n  - x\n  - {b: 好}\n", "r.yaml")
    assert at(node, ["a", 1, "b"]).mark == Mark("r.yaml", 3, 9)
    assert str(at(node, ["a", 0]).mark) == "r.yaml:2:5"
    assert at(node, ["a", 7]) == at(node, ["a"])


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("a: 1\na: 2", "r.yaml:2:1：“a”写了两次（第 1 行已有）"),
        ("a: &x 1\nb: *x", "别名"),
        ("a: !!python/object/apply:os.system ['ls']", "标签"),
        ("a: 1\n---\nb: 2", "一份内容"),
        ("", "空的"),
        ("a: b: c", "YAML 写法不对"),
        ("a: [1, 2", "r.yaml:"),
        ("a: 'x", "引号"),
        ("\ta: 1", "制表符"),
        ("? [x]\n: 1", "键必须是文字"),
    ],
)
def test_faults_name_place_and_remedy(text: str, part: str) -> None:
    assert part in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "{a: " * 100_000,
        "a: " + "[" * 30 + "]" * 30,
        "a: [" + "1," * 60_000 + "]",
        "x: &a [1]\n" + "".join(f"k{i}: [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n" for i in range(9)),
    ],
    ids=["brackets", "braces", "deep", "wide", "laughs"],
)
def test_hostile_files_are_refused_at_once(text: str) -> None:
    started = time.perf_counter()
    said(text)
    assert time.perf_counter() - started < 20  # a bound, not a measure: unbounded these take minutes


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    gbk, big = tmp_path / "gbk.yaml", tmp_path / "big.yaml"
    gbk.write_bytes("title: ok\nwhy: 中文".encode("gb18030"))
    big.write_bytes(b"#" * 1_000_001)
    for path, part in ((gbk, "gbk.yaml:2:1：不是 UTF-8"), (big, "超过"), (tmp_path / "none.yaml", "无法读取")):
        with pytest.raises(TargetlintError, match=part):
            read(path)


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "r.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1")
    assert plain(read(path)[0]) == {"a": "1"}


@pytest.mark.parametrize(
    ("text", "wanted", "place"),
    [
        ("when: value > 2", "2", (1, 15)),
        ('when: "value > 2"', "2", (1, 16)),
        ("when: >-\n  value > 1.0 &&\n  valu > 2", "valu > 2", (3, 3)),
        ("when: |\n    value > 1.0\n    && nope", "nope", (3, 8)),
        ("when: value > 1.0\n  && valu > 3.0", "valu > 3", (2, 6)),
        ("when: 'name == ''x'' && valu'", "valu", (1, 25)),
    ],
)
def test_places_inside_a_scalar_are_places_in_the_file(text: str, wanted: str, place: tuple[int, int]) -> None:
    node = parse(text, "r.yaml")
    scalar = at(node, ["when"])
    assert isinstance(scalar, Scalar)
    mark = place_in(text, scalar, scalar.text.index(wanted))
    assert (mark.line, mark.column) == place
