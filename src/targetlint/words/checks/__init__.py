"""What words of a form mean where it is held against itself: views of the lists beside this file."""

from __future__ import annotations

from targetlint.words import any_of, groups, listed, load, meanings
from targetlint.words.phrases import phrases

_CATEGORIES, _HALVES = groups("checks/categories"), groups("checks/halves")
_MEASURES, _NAMES = groups("checks/measures"), groups("checks/names")

REQUIRED = load("checks/categories")["required"]
"""Template of a form → the categories that it asks for."""
CATEGORY = meanings("checks/categories", "category")
"""Word of a label → the category that it stands for; the first one in a label counts."""
ENGLISH = meanings("checks/categories", "english")
"""Category → its English name."""
NEITHER, PROCESS, STANDARD_ROWS = (_CATEGORIES[name] for name in ("neither", "process", "standard-rows"))
"""Level-1 labels: of neither output nor benefit; of templates with categories of their own; of prescribed rows."""
MEASURED_ELSEWHERE = {
    category: any_of(_CATEGORIES[name])
    for category, name in (("成本", "cost-named"), ("时效", "time-named"), ("满意度", "satisfaction-named"))
}
"""Category → names that measure it under another label."""
COSTLY, URGENT, PUBLIC = (any_of(_CATEGORIES[name]) for name in ("costly", "urgent", "public"))
"""Projects of which cost or time should be measured, and people who should be asked."""
MISPLACED = tuple(
    (
        phrases("checks/categories", f"{case} where"),
        "|".join(
            [
                *([any_of(_CATEGORIES[f"{case} name"])] if f"{case} name" in _CATEGORIES else []),
                *([f"{any_of(_CATEGORIES[f'{case} ends'])}$"] if f"{case} ends" in _CATEGORIES else []),
            ]
        ),
        any_of(_CATEGORIES[f"{case} unless"]) if f"{case} unless" in _CATEGORIES else "",
        belongs,
    )
    for case, belongs in meanings("checks/categories", "misplaced").items()
)
"""Of each name that plainly belongs elsewhere: the label (whole), the name, what excuses it, and where it belongs."""

YEAR_END, EXECUTION, REVENUE_DONE = (_HALVES[name] for name in ("year-end", "execution", "revenue-done"))
"""Names of measures: known in December only; shares of the budget; shares of the revenue."""
YEARLY = f"{phrases('checks/halves', 'yearly-ends')}$|^{phrases('checks/halves', 'yearly')}$"
"""Shares of a year's plan."""
STEADY = any_of(_HALVES["steady"])
"""Rates that are the same all the year."""
NEEDS_MONEY = _HALVES["needs-money"]
"""Ends of measures that nothing moves without money."""

QUALITY_RATES, HANDLING, TOTALS = (any_of(_MEASURES[name]) for name in ("quality-rates", "handling", "totals"))
"""Ends of rates of quality; what was done to the thing; totals."""
BROAD_UNITS = frozenset(_MEASURES["broad-units"])
"""Units so common that numbers of them are no parts of one total."""
COUNT_ENDS, COUNT_TAIL = any_of(_MEASURES["count-ends"]), any_of(_MEASURES["count-tail"])
"""Counting words behind a name, and those that are left out before names are compared."""
MEASURE_FILLER = any_of(_MEASURES["measure-filler"])
"""Words left out before the units of two rows are compared."""
PEOPLE_ENDS = _MEASURES["people-ends"]
"""Ends of names that count people."""
SAME_UNITS, LIKE_UNITS = (
    frozenset(frozenset((unit, other)) for unit, others in load("checks/measures")[name].items() for other in others)
    for name in ("same-units", "like-units")
)
"""Pairs of units that count the same, and nearly the same."""
HARM = f"{any_of(_MEASURES['harm'])}{any_of(_MEASURES['harm-ends'])}?"
"""What nobody wants."""
MEASURED_BY = load("checks/measures")["measured-by"]
"""General word of a name → what it is properly measured by."""
MEASURED_BY_ANYTHING = _MEASURES["measured-by-anything"]
"""Words of names so general that any measure is one of them."""
SCHEDULE = phrases("checks/measures", "schedule")
"""Labels of the parts of a schedule."""
SCHEDULE_UNITS = frozenset(_MEASURES["schedule-units"])
"""Units of the times of a schedule."""

BARE, OF_WHAT = frozenset(_NAMES["bare"]), frozenset(_NAMES["of-what"])
"""Names that do not say of what; those to which not even a key task adds it."""
HALF_USED = f"(?:^|{any_of(_NAMES['used-per'])})[\u4e00-\u9fff]{{0,3}}{any_of(_NAMES['used'])}$"
"""Names of an amount used, of nothing."""
SUBSTANCE = any_of(_NAMES["substance"])
"""What is used."""
HOW_NOT_WHAT, MAKES_THINGS = any_of(_NAMES["how-not-what"]), any_of(_NAMES["makes-things"])
"""Names that say how something is done; tasks that make something one could count."""
NO_PROJECT = f"{any_of(_NAMES['no-project-ends'])}$|^其他|{any_of(_NAMES['no-project'])}|^其中[：:]?$"
"""Lines of the funds table that are no projects."""
PERIOD_FACTS = any_of(_NAMES["period-facts"])
"""Facts of a form that tell how long the project runs."""
POSTS, STAFF = phrases("checks/names", "posts"), phrases("checks/names", "staff")
"""How a form introduces the number of its posts, and of its staff."""
CONTROL_RATES = listed("checks/names", "control-rates")
"""Ends of the share of posts that are filled."""
PLACES = any_of(_NAMES["places"])
"""Units of places and firms."""
GROWING = phrases("checks/names", "growing")
"""Demand is said to grow year by year."""
