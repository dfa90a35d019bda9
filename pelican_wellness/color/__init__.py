"""Ground: contrast of colors, and shades of one."""
