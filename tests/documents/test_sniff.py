"""Formats recognised by content, then by name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from targetlint.documents.limits import Meter
from targetlint.documents.sniff import recognise_format
from targetlint.errors import DocumentError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504
MakeZip = Callable[..., bytes]


def found(data: bytes, name: str) -> str | None:
    format = recognise_format(data, name, Meter(name))
    return format.name if format else None


def stream(name: str) -> bytes:
    return name.encode("utf-16-le") + b"\x00" * 64


@pytest.mark.parametrize(
    ("data", "name", "format"),
    [
        (b"%PDF-1.7\n", "a.doc", "pdf"),
        (b"\n\n%PDF-1.7\n", "a", "pdf"),
        (b"{\\rtf1 x}", "a.doc", "rtf"),
        (b"<!DOCTYPE html><html>", "a.txt", "html"),
        (b"\xef\xbb\xbf<html>", "a.xls", "html"),
        ("<html>".encode("utf-16"), "a.xls", "html"),
        (b"<table><tr><td>1", "a.xls", "html"),
        (b"<p>x</p>\t\t", "a.txt", "txt"),
        (b"<table>\t", "a.md", "md"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n", "a.doc", "mht"),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', "a.xls", "xml"),
        (b"a,b,c", "a.csv", "csv"),
        (b"a\tb", "a.tsv", "tsv"),
        (b"a\tb", "a.docx", "txt"),
        (b"a\tb", "-", "txt"),
        (b"| a | b |\n|---|---|\n| 1 | 2 |\n", "-", "md"),
        (b"| a | b |\r\n| :-- | --: |\r\n", "a.txt", "md"),
        (b'{"name": "x", "target": "5"}', "-", "jsonl"),
        (b'{"a": 1}', "a.json", "jsonl"),
        (OLE + stream("WordDocument"), "a.doc", "doc"),
        (OLE + stream("WordDocument"), "a.wps", "wps"),
        (OLE + stream("WordDocument"), "a.xls", "doc"),
        (OLE + stream("Workbook"), "a.et", "xls"),
        (OLE + stream("WordDocument") + stream("Workbook"), "a.xls", "xls"),
        (OLE + stream("WordDocument") + stream("Workbook"), "a.doc", "doc"),
    ],
)
def test_content_first_then_name(data: bytes, name: str, format: str) -> None:
    assert found(data, name) == format


def test_packages(make_zip: MakeZip) -> None:
    assert found(make_zip({"word/document.xml": "x"}), "a.zip") == "docx"
    assert found(make_zip({"xl/workbook.xml": "x"}), "a.docx") == "xlsx"
    assert found(make_zip({"xl/workbook.bin": "x"}), "a.xlsx") == "xlsb"
    assert found(make_zip({"mimetype": "application/vnd.oasis.opendocument.text"}), "a") == "odt"
    assert found(make_zip({"a.docx": "x"}), "a.zip") is None
    for parts, said in (
        ({"OFD.xml": "x"}, "OFD"),
        ({"ppt/presentation.xml": "x"}, "演示文稿"),
        ({"x.txt": "x"}, "扩展名"),
    ):
        with pytest.raises(DocumentError, match=said):
            found(make_zip(parts), "a.docx")


@pytest.mark.parametrize("name", ["EncryptedPackage", "PowerPoint Document", "Nothing Known"])
def test_compound_files_that_are_not_read(name: str) -> None:
    with pytest.raises(DocumentError, match=r"a\.bin"):
        found(OLE + stream(name), "a.bin")
