"""What a page is about, in a sentence, for search results and previews: no two pages of a language say the same."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from pelican_wellness.feature import DESCRIPTIONS, EXCERPT
from pelican_wellness.features.about import introduction
from pelican_wellness.features.contact.feature import details
from pelican_wellness.features.descriptions import description_of_list
from pelican_wellness.features.directory.feature import area_of
from pelican_wellness.html.inline import inline_text
from pelican_wellness.i18n.catalogs import N_
from pelican_wellness.i18n.formats import period
from pelican_wellness.i18n.language import language
from pelican_wellness.model.article import Article
from pelican_wellness.model.page import View
from pelican_wellness.model.person import Person
from pelican_wellness.model.site import Site
from pelican_wellness.model.text_facts import one_line
from pelican_wellness.settings.about import About

_HEADINGS: Mapping[str, str] = {
    "index": N_("Articles"),
    "archives": N_("Articles by date"),
    "tags": N_("Tags"),
    "categories": N_("Categories"),
    "authors": N_("Authors"),
}
"""Lists that are of no term and no period, by their templates."""

_OF_TERM: Mapping[str, tuple[str, str]] = {
    "category": ("", ""),
    "tag": (N_("Articles tagged “%(tag)s”"), "%(tag)s"),
    "author": (N_("Articles by %(name)s"), "%(name)s"),
}
"""What lists of a term say, and what stands there for its name."""

_OF_TERMS = ("tags", "categories", "authors")


def description(view: View, site: Site) -> str:
    """Return the description of an article, a page or a list."""
    if view.article is None or view.key == "home":
        return _of_list(view, site)
    title, excerpt = inline_text(view.article.source.title), EXCERPT.of(view.article)
    if excerpt and excerpt != title:
        return excerpt
    found = DESCRIPTIONS.of(site).get((view.key, view.tag)) or _of_people(view, view.article, site)
    return found or f"{title} – {site.name}"


def _of_people(view: View, page: Article, site: Site) -> str:
    """Say of a page without a text what stands on it: the practice's address and telephone, or names."""
    if page.source.template == "contact":
        about = site.once(details, view.tag)
        numbers = [channel.label for channel in about.channels if channel.kind == "telephone"]
        return language(view.tag).comma.join([about.name, *about.address, *numbers])
    if page.source.template == "directory":
        return _names(page, site.reachable)
    area = area_of(view, site)
    return _names(page, area.people) if area else ""


def _names(page: Article, people: Iterable[Person]) -> str:
    spoken = language(page.source.language)
    before, after = spoken.brackets
    names = spoken.comma.join(f"{one.name}{before}{one.role}{after}" if one.role else one.name for one in people)
    return f"{inline_text(page.source.title)} – {names}" if names else ""


def _of_list(view: View, site: Site) -> str:
    """Say what the blogger wrote of a list on its first page; else what is listed, on each page something else."""
    own = "" if view.previous else _written(view, site)
    return own or _what_is_listed(view, site)


def _written(view: View, site: Site) -> str:
    if view.term_kind == "author" and view.term:
        person = site.authors.get(view.term.slug)
        return _words(person.biography.html) if person else ""
    if view.term:
        return _words(description_of_list(view, site).html)
    is_first = view.is_home or not view.file or (view.kind == "index" and not site.list_of_articles)
    return site.once(_of_home, view.tag) if is_first else ""


def _what_is_listed(view: View, site: Site) -> str:
    """Say what a list is called and the names that stand on it; nothing of what is no list of ours."""
    heading = _heading(view, site)
    if not heading:
        return ""
    # A title may have a comma of its own.
    between = language(view.tag).comma if view.kind in _OF_TERMS else " · "
    return f"{heading} – {between.join(map(inline_text, view.listed)) or site.name}"


def _heading(view: View, site: Site) -> str:
    if view.term:
        message, place = _OF_TERM[view.term_kind]
        return site.translate(message, view.tag).replace(place, view.term.name) if message else view.term.name
    if view.period:
        return period(view.period, view.tag)
    return site.translate(_HEADINGS[view.kind], view.tag) if view.kind in _HEADINGS else ""


def _of_home(site: Site, tag: str) -> str:
    """Say of the home page what its subtitle says, else the introduction, else what is written about.

    A subtitle has one language; in others the introduction is asked first. A biography is said on its own page too.
    """
    about = introduction(site, tag)
    words = _words(about.text.html)
    if words and site.section(About).text is None:
        words = f"{site.name} – {words}"
    is_of_language = tag != site.language != about.language
    said = (words if is_of_language else "") or site.subtitle or words
    if said:
        return said
    topics = [one.term.name for one in site.lists if one.kind == "category"]
    return f"{site.name} – {language(site.language).comma.join(topics)}" if topics else ""


@lru_cache(maxsize=64)  # the head, the structured data and every further page of a list say the same
def _words(html: str) -> str:
    return one_line(html)
