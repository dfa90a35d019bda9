"""Quotes, tags, percent signs, braces and emoji in every name and setting: all of it is text and stays text."""

HOSTILE = (
    "\"'><script>alert(1)</script>&amp; & <b onmouseover=alert(1)> 😀 שלום 100% %s %(x)s {{ 7*7 }} {% raw %} </title></style>"
)
PLACEHOLDERS = HOSTILE.replace("{{ 7*7 }}", "").replace("{% raw %}", "")  # the texts of `cta` know four names in braces
WORDING = HOSTILE.replace("%(x)s", "")  # wording may fill in what the theme's own words fill in, and nothing else
ADDRESS = "https://example.com/?a=\"'><script>alert(1)</script>&b={{x}}%"

PATH = "content"
SITENAME = HOSTILE
SITESUBTITLE = HOSTILE
SITEURL = "https://example.com"
AUTHOR = HOSTILE
TIMEZONE = "UTC"
THEME = "wellness"
PLUGINS = ["pelican_wellness"]
MENUITEMS = [(HOSTILE, "/")]
LINKS = [(HOSTILE, ADDRESS)]
SOCIAL = [(HOSTILE, ADDRESS)]
LINKS_WIDGET_NAME = HOSTILE
SOCIAL_WIDGET_NAME = HOSTILE
FEED_ALL_RSS = "feeds/all.rss.xml"
TAG_FEED_ATOM = "feeds/tag-{slug}.atom.xml"
WELLNESS = {
    "profession": PLACEHOLDERS,
    "wording": {"About Me": WORDING, "Posted on:": WORDING, "Tags:": WORDING},
    "about": {"heading": HOSTILE, "text": "*plain* 100% {{ 7*7 }} \"'"},
    "cta": {
        "heading": PLACEHOLDERS + " {person}",
        "text": PLACEHOLDERS + " {a} {profession}",
        "button": PLACEHOLDERS,
        "phrases": ["<b>it", "100% {{ 7*7 }}"],
        "rules": [{"tags": [HOSTILE.replace(",", "")], "heading": PLACEHOLDERS + " 2"}],
    },
    "practice": {
        "name": HOSTILE,
        "address": {"street": HOSTILE, "locality": HOSTILE, "region": HOSTILE, "postal_code": HOSTILE, "country": "US"},
        "email": "o.hara+sons@example.com",
        "telephone": "+1 802 555 0142",
        "booking_url": "https://booking.example.com/?a=1&b='2'",
        "areas": [HOSTILE, "100% {{ 7*7 }} 😀"],
        "price_range": HOSTILE,
    },
    "contact_form": {"provider": "custom", "action": "https://example.com/form?a=1&b='2'", "honeypot": "a'b&c"},
    "descriptions": {"categories": {"c": "100% {{ 7*7 }} <b>bold</b> & \"'"}, "tags": {"t": "😀 %s {% raw %}"}},
    "editorial": {"medical": True, "disclaimer": HOSTILE, "disclaimers": {"c": "100% {{ 7*7 }} & \"'"}},
    "discovery": {"humans_txt": True, "security_contact": "mailto:o.hara+sons@example.com"},
}
MARKDOWN = {
    "extension_configs": {
        "markdown.extensions.extra": {},
        "markdown.extensions.meta": {},
        "markdown.extensions.admonition": {},
    },
    "output_format": "html5",
}
