"""Outcome → what people read, copies they can send back, output that programs take: pure functions."""
