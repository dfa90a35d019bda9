"""What cards of a site have in common: all but the title. It is drawn once for each author and language."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from PIL import Image

from pelican_wellness.features.social_cards.card import HEIGHT, WIDTH, Card
from pelican_wellness.features.social_cards.fonts import Face
from pelican_wellness.features.social_cards.inks import BADGE, ON_BADGE, TEXT, covered, inked, leveled, palette
from pelican_wellness.features.social_cards.lines import pieces, shorten
from pelican_wellness.features.social_cards.pictures import PHOTO_SIDE, logo_of, numbered, photo_of
from pelican_wellness.features.social_cards.png import Rows, rows
from pelican_wellness.features.social_cards.shapes import BOTTOM, FILTER, badge, circle
from pelican_wellness.features.social_cards.typesetting import Placed, Style, Typesetter, on_ground, text_style, title_style

MARGIN = 80
_LOGO_MIDDLE, _PHOTO_TOP = 96, 472
_SITE, _NAME, _ROLE, _INITIAL = 36, 36, 30, PHOTO_SIDE * 3 // 5
"""Sizes of the texts."""

_ROOM_TOP = 126
"""Below the site's name. From here to the author, or to the bar, there is only a title on the ground."""


class Layer(NamedTuple):
    """`head` and `foot` are the rows above and below the title's `room`; `letters` and `files` could not be drawn."""

    head: Rows
    room: tuple[int, int]
    foot: Rows
    palette: bytes
    letters: frozenset[str]
    files: frozenset[str]


def layer_of(card: Card, setter: Typesetter) -> Layer:
    """Draw all of a card but its title."""
    setter.missing.clear()
    logo, photo = logo_of(card), photo_of(card)
    patches, colors = numbered([patch for patch in (logo, photo) if patch])
    icon = patches.pop(0) if logo else badge()
    picture = on_ground(_names(card, setter, icon.width), card.direction, 0, HEIGHT)
    _put(icon, picture, card, _LOGO_MIDDLE - icon.height // 2)
    if card.author:
        portrait = patches.pop() if photo else _initial(card, setter)
        _put(portrait, picture, card, _PHOTO_TOP)
    room = (_ROOM_TOP, _PHOTO_TOP if card.author else BOTTOM)
    own = {file: Face(file).opens() for file in (card.title_font, card.text_font)}
    read = {card.logo: logo is not None, card.photo: photo is not None or not card.author, **own, "": True}
    return Layer(
        head=rows(picture.crop((0, 0, FILTER + WIDTH, room[0])).tobytes()),
        room=room,
        foot=rows(picture.crop((0, room[1], FILTER + WIDTH, HEIGHT)).tobytes()),
        palette=palette(card.colors, colors),
        letters=frozenset(setter.missing),
        files=frozenset(file for file, was_read in read.items() if not was_read),
    )


def _names(card: Card, setter: Typesetter, icon: int) -> Iterator[Placed]:
    """Yield the words of site and author; `icon` is the width of what stands before the former."""
    style = text_style(card)
    yield from _line(card.site, style, setter, MARGIN + icon + 20, 109, _SITE)
    if card.author:
        start = MARGIN + PHOTO_SIDE + 28
        yield from _line(card.author, style, setter, start, 514 if card.role else 538, _NAME)
        for word in _line(card.role, style, setter, start, 557, _ROLE):
            yield word._replace(covers=inked(word.covers, TEXT))


def _line(text: str, style: Style, setter: Typesetter, start: int, baseline: int, size: int) -> Iterator[Placed]:
    """Yield the words of one line of text, cut where it is too long."""
    parts = pieces(setter.drawable(text, style))
    limit = WIDTH - start - MARGIN
    for line in shorten(parts, limit, 1, partial(setter.width, style=style, size=size)) if parts else ():
        yield from setter.placed(line, style, start, baseline, size)


def _initial(card: Card, setter: Typesetter) -> Image.Image:
    """Return a circle with the first letter of the author's name."""
    picture = inked(leveled(circle(PHOTO_SIDE)), BADGE)
    style = title_style(card)
    letter = setter.drawable(card.author, style)[:1].upper()
    for word in setter.placed(letter, style, 0, 0, _INITIAL):
        covers = inked(word.covers, ON_BADGE)
        picture.paste(covers, ((PHOTO_SIDE - covers.width) // 2, (PHOTO_SIDE - covers.height) // 2), covered(covers))
    return picture


def _put(icon: Image.Image, picture: Image.Image, card: Card, top: int) -> None:
    """Put a picture at the side where reading begins."""
    left = MARGIN if card.direction == "ltr" else WIDTH - MARGIN - icon.width
    picture.paste(icon, (FILTER + left, top), covered(icon))
