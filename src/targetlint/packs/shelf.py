"""Where packs are found: by path, by name when built in, by entry point of installed packages."""

from __future__ import annotations

import os
from functools import cache, lru_cache
from importlib.metadata import EntryPoint, entry_points
from importlib.resources import files
from pathlib import Path

import targetlint
from targetlint.errors import PackError, guess
from targetlint.packs.loader import PACK_FILE, load_folder
from targetlint.packs.messages import said
from targetlint.packs.pack import Pack

ENTRY_POINTS = "targetlint.packs"


def built_in_folder() -> Path:
    """The folder of the built-in packs: in a wheel inside the package, in a checkout at its top.

    Raises:
        PackError: neither is there; the installation is broken.
    """
    package = Path(targetlint.__file__).parent
    for folder in (package / "_rules", package.parents[1] / "rules"):
        if folder.is_dir():
            return folder
    raise PackError(said("no-built-in"), where=str(package))


@cache
def built_in_names() -> tuple[str, ...]:
    """Names of the built-in packs, in their order on disk."""
    return tuple(path.parent.name for path in sorted(built_in_folder().glob(f"*/{PACK_FILE}")))


@cache
def built_in() -> tuple[Pack, ...]:
    """All built-in packs, in reading order (their ``order``, then name).

    Raises:
        PackError: a pack is broken.
    """
    packs = [load(name) for name in built_in_names()]
    return tuple(sorted(packs, key=lambda pack: (pack.order, pack.name)))


@cache
def installed() -> tuple[Pack, ...]:
    """The packs of installed packages, found by the entry point group ``targetlint.packs``.

    An entry point names a package or module whose folder holds ``pack.yaml`` (or one below it:
    ``their_package.rules``), so that no code of theirs runs to read rules.

    Raises:
        PackError: an entry point leads to no pack, or two packs have one name.
    """
    found: dict[str, Pack] = {}
    for point in entry_points(group=ENTRY_POINTS):
        pack = load_folder(_folder_of(point))
        if pack.name in found or pack.name in built_in_names():
            raise PackError(said("pack-twice", name=pack.name), where=f"entry point {ENTRY_POINTS}:{point.name}")
        found[pack.name] = pack
    return tuple(found.values())


def _folder_of(point: EntryPoint) -> Path:
    try:
        folder = Path(str(files(point.module)))
    except (ImportError, TypeError) as error:
        where = f"entry point {ENTRY_POINTS}:{point.name}"
        raise PackError(said("import", value=point.value, error=error), where=where) from error
    return folder / point.attr if point.attr else folder


def load(name: str | os.PathLike[str]) -> Pack:
    """One pack.

    Args:
        name: the name of a built-in or installed pack, or the path of a folder with pack.yaml.

    Raises:
        PackError: there is no such pack, or it is wrong; holds every fault at once.

    >>> load("notation").name
    'notation'
    """
    text = os.fspath(name)
    folder = Path(text)
    if os.sep not in text and not text.startswith("."):
        if text in built_in_names():
            folder = built_in_folder() / text
            return _cached(folder, _stamp(folder))
        for pack in installed():
            if pack.name == text:
                return pack
    if folder.is_dir():
        return _cached(folder, _stamp(folder))
    known = (*built_in_names(), *(pack.name for pack in installed()))
    raise PackError(said("no-such-pack", near=guess(text, known)[0]), where=text)


def packs_in(path: Path) -> tuple[Pack, ...]:
    """The pack at `path`, or all packs of a folder of packs.

    Raises:
        PackError: there is none, or one is wrong; a folder's errors are told together.
    """
    if (path / PACK_FILE).exists() or not path.is_dir():
        return (load(path if path.is_dir() else str(path)),)
    folders = sorted(folder.parent for folder in path.glob(f"*/{PACK_FILE}"))
    if not folders:
        raise PackError(said("no-pack-here"), where=str(path))
    found, broken = [], []
    for folder in folders:
        try:
            found.append(load(folder))
        except PackError as error:
            broken.append(error)
    if len(broken) == 1:
        raise broken[0]
    if broken:
        problems = tuple(problem for error in broken for problem in error.problems)
        raise PackError(said("packs-wrong", packs=len(broken), count=len(problems)), problems=problems, where=str(path))
    return tuple(found)


def _stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """What changes when a file of the pack does, so that a pack is read once and never stale."""
    paths = sorted(folder.glob("**/*.yaml"))
    return tuple((str(path), stat.st_mtime_ns, stat.st_size) for path in paths for stat in (path.stat(),))


@lru_cache(maxsize=64)
def _cached(folder: Path, stamp: tuple[tuple[str, int, int], ...]) -> Pack:
    return load_folder(folder)


def around(pack: Pack) -> tuple[Pack, ...]:
    """The packs that a pack extends, lower ones first.

    Raises:
        PackError: one is not there, or packs extend each other in a circle.
    """
    found: list[Pack] = []
    _gather(pack, found, (pack.name,))
    return tuple(found)


def _gather(pack: Pack, found: list[Pack], above: tuple[str, ...]) -> None:
    for name in pack.extends:
        lower = load(pack.folder / name if name.startswith(".") else name)
        if lower.name in above:
            circle = " → ".join((*above, lower.name))
            raise PackError(said("packs-circle", circle=circle), where=str(pack.folder / PACK_FILE))
        if lower not in found:
            _gather(lower, found, (*above, lower.name))
            found.append(lower)
