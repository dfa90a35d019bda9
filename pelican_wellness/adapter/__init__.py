"""Roof: the steps of a build. With `plugin.py`, the only code that touches Pelican's objects.

`site.py` is what a build knows; each other file holds the steps of one concern, in the order that plugin.py's table
calls them.
"""
