"""``targetlint check``: check forms, report faults, give the exit code."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from targetlint.cli.making import argument, make, option
from targetlint.cli.outputs import Destination, destinations
from targetlint.cli.progress import Progress, expected_files
from targetlint.errors import CallError, Lang, Words
from targetlint.model import Outcome, Severity
from targetlint.reports.view import counts
from targetlint.reports.wording import SEVERITIES, say

if TYPE_CHECKING:
    from targetlint.reports.replies import Reply

ABOUT = Words(
    """检查绩效目标申报表，指出无法评分、自相矛盾或容易被退回的指标值。

    \b
    文件可以是 Word、Excel、PDF、网页、CSV 或文本，也可以是文件夹；“-”为标准输入。
    退出码：0 没有达到 --fail-on 级别的问题，1 有，2 有文件读不了或参数有误。""",
    """Check performance-target forms and report targets that can't be scored.

    \b
    Files may be Word, Excel, PDF, HTML, CSV or text, or folders; "-" is standard input.
    Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 a file or an option can't be used.""",
)

HELP = {
    "format": Words(
        "输出到屏幕的格式：text concise json jsonl html xlsx csv sarif github junit", "format on standard output"
    ),
    "output": Words("另存报告，格式:文件，可重复，如 html:报告.html", "also write FORMAT:PATH; repeatable"),
    "select": Words(
        "只用这些规则（规则包、规则或通配，可重复）", "use only these rules (pack, rule or pattern; repeatable)"
    ),
    "ignore": Words("不用这些规则（可重复）", "leave these rules out (repeatable)"),
    "pack": Words("另外使用的规则包（路径或名称，可重复）", "also use this rule pack (path or name; repeatable)"),
    "fail_on": Words(
        "从哪个级别起退出码为 1，默认 error 或设置文件所写",
        "severity from which the exit code is 1 (default: the configuration's, or error)",
    ),
    "config": Words("设置文件", "configuration file"),
    "profile": Words("地方口径（如 shanghai-2024）", "profile of a place or kind of form"),
    "baseline": Words("基线文件：其中记下的旧问题不再提示", "baseline file: findings recorded there stay silent"),
    "replies": Words(
        "填好回复的体检单：写明理由不接受的不再提示（可重复）",
        "answered checklist: findings declined with a reason stay silent",
    ),
    "annotate": Words(
        "把带批注的副本（.docx、.xlsx）写进这个文件夹", "write annotated copies (.docx, .xlsx) into this folder"
    ),
    "statistics": Words("列出每条规则、每张表的问题数", "list counts for all rules and forms"),
    "ledger": Words("JSON 中列出每条规则在每个指标值上的状态", "put every rule's state on every value into JSON"),
    "limit": Words("放宽读取上限，如 pages=2000（可重复）", "raise a reading limit, as pages=2000 (repeatable)"),
    "quiet": Words("只显示结论", "only the verdict"),
    "verbose": Words("不合并同类问题，并列出读表说明", "no grouping, and all notes from reading"),
    "color": Words("颜色：auto、always、never", "colours: auto, always, never"),
}


def build() -> click.Command:
    """The command, its help in the language of the call."""

    def option_(*names: str, **more: Any) -> click.Option:
        key = next(name for name in names if name.startswith("--"))[2:].replace("-", "_")
        return option(names, HELP[key], **more)

    return make(
        "check",
        ABOUT,
        [
            argument("paths", Words("文件…", "FILE…"), nargs=-1, required=True),
            option_("--format", default="text", metavar="FORMAT"),
            option_("--output", multiple=True, metavar="FORMAT:PATH"),
            option_("--select", multiple=True, metavar="RULE"),
            option_("--ignore", multiple=True, metavar="RULE"),
            option_("--pack", multiple=True, metavar="PACK"),
            option_("--fail-on", type=click.Choice([*SEVERITIES, "never"])),
            option_("--config", metavar="FILE"),
            option_("--profile", metavar="NAME"),
            option_("--baseline", metavar="FILE"),
            option_("--replies", multiple=True, metavar="FILE"),
            option_("--annotate", metavar="DIR"),
            option_("--statistics", is_flag=True),
            option_("--ledger", is_flag=True),
            option_("--limit", multiple=True, metavar="NAME=NUMBER"),
            option_("--quiet", "-q", is_flag=True),
            option_("--verbose", "-v", is_flag=True),
            option_("--color", default="auto", type=click.Choice(["auto", "always", "never"])),
        ],
        run,
    )


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


command = build()
