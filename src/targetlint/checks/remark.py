"""What a Python check returns; the engine makes a Finding of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from targetlint.errors import Words
from targetlint.model import Form, Indicator, Location, Related, Severity, Span, Value


@attrs.frozen
class Remark:
    """One fault seen by a check, without wording: the rule's message is filled from `says`.

    `form`, `indicator` and `value` must be the objects that the check was given, so that the engine
    can tell a form-level remark (no indicator) from one about a row or about one period's value.
    """

    form: Form
    location: Location
    indicator: Indicator | None = None
    value: Value | None = None
    """The period's value spoken of."""
    span: Span | None = None
    """The offending characters in the value's source."""
    says: Mapping[str, str | Words] = attrs.field(factory=dict)
    """Fills the placeholders of the rule's message: ``{"goal": "10所", "target": "≥15.00(所)"}``."""
    replacement: str | None = None
    """The whole value as it should be written; None where nothing can be proposed."""
    safe: bool = False
    related: tuple[Related, ...] = ()
    severity: Severity | None = None
    """None: the rule's own."""
    tells: Mapping[str, str] = attrs.field(factory=dict)
    """Which of the cases that the check tells apart this is (``{"reason": "idle"}``); the rule has the wording and
    the severity for it."""
    details: Mapping[str, str | Words] = attrs.field(factory=dict)
    """Fills placeholders of the rule's phrases; counts in a fingerprint only as part of them."""

    @classmethod
    def on(
        cls,
        form: Form,
        row: Indicator | None = None,
        value: Value | None = None,
        at: Location | None = None,
        **say: Any,
    ) -> Remark:
        """A remark that stands where its value does, else its row, else the form, unless `at` says otherwise."""
        return cls(form, at or (value or row or form).location, row, value, **say)


def listed(names: Iterable[str]) -> Words:
    """Names in quotes, for both languages.

    >>> listed(["合格率", "完好率"])
    Words(zh='「合格率」、「完好率」', en="'合格率', '完好率'")
    """
    told = tuple(names)
    return Words("、".join(f"「{name}」" for name in told), ", ".join(f"'{name}'" for name in told))
