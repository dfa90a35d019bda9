"""Turn the first "contact a massage therapist" of an article into a link."""

import re
from collections.abc import Iterable, Iterator

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from pelican_wellness.html.plain_text import HEADINGS, NOT_TEXT, is_hidden

_NEVER_WITHIN = HEADINGS | NOT_TEXT | frozenset({"a", "code", "pre", "kbd", "samp", "label", "summary", "caption"})
"""A link there would be nested in another control, or change what a heading or a sample says."""

SPACE = r"\s++"
"""Any white space between two words. It gives nothing back, so that a search takes time in proportion to the text."""

_UNSPACED = "\u0e00-\u109f\u2e80-\u9fff\U00020000-\U0010ffff"
"""Scripts written without spaces: Thai to Myanmar, Chinese and Japanese. There is no end of a word to ask for."""

_LETTER = r"\w\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f"
"""What goes on with a word: letters, and the vowel signs that Python does not take for letters."""

_START = f"(?:(?<![{_LETTER}])|(?=[{_UNSPACED}]))"
_END = f"(?:(?![{_LETTER}])|(?<=[{_UNSPACED}]))"


def literal(text: str) -> str:
    """Return a regular expression for words as they are; an apostrophe may be typed in two ways."""
    return re.sub("['’]", "['’]", re.escape(text))


def literal_phrases(phrases: Iterable[str]) -> list[str]:
    """Return regular expressions for phrases that stand as they are.

    Longer phrases come first, so that "contact a massage therapist" wins over "contact a massage".
    """
    return [
        SPACE.join(map(literal, phrase.split()))
        for phrase in sorted(set(phrases), key=lambda p: (-len(p), p))
        if phrase.split()
    ]


def phrase_pattern(patterns: Iterable[str]) -> re.Pattern[str] | None:
    """Compile several expressions to one pattern: any case, whole words; None of none."""
    alternatives = "|".join(patterns)
    return re.compile(f"{_START}(?:{alternatives}){_END}", re.IGNORECASE) if alternatives else None


def link_phrase(document: BeautifulSoup, pattern: re.Pattern[str], href: str) -> bool:
    """Link the first match of `pattern` to `href`; return whether there was one. The words stay as they are."""
    for text in _open_texts(document):
        match = pattern.search(text)
        if match is None:
            continue
        link = document.new_tag("a", href=href, attrs={"class": "w-cta-link"})
        link.string = match.group()
        before, after = text[: match.start()], text[match.end() :]
        text.replace_with(*(part for part in (before, link, after) if part))
        return True
    return False


def _open_texts(root: Tag) -> Iterator[NavigableString]:
    """Yield the texts in which a link may stand. Each element is looked at once, however deep it lies."""
    within = [iter(root.contents)]
    while within:
        child = next(within[-1], None)
        if child is None:
            within.pop()
        elif isinstance(child, Tag):
            if child.name not in _NEVER_WITHIN and not is_hidden(child):
                within.append(iter(child.contents))
        elif type(child) is NavigableString:
            yield child
