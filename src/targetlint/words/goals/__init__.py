"""What words of goal prose mean, and which wordings speak of one thing: views of the lists beside this file."""

from __future__ import annotations

from targetlint.words import any_of, groups, listed, load, meanings, value
from targetlint.words.phrases import phrases

_PROSE, _PROMISES, _NUMBERS = groups("goals/prose"), groups("goals/promises"), groups("goals/numbers")
_LIKENESS, _MATCHING = groups("goals/likeness"), groups("goals/matching")

FILLER = any_of(_LIKENESS["filler"])
"""Words that say how something is counted or done, not what it is."""
SHORT_FORMS = meanings("goals/likeness", "short-forms")
"""Short form of the trade → the full word."""
LIGHT = frozenset(_LIKENESS["light"])
"""Letters that join words."""
TAIL = any_of(_LIKENESS["tail"])
"""Ends of a measure's name."""

FORMULA = any_of(_PROSE["formula"])
"""Leadership, study, honours."""
METHOD = f"{any_of(_PROSE['method-before'])}?(?!{phrases('goals/prose', 'no-method')}){any_of(_PROSE['method'])}"
"""The beginning of a clause that says how something is to be done."""
PASSED = any_of(_PROSE["passed"])
"""What one passes: 通过验收 is a result."""
SERVED = any_of(_PROSE["served"])
"""What is done for people who are counted."""
PHRASES = any_of(_PROSE["phrases"])
"""Words that alone say nothing one could check."""
CIRCULAR_BEFORE = any_of(_PROSE["circular-before"])
"""Before the 完成 of a goal that goes round in a circle."""
CIRCULAR_AGAIN = any_of(_PROSE["circular-again"])
"""Behind that 完成."""
CIRCULAR_END = any_of(_PROSE["circular-end"])
"""What such a goal ends in."""
DUTY_BEFORE = any_of(_PROSE["duty-before"])
"""Before the verb of a duty."""
DUTY = any_of(_PROSE["duty"])
"""The verb of a duty: 做好日常工作."""

RATES = f"(?!{any_of(_PROMISES['no-rates'])}){any_of(_PROMISES['rates'])}"
"""The end of a rate's name."""
FALSE_RATES = _PROMISES["false-rates"]
"""Ends in 率 that are no share done."""
RATE_VERBS = any_of(_PROMISES["rate-verbs"])
"""Stand before a rate and are no part of its name."""
RATE_JOINTS = any_of(_PROMISES["rate-joints"])
"""Letters that join a rate to what stands before it."""
REACHED = any_of(_PROMISES["reached"])
"""Between a rate and its number."""
ZEROS = meanings("goals/promises", "zero")
"""How a zero is promised → what must not happen."""
ZERO_AVOIDED = f"{any_of(_PROMISES['zero-verbs'])}{any_of(_PROMISES['zero-happens'])}?"
"""A verb that promises a zero of what follows."""
ZERO_HARM = any_of(_PROMISES["zero-harm"])
"""What such a verb speaks of."""
ZERO_ANSWERS = load("goals/promises")["zero-answers"]
"""What must not happen → what an indicator may say to answer it."""
DO = any_of(_PROMISES["do"])
"""Verbs of work."""
THING = any_of(_PROMISES["thing"])
"""Things made or held."""
NO_THING = any_of(_PROMISES["no-thing"])
"""Behind a thing, these make a quality of it."""
TASK_START = any_of(_PROMISES["task-start"])
"""Verbs at the front of a piece of work that are no part of its name."""
TASK_JOINTS = _PROMISES["task-joints"]
"""With these no name of a piece of work begins."""
VAGUE_TASK = f"{any_of(_PROMISES['vague-before'])}*{any_of(_PROMISES['vague'])}"
"""No particular piece of work."""
SAVING_VERBS = any_of(_PROMISES["saving-verbs"])
"""Verbs of saving."""
SAVING_THINGS = any_of(_PROMISES["saving-things"])
"""What is saved."""
SAVED = any_of(_PROMISES["saved"])
"""Words of an indicator that answers a saving."""
PAID_IN_FULL = any_of(_PROMISES["paid-in-full"])
"""Words of an indicator that answers 足额."""
PROMISE_BEFORE = any_of(_PROMISES["promise-before"])
"""Verbs before a promise that are no part of it."""
_BOUNDS = {word for word, sign in {**value.OPERATORS, **value.SURE_AFTER}.items() if sign != "~"}
FIRM = any_of((*_PROMISES["firm"], *_BOUNDS))
"""A number beside one of these is said to be reached: verbs, and comparators; not those that only come near (左右)."""

BACKGROUND = phrases("goals/numbers", "background")
"""A number beside one of these says what there is, or how it is paid."""
ORDINAL = phrases("goals/numbers", "ordinal")
"""第三届, 第二批."""
NUMERALS = "".join(listed("goals/numbers", "numerals"))
"""一 to 十, in order."""
SMALL = frozenset(_NUMBERS["small"])
"""Small numbers in words."""
SMALL_UNITS = frozenset(_NUMBERS["small-units"])
"""Units with which a small number in words counts something."""
ORDER_NOUNS = _NUMBERS["order-nouns"]
"""Behind 二次 and 一次, the beginnings of words that count nothing."""
TRIVIAL_UNITS = frozenset(_NUMBERS["trivial-units"])
"""Units of what nobody promises."""
WHICH_ONES = frozenset(word for word in value.SURE_AFTER if word.endswith(("以上", "以下")))
"""Bounds behind a number that say which ones are meant, where a noun follows (65岁以上老年人); 以内 and 左右 left out,
which say how many even then (100例左右造血干细胞)."""

PEOPLE, EVENTS, THINGS = (frozenset(_MATCHING[name]) for name in ("people", "events", "things"))
"""Units of counting of which a goal may use one and its indicator another."""
EVERYDAY_UNITS = frozenset(_MATCHING["everyday-units"])
"""Units so common that sharing one tells nothing."""
RATE_KINDS = {name: any_of(_MATCHING[name]) for name in ("满意", "知晓")}
"""Kind of rate → the words for it."""
RATE_END = any_of(_MATCHING["rate-end"])
"""Ends of rates."""
OBJECT_BEFORE = f"{any_of((*_MATCHING['survey-rates'], *_MATCHING['rate-end']))}{any_of(_MATCHING['rate-behind'])}?"
"""What stands behind the people or things that a rate is about."""
WIDE_OBJECTS = any_of(_MATCHING["wide-objects"])
"""A rate of these is a rate of everybody."""
WEAK_LETTERS, TELLING_LETTERS = (frozenset(_MATCHING[name]) for name in ("weak-letters", "telling-letters"))
"""Letters of a rate's object that tell nothing, and those of which one is enough."""
TURNS = tuple((word, *others) for word, others in load("goals/matching")["turns"].items())
"""Words of which a goal may use one and its indicator another."""
TRADES = any_of(_MATCHING["trades"])
"""Kinds of work of which a form has one or two."""
COVERING = any_of(_MATCHING["covering"])
"""Kinds of work that one indicator covers for all items of a plan."""
ANNIVERSARIES = any_of(_MATCHING["events-named"])
"""Words for days that are kept by an event."""
