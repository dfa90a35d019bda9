"""Settings of the demo blog. The three that matter are THEME, PLUGINS and WELLNESS."""

AUTHOR = "Mara Lindqvist"
SITENAME = "Alder & Linen"
SITESUBTITLE = "Notes on massage and movement from a small practice in Burlington, Vermont"
SITEURL = ""

PATH = "content"
TIMEZONE = "America/New_York"
DEFAULT_LANG = "en"

THEME = "wellness"
PLUGINS = ["pelican_wellness"]
WELLNESS = {
    "profession": {"en": "massage therapist", "es": "masajista", "ar": "أخصائي تدليك"},
    "about": {
        "text": (
            "Relaxation. Healing. Massage. Stress has become such a common element of our lives. It affects "
            "us in profound ways. Our muscles are stiff, our minds are anxious, and we do not get enough "
            "sleep. You can address stress in many ways, and one of those ways is through massage. A good "
            "massage can leave you feeling more relaxed and like your stress has melted away. Massage is also "
            "good for your muscles and your physical form. It can enhance sports performance and ease the "
            "aches of arthritis. This blog explores massage more in-depth, allowing you to learn more about "
            "this helpful treatment modality."
        ),
        "photo": "images/mara.svg",
    },
}

# Article pages of their own name, lists under page/2/, feeds that cannot clash.
PAGINATION_PATTERNS = [
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
]
DEFAULT_PAGINATION = 6
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
STATIC_PATHS = ["images", "media"]
ARTICLE_EXCLUDES = ["media"]
