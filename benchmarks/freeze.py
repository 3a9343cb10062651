"""Freezes what targetlint says of everything at hand, so that a refactoring can be held against it byte by byte.

    python benchmarks/freeze.py write FOLDER      JSON, SARIF, text and extract of every document; parse; rule cases
    python benchmarks/freeze.py compare OLD NEW   the differences, file by file; exit code 1 where there are any

Documents: the examples, the described layouts of the tests, and ``../shared`` where it is (seeds, layouts, forms
from the field).  Dumps are also rendered into every format that the tests can write, so that the readers of
Word, Excel, OpenDocument, PDF, HTML, Markdown and CSV are frozen too.  The library that is imported is the one
that is measured: run it with the interpreter of the checkout.
"""

from __future__ import annotations

import argparse
import difflib
import json
import re
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from modules import module

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
REPORTS = ("json", "sarif", "text")
FIELD = ("forms", "whole", "reviewed")
PDF_LINES = 220
"""Dumps of more lines are not rendered as PDF: reading those takes longer than all the rest."""


def documents() -> Iterator[tuple[str, Path, str]]:
    """Name in the frozen folder, the source, and the format to render it into ("" to read it as it is)."""
    for path in sorted((ROOT / "examples" / "forms").iterdir()):
        yield f"examples/{path.name}", path, ""
    dumps = [("layouts", path) for path in sorted((ROOT / "tests" / "forms" / "layouts").glob("*.txt"))]
    if SHARED.is_dir():
        dumps += [("seeds", path) for path in sorted((SHARED / "seeds").glob("*.txt"))]
        dumps += [("shared-layouts", path) for path in sorted((SHARED / "data" / "layouts").glob("*.txt"))]
        for part in FIELD:
            for path in sorted((SHARED / "data" / "field" / part).iterdir()):
                if path.name not in {"expected.tsv", "remarks.tsv", "clean.tsv"}:
                    yield f"field-{part}/{path.name}", path, ""
    for folder, path in dumps:
        if ".raw" in path.name:
            yield f"{folder}/{path.stem}.txt", path, "txt"
            continue
        if folder != "layouts":
            yield f"{folder}/{path.name}", path, ""
        long = len(path.read_text(encoding="utf-8").split("\n")) > PDF_LINES
        for format in module(ROOT / "tests" / "renderings.py").FORMATS:
            if not (long and format == "pdf"):
                yield f"{folder}/{path.stem}.as.{format}", path, format


def _bytes(path: Path, format: str) -> bytes:
    """The document itself, or the dump rendered into a format."""
    if not format:
        return path.read_bytes()
    renderings = module(ROOT / "tests" / "renderings.py")
    if path.parent.name == "layouts" and path.parent.parent.name == "forms":
        described = module(ROOT / "tests" / "forms" / "described.py")
        layout = described.load(path)
        made: bytes = (
            layout.raw.encode()
            if layout.raw
            else renderings.render(described.described(layout, renderings.UP, renderings.LEFT), format)
        )
        return made
    written: bytes = renderings.render(renderings.from_dump(path.read_text(encoding="utf-8")), format)
    return written


def freeze_document(job: tuple[str, Path, str, Path]) -> None:
    """Write what extract and the reports say of one document."""
    from targetlint import api
    from targetlint.documents import read
    from targetlint.forms.records import records
    from targetlint.reports.formats import render

    name, path, format, folder = job
    out = folder / "documents" / name
    out.parent.mkdir(parents=True, exist_ok=True)
    try:
        document = read(_bytes(path, format), name=name)
        outcome = api.check(document)
    except Exception as error:  # a document that can't be read is frozen as that
        out.with_name(out.name + ".error").write_text(f"{type(error).__name__}: {error}\n", encoding="utf-8")
        return
    for report in REPORTS:
        content = render(outcome, report).decode("utf-8")
        out.with_name(f"{out.name}.{report}").write_text(_steady(content), encoding="utf-8")
    lines = "".join(json.dumps(each, ensure_ascii=False) + "\n" for form in outcome.forms for each in records(form))
    out.with_name(f"{out.name}.extract").write_text(lines, encoding="utf-8")


