"""The report on a terminal: form by form, each faulty value drawn in its row, a verdict at the end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TextIO

import attrs

from targetlint.model import Finding, Outcome, Reading, Severity
from targetlint.reports.layout import clean, cut, pad, width, wrap
from targetlint.reports.place import describe
from targetlint.reports.strip import UNICODE, Glyphs, Line, draw_strip, glyphs_for
from targetlint.reports.view import (
    FormView,
    Group,
    Marked,
    all_clear,
    by_rule,
    counts,
    fixable,
    form_label,
    form_views,
    loss_line,
    read_line,
    repairs,
    title_of,
)
from targetlint.reports.wording import ASKS, SEVERITIES, say

Verbosity = Literal["quiet", "summary", "normal", "verbose"]
"""quiet: the verdict; summary: with counts; normal: with forms; verbose: ungrouped, with all notes from reading."""
RULES_SHOWN = 8
PLACES_SHOWN = 8
LOSSES_SHOWN = 3
INDENT = "    "
STYLES: dict[Severity, str] = {"error": "bold red", "warning": "yellow", "info": "cyan"}


@attrs.frozen
class Look:
    """How a report is drawn."""

    lang: str = "zh"
    cells: int = 80
    verbosity: Verbosity = "normal"
    statistics: bool = False
    glyphs: Glyphs = UNICODE


def render(outcome: Outcome, look: Look = Look()) -> str:
    """The report as plain text, one trailing line break."""
    return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in draw(outcome, look))


def render_plain(outcome: Outcome, lang: str = "zh") -> str:
    """The report as it goes into a file: 80 columns, every finding counted."""
    return render(outcome, Look(lang=lang))


def show(outcome: Outcome, look: Look, stream: TextIO, *, colour: bool) -> None:
    """Write the report to `stream`; colours only when asked for, and only then is rich imported."""
    if not colour:
        stream.write(legible(render(outcome, look), stream))
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(
        file=stream, highlight=False, soft_wrap=True, emoji=False, markup=False, width=look.cells,
        force_terminal=True,
    )  # fmt: skip
    for line in draw(outcome, look):
        console.print(Text.assemble(*((legible(text, stream), style) for text, style in line)), no_wrap=True)


def legible(text: str, stream: TextIO) -> str:
    """`text` with ? for what the stream's code page lacks, so that no character ends the run."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return text.encode(encoding, errors="replace").decode(encoding)


def look_for(stream: TextIO, *, lang: str, cells: int, verbosity: Verbosity, statistics: bool = False) -> Look:
    """The look that suits a stream's code page."""
    glyphs = glyphs_for(getattr(stream, "encoding", None) or "utf-8")
    return Look(lang, max(40, cells), verbosity, statistics, glyphs)


def draw(outcome: Outcome, look: Look) -> Iterator[Line]:
    """The whole report as lines of (text, style)."""
    if look.verbosity in ("normal", "verbose"):
        for view in form_views(outcome, grouped=look.verbosity != "verbose"):
            if view.findings:
                yield from _form(view, outcome, look)
    yield from _readings(outcome, look)
    yield from _losses(outcome, look)
    yield from _failures(outcome.failures, look)
    yield from _verdict(outcome, look)


def _form(view: FormView, outcome: Outcome, look: Look) -> Iterator[Line]:
    year = view.form.year if view.form else None
    head = form_label(view.index, look.lang)
    subject = clean(view.subject) or say("no-subject", look.lang)
    dated = f" {look.glyphs.dot} {say('year', look.lang, year=year)}" if year else ""
    for place, line in enumerate(wrap(f"{head} {look.glyphs.dot} {subject}{dated}", look.cells)):
        yield [(line if place == 0 else "  " + line, "bold")]
    yield [("  " + clean(view.file), "dim"), ("  " + _tally(view.findings, look), "dim")]
    yield [(look.glyphs.rule * look.cells, "dim")]
    for marked in view.marked:
        yield from _marked(marked, look)
        yield [("", "")]
    for group in view.groups:
        yield from _group(group, outcome, look)
        yield [("", "")]


def _tally(findings: tuple[Finding, ...], look: Look) -> str:
    return "  ".join(f"{say(severity, look.lang)} {count}" for severity, count in counts(findings).items() if count)


def _marked(marked: Marked, look: Look) -> Iterator[Line]:
    yield from draw_strip(marked, look.lang, look.cells, look.glyphs)
    following = (*(finding.rule for finding in marked.findings[1:]), "")
    for finding, after in zip(marked.findings, following, strict=True):
        # Several findings of one rule at one place name it once.
        yield from _finding(finding, look, named=finding.rule != after)


