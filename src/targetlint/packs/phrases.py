"""The phrases of a rule: what fills a placeholder of its own, worded once for each case that can occur.

A list is read from its top: the first wording whose condition holds is taken, the last one has none.  A mapping
has one wording for each of the cases that the rule's check tells apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from targetlint.checks.table import Check, OptionValue
from targetlint.errors import NOTHING, TargetlintError, Words, guess, nearest
from targetlint.packs import placeholders
from targetlint.packs.messages import said
from targetlint.packs.pack import Wording
from targetlint.packs.yaml_source import Mapping as Map
from targetlint.packs.yaml_source import Node, Scalar, Sequence, place_in, problem

Phrases = Mapping[str, tuple[Wording, ...]]


def phrases_of(node: Map) -> Phrases:
    """The phrases that a rule file declares, in the order written."""
    declared = node.get("phrases")
    return {key.text: tuple(_wordings(value)) for key, value in cast(Map, declared).entries} if declared else {}


def _wordings(node: Node) -> Iterator[Wording]:
    if isinstance(node, Sequence):
        for place, item in enumerate(node.items):
            yield _wording(cast(Map, item), place=place)
    else:
        for case, item in cast(Map, node).entries:
            yield _wording(cast(Map, item), case=case.text)


def _wording(node: Map, case: str = "", place: int = 0) -> Wording:
    zh, en, when = (cast(Scalar | None, node.get(key)) for key in ("zh", "en", "when"))
    words = Words(zh.text if zh else "", en.text if en else "")  # "" is a wording too: nothing is said
    return Wording(words, node.mark, when.text if when else "true", case, place)


def phrase_problems(node: Map, check: Check | None, given: Mapping[str, OptionValue]) -> Iterator[TargetlintError]:
    """Phrases that can't be filled for every case that the rule speaks of, or that nobody asks for."""
    told = {name: check.cases(name, given) for name in check.tells} if check else {}
    declared = node.get("phrases")
    for key, value in cast(Map, declared).entries if declared else ():
        if isinstance(value, Sequence):
            yield from _order_problems(value)
        elif key.text in told:
            yield from _case_problems(key, value, told[key.text])
        else:
            yield _untold(key, told)


def _order_problems(listed: Sequence) -> Iterator[TargetlintError]:
    *before, last = (cast(Map, item) for item in listed.items)
    for item in before:
        if item.get("when") is None:
            yield problem(item.mark, said("only-last"))
    when = last.key("when")
    if when is not None and last.get("when") is not None:
        yield problem(when.mark, said("last-has-when"))


def _case_problems(phrase: Scalar, node: Node, cases: tuple[str, ...]) -> Iterator[TargetlintError]:
    written = {key.text: key for key, _ in cast(Map, node).entries}
    for name, key in written.items():
        if name not in cases:
            yield _unknown(key, cases, "no-case")
    missing = [case for case in cases if case not in written]
    if missing:
        both = Words("、".join(missing), ", ".join(missing))
        yield problem(phrase.mark, said("phrase-lacks", phrase=phrase.text, missing=both))
    for item in (value for _, value in cast(Map, node).entries):
        when = cast(Map, item).key("when")
        if when is not None:
            yield problem(when.mark, said("case-has-when"))


def _untold(phrase: Scalar, told: Mapping[str, tuple[str, ...]]) -> TargetlintError:
    if not told:
        return problem(phrase.mark, said("phrase-list"), found=phrase.text)
    return _unknown(phrase, tuple(told), "untold")


def _unknown(key: Scalar, known: tuple[str, ...], says: str) -> TargetlintError:
    near, expected = guess(key.text, known)
    return problem(key.mark, said(says, name=key.text, near=near), expected=expected)


def template_problems(node: Map, text: str, known: Mapping[str, Words]) -> Iterator[TargetlintError]:
    """Placeholders that nothing fills, in messages, suggestions, fixes and phrases; and phrases that fill nothing.

    Args:
        node: the rule file.
        text: the file as read, for places in it.
        known: the placeholders that there are besides the rule's own phrases.
    """
    own: dict[str, Words] = {}
    asked: set[str] = set()
    declared = node.get("phrases")
    for key, value in cast(Map, declared).entries if declared else ():
        if key.text in known:
            yield problem(key.mark, said("placeholder-taken", name=key.text))
        for template in _templates(value):
            yield from _unfilled(template, text, {**known, **own}, asked)
        own[key.text] = said("own-phrase")
    for section in ("message", "instead", "fix"):
        for template in _templates(node.get(section)):
            yield from _unfilled(template, text, {**known, **own}, asked)
    for name in own:
        if name not in asked:
            key = cast(Scalar, cast(Map, declared).key(name))
            yield problem(key.mark, said("phrase-unused", name=name))


def _templates(node: Node | None) -> Iterator[Scalar]:
    """The texts with placeholders in a part of a rule file; conditions are none."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _templates(item)
    elif node is not None:
        for key, value in node.entries:
            if key.text not in ("when", "safe"):
                yield from _templates(value)


def _unfilled(template: Scalar, text: str, known: Mapping[str, Words], asked: set[str]) -> Iterator[TargetlintError]:
    for name, offset in placeholders.used(template.text):
        asked.add(name)
        if name in known:
            continue
        close = nearest(name, known)
        near = said("near-placeholder", close=close) if close else NOTHING
        yield problem(
            place_in(text, template, offset),
            said("no-placeholder", name=name, near=near),
            expected=None if close else " ".join(f"{{{each}}}" for each in known),
        )
