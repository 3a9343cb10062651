"""The printed words of forms (levels, headings, facts, money, goals, titles): views of the lists beside this file.

A view that is a pattern knows a text by its whole, except where it says how it is looked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from targetlint.words import any_of, groups, listed, load, meanings
from targetlint.words.phrases import phrases
from targetlint.words.value import NATURE

# Levels, as stems: without 指标 and 目标.
LEVEL1 = frozenset(listed("labels/levels", "level1"))
"""Level-1 labels."""
LEVEL2 = load("labels/levels")["level2"]
"""Level-2 label → the level-1 labels that it can stand under, the likeliest first."""
SATISFACTION = listed("labels/levels", "satisfaction")
"""Level-1 labels that a label of satisfaction can stand under."""
SERVED = any_of(listed("labels/levels", "served"))
"""Pattern, at the beginning: whose satisfaction."""
PRINTED_UNDER = meanings("labels/levels", "printed-under")
"""Indicator of the whole-department templates → its level 2."""
CLOSED = frozenset(listed("labels/levels", "closed"))
"""Level-1 labels that hold only the level-2 labels that the templates give them."""
INVESTMENT = frozenset(listed("labels/levels", "investment"))
"""Level-1 labels of the central-investment plan."""
INVESTED = frozenset(listed("labels/levels", "invested"))
"""Labels that the central-investment plan prints at level 2."""
SATISFIED_BELOW = frozenset(listed("labels/levels", "satisfied-below"))
"""Level-1 labels of schemes that have 满意度 at level 2."""
SIDE = phrases("labels/levels", "side")
"""The label left of all indicators."""
ENDING = phrases("labels/levels", "ending")
"""Pattern, at the end: what the stem of a label leaves out."""
HINTS = any_of(listed("labels/levels", "hint"))
"""Pattern, anywhere: words of a bracket that speaks to the writer."""
JUDGEMENTS = frozenset(listed("labels/judgements"))
"""Words that usually stand as a value without a number."""
SURE_JUDGEMENTS = JUDGEMENTS - frozenset(listed("labels/judgements", "in-names"))
"""Those that are a value at the end of a sentence too; the others end names as well."""

# Cells and columns.
NATURES = frozenset((*NATURE, *listed("labels/cells", "nature")))
"""What a column 指标性质 says: what the grammar drops from a value, and words that stand there alone."""
COLUMNS = {role: phrases("labels/columns", role) for role in load("labels/columns") if not role.startswith("@")}
"""Role of a column → its headings, in the order in which they are tried."""
PLACES = listed("labels/columns", "@place")
"""How the heading of a column ends that holds the values of one place."""
NO_PLACES = frozenset(listed("labels/columns", "@whole"))
"""Headings beside those of places that stand for all of them."""
DETAILS = groups("labels/details")
"""Role of a column of a second heading row → its headings."""
RECORD_PERIODS = meanings("labels/record_periods")
"""What a record may call its period → the period."""
PERIODS = {period: phrases("labels/periods", period) for period in load("labels/periods")}
"""Period → pattern, anywhere, in the order in which they are tried."""

# Cells.
FIT: Final[Mapping[str, Mapping[str, float]]] = MappingProxyType(
    {
        role: {kind: float(score) for kind, (score,) in lines.items()}
        for roles, lines in load("labels/fit").items()
        for role in roles.split()
    }
)
"""Role of a column → what a cell is → its score there; the first that holds counts."""
STEPS: Final[Mapping[str, Mapping[str, float]]] = MappingProxyType(
    {section: {word: float(cost) for word, (cost,) in lines.items()} for section, lines in load("labels/steps").items()}
)
"""Kind of step from cell to cell → what of it → its cost, where rows and columns of a table are lost."""
GROUPS = listed("labels/cells", "group")
"""Upper headings that say nothing without the lower one."""
PLACE_ENDS = any_of(listed("labels/cells", "place-ends"))
"""Pattern: how the name of a place ends that is the heading of a column."""

# Facts.
FACT = phrases("labels/facts", "fact")
"""A label of a fact."""
SUBJECTS = tuple(phrases("labels/facts", section) for section in ("project", "organisation", "filed-by"))
"""Labels of what the form is about, the best first."""
BEGINS = phrases("labels/facts", "begins")
"""Labels with which a new form begins."""
SPAN = any_of(listed("labels/facts", "span"))
"""Pattern, anywhere: facts that hold the years of a project."""
LISTED = listed("labels/facts", "listed")
"""Endings of the headings of a small list of facts."""
PLAN_BEGINS, PLAN_ENDS = (any_of(listed("labels/facts", section)) for section in ("plan-begins", "plan-ends"))
"""Patterns: what stands before the dates of an item of a plan."""

# Money.
FUNDS = {section: phrases("labels/funds", section) for section in ("label", "column", "total", "grouped", "beside")}
"""Kind of label in the money part → its wordings."""
FUNDS_WORDS = groups("labels/funds")
"""Single words of the money part."""
MONEY = {unit: Decimal(factor) for unit, factor in meanings("labels/funds", "scale").items()}
"""Unit of money → how many 元."""

# Goals.
GOALS = {section: phrases("labels/goals", section) for section in load("labels/goals") if not section.startswith("@")}
"""Kind of label of a goal → its wordings; ``overall`` stands anywhere, ``heading`` at the end."""

# Cells that were cut, and lines of labels.
CUT_HEADINGS = listed("labels/cells", "cut-heading")
"""Second lines of a heading cell."""
CUT_HEADING = any_of(CUT_HEADINGS)
"""Pattern: the same."""
WHOLE_HEADING = listed("labels/cells", "whole-heading")
"""Endings of a heading of which nothing was cut."""
CUT_LABEL = listed("labels/cells", "cut-label")
"""What a line break cuts from a level label."""
HALF_SERVED = any_of(listed("labels/cells", "half-served"))
"""Pattern, at the beginning: the first half of a label of satisfaction."""
MONEY_LABEL = phrases("labels/cells", "money")
"""A label of the money part."""
PROJECT_COLUMN = phrases("labels/cells", "project")
"""The heading of a column of projects."""
ASKING = listed("labels/cells", "asking")
"""How a name ends that asks for a judgement."""
GOAL_LINE = phrases("labels/cells", "goal-line")
"""Pattern, anywhere: the label of a goal in prose."""

# Titles, and what stands below the indicators.
TITLES = groups("labels/sections")
"""Single words of titles and of what stands below a form."""
BESIDE_TITLE = phrases("labels/sections", "beside-title")
"""What may stand in a second cell beside a title."""
SUMMARY = phrases("labels/sections", "summary")
"""A line that names the collection of forms in the file."""
REMARK = phrases("labels/sections", "remark")
"""Pattern, at the beginning: remarks, people, totals."""

# What rules can ask for.
ASKED = groups("labels/asked")
"""Fact of a row or form, or part of the funds → the labels, or words of a title or heading, by which it is known."""

LETTERS = listed("labels/letters")
"""Letters that stand on nearly every form, by which its encoding is known."""
