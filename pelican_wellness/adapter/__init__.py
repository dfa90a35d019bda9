"""Floor 4: the only code, with plugin.py and cli/, that knows Pelican."""
