"""Cells → columns: each row matched to its heading, and its cells of symbol, value and unit made values."""

from targetlint.forms.place.lines import Line, placed_lines
from targetlint.forms.place.values import values_of

__all__ = ["Line", "placed_lines", "values_of"]
