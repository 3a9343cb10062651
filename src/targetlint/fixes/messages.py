"""What fixes says to people: every message stands in ``messages.json``, Chinese first, English second."""

from targetlint.errors import messages

said = messages(__file__)
"""A message by its key, with its parts filled in."""
