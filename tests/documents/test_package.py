"""Zip packages within bounds."""

import io
import zipfile
from collections.abc import Callable

import pytest

from targetlint.documents.limits import Limits, Meter
from targetlint.documents.package import Package, is_zip
from targetlint.errors import DocumentError

MakeZip = Callable[..., bytes]


def test_parts_by_name(make_zip: MakeZip) -> None:
    package = Package(make_zip({"甲.txt": "内容", "b/": ""}), Meter("a.zip"))
    assert list(package.parts) == ["甲.txt"]
    assert "甲.txt" in package
    assert package.read("甲.txt").decode() == "内容"
    with package.open("甲.txt") as part:
        assert part.read(3).decode() == "内"


def test_what_begins_like_a_zip() -> None:
    assert is_zip(b"PK\x03\x04rest")
    assert not is_zip(b"PKxx")


def test_a_broken_directory_is_an_error() -> None:
    with pytest.raises(DocumentError, match="损坏"):
        Package(b"PK\x03\x04" + b"x" * 100, Meter("a.zip"))


def test_broken_contents_are_an_error_that_names_the_part(make_zip: MakeZip) -> None:
    data = bytearray(make_zip({"part.xml": "".join(chr(0x4E00 + number * 7919 % 20_000) for number in range(900))}))
    data[160:175] = b"\xff" * 15
    with pytest.raises(DocumentError, match=r"part\.xml"):
        Package(bytes(data), Meter("a.zip")).read("part.xml")


def test_bounds(make_zip: MakeZip) -> None:
    with pytest.raises(DocumentError, match="members"):
        Package(make_zip({f"{number}": "" for number in range(5)}), Meter("a", Limits(members=4)))
    with pytest.raises(DocumentError, match="unpacked"):
        Package(make_zip({"a": "x" * 1_000}), Meter("a", Limits(unpacked=999)))


def test_a_part_with_a_password() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("a.txt", "x")
    data = bytearray(out.getvalue())
    data[data.find(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(DocumentError, match="密码"):
        Package(bytes(data), Meter("a.zip")).read("a.txt")
