"""Labels → indicators: level labels filled down and moved where the vocabulary says, rows made indicators."""

from targetlint.forms.levels.indicators import Found, read_parts

__all__ = ["Found", "read_parts"]
