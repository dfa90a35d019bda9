"""What stands in a page's head for search engines and previews."""

from typing import Any

from markupsafe import Markup, escape

from pelican_wellness.feature import Feature, Part, Slot, Values
from pelican_wellness.features.head.page import PageFacts, PageImage, address, is_unlisted, page_facts
from pelican_wellness.features.head.tags import Head, alternates
from pelican_wellness.features.pictures.feature import published
from pelican_wellness.features.social_cards.feature import PREVIEWS
from pelican_wellness.i18n.language import language
from pelican_wellness.model.page import View
from pelican_wellness.model.preview import Preview
from pelican_wellness.model.site import Site
from pelican_wellness.settings.appearance import Appearance
from pelican_wellness.settings.discovery import Discovery

__all__ = ["FEATURE", "PageFacts", "PageImage", "address", "alternates", "is_unlisted", "page_facts"]


def _tags(view: View, site: Site) -> Values | None:
    if not site.section(Discovery).head:
        return {"tags": ""}
    head = head_of(view, site)
    left = site.written_by_others if view.article else frozenset()
    names = [pair for pair in head.names() if "twitter" not in left or not pair[0].startswith("twitter:")]
    links = [link for link in head.links() if "canonical" not in left or link["rel"] != "canonical"]
    properties = head.properties() if site.base and "open graph" not in left else ()
    lines = [f'<meta name="{name}" content="{escape(value)}">' for name, value in names]
    lines += [f'<meta property="{name}" content="{escape(value)}">' for name, value in properties]
    lines += [f"<link {_attributes(link)}>" for link in links]
    return {"tags": Markup("\n  ".join(lines))}  # noqa: S704 - every value is escaped


def head_of(view: View, site: Site) -> Head:
    """Return what a page's head says."""
    page = view.once(page_facts, site)
    previews = PREVIEWS.of(site)
    preview = previews.get(view.article.source.save_as if view.article else "") or previews.get("")
    shared: dict[str, Any] = {  # Any: arguments of Head, each of its own type
        "url": page.url,
        "title": page.title,
        "description": page.description,
        "site_name": site.name,
        "language": page.language,
        "image": _preview_address(preview, site) if preview else "",
        "preview": preview,
        "robots": _robots(view),
        "fediverse": site.section(Appearance).fediverse_creator or "",
    }
    if view.article is None:
        return Head(
            kind="profile" if view.term_kind == "author" else "website",
            previous=address(view.previous, site) if view.previous else "",
            next=address(view.next, site) if view.next else "",
            **shared,
        )
    source = view.article.source
    versions = [(view.tag, view.url, source.save_as), *((one.language, one.url, one.save_as) for one in source.translations)]
    found = alternates([(language(tag).tag, address(url, site)) for tag, url, save_as in versions if save_as])
    shared |= {"alternates": found if site.base else (), "default_language": language(site.language).tag}
    if not source.is_article:
        return Head(**shared)
    return Head(
        kind="article",
        published=source.published,
        modified=source.modified,
        section=source.category.name if source.category else "",
        tags=tuple(tag.name for tag in source.tags),
        authors=tuple(author.name for author in source.authors if author.name),
        **shared,
    )


def _preview_address(preview: Preview, site: Site) -> str:
    return address(preview.path if preview.is_card else published(preview.path, site).url, site)


def _robots(view: View) -> str:
    """Keep from search engines what is not public, and lists that only repeat one article."""
    if view.article:
        return "noindex" if is_unlisted(view) else ""
    if view.file == "404.html":
        return "noindex"
    return "noindex, follow" if view.term_kind == "tag" and view.count == 1 else ""


def _attributes(values: dict[str, str]) -> str:
    return " ".join(f'{name}="{escape(value)}"' for name, value in values.items())


FEATURE = Feature("head", parts=(Part(Slot.HEAD, "head/tags", _tags),))
