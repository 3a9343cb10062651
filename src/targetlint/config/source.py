"""Where settings are found: targetlint.toml or [tool.targetlint], upward from a file."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import attrs

from targetlint.config.messages import said
from targetlint.errors import CallError, ConfigError
from targetlint.packs.schema import faults
from targetlint.packs.schemas import SCHEMAS

OWN, SHARED = "targetlint.toml", "pyproject.toml"


@attrs.frozen
class ConfigSource:
    """One configuration file: its settings as read, and its text for the places of things."""

    path: Path
    data: dict[str, Any]
    text: str

    def place(self, *keys: str) -> str:
        """File and line where a key is first written: ``targetlint.toml:12``."""
        return f"{self.path}:{self.line(*keys)}"

    def line(self, *keys: str) -> int:
        """The line of a key, looked for behind the keys above it; 1 when it is not found."""
        lines, start = self.text.splitlines(), 0
        found = 1
        for key in keys:
            for number in range(start, len(lines)):
                if key in lines[number]:
                    found, start = number + 1, number
                    break
        return found


def find(start: Path) -> ConfigSource | None:
    """The nearest configuration at or above a file or folder; None when there is none.

    A pyproject.toml counts only when it has a ``[tool.targetlint]``.

    Raises:
        ConfigError: the nearest one can't be read or holds what it must not.
    """
    folder = start.resolve()
    for place in (folder, *folder.parents):
        if not place.is_dir():
            continue
        if (place / OWN).is_file():
            return read(place / OWN)
        if (place / SHARED).is_file() and "tool.targetlint" in _text(place / SHARED):
            return read(place / SHARED)
    return None


def sources_for(paths: Iterable[Path | str] = (), config: Path | str | None = None) -> tuple[ConfigSource, ...]:
    """The configurations that govern a call, in the order of the files; none for the defaults.

    Args:
        paths: files and folders; the current folder when there are none.
        config: a configuration to use for all of them instead.

    Raises:
        CallError: there is no such configuration file.
        ConfigError: one can't be read or holds what it must not.
    """
    if config is not None:
        if not Path(config).is_file():
            raise CallError(said("no-file"), where="--config", found=str(config))
        return (read(Path(config)),)
    starts = [Path(path) for path in paths] or [Path()]
    folders = dict.fromkeys(start if start.is_dir() else start.parent if start.exists() else Path() for start in starts)
    found: dict[Path, ConfigSource] = {}
    for folder in folders:
        source = find(folder)
        if source is not None:
            found.setdefault(source.path, source)
    return tuple(found.values())


def read(path: Path) -> ConfigSource:
    """One configuration file, checked against its schema.

    Raises:
        ConfigError: with file, line, what was found and expected.
    """
    text = _text(path)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        where = f"{path}:{line[1]}" if line else str(path)
        raise ConfigError(said("no-toml", error=error), where=where) from error
    if path.name == SHARED:
        data = data.get("tool", {}).get("targetlint", {})
    source = ConfigSource(path, data, text)
    for fault in faults(_plain(data), SCHEMAS["config"]):
        keys = [str(step) for step in fault.path if isinstance(step, str)] + ([fault.key] if fault.key else [])
        raise ConfigError(fault.words, where=source.place(*keys), found=fault.found, expected=fault.expected)
    return source


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        what = getattr(error, "strerror", None) or "UTF-8"
        raise ConfigError(said("unreadable", what=what), where=str(path)) from error


def _plain(value: Any) -> Any:
    """TOML dates as text, so that ``until = 2026-12-31`` may stand without quotes."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value if isinstance(value, str | int | float | bool) else str(value)
