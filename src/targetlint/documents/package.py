"""Zip packages (office files and archives), opened within bounds; nothing is ever unpacked to disk."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping
from types import MappingProxyType
from typing import IO

from targetlint.documents.limits import Meter
from targetlint.documents.messages import fault

_RATIO_FROM = 10_000_000  # small parts may compress as well as they like
_ENCRYPTED = 0x1
_UTF8_NAME = 0x800
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError)


def is_zip(data: bytes) -> bool:
    """Whether `data` begins like a zip file."""
    return data[:4] in (b"PK\x03\x04", b"PK\x05\x06")


class Package:
    """A zip file in memory: its parts by name, each read within the bounds."""

    def __init__(self, data: bytes, meter: Meter) -> None:
        self._meter = meter
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise fault(meter.file, "zip-damaged") from error
        infos = [info for info in self._zip.infolist() if not info.is_dir()]
        meter.check("members", len(infos))
        meter.check("unpacked", sum(info.file_size for info in infos))
        for info in infos:
            if info.file_size > _RATIO_FROM:
                meter.check("ratio", info.file_size / max(info.compress_size, 1))
        self.parts: Mapping[str, zipfile.ZipInfo] = MappingProxyType({_name(info): info for info in infos})

    def __contains__(self, name: str) -> bool:
        return name in self.parts

    def read(self, name: str) -> bytes:
        """The bytes of one part; at most as many as the directory promised."""
        with self.open(name) as part:
            return part.read()

    def open(self, name: str) -> Part:
        """One part as a stream, for parts too large to hold."""
        info = self.parts[name]
        if info.flag_bits & _ENCRYPTED:
            raise fault(self._meter.file, "part-password", part=name)
        try:
            return Part(self._zip.open(info), name, info.file_size, self._meter)
        except _BROKEN as error:
            raise fault(self._meter.file, "part-damaged", part=name) from error


class Part(io.RawIOBase):
    """A part of a package as it is unpacked; faults of the packing are errors that name the part."""

    def __init__(self, stream: IO[bytes], name: str, size: int, meter: Meter) -> None:
        self._stream, self._name, self._left, self._meter = stream, name, size, meter

    def read(self, size: int = -1) -> bytes:
        """Up to `size` bytes; never more than the directory promised."""
        try:
            chunk = self._stream.read(self._left if size < 0 else min(size, self._left))
        except _BROKEN as error:
            raise fault(self._meter.file, "part-damaged", part=self._name) from error
        self._left -= len(chunk)
        return chunk

    def close(self) -> None:
        """Let go of the package's stream."""
        self._stream.close()
        super().close()


def _name(info: zipfile.ZipInfo) -> str:
    """The name as its author wrote it: archives made on Chinese Windows hold GBK names without saying so."""
    if info.flag_bits & _UTF8_NAME:
        return info.filename
    try:
        raw = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename
