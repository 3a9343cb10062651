"""``targetlint new rule pack/name``: a rule file with blanks, in a pack that is made when there is none."""

from __future__ import annotations

import re
from pathlib import Path

import click

from targetlint import __version__
from targetlint.cli import making
from targetlint.errors import CallError, Lang, Words
from targetlint.packs.schemas import NAME

FILES = making.page("new")["files"]
"""What a new pack and a new rule begin with."""


def run(what: str, name: str, folder: str, lang: Lang) -> int:
    """Write the files."""
    pack, slash, rule = name.partition("/")
    if not slash or not re.fullmatch(NAME, pack) or not re.fullmatch(NAME, rule):
        raise CallError(
            Words(
                "名称要写成 规则包/规则，只用小写字母、数字和连字符",
                "the name is PACK/RULE, in lower-case letters, digits and hyphens",
            ),
            found=name,
            expected="mypack/my-rule",
        )
    home = Path(folder) / pack
    path = home / f"{rule}.yaml"
    if path.exists():
        raise CallError(Words("已经有这个文件，没有改动", "the file exists and was left alone"), where=str(path))
    home.mkdir(parents=True, exist_ok=True)
    written = []
    if not (home / "pack.yaml").exists():
        (home / "pack.yaml").write_text(FILES["pack"].format(pack=pack, version=__version__), encoding="utf-8")
        written.append(home / "pack.yaml")
    path.write_text(FILES["rule"].format(pack=home.as_posix()), encoding="utf-8")
    written.append(path)
    for each in written:
        click.echo(Words(f"已写出 {each}", f"wrote {each}").say(lang))
    click.echo(Words(f"改好后运行：targetlint test {home}", f"then run: targetlint test {home}").say(lang))
    return 0


command = making.command("new", run)
