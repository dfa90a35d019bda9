"""The picture of each page's preview: the article's own where it is large enough, else a card that is drawn."""

import logging
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from posixpath import normpath
from typing import Any

from pelican_wellness.feature import AUTHOR_PERSON, Feature, Output, SiteFact
from pelican_wellness.features.pictures.feature import PICTURE, is_looked_at, is_shared, published_size, shown_size
from pelican_wellness.features.social_cards.card import HEIGHT, WIDTH, Card, Colors, Keys, Report, file_of
from pelican_wellness.features.social_cards.settings import Background, SocialCards
from pelican_wellness.files import drop_unused, names_in
from pelican_wellness.html.inline import inline_text
from pelican_wellness.i18n.language import language
from pelican_wellness.model.article import Article
from pelican_wellness.model.introduction import owner
from pelican_wellness.model.person import Person
from pelican_wellness.model.preview import Preview
from pelican_wellness.model.site import Site
from pelican_wellness.progress import watched
from pelican_wellness.settings.about import About
from pelican_wellness.settings.appearance import Appearance
from pelican_wellness.settings.discovery import Discovery
from pelican_wellness.settings.speed import Speed
from pelican_wellness.stylesheet.site_styles import colors

__all__ = ["CARDS", "FEATURE", "PREVIEWS"]

logger = logging.getLogger(__name__)

FOLDER = "social-cards"
"""Of the output, and of the cache."""

_KEPT_FOR = 90
"""Days after which a card that no build has used is dropped from the cache."""

_SHOWN = 12
"""Letters that one message names."""

_FONTS = (".ttf", ".otf", ".ttc", ".otc", ".woff", ".woff2")

DRAWABLE = (".png", ".jpg", ".jpeg", ".webp", ".gif")
"""Endings of the pictures that a photo or a logo can be."""


PREVIEWS: SiteFact[Mapping[str, Preview]] = SiteFact("previews", {})
"""Output file of an article or page -> the picture of its preview; "" -> that of all other pages."""

CARDS: SiteFact[Mapping[str, Path]] = SiteFact("cards", {})
"""Path in the output of each card -> where it is kept."""


def prepare_previews(site: Site, articles: Sequence[Article]) -> Iterator[tuple[SiteFact[Any], object]]:
    """Give every article and page the picture of its preview: its own where it is large enough, else a card.

    A site without an address has none: a preview names absolute addresses.
    """
    if not site.base or not site.section(Discovery).head:
        return
    previews: dict[str, Preview] = {}
    wanted: dict[str, Card] = {}
    maker = _Maker(site)
    draws = _draws(site)
    for article in articles if "open graph" not in site.written_by_others else ():
        save_as = article.source.save_as
        if not save_as:  # switched off by the blogger
            continue
        picture = PICTURE.of(article)
        size = shown_size(site, picture.path) if picture and is_shared(picture.path, site) else None
        own = None
        if picture and size:
            own = Preview(picture.path, *published_size(picture.path, site), alt=picture.alt, is_card=False)
        if own and (own.is_large or not draws):
            previews[save_as] = own
        elif draws:
            wanted[save_as] = maker.of(article)
    cards: dict[str, Path] = {}
    if draws:
        wanted[""] = maker.of_site()
        for save_as, kept in _draw(wanted, site).items():
            path = _path(save_as)
            # The home page's own card, where an article or page is the home page, is the site's too.
            cards.setdefault(path, kept)
            previews[save_as] = Preview(path, WIDTH, HEIGHT, wanted[save_as].title, is_card=True)
    yield PREVIEWS, previews
    yield CARDS, cards


def _draws(site: Site) -> bool:
    """Say whether there are cards. In another theme nobody may ever see them, so there the blogger has to ask for them."""
    return (site.asked("social_cards") or site.own_theme) and site.section(SocialCards).draw


def publish_cards(site: Site, _articles: Sequence[Article]) -> Iterator[Output]:
    """Yield the cards, kept in the cache."""
    yield from (Output(path, kept) for path, kept in CARDS.of(site).items())


