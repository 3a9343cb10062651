"""Every exception that targetlint raises, and the two-language text that all messages are made of.

A bad *document* never raises through the API: it becomes a reading error that names file, place and
reason while the other files are still checked.  A bad *call*, option, config or rule pack raises a
`TargetlintError`, which says where, what was found and what was expected.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Literal

import attrs

Lang = Literal["zh", "en"]


@attrs.frozen
class Words:
    """One message in both languages; made at birth, chosen when shown.

    >>> Words("缺少单位", "the unit is missing").say("en")
    'the unit is missing'
    """

    zh: str
    en: str

    def say(self, lang: str = "zh") -> str:
        """The text in `lang`; anything but ``"en"`` is Chinese."""
        return self.en if lang == "en" else self.zh

    def __str__(self) -> str:
        return self.zh


NOTHING = Words("", "")


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that `name` was probably meant to be, or None.

    >>> nearest("unit_knd", ["unit_kind", "value"])
    'unit_kind'
    """
    close = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
    return close[0] if close else None


def guess(name: str, known: Iterable[str]) -> tuple[Words, str | None]:
    """For a name that is not known: what its message adds where one near it is, else the names to be expected.

    >>> guess("unit_knd", ["unit_kind", "value"])[0].en, guess("zzz", ["unit_kind", "value"])[1]
    ("; did you mean 'unit_kind'?", 'unit_kind、value')
    """
    known = list(known)
    if close := nearest(name, known):
        return Words(f"，是不是 “{close}”？", f"; did you mean '{close}'?"), None
    return NOTHING, "、".join(known) or None


@cache
def _texts(path: Path) -> Mapping[str, Sequence[str]]:
    return dict(json.loads(path.read_text(encoding="utf-8")))


def messages(module: str) -> Callable[..., Words]:
    """What says the messages of a folder: they stand in its ``messages.json``, Chinese first, English second.

    Args:
        module: the file of a module in that folder.

    Returns:
        A function of a message's key and, by name, of the parts that it fills in; what is in two languages
        stands in the text as ``{part.zh}`` and ``{part.en}``.
    """
    path = Path(module).with_name("messages.json")

    def said(key: str, /, **parts: object) -> Words:
        zh, en = _texts(path)[key]
        return Words(zh.format(**parts), en.format(**parts))

    return said


class TargetlintError(Exception):
    """A call, option, config or pack is wrong; nothing was written.

    Args:
        words: what is wrong and what to do, in both languages.
        where: file, option or argument, with line and column where there are any.
        found: what stood there.
        expected: what would have been right.

    >>> str(TargetlintError(Words("没有这个规则", "no such rule"), where="--select"))
    '--select：没有这个规则'
    """

    def __init__(
        self,
        words: Words,
        *,
        where: str | None = None,
        found: str | None = None,
        expected: str | None = None,
    ) -> None:
        super().__init__(words.zh)
        self.words = words
        self.where = where
        self.found = found
        self.expected = expected

    def say(self, lang: str = "zh") -> str:
        """The whole error as one line in `lang`: place, fault, what was found and expected."""
        colon, found, expected = (": ", "; found ", "; expected ") if lang == "en" else ("：", "；写的是 ", "；应为 ")
        line = f"{self.where}{colon}" if self.where else ""
        line += self.words.say(lang)
        if self.found is not None:
            line += f"{found}{self.found}"
        if self.expected is not None:
            line += f"{expected}{self.expected}"
        return line

    def __str__(self) -> str:
        return self.say("zh")


class CallError(TargetlintError):
    """An argument or option can't be used as given."""


class ConfigError(TargetlintError):
    """A configuration file or profile is wrong."""


class PackError(TargetlintError):
    """A rule pack is wrong; `problems` holds every fault found, not only the first."""

    def __init__(self, words: Words, *, problems: tuple[TargetlintError, ...] = (), where: str | None = None) -> None:
        super().__init__(words, where=where)
        self.problems = problems

    def say(self, lang: str = "zh") -> str:
        """The headline, then one line a problem."""
        return "\n".join([super().say(lang), *(f"  {problem.say(lang)}" for problem in self.problems)])


class MissingExtraError(TargetlintError):
    """A format or output needs an optional part that is not installed."""

    def __init__(self, extra: str, purpose: Words) -> None:
        command = f'pip install "targetlint[{extra}]"'
        super().__init__(
            Words(
                f"{purpose.zh}需要可选组件 [{extra}]，请运行：{command}",
                f"{purpose.en} needs the extra [{extra}]; run: {command}",
            )
        )
        self.extra = extra


class DocumentError(TargetlintError):
    """One document can't be read; the other documents of the call still are."""


class DimensionError(TargetlintError):
    """Two quantities of different dimensions were compared or converted."""
