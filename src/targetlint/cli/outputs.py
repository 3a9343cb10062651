"""Where reports of one run go: one to standard output, any number to files."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import attrs

from targetlint.errors import CallError, Words
from targetlint.reports.formats import FORMATS, Format, format_named
from targetlint.reports.writing import refuse_inputs


@attrs.frozen
class Destination:
    """One report; a path of None is standard output."""

    format: Format
    path: Path | None


def destinations(format_name: str, outputs: Sequence[str], inputs: Sequence[str]) -> tuple[Destination, ...]:
    """Every report asked for but the terminal's own; refused before any file is read.

    Args:
        format_name: what ``--format`` says; ``text`` is the terminal's report and gives no destination.
        outputs: ``FORMAT:PATH`` as typed.
        inputs: files that are checked and may not be written.

    Raises:
        CallError: an unknown format, no path, two reports into one file, or a file that is checked.
    """
    found = []
    chosen = format_named(format_name)
    if chosen is not FORMATS["text"]:
        if chosen.binary and sys.stdout.isatty():
            raise CallError(
                Words(f"{format_name} 不能显示在屏幕上，请另存：--output {format_name}:文件名",
                      f"{format_name} can't be shown on a screen; use --output {format_name}:FILE"),
                where="--format",
            )  # fmt: skip
        found.append(Destination(chosen, None))
    seen: set[Path] = set()
    for output in outputs:
        name, colon, path = output.partition(":")
        if not colon or not path or not name:
            raise CallError(
                Words("缺少格式或文件名", "the format or the path is missing"),
                where="--output", found=output, expected="格式:文件，如 html:报告.html (FORMAT:PATH)",
            )  # fmt: skip
        target = Path(path)
        if target.is_dir():
            raise CallError(
                Words("这是一个文件夹，请写文件名", "this is a folder; give a file name"), where="--output", found=path
            )
        refuse_inputs(target, inputs)
        if target.resolve() in seen:
            raise CallError(
                Words("两份报告写进了同一个文件", "two reports go into one file"), where="--output", found=path
            )
        seen.add(target.resolve())
        found.append(Destination(format_named(name, where="--output"), target))
    return tuple(found)
