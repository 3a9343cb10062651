from collections.abc import Callable

from targetlint.checks.goals import claims, yearly_objectives
from targetlint.model import Form


def kinds(form: Form) -> list[tuple[str, str]]:
    return [(claim.kind, claim.text) for claim in claims(form)]


def test_numbers_with_units_are_claims(form_of: Callable[..., Form]) -> None:
    form = form_of(objectives=[{"text": "完成2期培训，培训人数不少于200人；满意度达95%以上。"}])

    assert [kind for kind, _ in kinds(form)] == ["number", "number", "number"]
    assert claims(form)[2].rate == "满意度"


def test_background_figures_years_and_ordinals_are_none(form_of: Callable[..., Form]) -> None:
    form = form_of(
        objectives=[{"text": "全县现有12个乡镇；按照每人600元的标准补助；结合成立120周年开展；2024年继续推进。"}]
    )

    assert [text for kind, text in kinds(form) if kind == "number"] == []


def test_slogans_and_methods_claim_nothing(form_of: Callable[..., Form]) -> None:
    form = form_of(objectives=[{"text": "坚持人民至上，营造良好氛围；弘扬奉献精神；通过多种形式开展宣传活动。"}])

    assert kinds(form) == []


def test_rates_zeros_savings_and_works(form_of: Callable[..., Form]) -> None:
    form = form_of(objectives=[{"text": "确保业务不中断，提高社会知晓率；降低运行成本；修订培训指南；足额发放。"}])

    assert [kind for kind, _ in kinds(form)] == ["zero", "rate", "saving", "task", "full"]


def test_long_term_goals_count_only_where_no_other_stands(form_of: Callable[..., Form]) -> None:
    both = form_of(objectives=[{"text": "五年内达标", "period": "medium-term"}, {"text": "今年达标"}])
    only = form_of(objectives=[{"text": "五年内达标", "period": "medium-term"}])

    assert [objective.text for objective in yearly_objectives(both)] == ["今年达标"]
    assert [objective.text for objective in yearly_objectives(only)] == ["五年内达标"]
