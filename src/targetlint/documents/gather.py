"""Paths, folders, archives and standard input → documents, one after the other."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from targetlint.documents.formats import by_suffix
from targetlint.documents.limits import DEFAULT, Limits, Meter
from targetlint.documents.messages import fault, note
from targetlint.documents.package import Package
from targetlint.documents.reader import load, read_bytes
from targetlint.errors import TargetlintError
from targetlint.model import Document, Reading

_BETWEEN = "!"  # archive!member


def gather(paths: Iterable[Path | str], limits: Limits = DEFAULT) -> Iterator[Document | Reading]:
    """Every document of the paths; what can't be read comes as a Reading and the rest goes on.

    Args:
        paths: files, folders (walked in the order of names), zip archives, ``"-"`` for standard input.
        limits: bounds for each document.

    Yields:
        Documents; readings of kind ``unreadable`` for files that can't be read; readings of kind
        ``skipped`` for files of unknown kind met in a folder or archive, which are no failure.
    """
    for path in paths:
        file = str(path)
        if file != "-" and Path(path).is_dir():
            yield from _folder(Path(path), limits)
        else:
            yield from _file(file, limits)


def gather_bytes(data: bytes, file: str, limits: Limits = DEFAULT) -> Iterator[Document | Reading]:
    """The documents in the bytes of one file; yields what `gather` yields.

    Args:
        data: the file.
        file: what it is called in locations and messages.
        limits: bounds for each document.
    """
    yield from _bytes(data, file, limits, 0)


def is_named(file: str, paths: Iterable[Path | str]) -> bool:
    """Whether a document was named in the call itself, not met in a folder or archive.

    >>> is_named("a.docx", ["a.docx"]), is_named("forms/a.docx", ["forms"]), is_named("a.zip!b.docx", ["a.zip"])
    (True, False, False)
    """
    return file in {str(path) for path in paths}


def _folder(folder: Path, limits: Limits) -> Iterator[Document | Reading]:
    problems: list[OSError] = []
    for parent, folders, files in os.walk(folder, onerror=problems.append):
        folders[:] = sorted(name for name in folders if not _is_hidden(name))
        for name in sorted(files):
            if _is_hidden(name):
                continue
            path = os.path.join(parent, name)
            if by_suffix(name) is None and not name.lower().endswith(".zip"):
                yield note(path, "skipped")
            else:
                yield from _file(path, limits)
    for problem in problems:
        closed = str(problem.filename or folder)
        yield _failure(fault(closed, "folder-closed"), closed)


def _is_hidden(name: str) -> bool:
    """Hidden files, lock files of office programs, and what systems leave behind."""
    return name.startswith((".", "~$")) or name in ("__MACOSX", "Thumbs.db", "desktop.ini", "__pycache__")


def _file(file: str, limits: Limits) -> Iterator[Document | Reading]:
    try:
        data = load(file, file, limits)
    except TargetlintError as error:
        yield _failure(error, file)
        return
    yield from _bytes(data, file, limits, 0)


def _bytes(data: bytes, file: str, limits: Limits, depth: int) -> Iterator[Document | Reading]:
    try:
        document = read_bytes(data, file, limits)
        package = Package(data, Meter(file, limits)) if document is None else None
        if package is not None:
            Meter(file, limits).check("nesting", depth + 1)
    except TargetlintError as error:
        yield _failure(error, file)
        return
    if document is not None:
        yield document
    elif package is not None:
        yield from _archive(package, file, limits, depth)


def _archive(package: Package, file: str, limits: Limits, depth: int) -> Iterator[Document | Reading]:
    found = False
    for name in sorted(package.parts):
        if any(_is_hidden(part) for part in name.replace("\\", "/").split("/")):
            continue
        member = f"{file}{_BETWEEN}{name}"
        if by_suffix(name) is None and not name.lower().endswith(".zip"):
            yield note(member, "skipped")
            continue
        found = True
        try:
            data = package.read(name)
        except TargetlintError as error:
            yield _failure(error, member)
            continue
        yield from _bytes(data, member, limits, depth + 1)
    if not found:
        yield _failure(fault(file, "archive-without-files"), file)


def _failure(error: TargetlintError, file: str) -> Reading:
    return Reading("unreadable", error.words, file=file)
