"""Forms → the flat, typed facts that conditions and checks see; `FACTS` is the one table of them."""

from targetlint.facts.build import (
    Facts,
    FormFacts,
    IndicatorFacts,
    RowFacts,
    TermFacts,
    build,
    plain_number,
    submission_facts,
    with_lists,
)
from targetlint.facts.table import FACTS, FactSpec, Scope

__all__ = [
    "FACTS",
    "FactSpec",
    "Facts",
    "FormFacts",
    "IndicatorFacts",
    "RowFacts",
    "Scope",
    "TermFacts",
    "build",
    "plain_number",
    "submission_facts",
    "with_lists",
]
