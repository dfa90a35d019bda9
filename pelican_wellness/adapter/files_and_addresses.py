"""Links lead where files are: Pelican's pairs of settings, and articles' own lines, say the two apart.

`TAGS_SAVE_AS = "topics/index.html"` without `TAGS_URL`, or a page's line `save_as:` without `url:`, makes each link to it,
its canonical address and its place in the sitemap lead nowhere. Where both are said, whoever said them knows better.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from pelican import Pelican
from pelican.contents import Content
from pelican.settings import DEFAULT_CONFIG

from pelican_wellness.adapter.asked import is_own_theme
from pelican_wellness.adapter.build import Build
from pelican_wellness.web.urls import address_of, leads_to

_OF_CONTENTS = ("ARTICLE", "ARTICLE_LANG", "PAGE", "PAGE_LANG", "DRAFT", "DRAFT_LANG", "DRAFT_PAGE", "DRAFT_PAGE_LANG")
_OF_TERMS = ("CATEGORY", "TAG", "AUTHOR")
_OF_PERIODS = ("YEAR_ARCHIVE", "MONTH_ARCHIVE", "DAY_ARCHIVE")


def let_settings_agree(pelican: Pelican) -> None:
    """Let each address of the settings lead to its file, where the settings say only one of the two."""
    settings = pelican.settings
    if not is_own_theme(settings):
        return
    for template in settings["DIRECT_TEMPLATES"]:
        _agree(template.upper(), f"{template}.html", settings)
    for stem in (*_OF_CONTENTS, *_OF_TERMS, *_OF_PERIODS):
        _agree(stem, "", settings)


def _agree(stem: str, default: str, settings: dict[str, Any]) -> None:
    pair = f"{stem}_URL", f"{stem}_SAVE_AS"
    url, file = (str(settings.get(name, default) or "") for name in pair)
    chosen = all(settings.get(name) != DEFAULT_CONFIG.get(name) for name in pair)
    if file and not chosen and not leads_to(url, file):
        settings[pair[0]] = address_of(file, by_folder=not settings["RELATIVE_URLS"])


def let_contents_agree(contents: Iterable[Content]) -> None:
    """Let each article and page that says only one of the two have an address that leads to its file."""
    for content in contents:
        says_both = hasattr(content, "override_url") == hasattr(content, "override_save_as")
        if not says_both and (file := content.save_as) and not leads_to(content.url, file):
            # As if the file said `url:`.
            vars(content)["override_url"] = address_of(file, by_folder=not content.settings["RELATIVE_URLS"])


def home_of(contents: Iterable[Content], build: Build) -> str:
    """Return the file of the home page: what is written to `index.html`, else the list of articles, else any page."""
    written = [file for content in contents if content.status == "published" and (file := build.file_of(content))]
    lists = _lists(build.pelican_settings)
    return "index.html" if "index.html" in written else next(chain(lists, written, ["index.html"]))


def is_list(file: str, settings: dict[str, Any]) -> bool:
    """Say whether Pelican writes its list of articles to a file."""
    return "index" in settings["DIRECT_TEMPLATES"] and file == settings.get("INDEX_SAVE_AS", "index.html")


def make_room_for_home(build: Build, context: dict[str, Any]) -> str:
    """Let the list of articles have an address of its own beside a planned home page; return it, empty where there is none.

    `BLOG_URL` and `BLOG_SAVE_AS` say where it goes.
    """
    settings = build.pelican_settings
    if build.homes and is_list(build.homes.get(settings["DEFAULT_LANG"], ""), settings):
        said = str(settings.get("BLOG_URL", "blog.html"))
        file = str(settings.get("BLOG_SAVE_AS", f"{said}index.html" if said.endswith("/") else said))
        url = str(settings.get("BLOG_URL", address_of(file, by_folder=not settings["RELATIVE_URLS"])))
        build.list_before = settings.get("INDEX_URL"), settings.get("INDEX_SAVE_AS")
        _place_list((url, file), settings, context)
    there = build.homes and "index" in settings["DIRECT_TEMPLATES"] and settings.get("INDEX_SAVE_AS", "index.html")
    return str(settings.get("INDEX_URL", "index.html")) if there else ""


def put_list_back(build: Build, context: dict[str, Any]) -> None:
    """Undo what an earlier build of the same Pelican object did."""
    if build.list_before is not None:
        _place_list(build.list_before, build.pelican_settings, context)
        build.list_before = None


def _place_list(addresses: tuple[Any, Any], *where: dict[str, Any]) -> None:
    for settings in where:
        for name, value in zip(("INDEX_URL", "INDEX_SAVE_AS"), addresses, strict=True):
            settings.pop(name, None) if value is None else settings.update({name: value})


def _lists(settings: dict[str, Any]) -> Iterator[str]:
    templates = settings["DIRECT_TEMPLATES"]
    for template in ("index", "archives", *templates):
        file = settings.get(f"{template.upper()}_SAVE_AS", f"{template}.html")
        if template in templates and file and template != "404":
            yield str(file)
