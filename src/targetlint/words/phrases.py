"""Phrases: words with parts that may vary, as data, and the pattern for one of them.

{绩效?}指标            a word that may be missing
{数量|质量}指标         one of several
{何时*}目标            {…*}: any number of them; the name of a section stands for the words in it
其中…20               … anything, …20 at most twenty characters, …2-20 two to twenty
____年                _ a digit
金额{（…12）?}          （ and ）: a bracket of either width
"""

from __future__ import annotations

import re
from functools import cache

from targetlint.words import load, longest_first

_PIECE = re.compile(
    r"\{(?P<words>[^{}]+?)(?P<times>[?*]?)\}|(?P<any>…)(?:(?P<least>\d+)-)?(?P<most>\d*)|(?P<digit>_)"
    r"|(?P<opens>[（(])|(?P<closes>[）)])|(?P<letter>.)"
)


@cache
def phrases(name: str, section: str = "") -> str:
    """A pattern for one of the phrases of a section, the longest written first.

    Args:
        name: the word list.
        section: the one wanted.

    >>> re.fullmatch(phrases("labels/columns", "name"), "三级指标名称") is not None
    True
    """
    return f"(?:{'|'.join(_pattern(text, name) for text in longest_first(load(name)[section]))})"


def _pattern(phrase: str, name: str) -> str:
    return "".join(_piece(match, name) for match in _PIECE.finditer(phrase))


def _piece(match: re.Match[str], name: str) -> str:
    if match["words"]:
        inside = "|".join(_word(word, name) for word in longest_first(match["words"].split("|")))
        return f"(?:{inside}){match['times']}"
    if match["any"]:
        return f".{{{match['least'] or 0},{match['most']}}}" if match["most"] else ".*"
    if match["digit"]:
        return r"\d"
    if match["opens"]:
        return "[（(]"
    return "[）)]" if match["closes"] else re.escape(match["letter"])


def _word(word: str, name: str) -> str:
    if not word.startswith("@"):
        return _pattern(word, name)
    return phrases(name, word if word in load(name) else word[1:])
