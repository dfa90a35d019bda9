"""Ask rules of articles one by one, in this process or in a helper of `parallel.Crew`."""

from collections.abc import Callable, Sequence

from pelican_wellness.check.engine import check_article
from pelican_wellness.check.rule import Corpus, Finding, Manuscript, Rule

Task = list[Manuscript]
Shared = tuple[Corpus, Sequence[Rule]]


def worker(shared: Shared) -> Callable[[Task], list[Finding]]:
    """Return what asks rules of several articles."""
    corpus, rules = shared
    return lambda articles: [finding for article in articles for finding in check_article(article, corpus, rules)]
