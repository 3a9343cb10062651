"""The types of packs."""

from targetlint.errors import Words
from targetlint.packs.pack import Case, FixTemplate, Rule, SeverityChoice
from targetlint.packs.yaml_source import Mark

MARK = Mark("r.yaml", 3, 5)


def rule(**more: object) -> Rule:
    words = Words("甲", "a")
    return Rule(
        "demo/rate",
        "demo",
        words,
        SeverityChoice("info", (("error", "value > 1.0"),)),
        "term",
        words,
        words,
        MARK,
        **more,
    )  # type: ignore[arg-type]


def test_conditions_are_listed_with_their_keys() -> None:
    made = rule(when="unit == ''", fix=FixTemplate("x", "decimals > 0"))
    assert dict(made.conditions) == {
        "applies": "true", "when": "unit == ''", "severity.error": "value > 1.0", "fix.safe": "decimals > 0",
    }  # fmt: skip
    assert made.name == "rate"


def test_rules_are_told_apart_by_identity() -> None:
    one, other = rule(), rule()
    assert one != other
    assert len({one, other}) == 2


def test_cases_have_titles() -> None:
    assert Case("bad", {"name": "合格率", "target": "95"}, MARK).title == "合格率 → 95"
    assert Case("bad", {"form": {"subject": "某项目"}}, MARK).title == "某项目"
    assert Case("bad", {"forms": [{}, {}]}, MARK).title == "2 张表"
    assert Case("bad", {"form": {}, "because": "缘由"}, MARK).title == "缘由"
