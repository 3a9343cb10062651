"""Folding: one plain spelling for the grammar, with the way back to the text as written.

NFKC is not it: it turns ㎡ into m2 and ① into 1 and leaves ≧ ‰ and zero-width characters.  Every
folded character keeps the stretch of the source that it came from, so spans always point at the source.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import attrs

from targetlint.model import Span
from targetlint.words.value import LATEX, LOOK_ALIKES, MISTYPED, TRADITIONAL

Piece = tuple[str, int, int]
"""A folded character and the start and end of what it stands for in the source."""


@attrs.frozen
class Folded:
    """Text in plain spelling; `starts` and `ends` lead back to the source, character by character."""

    text: str
    source: str
    starts: Sequence[int] | None = None
    """None where the text is the source itself."""
    ends: Sequence[int] = ()
    repaired: tuple[str, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """The place in the source of the folded characters from `start` to `end`."""
        if self.starts is None:
            return start, max(start, end)
        if start >= end:
            place = self.starts[start] if start < len(self.starts) else len(self.source)
            return place, place
        return self.starts[start], self.ends[end - 1]

    def part(self, start: int, end: int) -> Folded:
        """What stands from `start` to `end`."""
        if self.starts is None:
            return Folded(self.text[start:end], self.source, range(start, end), range(start + 1, end + 1))
        return Folded(self.text[start:end], self.source, self.starts[start:end], self.ends[start:end], self.repaired)

    def written(self, start: int, end: int) -> str:
        """The words as the source has them: markup removed, white space single."""
        if self.text is self.source and start < end and "\n" not in self.text:
            return self.text[start:end]
        first, last = self.span(start, end)
        text = self.source[first:last]
        if "<" in text or "&" in text:
            text = html.unescape(TAG.sub("", text))
        return re.sub(r"(?<=[^\x00-\x7f])\s*[\r\n]+\s*(?=[^\x00-\x7f])", "", text).strip() if "\n" in text else text


WIDE = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
"""Full-width ASCII; digits, letters and signs among them are reported as ``width``."""
QUIET_WIDE = frozenset("（），；：！？｛｝［］＂＇、。～")
"""Full-width punctuation is how Chinese is written: folded without a word."""

DROPPED = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202c\u2028")
TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,11})(?:\s[^<>]{0,300})?/?>")
SUPERSCRIPT = {"2": "²", "3": "³", "o": "°", "0": "⁰", "²": "²", "³": "³"}
MARKUP = re.compile(
    r"(?P<sup><sup>\s*(?P<high>[23o])\s*</sup>|\^\s*(?:\{\s*)?(?P<power>[23]|\\circ)(?:\s*\})?)"
    rf"|(?P<tag>{TAG.pattern})"
    r"|(?P<entity>&(?:[A-Za-z]{2,8}|#\d{2,6}|#x[0-9A-Fa-f]{2,5});?)"
    r"|(?P<latex>\\(?:[A-Za-z]+|[%$#&_{},;:!\\ ]))"
    r"|(?P<brace>[{}$])"
)
BREAKS = frozenset({"br", "p", "li", "div", "tr", "ol", "ul", "td"})
PLAIN = re.compile(
    rf"(?:[0-9.%()/;:±‰~-]|[一-鿿](?<![{''.join(TRADITIONAL)}])|[A-NP-Za-kmnp-z]|,|[≥≤><=](?![≥≤><=]))*+"
)
"""Text that folds to itself; o, O, l and I may be digits, and signs may stand in rows."""
SLIPS = "|".join(MISTYPED)
UNSURE = re.compile(r"%%|‰‰|\.\.|I|<[a-z]|[≥≤><=]\(\d|" + SLIPS)


def fold(source: str) -> Folded:
    """The plain spelling of a value.

    >>> fold("≧ ９５ ％").text, fold("≧ ９５ ％").repaired
    ('≥95%', ('width',))
    """
    if PLAIN.fullmatch(source) and not UNSURE.search(source):
        return Folded(source, source)
    repaired: dict[str, None] = {}
    pieces: Iterable[Piece] = ((letter, place, place + 1) for place, letter in enumerate(source))
    if any(letter in source for letter in "<&\\$^{"):
        pieces = _without_markup(source, repaired)
    letters = _without_spaces(_plain(pieces, repaired))
    text = "".join(letter for letter, _, _ in letters)
    for repair in (_spaced_digits, _bookmarks, _signs, _letters_for_digits, _doubled):
        text, letters = repair(text, letters, repaired)
    return Folded(
        text, source, tuple(start for _, start, _ in letters), tuple(end for _, _, end in letters), tuple(repaired)
    )


def _without_markup(source: str, repaired: dict[str, None]) -> Iterator[Piece]:
    """HTML tags and entities and LaTeX commands turned into the characters that they stand for."""
    place = 0
    for match in MARKUP.finditer(source):
        for at in range(place, match.start()):
            yield source[at], at, at + 1
        place = match.end()
        stands, kind = _meaning(match)
        if stands is None:
            place = match.start()
            continue
        if kind:
            repaired[kind] = None
        for letter in stands:
            yield letter, match.start(), match.end()
    for at in range(place, len(source)):
        yield source[at], at, at + 1


def _meaning(match: re.Match[str]) -> tuple[str | None, str]:
    """What a piece of markup stands for and what kind of repair that is; None for no markup after all."""
    if match["sup"]:
        high = match["high"] or match["power"].replace("\\circ", "o")
        return SUPERSCRIPT[high], "html" if match["high"] else "latex"
    if match["tag"]:
        name = TAG.fullmatch(match["tag"])
        assert name is not None
        return ("\n" if name[2].lower() in BREAKS else ""), "html"
    if match["entity"]:
        stands = html.unescape(match["entity"])
        return (None, "") if stands == match["entity"] else (stands.replace("\xa0", " "), "html")
    if match["latex"]:
        stands = LATEX.get(match["latex"][1:], "")
        return stands, "latex"
    return "", "latex" if match["brace"] == "$" else ""


def _plain(pieces: Iterable[Piece], repaired: dict[str, None]) -> list[Piece]:
    """The pieces with every letter in its plain spelling."""
    found: list[Piece] = []
    for letter, start, end in pieces:
        plain, repair = _spelled(letter)
        if repair:
            repaired[repair] = None
        found += [(one, start, end) for one in plain]
    return found


@lru_cache(maxsize=4096)
def _spelled(letter: str) -> tuple[str, str]:
    """The plain spelling of a letter (width, look-alike signs, traditional characters), and the kind of repair if any."""
    if letter in LOOK_ALIKES:
        return LOOK_ALIKES[letter], "width" if letter == "．" else ""
    if letter in WIDE:
        return WIDE[letter], "" if letter in QUIET_WIDE else "width"
    if letter.isdecimal() and not letter.isascii():
        return str(unicodedata.decimal(letter)), "width"
    if letter in DROPPED:
        return "", "invisible"
    if letter.isspace() or letter in "\x00\x1c\x1d\x1e\x1f":
        return "\n" if letter in "\n\r\x0b\x0c\x85\u2029" else " ", ""
    return TRADITIONAL.get(letter, letter), ""


def _without_spaces(letters: list[Piece]) -> list[Piece]:
    """Spaces kept only where they part two words, two numbers, or two lines; never at the ends."""
    kept: list[Piece] = []
    gap: Piece | None = None
    for piece in letters:
        letter = piece[0]
        if letter in " \n":
            if gap is None or letter == "\n":
                gap = piece
            continue
        if gap is not None and kept:
            before = kept[-1][0]
            if gap[0] == "\n":
                if not (before.isalnum() and letter.isalnum() and not before.isascii() and not letter.isascii()):
                    kept.append(("\n", gap[1], gap[2]))
            elif before.isascii() and before.isalnum() and letter.isascii() and letter.isalnum():
                if not (before.isdigit() and letter.isalpha()):
                    kept.append((" ", gap[1], gap[2]))
            elif before.isalnum() and letter.isalnum() and not before.isdigit() and not letter.isdigit():
                kept.append((" ", gap[1], gap[2]))
        gap = None
        kept.append(piece)
    return kept


def _edited(text: str, letters: list[Piece], edits: list[tuple[int, int, str]]) -> tuple[str, list[Piece]]:
    """All edits (start, end, plain) applied in one pass, so that long cells stay linear."""
    if not edits:
        return text, letters
    out: list[Piece] = []
    place = 0
    for start, end, plain in edits:
        out += letters[place:start]
        out += [(one, letters[start][1], letters[end - 1][2]) for one in plain]
        place = end
    out += letters[place:]
    return "".join(letter for letter, _, _ in out), out


def _bookmarks(text: str, letters: list[Piece], repaired: dict[str, None]) -> tuple[str, list[Piece]]:
    """》 without its 《 is a mistyped ≥, and 《 before a number a mistyped ≤."""
    if "》" not in text and "《" not in text:
        return text, letters
    opened: list[int] = []
    alone: list[int] = []
    for place, letter in enumerate(text):
        if letter == "《":
            opened.append(place)
        elif letter == "》":
            if opened:
                opened.pop()
            else:
                alone.append(place)
    edits = [(place, place + 1, "≥") for place in alone]
    edits += [
        (place, place + 1, "≤")
        for place in opened
        if place + 1 < len(text) and (text[place + 1].isdigit() or text[place + 1] == "=")
    ]
    if edits:
        repaired["sign"] = None
    return _edited(text, letters, sorted(edits))


SIGN_RUN = re.compile(r"[≥≤><=]{2,}+|[≥≤><]{2,}+")
PROPER = {">=": "≥", "=>": "≥", "<=": "≤", "=<": "≤", "==": "="}


def _signs(text: str, letters: list[Piece], repaired: dict[str, None]) -> tuple[str, list[Piece]]:
    """One sign for each run of comparison signs; anything but >= => <= =< is a slip."""
    edits = []
    for match in SIGN_RUN.finditer(text):
        run = match[0]
        more, less = "≥" in run or ">" in run, "≤" in run or "<" in run
        if more and less:
            continue
        bound = "≥" in run or "≤" in run or "=" in run
        plain = ("≥" if bound else ">") if more else ("≤" if bound else "<") if less else "="
        spread = letters[match.end() - 1][2] - letters[match.start()][1] > len(run)
        if PROPER.get(run) != plain or spread or run == "==":
            repaired["sign"] = None
        edits.append((match.start(), match.end(), plain))
    return _edited(text, letters, edits)


SPACED = re.compile(r"(?<![\d.] )(?<![\d.])\d(?: \d)++(?=[%.\u4e00-\u9fff])(?! ?\d)")


def _spaced_digits(text: str, letters: list[Piece], repaired: dict[str, None]) -> tuple[str, list[Piece]]:
    """Digits that recognition set apart: 9 5 %."""
    if " " not in text:
        return text, letters
    edits = []
    for match in SPACED.finditer(text):
        edits += [(place, place + 1, "") for place in range(match.start(), match.end()) if text[place] == " "]
        repaired["space"] = None
    return _edited(text, letters, edits)


O_FOR_ZERO = re.compile(
    r"(?<![A-Za-z0-9])(?=[0-9Il])[0-9Il]*(?:[OoОо]|(?<=\d)[Il]|[Il](?=[0-9OoОо]))[0-9OoОоIl.,]*+(?![A-Za-z])"
)


def _letters_for_digits(text: str, letters: list[Piece], repaired: dict[str, None]) -> tuple[str, list[Piece]]:
    """The letter O for the digit 0, l and I for 1, inside what is otherwise a number."""
    edits = []
    for match in O_FOR_ZERO.finditer(text):
        for place in range(match.start(), match.end()):
            if text[place] in "OoОо":
                edits.append((place, place + 1, "0"))
                repaired["letter-o"] = None
            elif text[place] in "Il":
                edits.append((place, place + 1, "1"))
                repaired["letter-l"] = None
    return _edited(text, letters, edits)


POWERS = {"²": "2", "³": "3"}
TWICE = re.compile(
    r"(?=[×*'’(%‰.。"
    + "".join({word[0] for word in MISTYPED})
    + r"])(?:(?<=[\d.])[×*]10(?:\^\d|[²³])|(?<=\d)['’](?=\d{3})|(?<=[≥≤><=])\(\d[\d.,]{0,12}\)(?=[%\u4e00-\u9fff])"
    r"|%{2,}+|‰{2,}+|(?<=\d)\.{2}(?=\d)|(?<=\d)。(?=\d)|" + f"{SLIPS})"
)


def _doubled(text: str, letters: list[Piece], repaired: dict[str, None]) -> tuple[str, list[Piece]]:
    """95%%, 3..5, 3。5, 不低与: read as meant."""
    edits = []
    for match in TWICE.finditer(text):
        run = match[0]
        if run[0] in "%‰":
            plain, kind = run[0], "sign"
        elif "10" in run and run[0] in "×*":
            edits.append((match.start(), match.end(), "e" + POWERS.get(run[-1], run[-1])))
            continue
        elif run in {"'", "’"}:
            edits.append((match.start(), match.end(), ","))
            continue
        elif run[0] == "(":
            edits += [(match.start(), match.start() + 1, ""), (match.end() - 1, match.end(), "")]
            repaired["bracket"] = None
            continue
        elif run in {"..", "。"}:
            plain, kind = ".", "decimal-point"
        else:
            plain, kind = run.replace("与", "于").replace("干", "于"), "typo"
        repaired[kind] = None
        edits.append((match.start(), match.end(), plain))
    return _edited(text, letters, edits)
