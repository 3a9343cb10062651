"""``python -m targetlint`` is the command ``targetlint``."""

from targetlint.cli.main import main

if __name__ == "__main__":
    raise SystemExit(main())
