"""XML without document types, entities or any look outside the file."""

import io

import pytest
from lxml import etree

from targetlint.documents.markup import events, local, lxml_etree, parse_xml
from targetlint.errors import DocumentError, MissingExtraError, Words


def test_a_root() -> None:
    assert local(parse_xml("<a>甲</a>".encode(), "p.xml", "f", etree).tag) == "a"
    assert local(etree.Comment("x").tag) == ""


@pytest.mark.parametrize(
    "data",
    [
        b"<!DOCTYPE a><a/>",
        b"<!--" + b"x" * 9_000 + b"--><!doctype a [<!ENTITY b 'c'>]><a>&b;</a>",
        '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a><a/>'.encode("utf-16"),
        b'<?xml version="1.0" encoding="utf-7"?><a/>',
    ],
)
def test_document_types_are_refused_wherever_they_stand(data: bytes) -> None:
    with pytest.raises(DocumentError, match="实体声明"):
        parse_xml(data, "p.xml", "f", etree)
    if not data.startswith(b"\xff\xfe"):
        with pytest.raises(DocumentError, match="实体声明"):
            list(events(io.BytesIO(data), ("a",), "p.xml", "f", etree))


def test_broken_xml_names_its_part() -> None:
    with pytest.raises(DocumentError, match=r"p\.xml"):
        parse_xml(b"<a><b></a>", "p.xml", "f", etree)
    with pytest.raises(DocumentError, match=r"p\.xml"):
        list(events(io.BytesIO(b"<a><b/>"), ("b",), "p.xml", "f", etree))


def test_events_forget_what_was_read() -> None:
    data = b"<a>" + b"<b>x</b>" * 50_000 + b"</a>"
    left = [len(element.getparent()) for element in events(io.BytesIO(data), ("b",), "p", "f", etree)]
    assert len(left) == 50_000
    assert max(left) < 10_000  # the parser looks ahead by a block of input, not by the file


def test_a_missing_library_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    import builtins

    real = builtins.__import__

    def without(name: str, *rest: object, **more: object) -> object:
        if name.startswith("lxml"):
            raise ImportError(name)
        return real(name, *rest, **more)  # type: ignore[arg-type]  # the builtin's own arguments, passed on

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtraError, match=r"targetlint\[word\]"):
        lxml_etree("word", Words("读取", "reading"))
