"""Find "contact a massage therapist" in a text."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple, TypeVar, cast

from pelican_wellness.html.plain_text import HEADINGS, NOT_TEXT, is_hidden
from pelican_wellness.html.quick_tree import Element
from pelican_wellness.html.readable import TEXT, Readable

Root = TypeVar("Root", bound=Readable)

LINK = {"class": "w-cta-link"}
"""Attributes of a phrase that became a link."""

_NEVER_WITHIN = HEADINGS | NOT_TEXT | frozenset({"a", "code", "pre", "kbd", "samp", "label", "summary", "caption"})
"""A link there would be nested in another control, or change what a heading or a sample says."""

SPACE = r"\s++"
"""Any white space between two words. It gives nothing back, so that a search takes time in proportion to the text."""

_UNSPACED = "\u0e00-\u109f\u2e80-\u9fff\U00020000-\U0010ffff"
"""Scripts written without spaces: Thai to Myanmar, Chinese and Japanese. There is no end of a word to ask for."""

_LETTER = r"\w\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f"
"""What goes on with a word: letters, and the vowel signs that Python does not take for letters."""

_START, _END = f"(?<![{_LETTER}])", f"(?![{_LETTER}])"
_START_ANYWHERE, _END_ANYWHERE = f"(?:{_START}|(?=[{_UNSPACED}]))", f"(?:{_END}|(?<=[{_UNSPACED}]))"


def is_unspaced(sign: str) -> bool:
    """Say whether a sign is of a script that is written without spaces."""
    return "\u0e00" <= sign <= "\u109f" or "\u2e80" <= sign <= "\u9fff" or sign >= "\U00020000"


def literal(text: str) -> str:
    """Return a regular expression for words as they are; an apostrophe may be typed in two ways."""
    return re.sub("['’]", "['’]", re.escape(text))


class Finder(NamedTuple):
    """Finds phrases in a text. One of `stems` stands in each text that has a phrase; most texts have none."""

    alternatives: str
    stems: tuple[str, ...]

    @property
    def pattern(self) -> re.Pattern[str]:
        """What finds phrases in a text of any script."""
        return _compiled(self.alternatives)

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first phrase."""
        if not self._has_stem(text):
            return None
        is_spaced = text.isascii() or not any(map(is_unspaced, text))
        return _compiled(self.alternatives, is_spaced=is_spaced).search(text)

    def may_be_in(self, html: str) -> bool:
        """Say whether a text of this HTML may have a phrase, without reading it: letters may be written as references."""
        return "&" in html or self._has_stem(html)

    def _has_stem(self, text: str) -> bool:
        compared = folded(text)
        return any(stem in compared for stem in self.stems)


@cache
def _compiled(alternatives: str, *, is_spaced: bool = False) -> re.Pattern[str]:
    """Return what finds whole words. To know what ends a word in any script takes five times as long to compile."""
    start, end = (_START, _END) if is_spaced else (_START_ANYWHERE, _END_ANYWHERE)
    return re.compile(f"{start}(?:{alternatives}){end}", re.IGNORECASE)


def finder(patterns: Iterable[str], stems: Iterable[str]) -> Finder | None:
    """Return what finds several expressions, in any case, as whole words; None of none."""
    alternatives = "|".join(patterns)
    if not alternatives:
        return None
    return Finder(alternatives, tuple({max(folded(stem).split("'"), key=len) for stem in stems}))


def literal_finder(phrases: Iterable[str]) -> Finder | None:
    """Return what finds phrases that stand as they are.

    Longer phrases come first, so that "contact a massage therapist" wins over "contact a massage".
    """
    words = [words for phrase in sorted(set(phrases), key=lambda p: (-len(p), p)) if (words := phrase.split())]
    return finder([SPACE.join(map(literal, one)) for one in words], [max(one, key=len) for one in words])


def folded(text: str) -> str:
    """Return a text as it is compared: without capitals, and with one kind of i and of apostrophe."""
    return text.casefold().replace("i\u0307", "i").replace("ı", "i").replace("’", "'")


def first_phrase(root: Root, finder: Finder) -> tuple[Root, int, re.Match[str]] | None:
    """Return the first phrase that could be linked: the element around its text, and where in it the text is."""
    for element, at in _open_texts(root):
        if match := finder.search(element.contents[at]):
            return cast(Root, element), at, match  # what lies in a tree is of its kind
    return None


def _open_texts(root: Readable) -> Iterator[tuple[Readable, int]]:
    """Yield where texts are in which a link may stand. Each element is looked at once, however deep it lies."""
    within: list[tuple[Readable, Iterator[tuple[int, Any]]]] = [(root, enumerate(root.contents))]
    while within:
        element, children = within[-1]
        at, child = next(children, (0, None))
        if child is None:
            within.pop()
        elif not isinstance(child, str):
            if child.name not in _NEVER_WITHIN and not is_hidden(child):
                within.append((child, enumerate(child.contents)))
        elif type(child).__name__ in TEXT:
            yield element, at


def link_in_tree(element: Element, at: int, match: re.Match[str], href: str) -> bool:
    """Link a phrase of a quick tree to `href`; return whether that was possible. The words stay as they are."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    if before.isspace() or after.isspace():  # as a text of its own, white space is no more than one sign when it is read again
        return False
    link = Element("a", {"href": href, **LINK}, element)
    link.contents.append(match.group())
    element.contents[at : at + 1] = [one for one in (before, link, after) if one]
    return True
