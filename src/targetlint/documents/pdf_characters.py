"""Characters that fonts of PDF files name wrongly: radicals that look like the character meant.

Browsers and office programs pick, for a glyph that several code points share, now and then the radical
(⽣ U+2F63) and not the ideograph (生 U+751F).  On paper they are the same; to a search they are not.
"""

from __future__ import annotations

import unicodedata

from targetlint.documents.tables import table

_KANGXI = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
_COMPATIBLE = {
    chr(code): plain
    for code in range(0xF900, 0xFB00)
    if len(plain := unicodedata.normalize("NFC", chr(code))) == 1 and plain != chr(code)
}
_PLAIN = str.maketrans({**table("radicals"), **_KANGXI, **_COMPATIBLE})


def plain_characters(text: str) -> str:
    """`text` with the ideographs that its radicals stand for.

    >>> plain_characters("受益学\u2f63\u2f08数")
    '受益学生人数'
    """
    return text if text.isascii() else text.translate(_PLAIN)
