"""One door for all formats: hostile, broken and misnamed files cost one clear line each."""

from __future__ import annotations

import io
import os
import random
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from targetlint.documents import read
from targetlint.documents.limits import Limits
from targetlint.errors import DocumentError, TargetlintError
from targetlint.model import Document

MakeZip = Callable[..., bytes]
Attempt = Callable[[bytes, str], Document | TargetlintError]
ROWS = [["一级指标", "三级指标", "指标值"], ["产出指标", "培训期数", "≥5期"], ["效益指标", "满意度", "≥95%"]]


def error_of(data: bytes, name: str, **limits: Any) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        read(data, name=name, limits=Limits(**limits))
    error = caught.value
    assert error.where == name
    for lang in ("zh", "en"):
        assert "\n" not in error.say(lang)
        assert name in error.say(lang)
    assert error.words.zh != error.words.en
    return error


def test_a_path_is_the_name_of_its_document(tmp_path: Path) -> None:
    path = tmp_path / "表.txt"
    path.write_text("一级指标\t指标值\n", encoding="utf-8")
    document = read(path)
    assert document.file == str(path)
    assert document.format == "txt"


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("一级\t5\n".encode())))
    assert read("-").file == "-"


@pytest.mark.parametrize("format", ["txt", "csv", "md", "html", "docx", "xlsx", "ods", "pdf"])
def test_every_format_shows_the_same_cells(
    renderings: Any, texts: Callable[[Document], list[Any]], format: str
) -> None:
    blocks = texts(read(renderings.render(["申报表", ROWS], format), name=f"a.{format}"))
    rows = [row for block in blocks for row in (block if isinstance(block, list) else [[block]])]
    assert [[text for text in row if text] for row in rows] == [["申报表"], *ROWS]


@pytest.mark.parametrize("format", ["docx", "xlsx", "ods", "pdf", "html"])
def test_content_decides_whatever_the_name(renderings: Any, format: str) -> None:
    data = renderings.render([ROWS], format)
    document = read(data, name="表.txt" if format != "html" else "表.xls")
    assert document.format == format
    assert document.readings[0].kind == "wrong-name"


@pytest.mark.parametrize("data", [b"", b"\r\n  \t", b"\x00" * 100])
def test_files_without_content(data: bytes) -> None:
    assert error_of(data, "a.docx").words.zh in ("空文件（0 字节）", "文件里没有内容")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"x" * 50, "OCR"),
        (b"\xff\xd8\xff\xe0" + b"x" * 50, "OCR"),
        (b"Rar!\x1a\x07\x00", "RAR"),
        (b"7z\xbc\xaf\x27\x1c\x00", "7z"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (bytes(range(256)) * 8, "不是文本文件"),
    ],
)
def test_other_kinds_of_files_are_named(data: bytes, said: str) -> None:
    assert said in error_of(data, "a.docx").words.zh


@pytest.mark.parametrize("format", ["docx", "xlsx", "ods", "pdf"])
def test_truncated_files_are_errors_not_half_read(renderings: Any, format: str) -> None:
    data = renderings.render(["申报表", ROWS * 30], format)
    for share in (0.1, 0.5, 0.9):
        error_of(data[: int(len(data) * share)], f"a.{format}")


