"""Settings from files and calls, and where each came from."""

from targetlint.config.setup import Setup, setup

__all__ = ["Setup", "setup"]
