"""What an article does not replace, below its text."""

from collections.abc import Iterator, Sequence
from typing import Annotated

from pydantic import BeforeValidator, Field

from pelican_wellness.feature import Feature, HasCode, Part, Slot, Values
from pelican_wellness.features.disclaimer.disclaimer import DISCLAIMER, chosen_disclaimer, default_disclaimer
from pelican_wellness.model.article import Article, Draft
from pelican_wellness.model.named_terms import unknown_terms
from pelican_wellness.model.page import View
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Source
from pelican_wellness.settings.editorial import Editorial
from pelican_wellness.settings.lines import Lines
from pelican_wellness.settings.mistakes import Mistake

__all__ = ["DISCLAIMER", "FEATURE"]


class DisclaimerLines(Lines):
    """What an article says of its own disclaimer."""

    disclaimer: Annotated[str, BeforeValidator(str)] | None = Field(
        None, description="`yes` for the theme's own words, `none` for no disclaimer, or your text."
    )


def note_disclaimer(draft: Draft, site: Site) -> None:
    """Note the disclaimer. Pages have one only if they say so."""
    DISCLAIMER.note(draft, _disclaimer(draft.source, site))


def _disclaimer(source: Source, site: Site) -> str | None:
    stated = source.own(DisclaimerLines).disclaimer
    if source.category is None and stated is None:
        return None
    chosen = chosen_disclaimer(stated, source.category.slug if source.category else "", site.section(Editorial))
    if chosen is True:
        return site.translate(default_disclaimer(site.practice.kind), source.language)
    return site.localized(chosen, source.language) if chosen else None


def _text(view: View, site: Site) -> Values | None:
    if not view.article or not view.article.source.is_article:
        return None
    text, principles = _in_its_language(view.article, site), site.section(Editorial).publishing_principles
    return {"text": text, "principles": principles} if text or principles else None


def _in_its_language(article: Article, site: Site) -> str | None:
    """Return the disclaimer; one of the settings may be in another language than the article."""
    text, source = DISCLAIMER.of(article), article.source
    if text is None or source.own(DisclaimerLines).disclaimer is not None:
        return text
    chosen = chosen_disclaimer(None, source.category.slug if source.category else "", site.section(Editorial))
    said = None if chosen is True else site.said(chosen, source.language)
    return said if said == text else text


def _doubts(site: Site, sources: Sequence[Source]) -> Iterator[Mistake]:
    named = ('WELLNESS["editorial"]["disclaimers"]', "category", site.section(Editorial).disclaimers)
    return unknown_terms([named], sources, lambda term: term.slug)


def _rules() -> Sequence[HasCode]:
    from pelican_wellness.features.disclaimer.rules import RULES  # noqa: PLC0415 - only `check` needs them

    return RULES


FEATURE = Feature(
    "disclaimer",
    lines=DisclaimerLines,
    facts=(DISCLAIMER,),
    doubt=_doubts,
    article=note_disclaimer,
    parts=(Part(Slot.AFTER_TEXT, "disclaimer/text", _text),),
    rules=_rules,
)
