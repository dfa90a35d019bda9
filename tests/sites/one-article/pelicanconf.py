"""The least that makes a blog: one article, and the settings that the read-me shows."""

PATH = "content"
SITENAME = "Calm Hands"
SITEURL = "https://example.com"
TIMEZONE = "UTC"
THEME = "wellness"
PLUGINS = ["pelican_wellness"]
WELLNESS = {"profession": "massage therapist", "about": {"text": "Relaxation. Healing. Massage."}}
