"""Assemble the theme's stylesheets from its files.

They go into each page's head: the first paint waits for one trip, not for two. What every page needs is one stylesheet;
what belongs to a component goes only into pages that have the component.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from pelican_wellness.color.accent import accent_tokens
from pelican_wellness.pattern import pattern

EVERYWHERE = (
    "shared/tap",
    "site/article",
    "shared/button",
    "shared/forced_colors",
    "shared/labels",
    "people/portrait",
    "site/menu",
    "site/sidebar",
    "site/footer",
    "site/header",
    "site/skip_link",
)
"""Components that stand on every page, and what all components share."""

GROUPS: Mapping[str, str] = {
    "classes/actions": "offers",
    "classes/facts": "offers",
    "classes/next": "offers",
    "classes/row": "offers",
    "classes/timetable": "offers",
    "services/list": "offers",
    "testimonials/list": "offers",
    "contact/access": "place",
    "contact/footer": "place",
    "contact/hours": "place",
    "cta/footer_button": "buttons",
    "cta/header_button": "buttons",
    "people/channels": "buttons",
    "directory/filter": "people",
    "site/glyph": "people",
    "site/menu_more": "menu",
    "crisis_lines/lines": "buttons",
    "links/sidebar": "buttons",
    "disclaimer/text": "article",
    "qr/code": "article",
    "references/list": "article",
    "pictures/files": "photos",
    "pictures/lead": "article",
    "pictures/rows": "photos",
    "review/line": "article",
    "translations/links": "article",
    "site/prices": "offers",
    "site/prose": "prose",
    "prose/admonition": "admonition",
    "prose/pressed": "admonition",
    "prose/wide": "admonition",
    "advice_cards/card": "admonition",
    "site/date_list": "lists",
    "site/draft_notice": "lists",
    "site/empty": "lists",
    "site/entry": "lists",
    "site/introduction": "lists",
    "site/list_header": "lists",
    "site/pagination": "lists",
    "site/term_list": "lists",
}
"""Component -> the stylesheet it goes into, where that is not the one of its folder.

Pages need channels without people, people without a profile, and articles nothing that lists do. The fewer
stylesheets there are, the shorter is the policy that names the hash of each; hosts limit a header's line (Cloudflare
Pages: 2,000 characters).
"""

BORROWED: Mapping[str, tuple[str, ...]] = {
    "contact/facts": ("people/facts",),
    "contact/reach": ("contact/practice",),
    "home/areas": ("people/facts",),
    "links/social": ("people/channels",),
    "people/links": ("people/facts", "people/channels"),
    "people/profile": ("site/prose",),
    "services/details": ("people/facts",),
    "services/links": ("people/facts",),
    "testimonials/list": ("services/list",),
    "visit/shapes": ("prose/wide",),
}
"""Component -> others whose rules it needs although they do not stand in it: a biography is prose."""

PARTS = (
    "layers.css",
    "palettes/{palette}.css",
    "tokens.css",
    "base.css",
    "layout.css",
    *(f"components/{component}.css" for component in EVERYWHERE),
    "print.css",
)
"""Patterns of the files below `static/css`, in the order of their cascade layers."""

CUSTOM = "custom.css"
"""An author's own rules in a theme folder: after everything of ours, in the last layer."""

_SCHEMES = {
    "auto": (
        ":root{color-scheme:light dark}"
        ':root[data-color-scheme="light"]{color-scheme:light}'
        ':root[data-color-scheme="dark"]{color-scheme:dark;--w-dim:brightness(.88)}'
        '@media(prefers-color-scheme:dark){:root:not([data-color-scheme="light"]){--w-dim:brightness(.88)}}'
    ),
    "light": ":root{color-scheme:light}",
    "dark": ":root{color-scheme:dark;--w-dim:brightness(.88)}",
}
"""Which half of each `light-dark()` is shown. `auto`: as the reader's system is set, unless they use the toggle.

`--w-dim`: what was drawn or taken for a white page would glare on a dark one. A drawing (SVG) may have colors of its own
for the dark, in `@media (prefers-color-scheme: dark)`: browsers hand it the scheme of the page.
"""

_COMPONENTS = "@layer wellness.components{"
"""How a component's stylesheet begins."""

