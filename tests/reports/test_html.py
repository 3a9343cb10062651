"""The report page: what stands in it, what may not run in it, and how it behaves in a browser."""

from __future__ import annotations

import html as entities
import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from targetlint.model import Outcome
from targetlint.reports.html import render

pytest.importorskip("jinja2")
CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
needs_browser = pytest.mark.skipif(
    CHROMIUM is None, reason="no Chromium on this machine: filter and print view untested"
)


def browse(page: Path, *options: str) -> str:
    """Standard output of a headless browser on `page`."""
    assert CHROMIUM is not None
    command = [
        CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run",
        f"--user-data-dir={page.parent / 'profile'}", *options, page.as_uri(),
    ]  # fmt: skip
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout


def text_of(page: str) -> str:
    """The page's words, without style, script and tags."""
    body = re.sub(r"<(style|script)>.*?</\1>", "", page, flags=re.S)
    return re.sub(r"\s+", " ", entities.unescape(re.sub(r"<[^>]+>", " ", body)))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_words_of_the_page(outcome: Outcome, lang: str, snapshot: SnapshotAssertion) -> None:
    text = text_of(render(outcome, lang))
    assert re.sub(r"targetlint \d[\w.]*", "targetlint …", text) == snapshot


def test_every_indicator_and_every_finding_is_there(outcome: Outcome) -> None:
    page = render(outcome)
    text = text_of(page)
    for form in outcome.forms:
        assert form.subject in text
        assert all(row.name in text for row in form.indicators)
    assert page.count('class="note ') == len(outcome.findings)


def test_nothing_is_fetched_and_nothing_foreign_runs(outcome: Outcome, hostile: Outcome) -> None:
    for each in (outcome, hostile):
        page = render(each)
        assert not re.search(r"""(src|href)=["']?(https?:)?//""", page)
        assert not re.search(r"@import|url\(", page)
        assert page.count("<script>") == 1
        assert "default-src 'none'" in page
        assert "<script>alert" not in page
        assert "javascript:" not in page
        assert "{{7*7}}" in page or each is outcome


def test_marks_stand_on_the_span(outcome: Outcome) -> None:
    page = render(outcome)
    assert '≥<mark class="info">26.00</mark><mark class="error">(所)</mark>' in page
    assert '使用率100%<mark class="warning">误差率≤1%</mark>' in page


def test_without_forms_and_without_findings(empty: Outcome, failed: Outcome) -> None:
    assert "没有发现问题。" in text_of(render(empty))
    assert "文件是空的" in text_of(render(failed))


def shown_after(page: str, action: str, folder: Path) -> tuple[int, int, int, str]:
    """Visible notes, rows and forms after `action` was done on the page, and the hint's state."""
    probe = f"""<script>
      const pick = (key, value) => [...document.querySelectorAll('[data-filter="' + key + '"]')]
        .find((node) => !value || node.value === value);
      const change = (node) => node.dispatchEvent(new Event('change'));
      {action}
      const count = (what) => [...document.querySelectorAll(what)]
        .filter((node) => node.getClientRects().length).length;
      document.title = [count('.note'), count('tbody tr'), count('section.form'),
                        document.querySelector('.none-shown').hidden].join(' ');
    </script>"""
    page = re.sub(r"<meta http-equiv[^>]+>", "", page).replace("</body>", probe + "</body>")
    file = folder / "page.html"
    file.write_text(page, encoding="utf-8")
    found = re.search(r"<title>(\d+) (\d+) (\d+) (\w+)</title>", browse(file, "--dump-dom"))
    assert found is not None
    return int(found[1]), int(found[2]), int(found[3]), found[4]


@needs_browser
@pytest.mark.parametrize(
    ("action", "shown"),
    [
        ("", (10, 11, 3, "true")),
        ("for (const s of ['warning', 'info']) { pick('severity', s).checked = false; change(pick('severity', s)); }",
         (4, 10, 2, "true")),
        ("pick('faulty').checked = true; change(pick('faulty'));", (10, 8, 2, "true")),
        ("pick('rule').value = 'plausibility/tautological-bound'; change(pick('rule'));", (1, 2, 1, "true")),
        ("for (const s of ['error', 'warning', 'info']) { pick('severity', s).checked = false; }"
         "change(pick('severity', 'info'));", (0, 0, 0, "false")),
    ],
)  # fmt: skip
def test_the_filter(outcome: Outcome, tmp_path: Path, action: str, shown: tuple[int, int, int, str]) -> None:
    assert shown_after(render(outcome), action, tmp_path) == shown


@needs_browser
def test_our_script_runs_under_the_pages_own_policy(outcome: Outcome, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(render(outcome), encoding="utf-8")
    dom = browse(file, "--dump-dom")
    # The row without findings got its class from the script.
    assert re.search(r'<tr class="good[^"]* quiet"', dom)


@needs_browser
def test_the_print_view(outcome: Outcome, tmp_path: Path) -> None:
    pdfplumber = pytest.importorskip("pdfplumber")
    file = tmp_path / "page.html"
    file.write_text(render(outcome), encoding="utf-8")
    browse(file, "--no-pdf-header-footer", f"--print-to-pdf={tmp_path / 'page.pdf'}")
    with pdfplumber.open(tmp_path / "page.pdf") as book:
        sizes = {(round(float(page.width)), round(float(page.height))) for page in book.pages}
        words = "".join(page.extract_text() or "" for page in book.pages)
    # Chromium's PDF maps some characters to look-alike radicals (⼀ for 一).
    text = re.sub(r"\s+", "", unicodedata.normalize("NFKC", words))
    assert sizes == {(842, 595)} or sizes == {(842, 596)}, "A4 landscape"
    assert "只看有问题的行" not in text
    assert "全部规则" not in text
    for form in outcome.forms:
        assert all(row.name in text for row in form.indicators if len(row.name) < 10)
    assert "=5000份" in text, "house style is opened for printing"


@needs_browser
@pytest.mark.parametrize("cells", [500, 820, 1280])
def test_no_sideways_scrolling(outcome: Outcome, hostile: Outcome, tmp_path: Path, cells: int) -> None:
    for each in (outcome, hostile):
        probe = "<script>document.title = document.documentElement.scrollWidth - innerWidth</script>"
        page = re.sub(r"<meta http-equiv[^>]+>", "", render(each)).replace("</body>", probe + "</body>")
        file = tmp_path / "page.html"
        file.write_text(page, encoding="utf-8")
        found = re.search(r"<title>(-?\d+)</title>", browse(file, f"--window-size={cells},900", "--dump-dom"))
        assert found is not None
        assert int(found[1]) <= 0


def test_no_form_is_no_praise_on_the_page() -> None:
    page = render(Outcome(files=("说明.md",), forms=(), findings=()))
    assert "什么也没有检查" in page
    assert "没有发现问题" not in page
