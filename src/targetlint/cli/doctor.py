"""``targetlint doctor``: what works on this machine, and what to install for the rest."""

from __future__ import annotations

import importlib.util
import json
import locale
import platform
import shutil
import subprocess
import sys
from collections.abc import Sequence
from importlib import metadata

import attrs
import click

from targetlint import __version__
from targetlint.cli import making
from targetlint.documents.formats import FORMATS, Format
from targetlint.documents.office import find_office
from targetlint.errors import Lang, Words

_EXTRAS = (
    ("encoding", "chardet", Words("区分 GB18030 与 Big5 编码", "tell GB18030 from Big5")),
    ("report", "jinja2", Words("网页报告", "HTML reports")),
)
_OFFICE_HINTS = making.texts("doctor", "office")


@attrs.frozen
class Line:
    """One thing that was looked at."""

    group: str
    name: Words
    works: bool
    state: Words
    remedy: Words = Words("", "")

    def record(self) -> dict[str, object]:
        """For programs: both languages, nothing left out."""
        return {
            "group": self.group,
            "name": {"zh": self.name.zh, "en": self.name.en},
            "works": self.works,
            "state": {"zh": self.state.zh, "en": self.state.en},
            "remedy": {"zh": self.remedy.zh, "en": self.remedy.en} if self.remedy.zh else None,
        }


_GROUPS = making.texts("doctor", "groups")


def examine() -> list[Line]:
    """Everything that `doctor` tells, in order."""
    office = find_office()
    return [*_machine(), *_formats(office), *_extras(), *_office(office)]


def _machine() -> list[Line]:
    python = platform.python_version()
    recent = sys.version_info >= (3, 11)
    output = getattr(sys.stdout, "encoding", None) or "?"
    chinese = _writes_chinese(output)
    local = locale.getpreferredencoding(False)
    return [
        Line("machine", Words("targetlint", "targetlint"), True, Words(__version__, __version__)),
        Line(
            "machine", Words("Python", "Python"), recent, Words(python, python),
            Words("", "") if recent else Words("需要 3.11 或更新版本", "3.11 or newer is needed"),
        ),
        Line("machine", Words("操作系统", "System"), True, Words(platform.platform(), platform.platform())),
        Line(
            "machine", Words("输出编码", "Output encoding"), chinese,
            Words(f"{output}（系统：{local}）", f"{output} (system: {local})"),
            Words("", "") if chinese else Words("设置环境变量 PYTHONUTF8=1", "set PYTHONUTF8=1 in the environment"),
        ),
    ]  # fmt: skip


def _writes_chinese(encoding: str) -> bool:
    try:
        "绩效≥".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _formats(office: str | None) -> list[Line]:
    return [_format(format, office) for format in FORMATS]


def _format(format: Format, office: str | None) -> Line:
    suffixes = " ".join(f".{suffix}" for suffix in format.suffixes)
    name = Words(f"{format.title.zh}（{suffixes}）", f"{format.title.en} ({suffixes})")
    missing = [module for module in format.needs if not _installed(module)]
    if missing:
        pip = f'pip install "targetlint[{format.extra}]"'
        return Line(
            "formats", name, False,
            Words(f"缺少组件 {', '.join(missing)}", f"{', '.join(missing)} missing"), Words(pip, pip),
        )  # fmt: skip
    if format.office and office is None:
        return Line("formats", name, False, Words("需要 LibreOffice", "needs LibreOffice"), _office_hint())
    if format.office:
        return Line("formats", name, True, Words("可读（经 LibreOffice 转换）", "works (through LibreOffice)"))
    return Line("formats", name, True, Words("可读", "works"))


def _installed(module: str) -> bool:
    return importlib.util.find_spec(module) is not None


def _extras() -> list[Line]:
    found = []
    for extra, module, purpose in _EXTRAS:
        name = Words(f"[{extra}] {purpose.zh}", f"[{extra}] {purpose.en}")
        if _installed(module):
            version = _version(module)
            found.append(Line("extras", name, True, Words(f"{module} {version}", f"{module} {version}")))
        else:
            pip = f'pip install "targetlint[{extra}]"'
            state = Words("没有安装（用到时再装）", "not installed (only if you need it)")
            found.append(Line("extras", name, False, state, Words(pip, pip)))
    return found


def _version(module: str) -> str:
    try:
        return metadata.version(module)
    except metadata.PackageNotFoundError:
        return ""


def _office(office: str | None) -> list[Line]:
    name = Words("LibreOffice（读 .doc .wps .rtf）", "LibreOffice (reads .doc .wps .rtf)")
    if office is None:
        line = Line("office", name, False, Words("没有找到", "not found"), _office_hint())
    else:
        state = _answer([office, "--version"]) or office
        line = Line("office", name, True, Words(state, state))
    return [line, _fonts()]


def _office_hint() -> Words:
    return _OFFICE_HINTS.get(platform.system(), _OFFICE_HINTS["Windows"])


def _fonts() -> Line:
    """Conversions lay pages out: without Chinese fonts lines break elsewhere and reports show boxes."""
    name = Words("中文字体", "Chinese fonts")
    lister = shutil.which("fc-list")
    if platform.system() != "Linux" or lister is None:
        return Line("office", name, True, Words("由系统提供", "come with the system"))
    families = {
        line.split(":")[0].split(",")[0] for line in _answer([lister, ":lang=zh", "family"]).splitlines() if line
    }
    if families:
        shown = "、".join(sorted(families)[:3])
        return Line("office", name, True, Words(f"{len(families)} 种：{shown}", f"{len(families)}: {shown}"))
    return Line(
        "office", name, False, Words("没有找到", "none found"),
        Words("sudo apt install fonts-noto-cjk", "sudo apt install fonts-noto-cjk"),
    )  # fmt: skip


def _answer(call: Sequence[str]) -> str:
    try:
        done = subprocess.run(
            call,
            capture_output=True,
            timeout=20,
            check=False,
            stdin=subprocess.DEVNULL,
            encoding="utf-8",
            errors="replace",
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip()


def run(form: str, lang: Lang) -> int:
    """Print what was found; nothing here is a failure."""
    lines = examine()
    if form == "json":
        click.echo(json.dumps([line.record() for line in lines], ensure_ascii=False, indent=2))
        return 0
    group = ""
    for line in lines:
        if line.group != group:
            group = line.group
            click.echo(f"\n{_GROUPS[group].say(lang)}" if group != "machine" else _GROUPS[group].say(lang))
        mark = "✓" if line.works else "✗"
        click.echo(f"  {mark} {line.name.say(lang)}{': ' if lang == 'en' else '：'}{line.state.say(lang)}")
        if line.remedy.zh:
            click.echo(f"      → {line.remedy.say(lang)}")
    lacking = sum(not line.works for line in lines if line.group == "formats")
    click.echo()
    if lacking:
        words = Words(
            f"有 {lacking} 种格式暂不能读，按箭头后的办法安装即可。",
            f"{lacking} formats can't be read yet; the arrows say how.",
        )
    else:
        words = Words("各种格式都能读。", "Every format can be read.")
    click.echo(words.say(lang))
    return 0


command = making.command("doctor", run)
