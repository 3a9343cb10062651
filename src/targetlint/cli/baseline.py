"""``targetlint baseline FILE…``: accept today's findings, so that later checks show only new ones."""

from __future__ import annotations

import json
from pathlib import Path

import click

from targetlint.cli import making
from targetlint.cli.rules import SHARED
from targetlint.errors import CallError, Lang, Words
from targetlint.reports.writing import refuse_inputs, write_whole

ABOUT = Words(
    """把现有问题记为基线；以后 check --baseline 只提示新问题。

    问题以规则、表、指标和内容识别：行移动了仍认得，同样的问题多出一个就会提示。""",
    """Record today's findings; check --baseline then shows only new ones.

    A finding is known by rule, form, indicator and content: moved rows stay known, one more is new.""",
)


def run(
    paths: tuple[str, ...], output: str, select: tuple[str, ...], ignore: tuple[str, ...], pack: tuple[str, ...],
    config: str | None, profile: str | None, lang: Lang,
) -> int:  # fmt: skip
    """Check, and write the baseline."""
    from targetlint import api
    from targetlint.engine.acceptance import baseline_record

    refuse_inputs(Path(output), paths, where="--output")
    outcome = api.check(list(paths), select=select, ignore=ignore, packs=pack, config=config, profile=profile)
    if outcome.failures:
        first = outcome.failures[0]
        raise CallError(
            Words(
                f"有文件读不了，没有写基线：{first.message.zh}",
                f"a file can't be read; no baseline written: {first.message.en}",
            ),
            where=first.file,
        )
    # What a waiver or an older baseline accepts stays accepted; what tells of waivers is no fault of a form.
    accepted = [finding for finding in (*outcome.findings, *outcome.waived) if not finding.rule.startswith("waivers/")]
    record = baseline_record(accepted)
    # Asked again: a folder on the command line names its files only now.
    refuse_inputs(Path(output), outcome.files, where="--output")
    content = json.dumps(record, ensure_ascii=False, indent=1) + "\n"
    write_whole(Path(output), content.encode("utf-8"), where="--output")
    words = Words(f"已把 {len(accepted)} 个问题记入 {output}", f"recorded {len(accepted)} findings in {output}")
    click.echo(words.say(lang))
    return 0


command = making.make(
    "baseline",
    ABOUT,
    [
        making.argument("paths", Words("文件…", "FILE…"), nargs=-1, required=True),
        making.option(
            ["--output", "-o"],
            Words("基线文件", "the baseline file"),
            default="targetlint-baseline.json",
            metavar="FILE",
        ),
        *SHARED,
    ],
    run,
)
