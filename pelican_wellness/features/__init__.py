"""Floor 3: what the site can do. The table of it is in plugin.py."""
