"""Fingerprints: the same after rows move or files are renamed, another when the content changes."""

from __future__ import annotations

import hashlib
import re

from targetlint.model import Finding, Form

_BLANK = re.compile(r"\s+")


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
