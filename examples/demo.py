"""What ``make demo`` shows: how values are read, then real-looking forms checked like any user's files."""

from __future__ import annotations

import sys
from pathlib import Path

from targetlint.cli.main import main

FORMS = Path(__file__).parent / "forms"
VALUES = [
    "≥195800.00(人份)",
    "=1.00(百分比)",
    "百分之85",
    "不低于2023年",
    "使用率100%误差率≤1%",
    "12月底前",
    "平稳有力",
]


def heading(text: str) -> None:
    print(f"\n\033[1m▌{text}\033[0m\n" if sys.stdout.isatty() else f"\n▌{text}\n", flush=True)


def demo() -> int:
    """Run the demonstration; faults in the example forms are expected, so they don't fail it."""
    heading("一、指标值怎样被读懂：targetlint parse 指标值")
    if main(["parse", "--format", "text", *VALUES]) != 0:
        return 1
    files = [
        path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path for path in sorted(FORMS.iterdir())
    ]
    names = [str(path) for path in files if path.is_file() and path.suffix != ".md"]
    heading(f"二、检查 {len(names)} 份示例申报表：targetlint check examples/forms")
    if main(["check", *names]) not in (0, 1):
        return 1
    heading("下一步")
    print("  检查自己的文件：  .venv/bin/targetlint check 你的申报表.docx")
    print("  存成网页看：      .venv/bin/targetlint check 你的申报表.xlsx --output html:报告.html")
    print("  某条规则的说明：  .venv/bin/targetlint explain notation/percent-as-decimal")
    print("  读得懂哪些格式：  .venv/bin/targetlint doctor")
    return 0


if __name__ == "__main__":
    raise SystemExit(demo())
