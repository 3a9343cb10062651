"""One file, path or bytes → Document: bounds first, then the format, then its reader."""

from __future__ import annotations

import sys
from pathlib import Path

import attrs

from targetlint.documents.formats import Format, by_suffix
from targetlint.documents.limits import DEFAULT, Limits, Meter
from targetlint.documents.messages import fault, note
from targetlint.documents.package import Package
from targetlint.documents.sniff import recognise_format
from targetlint.errors import TargetlintError
from targetlint.model import Document


def read(source: Path | str | bytes, *, name: str | None = None, limits: Limits = DEFAULT) -> Document:
    """Read one document.

    Args:
        source: a path, ``"-"`` for standard input, or the bytes themselves.
        name: what the document is called in messages and findings; the path where it is not given.
            Its suffix helps to tell plain-text formats apart.
        limits: bounds of size, cells, pages and time.

    Raises:
        DocumentError: the file can't be read; the message names it and says why.
        MissingExtraError: the format needs an extra that is not installed.

    >>> read("指标\\t值".encode(), name="a.txt").blocks[0].rows[0][1].text
    '值'
    """
    file = name or ("-" if isinstance(source, bytes) else str(source))
    data = source if isinstance(source, bytes) else load(source, file, limits)
    found = read_bytes(data, file, limits)
    if found is None:
        inside = _only_member(data, file, limits)
        found = read_bytes(inside[1], f"{file}!{inside[0]}", limits)
    if found is None:
        raise fault(file, "archive")
    return found


def load(source: Path | str, file: str, limits: Limits) -> bytes:
    """The bytes of a path or of standard input, at most as many as the limit allows.

    Raises:
        DocumentError: there is no such file, it may not be read, or it is too large.
    """
    meter = Meter(file, limits)
    if str(source) == "-":
        data = sys.stdin.buffer.read(limits.bytes + 1)
        meter.check("bytes", len(data))
        return data
    path = Path(source)
    try:
        if path.is_dir():
            raise fault(file, "is-folder")
        if path.is_file():
            meter.check("bytes", path.stat().st_size)
        elif path.exists() and not file.startswith("/dev/"):  # /dev/stdin and a shell's <(…) are meant to be read
            raise fault(file, "irregular")
        with path.open("rb") as stream:
            data = stream.read(limits.bytes + 1)
        meter.check("bytes", len(data))
        return data
    except FileNotFoundError as error:
        raise fault(file, "no-such-file") from error
    except PermissionError as error:
        raise fault(file, "no-permission") from error
    except OSError as error:
        raise fault(file, "unreadable", reason=error.strerror or type(error).__name__) from error


def read_bytes(data: bytes, file: str, limits: Limits) -> Document | None:
    """The document in `data`, or None for a zip archive of documents.

    Raises:
        DocumentError: as `read`.
    """
    meter = Meter(file, limits)
    meter.check("bytes", len(data))
    try:
        format = recognise_format(data, file, meter)
        if format is None:
            return None
        document = format.read(data, file, meter)
    except TargetlintError:
        raise
    except (MemoryError, RecursionError) as error:
        raise fault(file, "too-deep") from error
    except Exception as error:  # a broken file must cost one line, whatever it broke
        raise fault(file, "malformed", kind=type(error).__name__) from error
    return _with_name_checked(document, format, file)


def _with_name_checked(document: Document, format: Format, file: str) -> Document:
    """Say so where the name promises another format than the content has."""
    named = by_suffix(file)
    related = {named.name if named else "", format.name}
    if named is None or named is format or related in ({"txt", "csv"}, {"txt", "tsv"}, {"txt", "md"}, {"doc", "wps"}):
        return document
    wrong = note(file, "wrong-name", suffix=file.rpartition(".")[2], title=format.title)
    return attrs.evolve(document, readings=(wrong, *document.readings))


def _only_member(data: bytes, file: str, limits: Limits) -> tuple[str, bytes]:
    package = Package(data, Meter(file, limits))
    known = [name for name in package.parts if by_suffix(name) and not name.rpartition("/")[2].startswith((".", "~$"))]
    if len(known) != 1:
        raise fault(file, "archive")
    return known[0], package.read(known[0])
