"""Name, icons and colors of the site in the browser's own frame, and where a reader keeps it on their home screen."""

import json
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from pelican_wellness.feature import Feature, Output, Part, Slot, Values
from pelican_wellness.i18n.language import language
from pelican_wellness.model.article import Article
from pelican_wellness.model.page import View
from pelican_wellness.model.site import Site
from pelican_wellness.settings.appearance import Appearance
from pelican_wellness.stylesheet.site_styles import icon, theme_colors


def manifest(name: str, language: str, direction: str, theme_color: str, background: str, start: str, icons: str) -> str:
    """Return the manifest as JSON (W3C Web Application Manifest). `start` and `icons` are addresses, relative or not."""
    return json.dumps(
        {
            "name": name,
            "short_name": name if len(name) <= 12 else name.split(maxsplit=1)[0],  # noqa: PLR2004 - what a home screen has room for
            "lang": language,
            "dir": direction,
            "start_url": start,
            "scope": start,
            "display": "browser",
            "theme_color": theme_color,
            "background_color": background,
            "icons": [
                {"src": f"{icons}/icon.svg", "type": "image/svg+xml", "sizes": "any"},
                {"src": f"{icons}/icon-192.png", "type": "image/png", "sizes": "192x192"},
                {"src": f"{icons}/icon-512.png", "type": "image/png", "sizes": "512x512", "purpose": "maskable"},
            ],
        },
        ensure_ascii=False,
        indent=2,
    )


def _icons(view: View, site: Site) -> Values | None:
    return {
        "icon": site.once(_icon),
        "has_manifest": view.is_home,
        "colors": site.once(theme_colors),
    }


def _icon(site: Site) -> str:
    """Return the site's icon in its own colors, as a `data:` address.

    A file would be a request more; on a slow telephone it came before the first paint and cost a tenth of a second.
    """
    return "data:image/svg+xml," + quote(icon(site), safe="=:/(),")


def files(site: Site, _articles: Sequence[Article]) -> Iterator[Output]:
    """Yield the manifest, and what browsers look for beside the home page."""
    own, folder = language(site.language), str(site.pelican["THEME_STATIC_DIR"])
    up = "../" * (folder.strip("/").count("/") + 1)
    color = site.once(theme_colors)[0][1]
    yield Output(f"{folder}/site.webmanifest", manifest(site.name, own.tag, own.direction, color, color, up, "icons"))
    for name in ("favicon.ico", "apple-touch-icon.png"):
        yield Output(name, (site.theme_static / "icons" / name).read_bytes())
    if site.section(Appearance).color_scheme == "auto":
        # A service worker governs the folder it lies in.
        yield Output("color-scheme-worker.js", (site.theme_static / "js" / "color-scheme-worker.js").read_bytes())


FEATURE = Feature("web_app", parts=(Part(Slot.HEAD, "web_app/icons", _icons),), files=files)
