"""Names of projects that change from one place of a form to another."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from targetlint.checks.likeness import likeness
from targetlint.checks.remark import Remark
from targetlint.errors import Words
from targetlint.facts import FormFacts
from targetlint.model import FundsLine, Related
from targetlint.words import checks as words

_FUNDS = Words("资金安排中的名称", "the name in the funds table")
_NO_PROJECT = re.compile(words.NO_PROJECT)


def project_name_drift(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """A project in the column 对应项目 is called a little otherwise in the funds table."""
    lines = [line for line in facts.form.funds.lines if not _NO_PROJECT.search(_name(line))]
    known = {_same(_name(line)) for line in lines}
    seen: set[str] = set()
    for row in facts.indicators:
        for fact in row.indicator.facts:
            named = fact.text.strip()
            if "对应项目" not in fact.label or not named or named in seen or _same(named) in known:
                continue
            seen.add(named)
            nearest = max(lines, key=lambda line: likeness(_name(line), named), default=None)
            if nearest is not None and likeness(_name(nearest), named) >= 0.5:
                says, related = {"name": named, "other": _name(nearest)}, (_name(nearest), nearest.location, _FUNDS)
                yield Remark.on(facts.form, at=fact.location, says=says, related=(Related(*related),))


def _name(line: FundsLine) -> str:
    return re.sub(r"^其中[：:]?", "", line.label).strip()


def _same(name: str) -> str:
    """The name less width, blanks and marks: differences that nobody would call another name."""
    return re.sub(r"[\s（）()“”\"、，,·\-—]", "", unicodedata.normalize("NFKC", name))
