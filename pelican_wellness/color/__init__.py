"""Room: the colors and the stylesheet of the theme."""
