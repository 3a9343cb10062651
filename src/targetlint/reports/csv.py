"""The list of findings as CSV that Excel opens without a question."""

from __future__ import annotations

import csv
import io

from targetlint.model import Outcome
from targetlint.reports.rows import COLUMNS, row_of, row_of_loss
from targetlint.reports.wording import say


def render(outcome: Outcome, lang: str = "zh") -> str:
    """One row for each loss, then one a finding; a byte-order mark so that Excel reads Chinese.

    A text that a spreadsheet would take for a formula (``=100%``) gets an apostrophe in front.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    keys = (*COLUMNS, "fingerprint")
    writer.writerow([say(key, lang) for key in keys])
    rows = [row_of_loss(number, loss, lang) for number, loss in enumerate(outcome.losses, start=1)]
    first = 1 + len(rows)
    rows += [row_of(number, finding, outcome, lang) for number, finding in enumerate(outcome.findings, start=first)]
    for texts in rows:
        writer.writerow([harmless(texts[key]) for key in keys])
    return "\ufeff" + stream.getvalue()


def harmless(text: str) -> str:
    """The text, marked as text where it would otherwise be calculated.

    >>> harmless("=100%"), harmless("≥95%")
    ("'=100%", '≥95%')
    """
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text.replace("\x00", "")
