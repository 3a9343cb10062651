"""Bytes → Document: one module for each format, one table that chooses among them."""

from targetlint.documents.gather import gather, gather_bytes, is_named
from targetlint.documents.limits import DEFAULT, Limits
from targetlint.documents.places import describe
from targetlint.documents.reader import read

__all__ = ["DEFAULT", "Limits", "describe", "gather", "gather_bytes", "is_named", "read"]
