"""Tags and categories that settings name: whether any article has them."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from pelican_wellness.model.source import Source, Term
from pelican_wellness.settings.mistakes import Mistake, nearest

Named = tuple[str, str, Iterable[str]]
"""The address of a setting, `tag` or `category`, and the names that it holds."""


def unknown_terms(
    named: Iterable[Named], sources: Sequence[Source], key: Callable[[Term], str], slug: Callable[[str], str] = str
) -> Iterator[Mistake]:
    """Yield the names that no article has, with the nearest that one has.

    `key` and `slug` tell by what articles' and settings' are compared. A site of few articles may not have a tag yet, so
    this ends no build; where there is no article at all nothing can be said.
    """
    articles = [source for source in sources if source.is_article]
    known = {
        "tag": {key(tag): tag for source in articles for tag in source.tags},
        "category": {key(source.category): source.category for source in articles if source.category},
    }
    for where, kind, names in named if articles else ():
        for name in names:
            if (own := slug(name)) not in known[kind]:
                problem = f"no article has the {kind} {name!r}"
                yield Mistake(where, name, problem, f"the {kind} of an article", nearest(own, known[kind]))
