"""The command ``targetlint``: finds the subcommand, speaks of errors, gives the exit code.

Exit codes: 0 nothing at or above ``--fail-on``, 1 findings, 2 could not run.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

from targetlint import __version__
from targetlint.cli.language import language_of_call
from targetlint.errors import Lang, TargetlintError, Words, nearest

if TYPE_CHECKING:
    import click

COMMANDS: dict[str, tuple[str, Words]] = {
    "check": ("targetlint.cli.check", Words("检查申报表，指出无法评分的指标值", "check forms and report faults")),
    "fix": ("targetlint.cli.fix", Words("把可以放心修改的写法改好，另存一份", "write the safe fixes into a copy")),
    "parse": ("targetlint.cli.parse", Words("解释一个指标值怎样被读懂", "show how a target value is read")),
    "extract": ("targetlint.cli.extract", Words("列出表中的全部指标值", "list every target value of the forms")),
    "rules": ("targetlint.cli.rules", Words("列出全部规则", "list the rules")),
    "explain": ("targetlint.cli.explain", Words("说明一条规则", "explain one rule")),
    "why": ("targetlint.cli.why", Words("说明某一处为什么报、为什么没报", "why a value was flagged or not")),
    "test": ("targetlint.cli.testing", Words("运行规则包自带的用例", "run the cases of a rule pack")),
    "new": ("targetlint.cli.new", Words("新建一条规则的文件", "start a new rule")),
    "baseline": ("targetlint.cli.baseline", Words("把现有问题记为基线，以后只看新问题", "accept today's findings")),
    "config": ("targetlint.cli.config", Words("显示某个文件适用的设置及其来源", "show the settings in force")),
    "schema": ("targetlint.cli.schema", Words("输出配置、规则、报告的 JSON Schema", "print the JSON Schemas")),
    "doctor": ("targetlint.cli.doctor", Words("检查本机能读哪些格式、还缺什么", "what works on this machine")),
}
"""Name → (module that holds ``command``, one line of help); a module is imported when it is called."""

HEADINGS = {
    "zh": ("用法：targetlint 命令 [选项] [文件…]", "绩效目标申报表检查工具", "命令", "每个命令加 --help 看详细说明。"),
    "en": ("Usage: targetlint COMMAND [OPTIONS] [FILES…]", "A linter for performance-target forms", "Commands",
           "Add --help to a command for its options."),
}  # fmt: skip


def main(arguments: list[str] | None = None) -> int:
    """Run one call and return its exit code; never a traceback for what a user can mend."""
    arguments = sys.argv[1:] if arguments is None else arguments
    _speak_safely()
    if arguments and arguments[0] in ("--version", "-V"):
        print(f"targetlint {__version__}")
        return 0
    lang = language_of_call(arguments)
    try:
        code = _run(_command_first(arguments), lang)
        sys.stdout.flush()  # here, so that a reader who left is noticed here
        return code
    except TargetlintError as error:
        print(f"targetlint: {error.say(lang)}", file=sys.stderr)
        return 2
    except OSError as error:
        # What the system refuses (a full disk, a folder that went away) is no fault of the program's.
        if isinstance(error, BrokenPipeError):
            # The reader of our output went away (`| head`): point stdout at nothing, so that closing it is quiet.
            sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 — open until the process ends
            return 0
        refused = Words(f"系统不允许或办不到：{error}", f"the system refused: {error}")
        print(f"targetlint: {refused.say(lang)}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("targetlint: " + Words("已中断", "interrupted").say(lang), file=sys.stderr)
        return 130


def _command_first(arguments: list[str]) -> list[str]:
    """``--lang`` may stand before the command too.

    >>> _command_first(["--lang", "en", "check", "a.txt"]), _command_first(["--lang=en"])
    (['check', '--lang', 'en', 'a.txt'], [])
    """
    front = 2 if arguments[:1] == ["--lang"] else 1 if arguments and arguments[0].startswith("--lang=") else 0
    rest = arguments[front:]
    return [*rest[:1], *arguments[:front], *rest[1:]] if rest else []


def _run(arguments: list[str], lang: Lang) -> int:
    if not arguments or arguments[0] in ("--help", "-h"):
        print(_overview(lang))
        return 0
    name, rest = arguments[0], arguments[1:]
    if name not in COMMANDS:
        raise _unknown(name)
    import click

    from targetlint.cli.complaints import in_words

    command: click.Command = import_module(COMMANDS[name][0]).command
    try:
        result: Any = command.main(rest, prog_name=f"targetlint {name}", standalone_mode=False)
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.exceptions.Abort:
        raise KeyboardInterrupt from None
    except click.ClickException as complaint:
        raise TargetlintError(in_words(complaint, name)) from complaint
    return result if isinstance(result, int) else 0


def _unknown(name: str) -> TargetlintError:
    if name.startswith("-"):
        words = Words(
            f"命令前不能有选项“{name}”；请写成 targetlint check 文件 …",
            f"no option {name} before a command; write: targetlint check FILE …",
        )
        return TargetlintError(words)
    zh, en = f"没有“{name}”这个命令", f"there is no command '{name}'"
    if os.path.exists(name):
        return TargetlintError(
            Words(f"要检查“{name}”，请写 targetlint check {name}", f"write: targetlint check {name}")
        )
    if close := nearest(name, COMMANDS):
        return TargetlintError(Words(f"{zh}；是不是想用 {close}？", f"{en}; did you mean {close}?"))
    words = Words(
        f"{zh}；可用的命令：{'、'.join(COMMANDS)}。检查文件请用 targetlint check 文件",
        f"{en}; commands: {', '.join(COMMANDS)}. To check a file: targetlint check FILE",
    )
    return TargetlintError(words)


def _overview(lang: Lang) -> str:
    usage, what, commands, more = HEADINGS[lang]
    rows = [f"  {name:<10}{words.say(lang)}" for name, (_, words) in COMMANDS.items()]
    return "\n".join([usage, "", what, "", f"{commands}:" if lang == "en" else f"{commands}：", *rows, "", more])


def _speak_safely() -> None:
    """UTF-8 wherever a program reads us; on a terminal its own encoding, with no crash on what it lacks."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if stream.isatty():
            reconfigure(errors="replace")
        else:
            reconfigure(encoding="utf-8", errors="backslashreplace")
