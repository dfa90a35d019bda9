"""What of Pelican's own settings would end a build halfway, with a traceback or with pages that are none."""

from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pelican_wellness.settings.mistakes import Mistake, nearest
from pelican_wellness.settings.types import problem_of_text

_ADDRESSES = ("SITEURL", "FEED_DOMAIN")
_NAMES = ("SITENAME", "SITESUBTITLE", "AUTHOR", "DEFAULT_LANG")
_NO_ADDRESS = frozenset(" \t\n\r\"'<>\\^`{|}\u2028\u2029")
"""What would break the line of a header or an attribute that an address stands in (RFC 3986, 2)."""


def mistakes_in(settings: Mapping[str, Any]) -> Iterator[Mistake]:
    """Yield what is wrong with the settings that stand on each page."""
    shared = settings.get("FEED_DOMAIN") == settings.get("SITEURL")  # so Pelican fills it in
    for key in _ADDRESSES[: 1 if shared else None]:
        if problem := _problem_of_address(settings.get(key) or ""):
            expected = "an address such as 'https://example.com', or '' as long as there is none"
            yield Mistake(key, settings[key], problem, expected)
    for key in _NAMES:
        value = settings.get(key)
        problem = problem_of_text(value) if isinstance(value, str) else "this is no text" if value is not None else ""
        if problem:
            yield Mistake(key, value, problem, "text")
    zone = settings.get("TIMEZONE", "UTC")  # Pelican's own default is in none of its tables
    if not _is_time_zone(zone):
        yield Mistake("TIMEZONE", zone, "there is no such time zone", "a name such as 'Europe/Berlin' or 'America/New_York'")

    yield from _mistaken_extensions(settings.get("MARKDOWN"))


_OWN = "markdown.extensions."
_EXTENSIONS = (
    *("abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code", "footnotes", "legacy_attrs"),
    *("legacy_em", "md_in_html", "meta", "nl2br", "sane_lists", "smarty", "tables", "toc", "wikilinks"),
)
"""Python-Markdown's own: python-markdown.github.io/extensions/."""


def _mistaken_extensions(options: object) -> Iterator[Mistake]:
    """Yield names of extensions that are not there: Pelican would give up every text for one, and publish none."""
    named = ("extensions", "extension_configs") if isinstance(options, Mapping) else ()
    for key in named:
        names: Iterable[object] = options.get(key) or ()  # type: ignore[attr-defined] # a mapping, see above
        for name in names if isinstance(names, list | tuple | Mapping) else ():
            if isinstance(name, str) and "." in name and not _is_module(name.partition(":")[0]):
                known = nearest(name, (f"{_OWN}{one}" for one in _EXTENSIONS))
                expected = "the name of an extension of Markdown that is installed"
                yield Mistake(f'MARKDOWN["{key}"]', name, "there is no such extension", expected, known)


def _is_module(name: str) -> bool:
    if name.startswith(_OWN) and name.removeprefix(_OWN) in _EXTENSIONS:
        return True
    try:
        return find_spec(name) is not None
    except (ImportError, ValueError):  # of a package that is not there either
        return False


def _is_time_zone(name: object) -> bool:
    try:
        ZoneInfo(str(name))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _problem_of_address(value: object) -> str:
    if not isinstance(value, str):
        return "this is no text"
    if not _NO_ADDRESS.isdisjoint(value):
        return "an address has no spaces, line breaks, quotes or brackets"
    try:
        _ = urlsplit(value).port
    except ValueError as error:
        return f"this is no address ({error})"
    return problem_of_text(value)
