"""What the words of an indicator's name say: views of the lists beside this file."""

from __future__ import annotations

from targetlint.words import groups, load, meanings
from targetlint.words.phrases import phrases

KINDS = groups("names/kinds")
"""Kind of measure → the words by which a name of that kind ends."""
POLARITY = groups("names/polarity")
"""Direction (and what decides it) → the words that decide it, anywhere in a name."""
CEILINGS = groups("names/ceilings")
"""Natural bounds, and how a measure behaves over the year → the words that decide it."""
PHRASES = groups("names/phrases")
"""Phrases that change how a name is read: without a measure's ending, behind the measure, of amounts lost."""
AFTER_HARM = phrases("names/measured", "after-harm")
"""Pattern: what may stand behind a bad word that is itself measured."""
ANSWERS = meanings("names/answers")
"""Ending of a judgement → its standard answer."""
COMPOUNDS = groups("names/compounds")
"""Measures joined in one name: what joins or describes them, and faults with the answer to them."""
MEASURES = load("names/compounds")["measure"]
"""Words that end a measure inside a name → words that hold one by chance."""
IMPLIED_UNITS = groups("names/implied_units")
"""Unit → the endings of names that ask for it."""
ACCEPTED_UNITS = groups("names/implied_accepts")
"""Unit that a name asks for → what else may be written for it."""
TYPOS = {wrong: right for right, writings in groups("names/typos").items() for wrong in writings}
"""What slips in → what was meant."""
TYPO_FRIENDS = tuple(load("names/typo_friends")["friends"])
"""Right words that hold a slip by chance."""
MEASURABLE = load("names/measurable")["examples"]
"""Pattern in name and value → examples of what could be measured; the first that is found decides."""
ANY_MEASURE = tuple(load("names/measurable")["otherwise"])
"""Examples where none is found."""
