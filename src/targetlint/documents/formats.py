"""The one table of formats: suffixes, what each needs, and how it is read."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import attrs

from targetlint.documents.encoding import decode
from targetlint.documents.limits import Meter
from targetlint.documents.tables import table
from targetlint.errors import Words
from targetlint.model import Document


@attrs.frozen
class Format:
    """One format of documents."""

    name: str
    suffixes: tuple[str, ...] = attrs.field(converter=tuple)
    title: Words
    reader: str = ""
    """Module beside this one and its function; loaded when the first file of the format is read."""
    text: bool = False
    """The reader takes decoded text."""
    through: str = ""
    """The format that LibreOffice makes of it first."""
    extra: str = ""
    """The extra that brings its library; blank where none is needed."""
    needs: tuple[str, ...] = attrs.field(converter=tuple, default=())
    """Modules that must be importable."""

    @property
    def office(self) -> bool:
        """Read through LibreOffice."""
        return bool(self.through)

    def read(self, data: bytes, file: str, meter: Meter) -> Document:
        """The document in `data`."""
        if self.through:
            from targetlint.documents.office import convert

            made = NAMED[self.through].read(convert(data, self.name, self.through, meter), file, meter)
            return attrs.evolve(made, format=self.name)
        module, _, function = self.reader.partition(".")
        reader: Any = getattr(import_module(f"targetlint.documents.{module}"), function)
        document: Document = (
            reader(decode(data, file), file, self.name, meter) if self.text else reader(data, file, meter)
        )
        return document


FORMATS = tuple(Format(**{**row, "title": Words(*row["title"])}) for row in table("formats"))
NAMED = {format.name: format for format in FORMATS}


def by_suffix(name: str) -> Format | None:
    """The format that a file name promises, or None.

    >>> by_suffix("目标表.DOCX").name
    'docx'
    """
    suffix = name.rpartition(".")[2].lower() if "." in name else ""
    return next((format for format in FORMATS if suffix in format.suffixes), None)
