"""One file, path or bytes → Document."""

from __future__ import annotations

from pathlib import Path

from targetlint.documents.encoding import decode
from targetlint.documents.limits import DEFAULT, Limits, Meter
from targetlint.documents.text import read_text
from targetlint.model import Document

__all__ = ["read"]


def read(source: Path | str | bytes, *, name: str | None = None, limits: Limits = DEFAULT) -> Document:
    """Read one document.

    Args:
        source: a path, or the bytes themselves.
        name: what the document is called in messages and findings; the path where it is not given.
        limits: bounds of size, cells, pages and time.

    Raises:
        DocumentError: the file can't be read; the message names it and says why.

    >>> read("指标\\t值".encode(), name="a.txt").blocks[0].rows[0][1].text
    '值'
    """
    data = source if isinstance(source, bytes) else Path(source).read_bytes()
    file = name or ("-" if isinstance(source, bytes) else str(source))
    return read_text(decode(data, file), file, "txt", Meter(file, limits))
