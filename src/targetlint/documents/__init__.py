"""Bytes → Document: one module for each format, one table that chooses among them."""

from targetlint.documents.limits import DEFAULT, Limits
from targetlint.documents.reader import read

__all__ = ["DEFAULT", "Limits", "read"]
