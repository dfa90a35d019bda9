"""Each feature can be taken out of the table: its parts are gone, and every other byte of every page is as before.

What readers of its facts print differently then, and what its edits of the text were, stands in a table, with the reason.
"""

import logging
import re
import shutil
from collections.abc import Iterator
from contextlib import chdir
from difflib import ndiff
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from factory import BASE_SETTINGS, ROOT
from markupsafe import Markup
from pelican import Pelican
from pelican.settings import read_settings

from pelican_wellness import plugin
from pelican_wellness.adapter.templates import Components
from pelican_wellness.plugin import FEATURES

pytestmark = pytest.mark.site

LINKS = {"LINKS": [("Body and breath", "https://example.org/")], "SOCIAL": [("Mastodon", "https://example.net/@a")]}
OF = {part.component: feature.name for feature in FEATURES for part in feature.parts}

_MENU = r"w-menu-more|</?(ul|li|details|summary)|<a href=[^>]*>[^<]*</a></li>"
"""Where an entry of the menu is gone, others come out of "More"."""

_GRAPH = r"<script type=.application/ld\+json"

_HOME = r"^index(-\w+)?\.html"
"""The home page says what all others have to say."""

ALLOWED: dict[str, tuple[str, ...]] = {
    "about": (r"</?aside",),  # where nothing else stands in the sidebar, there is none
    "links": (
        r"^author/.*</?aside",
        r'^author/[^:]*: [-+] *(<div class="w-frame( w-alone)?">)?$',
    ),  # as on the profile of whom the sidebar introduces
    "cta": (
        r"^areas/.*(<h2>|w-date-list|<li|</ul>)",  # an area's articles are those whose call names somebody there
        r'^services(-\w+)?\.html.*id="book-',  # what is not booked has the call's button
    ),
    "references": (
        _GRAPH,  # cites nothing
        r"[Rr]eference|doc-noteref|footnote|^[^:]*: [-+] *(</?[uo]l>|</?li|</?p>|</?div|<hr>|$)",  # the lists are as they were written
    ),
    "advice_cards": (r"w-advice-|admonition", r"call (<a [^>]*>)?911"),  # admonitions stay admonitions, with numbers as text
    "prose": (r"</?table|<pre",),  # nothing scrolls by itself
    "review": (_GRAPH,),  # names no reviewer
    "pictures": (
        _GRAPH,
        r"og:image|twitter:",  # the preview is a card
        r"<(img|picture|video|audio)",  # lists, graph and windows show none; in a text each is one file
        r"w-(pair|gallery)|figcaption|</?(figure|div|p)>|^[^:]*: [-+] *$",  # what stands side by side is a paragraph
    ),
    "profiles": (r"^author/.*(</?header|</?div|<h1>)",),  # the name alone
    "contact": (
        _MENU,
        r"js/contact-form\.js",
        r"pages/contact(-\w+)?\.html",  # the one in the site's language is the blogger's own, and the only one
        r"^pages/contact\.html.*(w-translations|</p>|og:locale|hreflang)",  # so it has no versions
        r"class=.w-(button|footer-call|label|hint)",  # no page is known as the contact page, so calls lead to the booking
    ),
    "directory": (
        _MENU,
        r"js/directory-filter\.js",
        r"pages/directory(-\w+)?\.html",  # nothing leads there
        r"w-label",  # areas have no page to lead to
        r"w-cta-link",  # the phrase leads to the person instead of an area
    ),
    "services": (
        _MENU,
        _HOME,
        _GRAPH,
        r"services(-\w+)?(/[\w-]+)?\.html",  # nothing leads there
        r"<h2>(Book|Talk to|Reservar:|Hable con|احجز:|تحدّث إلى) ",  # calls offer none, but name somebody
        r"w-hint.>(<span>Mara Lindqvist</span>\xa0· )?<span[^>]*>Massage therapist</span>\xa0· <span>Burlington",  # beside "Book" it says who gives it
        r"w-cta-link|w-button|w-channels",
        r"^pages/contact(-\w+)?\.html.*(<h[23]>|services/|w-facts|</?div>|</?ul>)",  # no place names any
        r"^testimonials.*figcaption",  # nor does a testimonial
    ),
    "classes": (
        _MENU,
        _HOME,
        _GRAPH,
        r"classes(-\w+)?\.html|(classes|events)/",  # nothing leads there
    ),
    "testimonials": (_MENU, _HOME, r"testimonials(-\w+)?\.html"),  # nothing leads there
    "visit": (_HOME, _MENU, r"^pages/(first-visit|policies|questions)(-es)?\.html"),  # headings stay headings
    "legal": (r"^pages/accessibility", _MENU),  # the privacy page stands in the menu
    "home": (
        _MENU,
        _HOME,
        _GRAPH,
        r"^(blog\.html|page/)",
        r"<a href=.https://example\.com/(index-\w+\.html)?.( aria-current=.page.)?>$",
    ),  # the list of articles is the home page, in one language, and all pages lead there
    "social_cards": (r"og:image|twitter:card",),  # the head has no preview
}
"""Feature -> patterns of "page: line" for what differs although it is not in its parts: readers of its facts, its edits."""

