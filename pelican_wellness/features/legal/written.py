"""The pages as they are written: in which languages, with which words, and the links to them. Loaded where there are any."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pelican_wellness.features.legal.facts import facts
from pelican_wellness.features.legal.notice import Block, Line, filled, primary, text_of
from pelican_wellness.features.legal.pages import (
    ACCESSIBILITY,
    ESTIMATE,
    GERMAN_COUNTS,
    IMPRINT,
    PRIVACY,
    at_the_foot,
    chosen,
    country,
    laws,
)
from pelican_wellness.i18n.catalogs import N_
from pelican_wellness.i18n.language import language
from pelican_wellness.model.page import PlannedPage
from pelican_wellness.model.site import Site

_GERMAN = "de"

_LABELS: Mapping[str, str] = {
    # Translators: a link at the foot of each page; who is behind a website, as the law of Germany and its neighbors asks.
    IMPRINT: N_("Imprint"),
    # Translators: a link; the notice of US law that one may ask beforehand what health care will cost.
    ESTIMATE: N_("Good Faith Estimate"),
    # Translators: a link; how people with disabilities can use this website.
    ACCESSIBILITY: N_("Accessibility"),
    # Translators: a link; what becomes of readers' data.
    PRIVACY: N_("Privacy"),
}
"""Key of a page -> what it is called where we have no text in a language."""


_ENOUGH = 60
"""Letters that say what a page is about; an imprint begins with the law's name alone."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link to one of the pages; `language` is that of the page where it is another than that of the page it stands on."""

    label: str
    url: str
    language: str = ""


def planned(site: Site) -> Iterator[PlannedPage]:
    """Yield the pages that the settings ask for, but for those that the blogger wrote: theirs is all that there is of it."""
    for key in chosen(site):
        for one in languages(key, site) if key not in site.pages else ():
            if text := text_of(key, one):
                yield PlannedPage(key, one, text.slug, text.title, key)


def languages(key: str, site: Site) -> Iterator[str]:
    """Yield the languages in which we have a page: those of the site that have a text, and German for an imprint."""
    spoken = [one for one in site.languages if text_of(key, one)]
    yield from spoken
    has_german = any(primary(one) == _GERMAN for one in spoken)
    if key == IMPRINT and not has_german and (country(site) in GERMAN_COUNTS or not spoken):
        yield _GERMAN


def notice(site: Site, key: str, tag: str) -> tuple[Block, ...]:
    """Return what a page says in a language."""
    text = text_of(key, tag)
    return filled(text, laws(site), facts(site, tag)) if text else ()


def beginning(site: Site, key: str, tag: str) -> str:
    """Return the first sentences of a page, and who stands at its top."""
    comma, said = language(tag).comma, ""
    for block in notice(site, key, tag):
        said = " ".join(filter(None, [said, *map(words, block.paragraphs), comma.join(map(words, block.lines))]))
        if len(said) >= _ENOUGH:
            break
    return said


def words(line: Line) -> str:
    """Return a line without its links."""
    return "".join(span.text for span in line)


def links(site: Site, tag: str) -> list[Link]:
    """Return the links to the pages there are."""
    return list(_links(site, tag))


def _links(site: Site, tag: str) -> Iterator[Link]:
    for key in at_the_foot(site):
        pages = site.pages.get(key, {})
        if url := site.page_in(key, tag) or next(iter(pages.values()), ""):
            own = next(one for one, address in pages.items() if address == url)
            other = "" if own == tag else language(own).tag
            text = text_of(key, own if other else tag)
            yield Link(text.title if text else site.translate(_LABELS[key], tag), url, other if text else "")
