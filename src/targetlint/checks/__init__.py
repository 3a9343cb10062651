"""Python checks that join rows, periods, forms and texts: pure functions in one table."""

from targetlint.checks.remark import Remark
from targetlint.checks.table import CHECKS, Check, all_checks

__all__ = ["CHECKS", "Check", "Remark", "all_checks"]
