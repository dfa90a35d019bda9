"""The stylesheets and colors of a site, as its settings choose them."""

from collections.abc import Iterable
from pathlib import Path

from pelican_wellness.color.accent import accent_tokens
from pelican_wellness.model.site import Site
from pelican_wellness.settings.appearance import Appearance
from pelican_wellness.stylesheet.stylesheet import BORROWED, component_sheets, palette_tokens, sheet_of, stylesheet


def base_sheet(site: Site) -> str:
    """Return the rules that every page needs."""
    look = site.section(Appearance)
    return stylesheet(
        _css(site),
        palette=look.palette,
        scheme=look.color_scheme,
        accent=look.accent,
        custom=site.content_path / look.custom_css if look.custom_css else None,
    )


def sheets(site: Site) -> dict[str, str]:
    """Return the rules that only some pages need, by the name of their stylesheet."""
    return component_sheets(_css(site))


def sheets_for(components: Iterable[str], site: Site) -> list[str]:
    """Return the stylesheets of a page with these components, the one of every page first."""
    known = site.once(sheets)
    needed = {sheet_of(one) for component in components for one in (component, *BORROWED.get(component, ()))}
    return [site.once(base_sheet), *(rules for name, rules in known.items() if name in needed)]


def colors(site: Site) -> dict[str, str]:
    """Return the raw colors in use: the palette's, and those that an accent replaces."""
    look = site.section(Appearance)
    raw = palette_tokens(_css(site), look.palette)
    return raw | (accent_tokens(look.accent, raw) if look.accent else {})


def theme_colors(site: Site) -> list[tuple[str, str]]:
    """Return media query and color of the browser's own frame: the page's background in each scheme."""
    look, raw = site.section(Appearance), site.once(colors)
    schemes = ("light", "dark") if look.color_scheme == "auto" else (look.color_scheme,)
    media = {scheme: f"(prefers-color-scheme: {scheme})" if len(schemes) > 1 else "" for scheme in schemes}
    return [(media[scheme], raw[f"{scheme}-bg"]) for scheme in schemes]


def icon(site: Site) -> str:
    """Return the site's icon as SVG. The theme's own is drawn in the colors of the palette `sage`."""
    drawn = (site.theme_static / "icons" / "icon.svg").read_text(encoding="utf-8").strip()
    sage, own = palette_tokens(_css(site), "sage"), site.once(colors)
    for name in ("light-accent", "light-on-accent"):
        drawn = drawn.replace(sage[name], own[name])
    return drawn


def _css(site: Site) -> Path:
    return site.theme_static / "css"