UNDONE: dict[str, tuple[str, str]] = {"cta": (r"<a [^>]*w-cta-link[^>]*>([^<]*)</a>", r"\1")}
"""Feature -> what it did to the text, and what that is without it."""

FILES: dict[str, tuple[str, ...]] = {
    "cta": (r"feeds/.*",),  # they have the text
    "references": (r"feeds/.*",),
    "advice_cards": (r"feeds/.*",),
    "prose": (r"feeds/.*",),
    "pictures": (r"feeds/.*", r"sitemap\.xml"),
    "disclaimer": (r"feeds/.*",),
    "directory": (r"feeds/.*", r"sitemap\.xml"),
    "feeds": (r"feeds/.*",),
    "services": (r"sitemap\.xml", r"feeds/.*"),
    "classes": (r"sitemap\.xml",),
    "testimonials": (r"sitemap\.xml",),
    "legal": (r"sitemap\.xml",),
    "home": (r"sitemap\.xml",),
    "contact": (r"_headers", r"sitemap\.xml"),  # the policy need not allow where the form is sent
}
"""Feature -> files that are no pages and differ without it."""

GONE: dict[str, tuple[str, ...]] = {
    "home": (r"index-\w+\.html", r"blog.*"),
    "contact": (r"pages/contact-\w+\.html", r"qr/pages/contact.*"),
    "directory": (r"areas/.*", r"pages/directory.*"),
    "vcard": (r"contact(/[\w-]+)?\.vcf",),
    "qr": (r"qr/.*\.svg",),
    "services": (r"services.*\.html", r"qr/services/.*"),
    "classes": (r"(qr/)?classes.*", r"(qr/)?events/.*"),
    "testimonials": (r"testimonials.*\.html",),
    "legal": (r"pages/accessibility.*\.html",),
    "web_app": (r"color-scheme-worker\.js", r"theme/site\.webmanifest"),
    "sitemap": (r"robots\.txt", r"sitemap\.xml"),
    "csp": (r"_headers",),
}
"""Feature -> patterns of files that are not written without it."""

NEW: dict[str, tuple[str, ...]] = {"home": (r"page/.*",)}
"""Feature -> patterns of files that are written without it only."""

_MARK = re.compile("\ue000([a-z_]+)\ue001(.*?)\ue002", re.DOTALL)
_STYLE = re.compile(r"\s*<style>.*?</style>", re.DOTALL)


