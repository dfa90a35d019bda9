"""Admonitions of three levels as advice cards, in the manner of health services, and the box of key points.

The level is a word in the card's heading, never its color alone (WCAG 1.4.1); the heading lets readers of a screen find
the card and know its weight.
"""

from collections.abc import Mapping

from bs4 import BeautifulSoup, Tag

from pelican_wellness.html.document import classes
from pelican_wellness.html.landmarks import is_invented_title
from pelican_wellness.html.plain_text import HEADINGS

LEVELS = ("non-urgent", "urgent", "emergency")
"""Classes of an admonition, from what can wait to what cannot."""

KEY_POINTS = "key-points"


def make_cards(document: BeautifulSoup, words: Mapping[str, str]) -> bool:
    """Make cards of the admonitions with these classes; return whether there were any.

    `words` holds the label for each of LEVELS and KEY_POINTS in the article's language.
    """
    boxes = [(box, kind) for box in document.find_all(class_=True) if (kind := _kind(box))]
    for box, kind in boxes:
        title = next((one for one in box.find_all(class_=True, recursive=False) if "admonition-title" in classes(one)), None)
        own = title.decode_contents() if title and _is_own(title, box) else ""
        heading = document.new_tag(_heading_below(box), attrs={"class": "w-advice-title"})
        if kind == KEY_POINTS:
            heading.append(BeautifulSoup(own or words[kind], "html.parser"))
        else:
            label = document.new_tag("span", attrs={"class": "w-advice-level"})
            label.string = words[kind]
            heading.append(label)
            if own:
                heading.append(" ")
                heading.append(BeautifulSoup(own, "html.parser"))
        if title:
            title.replace_with(heading)
        else:
            box.insert(0, heading)
        box["class"] = f"w-advice-card w-{kind}"
    return bool(boxes)


def _kind(box: Tag) -> str | None:
    names = classes(box)
    return next((kind for kind in (*LEVELS, KEY_POINTS) if kind in names), None) if "admonition" in names else None


def _is_own(title: Tag, box: Tag) -> bool:
    """Whether the author gave the title, and neither Markdown nor reStructuredText made it of the class."""
    text = title.get_text().strip()
    return bool(text) and not is_invented_title(text, classes(box), classes(title))


def _heading_below(box: Tag) -> str:
    """Return the element for a heading within the section that the box stands in."""
    before = next((one for one in box.find_all_previous(list(HEADINGS)) if "w-advice-title" not in classes(one)), None)
    return f"h{min(int(before.name[1]) + 1, 6)}" if before else "h2"
