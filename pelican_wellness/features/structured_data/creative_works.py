"""Pages and articles as schema.org's creative works."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from pelican_wellness.features.head.feature import PageFacts
from pelican_wellness.web.jsonld import Node, Ref, Value
from pelican_wellness.web.timestamps import timestamp


class ArticleFacts(NamedTuple):
    """What an article knows beyond its page. Dates have a time zone; `minutes` and `words` are those that it shows."""

    published: datetime | None
    modified: datetime | None
    words: int
    minutes: int
    section: str = ""
    tags: tuple[str, ...] = ()
    citations: tuple[str, ...] = ()
    principles: str = ""
    translations: tuple[tuple[str, str], ...] = ()
    """Language and address of each."""


class ReviewFacts(NamedTuple):
    """A review that the page states: when, and by whom: a node of the graph, or a name."""

    day: date
    by: Ref | Node


def web_page(
    page: PageFacts,
    website: Ref,
    *,
    trail: Ref | None = None,
    entity: Ref | None = None,
    review: ReviewFacts | None = None,
    medical: bool = False,
) -> Node:
    """Return the page itself. A profile of nobody is a list of what they wrote: Google requires a profile's main entity."""
    image = image_object(page)
    kind = "CollectionPage" if page.kind == "ProfilePage" and entity is None else page.kind
    properties: dict[str, Value] = {
        "url": page.url,
        "name": page.title,
        "description": page.description,
        "inLanguage": page.language,
        "isPartOf": website,
        "breadcrumb": trail,
        "mainEntity": entity,
        "primaryImageOfPage": image.ref if image else None,
        "lastReviewed": review.day.isoformat() if review else None,
        "reviewedBy": review.by if review else None,
    }
    if medical:
        properties["medicalAudience"] = Node(("MedicalAudience",), {"audienceType": "Patient"})
    return Node(("MedicalWebPage",) if medical else (kind,), properties, page.url)


def blog_posting(page: PageFacts, article: ArticleFacts, authors: Sequence[Ref | Node], publisher: Ref | None) -> Node:
    """Return the article of a page."""
    image = image_object(page)
    return Node(
        ("BlogPosting",),
        {
            "headline": page.title,
            "description": page.description,
            "mainEntityOfPage": Ref(page.url),
            "inLanguage": page.language,
            "author": list(authors),
            "publisher": publisher,
            "datePublished": _moment(article.published),
            "dateModified": _moment(article.modified or article.published),
            "image": image.ref if image else None,
            "wordCount": article.words,
            "timeRequired": f"PT{article.minutes}M",
            "articleSection": article.section,
            "keywords": list(article.tags),
            "citation": list(article.citations),
            "publishingPrinciples": article.principles,
            "workTranslation": [
                Node(("CreativeWork",), {"url": address, "inLanguage": language}) for language, address in article.translations
            ],
        },
        f"{page.url}#article",
    )


def _moment(moment: datetime | None) -> str | None:
    return timestamp(moment) if moment else None


def _pixels(count: int) -> Node | None:
    """Return a width or height in pixels (UN/CEFACT, E37)."""
    return Node(("QuantitativeValue",), {"value": count, "unitCode": "E37"}) if count else None


def image_object(page: PageFacts) -> Node | None:
    """Return the picture of a page, with whose it is (Google, "Image metadata": creditText, creator, license)."""
    image = page.image
    if image is None:
        return None
    creator = Node(("Person",), {"name": image.creator}) if image.creator else None
    properties: dict[str, Value] = {
        "url": image.url,
        "contentUrl": image.url if image.license or image.credit or creator else None,
        "width": _pixels(image.width),
        "height": _pixels(image.height),
        "caption": image.caption,
        "creditText": image.credit,
        "creator": creator,
        "license": image.license,
    }
    return Node(("ImageObject",), properties, f"{page.url}#image")
