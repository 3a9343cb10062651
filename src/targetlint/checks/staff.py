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

__all__ = ["staff_against_posts"]

_POSTS = re.compile(r"编制(?:人?数|人员|总数|名额)?(?:为|共|是|：|:|有)?\s*(\d{1,6})\s*[人名个]")
_STAFF = re.compile(
    r"(?:在编|实有在职|在职在编|在职)(?:在编)?(?:人员|职工|干部职工|干部|人数)?(?:为|共|有|：|:)?\s*(\d{1,6})\s*[人名]"
)
_RATE = re.compile(r"(?:在职|供养|在编|编制)人员控制率$|人员编制控制率$")
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
        if not _RATE.search(row.name_facts.core) or not isinstance(term, Quantity) or term.unit != "%":
            continue
        if term.value == 100 and term.comparator in (None, "=", ">="):
            yield Remark(
                form=facts.form, location=row.value.location, indicator=row.indicator, value=row.value,
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
