"""Sections: where each form of the stream begins, and its head, its indicator parts, its tail."""

from targetlint.forms.cut.flat import listed, projects
from targetlint.forms.cut.sections import Section, cut

__all__ = ["Section", "cut", "listed", "projects"]
