"""Sections: where each form of the stream begins, and its head, its indicator parts, its tail."""
