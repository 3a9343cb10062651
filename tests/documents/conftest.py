"""Small files written by hand, so that a test shows the very bytes that it is about."""

from __future__ import annotations

import io
import subprocess
import zipfile
from collections.abc import Callable, Mapping
from types import ModuleType

import pytest

from targetlint.documents import read
from targetlint.documents.limits import Limits, Meter
from targetlint.documents.office import find_office
from targetlint.errors import TargetlintError
from targetlint.model import Document, Table

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


def relations(**targets: str) -> str:
    """Relations by kind: ``officeDocument="word/document.xml"``; numbered rId1, rId2 …"""
    items = "".join(
        f'<Relationship Id="rId{number}" Type="{R}/{kind.rstrip("0123456789")}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{PACKAGE}">{items}</Relationships>'


@pytest.fixture
def make_zip() -> Callable[[Mapping[str, str | bytes]], bytes]:
    return zipped


@pytest.fixture
def make_docx() -> Callable[..., bytes]:
    """A Word file with this body; other parts by name (``numbering``, ``styles``)."""

    def make(body: str, **parts: str) -> bytes:
        spaces = (
            f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
            ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
        )
        files: dict[str, str | bytes] = {
            "_rels/.rels": relations(officeDocument="word/document.xml"),
            "word/document.xml": f"<w:document {spaces}><w:body>{body}</w:body></w:document>",
        }
        files.update({f"word/{name}.xml": f"<w:{name} {spaces}>{xml}</w:{name}>" for name, xml in parts.items()})
        return zipped(files)

    return make


@pytest.fixture
def make_xlsx() -> Callable[..., bytes]:
    """An Excel file of one sheet with this XML; `styles` are format codes of cell styles 0, 1, 2 …"""

    def make(
        sheet: str, styles: tuple[str, ...] = (), strings: tuple[str, ...] = (), name: str = "表1", **more: str
    ) -> bytes:
        formats = "".join(
            f"<numFmt numFmtId='{200 + number}' formatCode='{code}'/>" for number, code in enumerate(styles)
        )
        cells = "".join(f"<xf numFmtId='{200 + number}'/>" for number in range(len(styles)))
        shared = "".join(f"<si>{text}</si>" for text in strings)
        state = f' state="{more["state"]}"' if "state" in more else ""
        calendar = "<workbookPr date1904='1'/>" if more.get("date_1904") else ""
        return zipped(
            {
                "_rels/.rels": relations(officeDocument="xl/workbook.xml"),
                "xl/workbook.xml": f'<workbook xmlns="{S}" xmlns:r="{R}">{calendar}<sheets>'
                f'<sheet name="{name}" sheetId="1" r:id="rId1"{state}/></sheets></workbook>',
                "xl/_rels/workbook.xml.rels": relations(
                    worksheet="worksheets/sheet1.xml", styles="styles.xml", sharedStrings="sharedStrings.xml"
                ),
                "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{S}">{sheet}</worksheet>',
                "xl/styles.xml": f'<styleSheet xmlns="{S}"><numFmts>{formats}</numFmts><cellXfs>{cells}</cellXfs>'
                "</styleSheet>",
                "xl/sharedStrings.xml": f'<sst xmlns="{S}">{shared}</sst>',
            }
        )

    return make


@pytest.fixture
def meter() -> Meter:
    return Meter("a", Limits())


@pytest.fixture
def texts() -> Callable[[Document], list[object]]:
    """Blocks as plain lists: a text, or rows of cell texts."""

    def of(document: Document) -> list[object]:
        return [
            [[cell.text for cell in row] for row in block.rows] if isinstance(block, Table) else block.text
            for block in document.blocks
        ]

    return of


@pytest.fixture
def read_texts(texts: Callable[[Document], list[object]]) -> Callable[[bytes, str], list[object]]:
    return lambda data, name: texts(read(data, name=name))


@pytest.fixture
def attempt() -> Callable[[bytes, str], Document | TargetlintError]:
    """The document, or the one kind of error that a bad file may cause."""

    def outcome(data: bytes, name: str) -> Document | TargetlintError:
        try:
            return read(data, name=name)
        except TargetlintError as error:
            return error

    return outcome


@pytest.fixture(scope="session")
def office_files(renderings: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """One form as LibreOffice writes it, by suffix; skipped visibly where it is not installed."""
    program = find_office()
    if program is None:
        pytest.skip("LibreOffice is not installed")
    place = tmp_path_factory.mktemp("office")
    rows = [
        ["一级指标", "二级指标", "三级指标", "指标值"],
        ["产出指标", "数量指标", "培训期数", "≥5期"],
        [renderings.UP, renderings.UP, "培训人次", "≥195800.00(人份)"],
        [renderings.UP, "质量指标", "合格率", "百分之95"],
        ["满意度指标", "服务对象满意度指标", "参训人员满意度", "≥95%"],
    ]
    made: dict[str, bytes] = {}
    for source, targets in (("docx", "docx odt rtf doc pdf"), ("xlsx", "xlsx xls ods")):
        path = place / f"form.{source}"
        path.write_bytes(renderings.render(["项目支出绩效目标申报表", rows], source))
        for target in targets.split():
            out = place / target
            command = [program, f"-env:UserInstallation={(place / 'profile').as_uri()}", "--headless", "--convert-to",
                       target, "--outdir", str(out), str(path)]  # fmt: skip
            subprocess.run(command, capture_output=True, timeout=120, check=False)
            written = out / f"form.{target}"
            if written.exists():
                made[target] = written.read_bytes()
    return made