def _steady(report: str) -> str:
    """Without the checksums of packs, which change with every word of a rule's wording."""
    return re.sub(r'("sha256": )"[0-9a-f]{64}"', r'\1""', report)


def freeze_values(folder: Path) -> None:
    """``parse --format jsonl`` of all labelled values."""
    from targetlint.cli.parse import as_json
    from targetlint.value import parse

    texts: list[str] = []
    for name in ("expressions-dev.jsonl", "field/values.jsonl"):
        path = SHARED / "data" / name
        if path.exists():
            rows = (json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line)
            texts += [row["source"] for row in rows]
    for path in sorted((ROOT / "tests" / "corpus").glob("*.tsv")):
        texts += [line.split("\t")[0] for line in path.read_text(encoding="utf-8").split("\n") if line]
    for path in sorted((ROOT / "tests" / "corpus").glob("*.txt")):
        texts += [line for line in path.read_text(encoding="utf-8").split("\n") if line]
    lines = []
    for text in texts:
        try:
            lines.append(as_json(parse(text)))
        except Exception as error:  # what stops the parser is frozen as that
            lines.append(json.dumps({"source": text, "error": f"{type(error).__name__}: {error}"}, ensure_ascii=False))
    (folder / "values.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


def freeze_cases(folder: Path) -> None:
    """What every rule says of every case of its own."""
    from targetlint.engine.run import run
    from targetlint.engine.trials import alone
    from targetlint.packs import shelf
    from targetlint.packs.cases import forms_of
    from targetlint.reports.json import finding_record

    for pack in shelf.built_in():
        for rule in pack.rules:
            rows = []
            for case in (*rule.bad, *rule.good):
                ran = run(forms_of(case), (pack,), alone(rule, case))
                found = [finding_record(finding, lang) for lang in ("zh", "en") for finding in ran.findings]
                rows.append({"case": case.title, "kind": case.kind, "findings": found})
            out = folder / "cases" / f"{rule.id.replace('/', '--')}.json"
            out.parent.mkdir(parents=True, exist_ok=True)
            out.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def write(folder: Path, only: str = "") -> int:
    """Freeze everything into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    jobs = [(name, path, format, folder) for name, path, format in documents() if only in name]
    with ProcessPoolExecutor() as pool:
        list(pool.map(freeze_document, jobs, chunksize=4))
    if not only:
        freeze_values(folder)
        freeze_cases(folder)
    print(f"{len(jobs)} documents, {sum(1 for each in folder.rglob('*') if each.is_file())} files in {folder}")
    return 0


def compare(old: Path, new: Path, most: int) -> int:
    """Print the differences between two frozen folders."""
    names = sorted({str(path.relative_to(one)) for one in (old, new) for path in one.rglob("*") if path.is_file()})
    differing = 0
    for name in names:
        texts = [(one / name).read_text(encoding="utf-8") if (one / name).exists() else "" for one in (old, new)]
        if texts[0] == texts[1]:
            continue
        differing += 1
        before, after = (text.splitlines() for text in texts)
        lines = list(difflib.unified_diff(before, after, "old", "new", lineterm="", n=1))
        print(f"== {name}: {sum(1 for line in lines if line[:1] in '+-') - 2} lines")
        print("\n".join(line[:300] for line in lines[2 : 2 + most]))
    print(f"{differing} of {len(names)} files differ")
    return 1 if differing else 0


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parts = parser.add_subparsers(dest="part", required=True)
    writing = parts.add_parser("write")
    writing.add_argument("folder", type=Path)
    writing.add_argument("--only", default="", help="documents whose name holds this text, nothing else")
    comparing = parts.add_parser("compare")
    comparing.add_argument("old", type=Path)
    comparing.add_argument("new", type=Path)
    comparing.add_argument("--most", type=int, default=12, help="lines shown of each file")
    given = parser.parse_args(arguments)
    return write(given.folder, given.only) if given.part == "write" else compare(given.old, given.new, given.most)


if __name__ == "__main__":
    sys.exit(main())
