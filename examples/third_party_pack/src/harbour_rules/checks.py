"""One Python check: do the quarters of an indicator add up to its year?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from targetlint.checks import Check, Remark
from targetlint.errors import Words
from targetlint.facts import FormFacts, RowFacts, plain_number
from targetlint.model import Quantity

QUARTER_NAMES = ("一季度", "二季度", "三季度", "四季度")


def quarters_add_up(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """A remark for each indicator whose four quarters are there and add up to something else."""
    rows = {row.indicator.name: row for row in facts.rows if row.period == "annual"}
    for name, row in rows.items():
        quarters = [rows.get(f"{quarter}{name}") for quarter in QUARTER_NAMES]
        numbers = [_number(quarter) for quarter in quarters if quarter is not None]
        whole = _number(row)
        if whole is None or len(numbers) < len(QUARTER_NAMES) or None in numbers:
            continue
        total = sum((number for number in numbers if number is not None), Decimal(0))
        if abs(total - whole) > Decimal(str(options["tolerance"])):
            yield Remark(
                form=facts.form,
                location=row.value.location,
                indicator=row.indicator,
                value=row.value,
                says={"year_value": plain_number(whole), "sum": plain_number(total)},
            )


def _number(row: RowFacts) -> Decimal | None:
    terms = row.target.terms
    return terms[0].value if len(terms) == 1 and isinstance(terms[0], Quantity) else None


QUARTERS = Check(
    name="quarters-add-up",
    scope="form",
    run=quarters_add_up,
    words=Words("各季度之和与全年比较", "the quarters against the year"),
    options={"tolerance": "number"},
    says=("year_value", "sum"),
)
