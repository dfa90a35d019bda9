"""The contact page: the practice, a form, the people."""

from collections.abc import Iterator, Sequence

from pelican_wellness.feature import Feature, Part, Slot, Values
from pelican_wellness.features.contact.details import details, form, map_search
from pelican_wellness.i18n.catalogs import N_
from pelican_wellness.model.article import Article
from pelican_wellness.model.page import PlannedPage, View
from pelican_wellness.model.person_facts import area_links, shown
from pelican_wellness.model.site import Site
from pelican_wellness.settings.contact_form import ContactForm
from pelican_wellness.web.urls import origin

__all__ = ["FEATURE", "ContactForm", "details", "form_hosts", "map_search"]

CONTACT = "contact"
"""Key and slug of the page, and the name of its template."""

# Translators: the title of the contact page.
_TITLE = N_("Contact")
_MOST_PEOPLE = 6
"""Shown on the contact page; where there are more, it leads to the directory."""


def plan(site: Site) -> Iterator[PlannedPage]:
    """Yield the contact page in every language, where there is something to say on it."""
    practice = site.practice
    address = any(practice.address.model_dump(exclude={"country"}).values())
    where = address or practice.hours or practice.locations
    if where or site.practice_channels or site.reachable or site.section(ContactForm).provider:
        for language in site.languages_without(CONTACT):
            yield PlannedPage(CONTACT, language, CONTACT, site.translate(_TITLE, language), CONTACT, in_menu=True)


def _practice(view: View, site: Site) -> Values | None:
    if view.kind != CONTACT:
        return None
    practice, areas = site.once(details, view.tag), area_links(site.areas, site, view.tag)
    facts = (practice.services, practice.access, practice.languages, practice.price_range, practice.website)
    something = any((*facts, practice.payment, practice.insurance, practice.vouchers, areas))
    return {"practice": practice, "areas": areas} if something else None


def _reach(view: View, site: Site) -> Values | None:
    practice = site.once(details, view.tag) if view.kind == CONTACT else None
    something = practice and (practice.channels or practice.address or practice.map_url or practice.hours)
    return {"practice": practice} if something else None


def _footer(view: View, site: Site) -> Values | None:
    if not (site.practice.hours or site.practice.address.street or site.practice.address.locality):
        return None
    ways = [one for one in site.practice_channels if one.kind in ("telephone", "email")]
    return {"practice": site.once(details, view.tag), "channels": ways}


def _locations(view: View, site: Site) -> Values | None:
    found = site.once(details, view.tag).locations if view.kind == CONTACT else ()
    return {"locations": found} if found else None


def _form(view: View, site: Site) -> Values | None:
    found = site.once(form) if view.kind == CONTACT else None
    return {"form": found} if found else None


def _people(view: View, site: Site) -> Values | None:
    if view.kind != CONTACT or not site.reachable:
        return None
    return {
        "people": [shown(person, site, view.tag) for person in site.reachable[:_MOST_PEOPLE]],
        "directory": site.page_in("directory", view.tag),
        "find": site.phrases(view.tag).find(),
    }


def form_hosts(site: Site) -> tuple[str, ...]:
    """Return the hosts that the form is sent to, and those that its service leads to.

    Chromium and Safari hold `form-action` against each address that the answer redirects to, Firefox against the first
    (CSP Level 3, 6.4.1, leaves it open).
    """
    found = site.once(form)
    if found is None:
        return ()
    settings = site.section(ContactForm)
    others = map(origin, (*found.leads_to, *(settings.leads_to or ()), settings.thanks or ""))
    return tuple(dict.fromkeys(filter(None, (found.origin, *others))))


def loads(site: Site, _articles: Sequence[Article]) -> Iterator[tuple[str, str]]:
    """Yield the service that the form is sent to."""
    yield from (("form-action", one) for one in form_hosts(site))


FEATURE = Feature(
    "contact",
    section="contact_form",
    settings=ContactForm,
    pages=plan,
    may_be_written=(CONTACT,),
    parts=(
        Part(Slot.BELOW_TITLE, "contact/reach", _reach),
        Part(Slot.AFTER_TEXT, "contact/practice", _practice),
        Part(Slot.AFTER_TEXT, "contact/locations", _locations),
        Part(Slot.AFTER_TEXT, "contact/form", _form, script="contact-form"),
        Part(Slot.AFTER_TEXT, "contact/people", _people),
        Part(Slot.FOOTER, "contact/footer", _footer),
    ),
    loads=loads,
)
