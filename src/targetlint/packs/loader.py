"""A folder → a Pack, or one error that holds every fault of the pack."""

from __future__ import annotations

import hashlib
import operator
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, cast

from targetlint import __version__
from targetlint.errors import PackError, TargetlintError, Words, guess
from targetlint.packs.messages import said
from targetlint.packs.pack import Basis, Pack, Profile, Rule
from targetlint.packs.rule_source import Source, rule_of, schema_problems
from targetlint.packs.schemas import NAME, SCHEMAS
from targetlint.packs.yaml_source import Mapping as Map
from targetlint.packs.yaml_source import Mark, Node, Scalar, Sequence, plain, problem, read

PACK_FILE = "pack.yaml"
RULES, LEXICONS, PROFILES = "rules", "lexicons", "profiles"
MAX_RULES = 2_000


def load_folder(folder: Path, *, shown: str | None = None) -> Pack:
    """The pack in `folder`.

    Args:
        folder: holds pack.yaml, one file a rule, and perhaps ``lexicons/`` and ``profiles/``.
        shown: how the folder is called in messages; its path when not given.

    Raises:
        PackError: with every fault found in any file of the pack.
    """
    reader = _Reader(folder, shown or str(folder))
    pack = reader.pack()
    if reader.problems or pack is None:
        problems = tuple(sorted(reader.problems, key=_place))
        count = len(problems)
        raise PackError(
            said("pack-faults", count=count, s="s" * (count > 1)), problems=problems, where=shown or str(folder)
        )
    return pack


