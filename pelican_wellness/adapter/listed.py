"""The articles of lists: pinned ones stand first; those of a tag, a category or an author are found at once.

Pelican asks whether one is among them of every article for every tag, and looks through the tag's list each time: a site of
ten times the articles would take a hundred times as long.
"""

from collections.abc import Callable
from functools import cached_property, partial
from operator import attrgetter
from typing import Any

from pelican.contents import Content
from pelican.generators import ArticlesGenerator
from pelican.writers import Writer

from pelican_wellness.adapter.build import build_of
from pelican_wellness.features.home.feature import PinnedLines

_FEW = 16
"""Articles that are looked through faster than a set is asked."""


class Listed(list[Content]):
    """Articles that each are themselves and equal to no other, as Pelican's are; from the first question on nobody adds any.

    Nothing of how one is looked for runs in Python: a build of 10,000 articles asks two million times.
    """

    __contains__ = property(attrgetter("_has"))  # what it returns is called with the article

    @cached_property
    def _has(self) -> Callable[[object], bool]:
        return frozenset(self).__contains__


def prepare_lists(generator: ArticlesGenerator) -> None:
    """Have pinned articles stand first, and lists be asked quickly, when pages are written.

    Feeds, which go by date, are by then; and nobody adds an article to a tag any more.
    """
    vars(generator)["generate_pages"] = partial(_pages_of, generator, generator.generate_pages)


def _pages_of(generator: ArticlesGenerator, write: Callable[[Writer], None], writer: Writer) -> None:
    if build_of(generator.settings).own_theme:
        _put_pinned_first(generator)
    tags, categories, authors = dict(generator.tags), list(generator.categories), list(generator.authors)
    generator.tags.update({tag: _listed(articles) for tag, articles in tags.items()})
    generator.categories[:] = [(category, _listed(articles)) for category, articles in categories]
    generator.authors[:] = [(author, _listed(articles)) for author, articles in authors]
    write(writer)
    # What the quick ones know takes up room.
    generator.tags.update(tags)
    generator.categories[:], generator.authors[:] = categories, authors


def _listed(articles: list[Any]) -> list[Any]:  # Any: the stubs say which content each list has
    return Listed(articles) if len(articles) > _FEW else articles


def _put_pinned_first(generator: ArticlesGenerator) -> None:
    known = build_of(generator.settings).articles
    pinned = {id(one) for one in generator.articles if one in known and known[one].source.own(PinnedLines).pinned}
    if pinned:
        lists = [*generator.tags.values(), *(articles for _, articles in (*generator.categories, *generator.authors))]
        for listed in (generator.articles, *lists):
            listed.sort(key=lambda one: id(one) not in pinned)
