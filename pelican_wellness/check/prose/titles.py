"""What search results show of an article, and what leads readers on from it: summary, title; and tags."""

import unicodedata
from collections.abc import Iterator

from pelican_wellness.check.rule import Corpus, Hit, Manuscript, Rule, title_key
from pelican_wellness.settings.check import Check


def _stated_summary(article: Manuscript) -> str:
    """Return the author's own summary; the one made of the first words is none."""
    return article.summary if article.metadata.get("summary", "").strip() else ""


def _length(text: str) -> int:
    """Return how many characters a reader sees: accents and vowel signs that stand on others do not count."""
    return len(text) if text.isascii() else sum(not unicodedata.category(character).startswith("M") for character in text)


def _no_summary(article: Manuscript, _corpus: Corpus) -> Iterator[Hit]:
    if article.is_article and not _stated_summary(article):
        yield Hit(f'the article "{article.title}" has no summary', article.line_of_key("title"))


def _long_title(article: Manuscript, corpus: Corpus) -> Iterator[Hit]:
    length, limit = _length(article.title), corpus.site.section(Check).title_characters
    if length > limit:
        message = f'the title has {length} characters, more than {limit}: "{article.title}"'
        yield Hit(message, article.line_of_key("title"))


def _long_summary(article: Manuscript, corpus: Corpus) -> Iterator[Hit]:
    summary, limit = _stated_summary(article), corpus.site.section(Check).summary_characters
    length = _length(summary)
    if length > limit:
        end = summary[max(limit - 30, 0) : limit]
        message = f'the summary has {length} characters, more than {limit}: it would be cut after "…{end}"'
        yield Hit(message, article.line_of_key("summary"))


def _same_title(article: Manuscript, corpus: Corpus) -> Iterator[Hit]:
    if article.status != "published":
        return
    first = corpus.first_with_title.get(title_key(article), article.path)
    if first != article.path:
        yield Hit(f'{first} has the title "{article.title}" already', article.line_of_key("title"))


def _no_tags(article: Manuscript, _corpus: Corpus) -> Iterator[Hit]:
    if article.is_article and not article.tags:
        yield Hit(f'the article "{article.title}" has no tags', article.line_of_key("title"))


RULES = (
    Rule(
        code="SEO001",
        name="no summary",
        remedy="Add a line Summary: with one or two sentences that say what readers will find.",
        reason="Search results and lists of articles show it; without it they show the first words, whatever they are.",
        source="https://developers.google.com/search/docs/appearance/snippet",
        check=_no_summary,
    ),
    Rule(
        code="SEO002",
        name="title too long",
        remedy="Shorten it, or put what matters most at its beginning.",
        reason="Search results cut long titles.",
        source="https://developers.google.com/search/docs/appearance/title-link",
        check=_long_title,
    ),
    Rule(
        code="SEO003",
        name="summary too long",
        remedy="Shorten it, or say what matters most in its first sentence.",
        reason="Search results cut long summaries.",
        source="https://developers.google.com/search/docs/appearance/snippet",
        check=_long_summary,
    ),
    Rule(
        code="SEO004",
        name="title used twice",
        remedy="Say in each title what only this article has.",
        reason="In search results and lists nobody can tell two equal titles apart.",
        source="https://developers.google.com/search/docs/appearance/title-link",
        check=_same_title,
    ),
    Rule(
        code="SEO005",
        name="no tags",
        remedy="Add a line Tags: with two or three subjects, such as: back pain, sleep.",
        reason="Tags lead readers to articles on the same subject, and choose whom the article tells them to contact.",
        source="https://docs.getpelican.com/en/latest/content.html#file-metadata",
        check=_no_tags,
    ),
)
"""SEO: search results, and where readers go from an article."""
