"""Admonitions of three levels as advice cards, in the manner of health services, and the box of key points.

The level is a word in the card's heading, never its color alone (WCAG 1.4.1); the heading lets readers of a screen find
the card and know its weight.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from types import MappingProxyType

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from pelican_wellness.features.advice_cards.feature import EMERGENCY, KEY_POINTS, LEVELS
from pelican_wellness.html.edit import exchange, texts
from pelican_wellness.html.landmarks import is_invented_title
from pelican_wellness.html.plain_text import HEADINGS, NOT_TEXT
from pelican_wellness.html.readable import classes
from pelican_wellness.html.walk import steps


def make_cards(document: BeautifulSoup, words: Mapping[str, str], numbers: Mapping[str, str] = MappingProxyType({})) -> bool:
    """Make cards of the admonitions with these classes; return whether there were any.

    `words` holds the label for each of LEVELS and KEY_POINTS in the article's language. `numbers` are those to call in an
    emergency, with their addresses: in its card they are links.
    """
    boxes = list(_boxes(document))
    for box, kind, level in boxes:
        title = next((one for one in box.find_all(class_=True, recursive=False) if "admonition-title" in classes(one)), None)
        if title is None:
            title = document.new_tag("p")
            box.insert(0, title)
        elif not _is_own(title, box):
            title.clear()
        _make_heading(title, level, document, words[kind], is_level=kind != KEY_POINTS)
        box["class"] = f"w-advice-card w-{kind}"
        if numbers and kind == EMERGENCY:
            _link_numbers(box, numbers, document)
    return bool(boxes)


def _link_numbers(box: Tag, numbers: Mapping[str, str], document: BeautifulSoup) -> None:
    known = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, numbers))})(?![\w-])")
    found = [text for text in texts(box, lambda tag: tag.name in _NO_PLACE) if known.search(text)]
    exchange([(text, list(_with_links(text, known, numbers, document))) for text in found])


def _with_links(
    text: str, known: re.Pattern[str], numbers: Mapping[str, str], document: BeautifulSoup
) -> Iterator[NavigableString | Tag]:
    end = 0
    for found in known.finditer(text):
        link = document.new_tag("a", href=numbers[found[0]])
        link.string = found[0]
        yield from (NavigableString(text[end : found.start()]), link)
        end = found.end()
    yield NavigableString(text[end:])


_NO_PLACE = NOT_TEXT | {"a", "code", "pre"}


def _make_heading(title: Tag, level: int, document: BeautifulSoup, words: str, *, is_level: bool) -> None:
    """Make a title a heading, where it stands: one that is not closed holds the rest of the document."""
    title.name, title.attrs = f"h{level}", {"class": "w-advice-title"}
    has_own = bool(title.contents)
    if is_level:
        label = document.new_tag("span", attrs={"class": "w-advice-level"})
        label.string = words
        if has_own:
            title.insert(0, " ")
        title.insert(0, label)
    elif not has_own:
        title.append(words)


def _boxes(document: BeautifulSoup) -> Iterator[tuple[Tag, str, int]]:
    """Yield the boxes to be made cards of, of which kind each is, and the level of a heading in the section around it."""
    level = _TOP
    for child, ends in steps(document):
        if ends or not isinstance(child, Tag):
            continue
        if kind := _kind(child):
            yield child, kind, level
        elif child.name in HEADINGS and "w-advice-title" not in classes(child):
            level = min(int(child.name[1]) + 1, _LOWEST)


_TOP, _LOWEST = 2, 6
"""Levels of headings: of the first section's, and the last one that HTML has."""


def _kind(box: Tag) -> str | None:
    names = classes(box)
    return next((kind for kind in (*LEVELS, KEY_POINTS) if kind in names), None) if "admonition" in names else None


_MOST_PIECES = 100


def _is_own(title: Tag, box: Tag) -> bool:
    """Whether the author gave the title, and neither Markdown nor reStructuredText made it of the class."""
    # Enough of it to know: a title that is not closed holds all that follows, and so does the next one in it.
    text = "".join(str(one) for one, _ in islice(steps(title), _MOST_PIECES) if type(one) is NavigableString).strip()
    return bool(text) and not is_invented_title(text, classes(box), classes(title))
