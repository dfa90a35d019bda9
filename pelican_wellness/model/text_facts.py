"""What is drawn from an article's text alone: words, minutes, excerpt, outline, links, pictures."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pelican_wellness.html.outline import Heading, outline
from pelican_wellness.html.plain_text import HEADINGS, plain_text
from pelican_wellness.html.quick_tree import tree_of
from pelican_wellness.html.readable import Readable
from pelican_wellness.html.walk import own_texts
from pelican_wellness.pattern import pattern
from pelican_wellness.text.reading_time import Speeds, reading_minutes
from pelican_wellness.text.words import WordCount, count_words, first_words


class TextOptions(NamedTuple):
    """What of the settings it depends on. `excerpt_words` None: the whole text."""

    speeds: Speeds = Speeds()
    count_code: bool = False
    excerpt_words: int | None = 50
    excerpt_end: str = "…"


class TextFacts(NamedTuple):
    """`pictures` is how many there are; `links` are addresses as the author wrote them, in their order."""

    words: WordCount
    minutes: int
    excerpt: str
    outline: tuple[Heading, ...]
    links: tuple[str, ...]
    pictures: int


def text_facts(document: Readable, language: str, options: TextOptions, summary: str | None = None) -> TextFacts:
    """Return what a document's text says; `summary` is the author's own as HTML, which is the excerpt where it is given."""
    text = plain_text(document, count_code=options.count_code)
    words = count_words(text.text)
    return TextFacts(
        words=words,
        minutes=reading_minutes(words, text.pictures, language, options.speeds),
        excerpt=_excerpt(document, options) if summary is None else one_line(summary),
        outline=outline(_with_texts(document, text.headings)),
        links=tuple(str(link.attrs["href"]) for link in text.links if "href" in link.attrs),
        pictures=text.pictures,
    )


def _with_texts(document: Readable, headings: Sequence[Readable]) -> Iterator[tuple[Readable, str]]:
    """Yield headings with their texts."""
    shown = set(map(id, headings))
    return (one for one in own_texts(document, HEADINGS) if id(one[0]) in shown) if headings else iter(())


_BARE = pattern(r"(?:<p>)?+([^<&]*+)(?:</p>)?+")


def one_line(html: str) -> str:
    """Return the text of a piece of HTML on one line."""
    if bare := _BARE.fullmatch(html.strip()):  # most summaries are one plain paragraph, and need no parser
        return " ".join(bare[1].split())
    return " ".join(plain_text(tree_of(html)).text.split())


def _excerpt(document: Readable, options: TextOptions) -> str:
    prose = plain_text(document, without=HEADINGS | {"table", "pre", "nav", "figure"}).text
    limit = options.excerpt_words
    return first_words(prose, 10**9 if limit is None else int(limit), options.excerpt_end)
