"""Document → Forms: tables, headings, levels, objectives, funds."""

from targetlint.forms.recognise import Recognised, recognise

__all__ = ["Recognised", "recognise"]
