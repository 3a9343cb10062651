"""A progress bar with file names on the error stream, only on a terminal and only on long runs."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

from targetlint.reports.layout import clean, cut
from targetlint.reports.wording import say

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

SHOW_AFTER = 1.0
"""Seconds before a bar appears: short runs stay quiet."""


def expected_files(paths: Iterable[str]) -> int:
    """How many files a run will probably meet; a guess for the bar's length, nothing more."""
    total = 0
    for path in paths:
        if Path(path).is_dir():
            total += sum(len(files) for _, _, files in os.walk(path))
        else:
            total += 1
    return total


class Progress:
    """Call it with each file's name as its turn comes; it draws once the run has lasted a while."""

    def __init__(self, stream: TextIO, *, total: int, lang: str = "zh", wanted: bool | None = None) -> None:
        self._stream = stream
        self._total = total
        self._lang = lang
        self._wanted = stream.isatty() if wanted is None else wanted
        self._start = time.monotonic()
        self._done = 0
        self._bar: Bar | None = None

    def __call__(self, file: str) -> None:
        """Say that `file` is being checked now."""
        if not self._wanted:
            return
        if self._bar is None and time.monotonic() - self._start >= SHOW_AFTER:
            self._bar = self._begin()
        if self._bar is not None:
            words = cut(say("reading-file", self._lang, file=clean(Path(file).name)), 50)
            self._bar.update(self._bar.task_ids[0], completed=self._done, description=words)
        self._done += 1

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def _begin(self) -> Bar:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
        from rich.progress import Progress as Bar

        console = Console(file=self._stream, emoji=False, markup=False)
        bar = Bar(
            TextColumn("{task.description}", markup=False), BarColumn(bar_width=20), MofNCompleteColumn(),
            console=console, transient=True,
        )  # fmt: skip
        bar.add_task("", total=max(self._total, self._done))
        bar.start()
        return bar
