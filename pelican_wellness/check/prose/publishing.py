"""Pelican's settings: what is fine while writing and goes wrong once the blog is published."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from math import ceil
from posixpath import splitext
from urllib.parse import urlsplit

from pelican_wellness.check.rule import Corpus, Hit, Rule
from pelican_wellness.settings.python_lines import nearest

_FEEDS = tuple(
    f"{kind}FEED{which}"
    for kind, which in (
        ("", "_ALL_ATOM"),
        ("", "_ALL_RSS"),
        ("", "_ATOM"),
        ("", "_RSS"),
        *((kind, form) for kind in ("CATEGORY_", "AUTHOR_", "TAG_", "TRANSLATION_") for form in ("_ATOM", "_RSS")),
    )
)
"""The settings that switch feeds on (pelican/settings.py, `feed_keys`)."""


def _is_web_address(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


_SITEURL = re.compile(r"""^SITEURL[ \t]*(?::[^=\n]*)?=\s*["']([^"']+)["']""", re.MULTILINE)


def _site_address(corpus: Corpus) -> Iterator[Hit]:
    if not corpus.publishing:
        return
    address = str(corpus.pelican.get("SITEURL") or "")
    at = ("SITEURL",)
    # Pelican takes the slash away before anybody sees it, and warns at every build.
    written = [one for _, source in corpus.settings_files for one in _SITEURL.findall(source)]
    if not address:
        yield Hit("SITEURL is empty", setting=at)
    elif not _is_web_address(address):
        yield Hit(f"SITEURL is no web address: {address}", setting=at)
    elif address.endswith("/") or written[-1:] == [f"{address}/"]:
        yield Hit(f"SITEURL ends in a slash: {address.rstrip('/')}/", setting=at)


def _time_zone(corpus: Corpus) -> Iterator[Hit]:
    zone = corpus.pelican.get("TIMEZONE")
    if zone and zone != "UTC":
        return
    # UTC may have been chosen: here, or in settings that these take over.
    first, source = corpus.settings_files[0]
    if zone and ("TIMEZONE" in corpus.settings_source or re.search(r"^[ \t]*from\s+\S+\s+import\s+\*", source, re.MULTILINE)):
        return
    yield Hit("TIMEZONE is not set, so Pelican takes UTC", file=first, setting=("TIMEZONE",))


def _feeds_without_address(corpus: Corpus) -> Iterator[Hit]:
    if not corpus.publishing or corpus.pelican.get("SITEURL") or corpus.pelican.get("FEED_DOMAIN"):
        return
    feeds = [key for key in _FEEDS if corpus.pelican.get(key)]
    if feeds:
        # Some are switched on by Pelican, and stand nowhere.
        own = next((key for key in feeds if nearest(corpus.settings_source, key)[1]), feeds[0])
        message = f"{feeds[0]} makes feeds, but neither SITEURL nor FEED_DOMAIN says where the site is"
        yield Hit(message, setting=(own,))


_DEFAULT_PATTERNS = [
    (1, "{name}{extension}", "{name}{extension}"),
    (2, "{name}{number}{extension}", "{name}{number}{extension}"),
]
"""Pelican's PAGINATION_PATTERNS (pelican/settings.py)."""

_SOON = 9
"""Up to which page a clash is told before there are so many articles: to mend it later changes addresses."""


def _slug(name: str) -> str:
    """Return nearly what Pelican makes of a name (pelican/utils.py, `slugify`)."""
    text = re.sub(r"[^\w\s-]", "", unicodedata.normalize("NFKC", name)).strip()
    return re.sub(r"[-\s]+", "-", text).lower()


def _clashing_pages(corpus: Corpus) -> Iterator[Hit]:
    patterns = corpus.pelican.get("PAGINATION_PATTERNS", _DEFAULT_PATTERNS)
    if [tuple(one) for one in patterns] != _DEFAULT_PATTERNS:
        return
    articles = [one for one in corpus.articles if one.is_article and one.status == "published"]
    names: dict[str, list[tuple[str, ...]]] = {
        "tag": [one.tags for one in articles],
        "category": [(one.category,) for one in articles if one.category],
    }
    for kind, named in names.items():
        counts = Counter(slug for one in named for slug in {_slug(name) for name in one})
        for slug, number, file in _clashes(corpus, kind, counts):
            message = f"page {number} of the {kind} {slug} and the {kind} {slug}{number} are both {file}"
            yield Hit(message, setting=("DEFAULT_PAGINATION",))


def _clashes(corpus: Corpus, kind: str, counts: Counter[str]) -> Iterator[tuple[str, int, str]]:
    """Yield tag or category, number of the page and file, where that page would be the first of another."""
    paginated = corpus.pelican.get("PAGINATED_TEMPLATES", {"tag": None, "category": None})
    per_page = kind in paginated and (paginated[kind] or corpus.pelican.get("DEFAULT_PAGINATION"))
    save_as = str(corpus.pelican.get(f"{kind.upper()}_SAVE_AS", f"{kind}/{{slug}}.html"))
    # Only where the name ends in the slug does a number after it look like another slug.
    if not per_page or not splitext(save_as)[0].endswith("{slug}"):
        return
    for other in sorted(counts):
        digits = re.search(r"\d*$", other)
        for start in range(digits.start() if digits else len(other), len(other)):
            slug, number = other[:start], int(other[start:])
            if other[start] == "0" or number <= 1 or slug not in counts:
                continue
            if number <= max(_SOON, ceil(counts[slug] / int(per_page))):
                yield slug, number, save_as.replace("{slug}", other)


RULES = (
    Rule(
        code="CFG001",
        name="address of the site",
        remedy='Write the address in publishconf.py, without a slash at its end: SITEURL = "https://example.com".',
        reason="Search engines, feeds and shared links need full addresses, which Pelican makes of SITEURL.",
        source="https://docs.getpelican.com/en/latest/settings.html#basic-settings",
        check_corpus=_site_address,
        fix="takes the slash away.",
    ),
    Rule(
        code="CFG002",
        name="time zone not set",
        remedy='Write yours in the settings: TIMEZONE = "America/New_York".',
        reason="In UTC an article of the evening is dated wrongly, and comes out hours too early or too late.",
        source="https://docs.getpelican.com/en/latest/settings.html#time-and-date",
        check_corpus=_time_zone,
    ),
    Rule(
        code="CFG003",
        name="feeds without an address",
        remedy="Set SITEURL in publishconf.py, or switch the feeds off: FEED_ALL_ATOM = None.",
        reason="Programs that read feeds need full addresses; without one the links in a feed lead nowhere.",
        source="https://docs.getpelican.com/en/latest/settings.html#feed-settings",
        check_corpus=_feeds_without_address,
    ),
    Rule(
        code="CFG004",
        name="two pages of one name",
        remedy=(
            'Write in the settings: PAGINATION_PATTERNS = [(1, "{url}", "{save_as}"), '
            '(2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html")].'
        ),
        reason="Pelican names the third page of tag2 tag23.html: with a tag tag23 one of the two pages is lost.",
        source="https://docs.getpelican.com/en/latest/settings.html#using-pagination-patterns",
        check_corpus=_clashing_pages,
    ),
)
"""CFG: settings for publishing."""
