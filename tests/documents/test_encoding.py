"""Bytes → text."""

import pytest

from targetlint.documents.encoding import decode
from targetlint.errors import DocumentError

SIMPLE = "一级指标\t三级指标\t指标值\n产出指标\t培训期数\t≥5期\n"
TRADITIONAL = "一級指標\t三級指標\t指標值\n產出指標\t培訓期數\t5期\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_chinese_text(encoding: str) -> None:
    assert decode(SIMPLE.encode(encoding), "a.txt") == SIMPLE


def test_big5_is_not_taken_for_gb() -> None:
    assert decode(TRADITIONAL.encode("big5"), "a.txt") == TRADITIONAL


@pytest.mark.parametrize("text", ["满意度", "≥95%", "项目", "№㎡℃‰①"])
def test_short_text_in_gb(text: str) -> None:
    assert decode(text.encode("gb18030"), "a.txt") == text


def test_ascii_and_nothing_else() -> None:
    assert decode(b"a,b\r\n", "a.txt") == "a,b\r\n"
    assert decode(b"", "a.txt") == ""


def test_a_declared_encoding_is_tried_first() -> None:
    text = "ÄÖÜ éè"
    assert decode(text.encode("latin-1"), "a.html", "iso-8859-1") == text
    assert decode("指标".encode("gb18030"), "a.html", "gb2312") == "指标"
    assert decode("指标".encode("gb18030"), "a.html", "no-such-encoding") == "指标"


def test_a_file_cut_inside_a_character_keeps_its_lines() -> None:
    assert decode("指标值\n产出".encode("gb18030")[:-1], "a.txt").startswith("指标值\n产")


@pytest.mark.parametrize("data", [bytes(range(256)), b"\x00\x01\x02" * 50, b"\xef\xbb\xbf\xff\xff"])
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(DocumentError, match=r"a\.txt"):
        decode(data, "a.txt")
