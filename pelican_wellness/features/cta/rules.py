"""SEO006: every article tells readers a way to make contact."""

from collections.abc import Iterator

from pelican_wellness.check.rule import Corpus, Hit, Manuscript, Rule
from pelican_wellness.features.cta.naming import asks_for_none, call_of


def _no_call(article: Manuscript, corpus: Corpus) -> Iterator[Hit]:
    if not article.is_article or article.broken or asks_for_none(article.source, corpus.site):
        return
    # The fact was noted before the site knew its pages.
    if call_of(article.source, corpus.site) is None:
        message = f'the article "{article.title}" tells readers no way to make contact'
        yield Hit(message, article.line_of_key("cta"))


RULES = (
    Rule(
        code="SEO006",
        name="no way to make contact",
        remedy="Give the practice or the author a telephone number, email or booking address, or write Cta: none.",
        reason="Readers who want an appointment would have to look for a way.",
        source="https://www.w3.org/WAI/WCAG22/Techniques/general/G220",
        needs_all=True,
        check=_no_call,
    ),
)
"""SEO006 looks at what the site as a whole says, so it waits until everything is read."""
