"""Make the pictures of docs/reports.md anew: python docs/pictures/make.py

Needs Chromium, LibreOffice, pdftoppm and Pillow; `example.txt` is an invented form with common faults.
"""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def call(*command: str) -> None:
    """Run one program; what it says is of no interest unless it fails."""
    subprocess.run(command, check=True, capture_output=True, timeout=180)


def targetlint(folder: Path, *arguments: str) -> None:
    """Run the command in a folder; findings are expected."""
    command = [sys.executable, "-m", "targetlint", *arguments]
    subprocess.run(command, check=False, capture_output=True, timeout=180, cwd=folder)


def shot(page: Path, name: str, width: int, height: int, *options: str) -> None:
    """A page as a browser window of that size shows it."""
    call("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
         "--hide-scrollbars", f"--user-data-dir={page.parent / 'chromium'}", f"--window-size={width},{height}",
         *options, f"--screenshot={page.parent / name}", page.as_uri())  # fmt: skip
    keep(page.parent / name, name)


def pages(file: Path, first: int, last: int, name: str, resolution: int = 80) -> None:
    """Pages of a PDF side by side."""
    call(
        "pdftoppm",
        "-r",
        str(resolution),
        "-f",
        str(first),
        "-l",
        str(last),
        "-png",
        str(file),
        str(file.with_suffix("")),
    )
    found = [Image.open(path) for path in sorted(file.parent.glob(f"{file.stem}-*.png"))]
    board = Image.new("RGB", (sum(each.width for each in found) + 12 * (len(found) - 1), found[0].height), "#c9cfd6")
    left = 0
    for each in found:
        board.paste(each, (left, 0))
        left += each.width + 12
    board.save(file.parent / name)
    keep(file.parent / name, name)


def keep(made: Path, name: str) -> None:
    """A small PNG among the pictures."""
    Image.open(made).convert("RGB").quantize(128, dither=Image.Dither.NONE).save(HERE / name, optimize=True)


def office(file: Path, folder: str, notes: bool = False) -> Path:
    """The document as LibreOffice prints it; with `notes` a sign stands where comments are."""
    made = file.parent / folder
    options = '{"ExportNotes":{"type":"boolean","value":"true"}}'
    kind = f"pdf:writer_pdf_Export:{options}" if notes else "pdf"
    call("soffice", f"-env:UserInstallation={(file.parent / 'office').as_uri()}", "--headless", "--convert-to", kind,
         "--outdir", str(made), str(file))  # fmt: skip
    return made / file.with_suffix(".pdf").name


def main() -> None:
    """All pictures."""
    spec = importlib.util.spec_from_file_location("renderings", ROOT / "tests" / "renderings.py")
    assert spec is not None
    assert spec.loader is not None
    renderings = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(renderings)
    blocks = renderings.from_dump((HERE / "example.txt").read_text(encoding="utf-8"))
    blocks = [renderings.merged_down(block) if isinstance(block, list) else block for block in blocks]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for kind in ("docx", "xlsx"):
            (folder / f"申报表.{kind}").write_bytes(renderings.render(blocks, kind))
        page, checklist = folder / "报告.html", folder / "体检单.xlsx"
        copies = folder / "批注"
        targetlint(folder, "check", "申报表.docx", "--annotate", "批注",
                   "--output", "html:报告.html", "--output", "xlsx:体检单.xlsx")  # fmt: skip
        targetlint(folder, "check", "申报表.xlsx", "--annotate", "批注")
        shot(page, "html.png", 1280, 1500)
        shot(page, "html-dark.png", 1280, 900, "--force-dark-mode")
        shot(page, "html-phone.png", 500, 1500)
        call("chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'chromium'}",
             "--no-pdf-header-footer", f"--print-to-pdf={folder / 'print.pdf'}", page.as_uri())  # fmt: skip
        pages(folder / "print.pdf", 1, 2, "html-print.png", 60)
        pages(office(copies / "申报表.docx", "w", notes=True), 1, 3, "word.png", 60)
        pages(office(copies / "申报表.xlsx", "x"), 2, 2, "excel.png")
        pages(office(checklist, "l"), 1, 1, "checklist.png")


if __name__ == "__main__":
    main()
