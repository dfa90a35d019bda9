"""Every section of the settings, every kind of feed, list and page."""

PATH = "content"
AUTHOR = "Ana Silva"
SITENAME = "Calm *Hands*"
SITESUBTITLE = "Notes from a small practice"
SITEURL = "https://example.com"
TIMEZONE = "Europe/Lisbon"
DEFAULT_LANG = "en"
THEME = "wellness"
PLUGINS = ["pelican_wellness"]
WELLNESS = {
    "profession": {"en": "massage therapist", "es": "masajista", "ar": "معالج تدليك"},
    "wording": {"About Me": "Who I am", "Posted on:": {"en": "Published", "es": "Publicado el"}},
    "about": {
        "heading": {"es": "Quién soy"},
        "text": {
            "en": "Relaxation, *without* fuss. [More about me]({filename}/pages/about.md).",
            "es": "Masaje, *sin* prisas.",
            "ar": "تدليك بهدوء.",
        },
        "person": "ana-silva",
        "photo": "images/ana.png",
    },
    "reading": {
        "words_per_minute": {"en": 200, "es": 220},
        "characters_per_minute": 450,
        "seconds_per_image": 10,
        "count_code": True,
    },
    "practice": {
        "name": "Calm Hands Studio",
        "kind": "massage",
        "address": {
            "street": "12 Alder Street\nSecond floor",
            "locality": "Burlington",
            "region": "VT",
            "postal_code": "05401",
            "country": "US",
        },
        "geo": {"latitude": 44.4759, "longitude": -73.2121},
        "map_url": "https://maps.example.com/?q=calm&z=3",
        "telephone": "802-555-0142",
        "sms": "802-555-0143",
        "whatsapp": "+1 802 555 0144",
        "email": "hello@example.com",
        "booking_url": "https://booking.example.com/",
        "url": "https://practice.example.com/",
        "hours": [
            "Mon-Thu 9:00-12:00",
            "Mon-Thu 14:00-18:00",
            {"days": "Fri", "opens": "9:00", "closes": "13:00"},
            {"days": "Sun", "closed": True},
            "2026-12-24 to 2027-01-02 closed",
        ],
        "areas": ["Burlington", "South Hero"],
        "price_range": {"en": "$80 to $120", "es": "80 a 120 $"},
        "languages": ["en", "es", "ar"],
        "logo": "images/logo.svg",
    },
    "contact_form": {"provider": "web3forms", "id": "abcd-1234", "thanks": "pages/thanks.html"},
    "cta": {
        "heading": {"en": "Talk to us"},
        "text": {"en": "{person} listens, in {area} too.", "es": "Te escuchamos."},
        "button": {"en": "Ask {a} {profession}"},
        "url": "pages/contact.html",
        "phrases": ["contact a massage therapist", "contact a therapist", "contacta con un masajista"],
        "rules": [
            {"tags": ["sleep", "Stress relief"], "person": "bo-lind"},
            {"categories": ["Grief"], "person": "none", "heading": "You are not alone"},
            {"tags": ["pregnancy"], "heading": "Massage for two", "text": "Gently.", "button": "Ask {person}"},
        ],
        "placement": ["header", "article", "sidebar", "footer"],
    },
    "appearance": {
        "palette": "lavender",
        "accent": "#37563d",
        "color_scheme": "auto",
        "logo": "images/logo.svg",
        "fediverse_creator": "@ana@social.example",
        "custom_css": "extra/own.css",
    },
    "menu": {"most": 4},
    "descriptions": {
        "categories": {"massage": "What happens *on the table*, and [who we are]({filename}/pages/about.md)."},
        "tags": {"back-pain": "Gentle help for a sore back."},
    },
    "editorial": {
        "medical": True,
        "disclaimer": {"en": "This is no advice.", "es": "Esto no es un consejo."},
        "disclaimers": {"recipes": False, "movement": "See a physician first."},
        "crisis_region": "UK",
        "review_interval_months": 24,
        "show_overdue": True,
        "publishing_principles": "pages/how-we-write.html",
    },
    "check": {
        "reading_grade": 8,
        "sentence_words": 35,
        "title_characters": 55,
        "summary_characters": 150,
        "picture_kilobytes": 400,
        "ignore": ["RDG001", "SEO"],
    },
    "discovery": {"sitemap": True, "head": True, "humans_txt": True, "security_contact": "mailto:security@example.com"},
    "social_cards": {"draw": True, "background": "accent", "author": True, "photo": True},
    "security": {"headers": True},
}

MENUITEMS = (("Shop", "https://shop.example.com/"),)
LINKS = (("Pelican", "https://getpelican.com/"), ("A registry", "https://example.org/?a=1&b=2"))
SOCIAL = (("Mastodon", "https://social.example/@ana"), ("Video", "https://video.example.com/ana"))
DEFAULT_PAGINATION = 3
PAGINATION_PATTERNS = [
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
]
YEAR_ARCHIVE_SAVE_AS = "{date:%Y}/index.html"
YEAR_ARCHIVE_URL = "{date:%Y}/"
MONTH_ARCHIVE_SAVE_AS = "{date:%Y}/{date:%m}/index.html"
MONTH_ARCHIVE_URL = "{date:%Y}/{date:%m}/"
DAY_ARCHIVE_SAVE_AS = "{date:%Y}/{date:%m}/{date:%d}/index.html"
DAY_ARCHIVE_URL = "{date:%Y}/{date:%m}/{date:%d}/"
FEED_ATOM = "feeds/atom.xml"
FEED_RSS = "feeds/rss.xml"
FEED_ALL_ATOM = "feeds/all.atom.xml"
FEED_ALL_RSS = "feeds/all.rss.xml"
CATEGORY_FEED_ATOM = "feeds/category-{slug}.atom.xml"
CATEGORY_FEED_RSS = "feeds/category-{slug}.rss.xml"
AUTHOR_FEED_ATOM = "feeds/author-{slug}.atom.xml"
AUTHOR_FEED_RSS = "feeds/author-{slug}.rss.xml"
TAG_FEED_ATOM = "feeds/tag-{slug}.atom.xml"
TAG_FEED_RSS = "feeds/tag-{slug}.rss.xml"
TRANSLATION_FEED_ATOM = "feeds/all-{lang}.atom.xml"
TRANSLATION_FEED_RSS = "feeds/all-{lang}.rss.xml"
RSS_FEED_SUMMARY_ONLY = False
STATIC_PATHS = ["images", "extra"]
EXTRA_PATH_METADATA = {"extra/own.txt": {"path": "own.txt"}}
MARKDOWN = {
    "extension_configs": {
        "markdown.extensions.extra": {},
        "markdown.extensions.admonition": {},
        "markdown.extensions.codehilite": {"css_class": "highlight", "guess_lang": False},
        "markdown.extensions.meta": {},
        "markdown.extensions.toc": {"toc_depth": "2-3"},
    },
    "output_format": "html5",
}
