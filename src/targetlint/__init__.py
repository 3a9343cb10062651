"""targetlint reads performance-target forms (绩效目标申报表) and finds targets that can't be scored.

The names below are the public face; each is imported when first used, so that `import targetlint`
and small forms do not pay for what they don't need.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from targetlint.api import check, check_records, load_pack, read
    from targetlint.errors import TargetlintError
    from targetlint.model import Document, Finding, Form, Indicator, Outcome, Target
    from targetlint.value import parse
    from targetlint.value.registry import units

_HOME = {
    "parse": "value",
    "read": "api",
    "check": "api",
    "check_records": "api",
    "load_pack": "api",
    "TargetlintError": "errors",
    "Document": "model",
    "Finding": "model",
    "Form": "model",
    "Indicator": "model",
    "Outcome": "model",
    "Target": "model",
    "units": "value.registry",
}

__all__ = [
    "Document",
    "Finding",
    "Form",
    "Indicator",
    "Outcome",
    "Target",
    "TargetlintError",
    "__version__",
    "check",
    "check_records",
    "load_pack",
    "parse",
    "read",
    "units",
]


def __getattr__(name: str) -> Any:
    home = _HOME.get(name)
    if home is None:
        raise AttributeError(f"module 'targetlint' has no attribute {name!r}")
    return getattr(import_module(f"targetlint.{home}"), name)


def __dir__() -> list[str]:
    return __all__
