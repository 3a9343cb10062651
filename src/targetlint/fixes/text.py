"""Edits in text files (.txt, .csv, .tsv, .md): one field on one line changes, every other byte stays."""

from __future__ import annotations

import codecs
import html
import re
from itertools import pairwise

import attrs

from targetlint.documents.delimited import guess, lines_of
from targetlint.documents.encoding import decode
from targetlint.errors import DocumentError, Words
from targetlint.fixes.edits import GONE, Applied, Edit, Left
from targetlint.fixes.messages import said

_ENDS = re.compile(r"(\r\n|\n|\r)")
_ENCODINGS = ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_BAR = re.compile(r"(?<!\\)\|")
_JOINED = re.compile(r"[\w.%‰≥≤<>=＝≧≦℃]")

_TWICE = said("twice")
_LINES = said("lines")


@attrs.frozen
class Source:
    """A text file that can be written back byte for byte."""

    text: str
    encoding: str
    mark: bytes = b""

    def encode(self, text: str) -> bytes:
        """`text` in the file's own encoding."""
        return self.mark + text.encode(self.encoding)


def source_of(data: bytes, file: str, declared: str | None = None) -> Source:
    """The text of a file together with how it is encoded.

    Raises:
        DocumentError: it can't be written back without changing other bytes.
    """
    text = decode(data, file, declared)
    mark, named = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", ""))
    for encoding in (named,) if named else (*_ENCODINGS, declared or "utf-8"):
        try:
            if (text.removeprefix("\ufeff")).encode(encoding) == data[len(mark) :]:
                return Source(text.removeprefix("\ufeff"), encoding, mark)
        except (UnicodeEncodeError, LookupError):
            continue
    raise DocumentError(said("encoding"), where=file)


def apply(data: bytes, edits: tuple[Edit, ...], file: str, format: str) -> Applied:
    """The file with `edits` made, in its own encoding and with its own line ends."""
    source = source_of(data, file)
    pieces = _ENDS.split(source.text)
    delimiter = guess(lines_of(source.text)) if format != "md" else "|"
    by_line: dict[int, list[Edit]] = {}
    for edit in edits:
        by_line.setdefault(edit.location.line or 0, []).append(edit)
    done: list[Edit] = []
    left: list[Left] = []
    for number, here in by_line.items():
        place = 2 * (number - 1)
        if not 0 <= place < len(pieces):
            left += [Left(edit, GONE) for edit in here]
            continue
        here_by = "\t" if "\t" in pieces[place] else delimiter or "\t"
        pieces[place], made, kept = _line(pieces[place], here, here_by, format)
        done += made
        left += kept
    try:
        return Applied(source.encode("".join(pieces)) if done else data, tuple(done), tuple(left))
    except UnicodeEncodeError:
        reason = said("letters", encoding=source.encoding)
        return Applied(data, (), tuple(left) + tuple(Left(edit, reason) for edit in done))


def _line(line: str, edits: list[Edit], delimiter: str, format: str) -> tuple[str, list[Edit], list[Left]]:
    spots: list[tuple[int, int, str, Edit]] = []
    left: list[Left] = []
    for edit in edits:
        found = _spot(line, edit, delimiter, format)
        if isinstance(found, Words):
            left.append(Left(edit, found))
        else:
            spots.append((*found, edit))
    spots.sort(key=lambda spot: spot[0])
    for (_, end, _, _), (start, _, _, _) in pairwise(spots):
        if start < end:
            return line, [], left + [Left(edit, _TWICE) for *_, edit in spots]
    for start, end, new, _ in reversed(spots):
        line = line[:start] + new + line[end:]
    return line, [edit for *_, edit in spots], left


def _spot(line: str, edit: Edit, delimiter: str, format: str) -> tuple[int, int, str] | Words:
    """Where the edit's text stands on the line and what to write there, or why it can't be made."""
    if "\n" in edit.old or "\n" in edit.new:
        return _LINES
    fields = [field for field in fields_of(line, delimiter) if field.text.strip() == edit.old.strip()]
    if len(fields) == edit.equals and edit.ordinal < len(fields):
        field = fields[edit.ordinal]
        inner = field.text
        new = inner.replace(inner.strip(), edit.new) if inner.strip() else edit.new
        return field.start, field.end, _quoted(new, field, delimiter, format)
    if len(fields) > 1:
        return _TWICE
    return _inline(line, edit)


def _inline(line: str, edit: Edit) -> tuple[int, int, str] | Words:
    """A value between tags or inside running text: only where it stands once and nothing is joined to it."""
    tagged = list(re.finditer(rf"(?<=>)\s*({re.escape(html.escape(edit.old, quote=False))})\s*(?=</)", line))
    if len(tagged) == 1:
        return tagged[0].start(1), tagged[0].end(1), html.escape(edit.new, quote=False)
    if line.count(edit.old) != 1:
        return _TWICE if edit.old in line else GONE
    start = line.index(edit.old)
    end = start + len(edit.old)
    if (start and _JOINED.match(line[start - 1]) and _JOINED.match(edit.old)) or (
        end < len(line) and _JOINED.match(line[end])
    ):
        return GONE
    return start, end, edit.new


@attrs.frozen
class Field:
    """One field of a delimited line: its place in the line with quotes, its text without them."""

    start: int
    end: int
    text: str
    quoted: bool = False


def fields_of(line: str, delimiter: str) -> list[Field]:
    r"""Fields of one line with their places.

    >>> [(field.start, field.end, field.text) for field in fields_of('a,"b,c",d', ",")]
    [(0, 1, 'a'), (2, 7, 'b,c'), (8, 9, 'd')]
    """
    sign = re.escape(delimiter)
    plain = rf"(?:\\{sign}|[^{sign}])*" if delimiter == "|" else f"[^{sign}]*"
    field = re.compile(rf'"(?P<quoted>(?:[^"]|"")*)"(?={sign}|$)|{plain}')
    found = []
    at = 0
    while at <= len(line):
        match = field.match(line, at)
        assert match is not None  # a field may be empty
        quoted = match["quoted"]
        text = match[0] if quoted is None else quoted.replace('""', '"')
        found.append(Field(at, match.end(), text, quoted is not None))
        at = match.end() + 1
    return found


def _quoted(text: str, field: Field, delimiter: str, format: str) -> str:
    if format == "md":
        return _BAR.sub(r"\\|", text)
    if field.quoted or (delimiter != "\t" and (delimiter in text or '"' in text)):
        return '"' + text.replace('"', '""') + '"'
    return text
