"""Cells whose numbers set no target: scoring rules, formulas, proportions, codes."""

from __future__ import annotations

import re

from targetlint.words import any_of
from targetlint.words.value import SCORING_WORDS

SCORING = re.compile(
    r"扣(?:完|除|减)?\d|扣[^;。]{0,6}\d?分|[得计加]\d+(?:\.\d+)?分|[*×]100%|/[^\d;,]{2,20}[×*]|[×*]\d+%|"
    + any_of(SCORING_WORDS)
)
"""A scoring rule or a formula is no target."""
PROPORTION = re.compile(r"^[^\d]{0,12}\d+(?:\.\d+)?(?:[:比]\d+(?:\.\d+)?)+[^\d]{0,8}$")
CODE = re.compile(
    r"^(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|400-?\d{3}-?\d{4}|(?:GB|ISO|IEC|DB|HJ|CJJ?|JGJ|JTG|SL|DL|YY|WS|NY|LY|GA|TD|QB|AQ|CH)(?:/[TZ])? ?\d[\d.-]*|[A-Z]\+\d+[日天]?|[^\d]{0,12}[〔\[(](?:19|20)\d\d[〕\])]\d{1,4}号[^\d]{0,20}|\d+\s?[×*xX]\s?\d+.{0,6}|\d{1,3}(?:\.\d{1,3}){2,}|.{0,3}\d{1,2}:\d{2}.*)$"
)
"""Telephone and document numbers, sizes, versions, clock times: numbers that count nothing."""
