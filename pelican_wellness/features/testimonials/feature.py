"""What clients say, on a page of their own.

Never marked up as ratings: reviews that an owner chooses are not eligible for stars
(https://developers.google.com/search/docs/appearance/structured-data/review-snippet).
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from pelican_wellness.feature import Feature, Folder, HasCode, Part, SiteFact, Slot, Values
from pelican_wellness.features.services.feature import of_language, service_of_page, unknown_services
from pelican_wellness.features.testimonials.settings import Testimonials, may_be_shown
from pelican_wellness.features.testimonials.testimonial import Testimonial, TestimonialLines, testimonial_of
from pelican_wellness.i18n.catalogs import N_
from pelican_wellness.model.page import PlannedPage, View
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Source
from pelican_wellness.model.text_facts import one_line
from pelican_wellness.settings.mistakes import Mistake

__all__ = ["FEATURE", "shown_testimonials"]

_KEY = "testimonials"
"""Key and slug of the page, the name of its template and of the folder."""

# Translators: the title of the page of testimonials.
_TITLE = N_("What clients say")

TESTIMONIALS: SiteFact[tuple[Testimonial, ...]] = SiteFact(_KEY, ())


def shown_testimonials(site: Site, language: str) -> list[Testimonial]:
    """Return the testimonials in a language, the newest first; none where the profession does not allow any."""
    if not may_be_shown(site):
        return []
    found = [one for one in TESTIMONIALS.of(site) if one.language == language]
    return sorted(found, key=lambda one: one.day or date.min, reverse=True)


def plan(site: Site) -> Iterator[PlannedPage]:
    """Yield the page in every language that somebody is quoted in."""
    for language in site.languages_without(_KEY):
        if site.once(shown_testimonials, language):
            stem, address = (_KEY.upper(), "testimonials.html")
            if language != site.language:
                stem, address = f"{stem}_LANG", "testimonials-{lang}.html"
            yield PlannedPage(_KEY, language, _KEY, site.translate(_TITLE, language), _KEY, stem, address, in_menu=True)


def verify(site: Site) -> Iterable[Mistake]:
    """Yield who is quoted without having agreed, and services named that there are not."""
    for one in TESTIMONIALS.of(site):
        if not one.has_consent:
            problem = "nobody may be quoted without having agreed to it, and no line says that they have"
            where = one.source.where("name" if "name" in one.source.metadata else "title")
            yield Mistake(where, None, problem, "a line Consent: yes, once they have agreed in writing")
    named = ((one.source.where("service"), one.service) for one in TESTIMONIALS.of(site) if one.service)
    yield from unknown_services(named, site)


def doubt(site: Site, _sources: Sequence[Source]) -> Iterator[Mistake]:
    """Say why nothing of them is seen."""
    if TESTIMONIALS.of(site) and not may_be_shown(site):
        yield Mistake(
            'WELLNESS["testimonials"]["allowed_by"]',
            None,
            "the testimonials are left out: counselors do not ask clients for them (APA, Ethical Principles, 5.05; "
            "ACA, Code of Ethics, C.3.b)",
            "the rule of your board that permits them, or no files in content/testimonials",
            rule="TES004",
        )


def describe(site: Site) -> Iterator[tuple[str, str, str]]:
    """Yield what the page begins with: the newest of them."""
    for language in site.pages.get(_KEY, {}):
        if found := shown_testimonials(site, language):
            yield _KEY, language, f"{site.translate(_TITLE, language)} – {one_line(found[0].text.html)}"


def _list(view: View, site: Site) -> Values | None:
    found = site.once(shown_testimonials, view.tag) if view.key == _KEY else []
    services = {one.slug: one for one in site.once(of_language, view.tag)} if found else {}
    return {"testimonials": [(one, services.get(one.service)) for one in found], "titled": False} if found else None


def _of_service(view: View, site: Site) -> Values | None:
    service = service_of_page(view, site)
    found = site.once(_by_service, view.tag).get(service.slug) if service else None
    return {"testimonials": [(one, None) for one in found], "titled": True} if found else None


def _by_service(site: Site, language: str) -> dict[str, list[Testimonial]]:
    found: dict[str, list[Testimonial]] = {}
    for one in site.once(shown_testimonials, language):
        found.setdefault(one.service, []).append(one)
    return found


def _rules() -> Sequence[HasCode]:
    from pelican_wellness.features.testimonials.rules import RULES  # noqa: PLC0415 - only `check` needs them

    return RULES


FEATURE = Feature(
    _KEY,
    settings=Testimonials,
    folders=(Folder(_KEY, "testimonial", lambda: TestimonialLines, TESTIMONIALS, testimonial_of, named_by="name"),),
    verify=verify,
    doubt=doubt,
    pages=plan,
    describe=describe,
    may_be_written=(_KEY,),
    parts=(
        Part(Slot.AFTER_TEXT, "testimonials/list", _list),
        Part(Slot.AFTER_TEXT, "testimonials/list", _of_service),
    ),
    rules=_rules,
)
