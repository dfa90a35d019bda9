"""A page for everybody: Pelican's author page for those who write, one of the same shape for those who do not."""

from collections.abc import Iterator

from pelican_wellness.feature import Feature, Part, Slot, Values
from pelican_wellness.features.cta.feature import action_on
from pelican_wellness.model.glyph import glyph_of, host_and_path
from pelican_wellness.model.page import PlannedProfile, View
from pelican_wellness.model.person_facts import shown
from pelican_wellness.model.site import Site


def plan(site: Site) -> Iterator[PlannedProfile]:
    """Yield a profile for each person who has no author page."""
    yield from (PlannedProfile(person) for person in site.people if not person.url)


def _profile(view: View, site: Site) -> Values | None:
    person = site.authors.get(view.term.slug) if view.term and view.kind == "author" else None
    if person is None:
        return None
    elsewhere = [(url, host_and_path(url), glyph_of(url)) for url in (*filter(None, [person.website]), *person.same_as)]
    # Who cannot be reached themselves is reached as the practice is.
    action = None if person.channels else action_on(view, site)
    return {"shown": shown(person, site, view.tag), "person": person, "elsewhere": elsewhere, "action": action}


FEATURE = Feature("profiles", pages=plan, parts=(Part(Slot.PROFILE, "people/profile", _profile),))