class _Reader:
    """Reads the files of one pack and gathers what is wrong with them."""

    def __init__(self, folder: Path, shown: str) -> None:
        self.folder = folder
        self.shown = shown
        self.problems: list[TargetlintError] = []
        self.digest = hashlib.sha256()

    def pack(self) -> Pack | None:
        head = self.file(self.folder / PACK_FILE, SCHEMAS["pack"])
        lexicons = self.lexicons()
        rules = self.rules(str(head["name"]) if head else self.folder.name, lexicons)
        profiles = self.profiles()
        if head is None:
            return None
        self.head_problems(head)
        # Files, not rules: a rule that did not load is reported once, by its own faults.
        stems = [path.stem for path in self.rule_files(quiet=True)]
        ids = {stem: f"{head['name']}/{stem}" for stem in stems}
        names = ids | {each: each for each in ids.values()}
        return Pack(
            name=head["name"],
            version=head["version"],
            folder=self.folder,
            sha256=self.digest.hexdigest(),
            rules=tuple(rules),
            title=Words(**head["title"]) if head.get("title") else None,
            languages=tuple(head.get("languages") or ("zh", "en")),
            requires=head.get("requires") or "",
            extends=tuple(head.get("extends") or ()),
            first_of=self.groups(head, names),
            lexicons=lexicons,
            switches=dict(head.get("rules") or {}),
            options={rule: dict(values) for rule, values in (head.get("options") or {}).items()},
            profiles=profiles,
            order=float(head.get("order") or 50),
        )

    def name(self, path: Path) -> str:
        return f"{self.shown}/{path.relative_to(self.folder).as_posix()}"

    def wrong(self, place: str, key: str, found: str | None = None, **parts: object) -> None:
        """Note a fault that is about a file as a whole."""
        self.problems.append(problem(Mark(place, 1, 1), said(key, **parts), found=found))

    def node(self, path: Path) -> tuple[Node, str] | None:
        if path.is_symlink() and not path.resolve().is_relative_to(self.folder.resolve()):
            self.wrong(self.name(path), "link-outside")
            return None
        try:
            found = read(path, shown=self.name(path))
        except TargetlintError as error:
            self.problems.append(error)
            return None
        self.digest.update(f"{path.relative_to(self.folder).as_posix()}\n{found[1]}\n".encode())
        return found

    def nodes(self, paths: Iterable[Path]) -> Iterator[tuple[Path, Node, str]]:
        """The files that can be read, each with its content and text."""
        for path in paths:
            if (found := self.node(path)) is not None:
                yield path, *found

    def file(self, path: Path, schema: Any) -> dict[str, Any] | None:
        if not path.exists():
            self.wrong(self.name(path), "no-pack")
            return None
        found = self.node(path)
        if found is None:
            return None
        faults = schema_problems(found[0], schema)
        self.problems += faults
        self.head = found[0]
        return None if faults else cast(dict[str, Any], plain(found[0]))

    def lexicons(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for path, node, _ in self.nodes(self.yaml_files(self.folder / LEXICONS)):
            faults = schema_problems(node, SCHEMAS["lexicon"]) or list(_lexicon_problems(cast(Map, node)))
            self.problems += faults
            found[path.stem.replace("-", "_")] = () if faults else tuple(plain(node)["words"])
        return found

    def rules(self, pack: str, lexicons: Mapping[str, tuple[str, ...]]) -> list[Rule]:
        found = []
        self.no_rule_is_hidden()
        paths = self.rule_files()
        if len(paths) > MAX_RULES:
            self.wrong(self.shown, "many-rules", most=MAX_RULES)
            return []
        for path in paths:
            if not re.fullmatch(NAME, path.stem):
                self.wrong(self.name(path), "rule-file-name", found=path.stem)
        for path, node, text in self.nodes(paths):
            rule, faults = rule_of(Source(pack, path.stem, node, text, lexicons))
            self.problems += faults
            if rule is not None:
                found.append(rule)
        if not paths and not (self.folder / PROFILES).is_dir():
            self.wrong(self.shown, "no-rules")
        return found

    def rule_files(self, *, quiet: bool = False) -> list[Path]:
        """The files that are rules: beside pack.yaml, and in ``rules/`` where there is such a folder."""
        beside = [path for path in self.yaml_files(self.folder, quiet=quiet) if path.name != PACK_FILE]
        return [*beside, *self.yaml_files(self.folder / RULES, quiet=quiet)]

    def no_rule_is_hidden(self) -> None:
        """YAML in folders that nobody reads is a fault, and so is one name used twice."""
        for path in sorted(self.folder.glob("*/")):
            if path.name in (RULES, LEXICONS, PROFILES) or path.name.startswith((".", "_")):
                continue
            for hidden in sorted(path.rglob("*.yaml"))[:1]:
                self.wrong(self.name(hidden), "hidden-rules", folder=RULES)
        stems = {path.stem for path in self.yaml_files(self.folder, quiet=True)}
        for path in self.yaml_files(self.folder / RULES, quiet=True):
            if path.stem in stems:
                self.wrong(self.name(path), "two-rules", name=path.stem)

    def profiles(self) -> dict[str, Profile]:
        found = {}
        for path, node, _ in self.nodes(self.yaml_files(self.folder / PROFILES)):
            profile, faults = profile_of(path.stem, node)
            self.problems += faults
            if profile is not None:
                found[path.stem] = profile
        return found

    def yaml_files(self, folder: Path, *, quiet: bool = False) -> list[Path]:
        """The YAML files directly in `folder`; a wrong suffix is a fault, so that no rule is lost."""
        if not folder.is_dir():
            return []
        found = []
        for path in sorted(folder.iterdir()):
            if path.name.startswith((".", "_")) or path.is_dir():
                continue
            if path.suffix == ".yaml":
                found.append(path)
            elif not quiet and path.suffix in (".yml", ".json", ".YAML", ".txt"):
                self.wrong(self.name(path), "suffix", found=path.name)
        return found

    def groups(self, head: Mapping[str, Any], names: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
        groups = []
        node = cast(Map, self.head).get("first_of")
        for items in cast(Sequence, node).items if node is not None else ():
            group = []
            for item in cast(Sequence, items).items:
                scalar = cast(Scalar, item)
                if scalar.text in names:
                    group.append(names[scalar.text])
                elif "/" in scalar.text and not scalar.text.startswith(f"{head['name']}/"):
                    group.append(scalar.text)
                else:
                    self.problems.append(unknown_rule(scalar.mark, scalar.text, names))
            groups.append(tuple(group))
        return tuple(groups)

    def head_problems(self, head: Mapping[str, Any]) -> None:
        node = cast(Map, self.head)
        wanted = cast(Scalar | None, node.get("requires"))
        fault = version_fault(wanted.text, __version__) if wanted is not None else None
        if wanted is not None and fault is not None:
            self.problems.append(problem(wanted.mark, fault, found=wanted.text))
        languages = head.get("languages")
        if languages is not None and ("zh" not in languages or "en" not in languages):
            self.problems.append(problem(cast(Node, node.get("languages")).mark, said("both-languages")))


def unknown_rule(mark: Mark, name: str, known: Mapping[str, Any]) -> TargetlintError:
    """There is no such rule; with the nearest one."""
    return problem(mark, said("no-rule", name=name, near=guess(name, known)[0]))


def profile_of(name: str, node: Node) -> tuple[Profile | None, list[TargetlintError]]:
    """The profile in a file, or what is wrong with it."""
    faults = schema_problems(node, SCHEMAS["profile"])
    if faults:
        return None, faults
    data = plain(node)
    profile = Profile(
        name=name,
        title=Words(**data["title"]),
        mark=node.mark,
        description=Words(**data["description"]) if data.get("description") else None,
        extends=tuple(data.get("extends") or ()),
        select=tuple(data.get("select") or ()),
        ignore=tuple(data.get("ignore") or ()),
        rules=dict(data.get("rules") or {}),
        options={rule: dict(values) for rule, values in (data.get("options") or {}).items()},
        basis=tuple(Basis(**{key: text or "" for key, text in each.items()}) for each in data.get("basis") or []),
    )
    return profile, []


def _lexicon_problems(node: Map) -> Iterator[TargetlintError]:
    seen: dict[str, int] = {}
    for item in cast(Sequence, node.get("words")).items:
        word = cast(Scalar, item)
        if word.text in seen:
            yield problem(word.mark, said("twice", name=word.text, first=seen[word.text]))
        if word.text != word.text.strip():
            yield problem(word.mark, said("word-blanks", word=word.text))
        seen.setdefault(word.text, word.mark.line)
    refused = node.get("not")
    for item in cast(Sequence, refused).items if refused is not None else ():
        word = cast(Scalar, item)
        if word.text in seen:
            yield problem(word.mark, said("word-refused", word=word.text))


_FITS = {">=": operator.ge, "<=": operator.le, "==": operator.eq, "<": operator.lt, ">": operator.gt}
_CLAUSE = re.compile(r"\s*(>=|<=|==|<|>)\s*(\d+(?:\.\d+)*)\s*")


def version_fault(wanted: str, present: str) -> Words | None:
    """Why this version does not satisfy ``requires``, or None when it does.

    >>> version_fault(">=0.1, <2", "0.1.0") is None
    True
    """
    for clause in wanted.split(","):
        match = _CLAUSE.fullmatch(clause)
        if match is None:
            return said("requires-form")
        if not _FITS[match[1]](_parts(present), _parts(match[2])):
            return said("requires", wanted=wanted, present=present)
    return None


def _parts(version: str) -> list[int]:
    """The numbers of a version without zeros at their end: 1.0 is 1."""
    numbers = [int(part) for part in re.findall(r"\d+", version)[:4]]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return numbers


def _place(error: TargetlintError) -> tuple[str, int, int]:
    file, _, rest = (error.where or "").rpartition(":")
    file, _, line = file.rpartition(":")
    return (file, int(line) if line.isdigit() else 0, int(rest) if rest.isdigit() else 0)
