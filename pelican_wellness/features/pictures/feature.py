"""The lead picture of an article: above its text, in lists, in previews."""

import logging

from pelican_wellness.check.rule import Rule
from pelican_wellness.feature import Fact, Feature, Part, Slot, Values
from pelican_wellness.features.pictures.picture import Picture, PictureLines, is_there
from pelican_wellness.features.pictures.raster import size_of
from pelican_wellness.model.article import Draft
from pelican_wellness.model.page import View
from pelican_wellness.model.site import Site

__all__ = ["FEATURE", "PICTURE", "Picture", "PictureLines", "size_of"]

logger = logging.getLogger(__name__)

PICTURE: Fact[Picture | None] = Fact("image", None)
"""The picture of the `Image` line, None where there is none."""


def note_picture(draft: Draft, site: Site) -> None:
    """Note the lead picture. A missing file is said, and the page goes on."""
    stated = draft.source.own(PictureLines)
    there = is_there(stated.image, site.content_path)
    if stated.image and not there:
        logger.warning("%s: Image: there is no file %s in the content folder", draft.source.path or None, stated.image)
    PICTURE.note(draft, Picture(stated.image, stated.image_alt) if there else None)


def _lead(view: View, _site: Site) -> Values | None:
    picture = PICTURE.of(view.article) if view.article and view.article.source.is_article else None
    return {"picture": picture} if picture else None


def _rules() -> tuple[Rule, ...]:
    from pelican_wellness.features.pictures.rules import RULES  # noqa: PLC0415 - only `check` needs them

    return RULES


FEATURE = Feature(
    "pictures",
    lines=PictureLines,
    facts=(PICTURE,),
    article=note_picture,
    parts=(Part(Slot.BELOW_TITLE, "pictures/lead", _lead),),
    rules=_rules,
)
