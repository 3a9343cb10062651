"""The total of a form's funds, in 元."""

from __future__ import annotations

from decimal import Decimal

from targetlint.errors import Words
from targetlint.model import Funds, FundsLine
from targetlint.words.labels import ASKED


def total_budget(funds: Funds) -> Decimal | None:
    """The planned total in 元, or None where the form shows none.

    The first line called a total that holds an amount is taken, else the only line that is a part of
    nothing; of its amounts the first that is not a half-year, prior-year or executed figure.
    """
    lines = [line for line in funds.lines if line.side != "income"]
    named = [line for line in lines if any(word in line.label for word in ASKED["total"])]
    roots = [line for line in lines if line.parent is None]
    for line in (*named, *(roots if len(roots) == 1 else ())):
        planned = _planned(line)
        if planned is not None:
            return planned
    return None


def yuan(value: Decimal) -> Words:
    """An amount of money as people write it.

    >>> yuan(Decimal("3718900"))
    Words(zh='371.89万元', en='3,718,900 yuan')
    """
    zh = f"{value / 10000:,.2f}万元" if value >= 10000 else f"{value:,.2f}元"
    return Words(zh, f"{value:,.2f} yuan".replace(".00 ", " "))


def _planned(line: FundsLine) -> Decimal | None:
    for amount in line.amounts:
        if amount.value is not None and not any(word in amount.column for word in ASKED["not-planned"]):
            return amount.value
    return None
