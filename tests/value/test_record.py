"""Records after the contract."""

from __future__ import annotations

from targetlint.value import parse, target_record, term_record

KEYS = ["kind", "label", "comparator", "value", "upper", "bounds", "unit", "baseline", "date", "text", "note", "span"]


def test_every_term_has_every_field_in_order() -> None:
    for text in ("≥95%", "5-6个", "较上年提高5%", "2024年6月前", "合格"):
        (term,) = parse(text).terms
        assert list(term_record(term)) == KEYS


def test_fields_of_each_kind() -> None:
    def of(text: str) -> dict[str, object]:
        return {key: value for key, value in term_record(parse(text).terms[0]).items() if value is not None}

    assert of("≤1.50万元(含)") == {
        "kind": "quantity",
        "comparator": "<=",
        "value": "15000",
        "unit": "元",
        "note": "含",
        "span": [0, 10],
    }
    assert of("5-6个") == {"kind": "range", "value": "5", "upper": "6", "bounds": "[]", "unit": "个", "span": [0, 4]}
    assert of("较上年下降5%") == {"kind": "relative", "value": "-5", "unit": "%", "baseline": "上年", "span": [0, 7]}
    assert of("2024年6月前") == {"kind": "date", "comparator": "<=", "date": "2024-06", "span": [0, 8]}
    assert of("合格") == {"kind": "qualitative", "text": "合格", "span": [0, 2]}


def test_targets_without_terms() -> None:
    assert target_record(parse("≥**%")) == {
        "source": "≥**%",
        "kind": "placeholder",
        "terms": [],
        "canonical": "",
        "repaired": [],
    }
