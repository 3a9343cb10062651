"""Which formats get comments, and that office programs open the copies."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from targetlint.errors import DocumentError
from targetlint.fixes.annotate import annotated

SOFFICE = shutil.which("soffice")


@pytest.mark.parametrize("format", ["txt", "csv", "md", "html", "ods", "pdf"])
def test_other_formats_say_what_to_do(format: str, form_as: Any, checked: Any, wishes: dict[str, str]) -> None:
    data = form_as(format)
    with pytest.raises(DocumentError, match="--output html"):
        annotated(data, checked(data, f"表.{format}", wishes), f"表.{format}")


@pytest.mark.parametrize("format", ["docx", "xlsx"])
def test_without_findings_the_copy_is_the_original(format: str, form_as: Any, checked: Any) -> None:
    data = form_as(format)
    assert annotated(data, checked(data, f"表.{format}", {}), f"表.{format}") == data


@pytest.mark.parametrize("format", ["docx", "xlsx"])
@pytest.mark.skipif(SOFFICE is None, reason="no LibreOffice on this machine: opening the copies untested")
def test_an_office_program_opens_the_copy(
    format: str, form_as: Any, checked: Any, wishes: dict[str, str], tmp_path: Path
) -> None:
    data = form_as(format)
    file = tmp_path / f"表.{format}"
    file.write_bytes(annotated(data, checked(data, file.name, wishes), file.name))
    assert SOFFICE is not None
    subprocess.run(
        [SOFFICE, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to", "pdf",
         "--outdir", str(tmp_path), str(file)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    assert (tmp_path / "表.pdf").stat().st_size > 5_000
