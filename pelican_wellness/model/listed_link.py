"""Entries of Pelican's MENUITEMS, LINKS and SOCIAL: a label, an address, and what other themes want beside them."""

import re
from collections.abc import Iterator, Mapping, Sequence

from pelican_wellness.html.inline import inline_html, inline_text
from pelican_wellness.pattern import pattern
from pelican_wellness.web.urls import has_scheme

SETTINGS = ("MENUITEMS", "LINKS", "SOCIAL")
"""Pelican's lists of links."""

_TAG = pattern(r"</?[a-zA-Z][^<>]*>")
_ICON = pattern(r"(fa[bsrl]?|bi|mdi|ti|icon|glyphicon)([- ][\w-]+)+")
"""Classes of icon fonts, which other themes want in their entries."""

_PAIR = 2


def label_and_address(entry: Sequence[object]) -> tuple[str, str]:
    """Return what an entry says and where it leads. A label may be HTML with inline elements.

    An entry is a label and an address. Other themes want more: an icon's markup or class, an identifier, in any order.

    >>> label_and_address(("Home", "/")), label_and_address(('<svg class="i"></svg>', "/", "Home"))
    (('Home', '/'), ('Home', '/'))
    """
    texts = [one.strip() for one in entry if isinstance(one, str)]
    if not texts:
        return "", ""
    second = texts[1] if len(texts) >= _PAIR else texts[0]
    address = next((one for one in [second, *texts] if _is_address(one)), second) if len(texts) > _PAIR else second
    labels = [one for one in texts if one is not address]
    label = next((one for one in labels if inline_text(one) and not _TAG.search(_shown(one)) and not _ICON.fullmatch(one)), "")
    without_tags = (" ".join(_TAG.sub(" ", one).split()) for one in labels)
    return label or next(filter(None, without_tags), address), address


def _shown(label: str) -> str:
    """Return a label as readers would see it, with the markup that is none of a title's."""
    return inline_text(str(inline_html(label)))


def _is_address(text: str) -> bool:
    is_one_word = bool(text) and not text.startswith("<") and not re.search(r"\s", text)
    return is_one_word and (has_scheme(text) or bool(re.search(r"[/#]|\.[a-z]+$", text)))


def listed_links(listed: object) -> list[tuple[str, str]]:
    """Return label and address of each entry of such a list, without what is no entry or says nothing.

    >>> listed_links([("Home", "/"), "Home", 5, (1, 2)])
    [('Home', '/')]
    """
    found = (label_and_address(entry) for _index, entry in entries_of(listed))
    return [(label, address) for label, address in found if label]


def entries_of(listed: object) -> Iterator[tuple[int, Sequence[object]]]:
    """Yield place and value of each entry of such a list that can be one."""
    for index, entry in enumerate(listed if isinstance(listed, list | tuple) else ()):
        if isinstance(entry, list | tuple):
            yield index, entry


def entries_chosen_from(settings: Mapping[str, object]) -> tuple[str, str] | None:
    """Return a setting's name and the label of its first entry that was not written as label and address; None if all were."""
    for name in SETTINGS:
        for _index, entry in entries_of(settings.get(name)):
            if label_and_address(entry) != tuple(map(str, entry[:_PAIR])):
                return name, label_and_address(entry)[0]
    return None
