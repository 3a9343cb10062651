"""Annotated copies for ``check --annotate DIR``: one for each document, never over an original."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from targetlint.errors import CallError, DocumentError, Lang, Words
from targetlint.fixes.annotate import annotated
from targetlint.model import Outcome
from targetlint.reports.wording import say
from targetlint.reports.writing import refuse_inputs, write_whole


def annotate(outcome: Outcome, folder: Path, paths: Sequence[str], lang: Lang) -> tuple[Path, ...]:
    """Write the copies and say where they are; what can't be annotated is said too.

    Raises:
        CallError: the folder is a file, or a copy would replace a document that was checked.
    """
    if folder.exists() and not folder.is_dir():
        raise CallError(Words("这里应是文件夹", "this must be a folder"), where="--annotate", found=str(folder))
    unread = {failure.file for failure in outcome.failures}
    written: list[Path] = []
    for file in outcome.files:
        source = Path(file)
        if file in unread:
            continue
        if not source.is_file():
            words = Words(
                "只能给单个文件加批注，压缩包请先解压",
                "only files of their own can be annotated; unpack archives first",
            )
            print(f"targetlint: {file}{say('colon', lang)}{words.say(lang)}", file=sys.stderr)
            continue
        target = _free(folder / source.name, written)
        refuse_inputs(target, (*paths, *outcome.files), where="--annotate")
        try:
            content = annotated(source.read_bytes(), outcome, file, lang)
        except DocumentError as error:
            print(f"targetlint: {error.say(lang)}", file=sys.stderr)
            continue
        write_whole(target, content, where="--annotate")
        written.append(target)
        print(Words(f"带批注的副本：{target}", f"annotated copy: {target}").say(lang), file=sys.stderr)
    return tuple(written)


def _free(target: Path, written: Sequence[Path]) -> Path:
    """Two documents of one name from different folders get different copies."""
    if target not in written:
        return target
    numbered = (target.with_name(f"{target.stem}-{number}{target.suffix}") for number in range(2, 10_000))
    return next(each for each in numbered if each not in written)
