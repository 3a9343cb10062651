"""Cells → columns: each row matched to its heading, and its cells of symbol, value and unit made values."""
