"""Settings of the documentation's site; `build` says where it will be found."""

from docs_site.kinds import HOME, LISTS, MENU, ROOT, address_of, places
from docs_site.reader import Reader, slugify

SITENAME = "pelican-wellness"
SITESUBTITLE = "A plugin and a theme for Pelican, for people who help others and write"
SITEURL = ""
RELATIVE_URLS = True
TIMEZONE = "UTC"
DEFAULT_LANG = "en"

PATH = str(ROOT)
ARTICLE_PATHS: list[str] = []
PAGE_PATHS = [HOME, *places()]
PAGE_ORDER_BY = "place"
STATIC_PATHS = ["docs/images"]
STATIC_URL = STATIC_SAVE_AS = "{path}"
READERS = {"md": Reader}

THEME = "wellness"
THEME_TEMPLATES_OVERRIDES = [str(ROOT / "tools" / "docs_site" / "templates")]
PLUGINS = ["pelican_wellness"]
DIRECT_TEMPLATES: list[str] = []
"""There are no articles, so there are no lists of them. The theme adds the page for a wrong address."""
MENUITEMS = [(kind, address_of(LISTS[kind])) for kind in MENU]
MENUITEMS += [("Components", "every-component.html"), ("Palettes", "palettes.html"), ("Example", "demo/index.html")]
DISPLAY_PAGES_ON_MENU = False
WELLNESS = {
    "appearance": {"custom_css": "tools/docs_site/site.css"},
    "social_cards": False,
    "discovery": {"humans_txt": False},
    # A policy for the whole site would forbid the examples in it their own stylesheets.
    "security": {"headers": False},
}

FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
MARKDOWN = {
    "extension_configs": {
        # What code hosts know too, and no more: `{…}` in a table is text.
        "markdown.extensions.tables": {},
        "markdown.extensions.fenced_code": {},
        "markdown.extensions.sane_lists": {},
        "markdown.extensions.toc": {"slugify": slugify},
    },
    "output_format": "html5",
}
