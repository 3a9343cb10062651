"""Reading speed and memory, as ratios within one run.

    python benchmarks/bench_reading.py [--rows 100000] [--tables 300] [--rounds 2]

Our reading (merges, number formats as shown, hidden rows, an address for each cell) is held against the
bare library's own walk over the same cells: openpyxl in read-only mode, python-docx, and for reference a
walk with lxml alone that knows nothing of merges.  Each measurement runs in a process of its own; the
best of the rounds counts.  Exit code 1 when a ratio of the contract (1.5) is passed.
"""

from __future__ import annotations

import argparse
import io
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

MOST = 1.5
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def make_book(path: Path, rows: int) -> None:
    """A sheet of ten columns: labels, a name, a percentage, a date, amounts."""
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet("绩效目标")
    share, day = book.add_format({"num_format": "0.00%"}), book.add_format({"num_format": "yyyy-mm-dd"})
    for row in range(rows):
        sheet.write_row(row, 0, ["产出指标", "数量指标", f"指标{row}", "≥5期"])
        sheet.write_number(row, 4, row / rows, share)
        sheet.write_number(row, 5, 45_000 + row % 365, day)
        sheet.write_number(row, 6, row * 1.5)
        sheet.write_row(row, 7, ["人次", 10, "备注"])
    book.close()


def make_document(path: Path, tables: int) -> None:
    """Tables of thirteen rows and five columns, the first column merged."""
    import docx

    document = docx.Document()
    for number in range(tables):
        document.add_paragraph(f"项目{number}")
        table = document.add_table(rows=13, cols=5)
        for row, line in enumerate(table.rows):
            for column, cell in enumerate(line.cells):
                cell.text = f"{row}.{column}"
        table.cell(1, 0).merge(table.cell(12, 0)).text = "产出指标"
    document.save(str(path))


def openpyxl_walk(path: Path) -> int:
    import openpyxl

    book = openpyxl.load_workbook(path, read_only=True)
    return sum(cell.value is not None for sheet in book for row in sheet.iter_rows() for cell in row)


def our_read(path: Path) -> int:
    from targetlint.documents import read
    from targetlint.model import Table

    blocks = read(path).blocks
    return sum(len(row) for block in blocks if isinstance(block, Table) for row in block.rows)


def our_stream(path: Path) -> int:
    from targetlint.documents.excel import sheet_rows
    from targetlint.documents.limits import Meter

    return sum(len(cells) for _, (_, cells) in sheet_rows(path.read_bytes(), str(path), Meter(str(path))))


def python_docx_walk(path: Path) -> int:
    import docx

    tables = docx.Document(str(path)).tables
    return sum(len(cell.text) >= 0 for table in tables for row in table.rows for cell in row.cells)


def lxml_walk(path: Path) -> int:
    import zipfile

    from lxml import etree

    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    return sum(1 for cell in root.iter(W + "tc") if "".join(text.text or "" for text in cell.iter(W + "t")) is not None)


WALKS: dict[str, Callable[[Path], int]] = {
    walk.__name__: walk for walk in (openpyxl_walk, our_read, our_stream, python_docx_walk, lxml_walk)
}


def measured(walk: str, path: Path) -> dict[str, float]:
    """Seconds, cells and peak memory (MB above the process before) of one walk in a fresh process."""
    call = [sys.executable, __file__, "--walk", walk, "--file", str(path)]
    done = subprocess.run(call, capture_output=True, check=True, text=True)
    result: dict[str, float] = json.loads(done.stdout)
    return result


def walk_here(walk: str, path: Path) -> None:
    before = peak_memory()
    start = time.perf_counter()
    cells = WALKS[walk](path)
    seconds = time.perf_counter() - start
    print(json.dumps({"seconds": seconds, "cells": cells, "peak": peak_memory() - before}))


def peak_memory() -> float:
    """The most memory of this process so far, in MB (Linux; `getrusage` would count the parent's too)."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def best(walk: str, path: Path, rounds: int) -> dict[str, float]:
    return min((measured(walk, path) for _ in range(rounds)), key=lambda result: result["seconds"])


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--tables", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--walk")
    parser.add_argument("--file", type=Path)
    options = parser.parse_args()
    if options.walk:
        walk_here(options.walk, options.file)
        return 0
    failed = False
    with tempfile.TemporaryDirectory(prefix="targetlint-bench-") as folder:
        book, document = Path(folder) / "a.xlsx", Path(folder) / "a.docx"
        make_book(book, options.rows)
        make_document(document, options.tables)
        pairs = (
            (f"xlsx of {options.rows:,} rows, whole", book, "our_read", "openpyxl_walk", True),
            (f"xlsx of {options.rows:,} rows, row by row", book, "our_stream", "openpyxl_walk", True),
            (f"docx of {options.tables} tables", document, "our_read", "python_docx_walk", True),
            (f"docx of {options.tables} tables, against lxml alone", document, "our_read", "lxml_walk", False),
        )
        seen: dict[tuple[str, Path], dict[str, float]] = {}
        for title, path, ours, theirs, bound in pairs:
            for walk in (ours, theirs):
                if (walk, path) not in seen:
                    seen[walk, path] = best(walk, path, options.rounds)
            mine, other = seen[ours, path], seen[theirs, path]
            ratio = mine["seconds"] / other["seconds"]
            over = bound and ratio > MOST
            failed = failed or over
            print(
                f"{title:<52} {ratio:5.2f}× {theirs} ({mine['seconds']:.2f} s / {other['seconds']:.2f} s)"
                + (f"  above {MOST}" if over else "")
            )
        failed = memory(Path(folder), options.rows, seen["our_read", book]["peak"]) or failed
    return 1 if failed else 0


def memory(folder: Path, rows: int, whole: float) -> bool:
    """Row by row, peak memory must not follow the number of rows (the shared strings of a book do)."""
    peaks = []
    for share in (4, 2, 1):
        path = folder / f"{share}.xlsx"
        make_plain(path, rows // share)
        peaks.append(measured("our_stream", path)["peak"])
    print(f"peak memory row by row at ¼, ½ and all rows: {', '.join(f'{peak:.0f}' for peak in peaks)} MB", end="; ")
    print(f"all cells kept as a Document: {whole:.0f} MB ({whole * 1024 * 1024 / (rows * 10):.0f} bytes a cell)")
    return peaks[2] > peaks[0] + 25


def make_plain(path: Path, rows: int) -> None:
    """Numbers and inline texts only, so that nothing is shared."""
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet()
    for row in range(rows):
        sheet.write_row(row, 0, ["产出指标", f"指标{row}", row, row / 7])
    book.close()


if __name__ == "__main__":
    raise SystemExit(main())
