"""What the words of labels, headings and cells mean on a form: views of the lists beside this file."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from targetlint.words import load

FIT: Final[Mapping[str, Mapping[str, float]]] = MappingProxyType(
    {
        role: {kind: float(score) for kind, (score,) in lines.items()}
        for roles, lines in load("labels/fit").items()
        for role in roles.split()
    }
)
"""Role of a column → what a cell is → its score there; the first that holds counts."""
