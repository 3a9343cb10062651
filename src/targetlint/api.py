"""The library's face: the six hops of a check in a few lines."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import attrs

from targetlint import documents, forms
from targetlint.config import Setup, setup
from targetlint.documents.gather import is_named
from targetlint.documents.limits import DEFAULT, Limits
from targetlint.engine import run
from targetlint.engine.acceptance import CARDS, accept
from targetlint.errors import CallError, Words
from targetlint.forms import Recognised
from targetlint.losses import formless, losses_of
from targetlint.model import Document, Form, Outcome, Reading
from targetlint.packs import Pack
from targetlint.packs import load as load_pack
from targetlint.records import Record, forms_of_records

__all__ = ["Source", "check", "check_records", "load_pack", "read"]

Source: TypeAlias = str | os.PathLike[str] | bytes | Document | Form
"""A path (file, folder, archive, ``"-"``), the bytes of one file, or what was read already."""


def read(source: str | os.PathLike[str] | bytes, *, name: str | None = None, limits: Limits = DEFAULT) -> Recognised:
    """Read one file and find its forms.

    Args:
        source: a path, or the file's bytes.
        name: what the file is called in locations and messages; needed to tell formats of bytes apart
            that look alike inside (``.csv`` and ``.txt``).
        limits: bounds of size, cells, pages and time.

    Returns:
        Its forms, and the reading report: what was repaired, what could not be placed.

    Raises:
        DocumentError: the file can't be read; says which file, where and why.

    >>> table = "项目名称\\t护林\\n一级指标\\t二级指标\\t三级指标\\t指标值\\n产出指标\\t数量指标\\t巡护次数\\t≥12次\\n"
    >>> [(form.subject, form.indicators[0].name) for form in read(table.encode(), name="护林.txt").forms]
    [('护林', '巡护次数')]
    """
    path = source if isinstance(source, bytes) else Path(source)
    return forms.recognise(documents.read(path, name=name, limits=limits))


def check(
    sources: Source | Iterable[Source],
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    packs: Sequence[str | Path | Pack] = (),
    config: str | Path | None = None,
    profile: str | None = None,
    baseline: str | Path | None = None,
    ledger: bool = False,
    statistics: bool = False,
    limits: Limits = DEFAULT,
    progress: Callable[[str], None] | None = None,
) -> Outcome:
    """Check forms against the rule packs.

    Args:
        sources: one source or several; all forms found are checked together as a submission.
        select: use only these packs, rules or patterns (``"unit"``, ``"unit/missing-unit"``, ``"*/missing-*"``).
        ignore: leave these out.
        packs: packs besides the built-in and installed ones: folders, names or loaded packs.
        config: a configuration file instead of the nearest ``targetlint.toml`` or ``pyproject.toml``.
        profile: name of a profile (which rules and thresholds a place uses).
        baseline: a file of accepted findings.
        ledger: keep the state of every rule at every place in ``Outcome.ledger``.
        statistics: measure every rule; gives ``Outcome.times``.
        limits: bounds for reading each document.
        progress: called with each file's name before it is recognised.

    Returns:
        Findings in document order, the forms, the reading report, what was not read in, and the files that could
        not be read.

    Raises:
        TargetlintError: an argument, the configuration or a pack is wrong; no file is read then.

    >>> table = "项目名称\\t护林\\n一级指标\\t二级指标\\t三级指标\\t指标值\\n产出指标\\t数量指标\\t巡护次数\\t≥0次\\n"
    >>> outcome = check(table.encode(), select=["plausibility"])
    >>> [(finding.rule, finding.target) for finding in outcome.findings]
    [('plausibility/tautological-bound', '≥0次')]
    """
    given = _listed(sources)
    paths = [source for source in given if isinstance(source, str)]
    ready = setup(
        [path for path in paths if path != "-"], config=config, profile=profile, select=select, ignore=ignore,
        packs=packs, baseline=baseline, ledger=ledger, statistics=statistics,
    )  # fmt: skip
    found: list[Form] = []
    files: list[str] = []
    readings: list[Reading] = []
    failures: list[Reading] = []
    for each in _gathered(given, limits):
        if isinstance(each, Form):
            found.append(each)
            files.append(each.file)
        elif isinstance(each, Reading):
            (failures if each.kind == "unreadable" else readings).append(each)
            if each.kind == "unreadable":
                files.append(each.file)
        else:
            if progress is not None:
                progress(each.file)
            recognised = forms.recognise(each)
            files.append(each.file)
            found += recognised.forms
            readings += [
                reading if reading.file else attrs.evolve(reading, file=each.file) for reading in recognised.readings
            ]
            if not recognised.forms:
                named = is_named(each.file, paths) or not paths
                (failures if named else readings).append(formless(each.file, recognised.readings))
    return _judged(ready, found, files, readings, failures)


def check_records(
    rows: Iterable[Record],
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    packs: Sequence[str | Path | Pack] = (),
    config: str | Path | None = None,
    profile: str | None = None,
    file: str = "records",
) -> Outcome:
    """Check rows of a database, without a file.

    Args:
        rows: mappings with ``name`` and ``target``; also ``level1``, ``level2``, ``key_task``, ``period``
            (``annual``, ``half-year``, ``medium-term`` or 年度, 半年, 中期), ``unit`` and ``symbol`` where these
            are columns of their own, ``weight``; and ``form``, ``title``, ``subject``, ``year``, which tell
            forms apart.  Rows with the same names and labels but other periods are one indicator.
        select, ignore, packs, config, profile: as in `check`.
        file: what the findings call the source; a finding's ``location`` has the row, counted from 1.

    Raises:
        TargetlintError: a row lacks a name or target, or has an unknown key or period.

    >>> rows = [{"level1": "产出指标", "level2": "质量指标", "name": "验收合格率", "target": "1.00", "unit": "百分比"}]
    >>> [finding.rule for finding in check_records(rows, select=["notation/percent-as-decimal"]).findings]
    ['notation/percent-as-decimal']
    """
    ready = setup(config=config, profile=profile, select=select, ignore=ignore, packs=packs)
    return _judged(ready, list(forms_of_records(rows, file)), [file], [], [])


def _listed(sources: Source | Iterable[Source]) -> list[bytes | str | Document | Form]:
    single = isinstance(sources, str | bytes | os.PathLike | Document | Form)
    given: list[Any] = [sources] if single else list(sources)  # type: ignore[arg-type]  # narrowed by `single`
    for each in given:
        if not isinstance(each, str | bytes | os.PathLike | Document | Form):
            raise CallError(
                Words("不能检查这种东西", "this can't be checked"),
                where="check()", found=type(each).__name__, expected="str, Path, bytes, Document, Form",
            )  # fmt: skip
    return [os.fspath(each) if isinstance(each, os.PathLike) else each for each in given]


def _gathered(given: Iterable[bytes | str | Document | Form], limits: Limits) -> Iterator[Document | Form | Reading]:
    for number, each in enumerate(given, 1):
        if isinstance(each, bytes):
            name = f"bytes-{number}" if number > 1 else "bytes"
            yield from documents.gather_bytes(each, name, limits)
        elif isinstance(each, str):
            yield from documents.gather([each], limits)
        else:
            yield each


def _judged(
    ready: Setup, found: Sequence[Form], files: Iterable[str], readings: Sequence[Reading], failures: list[Reading]
) -> Outcome:
    ran = run(found, ready.packs, ready.settings)
    lost = losses_of(found, readings)
    accepted = accept(ran.findings, ready.baseline, ready.waivers)
    failures += [Reading("failed-rule", failure.words, file=failure.where or "") for failure in ran.failures]
    return Outcome(
        files=tuple(dict.fromkeys(files)),
        forms=tuple(found),
        findings=accepted.findings,
        readings=tuple(readings),
        failures=tuple(failures),
        losses=lost,
        packs=ran.packs,
        waived=accepted.waived,
        rules=(*ran.rules, *(CARDS if ready.waivers else ())),
        ledger=ran.ledger,
        times=ran.statistics,
    )
