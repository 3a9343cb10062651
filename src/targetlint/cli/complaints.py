"""click's complaints about a call, in our words and both languages."""

from __future__ import annotations

import click

from targetlint.errors import Words, nearest


def in_words(complaint: click.ClickException, command: str) -> Words:
    """One clear sentence for what was wrong with a call, and what to do about it."""
    more = Words(f"（targetlint {command} --help 列出全部选项）", f" (targetlint {command} --help lists the options)")
    words = _sentence(complaint)
    return Words(words.zh + more.zh, words.en + more.en)


def _sentence(complaint: click.ClickException) -> Words:
    if isinstance(complaint, click.NoSuchOption):
        known = [name for parameter in _parameters(complaint) for name in parameter.opts]
        close = nearest(complaint.option_name, known)
        hint = Words(f"，是不是想用 {close}？", f"; did you mean {close}?") if close else Words("", "")
        return Words(
            f"没有“{complaint.option_name}”这个选项{hint.zh}", f"there is no option {complaint.option_name}{hint.en}"
        )
    if isinstance(complaint, click.MissingParameter):
        name = _name(complaint).rstrip("….")
        gap = " " if name.isascii() else ""
        return Words(f"缺少{gap}{name}" if name else "缺少参数", f"{name or 'an argument'} is missing")
    if isinstance(complaint, click.BadParameter) and complaint.param is not None:
        return _bad_value(complaint, complaint.param.type)
    if isinstance(complaint, click.BadOptionUsage):
        return Words(f"{complaint.option_name} 后面缺少内容", f"{complaint.option_name} needs a value")
    return Words(f"参数不对：{complaint.format_message()}", complaint.format_message())


def _bad_value(complaint: click.BadParameter, kind: object) -> Words:
    name, found = _name(complaint), _value(complaint)
    if not isinstance(kind, click.Choice):
        return Words(f"{name} 的值不对：{complaint.message}", f"{name}: {complaint.message}")
    choices = [str(choice) for choice in kind.choices]
    return Words(
        f"{name} 不能是“{found}”，可选：{'、'.join(choices)}",
        f"{name} can't be '{found}'; choose from {', '.join(choices)}",
    )


def _parameters(complaint: click.UsageError) -> list[click.Parameter]:
    return list(complaint.ctx.command.params) if complaint.ctx is not None else []


def _name(complaint: click.ClickException) -> str:
    parameter = getattr(complaint, "param", None)
    if isinstance(parameter, click.Option):
        return parameter.opts[-1]
    if isinstance(parameter, click.Argument):
        return parameter.make_metavar(click.Context(click.Command("targetlint")))
    return ""


def _value(complaint: click.BadParameter) -> str:
    quoted = complaint.message.split("'")
    return quoted[1] if len(quoted) > 2 else complaint.message
