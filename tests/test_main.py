import subprocess
import sys

from targetlint import __version__


def test_the_module_is_the_command() -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "targetlint", "--version"], capture_output=True, text=True, check=True
    )
    assert shown.stdout == f"targetlint {__version__}\n"


def test_the_exit_code_is_the_commands() -> None:
    code = subprocess.run([sys.executable, "-m", "targetlint", "chekc"], capture_output=True, check=False).returncode
    assert code == 2
