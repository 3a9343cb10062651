"""What stands around the table: title, subject, facts, objectives, funds, plan."""

from targetlint.forms.about.head import Head, read_head, year_of

__all__ = ["Head", "read_head", "year_of"]
