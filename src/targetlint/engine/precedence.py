"""First match wins: within a group of rules, a term keeps only the finding of the first."""

from __future__ import annotations

from collections.abc import Sequence

from targetlint.engine.findings import Found


def keep_first(gathered: Sequence[Found], groups: Sequence[Sequence[str]]) -> list[Found]:
    """The findings without those that an earlier rule of their group already made about the same term.

    A finding about a whole value and one about a term of it are about the same; so are a finding about
    an indicator as a whole and one about any of its values.  Findings about forms are never dropped.
    """
    dropped: set[int] = set()
    for group in groups:
        rank = {rule: place for place, rule in enumerate(group)}
        rows: dict[tuple[str, int, int | None], list[Found]] = {}
        for each in gathered:
            if each.finding.rule in rank and each.indicator is not None and id(each) not in dropped:
                rows.setdefault((each.finding.file, each.finding.form_index, each.indicator), []).append(each)
        for row in rows.values():
            kept: list[Found] = []
            for each in sorted(row, key=lambda one: rank[one.finding.rule]):
                if any(_overlap(each, first) and each.finding.rule != first.finding.rule for first in kept):
                    dropped.add(id(each))
                else:
                    kept.append(each)
    return [each for each in gathered if id(each) not in dropped]


def _overlap(one: Found, other: Found) -> bool:
    periods = {one.finding.period, other.finding.period}
    terms = {one.term, other.term}
    return (len(periods) == 1 or None in periods) and (len(terms) == 1 or None in terms)
