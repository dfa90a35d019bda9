"""SEO006: articles tell readers a way to make contact."""

from collections.abc import Iterator

from pelican_wellness.check.rule import Corpus, Hit, Manuscript, Rule
from pelican_wellness.features.cta.naming import asks_for_none, call_of

_CODE = "SEO006"


def _has_no_call(article: Manuscript, corpus: Corpus) -> bool:
    if not article.is_article or article.broken or asks_for_none(article.source, corpus.site):
        return False
    return not (article.ignored and _CODE.startswith(article.ignored)) and call_of(article.source, corpus.site) is None


def _no_call(corpus: Corpus) -> Iterator[Hit]:
    """Yield one finding, however many articles there are: that there is no way is a fact of the site."""
    without = [article for article in corpus.articles if _has_no_call(article, corpus)]
    if not without:
        return
    others = len(without) - 1
    more = f" and {others} more tell" if others else " tells"
    yield Hit(f"{without[0].path}{more} readers no way to make contact", setting=("WELLNESS", "practice"))


RULES = (
    Rule(
        code=_CODE,
        name="no way to make contact",
        remedy="Give the practice or the author a telephone number, email or booking address, or write Cta: none.",
        reason="Readers who want an appointment would have to look for a way.",
        source="https://www.w3.org/WAI/WCAG22/Techniques/general/G220",
        check_corpus=_no_call,
        practice_only=True,
    ),
)
"""SEO006 looks at what the site as a whole says, and says it once."""
