"""The articles of lists: pinned ones stand first; those of a tag, a category or an author are found at once.

Pelican asks whether one is among them of every article for every tag, and looks through the tag's list each time: a site of
ten times the articles would take a hundred times as long.
"""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from pelican.contents import Content
from pelican.generators import ArticlesGenerator
from pelican.writers import Writer

from pelican_wellness.adapter.build import build_of
from pelican_wellness.features.home.feature import PinnedLines

_FEW = 16
"""Articles that are looked through faster than a set is asked."""


class _Asked:
    """Who is in the list that was asked last. Pelican asks one list of all articles, then the next."""

    def __init__(self) -> None:
        self._listed: object = None
        self._size = 0
        self._among: frozenset[int] = frozenset()

    def of(self, listed: list[Content]) -> frozenset[int]:
        if self._listed is not listed or self._size != len(listed):
            self._listed, self._size, self._among = listed, len(listed), frozenset(map(id, listed))
        return self._among


class Listed(list[Content]):
    """Articles that each are themselves and equal to no other, as Pelican's are."""

    def __init__(self, articles: Iterable[Content], asked: _Asked) -> None:
        super().__init__(articles)
        self._asked = asked

    def __contains__(self, one: object) -> bool:
        return id(one) in self._asked.of(self)


def answer_quickly(generator: ArticlesGenerator) -> None:
    """Give a generator's tags, categories and authors lists that are asked quickly."""
    asked = _Asked()
    for tag, articles in generator.tags.items():
        generator.tags[tag] = _listed(articles, asked)
    generator.categories[:] = [(category, _listed(articles, asked)) for category, articles in generator.categories]
    generator.authors[:] = [(author, _listed(articles, asked)) for author, articles in generator.authors]


def _listed(articles: list[Any], asked: _Asked) -> list[Any]:  # Any: the stubs say which content each list has
    return Listed(articles, asked) if len(articles) > _FEW else articles


def put_pinned_first(generator: ArticlesGenerator) -> None:
    """Have pinned articles stand first in lists. They do when pages are written, as feeds, which go by date, are by then."""
    if build_of(generator.settings).own_theme:
        vars(generator)["generate_pages"] = partial(_pages_of, generator, generator.generate_pages)


def _pages_of(generator: ArticlesGenerator, write: Callable[[Writer], None], writer: Writer) -> None:
    known = build_of(generator.settings).articles
    pinned = {id(one) for one in generator.articles if one in known and known[one].source.own(PinnedLines).pinned}
    if pinned:
        lists = [*generator.tags.values(), *(articles for _, articles in (*generator.categories, *generator.authors))]
        for listed in (generator.articles, *lists):
            listed.sort(key=lambda one: id(one) not in pinned)
    write(writer)
