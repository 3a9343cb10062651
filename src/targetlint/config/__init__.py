"""Settings from files and calls, and where each came from."""

from targetlint.config.preferences import Preferences, preferences
from targetlint.config.setup import Setup, setup

__all__ = ["Preferences", "Setup", "preferences", "setup"]
