"""A blog about everything but health: no profession, no practice."""

SITENAME = "Everything Else"
AUTHOR = "R. Quill"
TIMEZONE = "Europe/Dublin"
THEME = "wellness"
PLUGINS = ["pelican_wellness"]
