"""Numbers behind the report's charts; the template draws them as inline SVG."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from targetlint.model import Finding, Outcome, Severity
from targetlint.reports.view import FormView, counts
from targetlint.reports.wording import SEVERITIES, pack_title


@attrs.frozen
class Arc:
    """A stretch of a ring whose circumference is 100."""

    kind: str
    length: float
    offset: float


@attrs.frozen
class Piece:
    """One stretch of a stacked bar, in percent of the longest bar."""

    severity: Severity
    count: int
    start: float
    width: float


@attrs.frozen
class Bar:
    """One labelled bar."""

    label: str
    count: int
    pieces: tuple[Piece, ...]
    link: str = ""


def ring(parts: Sequence[tuple[str, int]]) -> tuple[Arc, ...]:
    """Shares as arcs, starting at twelve o'clock.

    >>> [(arc.length, arc.offset) for arc in ring([("error", 1), ("info", 3)])]
    [(25.0, 25.0), (75.0, 0.0)]
    """
    total = sum(count for _, count in parts)
    arcs, done = [], 0.0
    for kind, count in parts:
        if count:
            length = round(100 * count / total, 2)
            arcs.append(Arc(kind, length, round((25 - done) % 100, 2)))
            done += length
    return tuple(arcs)


def by_pack(outcome: Outcome, lang: str = "zh") -> tuple[Bar, ...]:
    """One bar for each rule pack with findings, the fullest first."""
    packs: dict[str, list[Finding]] = {}
    for finding in outcome.findings:
        packs.setdefault(finding.rule.partition("/")[0], []).append(finding)
    return _bars([(pack_title(pack, lang), findings, "") for pack, findings in packs.items()], sort=True)


def by_form(views: Sequence[FormView], labels: Sequence[str], links: Sequence[str]) -> tuple[Bar, ...]:
    """One bar for each form, in document order."""
    rows = [(label, list(view.findings), link) for view, label, link in zip(views, labels, links, strict=True)]
    return _bars(rows, sort=False)


def _bars(rows: Sequence[tuple[str, list[Finding], str]], *, sort: bool) -> tuple[Bar, ...]:
    longest = max((len(findings) for _, findings, _ in rows), default=0) or 1
    bars = []
    for label, findings, link in rows:
        pieces, start = [], 0.0
        total = counts(findings)
        for severity in SEVERITIES:
            width = round(100 * total[severity] / longest, 2)
            if width:
                pieces.append(Piece(severity, total[severity], round(start, 2), width))
            start += width
        bars.append(Bar(label, len(findings), tuple(pieces), link))
    return tuple(sorted(bars, key=lambda bar: -bar.count)) if sort else tuple(bars)
