"""Folders, archives and standard input."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from targetlint.documents import gather, is_named
from targetlint.documents.limits import Limits
from targetlint.model import Document, Reading

MakeZip = Callable[..., bytes]
DUMP = "一级指标\t指标值\n"


def told(found: Iterable[Document | Reading]) -> list[tuple[str, str]]:
    return [("document", item.file) if isinstance(item, Document) else (item.kind, item.file) for item in found]


def test_a_folder_is_walked_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.csv", "a/.hidden.txt", ".git/x.txt", "~$b.docx", "photo.heic", "bad.docx"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(DUMP, encoding="utf-8")
    kinds = [(kind, str(Path(file).relative_to(tmp_path))) for kind, file in told(gather([tmp_path]))]
    assert kinds == [
        ("document", "b.txt"), ("document", "bad.docx"), ("skipped", "photo.heic"), ("document", "a/c.csv"),
    ]  # fmt: skip


def test_a_bad_file_is_one_failure_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04broken")
    (tmp_path / "b.txt").write_text(DUMP, encoding="utf-8")
    found = list(gather([tmp_path / "a.docx", tmp_path / "none.txt", tmp_path / "b.txt"]))
    assert [kind for kind, _ in told(found)] == ["unreadable", "unreadable", "document"]
    assert isinstance(found[0], Reading)
    assert "损坏" in found[0].message.zh
    assert "damaged" in found[0].message.en


def test_an_archive_gives_its_files(make_zip: MakeZip, tmp_path: Path) -> None:
    inner = make_zip({"里.txt": DUMP})
    path = tmp_path / "a.zip"
    path.write_bytes(
        make_zip(
            {"表/甲.txt": DUMP, "__MACOSX/表/._甲.txt": "x", "b.exe": b"MZ", "c.docx": b"PK\x03\x04", "d.zip": inner}
        )
    )
    assert [(kind, file.partition("!")[2]) for kind, file in told(gather([path]))] == [
        ("skipped", "b.exe"), ("unreadable", "c.docx"), ("document", "d.zip!里.txt"), ("document", "表/甲.txt"),
    ]  # fmt: skip


def test_names_written_by_chinese_windows(tmp_path: Path) -> None:
    import io
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("XXXX.txt", DUMP)
    path = tmp_path / "a.zip"
    path.write_bytes(out.getvalue().replace(b"XXXX", "目标".encode("gb18030")))
    assert told(gather([path])) == [("document", f"{path}!目标.txt")]


def test_archives_inside_archives_end(make_zip: MakeZip, tmp_path: Path) -> None:
    data = make_zip({"a.txt": DUMP})
    for _ in range(5):
        data = make_zip({"in.zip": data})
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    (failure,) = gather([path], Limits(nesting=3))
    assert isinstance(failure, Reading)
    assert "--limit nesting=" in failure.message.zh


def test_an_archive_of_nothing(make_zip: MakeZip, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(make_zip({"readme.exe": b"MZ"}))
    assert [kind for kind, _ in told(gather([path]))] == ["skipped", "unreadable"]


def test_hostile_names_stay_names(make_zip: MakeZip, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(make_zip({"../../etc/evil.txt": DUMP}))
    assert [kind for kind, _ in told(gather([path]))] in (["document"], ["unreadable"])
    assert sorted(item.name for item in tmp_path.iterdir()) == ["a.zip"]


def test_what_was_named_and_what_was_met(tmp_path: Path) -> None:
    assert is_named("a.docx", [Path("a.docx")])
    assert not is_named(str(tmp_path / "a.docx"), [tmp_path])
