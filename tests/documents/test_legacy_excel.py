"""Old Excel books, by xlrd and by calamine."""

from __future__ import annotations

import builtins
from collections.abc import Callable

import pytest

from targetlint.documents import read
from targetlint.errors import MissingExtraError, TargetlintError
from targetlint.model import Document, Location, Table

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def cells_of(document: Document) -> dict[str, tuple[str, int]]:
    return {
        str(cell.location.cell): (cell.text, cell.row_span)
        for block in document.blocks
        if isinstance(block, Table)
        for row in block.rows
        for cell in row
    }


def forbid(monkeypatch: pytest.MonkeyPatch, *modules: str) -> None:
    real = builtins.__import__

    def without(name: str, *rest: object, **more: object) -> object:
        if name.partition(".")[0] in modules:
            raise ImportError(name)
        return real(name, *rest, **more)  # type: ignore[arg-type]  # the builtin's own arguments, passed on

    monkeypatch.setattr(builtins, "__import__", without)


def test_merges_and_addresses(office_files: dict[str, bytes]) -> None:
    document = read(office_files["xls"], name="a.xls")
    cells = cells_of(document)
    assert cells["A3"] == ("产出指标", 3)
    assert cells["D4"] == ("≥195800.00(人份)", 1)
    assert document.blocks[0].location == Location(sheet="绩效目标")
    assert document.readings == ()


def test_without_xlrd_calamine_reads_bare_values_and_says_so(
    office_files: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    forbid(monkeypatch, "xlrd")
    document = read(office_files["xls"], name="a.xls")
    assert cells_of(document)["C4"] == ("培训人次", 1)
    assert document.readings[0].kind == "formats-unknown"


def test_without_either_the_extra_is_named(office_files: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    forbid(monkeypatch, "xlrd", "python_calamine")
    with pytest.raises(MissingExtraError, match=r"targetlint\[excel\]"):
        read(office_files["xls"], name="a.xls")


def test_number_formats_are_shown(renderings: object, tmp_path: object) -> None:
    import io
    import subprocess
    from pathlib import Path

    import xlsxwriter

    from targetlint.documents.office import find_office

    program = find_office()
    if program is None:
        pytest.skip("LibreOffice is not installed")
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet("表")
    sheet.write_number(0, 0, 0.95, book.add_format({"num_format": "0%"}))
    sheet.write_number(0, 1, 45292, book.add_format({"num_format": "yyyy-mm-dd"}))
    sheet.write_number(0, 2, 1234.5, book.add_format({"num_format": "#,##0.00"}))
    sheet.write_string(1, 0, "藏")
    sheet.set_row(1, None, None, {"hidden": True})
    sheet.write_boolean(2, 0, True)
    sheet.write_formula(2, 1, "=1/0", None, "#DIV/0!")
    book.close()
    place = Path(str(tmp_path))
    (place / "a.xlsx").write_bytes(out.getvalue())
    command = [program, f"-env:UserInstallation={(place / 'p').as_uri()}", "--headless", "--convert-to", "xls",
               "--outdir", str(place / "out"), str(place / "a.xlsx")]  # fmt: skip
    subprocess.run(command, capture_output=True, timeout=120, check=False)
    document = read(place / "out" / "a.xls")
    cells = {address: text for address, (text, _) in cells_of(document).items()}
    assert {address: cells[address] for address in ("A1", "B1", "C1", "A3", "B3")} == {
        "A1": "95%", "B1": "2024-01-01", "C1": "1,234.50", "A3": "TRUE", "B3": "#DIV/0!",
    }  # fmt: skip
    assert "A2" not in cells
    assert document.readings[0].kind == "hidden"


def test_broken_books_are_one_error(
    office_files: dict[str, bytes], attempt: Callable[[bytes, str], Document | TargetlintError]
) -> None:
    data = office_files["xls"]
    for broken in (data[:3_000], data[: len(data) // 2], OLE + b"\x00" * 2_000):
        outcome = attempt(broken, "a.xls")
        assert (outcome.format if isinstance(outcome, Document) else outcome.where) in ("xls", "a.xls")
