"""What a configuration says about the call itself: its language, and when it fails."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import attrs

from targetlint.config.source import sources_for
from targetlint.errors import Lang
from targetlint.model import Severity


@attrs.frozen
class Preferences:
    """Wishes that hold where the command line says nothing; None where the configuration is silent too."""

    fail_on: Severity | str | None = None
    """A severity or ``never``."""
    lang: Lang | None = None


def preferences(paths: Iterable[Path | str] = (), *, config: Path | str | None = None) -> Preferences:
    """The wishes for a call; of several configurations the first one that says something decides.

    Args:
        paths: the files and folders of the call; ``-`` is none of them.
        config: a configuration to use instead of the nearest ones.

    Raises:
        CallError, ConfigError: as `sources_for`.
    """
    sources = sources_for([path for path in paths if path != "-"], config)
    wishes: dict[str, Any] = {}
    for source in reversed(sources):
        wishes |= source.data
    return Preferences(wishes.get("fail-on"), wishes.get("lang"))
