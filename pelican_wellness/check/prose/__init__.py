"""The rules of `pelican-wellness check`: one module per subject, each a table of rules; no Pelican."""