@pytest.mark.parametrize("format", ["docx", "xlsx", "ods", "pdf", "html", "csv", "md"])
def test_damaged_bytes_never_raise_anything_else(renderings: Any, attempt: Attempt, format: str) -> None:
    data = renderings.render(["申报表", ROWS], format)
    chance = random.Random(7)
    for _ in range(40):
        damaged = bytearray(data)
        for _ in range(chance.randint(1, 20)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        outcome = attempt(bytes(damaged), f"a.{format}")
        assert (outcome.file if isinstance(outcome, Document) else outcome.where) == f"a.{format}"


def test_an_ole_file_with_a_password() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\x00" * 600
    assert "密码" in error_of(data, "a.xlsx").words.zh


def test_a_zip_bomb_is_refused_by_its_ratio_and_its_size(make_zip: MakeZip) -> None:
    body = "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
    bomb = make_zip({"word/document.xml": body + " " * 30_000_000})
    assert "--limit ratio=" in error_of(bomb, "a.docx").words.zh
    assert "--limit unpacked=" in error_of(bomb, "a.docx", unpacked=1_000_000).words.zh


def test_overlapping_promises_are_added_up(make_zip: MakeZip) -> None:
    data = make_zip({f"word/part{number}.xml": "x" * 900_000 for number in range(30)})
    assert "--limit unpacked=" in error_of(data, "a.docx", unpacked=20_000_000).words.zh


def test_a_part_that_lies_about_its_size(renderings: Any, attempt: Attempt) -> None:
    data = bytearray(renderings.docx(["申报表", ROWS]))
    at = data.find(b"PK\x01\x02")
    data[at + 24 : at + 28] = (5).to_bytes(4, "little")  # unpacked size in the directory
    outcome = attempt(bytes(data), "a.docx")
    assert (outcome.file if isinstance(outcome, Document) else outcome.where) == "a.docx"


@pytest.mark.parametrize("entity", ['<!ENTITY a "aaaa">', '<!ENTITY x SYSTEM "file:///etc/passwd">'])
def test_entities_are_refused(make_zip: MakeZip, make_docx: Callable[..., bytes], entity: str) -> None:
    with zipfile.ZipFile(io.BytesIO(make_docx("<w:p/>"))) as package:
        parts = {name: package.read(name).decode() for name in package.namelist()}
    part = "word/document.xml"
    for encoding in ("utf-8", "utf-16"):
        evil = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE w [{entity}]>{parts[part]}'.encode(encoding)
        assert "实体声明" in error_of(make_zip({**parts, part: evil}), "a.docx").words.zh


def test_entities_are_refused_before_libreoffice_sees_them() -> None:
    book = b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
    data = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>' + book
    assert "实体声明" in error_of(data, "a.xls").words.zh


def test_macros_are_not_run_and_do_no_harm(renderings: Any, make_zip: MakeZip) -> None:
    with zipfile.ZipFile(io.BytesIO(renderings.docx(["申报表", ROWS]))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    assert read(make_zip({**parts, "word/vbaProject.bin": b"\xd0\xcf\x11\xe0evil"}), name="a.docm").blocks


def test_bounds_name_themselves(renderings: Any, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 2_000)
    with pytest.raises(DocumentError, match="--limit bytes=2000"):
        read(path, limits=Limits(bytes=1_000))
    assert "--limit cells=" in error_of(renderings.txt([ROWS * 9]), "a.txt", cells=20).words.zh
    assert "--limit pages=" in error_of(renderings.pdf(["x", ROWS * 60]), "a.pdf", pages=1).words.zh
    assert "--limit seconds=" in error_of(renderings.txt([ROWS * 9]), "a.txt", seconds=1e-9).words.zh


def test_paths_that_can_not_be_read(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="找不到"):
        read(tmp_path / "none.docx")
    with pytest.raises(DocumentError, match="文件夹"):
        read(tmp_path)
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(DocumentError, match="不是普通文件"):
        read(tmp_path / "pipe.txt")


def test_what_a_shell_hands_over_is_read() -> None:
    reading, writing = os.pipe()
    os.write(writing, "一级\t5\n".encode())
    os.close(writing)
    try:
        assert read(f"/dev/fd/{reading}").blocks
    finally:
        os.close(reading)


def test_nothing_is_written_beside_the_input(renderings: Any, tmp_path: Path) -> None:
    for format in renderings.FORMATS:
        path = tmp_path / f"a.{format}"
        path.write_bytes(renderings.render([ROWS], format))
        before = path.read_bytes()
        read(path)
        assert path.read_bytes() == before
    assert len(list(tmp_path.iterdir())) == len(renderings.FORMATS)


def test_an_archive_of_one_file_is_that_file(make_zip: MakeZip) -> None:
    assert read(make_zip({"表.txt": "一级\t5\n"}), name="a.zip").file == "a.zip!表.txt"
    assert "不止一个" in error_of(make_zip({"a.txt": "1\t2", "b.txt": "1\t2"}), "a.zip").words.zh
