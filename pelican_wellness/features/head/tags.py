"""What stands in a page's head for search engines and previews (Open Graph, https://ogp.me; Twitter's cards; HTML)."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from pelican_wellness.i18n.remembered import remembered
from pelican_wellness.model.preview import Preview
from pelican_wellness.web.timestamps import timestamp


class Head(NamedTuple):
    """Addresses are whole or empty. `kind` is Open Graph's type: `website`, `article` or `profile`."""

    url: str
    title: str
    description: str
    site_name: str
    language: str
    kind: str = "website"
    image: str = ""
    preview: Preview | None = None
    """The picture at `image`, where there is one."""
    robots: str = ""
    published: datetime | None = None
    modified: datetime | None = None
    section: str = ""
    tags: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    fediverse: str = ""
    alternates: tuple[tuple[str, str], ...] = ()
    """Language and address of each version of the page, its own among them; empty where there is one only."""
    default_language: str = ""
    previous: str = ""
    next: str = ""

    def properties(self) -> Iterator[tuple[str, str]]:
        """Yield Open Graph's properties with their contents."""
        pairs: list[tuple[str, str]] = [
            ("og:type", self.kind),
            ("og:title", self.title),
            ("og:description", self.description),
            ("og:url", self.url),
            ("og:site_name", self.site_name),
            ("og:locale", open_graph_locale(self.language)),
            ("og:image", self.image),
            *self._image_properties(),
            *(("og:locale:alternate", open_graph_locale(tag)) for tag, _ in self.alternates if tag != self.language),
        ]
        if self.kind == "article":
            pairs += [
                ("article:published_time", timestamp(self.published) if self.published else ""),
                ("article:modified_time", timestamp(self.modified) if self.modified else ""),
                ("article:section", self.section),
                *(("article:tag", tag) for tag in self.tags),
            ]
        return ((name, content) for name, content in pairs if content)

    def _image_properties(self) -> Iterator[tuple[str, str]]:
        if self.preview and self.image:
            # With its size a network shows the picture the first time already, before it has loaded it.
            yield from (("og:image:width", str(self.preview.width)), ("og:image:height", str(self.preview.height)))
            yield ("og:image:alt", self.preview.alt)

    def names(self) -> Iterator[tuple[str, str]]:
        """Yield the names of `meta` elements with their contents."""
        pairs = [
            ("description", self.description),
            ("robots", self.robots),
            ("author", ", ".join(self.authors)),
            ("twitter:card", "summary_large_image" if self.preview and self.preview.is_large else "summary"),
            ("fediverse:creator", self.fediverse),
        ]
        return ((name, content) for name, content in pairs if content)

    def links(self) -> Iterator[dict[str, str]]:
        """Yield the attributes of `link` elements."""
        if self.url:
            yield {"rel": "canonical", "href": self.url}
        for tag, address in self.alternates:
            yield {"rel": "alternate", "hreflang": tag, "href": address}
        if default := next((address for tag, address in self.alternates if tag == self.default_language), None):
            yield {"rel": "alternate", "hreflang": "x-default", "href": default}
        for relation, address in (("prev", self.previous), ("next", self.next)):
            if address:
                yield {"rel": relation, "href": address}


@remembered
def open_graph_locale(tag: str) -> str:
    """Return a language with its likeliest region, as Open Graph wants it: `en` is `en_US` (CLDR, likelySubtags)."""
    from babel.core import get_global  # noqa: PLC0415 - most builds need not ask

    parts = tag.replace("-", "_").split("_")
    for candidate in ("_".join(parts), parts[0].lower()):
        likely = get_global("likely_subtags").get(candidate, candidate).split("_")
        if len(likely[-1]) == 2 and len(likely) > 1:  # noqa: PLR2004 - a region
            return f"{parts[0].lower()}_{likely[-1].upper()}"
    return ""


def alternates(versions: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return the versions of a page by language, none where there is one only."""
    return tuple(sorted(versions)) if len(versions) > 1 else ()
