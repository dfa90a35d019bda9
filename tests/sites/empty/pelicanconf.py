"""A site that nobody has written anything for yet."""

PATH = "content"
SITENAME = "Calm Hands"
SITEURL = "https://example.com"
TIMEZONE = "UTC"
THEME = "wellness"
PLUGINS = ["pelican_wellness"]
