"""What a page is about, in a sentence, for search results and previews; empty rather than the same on every list."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from pelican_wellness.adapter.page_context import PageContext, page_language
from pelican_wellness.features.contact.details import ContactDetails
from pelican_wellness.html.document import parse
from pelican_wellness.html.inline import inline_text
from pelican_wellness.html.plain_text import plain_text
from pelican_wellness.i18n.language import localized
from pelican_wellness.model.person import Person
from pelican_wellness.model.site import Site

_LISTS = {"category": "categories", "tag": "tags"}


class PageDescriptions:
    """One a build; asked for each page."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def of(self, context: PageContext, content: Any) -> str:
        """Return the description of the article or page, or of the list where `content` is None."""
        if content is None:
            return self._of_list(context)
        if content.excerpt and content.excerpt != inline_text(content.title):
            return str(content.excerpt)
        return self._of_people(context, content) or str(content.excerpt)

    def _of_people(self, context: PageContext, page: Any) -> str:
        """Say of a page without a text what stands on it: the practice's address and telephone, or names."""
        if page.template == "contact":
            details = ContactDetails(self._site)
            numbers = [channel.label for channel in details.channels if channel.kind == "telephone"]
            return ", ".join([details.name, *details.address({"page": page}), *numbers])  # type: ignore[arg-type]
        if page.template == "directory":
            return self._names(page, self._site.reachable)
        area = context.get("area") if page.template == "area" else None
        return self._names(page, area.people) if area else ""

    @staticmethod
    def _names(page: Any, people: Iterable[Person]) -> str:
        names = ", ".join(f"{one.name} ({one.role})" if one.role else one.name for one in people)
        return f"{inline_text(page.title)} – {names}" if names else ""

    def _of_list(self, context: PageContext) -> str:
        if (author := context.get("author")) is not None:
            person = self._site.authors.get(author.slug)
            return _words(str(person.biography)) if person else ""
        for name, kind in _LISTS.items():
            if (term := context.get(name)) is not None:
                text: Any = self._site.descriptions.get((kind, term.slug))
                own = localized(text, page_language(context), self._site.language) if isinstance(text, dict) else text
                return _words(str(own or ""))
        home = context.get("output_file") in ("index.html", None)
        return inline_text(str(self._site.pelican_settings.get("SITESUBTITLE") or "")) if home else ""


@lru_cache(maxsize=64)  # the head, the structured data and every further page of a list say the same
def _words(html: str) -> str:
    return " ".join(plain_text(parse(html)).text.split())
