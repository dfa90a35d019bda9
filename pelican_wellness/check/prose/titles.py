"""What search results show of an article, and what leads readers on from it: summary, title, tags, a way to make contact."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pelican_wellness.check.rule import Article, Blog, Hit, Rule
from pelican_wellness.features.cta.choice import NONE


def _stated_summary(article: Article) -> str:
    """Return the author's own summary; the one made of the first words is none."""
    return article.summary if article.metadata.get("summary", "").strip() else ""


def _length(text: str) -> int:
    """Return how many characters a reader sees: accents and vowel signs that stand on others do not count."""
    return len(text) if text.isascii() else sum(not unicodedata.category(character).startswith("M") for character in text)


def _no_summary(article: Article, _blog: Blog) -> Iterator[Hit]:
    if article.kind == "article" and not _stated_summary(article):
        yield Hit(f'the article "{article.title}" has no summary', article.line_of_key("title"))


def _long_title(article: Article, blog: Blog) -> Iterator[Hit]:
    length, limit = _length(article.title), blog.settings.check.title_characters
    if length > limit:
        message = f'the title has {length} characters, more than {limit}: "{article.title}"'
        yield Hit(message, article.line_of_key("title"))


def _long_summary(article: Article, blog: Blog) -> Iterator[Hit]:
    summary, limit = _stated_summary(article), blog.settings.check.summary_characters
    length = _length(summary)
    if length > limit:
        end = summary[max(limit - 30, 0) : limit]
        message = f'the summary has {length} characters, more than {limit}: it would be cut after "…{end}"'
        yield Hit(message, article.line_of_key("summary"))


@dataclass(frozen=True, slots=True, eq=False)
class _Whole:
    """The articles of a blog, the same only where they are the same object: they are too many to compare."""

    articles: tuple[Article, ...]

    def __hash__(self) -> int:
        return id(self.articles)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Whole) and self.articles is other.articles


_Title = tuple[str, str]


def _title(article: Article) -> _Title:
    return " ".join(article.title.casefold().split()), article.language.casefold()


@lru_cache(maxsize=1)  # asked for each article of one blog
def _first_with_title(blog: _Whole) -> dict[_Title, str]:
    """Return the first path, in their order, of those published with a title."""
    published = sorted((one for one in blog.articles if one.status == "published"), key=lambda one: one.path, reverse=True)
    return {_title(one): one.path for one in published}


def _same_title(article: Article, blog: Blog) -> Iterator[Hit]:
    if article.status != "published":
        return
    first = _first_with_title(_Whole(blog.articles)).get(_title(article), article.path)
    if first != article.path:
        yield Hit(f'{first} has the title "{article.title}" already', article.line_of_key("title"))


def _no_tags(article: Article, _blog: Blog) -> Iterator[Hit]:
    if article.kind == "article" and not article.tags:
        yield Hit(f'the article "{article.title}" has no tags', article.line_of_key("title"))


def _no_call(article: Article, blog: Blog) -> Iterator[Hit]:
    if article.kind == "article" and not article.call and not _wants_none(article, blog):
        message = f'the article "{article.title}" tells readers no way to make contact'
        yield Hit(message, article.line_of_key("cta"))


def _wants_none(article: Article, blog: Blog) -> bool:
    """Whether the article, or the settings for its category or one of its tags, says that it names nobody."""
    if article.metadata.get("cta", "").strip().lower() == NONE:
        return True
    own = {name.casefold() for name in (article.category, *article.tags)}
    rules = [rule for rule in blog.settings.cta.rules if rule.person == NONE]
    return any(name.casefold() in own for rule in rules for name in (*rule.categories, *rule.tags))


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
        needs_all=True,
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
"""SEO: search results, and where readers go from an article."""
