"""How much one document may cost; every bound has a name, a message that names it, and a way to raise it."""

from __future__ import annotations

import time
from collections.abc import Iterable

import attrs

from targetlint.documents.messages import fault, said
from targetlint.errors import CallError, DocumentError, nearest


@attrs.frozen
class Limits:
    """Bounds for reading one document; files of sizes met in offices stay far below all of them.

    >>> Limits(pages=10).pages
    10
    """

    bytes: int = 100_000_000
    """Size of the file."""
    unpacked: int = 600_000_000
    """Bytes that an archive or an office file may hold after unpacking, all parts together."""
    ratio: int = 400
    """How many times its packed size a part may unpack to; asked only of parts above 10 MB."""
    members: int = 2_000
    """Files in an archive."""
    nesting: int = 3
    """Archives inside archives."""
    cells: int = 5_000_000
    """Cells of a document, blank ones and repeated ones included."""
    pages: int = 1_000
    """Pages of a PDF."""
    seconds: float = 180.0
    """Time for reading one document."""


DEFAULT = Limits()

_NAMES = tuple(field.name for field in attrs.fields(Limits))


def from_options(options: Iterable[str]) -> Limits:
    """Limits from ``name=number`` options as typed on a command line.

    Args:
        options: texts such as ``pages=2000``; what is not named keeps its default.

    Raises:
        CallError: the name is unknown or the number is none.

    >>> from_options(["pages=2000"]).pages
    2000
    """
    changed: dict[str, int | float] = {}
    for option in options:
        name, _, number = option.partition("=")
        name = name.strip()
        if name not in _NAMES:
            close = nearest(name, _NAMES)
            words = said("limit-near" if close else "limit-unknown", name=name, close=close)
            raise CallError(words, where="--limit", expected=", ".join(_NAMES))
        try:
            changed[name] = float(number) if name == "seconds" else int(number)
        except ValueError:
            changed[name] = -1
        if changed[name] <= 0:
            raise CallError(
                said("limit-not-positive", name=name),
                where="--limit",
                found=option,
                expected=f"{name}={getattr(DEFAULT, name)}",
            )
    return Limits(**changed)  # type: ignore[arg-type]  # names and number types were checked above


class Meter:
    """Counts what reading one document costs and stops it at the first bound that is passed.

    The time is looked at each time something is counted: a single call into a library that counts
    nothing can't be stopped, which is why sizes are bounded before such calls.
    """

    def __init__(self, file: str, limits: Limits = DEFAULT) -> None:
        self.file = file
        self.limits = limits
        self._end = time.monotonic() + limits.seconds
        self._cells = 0

    def cells(self, count: int) -> None:
        """Count `count` more cells."""
        self._cells += count
        if self._cells > self.limits.cells:
            raise self.exceeded("cells", self._cells)
        if time.monotonic() > self._end:
            raise self.exceeded("seconds", self.limits.seconds)

    def check(self, name: str, amount: float) -> None:
        """Hold `amount` against the bound called `name`."""
        if amount > getattr(self.limits, name):
            raise self.exceeded(name, amount)

    def exceeded(self, name: str, amount: float) -> DocumentError:
        """The error for a passed bound: which, how far, how to raise it."""
        bound = getattr(self.limits, name)
        if name == "seconds":
            return fault(self.file, "time-passed", bound=bound, longer=bound * 4)
        return fault(self.file, "limit-passed", what=said(f"limit/{name}"), amount=amount, bound=bound, name=name)
