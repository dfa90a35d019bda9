"""Which page is being written, from Jinja's context."""

from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Protocol

from markupsafe import Markup
from pelican.contents import Content

from pelican_wellness.adapter.build import Build
from pelican_wellness.adapter.read import term_of
from pelican_wellness.i18n.language import Language, language
from pelican_wellness.model.page import View
from pelican_wellness.model.said import Said
from pelican_wellness.web.urls import address_of, leads_to

_TERMS = ("author", "category", "tag")

_LISTS_OF_TERMS = ("tags", "categories", "authors")
_BY_DATE = ("archives", "period_archives")
"""Templates of lists that are not of Pelican's `articles`."""

_NAMED = 20
"""As many names as may stand in a page's description: of topics it holds more than of titles."""


class PageContext(Protocol):
    """What a page is written from: Jinja's context, or a dictionary."""

    def get(self, key: str, default: Any = None, /) -> Any:
        """Return a value, or the default where there is none."""


@dataclass(frozen=True, eq=False)
class PageView(View):
    """The view of a page that is being written, with what it turns out to need."""

    used: set[str] = field(default_factory=set)
    """Components that stand on it, and stylesheets that its text asks for."""
    site_language: Language | None = None
    """The language of what is written once for all pages: tags, categories, people."""

    @property
    def sites_words(self) -> Markup:
        """Attributes of an element with words in the site's language, where the page is in another (WCAG 3.1.2)."""
        return self._spoken(self.site_language)

    def spoken(self, words: object) -> Markup:
        """Return the same for an element with these words, if they are of the blogger's and know their language."""
        return self.spoken_in(words.language) if isinstance(words, Said) else Markup()

    def spoken_in(self, tag: str) -> Markup:
        """Return the same for an element with words in a language; nothing where it is not known."""
        return self._spoken(language(tag) if tag else None)

    def _spoken(self, own: Language | None) -> Markup:
        if own is None or own == self.language:
            return Markup()
        return Markup(' lang="{}" dir="{}"').format(own.tag, own.direction)


def view_of(context: PageContext, build: Build, *, template: str = "", content: Content | None = None) -> PageView:
    """Return the view of the page that a context is of; `content` where it is no page of this context."""
    content = content or page_content(context)
    tag = str(getattr(content, "lang", None) or context.get("DEFAULT_LANG") or "en")
    site_url, file = str(context.get("SITEURL") or ""), str(context.get("output_file") or "")
    home = build.homes.get(tag, build.home)
    shared: dict[str, Any] = {  # Any: arguments of View, each of its own type
        "tag": tag,
        "language": language(tag),
        "site_language": language(str(context.get("DEFAULT_LANG") or "en")),
        "site_url": site_url,
        "theme_url": f"{site_url}/{context.get('THEME_STATIC_DIR')}",
        "file": file,
        # Relative addresses name the file, so that pages can be read from a disk.
        "home": f"{site_url}/{address_of(home, by_folder=not context.get('RELATIVE_URLS'))}",
        "is_home": file in (build.home, home),
    }
    if content is not None:
        article = build.articles.get(content)
        kind = str(content.template or "")
        styles = set(article.styles) if article else set[str]()
        return PageView(kind=kind, url=content.url, article=article, key=build.keys.get(content, ""), used=styles, **shared)
    term_kind = next((name for name in _TERMS if context.get(name) is not None), "")
    term = term_of(context.get(term_kind), build) if term_kind else None
    kind = template.removesuffix(".html")
    return PageView(
        kind=kind,
        url=_address(context, file, term.url if term else str(context.get(f"{kind.upper()}_URL") or "")),
        term=term,
        term_kind=term_kind,
        count=len(context.get("articles", ())),
        listed=_listed(context, kind),
        period=tuple(context.get("period_num") or ()),
        previous=_around(context, "previous"),
        next=_around(context, "next"),
        **shared,
    )


def _listed(context: PageContext, kind: str) -> tuple[str, ...]:
    """Return the names of what stands first on a page of a list, as its template prints them."""
    if kind in _LISTS_OF_TERMS:
        terms = context.get(kind) or ()
        named = (term.name for term, _ in (sorted(terms) if kind == "tags" else terms))
        return tuple(islice(filter(None, named), _NAMED))  # an author whom AUTHOR leaves nameless has None
    name = "dates" if kind in _BY_DATE else "articles"
    page = context.get(f"{name}_page")
    return tuple(one.title for one in islice(page.object_list if page else context.get(name) or (), _NAMED))


def _address(context: PageContext, file: str, linked: str) -> str:
    """Return the address of a list: that by which links lead to its first page, if they lead to this file."""
    page = context.get("articles_page") or context.get("dates_page")
    if linked and (page is None or page.number == 1) and leads_to(linked, file):
        return linked
    return str(page.url if page else file)


def page_content(context: PageContext) -> Content | None:
    """Return the article or page that is being written, None on a list."""
    found: Content | None = context.get("article") or context.get("page")
    return found


def _around(context: PageContext, name: str) -> str:
    page = context.get(f"articles_{name}_page") or context.get(f"dates_{name}_page")
    return str(page.url) if page else ""
