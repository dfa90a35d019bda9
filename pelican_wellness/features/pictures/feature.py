"""The lead picture of an article: above its text, in lists, in previews."""

import logging
from collections.abc import Iterator, Sequence

from pelican_wellness.feature import Fact, Feature, Found, HasCode, Output, Part, Slot, Values
from pelican_wellness.features.pictures.developed import CLEAN, DEVELOPED, RENDITIONS, Developed, Rendition, picture_file
from pelican_wellness.features.pictures.given import Given, given
from pelican_wellness.features.pictures.made import READ
from pelican_wellness.features.pictures.picture import Picture, PictureLines, is_address
from pelican_wellness.features.pictures.plain import plain
from pelican_wellness.features.pictures.raster import MOST_PIXELS, SHARED, UnreadablePictureError, opened, size_of
from pelican_wellness.features.pictures.settings import Images
from pelican_wellness.features.pictures.shape import shape_of
from pelican_wellness.model.article import Article, Draft, Text
from pelican_wellness.model.page import View
from pelican_wellness.model.rewriting import change, editable
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Source
from pelican_wellness.publishable import unfit
from pelican_wellness.web.urls import names_host, origin

__all__ = [
    "CLEAN",
    "DEVELOPED",
    "FEATURE",
    "MOST_PIXELS",
    "PICTURE",
    "RENDITIONS",
    "SHARED",
    "Developed",
    "Images",
    "Picture",
    "PictureLines",
    "Rendition",
    "UnreadablePictureError",
    "is_looked_at",
    "opened",
    "picture_file",
    "plain",
    "shape_of",
    "shown_size",
    "size_of",
]

logger = logging.getLogger(__name__)

PICTURE: Fact[Picture | None] = Fact("image", None)
"""The picture of the `Image` line, None where there is none."""


def note_picture(draft: Draft, site: Site) -> None:
    """Note the lead picture. One that cannot be shown is said, and the page goes on without."""
    stated = draft.source.own(PictureLines)
    if not stated.image:
        return
    if is_address(stated.image):
        problem = "" if names_host(stated.image) else "this address names no host"
    else:
        problem = unfit(site.content_path, stated.image)
    if problem:
        logger.warning("%s: Image: %s: %s", draft.source.path or None, stated.image, problem)
    else:
        PICTURE.note(draft, Picture(stated.image, stated.image_alt))


def known_of(draft: Draft, site: Site) -> Given | None:
    """Return what the edit of a text goes by."""
    source = draft.source
    begins_page = PICTURE.of(draft) is None or source.kind == "page"
    return given(source.html, source.path, source.language, site, begins_page=begins_page)


def develop_text(text: Text, known: Given | None) -> bool:
    """Give browsers a choice of files for each picture; make figures, galleries and players. Return whether there are any."""
    if known is None:
        return False
    from pelican_wellness.features.pictures.rewrite import Rewriter  # noqa: PLC0415 - most texts have no picture

    changes = list(Rewriter(known).changes(editable(text)))
    if changes:
        text.styles.add("pictures/text")
    return change(text, changes)


def _shows_lead(source: Source) -> bool:
    """Whether the picture of its line stands below the title. That of a class stands above its facts (features/classes)."""
    return source.is_article or source.kind == "service"


def loads(_site: Site, articles: Sequence[Article]) -> Iterator[tuple[str, str]]:
    """Yield the hosts of pictures that lie elsewhere."""
    for article in articles:
        picture = PICTURE.of(article)
        if picture and picture.is_elsewhere:
            yield "img-src", origin(picture.path) or picture.path


def shown_size(site: Site, path: str) -> tuple[int, int] | None:
    """Return width and height of a picture below the content folder as it is published, None where nobody knows.

    Where pictures are developed they are known already; else the file is asked.
    """
    known = DEVELOPED.of(site).get(path)
    if known:
        return known.width, known.height
    return None if is_looked_at(site, path) else shape_of(site.content_path / path)


def is_looked_at(site: Site, path: str) -> bool:
    """Whether a picture has been looked at, so that all that is wrong with it has been said."""
    return DEVELOPED.name in site.facts and path in site.static and path.lower().endswith(READ)


def _survey(site: Site, sources: Sequence[Source]) -> Found:
    if not site.section(Images).develop:
        return ()
    from pelican_wellness.features.pictures.survey import survey_pictures  # noqa: PLC0415 - sites without pictures do without

    return survey_pictures(site, sources)


def publish_renditions(site: Site, _articles: Sequence[Article]) -> Iterator[Output]:
    """Yield the pictures that were made, kept in the cache."""
    yield from (Output(path, kept) for path, kept in RENDITIONS.of(site).items())


def _lead(view: View, _site: Site) -> Values | None:
    picture = PICTURE.of(view.article) if view.article and _shows_lead(view.article.source) else None
    return {"picture": picture} if picture else None


def _rules() -> Sequence[HasCode]:
    from pelican_wellness.features.pictures.rules import RULES  # noqa: PLC0415 - only `check` needs them

    return RULES


FEATURE = Feature(
    "pictures",
    section="images",
    settings=Images,
    asked_by=("images",),
    lines=PictureLines,
    facts=(PICTURE,),
    survey=_survey,
    article=note_picture,
    depends=known_of,
    edit=develop_text,
    parts=(Part(Slot.BELOW_TITLE, "pictures/lead", _lead),),
    loads=loads,
    files=publish_renditions,
    rules=_rules,
)
