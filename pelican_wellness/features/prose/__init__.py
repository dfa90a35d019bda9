"""What the theme needs of an article's HTML."""
