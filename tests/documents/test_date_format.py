"""Dates and times as spreadsheets show them."""

import pytest

from targetlint.documents.date_format import is_date_code
from targetlint.documents.number_format import shown


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (45292, "yyyy-mm-dd", "2024-01-01"),
        (45292, "yyyy/m/d", "2024/1/1"),
        (45292, 'yyyy"年"m"月"d"日"', "2024年1月1日"),
        (45292, "yyyy年m月", "2024年1月"),
        (45292, '[$-804]yyyy"年"m"月"', "2024年1月"),
        (45657, 'm"月底"', "12月底"),
        (45657, '[DBNum1]yyyy"年"m"月"d"日"', "二〇二四年十二月三十一日"),
        (45292, "mmm-yy", "Jan-24"),
        (45292, "aaaa", "星期一"),
        (45292.75, "yyyy/m/d h:mm", "2024/1/1 18:00"),
        (45292.75, "h:mm AM/PM", "6:00 PM"),
        (45292.25, '上午/下午h"时"mm"分"', "上午6时00分"),
        (0.5, "mm:ss", "00:00"),
        (1.5, "[h]:mm", "36:00"),
        (59, "yyyy/m/d", "1900/2/28"),
        (61, "yyyy/m/d", "1900/3/1"),
        (45292.999999, "yyyy/m/d h:mm:ss", "2024/1/1 23:59:59"),
        (-1, "yyyy/m/d", "-1"),
    ],
)
def test_shown(value: float, code: str, text: str) -> None:
    assert shown(value, code) == text


def test_the_calendar_of_1904() -> None:
    assert shown(43830, "yyyy/m/d", date_1904=True) == "2024/1/1"


def test_what_a_date_code_is() -> None:
    assert is_date_code("yyyy/m/d")
    assert is_date_code("mm:ss.0")
    assert not is_date_code("0.00%")
    assert not is_date_code("#,##0")
