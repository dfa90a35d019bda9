"""Rules about words, links, headings and settings."""
