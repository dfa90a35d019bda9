"""The blog of a practice that promises too much."""

SITENAME = "Too Good"
AUTHOR = "P. Romise"
TIMEZONE = "America/New_York"
THEME = "wellness"
PLUGINS = ["pelican_wellness"]
WELLNESS = {
    "profession": "massage therapist",
    "practice": {"kind": "massage", "email": "hello@example.com", "address": {"country": "US"}},
}
