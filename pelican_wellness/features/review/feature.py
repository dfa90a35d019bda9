"""Who checked an article, and when."""

from collections.abc import Sequence

from pelican_wellness.feature import Feature, HasCode, Part, Slot, Values
from pelican_wellness.features.review.review import REVIEW, Review, ReviewLines, review_of
from pelican_wellness.model.article import Draft
from pelican_wellness.model.page import View
from pelican_wellness.model.site import Site
from pelican_wellness.settings.editorial import Editorial

__all__ = ["FEATURE", "REVIEW", "Review"]


def note_review(draft: Draft, site: Site) -> None:
    """Note the review, and what is wrong with it."""
    months = site.section(Editorial).review_interval_months
    review, mistakes = review_of(draft.source, site.authors, months=months, today=site.today)
    draft.mistakes += mistakes
    REVIEW.note(draft, review)


def _line(view: View, site: Site) -> Values | None:
    review = REVIEW.of(view.article) if view.article and view.article.source.is_article else None
    if review is None:
        return None
    overdue = review.overdue and site.section(Editorial).show_overdue
    return {"review": review, "due": None if review.overdue else review.due, "overdue": overdue}


def _rules() -> Sequence[HasCode]:
    from pelican_wellness.features.review.rules import RULES  # noqa: PLC0415 - only `check` needs them

    return RULES


FEATURE = Feature(
    "review",
    lines=ReviewLines,
    facts=(REVIEW,),
    article=note_review,
    parts=(Part(Slot.BELOW_TITLE, "review/line", _line),),
    rules=_rules,
)
