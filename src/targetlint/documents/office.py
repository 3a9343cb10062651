"""Formats that only LibreOffice reads (.doc, .wps, .rtf …): converted in a folder of their own that is removed.

Macros never run: the profile made for each conversion forbids them, and link updates with them.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from targetlint.documents.limits import Meter
from targetlint.documents.messages import fault

_USUAL = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
)
_FORBID = Path(__file__).with_name("office_settings.xml")
"""Settings of a profile in which no macro runs and no link is followed."""


def find_office() -> str | None:
    """The program of an installed LibreOffice, or None."""
    for name in ("soffice", "libreoffice"):
        if found := shutil.which(name):
            return found
    return next((path for path in _USUAL if Path(path).exists()), None)


def convert(data: bytes, suffix: str, target: str, meter: Meter) -> bytes:
    """The same document in another format.

    Args:
        data: the document.
        suffix: its own suffix without the dot, by which LibreOffice chooses its filter.
        target: the wanted suffix, ``docx`` or ``xlsx``.
        meter: bounds; the time for one document is the time for the conversion.

    Raises:
        DocumentError: LibreOffice is missing, took too long or could not read the file.
    """
    program = find_office()
    if program is None:
        modern = "Word/WPS 另存为 .docx" if target == "docx" else "Excel/WPS 另存为 .xlsx"
        raise fault(meter.file, "office-missing", suffix=suffix, modern=modern, target=target)
    with tempfile.TemporaryDirectory(prefix="targetlint-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        source = place / f"input.{suffix}"
        source.write_bytes(data)
        settings = place / "profile" / "user"
        settings.mkdir(parents=True)
        (settings / "registrymodifications.xcu").write_bytes(_FORBID.read_bytes())
        command = [
            program, f"-env:UserInstallation={(place / 'profile').as_uri()}", "--headless", "--norestore", "--nologo",
            "--nolockcheck", "--convert-to", target, "--outdir", str(place / "out"), str(source),
        ]  # fmt: skip
        _run(command, place, meter)
        made = place / "out" / f"input.{target}"
        if not made.exists():
            raise fault(meter.file, "office-failed", suffix=suffix)
        meter.check("unpacked", made.stat().st_size)
        return made.read_bytes()


def _run(command: list[str], place: Path, meter: Meter) -> None:
    environment = {**os.environ, "HOME": str(place), "TMPDIR": str(place)}
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment,
        cwd=place, start_new_session=True,
    )  # fmt: skip
    try:
        process.wait(timeout=meter.limits.seconds)
    except subprocess.TimeoutExpired as error:
        raise meter.exceeded("seconds", meter.limits.seconds) from error
    finally:
        if process.poll() is None:
            _stop(process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End the program with the children that its starter script left running."""
    try:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    except ProcessLookupError:
        return
    process.wait()
