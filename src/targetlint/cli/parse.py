"""``targetlint parse [EXPR…]``: how a target value is read, for people or as JSON Lines."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator

from targetlint.cli import making
from targetlint.errors import CallError, Lang, Words, nearest
from targetlint.model import DateBound, Qualitative, Quantity, Range, Relative, Target, Term
from targetlint.reports.layout import width
from targetlint.value import parse, target_record
from targetlint.value.canonical import TURNED, plain

KINDS = making.texts("parse", "kinds")
SIGNS = {"": Words("", ""), **making.texts("parse", "signs")}
REPAIRS = making.texts("parse", "repairs")
ROWS = making.texts("parse", "rows")
SEPARATORS = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def as_json(target: Target) -> str:
    """One line of JSON: line separators inside a value and bytes that were no UTF-8 are escaped.

    >>> as_json(parse("/"))
    '{"source": "/", "kind": "blank", "terms": [], "canonical": "", "repaired": []}'
    """
    text = json.dumps(target_record(target), ensure_ascii=False)
    return SEPARATORS.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def as_text(target: Target, lang: Lang) -> str:
    """The reading as a person wants it: the value, what was understood, what was repaired."""
    rows: list[tuple[str, str]] = [("kind", KINDS[target.kind].say(lang))]
    for term in target.terms:
        rows.append(("reading", reading(term, lang)))
        rows += [(name, words) for name, words in (("label", term.label), ("note", term.note)) if words]
    if target.canonical and target.terms:
        rows.append(("canonical", target.canonical))
    if target.repaired:
        separator = ", " if lang == "en" else "；"
        rows.append(
            ("repaired", separator.join(REPAIRS.get(kind, Words(kind, kind)).say(lang) for kind in target.repaired))
        )
    column = max(width(ROWS[name].say(lang)) for name, _ in rows) + 2
    shown = re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]", "�", target.source)
    lines = [shown or Words("（空）", "(empty)").say(lang)]
    for name, words in rows:
        title = ROWS[name].say(lang)
        lines.append("  " + title + " " * (column - width(title)) + re.sub(r"[\x00-\x1f\ud800-\udfff]", "�", words))
    return "\n".join(lines)


def reading(term: Term, lang: Lang) -> str:
    """One term in plain words.

    >>> reading(parse("≤1.5万元/公里").terms[0], "zh")
    '不超过 15000 元/km'
    """
    match term:
        case Qualitative():
            return f"“{term.text}”" if lang == "zh" else f'"{term.text}"'
        case DateBound():
            return _joined(_when(term, lang), term.date)
        case Range():
            return _joined(f"{plain(term.value)} ~ {plain(term.upper)}", term.unit) + _open_ends(term, lang)
        case Relative():
            return _change(term, lang)
        case Quantity():
            return _joined(SIGNS[term.comparator or ""].say(lang), plain(term.value), term.unit)


def _joined(*words: str | None) -> str:
    return " ".join(word for word in words if word)


def _change(term: Relative, lang: Lang) -> str:
    if term.value is None:
        return _joined(
            SIGNS[term.comparator or ""].say(lang) or Words("相比", "compared with").say(lang), term.baseline
        )
    against = Words(f"与{term.baseline}相比", f"against {term.baseline}").say(lang) if term.baseline else ""
    down = term.value < 0
    change = (Words("下降", "down") if down else Words("上升", "up")).say(lang)
    sign = SIGNS[(TURNED[term.comparator] if down else term.comparator) or ""].say(lang)
    return _joined(against, change, sign, plain(abs(term.value)), term.unit)


def _when(term: DateBound, lang: Lang) -> str:
    return {
        "<=": Words("不晚于", "by"),
        "<": Words("早于", "before"),
        ">=": Words("自", "from"),
        ">": Words("晚于", "after"),
    }.get(term.comparator or "", Words("", "")).say(lang)


def _open_ends(term: Range, lang: Lang) -> str:
    ends = [
        words.say(lang)
        for mark, words in (
            (term.bounds[0] == "(", Words("不含下限", "lower end excluded")),
            (term.bounds[1] == ")", Words("不含上限", "upper end excluded")),
        )
        if mark
    ]
    if not ends:
        return ""
    return f" ({', '.join(ends)})" if lang == "en" else f"（{'、'.join(ends)}）"


def lines_of(stream: Iterable[bytes]) -> Iterator[str]:
    """Lines as written, without their ``\\n``; bytes that are no UTF-8 survive as escapes.

    >>> list(lines_of([b"a\\r\\n", b"\\n", b"b"]))
    ['a\\r', '', 'b']
    """
    for line in stream:
        yield line.removesuffix(b"\n").decode("utf-8", errors="surrogateescape")


def run(expressions: tuple[str, ...], form: str | None, lang: Lang) -> int:
    """Answer every expression, in order."""
    _refuse_options(expressions)
    people = form == "text" or (form is None and sys.stdout.isatty())
    given = iter(expressions) if expressions else lines_of(sys.stdin.buffer)
    out = sys.stdout.buffer
    # Programs get UTF-8; a terminal gets what it can show.
    encoding = sys.stdout.encoding if sys.stdout.isatty() else "utf-8"
    for number, text in enumerate(given):
        target = parse(text)
        answer = ("\n" if number else "") + as_text(target, lang) if people else as_json(target)
        out.write((answer + "\n").encode(encoding, errors="replace"))
        if people:
            out.flush()
    out.flush()
    return 0


def _refuse_options(expressions: Iterable[str]) -> None:
    """``-5%`` is a value, so that click lets every dash pass; two dashes and a letter are an option mistyped."""
    for text in expressions:
        if re.match(r"--[a-z]", text):
            close = nearest(text.partition("=")[0], ["--format", "--lang", "--help"])
            hint = Words(f"，是不是想用 {close}？", f"; did you mean {close}?") if close else Words("", "")
            raise CallError(Words(f"没有“{text}”这个选项{hint.zh}", f"there is no option {text}{hint.en}"))


command = making.command("parse", run)
command.context_settings["ignore_unknown_options"] = True  # -5% is a value, no option
