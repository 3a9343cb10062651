"""Python checks that join rows, periods, forms and texts: pure functions in one table."""

from targetlint.checks.remark import Remark
from targetlint.checks.table import CHECKS, Check, OptionSpec, all_checks

__all__ = ["CHECKS", "Check", "OptionSpec", "Remark", "all_checks"]
