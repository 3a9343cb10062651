"""Forms → the records of `targetlint extract`, as contract.md writes them: one a target value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from targetlint.model import Form


def records(form: Form) -> Iterator[dict[str, Any]]:
    """One record a target value of a form, in the order of the form.

    >>> from targetlint.documents import read
    >>> from targetlint.forms import recognise
    >>> text = "项目名称\\t甲\\n一级指标\\t二级指标\\t三级指标\\t指标值\\n产出指标\\t数量指标\\t培训期数\\t≥5期"
    >>> next(records(recognise(read(text.encode(), name="a.txt")).forms[0]))["target"]
    '≥5期'
    """
    head = {"index": form.index, "title": form.title, "subject": form.subject, "year": form.year}
    for indicator in form.indicators:
        for value in indicator.values:
            record: dict[str, Any] = {
                "file": form.file,
                "form": head,
                "level1": indicator.level1,
                "level2": indicator.level2,
                "key_task": indicator.key_task,
                "name": indicator.name,
                "period": value.period,
                "place": value.place or None,
                "target": value.target.source,
                "location": value.location.record(),
            }
            if value.parts is not None:
                record["parts"] = attrs.asdict(value.parts)
            if value.actual is not None:
                record["actual"] = value.actual
            if indicator.parent:
                record["parent"] = indicator.parent
            if indicator.weight is not None:
                record["weight"] = format(indicator.weight, "f")
            yield record
