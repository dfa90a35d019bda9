"""What becomes of the settings of Flex, Elegant, Reflex and notmyidea in this theme.

Their settings are those that these themes document and that their templates read: Flex' wiki page "Custom Settings" and
docs/settings.md of Reflex, Elegant's documentation, and "Themes" on Pelican's page of settings for notmyidea.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from pelican_wellness.cli.init.unmatched import UNMATCHED
from pelican_wellness.model.listed_link import listed_links
from pelican_wellness.pipeline import sections
from pelican_wellness.plugin import FEATURES
from pelican_wellness.settings.load import load_settings
from pelican_wellness.settings.mistakes import WellnessError

AS_BEFORE = ("SITESUBTITLE", "MENUITEMS", "LINKS", "SOCIAL", "DISPLAY_PAGES_ON_MENU", "DISPLAY_CATEGORIES_ON_MENU")
"""What both read, and mean alike."""


class Their(NamedTuple):
    """The settings of a site, and where its texts lie."""

    settings: Mapping[str, object]
    content: Path

    def text(self, name: str) -> str:
        """Return a setting that is a text; "" of any other."""
        value = self.settings.get(name)
        return value.strip() if isinstance(value, str) else ""

    def file(self, name: str) -> str:
        """Return the file below the content folder that a setting has the address of; "" where there is none.

        The address may be that of the whole site, and the file published elsewhere than where it lies.
        """
        stated = self.text(name)
        own = stated.removeprefix(self.text("SITEURL")) if self.text("SITEURL") else stated
        if urlsplit(own).scheme or own.startswith("//"):
            return ""
        path = unquote(urlsplit(own).path).lstrip("/")
        moved = self.settings.get("EXTRA_PATH_METADATA")
        for source, lines in moved.items() if isinstance(moved, dict) else ():
            if isinstance(lines, dict) and str(lines.get("path", "")).lstrip("/") == path:
                path = str(source)
        return path if path and (self.content / path).is_file() else ""


class Becomes(NamedTuple):
    """A setting of theirs, and the one of ours with its value. `path` leads from WELLNESS down, or is a name of Pelican's."""

    theirs: str
    path: tuple[str, ...]
    value: object

    @property
    def shown(self) -> str:
        """Our setting, as it is written."""
        return self.path[0] + "".join(f'["{key}"]' for key in self.path[1:])


class Mapped(NamedTuple):
    """What becomes of settings: what stays, what has another name, and words of what has no place."""

    stays: list[str]
    becomes: list[Becomes]
    gone: list[tuple[str, str]]


def mapped(their: Their) -> Mapped:
    """Return what becomes of the settings of a site."""
    result = Mapped([name for name in AS_BEFORE if name in their.settings], [], [])
    for name in their.settings:
        if name in _EQUIVALENTS:
            found = _EQUIVALENTS[name](their, name)
            if isinstance(found, str):
                result.gone.append((name, found))
            else:
                result.becomes.extend(found)
        elif name in UNMATCHED:
            result.gone.append((name, UNMATCHED[name]))
    result.becomes.extend(_of_pelican(their))
    return result


_Equivalent = Callable[[Their, str], str | list[Becomes]]
"""Returns what a setting becomes, or why it is nothing."""


def _name(their: Their, name: str) -> str | list[Becomes]:
    if their.text("SITENAME") in ("", "A Pelican Blog"):
        return [Becomes(name, ("SITENAME",), their.text(name))]
    return "The header shows SITENAME."


def _subtitle(their: Their, name: str) -> str | list[Becomes]:
    if not their.text(name):
        return "It is empty."
    if not their.text("SITESUBTITLE"):
        return [Becomes(name, ("SITESUBTITLE",), their.text(name))]
    return "Search engines are shown SITESUBTITLE."


def _headline(their: Their, name: str) -> str | list[Becomes]:
    return _if_right(their, name, ("home", "headline"), their.text(name)) or "It is empty."


def _logo(their: Their, name: str) -> str | list[Becomes]:
    if not their.text(name):
        return "It is empty."
    if not (file := their.file(name)):
        return 'There is no such file in your content folder. Put it there, and name it in WELLNESS["appearance"]["logo"].'
    return _if_right(their, name, ("appearance", "logo"), file) or "It is no picture that can stand in the header."


