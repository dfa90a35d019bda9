"""Footnotes and a list of references as one list."""
