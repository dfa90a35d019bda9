"""Choose the picture of each article's preview, and draw those that are not there yet."""

import logging
import os
import shutil
import time
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from posixpath import normpath
from typing import Any

from pelican.contents import Content
from pelican.log import console
from rich.errors import LiveError
from rich.progress import Progress

from pelican_wellness.build.contents import contents_of
from pelican_wellness.build.site import Site, site_of
from pelican_wellness.build.step_back import OPEN_GRAPH
from pelican_wellness.build.theme import is_own_theme
from pelican_wellness.config.social_cards import Background
from pelican_wellness.discovery.preview import Preview
from pelican_wellness.discovery.social_cards.card import HEIGHT, WIDTH, Card, Colors, Keys, Report, file_of
from pelican_wellness.discovery.social_cards.font_files import installed
from pelican_wellness.html.inline import inline_text
from pelican_wellness.i18n.language import language
from pelican_wellness.people.introduction import owner
from pelican_wellness.pictures.raster import size_of

logger = logging.getLogger(__name__)

FOLDER = "social-cards"
"""Of the output, and of the cache."""

MANY = 20
"""From so many cards on a bar shows how far it is."""

_DAY = 24 * 60 * 60
_KEPT_FOR = 90 * _DAY
"""Seconds after which a card that no build has used is dropped from the cache."""

_SHOWN = 12
"""Letters that one message names."""

_FONTS = (".ttf", ".otf", ".ttc", ".otc", ".woff", ".woff2")

DRAWABLE = (".png", ".jpg", ".jpeg", ".webp", ".gif")
"""Endings of the pictures that a photo or a logo can be."""


def prepare_previews(generators: list[Any]) -> None:
    """Give every article and page the picture of its preview: its own where it is large enough, else a card.

    A site without an address has none: a preview names whole addresses.
    """
    settings = generators[0].settings
    site = site_of(settings)
    if not site.writes or not settings["SITEURL"] or not site.settings.discovery.head:
        return
    wanted: dict[Content | None, Card] = {}
    maker = _Maker(site)
    draws = _draws(site)
    for content in contents_of(generators) if OPEN_GRAPH not in site.left_to_others else ():
        if not content.save_as:  # switched off by the blogger
            continue
        picture = content.image
        size = size_of(site.content_path / picture.path) if picture else None
        own = Preview(picture.path, *size, alt=picture.alt, is_card=False) if picture and size else None
        if own and (own.is_large or not draws):
            site.previews[content] = own
        elif draws:
            wanted[content] = maker.of(content)
    if draws:
        wanted[None] = maker.of_site()
        _draw(wanted, site)


def _draws(site: Site) -> bool:
    """Say whether there are cards. In another theme nobody may ever see them, so there the blogger has to ask for them."""
    asked = "social_cards" in site.settings.model_fields_set or is_own_theme(site.pelican_settings)
    return asked and site.settings.social_cards.draw


