"""Fingerprints: the same after rows move or files are renamed, another when the content changes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

from targetlint.checks.remark import Remark
from targetlint.errors import Words
from targetlint.model import Finding, Form

_BLANK = re.compile(r"\s+")
_ENGLISH_FIRST = ("reason", "what")
"""Phrases whose English text comes first in the content: they were two placeholders, ``reason_en`` before
``reason_zh``, when the first baselines were written, and a fingerprint stays what it is."""
_CHINESE_ALONE = ("damage",)
"""Phrases that had no English text then."""
_CONFLICT = ("the goal says 'about', the indicator sets a hard bound", "目标留有余地（左右、约），指标却是硬性要求")
"""What stood in the content of every conflict between goal and indicator then, although it was not its reason."""


def fingerprint(finding: Finding, form: Form, content: str) -> str:
    """Rule + form identity + indicator path + normalised content, as 16 hexadecimal digits.

    Args:
        finding: the finding; its message, place and severity don't count.
        form: the form that it is about; title, subject and year identify it.
        content: the value as written, or for a form-level finding what it says about the form.
    """
    parts = [
        finding.rule,
        form.title,
        form.subject,
        str(form.year or ""),
        finding.level1 or "",
        finding.level2 or "",
        finding.name or "",
        finding.period or "",
        content,
    ]
    normal = "\x1f".join(_BLANK.sub("", part) for part in parts)
    return hashlib.sha256(normal.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def remark_content(remark: Remark, phrases: Mapping[str, Words]) -> str:
    """What a check's remark says, in one text: the value, then everything that it fills in by name.

    Args:
        remark: the remark.
        phrases: the phrases chosen by what it tells, filled.
    """
    texts: dict[str, tuple[str, ...]]
    texts = {name: (text,) if isinstance(text, str) else (text.zh, text.en) for name, text in remark.says.items()}
    for name, words in phrases.items():
        texts[name] = (words.en, words.zh) if name in _ENGLISH_FIRST else (words.zh, words.en)
        if name in _CHINESE_ALONE:
            texts[name] = (words.zh,)
    if remark.tells.get("reason") == "conflicts":
        texts["reason"] = _CONFLICT
    said = [part for name in sorted(texts) for part in texts[name]]
    return "\x1e".join([remark.value.target.source if remark.value else "", *said])
