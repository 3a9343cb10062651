"""Examples of what could be measured where words stand: 有所减少 asks for a decrease, not for a test passed.

Numbers are never proposed; what the author has to decide stays a blank (``≥__%``).
"""

from __future__ import annotations

import re

from targetlint.errors import Words
from targetlint.facts.build import RowFacts, TermFacts
from targetlint.words.names import ANY_MEASURE, MEASURABLE

_MEASURES = tuple((re.compile(pattern), examples) for pattern, examples in MEASURABLE.items())


def measurable(row: RowFacts, term: TermFacts) -> Words:
    """Examples that fit the name and the words of a term, quoted."""
    text = f"{row.name_facts.core}{term.facts['words']}"
    examples = next((examples for pattern, examples in _MEASURES if pattern.search(text)), ANY_MEASURE)
    return Words("".join(f"“{one}”" for one in examples), ", ".join(f"'{one}'" for one in examples))