_COMMENT = pattern(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_ZERO = pattern(r"0\.(?=\d)(?<![\w.]0\.)")  # begins with letters that `re` can look for
_COLOR = pattern(r"--w-([\w-]+):\s*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)")


def stylesheet(folder: Path, *, palette: str, scheme: str, accent: str | None = None, custom: Path | None = None) -> str:
    """Return the rules of every page, for `appearance`'s choices.

    `folder` is the theme's `static/css`; `custom` a file of the blogger's. Safe within a `style` element.
    """
    sheets: list[str] = []
    for part in PARTS:
        sheets += map(_read, sorted(folder.glob(part.format(palette=palette))))
        if accent and part.startswith("palettes"):
            tokens = accent_tokens(accent, palette_tokens(folder, palette))
            sheets.append("@layer wellness.tokens{:root{" + _light_dark(tokens) + "}}")
        if part.startswith("palettes"):
            sheets.append("@layer wellness.tokens{" + _SCHEMES[scheme] + "}")
    sheets += [
        "@layer custom{" + own.read_text(encoding="utf-8") + "}" for own in (folder / CUSTOM, custom) if own and own.is_file()
    ]
    # "</style" would end the element whatever CSS makes of it; "\/" is "/" to CSS (CSS Syntax 3, 4.3.7).
    return _joined(sheets).replace("</", "<\\/")


def component_sheets(folder: Path) -> dict[str, str]:
    """Return the rules that only some pages need: name of a stylesheet -> rules of its components."""
    sheets: dict[str, list[str]] = {}
    for file in sorted((folder / "components").glob("*/*.css")):
        component = file.relative_to(folder / "components").with_suffix("").as_posix()
        if component not in EVERYWHERE:
            sheets.setdefault(sheet_of(component), []).append(_read(file))
    return {name: _joined(parts) for name, parts in sheets.items()}


def sheet_of(component: str) -> str:
    """Return the name of the stylesheet that a component's rules are in; empty where it is the one of every page."""
    return "" if component in EVERYWHERE else GROUPS.get(component, component.partition("/")[0])


def _read(file: Path) -> str:
    return _compact(file.read_text(encoding="utf-8"))


def _joined(sheets: Iterable[str]) -> str:
    """Put compact stylesheets behind each other; neighbors in the layer of components share its block."""
    joined: list[str] = []
    open_block = False
    for sheet in sheets:
        alone = sheet.startswith(_COMPONENTS) and _is_one_block(sheet)
        if alone and open_block:
            joined[-1] = joined[-1].removesuffix("}") + sheet.removeprefix(_COMPONENTS)
        else:
            joined.append(sheet)
        open_block = alone
    return "".join(joined)


def _is_one_block(sheet: str) -> bool:
    depth = 0
    for brace in re.finditer("[{}]", sheet):
        depth += 1 if brace[0] == "{" else -1
        if not depth:
            return brace.end() == len(sheet)
    return False


def palette_tokens(folder: Path, palette: str) -> dict[str, str]:
    """Return a palette's raw colors: `light-bg` -> `#fbf7f0`."""
    found = _COLOR.findall((folder / "palettes" / f"{palette}.css").read_text(encoding="utf-8"))
    return {f"light-{name}": light for name, light, _ in found} | {f"dark-{name}": dark for name, _, dark in found}


def _light_dark(raw: Mapping[str, str]) -> str:
    """Return raw colors as declarations: each role once, in light and in dark."""
    names = [name.removeprefix("light-") for name in raw if name.startswith("light-")]
    return "".join(f"--w-{name}:light-dark({raw[f'light-{name}']},{raw[f'dark-{name}']});" for name in names)


def _compact(css: str) -> str:
    """Drop comments and the white space that means nothing.

    It may not meet a string or `url()` that holds `/*`, `: `, ` 0.`, two spaces, or one of `{};,>` beside a space.
    """
    css = " ".join(_COMMENT.sub("", css).split())
    for sign in "{};,>":  # one `replace` after the other is faster than one pattern for all
        css = css.replace(f" {sign}", sign).replace(f"{sign} ", sign)
    return _ZERO.sub(".", css).replace(": ", ":").replace(";}", "}").replace("@media (", "@media(").strip()
