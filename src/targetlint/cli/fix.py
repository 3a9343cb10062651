"""``targetlint fix``: write the fixes into a copy, or show them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import attrs

from targetlint.cli import making
from targetlint.errors import CallError, DocumentError, Lang, Words
from targetlint.fixes.edits import Applied, Edit, Left
from targetlint.model import Outcome
from targetlint.reports.writing import refuse_inputs, write_whole

ROUNDS = 5
"""A value may need one fix after another; then nothing is left to do and running again changes nothing."""

ARCHIVE = Words("压缩包里的文件不能直接修改，请先解压", "files in an archive can't be changed; unpack it first")
SAYS = making.texts("fix", "says")


def run(paths: tuple[str, ...], lang: Lang, **options: Any) -> int:
    """Fix each file; 2 where one could not be read, 0 otherwise."""
    from targetlint import api
    from targetlint.config import setup
    from targetlint.documents import limits

    _refuse(paths, options)
    bounds = limits.from_options(options["limit"])

    def check(source: Path) -> Outcome:
        return api.check(
            [source], select=options["select"], ignore=options["ignore"], packs=options["pack"],
            config=options["config"], profile=options["profile"], limits=bounds,
        )  # fmt: skip

    setup(
        paths, select=options["select"], ignore=options["ignore"], packs=options["pack"],
        config=options["config"], profile=options["profile"],
    )  # fmt: skip  # what is wrong with the settings of any file is known before the first one is written
    failed = False
    for path in paths:
        outcome = check(Path(path))
        for failure in outcome.failures:
            failed = True
            print(f"targetlint: {failure.file}: {failure.message.say(lang)}", file=sys.stderr)
        if not outcome.failures and path not in outcome.files:
            failed = True
            print(f"targetlint: {path}: {ARCHIVE.say(lang)}", file=sys.stderr)
        if outcome.failures or path not in outcome.files:
            continue
        before = Path(path).read_bytes()
        try:
            made = settle(before, outcome, path, check, unsafe=options["unsafe"])
        except DocumentError as error:
            failed = True
            print(f"targetlint: {error.say(lang)}", file=sys.stderr)
            continue
        _tell(path, made, lang, options)
        if made.data != before or options["out"]:
            _write(path, before, made, lang, options, several=len(paths) > 1)
    return 2 if failed else 0


def settle(data: bytes, outcome: Outcome, file: str, check: Callable[[Path], Outcome], *, unsafe: bool) -> Applied:
    """Fix, check the copy and fix again until nothing is left: fixing the result changes nothing.

    Args:
        data: the document as checked.
        outcome: its check.
        file: its name in the outcome.
        check: checks a copy, which lies in a temporary folder under the document's own name.
        unsafe: also make unsafe fixes.
    """
    import tempfile

    from targetlint.fixes.apply import apply

    made = apply(data, outcome, file, unsafe=unsafe)
    left = made.left
    done = list(made.done)
    with tempfile.TemporaryDirectory(prefix="targetlint-") as folder:
        copy = Path(folder) / Path(file).name
        for _ in range(ROUNDS - 1):
            if not made.done:
                break
            copy.write_bytes(made.data)
            again = apply(made.data, check(copy), str(copy), unsafe=unsafe)
            left = tuple(Left(attrs.evolve(kept.edit, file=file), kept.reason) for kept in again.left)
            done += [attrs.evolve(edit, file=file) for edit in again.done]
            made = attrs.evolve(made, data=again.data, done=again.done)
    return Applied(made.data, tuple(_joined(done)), left)


def _joined(done: Sequence[Edit]) -> list[Edit]:
    """Two changes of one cell shown as one."""
    found: list[Edit] = []
    for edit in done:
        place = next(
            (
                n
                for n, e in enumerate(found)
                if (e.location, e.new, e.ordinal) == (edit.location, edit.old, edit.ordinal)
            ),
            None,
        )
        if place is None:
            found.append(edit)
        else:
            first = found[place]
            rules = tuple(dict.fromkeys((*first.rules, *edit.rules)))
            found[place] = attrs.evolve(first, new=edit.new, rules=rules, safe=first.safe and edit.safe)
    return found


def _refuse(paths: Sequence[str], options: dict[str, Any]) -> None:
    out, in_place = options["out"], options["in_place"]
    if out and in_place:
        raise CallError(Words("-o 与 --in-place 只能用一个", "give -o or --in-place, not both"), where="-o")
    for path in paths:
        if path == "-" or Path(path).is_dir():
            raise CallError(Words("fix 只接受单个文件，请写出文件名", "fix takes files; name each of them"), where=path)
    if out:
        if len(paths) > 1 and Path(out).exists() and not Path(out).is_dir():
            raise CallError(
                Words("检查几个文件时，-o 应为文件夹", "with several files -o is a folder"), where="-o", found=out
            )
        for path in paths:
            refuse_inputs(_target(path, out, several=len(paths) > 1), paths, where="-o")


def _target(path: str, out: str, *, several: bool) -> Path:
    folder = several or Path(out).is_dir() or out.endswith(("/", os.sep))
    return Path(out) / Path(path).name if folder else Path(out)


def _tell(path: str, made: Applied, lang: Lang, options: dict[str, Any]) -> None:
    from targetlint.fixes.diff import render
    from targetlint.reports.terminal import legible

    writes = bool(options["out"] or options["in_place"])
    if options["diff"] or not writes:
        sys.stdout.write(legible(render(path, made.done, made.left, lang), sys.stdout))
    key = "nothing" if not made.done else "changed" if writes else "would-change"
    print(SAYS[key].say(lang).format(file=path, count=len(made.done)), file=sys.stderr)
    if made.left:
        print(SAYS["left"].say(lang).format(file=path, count=len(made.left)), file=sys.stderr)
    if made.done and not writes:
        print(SAYS["how"].say(lang), file=sys.stderr)


def _write(path: str, before: bytes, made: Applied, lang: Lang, options: dict[str, Any], *, several: bool) -> None:
    if options["out"]:
        target = _target(path, options["out"], several=several)
        write_whole(target, made.data, where="-o")
        print(SAYS["written"].say(lang).format(out=target), file=sys.stderr)
    elif options["in_place"]:
        backup = _free_backup(Path(path))
        write_whole(backup, before, where="--in-place")
        write_whole(Path(path), made.data, where="--in-place")
        print(SAYS["backup"].say(lang).format(out=backup), file=sys.stderr)


def _free_backup(path: Path) -> Path:
    """``表.docx.bak``, or the first numbered name that is free: a backup never replaces another."""
    first = path.with_name(path.name + ".bak")
    numbered = (path.with_name(f"{path.name}.bak{number}") for number in range(2, 1_000))
    return next((each for each in (first, *numbered) if not each.exists()), first)


command = making.command("fix", run)
