"""Pages that the law of a country asks for: imprint, Good Faith Estimate, accessibility statement, beginning of a privacy page.

Their texts lie in texts/; the law behind each, and when it was looked up, stands in docs/features/legal.md.
"""

from collections.abc import Iterable, Iterator, Sequence

from pelican_wellness.feature import Feature, HasCode, Part, Slot, Values
from pelican_wellness.features.legal.pages import ALSO_CALLED, PAGES, at_the_foot, chosen, misplaced
from pelican_wellness.features.legal.settings import Legal
from pelican_wellness.model.page import PlannedPage, View
from pelican_wellness.model.site import Site

__all__ = ["FEATURE", "PAGES"]


def plan(site: Site) -> Iterable[PlannedPage]:
    """Return the pages that the settings ask for."""
    if not chosen(site):
        return ()
    from pelican_wellness.features.legal.written import planned  # noqa: PLC0415 - most sites have none

    return planned(site)


def describe(site: Site) -> Iterator[tuple[str, str, str]]:
    """Yield what each page begins with."""
    for one in site.planned if chosen(site) else ():
        if one.template in PAGES:
            from pelican_wellness.features.legal.written import beginning  # noqa: PLC0415 - most sites have none

            yield one.template, one.language, beginning(site, one.template, one.language)


def _notice(view: View, site: Site) -> Values | None:
    if view.key not in PAGES or view.article is None or view.article.source.path:
        return None
    from pelican_wellness.features.legal.written import notice  # noqa: PLC0415

    return {"blocks": site.once(notice, view.key, view.tag)}


def _at_the_foot(view: View, site: Site) -> Values | None:
    if not site.once(at_the_foot):
        return None
    from pelican_wellness.features.legal.written import links  # noqa: PLC0415

    found = site.once(links, view.tag)
    return {"links": found} if found else None


def _rules() -> Sequence[HasCode]:
    from pelican_wellness.features.legal.rules import RULES  # noqa: PLC0415 - only `check` needs them

    return RULES


FEATURE = Feature(
    "legal",
    settings=Legal,
    verify=misplaced,
    pages=plan,
    describe=describe,
    may_be_written=PAGES,
    also_called=ALSO_CALLED,
    parts=(
        Part(Slot.AFTER_TEXT, "legal/notice", _notice),
        Part(Slot.FOOTER, "legal/links", _at_the_foot),
    ),
    rules=_rules,
)
