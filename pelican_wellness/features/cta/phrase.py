"""Turn the first "contact a massage therapist" of an article into a link."""

import re
from collections.abc import Iterable

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from pelican_wellness.html.plain_text import HEADINGS, NOT_TEXT, is_hidden

_NEVER_WITHIN = HEADINGS | NOT_TEXT | frozenset({"a", "code", "pre", "kbd", "samp", "label", "summary", "caption"})
"""A link there would be nested in another control, or change what a heading or a sample says."""

_SPACE = r"[\s\u00a0\u202f\u2007]+"


def phrase_pattern(phrases: Iterable[str]) -> re.Pattern[str] | None:
    """Compile phrases to one pattern: any case, any white space between the words, whole words; None of no phrases.

    Longer phrases come first, so that "contact a massage therapist" wins over "contact a massage".
    """
    alternatives = [_one(phrase) for phrase in sorted(set(phrases), key=lambda p: (-len(p), p)) if phrase.split()]
    return re.compile("|".join(alternatives), re.IGNORECASE) if alternatives else None


def link_phrase(document: BeautifulSoup, pattern: re.Pattern[str], href: str) -> bool:
    """Link the first match of `pattern` to `href`; return whether there was one. The words stay as they are."""
    for text in document.find_all(string=pattern):
        if type(text) is not NavigableString or any(_forbids(parent) for parent in text.parents):
            continue
        match = pattern.search(text)
        if match is None:  # pragma: no cover - find_all found it
            continue
        link = document.new_tag("a", href=href, attrs={"class": "w-cta-link"})
        link.string = match.group()
        before, after = text[: match.start()], text[match.end() :]
        text.replace_with(*(part for part in (before, link, after) if part))
        return True
    return False


def _forbids(tag: Tag) -> bool:
    return tag.name in _NEVER_WITHIN or is_hidden(tag)


def _one(phrase: str) -> str:
    words = phrase.split()
    # A script written without spaces has no word boundary to ask for.
    start = "" if _unspaced(words[0][0]) else r"(?<!\w)"
    end = "" if _unspaced(words[-1][-1]) else r"(?!\w)"
    return start + _SPACE.join(map(re.escape, words)) + end


def _unspaced(character: str) -> bool:
    """Whether `character` is of a script without spaces: Thai to Myanmar, or Chinese and Japanese."""
    return "\u0e00" <= character <= "\u109f" or "\u2e80" <= character <= "\u9fff" or character >= "\U00020000"
