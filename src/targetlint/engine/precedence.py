"""First match wins: within a group of rules, a term keeps only the finding of the first."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from targetlint.engine.findings import Found


@attrs.frozen
class Settled:
    """What is kept, and what gave way to what."""

    kept: list[Found]
    dropped: list[tuple[Found, Found]]
    """(what gave way, what it gave way to)."""


def keep_first(gathered: Sequence[Found], groups: Sequence[Sequence[str]]) -> Settled:
    """The findings without those that an earlier rule of their group already made about the same term.

    A finding about a whole value and one about a term of it are about the same; so are a finding about
    an indicator as a whole and one about any of its values.  Findings about forms are never dropped.
    """
    dropped: set[int] = set()
    ways: list[tuple[Found, Found]] = []
    for group in groups:
        rank = {rule: place for place, rule in enumerate(group)}
        rows: dict[tuple[str, int, int | None], list[Found]] = {}
        for each in gathered:
            if each.finding.rule in rank and each.indicator is not None and id(each) not in dropped:
                rows.setdefault((each.finding.file, each.finding.form_index, each.indicator), []).append(each)
        for row in rows.values():
            lost = _losers(sorted(row, key=lambda one: rank[one.finding.rule]))
            dropped |= {id(each) for each, _ in lost}
            ways += lost
    return Settled([each for each in gathered if id(each) not in dropped], ways)


def _losers(ranked: Sequence[Found]) -> list[tuple[Found, Found]]:
    """Findings of one row that give way, each with the earlier one that it gives way to."""
    kept: list[Found] = []
    lost: list[tuple[Found, Found]] = []
    for each in ranked:
        winner = next((first for first in kept if _overlap(each, first)), None)
        if winner is None:
            kept.append(each)
        else:
            lost.append((each, winner))
    return lost


def _overlap(one: Found, other: Found) -> bool:
    if one.finding.rule == other.finding.rule:
        return False
    periods = {one.finding.period, other.finding.period}
    terms = {one.term, other.term}
    return (len(periods) == 1 or None in periods) and (len(terms) == 1 or None in terms)