class _Maker:
    """Says what each card shows."""

    def __init__(self, site: Site) -> None:
        self._site, self._settings = site, site.section(SocialCards)
        look = site.section(Appearance)
        scheme: Background = "dark" if look.color_scheme == "dark" else "paper"
        self._shared: dict[str, Any] = {  # Any: arguments of Card, each of its own type
            "site": site.name,
            "colors": card_colors(site.once(colors), self._settings.background or scheme),
            "logo": self._file(look.logo),
            "title_font": str(site.content_path / self._settings.title_font) if self._settings.title_font else "",
            "text_font": str(site.content_path / self._settings.text_font) if self._settings.text_font else "",
        }

    def of(self, article: Article) -> Card:
        """Return the card of an article or page."""
        source, person = article.source, AUTHOR_PERSON.of(article)
        author = source.authors[0] if source.authors else None
        name = person.name if person else inline_text(author.name) if author else ""
        # Who has no file of people introduces themselves in the settings.
        alone = author is not None and author.name == self._site.pelican.get("AUTHOR")
        own = self._site.section(About).photo if alone else ""
        return self._card(inline_text(source.title), source.language, name, person, own)

    def of_site(self) -> Card:
        """Return the card of the home page and of all that are no articles."""
        person, site = self._site.once(owner), self._site
        return self._card(site.subtitle or site.name, site.language, person.name if person else "", person)

    def _card(self, title: str, tag: str, name: str, person: Person | None, photo: str | None = "") -> Card:
        own = language(tag)
        shown = name if self._settings.author else ""
        return Card(
            title=title,
            author=shown,
            role=person.role if person and shown else "",
            photo=self._file(person.photo if person else photo) if shown and self._settings.photo else "",
            language=own.tag,
            direction=own.direction,
            **self._shared,
        )

    def _file(self, path: str | None) -> str:
        """Return the file of a picture that can be drawn; for an SVG one of its name beside it, since no one draws that."""
        file = self._site.content_path / path if path else None
        if file is None or file.name.lower().endswith(DRAWABLE):
            return str(file or "")
        beside = (file.with_suffix(ending) for ending in DRAWABLE)
        return next((str(one) for one in beside if one.is_file()), "")


def card_colors(raw: Mapping[str, str], background: Background) -> Colors:
    """Return the colors of a card from a palette's raw ones."""
    if background == "accent":
        light = {name: raw[f"light-{name}"] for name in ("accent", "on-accent", "accent-strong")}
        on = light["on-accent"]
        return Colors(light["accent"], on, on, light["accent-strong"], on, light["accent"])
    scheme = "dark" if background == "dark" else "light"
    return Colors(*(raw[f"{scheme}-{name}"] for name in ("bg", "text", "text-muted", "bg-tint", "accent", "on-accent")))


def _draw(wanted: Mapping[str, Card], site: Site) -> dict[str, Path]:
    """Draw what the cache has not, and return where each card is that could be drawn."""
    from pelican_wellness.features.social_cards.font_files import installed  # noqa: PLC0415 - sites without cards need none

    cache = Path(site.pelican["CACHE_PATH"]) / FOLDER
    fonts = installed()
    keys = Keys(fonts)
    keyed = {save_as: keys.key(card) for save_as, card in wanted.items()}
    files = {key: file_of(cache, key) for key in keyed.values()}
    there = names_in(cache)
    new = {key: wanted[save_as] for save_as, key in keyed.items() if files[key].name not in there}
    if new:
        # Pillow is loaded by a build that draws, and by no other.
        from pelican_wellness.features.social_cards.worker import draw_all  # noqa: PLC0415

        try:
            reports = draw_all(new, cache, fonts, site.section(Speed).shared_by)
            _say(list(watched(reports, len(new), "Drawing social cards")), site)
        except OSError as error:  # those that are there already are as good as ever
            logger.warning("Social cards could not be kept in %s: %s", site.pelican["CACHE_PATH"], error)
        there = names_in(cache)
    drop_unused(cache, {file.name for file in files.values()}, _KEPT_FOR)
    return {save_as: files[key] for save_as, key in keyed.items() if files[key].name in there}


def _path(save_as: str) -> str:
    return f"{FOLDER}/{normpath((save_as or 'index.html').removesuffix('.html')).lstrip('/')}.png"


def _say(reports: list[Report], site: Site) -> None:
    """Say once what could not be drawn."""
    missing = sorted({letter for report in reports for letter in report.letters})
    emoji = [letter for letter in missing if unicodedata.category(letter) == "So"]
    if emoji:
        logger.warning("Social cards leave out %s: fonts for such signs hold colored pictures, not letters.", _some(emoji))
    if letters := [letter for letter in missing if letter not in emoji]:
        logger.warning(
            "Social cards leave out %s: no installed font has it. A font of Noto's for that script would "
            "(Debian and Ubuntu: fonts-noto-core, fonts-noto-cjk).",
            _some(letters),
        )
    looked_at = {str(site.content_path / path) for path in site.static if is_looked_at(site, path)}
    for file in sorted({file for report in reports for file in report.files} - looked_at):
        problem = (
            "no font that can be read" if file.lower().endswith(_FONTS) else "no picture that can be read, or too large a one"
        )
        logger.warning("Social cards are drawn without %s: it is %s.", file, problem)
    for error in sorted({report.error for report in reports if report.error}):
        logger.warning("A social card could not be drawn: %s", error)
    if any(report.unshaped for report in reports):
        logger.warning(
            "Social cards in Arabic, Hebrew or an Indian script are drawn letter by letter: Pillow has no text shaping here. "
            "Installing FriBiDi helps (Debian and Ubuntu: libfribidi0; macOS: brew install fribidi)."
        )


def _some(letters: list[str]) -> str:
    return " ".join(letters[:_SHOWN]) + (" …" if len(letters) > _SHOWN else "")


FEATURE = Feature(
    "social_cards", settings=SocialCards, asked_by=("social_cards",), gather=prepare_previews, files=publish_cards
)
