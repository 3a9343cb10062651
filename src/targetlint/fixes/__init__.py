"""Findings → edits → corrected or annotated copies; the original is never touched."""
