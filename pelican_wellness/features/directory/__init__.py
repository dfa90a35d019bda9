"""The directory, and a page for each area."""
