"""在职人员控制率 against the staff and posts that the form itself names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from targetlint.checks.remark import Remark
from targetlint.errors import Words
from targetlint.facts import FormFacts
from targetlint.model import Fact, Quantity, Related
from targetlint.words import checks as words

_POSTS = re.compile(rf"{words.POSTS}\s*(\d{{1,6}})\s*[人名个]")
_STAFF = re.compile(rf"{words.STAFF}\s*(\d{{1,6}})\s*[人名]")
_TOLERANCE = Decimal("0.5")
_ROLE = Words("表内人员情况", "staff as the form states it")


def staff_against_posts(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """Values of 100 % for the control rate where the form's own numbers give something else."""
    found = _numbers(facts)
    if found is None:
        return
    staff, posts, fact = found
    share = Decimal(staff * 100) / Decimal(posts)
    if abs(share - 100) <= _TOLERANCE:
        return
    for row in facts.rows:
        term = row.target.terms[0] if len(row.target.terms) == 1 else None
        if not row.name_facts.core.endswith(words.CONTROL_RATES) or not isinstance(term, Quantity) or term.unit != "%":
            continue
        if term.value == 100 and term.comparator in (None, "=", ">="):
            yield Remark.on(
                facts.form, row.indicator, row.value,
                says={
                    "name": row.indicator.name, "target": row.target.source, "staff": str(staff), "posts": str(posts),
                    "share": f"{share:.1f}".rstrip("0").rstrip("."),
                },
                replacement="≤100%", related=(Related(fact.text, fact.location, _ROLE),),
            )  # fmt: skip


def _numbers(facts: FormFacts) -> tuple[int, int, Fact] | None:
    """Staff, posts, and the text that names both."""
    for fact in facts.form.facts:
        text = "".join(fact.text.split())
        posts, staff = _POSTS.search(text), _STAFF.search(text)
        if posts and staff and int(posts[1]):
            return int(staff[1]), int(posts[1]), fact
    return None
