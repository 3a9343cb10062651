"""Forms + rules → findings: run, select, order; cases and mutants of rules run on the same path."""

from targetlint.engine.acceptance import Accepted, Baseline, Waiver, accept
from targetlint.engine.ledger import Entry
from targetlint.engine.run import Ran, cards, run
from targetlint.engine.settings import Choice, Layer, Settings, Switch

__all__ = [
    "Accepted",
    "Baseline",
    "Choice",
    "Entry",
    "Layer",
    "Ran",
    "Settings",
    "Switch",
    "Waiver",
    "accept",
    "cards",
    "run",
]
