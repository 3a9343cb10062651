"""The one table of formats: suffixes, what each needs, and how it is read."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from targetlint.documents.encoding import decode
from targetlint.documents.limits import Meter
from targetlint.errors import Words
from targetlint.model import Document

__all__ = ["FORMATS", "Format", "by_suffix"]

Reader = Callable[[bytes, str, Meter], Document]


@attrs.frozen
class Format:
    """One format of documents."""

    name: str
    suffixes: tuple[str, ...]
    title: Words
    read: Reader
    extra: str = ""
    """The extra that brings its library; blank where none is needed."""
    needs: tuple[str, ...] = ()
    """Modules that must be importable."""
    office: bool = False
    """Read through LibreOffice."""


def _txt(data: bytes, file: str, meter: Meter) -> Document:
    from targetlint.documents.text import read_text

    return read_text(decode(data, file), file, "txt", meter)


def _csv(data: bytes, file: str, meter: Meter) -> Document:
    from targetlint.documents.text import read_delimited

    return read_delimited(decode(data, file), file, "csv", meter)


def _tsv(data: bytes, file: str, meter: Meter) -> Document:
    from targetlint.documents.text import read_delimited

    return read_delimited(decode(data, file), file, "tsv", meter, "\t")


def _md(data: bytes, file: str, meter: Meter) -> Document:
    from targetlint.documents.markdown import read_markdown

    return read_markdown(decode(data, file), file, meter)


def _jsonl(data: bytes, file: str, meter: Meter) -> Document:
    from targetlint.documents.extracted import read_extracted

    return read_extracted(decode(data, file), file, meter)


def _html(data: bytes, file: str, meter: Meter) -> Document:
    from targetlint.documents.html import read_html

    return read_html(data, file, meter)


def _mht(data: bytes, file: str, meter: Meter) -> Document:
    from targetlint.documents.html import read_mht

    return read_mht(data, file, meter)


def _docx(data: bytes, file: str, meter: Meter) -> Document:
    from targetlint.documents.word import read_docx

    return read_docx(data, file, meter)


def _xlsx(data: bytes, file: str, meter: Meter) -> Document:
    from targetlint.documents.excel import read_xlsx

    return read_xlsx(data, file, meter)


def _ods(data: bytes, file: str, meter: Meter) -> Document:
    from targetlint.documents.odf import read_ods

    return read_ods(data, file, meter)


def _odt(data: bytes, file: str, meter: Meter) -> Document:
    from targetlint.documents.odf import read_odt

    return read_odt(data, file, meter)


def _xls(data: bytes, file: str, meter: Meter) -> Document:
    from targetlint.documents.legacy_excel import read_xls

    return read_xls(data, file, meter)


def _pdf(data: bytes, file: str, meter: Meter) -> Document:
    from targetlint.documents.pdf import read_pdf

    return read_pdf(data, file, meter)


def _through_office(suffix: str, target: str) -> Reader:
    def read(data: bytes, file: str, meter: Meter) -> Document:
        from targetlint.documents.office import convert

        made = convert(data, suffix, target, meter)
        document = (_docx if target == "docx" else _xlsx)(made, file, meter)
        return attrs.evolve(document, format=suffix)

    return read


FORMATS: tuple[Format, ...] = (
    Format("docx", ("docx", "docm", "dotx"), Words("Word 文档", "Word document"), _docx, "word", ("lxml",)),
    Format("xlsx", ("xlsx", "xlsm", "xltx"), Words("Excel 工作簿", "Excel book"), _xlsx, "excel", ("lxml",)),
    Format("xls", ("xls", "et", "xlt"), Words("旧版 Excel、WPS 表格", "old Excel, WPS book"), _xls, "excel", ("xlrd",)),
    Format("ods", ("ods",), Words("OpenDocument 表格", "OpenDocument spreadsheet"), _ods, "excel", ("lxml",)),
    Format("odt", ("odt",), Words("OpenDocument 文本", "OpenDocument text"), _odt, "word", ("lxml",)),
    Format("pdf", ("pdf",), Words("PDF", "PDF"), _pdf, "pdf", ("pdfplumber",)),
    Format("html", ("html", "htm", "xhtml"), Words("网页", "web page"), _html, "html", ("lxml",)),
    Format("mht", ("mht", "mhtml"), Words("网页归档", "web archive"), _mht, "html", ("lxml",)),
    Format("csv", ("csv",), Words("CSV", "CSV"), _csv),
    Format("tsv", ("tsv", "tab"), Words("制表符分隔的文本", "tab-separated text"), _tsv),
    Format("md", ("md", "markdown"), Words("Markdown", "Markdown"), _md),
    Format("jsonl", ("jsonl", "json", "ndjson"), Words("extract 输出的记录", "records of extract"), _jsonl),
    Format("txt", ("txt", "text", "prn"), Words("纯文本", "plain text"), _txt),
    Format("doc", ("doc", "dot"), Words("旧版 Word 文档", "old Word document"), _through_office("doc", "docx"),
           "word", ("lxml",), office=True),
    Format("wps", ("wps", "wpt"), Words("WPS 文字", "WPS text"), _through_office("wps", "docx"),
           "word", ("lxml",), office=True),
    Format("rtf", ("rtf",), Words("RTF", "RTF"), _through_office("rtf", "docx"), "word", ("lxml",), office=True),
    Format("xlsb", ("xlsb",), Words("Excel 二进制工作簿", "binary Excel book"), _through_office("xlsb", "xlsx"),
           "excel", ("lxml",), office=True),
    Format("xml", ("xml",), Words("Office 2003 XML", "Office 2003 XML"), _through_office("xml", "xlsx"),
           "excel", ("lxml",), office=True),
)  # fmt: skip


def by_suffix(name: str) -> Format | None:
    """The format that a file name promises, or None.

    >>> by_suffix("目标表.DOCX").name
    'docx'
    """
    suffix = name.rpartition(".")[2].lower() if "." in name else ""
    return next((format for format in FORMATS if suffix in format.suffixes), None)
