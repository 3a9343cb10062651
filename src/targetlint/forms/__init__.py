"""Document → Forms, in stages; recognise.py runs them.

    Document ── rows ──▶ whole rows ── cut ──▶ Sections ── place ──▶ cells in columns ── levels ──▶ Indicators
                                          └── about ──▶ title, subject, facts, objectives, funds, plan

What a cell says by itself (cells/) is found once, by the value grammar and the words of words/labels, and every
stage asks for it there.  Read a new layout in this order:

1. Words that nobody has met (a heading, a level label, a label of the head) are a line in words/labels/*.txt.
2. A cell that stands in the wrong column is a score in words/labels/fit.txt, or in the table of places of
   place/matching.py; a kind of cell that has no name yet is a trait in cells/features.py and a line there.
3. A line that is cut where it should not be, or not cut where it should, is a line in the table of what speaks
   against a cell (rows/in_place.py).
4. Each gets a layout in tests/forms/layouts, which is read from every format, whole and damaged.
"""

from targetlint.forms.recognise import Recognised, recognise

__all__ = ["Recognised", "recognise"]
