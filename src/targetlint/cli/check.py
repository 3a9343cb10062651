"""``targetlint check``: check forms, report faults, give the exit code."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from targetlint.cli import making
from targetlint.cli.outputs import Destination, destinations
from targetlint.cli.progress import Progress, expected_files
from targetlint.errors import CallError, Lang, Words
from targetlint.model import Outcome, Severity
from targetlint.reports.view import counts
from targetlint.reports.wording import SEVERITIES, say

if TYPE_CHECKING:
    from targetlint.reports.replies import Reply


def run(paths: tuple[str, ...], lang: Lang, **options: Any) -> int:
    """One check: everything that can be wrong with the call is found before the first file is read."""
    from targetlint import api
    from targetlint.config import preferences
    from targetlint.documents import limits

    fail_on = options["fail_on"] or preferences(paths, config=options["config"]).fail_on or "error"
    outputs = destinations(options["format"], options["output"], paths)
    bounds = limits.from_options(options["limit"])
    replies = _replies(options["replies"])
    with Progress(sys.stderr, total=expected_files(paths), lang=lang) as progress:
        outcome = api.check(
            paths, select=options["select"], ignore=options["ignore"], packs=options["pack"], config=options["config"],
            profile=options["profile"], baseline=options["baseline"], ledger=options["ledger"],
            statistics=options["statistics"],
            limits=bounds, progress=progress,
        )  # fmt: skip
    if replies:
        from targetlint.reports.replies import apply

        outcome = apply(outcome, replies)
    _report(outcome, outputs, lang, options)
    if options["annotate"]:
        from targetlint.cli.annotate import annotate

        annotate(outcome, Path(options["annotate"]), paths, lang)
    return exit_code(outcome, fail_on)


def _replies(files: tuple[str, ...]) -> list[Reply]:
    """The answers of all checklists that came back."""
    if not files:
        return []
    from targetlint.reports.replies import read_replies

    found: list[Reply] = []
    for file in files:
        try:
            data = Path(file).read_bytes()
        except OSError as error:
            words = Words("没有或读不了这个文件", "no such file, or it can't be read")
            raise CallError(words, where="--replies", found=file) from error
        found += read_replies(data, file)
    return found


def exit_code(outcome: Outcome, fail_on: str) -> int:
    """2 where a file could not be read, 1 for findings at or above `fail_on`, 0 otherwise.

    >>> exit_code(Outcome(files=(), forms=(), findings=()), "error")
    0
    """
    if outcome.failures:
        return 2
    total = counts(outcome.findings)
    grave: tuple[Severity, ...] = ()
    if fail_on != "never":
        grave = tuple(each for each in SEVERITIES if SEVERITIES.index(each) <= SEVERITIES.index(fail_on))
    return 1 if any(total[severity] for severity in grave) else 0


def _report(outcome: Outcome, outputs: tuple[Destination, ...], lang: str, options: dict[str, Any]) -> None:
    from targetlint.reports import formats, terminal, writing

    for destination in outputs:
        content = formats.render_as(outcome, destination.format, lang)
        if destination.path is None:
            _write_out(content)
        else:
            # Asked again: a folder on the command line names its files only now.
            writing.refuse_inputs(destination.path, outcome.files)
            writing.write_whole(destination.path, content)
    if any(destination.path is None for destination in outputs):
        _tell_failures(outcome, lang)
        return
    verbosity: terminal.Verbosity = "summary" if outputs else "normal"
    if options["quiet"] or options["verbose"]:
        verbosity = "quiet" if options["quiet"] else "verbose"
    cells = min(shutil.get_terminal_size((80, 24)).columns, 100) if sys.stdout.isatty() else 80
    look = terminal.look_for(sys.stdout, lang=lang, cells=cells, verbosity=verbosity, statistics=options["statistics"])
    terminal.show(outcome, look, sys.stdout, colour=coloured(options["color"], sys.stdout.isatty()))


def coloured(choice: str, at_terminal: bool) -> bool:
    """Whether to use colours: never in pipes or under NO_COLOR unless told to."""
    import os

    if choice != "auto":
        return choice == "always"
    return at_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _write_out(content: bytes) -> None:
    """Bytes to standard output, through its text layer where there is no other."""
    raw = getattr(sys.stdout, "buffer", None)
    if raw is None:
        sys.stdout.write(content.decode("utf-8", errors="replace"))
        return
    if sys.stdout.isatty():
        # A terminal has its own code page.
        sys.stdout.write(content.decode("utf-8", errors="replace"))
        return
    sys.stdout.flush()
    raw.write(content)
    raw.flush()


def _tell_failures(outcome: Outcome, lang: str) -> None:
    """Files that could not be read, on the error stream: the report itself may be read by a program."""
    joint = say("colon", lang)
    for failure in outcome.failures:
        print(f"targetlint: {failure.file}{joint}{failure.message.say(lang)}", file=sys.stderr)


command = making.command("check", run)