def _finding(finding: Finding, look: Look, *, named: bool) -> Iterator[Line]:
    label = f"{look.glyphs.marks[finding.severity]} {say(finding.severity, look.lang)}"
    indent = INDENT
    lines = wrap(clean(finding.message.say(look.lang)), look.cells - width(label) - 4)
    yield [("  " + label + "  ", STYLES[finding.severity]), (lines[0], "")]
    for line in lines[1:]:
        yield [(indent + line, "")]
    for related in finding.related:
        place = describe(related.location, look.lang, finding.file)
        quote = f"{related.role.say(look.lang)}{say('quoted', look.lang, text=clean(related.quote))} {place}"
        yield from _hanging(say("also", look.lang), quote, "dim", indent, look)
    if finding.fix is not None:
        key = "write" if finding.fix.safe else "write-check"
        yield from _hanging(say(key, look.lang), clean(finding.fix.replacement), "green", indent, look)
    if named:
        yield [(indent + finding.rule, "dim")]


def _hanging(label: str, text: str, style: str, indent: str, look: Look) -> Iterator[Line]:
    joint = say("colon", look.lang)
    lines = wrap(f"{label}{joint}{text}", look.cells - len(indent))
    for place, line in enumerate(lines):
        if place == 0 and line.startswith(label + joint):
            yield [(indent + label + joint, "dim"), (line[len(label + joint) :], style)]
        else:
            yield [(indent + line, style)]


def _group(group: Group, outcome: Outcome, look: Look) -> Iterator[Line]:
    title = title_of(group.rule, outcome.rules).say(look.lang)
    label = f"{look.glyphs.marks[group.severity]} {say(group.severity, look.lang)}"
    headline = say("grouped", look.lang, title=title, count=len(group.findings))
    lines = wrap(headline, look.cells - width(label) - 4)
    indent = INDENT
    yield [("  " + label + "  ", STYLES[group.severity]), (lines[0], "")]
    for line in lines[1:]:
        yield [(indent + line, "")]
    joiner = say("joiner", look.lang)
    examples = dict.fromkeys(_example(finding, look) for finding in group.findings)
    shown = joiner.join(list(examples)[:4]) + (say("and-more", look.lang) if len(examples) > 4 else "")
    for line in wrap(shown, look.cells - len(indent)):
        yield [(indent + line, "green")]
    found = list(dict.fromkeys(describe(finding.location, look.lang, finding.file) for finding in group.findings))
    places = joiner.join(found[:PLACES_SHOWN])
    if len(found) > PLACES_SHOWN:
        places += say("and-more-places", look.lang, count=len(found))
    for line in wrap(say("places", look.lang, places=places), look.cells - len(indent)):
        yield [(indent + line, "dim")]
    yield [(indent + group.rule, "dim")]


def _example(finding: Finding, look: Look) -> str:
    old = clean(finding.target or finding.name or "")
    return f"{old} {look.glyphs.arrow} {clean(finding.fix.replacement)}" if finding.fix else old


def _readings(outcome: Outcome, look: Look) -> Iterator[Line]:
    """All notes when asked for; else those about replies, which the reader waits for, and how many others there are."""
    others = repairs(outcome)
    told = [each for each in others if look.verbosity == "verbose" or each.kind == "reply"]
    if look.verbosity == "quiet":
        return
    if told:
        yield [(say("readings", look.lang, count=len(told)), "bold")]
        for reading in told:
            yield from _reading(reading, look)
        yield [("", "")]
    if len(told) < len(others):
        yield [(say("readings-hint", look.lang, count=len(others) - len(told)), "dim")]


def _reading(reading: Reading, look: Look) -> Iterator[Line]:
    place = describe(reading.location, look.lang, reading.file)
    where = " ".join(part for part in (clean(reading.file), place) if part)
    for line in wrap(f"{where}  {clean(reading.message.say(look.lang))}", look.cells - 2):
        yield [("  " + line, "dim")]


def _losses(outcome: Outcome, look: Look) -> Iterator[Line]:
    """All that was not read in, when asked for; the verdict names the first."""
    if not outcome.losses or look.verbosity != "verbose":
        return
    yield [(say("lost-count", look.lang, count=len(outcome.losses)), "bold")]
    for loss in outcome.losses:
        lines = wrap(clean(loss_line(loss, outcome, look.lang)), look.cells - 2)
        yield from ([("  " + line, "yellow")] for line in lines)
    yield [("", "")]


def _failures(failures: tuple[Reading, ...], look: Look) -> Iterator[Line]:
    for failure in failures:
        head = f"{look.glyphs.marks['error']} {say('unread', look.lang)}"
        lines = wrap(f"{head}  {clean(failure.file)}  {clean(failure.message.say(look.lang))}", look.cells)
        yield from ([(line, "bold red")] for line in lines)


