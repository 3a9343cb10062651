"""The table of formats."""

from importlib import import_module

from targetlint.documents.formats import FORMATS, NAMED, by_suffix


def test_every_suffix_belongs_to_one_format() -> None:
    suffixes = [suffix for format in FORMATS for suffix in format.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert all(suffix == suffix.lower() for suffix in suffixes)


def test_formats_that_need_a_library_name_its_extra() -> None:
    for format in FORMATS:
        assert bool(format.needs) == bool(format.extra)
        assert format.title.zh
        assert format.title.en


def test_by_suffix() -> None:
    for name, expected in {
        "A.XLSX": "xlsx",
        "b.et": "xls",
        "c.wps": "wps",
        "d.tar.md": "md",
        "e.json": "jsonl",
    }.items():
        format = by_suffix(name)
        assert format is not None
        assert format.name == expected
    assert by_suffix("docx") is None
    assert by_suffix("a.exe") is None
    assert by_suffix("-") is None


def test_every_format_has_a_reader_or_is_made_into_one_that_has() -> None:
    for format in FORMATS:
        assert bool(format.reader) != bool(format.through)
        module, _, function = (format.reader or NAMED[format.through].reader).partition(".")
        assert callable(getattr(import_module(f"targetlint.documents.{module}"), function))
        assert format.office == bool(format.through)