def _accent(their: Their, name: str) -> str | list[Becomes]:
    words = "It cannot be the color of buttons: no text on it could be read. The palette has one."
    return _if_right(their, name, ("appearance", "accent"), their.text(name)) or words


def _scheme(their: Their, name: str) -> str | list[Becomes]:
    """Of three settings of Flex the last says it: whether readers may choose, and what there is where they may not."""
    chosen = "THEME_COLOR_AUTO_DETECT_BROWSER_PREFERENCE", "THEME_COLOR_ENABLE_USER_OVERRIDE"
    if any(their.settings.get(one) for one in chosen):
        return (
            "The site follows the reader's system, and has a switch." if name != "THEME_COLOR" else "It is where readers begin."
        )
    if name == "THEME_COLOR" and their.text(name) in ("light", "dark"):
        return [Becomes(name, ("WELLNESS", "appearance", "color_scheme"), their.text(name))]
    return 'WELLNESS["appearance"]["color_scheme"] says whether readers may choose between light and dark.'


def _order(their: Their, name: str) -> str | list[Becomes]:
    if "PAGE_ORDER_BY" in their.settings or not their.text(name):
        return "PAGE_ORDER_BY says it."
    return [Becomes(name, ("PAGE_ORDER_BY",), their.text(name))]


def _profile(label: str, address: str) -> _Equivalent:
    """Return what makes an entry of SOCIAL of a setting."""

    def entry(their: Their, name: str) -> str | list[Becomes]:
        stated = their.text(name).lstrip("@")
        if not stated:
            return "It is empty."
        url = address.format(stated)
        known = {one.rstrip("/").casefold() for _, one in listed_links(their.settings.get("SOCIAL"))}
        if url.rstrip("/").casefold() in known:
            return "SOCIAL leads there already."
        return [Becomes(name, ("SOCIAL",), (label, url))]

    return entry


def _if_right(their: Their, name: str, path: tuple[str, ...], value: object) -> list[Becomes]:
    """Return a setting, where a build would take its value."""
    section, key = path
    try:
        load_settings({section: {key: value}}, sections(FEATURES), their.content)
    except WellnessError:
        return []
    return [Becomes(name, ("WELLNESS", *path), value)] if value else []


_EQUIVALENTS: Mapping[str, _Equivalent] = {
    "SITETITLE": _name,
    "SITEDESCRIPTION": _subtitle,
    "SITE_DESCRIPTION": _subtitle,
    "LANDING_PAGE_TITLE": _headline,
    "SITELOGO": _logo,
    "BROWSER_COLOR": _accent,
    "THEME_COLOR": _scheme,
    "THEME_COLOR_AUTO_DETECT_BROWSER_PREFERENCE": _scheme,
    "THEME_COLOR_ENABLE_USER_OVERRIDE": _scheme,
    "PAGES_SORT_ATTRIBUTE": _order,
    "GITHUB_URL": _profile("GitHub", "{}"),
    "GITHUB_CORNER_URL": _profile("GitHub", "{}"),
    "TWITTER_USERNAME": _profile("X", "https://x.com/{}"),
}


def _of_pelican(their: Their) -> Iterator[Becomes]:
    """Yield settings of Pelican's own that name templates of the other theme: with this one the build would stop."""
    listed = their.settings.get("DIRECT_TEMPLATES")
    if isinstance(listed, list | tuple) and (ours := [one for one in listed if one in own_templates()]) != list(listed):
        yield Becomes("DIRECT_TEMPLATES", ("DIRECT_TEMPLATES",), ours)
    for name in ("THEME_TEMPLATES_OVERRIDES", "EXTRA_TEMPLATES_PATHS"):
        if their.settings.get(name):
            yield Becomes(name, (name,), [])


def own_templates() -> frozenset[str]:
    """Return the names of our theme's templates."""
    from pelican_wellness import theme_path  # noqa: PLC0415 - the door of the package, which nothing else here needs

    return frozenset(file.stem for file in Path(theme_path(), "templates").glob("*.html"))
