"""What a page is about, in a sentence, for search results and previews; empty rather than the same on every list."""

from collections.abc import Iterable
from functools import lru_cache

from pelican_wellness.feature import DESCRIPTIONS, EXCERPT
from pelican_wellness.features.about import introduction
from pelican_wellness.features.contact.feature import details
from pelican_wellness.features.descriptions import description_of_list
from pelican_wellness.features.directory.feature import area_of
from pelican_wellness.html.inline import inline_text
from pelican_wellness.i18n.language import language
from pelican_wellness.model.article import Article
from pelican_wellness.model.page import View
from pelican_wellness.model.person import Person
from pelican_wellness.model.site import Site
from pelican_wellness.model.text_facts import one_line


def description(view: View, site: Site) -> str:
    """Return the description of an article, a page or a list."""
    if view.article is None or view.key == "home":
        return _of_list(view, site)
    excerpt = EXCERPT.of(view.article)
    if excerpt and excerpt != inline_text(view.article.source.title):
        return excerpt
    return DESCRIPTIONS.of(site).get((view.key, view.tag)) or _of_people(view, view.article, site) or excerpt


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
    if view.term:
        if view.term_kind == "author":
            person = site.authors.get(view.term.slug)
            return _words(person.biography.html) if person else ""
        return _words(description_of_list(view, site).html)
    is_first = view.is_home or not view.file or (view.kind == "index" and not view.previous and not site.list_of_articles)
    return site.once(_of_home) if is_first else ""


def _of_home(site: Site) -> str:
    """Say of the home page what its subtitle says, else the introduction, else what is written about."""
    words = site.subtitle or _words(introduction(site, site.language).text.html)
    if words:
        return words
    topics = [one.term.name for one in site.lists if one.kind == "category"]
    return f"{site.name} – {language(site.language).comma.join(topics)}" if topics else ""


@lru_cache(maxsize=64)  # the head, the structured data and every further page of a list say the same
def _words(html: str) -> str:
    return one_line(html)
