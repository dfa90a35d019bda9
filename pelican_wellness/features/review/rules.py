"""MED002, MED004, MED005: who vouches for an article, and since when."""

import re
from collections.abc import Iterator

from pelican_wellness.check.medical_topic import topic_of
from pelican_wellness.check.rule import Corpus, Hit, Manuscript, Rule
from pelican_wellness.features.review.review import REVIEW
from pelican_wellness.i18n.punctuation import COMMAS
from pelican_wellness.settings.lines import split_list


def _author_names(article: Manuscript, corpus: Corpus) -> list[str]:
    """Return the names of the authors, of those without a file too."""
    if article.authors:
        return [author.name for author in article.authors]
    stated = article.metadata.get("authors") or article.metadata.get("author") or corpus.pelican.get("AUTHOR") or ""
    return list(split_list(stated))


def _without_credentials(article: Manuscript, corpus: Corpus) -> Iterator[Hit]:
    if any(author.credentials for author in article.authors):
        return
    if subject := topic_of(article, corpus):
        names = " and ".join(_author_names(article, corpus))
        key = next((key for key in ("author", "authors") if key in article.metadata), "")
        message = f"by {names}, without credentials" if names else "without an author"
        yield Hit(f"this {subject.words} is {message}", article.line_of_key(key) if key else subject.at)


def _overdue(article: Manuscript, _corpus: Corpus) -> Iterator[Hit]:
    review = REVIEW.of(article)
    if review and review.overdue:
        key = "review_due" if "review_due" in article.metadata else "reviewed"
        was_due = f" and was due again on {review.due}" if review.due else ""
        yield Hit(f"the review is of {review.day}{was_due}", article.line_of_key(key))


def _plain_name(name: str) -> str:
    """Return a name without its title and its credentials, for comparison."""
    return re.sub(r"^(?:(?:dr|prof)\.?\s+)+", "", " ".join(re.split(f"[{COMMAS}]", name)[0].casefold().split()))


def _reviewed_by_author(article: Manuscript, corpus: Corpus) -> Iterator[Hit]:
    review = REVIEW.of(article)
    if review is None:
        return
    known = review.person is not None and review.person.slug in {author.slug for author in article.authors}
    if known or _plain_name(review.name) in map(_plain_name, _author_names(article, corpus)):
        yield Hit(f"{review.name} wrote this article and reviewed it too", article.line_of_key("reviewed_by"))


_PRINCIPLES = "https://bmcmedinformdecismak.biomedcentral.com/articles/10.1186/s12911-021-01397-x/tables/1"
"""The principles of the HON code, whose own site is no more: authority, complementarity, attribution and others."""
_EVALUATING = "https://medlineplus.gov/evaluatinghealthinformation.html"


RULES = (
    Rule(
        code="MED002",
        name="medical article without an author's credentials",
        remedy="Name in the line Author somebody of content/people whose file has a line Credentials.",
        reason="Readers want to know what qualifies an author to write about an illness.",
        source=_PRINCIPLES,
        check=_without_credentials,
        practice_only=True,
    ),
    Rule(
        code="MED004",
        name="review overdue",
        remedy="Have the article checked again, then write the new date in the lines Reviewed and Review_due.",
        reason="Knowledge changes; an old review promises readers what nobody has looked at since.",
        source=_EVALUATING,
        check=_overdue,
    ),
    Rule(
        code="MED005",
        name="reviewed by its author",
        remedy="Have somebody else check the article, or remove the lines Reviewed_by and Reviewed.",
        reason="A review tells readers that a second person has looked; authors overlook their own mistakes.",
        source=_EVALUATING,
        check=_reviewed_by_author,
    ),
)
"""MED: authors and reviews."""
