"""Radicals read as the ideographs that they stand for."""

from targetlint.documents.pdf_characters import plain_characters


def test_radicals_become_ideographs() -> None:
    assert plain_characters("\u2f63\u4ea7\u2f08\u5458 \u2ed3\u671f \u2ecb\u8f86") == "生产人员 长期 车辆"
    assert plain_characters("\uf90a") == "金"


def test_everything_else_stays() -> None:
    for text in ("≥95%", "m²", "①㎡℃‰", "受益学生人数", "ＡＢ１２", ""):
        assert plain_characters(text) == text
