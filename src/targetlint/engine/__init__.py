"""Forms + rules → findings: run, select, order; cases and mutants of rules run on the same path."""

from targetlint.engine.run import cards, run
from targetlint.engine.settings import Choice, Layer, Settings, Switch

__all__ = ["Choice", "Layer", "Settings", "Switch", "cards", "run"]
