"""The articles of a tag, a category or an author, which know at once whether one is among them.

Pelican asks that of every article for every tag, and looks through the tag's list each time: a site of ten times the articles
would take a hundred times as long.
"""

from typing import Any

from pelican.contents import Content
from pelican.generators import ArticlesGenerator

_FEW = 16
"""Articles that are looked through faster than a set is asked."""


class Listed(list[Content]):
    """Articles that each are themselves and equal to no other, as Pelican's are."""

    _among: frozenset[int] = frozenset()

    def __contains__(self, one: object) -> bool:
        if len(self._among) != len(self):
            self._among = frozenset(map(id, self))
        return id(one) in self._among


def answer_quickly(generator: ArticlesGenerator) -> None:
    """Give a generator's tags, categories and authors lists that are asked quickly."""
    for tag, articles in generator.tags.items():
        generator.tags[tag] = _listed(articles)
    generator.categories[:] = [(category, _listed(articles)) for category, articles in generator.categories]
    generator.authors[:] = [(author, _listed(articles)) for author, articles in generator.authors]


def _listed(articles: list[Any]) -> list[Any]:  # Any: the stubs say which content each list has
    return Listed(articles) if len(articles) > _FEW else articles
