"""The "About Me" of the sidebar: who is introduced, and with what."""

from collections.abc import Iterator
from typing import NamedTuple

from pelican_wellness.feature import Feature, Part, Slot, Values
from pelican_wellness.model.fragment import Fragment
from pelican_wellness.model.introduction import introduced, mistakes_of_introduction
from pelican_wellness.model.page import View
from pelican_wellness.model.person import Person, initials
from pelican_wellness.model.site import Site
from pelican_wellness.model.text_facts import one_line
from pelican_wellness.settings.about import About
from pelican_wellness.settings.home import Home
from pelican_wellness.settings.mistakes import Mistake
from pelican_wellness.text.truncate import cut

__all__ = ["FEATURE", "Introduction", "beginning", "introduction"]

_BEGINNING = 160
"""Characters: two or three sentences."""

_LONG = 240
"""Characters from which on it is worth a way to the rest."""


class Introduction(NamedTuple):
    """What the sidebar says about the writer. `heading` None means the translated "About Me"; `photo` is a content file.

    `initials` stand where there is no photo: those of the person, else of the practice or the blog.
    """

    heading: str | None
    text: Fragment
    photo: str
    person: Person | None
    initials: str = ""
    language: str = ""
    """The tag of the text's own language."""


def introduction(site: Site, language: str) -> Introduction:
    """Return who the sidebar introduces on the pages of a language."""
    about = site.section(About)
    person = introduced(site)
    biography = person.biography if person else Fragment()
    said = site.said(about.text, language)
    return Introduction(
        heading=site.own_words(about.heading, language),
        text=site.text_in(about.text, language) if about.text is not None else biography,
        photo=about.photo or (person.photo if person else ""),
        person=person,
        initials=initials(person.name if person else site.practice.name or site.name),
        language=said.language if said is not None else site.language,
    )


def verify(site: Site) -> Iterator[Mistake]:
    """Say where the settings introduce somebody who has no file."""
    yield from mistakes_of_introduction(site.section(About), site.people)


def _box(view: View, site: Site) -> Values | None:
    about = site.once(introduction, view.tag)
    if not (about.text or about.photo) or _is_own_profile(view, site):
        return None
    is_article = view.article is not None and view.article.source.is_article
    name, url = site.once(_rest, view.tag)
    return {
        "about": about,
        "beginning": "" if is_article else site.once(beginning, view.tag),
        "name": name,
        "rest": url,
        # Beside an article's text it is small; beside a page of a few lines it is the largest that is painted.
        "loading": "lazy" if is_article else "",
    }


def _is_own_profile(view: View, site: Site) -> bool:
    """Say whether a page is the profile of whom the sidebar introduces: it says all that, and has the portrait."""
    person = introduced(site)
    return (
        person is not None
        and view.term_kind == "author"
        and view.term is not None
        and site.authors.get(view.term.slug) == person
    )


def beginning(site: Site, language: str) -> str:
    """Return the first sentences of an introduction where it is long, and the rest can be read elsewhere.

    Whole it would be most of what is seen first of a page that is about something else.
    """
    about = site.once(introduction, language)
    words = one_line(about.text.html)
    return cut(words, _BEGINNING) if len(words) > _LONG and site.once(_rest, language)[1] else ""


def _rest(site: Site, language: str) -> tuple[str, str]:
    """Return of whom more can be read, and where: on their profile, else on the home page where it is a practice's."""
    person = introduced(site)
    if person and person.url:
        return person.name, person.url
    home = site.pages.get("home", {}).get(language)
    told = home is not None and "about" in site.section(Home).sections
    return site.practice.name or site.name, f"{home}#about" if told else ""


FEATURE = Feature("about", verify=verify, parts=(Part(Slot.SIDEBAR, "about/box", _box),))
