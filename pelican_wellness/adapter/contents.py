"""Derive what an article or page shows beyond its own text. Each is parsed once and written back only if changed."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from os.path import isfile
from re import Pattern
from typing import Any

from pelican.contents import Content
from pelican.generators import ArticlesGenerator, PagesGenerator
from pelican.settings import DEFAULT_CONFIG

from pelican_wellness.adapter import editorial
from pelican_wellness.adapter.templates import is_own_theme
from pelican_wellness.features.cta.phrase import link_phrase, phrase_pattern
from pelican_wellness.features.pictures.picture import Picture, is_within, picture_path
from pelican_wellness.features.prose import make_wide_parts_scroll, move_alignment_to_classes
from pelican_wellness.html.csp_sources import sources
from pelican_wellness.html.document import parse, serialize
from pelican_wellness.html.plain_text import HEADINGS, plain_text
from pelican_wellness.i18n.catalogs import N_
from pelican_wellness.i18n.formats import long_date
from pelican_wellness.model.site import Site, site_of
from pelican_wellness.settings import Mistake, WellnessError
from pelican_wellness.text.reading_time import Speeds, reading_minutes
from pelican_wellness.text.words import count_words, first_words

logger = logging.getLogger(__name__)

# Translators: names the scrolling box of a table that has no caption, for those who cannot see it.
_TABLE = N_("Table")

_LISTS = {
    ArticlesGenerator: (
        "articles",
        "translations",
        "hidden_articles",
        "hidden_translations",
        "drafts",
        "drafts_translations",
    ),
    PagesGenerator: (
        "pages",
        "translations",
        "hidden_pages",
        "hidden_translations",
        "draft_pages",
        "draft_translations",
    ),
}
"""Where Pelican's generators keep published, hidden and draft contents and their translations."""


@dataclass(frozen=True, slots=True)
class _Address:
    """Stands for a page among Pelican's contents, so that `{filename}` links to it get the right address everywhere."""

    url: str


def contents_of(generators: list[Any]) -> Iterator[Content]:
    """Yield every article and page, published or not, in every language."""
    for generator in generators:
        for kind, names in _LISTS.items():
            if isinstance(generator, kind):
                yield from chain.from_iterable(getattr(generator, name) for name in names)


def derive(generators: list[Any]) -> None:
    """Give every content its words, minutes, excerpt, author and call to action."""
    settings = generators[0].settings
    site = site_of(settings)
    links = _PhraseLinks(site)
    speeds = _speeds(site)
    own_theme = is_own_theme(settings)
    own_pages = {*site.contact_pages.values(), *site.directory_pages.values()}
    mistakes: list[Mistake] = []
    for content in contents_of(generators):
        content.translations.sort(key=lambda other: str(other.lang))  # Pelican's order differs from build to build
        document = parse(content._content or "")  # noqa: SLF001 - `content.content` has its links replaced already
        text = plain_text(document, count_code=site.settings.reading.count_code)
        count = count_words(text.text)
        content.word_count = count.total
        content.reading_minutes = reading_minutes(count, text.pictures, content.lang, speeds)
        if "reading_time" in content.metadata:
            content.reading_minutes = _stated_minutes(content, mistakes) or content.reading_minutes
        content.author_person = site.authors.get(_author_slug(content))
        content.cta = None if content.url in own_pages else site.calls.call(content)
        content.excerpt = _excerpt(content, document, settings)
        content.image = _picture(content, site)
        content.review = editorial.review(content, site, mistakes)
        content.disclaimer = editorial.disclaimer(content, site)
        changed = bool(content.cta) and links.add(document, content)
        content.references = editorial.references(document, content, site) if own_theme else []
        if own_theme:
            _write_dates_in_words(content)
            site.sources.update(sources(document))
            label = site.translate(_TABLE, content.lang)
            changed = any(
                [
                    changed,
                    content.references,
                    editorial.draw_cards(document, content, site),
                    make_wide_parts_scroll(document, label),
                    move_alignment_to_classes(document),
                ]
            )
        if changed:
            _replace_html(content, serialize(document))
    for html in site.live_texts():
        site.sources.update(sources(parse(html.source)))
    if mistakes:
        raise WellnessError(mistakes)


def publish_pictures(generator: Any) -> None:
    """Have Pelican copy the lead pictures, wherever below the content folder they are."""
    for content in contents_of([generator]):
        if is_within(path := picture_path(str(content.metadata.get("image", "")))):
            generator.context["static_links"].add(path)


