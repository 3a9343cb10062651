"""``targetlint new rule pack/name``: a rule file with blanks, in a pack that is made when there is none."""

from __future__ import annotations

import re
from pathlib import Path

import click

from targetlint import __version__
from targetlint.cli import making
from targetlint.errors import CallError, Lang, Words
from targetlint.packs.schemas import NAME

ABOUT = Words(
    """新建一条规则：targetlint new rule 规则包/规则名。

    在当前文件夹（或 --in）下写出 规则包/规则名.yaml；规则包不存在时一并建好。不覆盖已有文件。""",
    """Start a new rule: targetlint new rule PACK/NAME.

    Writes PACK/NAME.yaml in this folder (or --in), and the pack when there is none; never overwrites.""",
)

PACK = """\
name: {pack}
version: "0.1"
title: {{zh: 填写规则包的名称, en: what the pack is called}}
languages: [zh, en]
requires: ">={version}"
"""

RULE = """\
# 写法见 rules/README.md；能用的事实见 docs/facts.md。写好后：targetlint test {pack}
title: {{zh: 填写规则的名称, en: what is wrong in a few words}}
severity: warning        # error 无法评分或自相矛盾；warning 多半会被退回；info 写法或提醒
scope: term              # term 一项 · target 一个值 · indicator 一行 · form 一张表
# applies: name_kind == "rate"                # 什么时候才问；不需要就删去
when: kind == "quantity" && unit == ""        # 什么时候算有问题：换成您的条件
message: {{zh: "「{{name}}」的“{{target}}”填写哪里不对、怎样改", en: "'{{name}}': what is wrong with {{target}}"}}
why: {{zh: 填写为什么要改。, en: why it matters.}}
basis: []                # - {{document: 文件, article: 条款, url: 网址, certainty: sure}}，不得编造
bad:                     # 必须报，至少一个
  - {{name: 填写指标名称, target: "≥5"}}
good:                    # 不得报，至少一个；条件的每一部分都要有用例让它成立和不成立
  - {{name: 填写指标名称, target: "≥5期"}}
  - {{name: 填写指标名称, target: 及时}}
"""


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
        (home / "pack.yaml").write_text(PACK.format(pack=pack, version=__version__), encoding="utf-8")
        written.append(home / "pack.yaml")
    path.write_text(RULE.format(pack=home.as_posix()), encoding="utf-8")
    written.append(path)
    for each in written:
        click.echo(Words(f"已写出 {each}", f"wrote {each}").say(lang))
    click.echo(Words(f"改好后运行：targetlint test {home}", f"then run: targetlint test {home}").say(lang))
    return 0


command = making.make(
    "new",
    ABOUT,
    [
        making.argument("what", Words("rule", "rule"), type=click.Choice(["rule"])),
        making.argument("name", Words("规则包/规则名", "PACK/NAME")),
        making.option(
            ["--in", "folder"], Words("写在哪个文件夹下", "the folder to write in"), default=".", metavar="DIR"
        ),
    ],
    run,
)
