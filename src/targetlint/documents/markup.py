"""The door for lxml: XML parts parsed without document types, entities or any look outside the file."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any, BinaryIO, TypeAlias

from targetlint.documents.messages import fault
from targetlint.errors import MissingExtraError, Words

if TYPE_CHECKING:
    from lxml.etree import _Element

    Element: TypeAlias = _Element

_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ENCODING = re.compile(rb"^\s*<\?xml[^>]*encoding\s*=\s*[\"']([\w.-]+)", re.IGNORECASE)
_SAFE_ENCODINGS = {"utf-8", "utf8", "us-ascii", "ascii", "utf-16", "iso-8859-1", "gb2312", "gbk", "gb18030"}


def lxml_etree(extra: str, purpose: Words) -> Any:
    """`lxml.etree`, or the error that says how to install it."""
    try:
        from lxml import etree
    except ImportError as error:
        raise MissingExtraError(extra, purpose) from error
    return etree


@lru_cache(maxsize=2_000)
def local(tag: object) -> str:
    """The name of a tag without its namespace; blank for comments and instructions.

    >>> local("{urn:x}tbl")
    'tbl'
    """
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def whole(text: str | None, default: int = 0, digits: int = 8) -> int:
    """The whole number that an attribute holds; `default` where it holds none, or one of more than so many digits.

    >>> whole("12"), whole(None), whole("x", 1), whole("99999999999", 1)
    (12, 0, 1, 1)
    """
    text = (text or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) <= digits else default


def parse_xml(data: bytes, part: str, file: str, etree: Any, *, recover: bool = False) -> Element:
    """The root of one XML part; with `recover`, what can be made of a damaged one.

    Raises:
        DocumentError: the part declares a document type or entities, or is not well-formed.
    """
    _refuse_doctype(data, part, file)
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, recover=recover)
    try:
        root: Element = etree.fromstring(data, parser)
        if root is None:
            raise fault(file, "part-no-xml", part=part)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise fault(file, "part-no-xml", part=part) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise fault(file, "part-refused", part=part)
    return root


def events(
    stream: BinaryIO | io.RawIOBase, tags: tuple[str, ...], part: str, file: str, etree: Any
) -> Iterator[Element]:
    """Elements of a large part as each ends, in constant memory; whoever takes one may read but not keep it."""
    try:
        for _, element in etree.iterparse(
            _Screened(stream, part, file),
            tag=tags,
            resolve_entities=False,
            load_dtd=False,
            no_network=True,
            huge_tree=True,
        ):
            yield element
            element.clear()
            parent = element.getparent()
            if parent is not None:
                while element.getprevious() is not None:
                    del parent[0]
    except etree.XMLSyntaxError as error:
        raise fault(file, "part-no-xml", part=part) from error


class _Screened:
    """A stream that stops at a document type, wherever it stands."""

    def __init__(self, stream: BinaryIO | io.RawIOBase, part: str, file: str) -> None:
        self._stream, self._part, self._file = stream, part, file
        self._tail: bytes | None = None

    def read(self, size: int) -> bytes:
        chunk = self._stream.read(size) or b""
        if self._tail is None:
            _refuse_doctype(chunk, self._part, self._file)
        elif _DOCTYPE.search(self._tail + chunk):
            raise fault(self._file, "part-refused", part=self._part)
        self._tail = chunk[-20:]
        return chunk


def _refuse_doctype(data: bytes, part: str, file: str) -> None:
    declared = _ENCODING.match(data[:200])
    if declared and declared[1].decode().lower() not in _SAFE_ENCODINGS:
        raise fault(file, "part-refused", part=part)
    # The signs can't stand unescaped in text, so finding them anywhere is enough.
    plain = data.replace(b"\x00", b"") if b"\x00" in data[:200] else data
    if _DOCTYPE.search(plain):
        raise fault(file, "part-refused", part=part)