def _verdict(outcome: Outcome, look: Look) -> Iterator[Line]:
    nothing_read = not outcome.forms and outcome.failures
    if nothing_read and not outcome.losses:
        return
    yield [(look.glyphs.rule * look.cells, "dim")]
    yield from _lost(outcome, look)
    if nothing_read:
        return
    yield from ([(line, "")] for line in wrap(read_line(outcome, look.lang), look.cells))
    if all_clear(outcome):
        yield [(say("nothing", look.lang), "green")]
    total = counts(outcome.findings)
    longest = max(width(say(key, look.lang)) for key in ASKS.values())
    for severity in SEVERITIES:
        if total[severity]:
            label = f"{look.glyphs.marks[severity]} {pad(say(ASKS[severity], look.lang), longest)}"
            count = f"{total[severity]:>4} {say('places-count', look.lang)}".rstrip()
            yield [("  " + label, STYLES[severity]), (count, "bold"), (f"  {say(severity, look.lang)}", "dim")]
    if outcome.waived:
        yield [("  " + say("waived", look.lang, count=len(outcome.waived)), "dim")]
    if outcome.findings and look.verbosity != "quiet":
        yield from _by_rule(outcome, look)
        yield from _by_form(outcome, look)
        yield from _times(outcome, look)
        yield from _fix_hint(outcome, look)


def _lost(outcome: Outcome, look: Look) -> Iterator[Line]:
    """How much was not read in, and where the first of it stands."""
    if not outcome.losses:
        return
    lines = [clean(loss_line(loss, outcome, look.lang)) for loss in outcome.losses]
    shown = say("semicolon", look.lang).join(lines[:LOSSES_SHOWN])
    shown += say("lost-hint", look.lang) if len(lines) > LOSSES_SHOWN else ""
    whole = f"{look.glyphs.marks['warning']} {say('lost-shown', look.lang, count=len(lines), shown=shown)}"
    yield from ([(line, "bold yellow")] for line in wrap(whole, look.cells))


def _by_rule(outcome: Outcome, look: Look) -> Iterator[Line]:
    rows = by_rule(outcome.findings)
    shown = rows if look.statistics or look.verbosity == "verbose" else rows[:RULES_SHOWN]
    yield [("", "")]
    yield [(say("by-rule", look.lang), "bold")]
    for rule, severity, count in shown:
        title = title_of(rule, outcome.rules).say(look.lang)
        named = title if title == rule else f"{title}  {rule}"
        lines = wrap(named, look.cells - 9)
        yield [(f"  {look.glyphs.marks[severity]} ", STYLES[severity]), (f"{count:>3}  ", "bold"), (lines[0], "")]
        yield from ([(" " * 9 + line, "")] for line in lines[1:])
    if len(shown) < len(rows):
        yield [("  " + say("more-rules", look.lang, count=len(rows) - len(shown)), "dim")]


def _by_form(outcome: Outcome, look: Look) -> Iterator[Line]:
    views = [view for view in form_views(outcome) if view.findings]
    if len(outcome.forms) < 2 or not (len(views) > 1 or look.statistics):
        return
    yield [("", "")]
    heading = "".join(" " * (4 - width(mark)) + mark for mark in (look.glyphs.marks[each] for each in SEVERITIES))
    yield [(heading + "  ", "dim"), (say("by-form", look.lang), "bold")]
    file = ""
    for view in views:
        if view.file != file and len(outcome.files) > 1:
            file = view.file
            yield from ([("  " + line, "dim")] for line in wrap(clean(file), look.cells - 2))
        total = counts(view.findings)
        numbers = "".join(f"{total[severity]:>4}" for severity in SEVERITIES)
        named = f"{form_label(view.index, look.lang)} {clean(view.subject)}"
        lines = wrap(named, look.cells - len(numbers) - 2)
        yield [(numbers + "  ", "bold"), (lines[0], "")]
        yield from ([(" " * (len(numbers) + 2) + line, "")] for line in lines[1:])


def _times(outcome: Outcome, look: Look) -> Iterator[Line]:
    """What each rule cost, the dearest first; only there when statistics were asked for."""
    if not outcome.times:
        return
    yield [("", "")]
    yield [(say("by-time", look.lang), "bold")]
    for each in sorted(outcome.times, key=lambda each: -each.seconds):
        yield [
            (f"{each.seconds * 1000:>9.2f}{each.asked:>8}{each.findings:>6}  ", ""),
            (cut(each.rule, look.cells - 25), ""),
        ]


def _fix_hint(outcome: Outcome, look: Look) -> Iterator[Line]:
    count = fixable(outcome.findings)
    if count:
        file = clean(outcome.files[0]) if len(outcome.files) == 1 else "…"
        yield [("", "")]
        hint, call = say("fix-hint", look.lang, count=count), f"targetlint fix {file}"
        if width(hint + call) <= look.cells:
            yield [(hint + call, "green")]
            return
        # The command stands alone where it can, to be copied.
        yield [(hint.rstrip(), "green")]
        yield from ([("  " + line, "green")] for line in wrap(call, look.cells - 2))
