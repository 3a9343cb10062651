"""Bytes → Document: one module for each format, one table that chooses among them."""

from targetlint.documents.gather import gather, is_named
from targetlint.documents.limits import DEFAULT, Limits
from targetlint.documents.places import describe
from targetlint.documents.reader import read

__all__ = ["DEFAULT", "Limits", "describe", "gather", "is_named", "read"]
