"""One door for all formats."""

from pathlib import Path

from targetlint.documents import read


def test_a_path_is_the_name_of_its_document(tmp_path: Path) -> None:
    path = tmp_path / "表.txt"
    path.write_text("一级指标\t指标值\n", encoding="utf-8")
    document = read(path)
    assert document.file == str(path)
    assert document.format == "txt"