def build(folder: Path, without: str = "") -> dict[str, str]:
    """Build the example as it is published, without a feature; return its text files."""
    override = {"OUTPUT_PATH": str(folder), "CACHE_PATH": BASE_SETTINGS["CACHE_PATH"], "LOCALE": ["C"], **LINKS}
    with chdir(ROOT / "example_site"):  # publishconf.py imports what lies beside it
        settings = read_settings("publishconf.py", override=override)
    taken = next((feature for feature in FEATURES if feature.name == without), None)
    if taken and taken.settings:  # who takes a feature out takes its settings out too
        settings["WELLNESS"] = {
            key: value for key, value in settings["WELLNESS"].items() if key != (taken.section or taken.name)
        }
    if taken:  # and its files: an event has a date, and would be an article
        settings["ARTICLE_EXCLUDES"] = [*settings["ARTICLE_EXCLUDES"], *(folder.name for folder in taken.folders)]
    plugin.FEATURES = tuple(feature for feature in FEATURES if feature.name != without)
    try:
        logging.disable(logging.CRITICAL)
        Pelican(settings).run()
    finally:
        logging.disable(logging.NOTSET)
        plugin.FEATURES = FEATURES
    files = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*") if file.is_file()}
    return {
        path: file.read_text("utf-8")
        for path, file in files.items()
        if not path.endswith((".png", ".ico", ".wav", ".jpg", ".webp", ".avif"))
    }


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The example with everything, each part between marks that name its feature."""
    component = Components.component

    def marking(self: Components, context: Any, name: str, /, **values: Any) -> Markup:
        html = component(self, context, name, **values)
        return Markup(f"\ue000{OF[name]}\ue001{html}\ue002") if name in OF else html

    marking.jinja_pass_arg = component.jinja_pass_arg  # type: ignore[attr-defined]
    Components.component = marking  # type: ignore[method-assign,assignment]
    folder = tmp_path_factory.mktemp("marked")
    try:
        yield build(folder)
    finally:
        Components.component = component  # type: ignore[method-assign]
        shutil.rmtree(folder)


def without_parts(text: str, name: str) -> str:
    """Return a page without the parts of one feature, and without any marks."""
    while True:
        plain = _MARK.sub(lambda found: "" if found[1] == name else found[2], text)
        if plain == text:
            return plain
        text = plain


@pytest.mark.parametrize("name", [feature.name for feature in FEATURES])
def test_taken_out(name: str, marked: dict[str, str], tmp_path: Path) -> None:
    built = build(tmp_path, without=name)
    gone, new = marked.keys() - built.keys(), built.keys() - marked.keys()
    assert not {path for path in new if not any(re.fullmatch(one, path) for one in NEW.get(name, ()))}
    assert [path for path in sorted(gone) if not any(re.fullmatch(one, path) for one in GONE.get(name, ()))] == []
    strange: list[str] = []
    for path in sorted(built.keys() - new):
        expected, actual = (
            _STYLE.sub("", text) for text in (without_parts(marked[path], name), without_parts(built[path], name))
        )
        if path == "_headers":
            expected, actual = (re.sub(r" 'sha256-[^']*'", "", text) for text in (expected, actual))
        if expected == actual or any(re.fullmatch(one, path) for one in FILES.get(name, ())):
            continue
        if any(feature.name == name and feature.edit for feature in FEATURES):
            # What is changed is written anew, and names of characters become characters.
            undone = re.sub(*UNDONE[name], expected) if name in UNDONE else expected
            expected, actual = unescape(undone), unescape(actual)
        for line in ndiff(expected.splitlines(), actual.splitlines()):
            if line[:2] in ("- ", "+ ") and not any(re.search(one, f"{path}: {line}") for one in ALLOWED.get(name, ())):
                strange.append(f"{path}: {line}"[:300])
    assert strange[:20] == []


def test_the_tables_name_features() -> None:
    names = {feature.name for feature in FEATURES}
    assert ALLOWED.keys() | FILES.keys() | GONE.keys() <= names


def test_something_is_missed(marked: dict[str, str]) -> None:
    """Each feature with parts stands somewhere in the example, so that the test above has something to look for."""
    seen = {found for text in marked.values() for found in re.findall("\ue000([a-z_]+)\ue001", text)}
    lacking = {feature.name for feature in FEATURES if feature.parts} - seen
    assert lacking == set(), "let example_site/ show what they do: a setting in its pelicanconf.py, a line or a text"
