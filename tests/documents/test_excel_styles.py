"""Shared strings and number formats of an Excel book."""

import io
import zipfile

from lxml import etree

from targetlint.documents.excel_styles import Styles, read_strings, read_styles
from targetlint.documents.limits import Meter
from targetlint.documents.package import Package

S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def test_codes_by_style_number() -> None:
    xml = (
        f'<styleSheet xmlns="{S}"><numFmts><numFmt numFmtId="176" formatCode="0.0%"/></numFmts>'
        '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="176"/><xf numFmtId="999"/></cellXfs></styleSheet>'
    )
    styles = read_styles(xml.encode(), etree)
    assert styles.codes == ("General", "0%", "0.0%", "General")
    assert styles.code("1") == "0%"
    assert styles.code("77") == styles.code(None) == styles.code("x") == "General"


def test_a_broken_part_costs_only_the_formats() -> None:
    assert read_styles(b"<styleSheet><cellXfs><xf numFmtId='9'", etree).codes in ((), ("0%",))
    assert read_styles(b"<!DOCTYPE a><styleSheet/>", etree) == Styles()


def test_strings_in_order() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr(
            "s.xml", f'<sst xmlns="{S}"><si><t>甲</t></si><si/><si><t xml:space="preserve"> 乙 </t></si></sst>'
        )
    meter = Meter("a")
    with Package(out.getvalue(), meter).open("s.xml") as part:
        assert read_strings(part, "s.xml", meter, etree, S) == ["甲", "", " 乙 "]
