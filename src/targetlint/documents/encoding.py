"""Bytes → text: byte order mark, then strict UTF-8, then UTF-16 without mark, then the Chinese encodings.

Strict GB18030 accepts nearly any bytes, Big5 among them, so it is only the last resort: where the
extra `encoding` is installed, chardet decides between the two.
"""

from __future__ import annotations

import codecs
import re

from targetlint.documents.messages import fault
from targetlint.words.labels import LETTERS

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_USUAL = re.compile(f"[{''.join(LETTERS)}]")


def decode(data: bytes, file: str, declared: str | None = None) -> str:
    """The text of `data`.

    Args:
        data: the whole file.
        file: its name, for messages.
        declared: an encoding that the file itself names (an HTML meta tag); it is tried before guessing.

    Raises:
        DocumentError: the bytes are no text in a known encoding.

    >>> decode("指标值".encode("gb18030"), "a.txt")
    '指标值'
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _checked(data, "utf-8-sig" if name == "utf-8" else name, file)
    if (text := _try(data, "utf-8")) is not None:
        if _looks_like_text(text):
            return text
        for name in _wide(data):
            if (wide := _try(data, name)) is not None and _looks_like_text(wide):
                return wide
        raise fault(file, "no-text")
    if declared and (text := _try(data, _widened(declared))) is not None:
        return text
    for name in (*_wide(data), *_guesses(data), "gb18030"):
        if (text := _try(data, name)) is not None and _looks_like_text(text):
            return text
    return _checked(_without_torn_end(data), "gb18030", file)


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _checked(data: bytes, encoding: str, file: str) -> str:
    text = _try(data, encoding)
    if text is None or not _looks_like_text(text):
        raise fault(file, "no-text")
    return text


def _looks_like_text(text: str) -> bool:
    return len(_CONTROL.findall(text[:20_000])) * 200 <= len(text[:20_000])


def _wide(data: bytes) -> tuple[str, ...]:
    """UTF-16 without a mark shows as zero bytes: half of every digit, tab and line end."""
    head = data[:4000]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) * 50 < len(head):
        return ()
    return ("utf-16-le", "utf-16-be") if odd >= even else ("utf-16-be", "utf-16-le")


def _guesses(data: bytes) -> tuple[str, ...]:
    # Where both Chinese encodings fit, the words of the forms decide; chardet speaks where they are silent.
    sample = data[:200_000]
    gb, big5 = _usual(sample, "gb18030"), _usual(sample, "big5hkscs")
    if gb != big5:
        return ("gb18030", "big5hkscs") if gb > big5 else ("big5hkscs", "gb18030")
    if sum(byte > 127 for byte in sample[:2_000]) < 40:
        return ()
    try:
        import chardet
    except ImportError:
        return ()
    guessed = _widened(chardet.detect(sample).get("encoding") or "")
    # On a few bytes it may say Arabic or Greek; in this trade the choice is between two encodings.
    return (guessed,) if guessed in ("gb18030", "big5hkscs") else ()


def _usual(sample: bytes, encoding: str) -> int:
    return len(_USUAL.findall(sample.decode(encoding, errors="ignore")))


def _widened(encoding: str) -> str:
    """GB2312 and GBK are parts of GB18030, and files that claim the smaller use the larger."""
    name = encoding.lower().replace("_", "-").strip()
    if name in {"gb2312", "gbk", "cp936", "gb-2312", "x-gbk"}:
        return "gb18030"
    return "big5hkscs" if name in {"big5", "big-5", "cp950"} else name


def _without_torn_end(data: bytes) -> bytes:
    """A file cut in the middle of a character still has all its other lines."""
    for cut in (1, 2, 3):
        if _try(data[:-cut], "gb18030") is not None:
            return data[:-cut]
    return data