def name_authors(generator: Any) -> None:
    """Let an author who is named by a person's slug be credited by name."""
    people = {person.slug: person for person in site_of(generator.settings).people}
    for article in contents_of([generator]):
        for author in getattr(article, "authors", ()):
            if (person := people.get(author.name)) is not None:
                author.name = person.name


def credit_authors(generators: list[Any]) -> None:
    """Give people the articles they wrote, and the address of Pelican's author page as their profile."""
    for generator in generators:
        if isinstance(generator, ArticlesGenerator):
            people = site_of(generator.settings).authors
            for author, articles in generator.authors:
                if person := people.get(author.slug):
                    person.url, person.articles = author.url if author.save_as else "", list(articles)


class _PhraseLinks:
    """The link from the phrase in the text, one pattern for each language."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._patterns: dict[str, Pattern[str] | None] = {}

    def add(self, document: Any, content: Content) -> bool:
        language = content.lang
        if language not in self._patterns:
            self._patterns[language] = phrase_pattern(self._site.phrases(language))
        pattern = self._patterns[language]
        if pattern is None:
            return False
        url = self._site.calls.phrase_url(content, content.cta)
        if ":" in url.partition("/")[0]:  # it has a scheme
            return link_phrase(document, pattern, url)
        path, hash_sign, fragment = url.partition("#")
        source = f"pelican-wellness/call-to-action/{path}"
        # In the content's own context: one from Pelican's cache has not the build's.
        content._context["generated_content"][source] = _Address(path)  # noqa: SLF001 - where Pelican looks links up
        return link_phrase(document, pattern, f"{{filename}}/{source}{hash_sign}{fragment}")


def _speeds(site: Site) -> Speeds:
    reading = site.settings.reading
    own = reading.words_per_minute
    defaults = Speeds()
    return Speeds(
        words_a_minute=defaults.words_a_minute
        if own is None
        else {}
        if isinstance(own, int)
        else {**defaults.words_a_minute, **own},
        default_words_a_minute=own if isinstance(own, int) else defaults.default_words_a_minute,
        characters_a_minute=reading.characters_per_minute,
        seconds_for_first_picture=reading.seconds_per_image,
    )


def _stated_minutes(content: Content, mistakes: list[Mistake]) -> int | None:
    stated = str(content.metadata["reading_time"]).strip()
    if stated.isascii() and stated.isdecimal() and int(stated) > 0:
        return int(stated)
    where = f"{content.relative_source_path}: Reading_time"
    mistakes.append(Mistake(where, stated, "this is no number of minutes", "a whole number above 0, such as Reading_time: 5"))
    return None


def _author_slug(content: Content) -> str:
    author = getattr(content, "author", None)
    return author.slug if author is not None and author.name else ""


def _excerpt(content: Content, document: Any, settings: Any) -> str:
    """Return the summary as plain text: the author's, else the first words of the paragraphs."""
    if "summary" in content.metadata:
        return " ".join(plain_text(parse(str(content.metadata["summary"]))).text.split())
    limit = settings["SUMMARY_MAX_LENGTH"]
    prose = plain_text(document, without=HEADINGS | {"table", "pre", "nav", "figure"}).text
    return first_words(prose, 10**9 if limit is None else int(limit), settings["SUMMARY_END_SUFFIX"])


def _picture(content: Content, site: Site) -> Picture | None:
    """Return the picture of the `Image` line, None where there is none. A missing file is said, and the page goes on."""
    path = picture_path(str(content.metadata.get("image", "")))
    if not path:
        return None
    # Unlike Path's own, this `isfile` says no to a name of any length.
    if not is_within(path) or not isfile(site.content_path / path):  # noqa: PTH113
        logger.warning("%s: Image: there is no file %s in the content folder", content.relative_source_path, path)
        return None
    return Picture(path, str(content.metadata.get("image_alt", "")).strip())


def _write_dates_in_words(content: Content) -> None:
    """Write dates in the content's language, without the process locale, unless the blogger chose a format."""
    if content.date_format != DEFAULT_CONFIG["DEFAULT_DATE_FORMAT"]:
        return
    for name in ("date", "modified"):
        if (day := getattr(content, name, None)) is not None:
            setattr(content, f"locale_{name}", long_date(day, content.lang))


def _replace_html(content: Content, html: str) -> None:
    content._content = html  # noqa: SLF001 - Pelican's plugins change content here; `content` has no setter
    # Pelican keeps the content it made for each SITEURL; a plugin before us may have asked for it already.
    for method in (content.get_content, content.get_summary):
        method.cache.pop((content, content.get_siteurl()), None)
