"""Glyphs → lines, paragraphs, columns."""

from targetlint.documents.pdf_lines import Glyph, Line, join_lines, lines_of_page, paragraphs, split_columns, wraps


def glyphs(text: str, x: float = 0.0, top: float = 0.0, size: float = 10.0) -> list[Glyph]:
    found = []
    for sign in text:
        width = size if not sign.isascii() else size / 2
        if sign != "_":
            found.append(Glyph(sign, x, x + width, top, top + size))
        x += width
    return found


def line(text: str, x: float = 0.0, top: float = 0.0) -> Line:
    return Line(tuple(glyphs(text, x, top)))


def test_lines_from_glyphs_in_any_order() -> None:
    page = [*glyphs("第二行", top=20), *glyphs("第一行")]
    assert [found.text for found in lines_of_page(reversed(page))] == ["第一行", "第二行"]


def test_a_raised_sign_belongs_to_its_line() -> None:
    page = [*glyphs("450m"), *glyphs("²", x=20, top=-1.5, size=6)]
    assert [found.text for found in lines_of_page(page)] == ["450m²"]


def test_gaps_become_blanks() -> None:
    assert line("甲__乙").text == "甲 乙"
    assert line("a_b").text == "a b"
    assert line("甲乙").text == "甲乙"


def test_a_full_line_wraps_and_a_short_one_ends() -> None:
    assert join_lines([line("服务对象满意"), line("度", top=12)], 60) == "服务对象满意度"
    assert join_lines([line("目标一"), line("目标二", top=12)], 60) == "目标一\n目标二"
    assert join_lines([line("≥195800.00"), line("(人份)", top=12)], 60) == "≥195800.00(人份)"


def test_closing_and_opening_signs_take_their_neighbours_along() -> None:
    assert wraps(line("项目资金"), line("（元）", top=12), 60)
    assert wraps(line("完成培训工"), line("作。", top=12), 60)
    assert not wraps(line("完成"), line("作。", top=12), 60)


def test_a_new_item_behind_a_sentence_is_a_new_line() -> None:
    lines = [line("1.完成培训五期；"), line("2.完成宣传", top=12)]
    assert join_lines(lines, 80) == "1.完成培训五期；\n2.完成宣传"


def test_a_label_set_from_top_to_bottom() -> None:
    assert join_lines([line(sign, top=12 * place) for place, sign in enumerate("绩效指标")], 40) == "绩效指标"


def test_words_keep_their_blank_and_numbers_join() -> None:
    assert join_lines([line("quality of"), line("service", top=12)], 55) == "quality of service"
    assert join_lines([line("1958001958"), line("00", top=12)], 55) == "195800195800"


def test_paragraphs_of_prose() -> None:
    lines = [line("一二三四五六七八九十", x=20), line("甲乙。", top=12), line("新段", x=20, top=24)]
    found = list(paragraphs(lines, 120))
    assert [(paragraph.text, paragraph.number) for paragraph in found] == [
        ("一二三四五六七八九十甲乙。", 1),
        ("新段", 3),
    ]
    assert list(paragraphs([], 120)) == []


def test_columns_without_borders() -> None:
    rows = [("投入", "结余率", "15%"), ("产出", "套数", "2个"), ("结果", "速度", "2小时")]
    lines = [
        Line((*glyphs(a, 0, 12 * place), *glyphs(b, 60, 12 * place), *glyphs(c, 130, 12 * place)))
        for place, (a, b, c) in enumerate(rows)
    ]
    prose = line("这是一句话", top=50)
    table, rest = split_columns([*lines, prose], [])
    assert list(table.rows()) == [list(row) for row in rows]
    assert rest.columns == []


def test_two_lines_are_no_table() -> None:
    lines = [Line((*glyphs("填表人", 0, top), *glyphs("日期", 90, top))) for top in (0, 12)]
    assert [run.columns for run in split_columns(lines, [])] == [[]]
