"""``targetlint baseline FILE…``: accept today's findings, so that later checks show only new ones."""

from __future__ import annotations

import json
from pathlib import Path

import click

from targetlint.cli import making
from targetlint.errors import CallError, Lang, Words
from targetlint.reports.writing import refuse_inputs, write_whole


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


command = making.command("baseline", run)
