"""Whole rows: the document as one stream of rows, with the cells whole that lines of a dump cut in pieces."""