def publish_cards(pelican: Any) -> None:
    """Bring the cards into the output. Those that are there already stay, and those of no article any more go."""
    site = site_of(pelican.settings)
    if not site.cards:
        return
    output = Path(pelican.output_path)
    for path, cached in site.cards.items():
        if path not in site.published and not _same(output / path, cached):
            (output / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(cached, output / path)
    for folder, _, names in os.walk(output / FOLDER):
        for name in names:
            file = Path(folder) / name
            if file.relative_to(output).as_posix() not in site.cards.keys() | site.published:
                file.unlink()


def _same(file: Path, cached: Path) -> bool:
    """Say whether a file is a copy of the cached one, without reading either."""
    if not file.exists():
        return False
    one, other = file.stat(), cached.stat()
    return (one.st_size, one.st_mtime_ns) == (other.st_size, other.st_mtime_ns)


class _Maker:
    """Says what each card shows."""

    def __init__(self, site: Site) -> None:
        self._site, self._settings = site, site.settings.social_cards
        scheme: Background = "dark" if site.settings.appearance.color_scheme == "dark" else "paper"
        self._shared: dict[str, Any] = {
            "site": inline_text(str(site.pelican_settings["SITENAME"])),
            "colors": card_colors(site.colors, self._settings.background or scheme),
            "logo": self._file(site.settings.appearance.logo),
            "title_font": str(site.content_path / self._settings.title_font) if self._settings.title_font else "",
            "text_font": str(site.content_path / self._settings.text_font) if self._settings.text_font else "",
        }

    def of(self, content: Content) -> Card:
        """Return the card of an article or page."""
        author = getattr(content, "author", None)
        person = content.author_person
        name = person.name if person else inline_text(author.name) if author is not None else ""
        # Who has no file of people introduces themselves in the settings.
        alone = author is not None and author.name == self._site.pelican_settings.get("AUTHOR")
        own = self._site.settings.about.photo if alone else ""
        return self._card(inline_text(content.title), content.lang, name, person, own)

    def of_site(self) -> Card:
        """Return the card of the home page and of all that are no articles."""
        person = owner(self._site.people)
        name = inline_text(str(self._site.pelican_settings["SITENAME"]))
        subtitle = inline_text(str(self._site.pelican_settings.get("SITESUBTITLE") or ""))
        return self._card(subtitle or name, self._site.language, person.name if person else "", person)

    def _card(self, title: str, tag: str, name: str, person: Any, photo: str | None = "") -> Card:
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


def _draw(wanted: Mapping[Content | None, Card], site: Site) -> None:
    """Draw what the cache has not, and note where each card is."""
    cache = Path(site.pelican_settings["CACHE_PATH"]) / FOLDER
    fonts = installed()
    keys = Keys(fonts)
    keyed = {content: keys.key(card) for content, card in wanted.items()}
    files = {key: file_of(cache, key) for key in keyed.values()}
    new = {key: wanted[content] for content, key in keyed.items() if not files[key].exists()}
    if new:
        # Pillow is loaded by a build that draws, and by no other.
        from pelican_wellness.discovery.social_cards.pool import draw_all  # noqa: PLC0415

        try:
            _say(list(_watched(draw_all(new, cache, fonts), len(new))))
        except OSError as error:  # those that are there already are as good as ever
            logger.warning("Social cards could not be kept in %s: %s", site.pelican_settings["CACHE_PATH"], error)
    for content, key in keyed.items():
        if files[key].exists():
            # The home page's own card, where an article or page is the home page, is the site's too.
            path = _path(content)
            site.cards.setdefault(path, files[key])
            site.previews[content] = Preview(path, WIDTH, HEIGHT, wanted[content].title, is_card=True)
    _tidy(cache, files.values())


def _path(content: Content | None) -> str:
    name = content.save_as if content is not None else "index.html"
    return f"{FOLDER}/{normpath(name.removesuffix('.html')).lstrip('/')}.png"


def _watched(reports: Iterator[Report], number: int) -> Iterator[Report]:
    """Yield the reports, and show a bar meanwhile where there are many and somebody looks."""
    if number < MANY or not console.is_terminal:
        yield from reports
        return
    bar = Progress(console=console, transient=True)
    with suppress(LiveError):  # rich before 14.1 shows one thing at a time, and Pelican shows one already
        bar.start()
    task = bar.add_task("Drawing social cards", total=number)
    try:
        for report in reports:
            bar.advance(task)
            yield report
    finally:
        bar.stop()


def _say(reports: list[Report]) -> None:
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
    for file in sorted({file for report in reports for file in report.files}):
        kind = "font" if file.lower().endswith(_FONTS) else "picture"
        logger.warning("Social cards are drawn without %s: it is no %s that can be read.", file, kind)
    for error in sorted({report.error for report in reports if report.error}):
        logger.warning("A social card could not be drawn: %s", error)
    if any(report.unshaped for report in reports):
        logger.warning(
            "Social cards in Arabic, Hebrew or an Indian script are drawn letter by letter: Pillow has no text shaping here. "
            "Installing FriBiDi helps (Debian and Ubuntu: libfribidi0; macOS: brew install fribidi)."
        )


def _some(letters: list[str]) -> str:
    return " ".join(letters[:_SHOWN]) + (" …" if len(letters) > _SHOWN else "")


def _tidy(cache: Path, used: Iterable[Path]) -> None:
    """Mark what was used, and drop what no build has used for long."""
    now, kept = time.time(), {file.name for file in used}
    for file in os.scandir(cache) if cache.is_dir() else ():
        with suppress(OSError):
            seen = file.stat()
            if file.name in kept and seen.st_atime < now - _DAY:
                os.utime(file, ns=(int(now * 1e9), seen.st_mtime_ns))
            elif seen.st_atime < now - _KEPT_FOR:
                Path(file).unlink()
