"""Which format a file has: by its content first, by its name where the content is plain text."""

from __future__ import annotations

import re

from targetlint.documents.formats import NAMED, Format, by_suffix
from targetlint.documents.limits import Meter
from targetlint.documents.messages import fault
from targetlint.documents.package import Package, is_zip

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PAGE = re.compile(rb"^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html\b|head\b)", re.I | re.S)
_FRAGMENT = re.compile(rb"^\s*<(?:table|body|div|meta|style)\b", re.IGNORECASE)
_ARCHIVED_PAGE = re.compile(
    rb"^(?:From:|MIME-Version:|Content-Type:\s*multipart/related)", re.IGNORECASE | re.MULTILINE
)
_OFFICE_XML = re.compile(rb"urn:schemas-microsoft-com:office:spreadsheet")
_WORD_XML = re.compile(rb"schemas\.microsoft\.com/office/word/2003/wordml")
_ENTITY = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_PIPES = re.compile(rb"^[ ]{0,3}\|.*\|[ \t]*\r?\n[ ]{0,3}\|[ \t:|-]*-[ \t:|-]*\|[ \t]*\r?$", re.MULTILINE)
_RECORD = re.compile(rb"^\s*\[?\s*\{\s*\"")
_TEXTUAL = frozenset({"csv", "tsv", "md", "jsonl", "txt", "html", "mht"})
_PARTS = (("word/", "docx"), ("xl/workbook.bin", "xlsb"), ("xl/", "xlsx"), ("ofd.xml", "ofd"), ("ppt/", "slides"))
"""A part, or the folder of one, and the format that has it or the message that refuses it."""
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")
_PACKED = ((b"Rar!", "RAR"), (b"7z\xbc\xaf\x27\x1c", "7z"), (b"\x1f\x8b", "gzip"))


def recognise_format(data: bytes, file: str, meter: Meter) -> Format | None:
    """The format of a document; None for a zip archive of documents.

    Raises:
        DocumentError: the file is empty, protected, or of a kind that is not read; the message says which.
    """
    if not data:
        raise fault(file, "empty")
    if not data.strip(b"\x00 \t\r\n"):
        raise fault(file, "blank")
    if is_zip(data):
        return _in_package(data, file, meter)
    if data.startswith(_OLE):
        return _in_compound(data, file)
    named = by_suffix(file)
    if b"%PDF-" in data[:1024]:
        return NAMED["pdf"]
    if data.lstrip()[:5] == b"{\\rtf":
        return NAMED["rtf"]
    _refuse_foreign(data, file)
    return _in_text(data, named, file)


def _in_text(data: bytes, named: Format | None, file: str) -> Format:
    head = data[:8_000]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = head.replace(b"\x00", b"")[2:]
    head = head.removeprefix(b"\xef\xbb\xbf")
    if _OFFICE_XML.search(head) or _WORD_XML.search(head):
        if _ENTITY.search(data):
            raise fault(file, "entities")
        return NAMED["xml" if _OFFICE_XML.search(head) else "doc"]
    if _PAGE.match(head):
        return NAMED["html"]
    if _ARCHIVED_PAGE.search(head) and b"multipart/related" in data[:20_000]:
        return NAMED["mht"]
    # A web page saved under the name of an office file; a dump may well begin with markup.
    if _FRAGMENT.match(head) and (named is None or named.name not in ("txt", "md", "csv", "tsv")):
        return NAMED["html"]
    if named is None or named.name == "txt":
        if _PIPES.search(head):
            return NAMED["md"]
        if named is None and _RECORD.match(head) and b'"target"' in head:
            return NAMED["jsonl"]
    return named if named is not None and named.name in _TEXTUAL else NAMED["txt"]


def _in_package(data: bytes, file: str, meter: Meter) -> Format | None:
    package = Package(data, meter)
    names = {name.lower() for name in package.parts}
    for mark, what in _PARTS:
        if any(name == mark or (mark.endswith("/") and name.startswith(mark)) for name in names):
            if what not in NAMED:
                raise fault(file, what)
            return NAMED[what]
    kind = package.read("mimetype")[:200] if "mimetype" in package else b""
    for said, what in ((b"opendocument.spreadsheet", "ods"), (b"opendocument.text", "odt")):
        if said in kind:
            return NAMED[what]
    if by_suffix(file) is not None:
        raise fault(file, "plain-archive", suffix=file.rpartition(".")[2].lower())
    return None


def _in_compound(data: bytes, file: str) -> Format:
    """Old office files are compound files; the names of their streams tell them apart."""

    def has(stream: str) -> bool:
        return stream.encode("utf-16-le") in data

    if has("EncryptedPackage") or has("EncryptionInfo"):
        raise fault(file, "password")
    named = by_suffix(file)
    word, excel = has("WordDocument"), has("Workbook") or has("Book")
    if excel and (not word or (named is not None and named.name == "xls")):
        return NAMED["xls"]
    if word:
        return NAMED["wps"] if named is not None and named.name == "wps" else NAMED["doc"]
    if has("PowerPoint Document"):
        raise fault(file, "slides")
    if named is not None and (named.office or named.name == "xls"):
        return named
    raise fault(file, "unknown-compound")


def _refuse_foreign(data: bytes, file: str) -> None:
    for mark, kind in _PACKED:
        if data.startswith(mark):
            raise fault(file, "packed", kind=kind)
    # BM may begin a text as well; a bitmap has zero bytes in its head.
    if data.startswith(_PICTURES) or (data.startswith(b"BM") and b"\x00" in data[:40]):
        raise fault(file, "picture")
