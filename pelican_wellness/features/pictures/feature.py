"""The lead picture of an article: above its text, in lists, in previews."""

import logging
from collections.abc import Iterator, Sequence

from pelican_wellness.feature import Fact, Feature, Found, HasCode, Output, Part, Slot, Values
from pelican_wellness.features.pictures.choice import Shown, shown
from pelican_wellness.features.pictures.developed import (
    CLEAN,
    DEVELOPED,
    RENDITIONS,
    WITHHELD,
    Developed,
    Rendition,
    picture_file,
)
from pelican_wellness.features.pictures.given import Given, first_picture, given, has_sidebar, is_renamed
from pelican_wellness.features.pictures.picture import Picture, PictureLines, is_address, own_path
from pelican_wellness.features.pictures.places import SQUARES, frame
from pelican_wellness.features.pictures.plain import plain
from pelican_wellness.features.pictures.published import (
    READ_IN_FEEDS,
    Published,
    in_feed,
    is_looked_at,
    is_shared,
    published,
    published_size,
    shown_size,
)
from pelican_wellness.features.pictures.raster import MOST_PIXELS, UnreadablePictureError, opened, size_of
from pelican_wellness.features.pictures.settings import Images
from pelican_wellness.features.pictures.shape import shape_of
from pelican_wellness.model.article import Article, Draft, Text
from pelican_wellness.model.fragment import Fragment
from pelican_wellness.model.page import View
from pelican_wellness.model.rewriting import change, editable, edited_html
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Source
from pelican_wellness.publishable import MISSING, files_below, nearest_file, unfit
from pelican_wellness.web.urls import names_host, origin

__all__ = [
    "CLEAN",
    "DEVELOPED",
    "FEATURE",
    "MOST_PIXELS",
    "PICTURE",
    "READ_IN_FEEDS",
    "RENDITIONS",
    "WITHHELD",
    "Developed",
    "Images",
    "Picture",
    "PictureLines",
    "Published",
    "Rendition",
    "Shown",
    "UnreadablePictureError",
    "in_feed",
    "is_looked_at",
    "is_shared",
    "opened",
    "picture_file",
    "placed",
    "plain",
    "published",
    "published_size",
    "shape_of",
    "shown_size",
    "size_of",
]

logger = logging.getLogger(__name__)

PICTURE: Fact[Picture | None] = Fact("image", None)
"""The picture of the `Image` line, else the first of the text where that leads; None where there is none."""


def note_picture(draft: Draft, site: Site) -> None:
    """Note the lead picture. One that cannot be shown is said, and the page goes on without."""
    source, stated = draft.source, draft.source.own(PictureLines)
    rights = (stated.image_credit, stated.image_creator, stated.image_license)
    if not stated.image:
        leads = source.is_article and site.section(Images).lead == "first"
        first = first_picture(source.html, source.path, site) if leads else None
        if first and not unfit(site.content_path, first[0]):
            PICTURE.note(draft, Picture(*first, *rights, in_text=True))
        return
    image = own_path(stated.image, site.content_path, site.base)
    if image in WITHHELD.of(site):  # why was said when it was looked at
        return
    if is_address(image):
        problem = "" if names_host(image) else "this address names no host"
    else:
        problem = unfit(site.content_path, image)
    if problem:
        near = nearest_file(image, files_below(site.content_path)) if problem == MISSING else ""
        meant = f"; did you mean {near}?" if near else ""
        logger.warning("%s: %s: %s%s", source.where("image") if source.path else "Image", image, problem, meant)
    else:
        PICTURE.note(draft, Picture(image, stated.image_alt, *rights))


def known_of(draft: Draft, site: Site) -> Given | None:
    """Return what the edit of a text goes by."""
    source = draft.source
    picture = PICTURE.of(draft)
    begins_page = picture is None or picture.in_text or source.kind == "page"
    return given(source.html, source.path, source.language, site, begins_page=begins_page)


def develop_text(text: Text, known: Given | None) -> bool:
    """Give browsers a choice of files for each picture; make figures, galleries and players. Return whether there are any."""
    if known is None:
        return False
    from pelican_wellness.features.pictures.rewrite import Rewriter  # noqa: PLC0415 - most texts have no picture

    rewriter = Rewriter(known)
    changes = list(rewriter.changes(editable(text)))
    text.styles |= rewriter.styles
    return change(text, changes)


def _shows_lead(source: Source) -> bool:
    """Whether the picture of its line stands below the title. That of a class stands above its facts (features/classes)."""
    return source.is_article or source.kind == "service"


def develop_fragment(fragment: Fragment, site: Site) -> tuple[str, frozenset[str]]:
    """Return the HTML of a biography or of a text of the settings, its pictures developed, and the stylesheets it needs."""
    known = given(fragment.html, fragment.path, site.language, site, begins_page=False)
    text = Text(fragment.html, site.language)
    if not develop_text(text, known):
        return fragment.html, frozenset()
    return edited_html(text), frozenset(text.styles)


def placed(path: str, place: str, site: Site, language: str) -> Shown:
    """Return how a file of the content folder, or a picture elsewhere, is shown in a place of the theme."""
    picture = DEVELOPED.of(site).get(path)
    size = shown_size(site, path) if picture or place not in SQUARES else None
    width, height, sizes = frame(place, size, sidebar=site.once(has_sidebar, language))
    src = picture.path if picture and is_renamed(picture.path, path) else site.file_url(path)
    return shown(picture or Developed(src, 0, 0, ""), sizes)._replace(src=src, width=width, height=height)


def loads(_site: Site, articles: Sequence[Article]) -> Iterator[tuple[str, str]]:
    """Yield the hosts of pictures that lie elsewhere."""
    for article in articles:
        picture = PICTURE.of(article)
        if picture and picture.is_elsewhere:
            yield "img-src", origin(picture.path) or picture.path


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
    return {"picture": picture} if picture and not picture.in_text else None


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
