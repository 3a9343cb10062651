"""Packages written anew."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest

from targetlint.errors import Words
from targetlint.fixes.package import Editing, legal, rewritten

PURPOSE = Words("测试", "a test")


@pytest.fixture
def package() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        made.writestr(
            "[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
        )
        made.writestr("word/document.xml", "<d/>", compress_type=zipfile.ZIP_DEFLATED)
        made.writestr("word/media/a.png", b"\x89PNG" * 9)
        made.writestr(
            "word/_rels/document.xml.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="rId1" Type="http://x/image" Target="media/a.png"/>'
            '<Relationship Id="rId2" Type="http://x/link" Target="http://x/" TargetMode="External"/></Relationships>',
        )
    return stream.getvalue()


def test_parts_keep_content_order_and_packing(package: bytes, parts_of: Any) -> None:
    made = rewritten(package, {"word/document.xml": b"<e/>", "new.xml": b"<n/>"})
    before, after = parts_of(package), parts_of(made)
    assert list(after) == [*before, "new.xml"]
    assert after["word/document.xml"] == b"<e/>"
    assert all(after[name] == before[name] for name in before if name != "word/document.xml")
    kinds = {info.filename: info.compress_type for info in zipfile.ZipFile(io.BytesIO(made)).infolist()}
    assert kinds["word/media/a.png"] == zipfile.ZIP_STORED


def test_nothing_changed_is_the_same_bytes(package: bytes) -> None:
    assert Editing(package, "a.docx", PURPOSE, "word").data() == package


def test_relationships_and_types(package: bytes) -> None:
    pytest.importorskip("lxml")
    editing = Editing(package, "a.docx", PURPOSE, "word")
    assert editing.related("word/document.xml", "image") == "word/media/a.png"
    assert editing.related("word/document.xml", "link") is None
    assert editing.target("word/document.xml", "rId1") == "word/media/a.png"
    identity = editing.relate("word/document.xml", "http://x/comments", "word/comments.xml")
    assert editing.target("word/document.xml", identity) == "word/comments.xml"
    assert editing.relate("word/comments.xml", "http://x/y", "word/z.xml") == "rIdTl1"
    editing.declare("word/comments.xml", "application/x")
    editing.declare_suffix("vml", "application/v")
    editing.declare_suffix("vml", "application/v")
    types = editing.read("[Content_Types].xml").decode()
    assert types.count("vml") == 1
    assert "/word/comments.xml" in types
    assert editing.free_name("word/media/{}.png") == "word/media/1.png"


def test_characters_that_xml_lacks_are_left_out() -> None:
    assert legal("≥5\x0b\ud800期\n") == "≥5期\n"
