"""Roof: the command `pelican-wellness`."""
