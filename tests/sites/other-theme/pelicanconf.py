"""Pelican's own plain theme with the plugin: the theme is left alone, and the attributes work in templates of the blogger's."""

PATH = "content"
SITENAME = "Calm Hands"
SITEURL = "https://example.com"
TIMEZONE = "UTC"
THEME = "simple"
THEME_TEMPLATES_OVERRIDES = ["templates"]
PLUGINS = ["pelican_wellness"]
WELLNESS = {
    "profession": "yoga teacher",
    "practice": {"kind": "yoga", "email": "hello@example.com", "telephone": "+1 802 555 0142"},
    "editorial": {"disclaimer": True},
    "social_cards": True,
}
MARKDOWN = {
    "extension_configs": {
        "markdown.extensions.extra": {},
        "markdown.extensions.meta": {},
        "markdown.extensions.admonition": {},
    },
    "output_format": "html5",
}
