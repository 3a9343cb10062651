"""The visible text of a Word paragraph."""

from collections.abc import Callable

import pytest

Make = Callable[..., bytes]
Texts = Callable[[bytes, str], list[object]]


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ("<w:r><w:t>A</w:t><w:tab/><w:t>B</w:t></w:r>", "A\tB"),
        ("<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t></w:r>", "A-B"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>95%</w:t></w:r>', "≥95%"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0A3"/><w:t>5</w:t></w:r>', "≤5"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', "☑"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:t>显</w:t></w:r>", "显"),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>显</w:t></w:r>', "显"),
        ("<m:oMath><m:r><m:t>≥</m:t></m:r></m:oMath><w:r><w:t>5</w:t></w:r>", "≥5"),
        ('<w:r><w:t>450m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>', "450m²"),
        ('<w:r><w:t>注</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>', "注2"),
        ("<w:hyperlink><w:r><w:t>链</w:t></w:r></w:hyperlink>", "链"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>1</w:t></w:r>", "1"),
        ("<w:fldSimple><w:r><w:t>2024</w:t></w:r></w:fldSimple>", "2024"),
        ('<w:r><w:t>A</w:t><w:br w:type="page"/><w:t>B</w:t></w:r>', "AB"),
        ("<w:smartTag><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:smartTag>", "新"),
        ("<w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>新</w:t></w:r></w:moveTo>", "新"),
        ("<w:r><w:ruby><w:rt><w:r><w:t>zi</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>字</w:t></w:r></w:rubyBase></w:ruby>"
         "</w:r>", "字"),
    ],
)  # fmt: skip
def test_what_a_reader_sees(make_docx: Make, read_texts: Texts, runs: str, text: str) -> None:
    assert read_texts(make_docx(f"<w:p>{runs}</w:p>"), "a.docx") == [text]
