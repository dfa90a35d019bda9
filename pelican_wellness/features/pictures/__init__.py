"""The lead picture of an article."""
