"""Office packages written anew: changed parts replaced, all others with the same content, in the same order."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Mapping
from typing import Any

from targetlint.documents.limits import DEFAULT, Meter
from targetlint.documents.markup import lxml_etree, parse_xml
from targetlint.documents.package import Package
from targetlint.errors import Words

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
"""The attribute by which blanks at the ends of a text are kept."""
_MOMENT = (2020, 1, 1, 0, 0, 0)


class Editing:
    """A package whose parts can be read, replaced and added to; nothing is written until `data` is asked for."""

    def __init__(self, data: bytes, file: str, purpose: Words, extra: str) -> None:
        self.file = file
        self.etree: Any = lxml_etree(extra, purpose)
        self._data = data
        self.package = Package(data, Meter(file, DEFAULT))
        """The package as it was."""
        self._changed: dict[str, bytes] = {}

    def __contains__(self, part: str) -> bool:
        return part in self._changed or part in self.package

    def read(self, part: str) -> bytes:
        """A part's bytes as they stand now."""
        return self._changed[part] if part in self._changed else self.package.read(part)

    def root(self, part: str) -> Any:
        """A part's XML."""
        return parse_xml(self.read(part), part, self.file, self.etree)

    def write(self, part: str, content: bytes) -> None:
        """Replace or add a part."""
        self._changed[part] = content

    def write_root(self, part: str, root: Any) -> None:
        """Replace or add a part that is XML."""
        self.write(part, self.etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))

    def free_name(self, pattern: str) -> str:
        """The first name ``pattern.format(n)`` that no part has."""
        return next(name for number in range(1, 10_000) if (name := pattern.format(number)) not in self)

    def related(self, part: str, kind: str) -> str | None:
        """The part that `part` names by a relationship whose type ends with `kind`, or None."""
        for relation in self._relations(part):
            if relation.get("Type", "").endswith("/" + kind) and relation.get("TargetMode") != "External":
                return _resolved(part, relation.get("Target", ""))
        return None

    def target(self, part: str, identity: str) -> str | None:
        """The part behind one relationship id."""
        for relation in self._relations(part):
            if relation.get("Id") == identity:
                return _resolved(part, relation.get("Target", ""))
        return None

    def relate(self, part: str, kind: str, target: str) -> str:
        """Add a relationship from `part` to `target`; its id."""
        root = self._relations(part)
        taken = {relation.get("Id") for relation in root}
        identity = next(name for number in range(1, 100_000) if (name := f"rIdTl{number}") not in taken)
        attributes = {"Id": identity, "Type": kind, "Target": f"/{target}"}
        self.etree.SubElement(root, f"{{{_RELATIONS}}}Relationship", attributes)
        self.write_root(_relations_of(part), root)
        return identity

    def declare(self, part: str, content_type: str) -> None:
        """Name the content type of a new part."""
        root = self.root("[Content_Types].xml")
        self.etree.SubElement(root, f"{{{_TYPES}}}Override", {"PartName": f"/{part}", "ContentType": content_type})
        self.write_root("[Content_Types].xml", root)

    def declare_suffix(self, suffix: str, content_type: str) -> None:
        """Name the content type of all parts with a suffix, unless that is done."""
        root = self.root("[Content_Types].xml")
        if any(str(each.get("Extension", "")).lower() == suffix for each in root):
            return
        attributes = {"Extension": suffix, "ContentType": content_type}
        root.insert(0, self.etree.Element(f"{{{_TYPES}}}Default", attributes))
        self.write_root("[Content_Types].xml", root)

    def data(self) -> bytes:
        """The package: unchanged parts byte for byte, changed ones in their place, new ones at the end."""
        if not self._changed:
            return self._data
        return rewritten(self._data, self._changed)

    def _relations(self, part: str) -> Any:
        name = _relations_of(part)
        if name in self:
            return self.root(name)
        return self.etree.Element(f"{{{_RELATIONS}}}Relationships", nsmap={None: _RELATIONS})


def rewritten(data: bytes, changed: Mapping[str, bytes]) -> bytes:
    """A zip with some entries replaced or added."""
    stream = io.BytesIO()
    left = dict(changed)
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for info in source.infolist():
            content = left.pop(info.filename) if info.filename in left else source.read(info)
            target.writestr(info, content, compress_type=info.compress_type)
        for name, content in left.items():
            target.writestr(zipfile.ZipInfo(name, _MOMENT), content, compress_type=zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _relations_of(part: str) -> str:
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels".lstrip("/")


def _resolved(part: str, target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(part), target))


def relations_in(namespace: str) -> str:
    """The namespace of relationships that goes with the namespace of a document: strict or as usual."""
    return _STRICT_OFFICE if "purl.oclc.org" in namespace else _OFFICE


def legal(text: str) -> str:
    """`text` without the characters that XML can't hold.

    >>> legal("≥5\\x00")
    '≥5'
    """
    return re.sub("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", text)
