"""The word tables hold what they say, and no word twice for two meanings."""

from __future__ import annotations

from targetlint.value import parse
from targetlint.value.measures import sign_of, suffix_sign
from targetlint.words import value as lexicon


def test_every_comparator_word_bounds_a_number() -> None:
    for word, sign in lexicon.BEFORE.items():
        if word in {"左右", "上限", "封顶", "约计", "估计"}:
            assert sign_of(word) == sign
            continue
        (term,) = parse(f"{word}50家").terms
        assert (word, getattr(term, "comparator", None), getattr(term, "value", None)) == (word, sign, 50)


def test_every_word_behind_a_number_bounds_it() -> None:
    for word, sign in lexicon.AFTER.items():
        assert suffix_sign(word) == sign
        if word not in {"起", "许", "含以上", "以上的", "以下的", "不等", "起步", "开外"}:
            (term,) = parse(f"50天{word}").terms
            assert (word, getattr(term, "comparator", None)) == (word, sign)


def test_verbs_of_change() -> None:
    for verb in lexicon.UP:
        (term,) = parse(f"{verb}5%").terms
        assert (verb, term.kind, getattr(term, "value", None)) == (verb, "relative", 5)
    for verb in lexicon.DOWN:
        (term,) = parse(f"{verb}5%").terms
        assert (verb, term.kind, getattr(term, "value", None)) == (verb, "relative", -5)
    for verb in lexicon.SHORT_UP:
        assert parse(f"{verb}5%").kind == "relative"


def test_words_that_say_nothing_leave_no_label() -> None:
    for word in lexicon.FILL_START:
        if word not in {
            "为",
            "约",
            "约为",
            "的",
            "和",
            "及",
            "且",
            "并",
            "到",
            "使",
            "另",
            "应",
            "需",
            "须",
            "拟",
            "共",
            "完成",
            "达到",
        }:
            (term,) = parse(f"{word}救助老人30人").terms
            assert (word, term.label) == (word, "救助老人")
    for word in lexicon.FILL_END:
        (term, *more) = parse(f"使用率{word}95%").terms
        assert (word, term.label, more) == (word, "使用率", [])


def test_what_a_sign_makes_needless_stands_between_label_and_number() -> None:
    for word in lexicon.BEFORE_A_SIGN:
        (term,) = parse(f"使用率{word}95%").terms
        assert (term.label, getattr(term, "value", None)) == ("使用率", 95), word


def test_blank_words_are_blank() -> None:
    for word in lexicon.BLANKS:
        assert (word, parse(word).kind) == (word, "blank")


def test_set_phrases_count_nothing() -> None:
    for phrase in lexicon.SET_PHRASES:
        assert not [term for term in parse(f"落实{phrase}").terms if term.kind != "qualitative"], phrase


def test_light_verbs_give_way_to_what_stands_behind_the_number() -> None:
    for verb in lexicon.LIGHT:
        (term,) = parse(f"{verb}3次活动").terms
        assert (verb, term.label) == (verb, "活动")


def test_natures_are_dropped() -> None:
    for nature in lexicon.NATURE:
        (term,) = parse(f"{nature} ≥95%").terms
        assert (nature, term.label) == (nature, None)
