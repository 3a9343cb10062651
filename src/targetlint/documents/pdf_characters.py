"""Characters that fonts of PDF files name wrongly: radicals that look like the character meant.

Browsers and office programs pick, for a glyph that several code points share, now and then the radical
(⽣ U+2F63) and not the ideograph (生 U+751F).  On paper they are the same; to a search they are not.
"""

from __future__ import annotations

import unicodedata

__all__ = ["plain_characters"]

_SUPPLEMENT = dict(
    zip(
        (
            "⺁⺄⺆⺈⺉⺊⺋⺌⺍⺎⺏⺐⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀"
            "⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳"
        ),
        (
            "厂乙冂刀刂卜㔾小小兀尣尢巳幺彑彐忄㣺扌攵旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒网罓罓羊羊羊耂肀聿月臼艹艹艹"
            "虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟"
        ),
        strict=True,
    )
)
_KANGXI = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
_COMPATIBLE = {
    chr(code): plain
    for code in range(0xF900, 0xFB00)
    if len(plain := unicodedata.normalize("NFC", chr(code))) == 1 and plain != chr(code)
}
_PLAIN = str.maketrans({**_SUPPLEMENT, **_KANGXI, **_COMPATIBLE})


def plain_characters(text: str) -> str:
    """`text` with the ideographs that its radicals stand for.

    >>> plain_characters("受益学\u2f63\u2f08数")
    '受益学生人数'
    """
    return text if text.isascii() else text.translate(_PLAIN)
