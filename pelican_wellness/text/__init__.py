"""Ground floor: words, reading time and excerpts of plain text. Pure functions; no HTML, no Pelican, no settings."""
