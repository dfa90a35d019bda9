"""Which of the pages there are, and whose law they follow."""

from collections.abc import Iterator, Mapping

from pelican_wellness.features.legal.settings import Legal
from pelican_wellness.model.site import Site
from pelican_wellness.settings.mistakes import Mistake

IMPRINT, ESTIMATE, ACCESSIBILITY, PRIVACY = PAGES = ("imprint", "good-faith-estimate", "accessibility", "privacy")
"""Keys of the pages, which are the names of their templates; their order is that of the links."""

ALSO_CALLED: Mapping[str, str] = {
    **dict.fromkeys(("impressum", "mentions-legales", "note-legali", "legal-notice"), IMPRINT),
    **dict.fromkeys(("no-surprises-act", "estimado-de-buena-fe"), ESTIMATE),
    **dict.fromkeys(
        ("accessibility-statement", "barrierefreiheit", "accesibilidad", "accessibilite", "accessibilita"), ACCESSIBILITY
    ),
    **dict.fromkeys(("privacy-policy", "datenschutz", "datenschutzerklaerung", "privacidad", "confidentialite"), PRIVACY),
}
"""Slugs that bloggers give these pages -> key."""

GERMAN_COUNTS = ("DE", "AT")
"""Countries whose only language of the whole state is German, so that their imprint is always there in it."""

WITH_IMPRINT = (*GERMAN_COUNTS, "CH")

_NO_CARE = ("massage", "yoga", "spa")
"""Kinds of a practice that are health care only where the law of a state says so: there, `pages` names the notice."""

_EEA = (
    *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS"),
    *("IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK"),
)
"""Where the General Data Protection Regulation holds."""


def country(site: Site) -> str:
    """Return the country whose law the pages follow; empty where nobody says."""
    return site.section(Legal).country or site.practice.address.country or ""


def laws(site: Site) -> tuple[str, ...]:
    """Return what the texts call the law of the country: its code, and that of its law of privacy."""
    code = country(site)
    own = "EU" if code in _EEA else code if code in ("GB", "CH") else "OTHER"
    return (code, f"privacy-{own}")


def owes_estimate(site: Site) -> bool:
    """Say whether somebody here is a licensed provider of health care in the United States."""
    return country(site) == "US" and site.practice.kind not in _NO_CARE and any(one.license for one in site.people)


def at_the_foot(site: Site) -> tuple[str, ...]:
    """Return the keys of the pages that stand at the foot of each page: those asked for, else what the blogger wrote."""
    return chosen(site) or tuple(key for key in PAGES if key in site.pages)


def chosen(site: Site) -> tuple[str, ...]:
    """Return the keys of the pages that the settings ask for."""
    settings = site.section(Legal)
    if settings.pages is not None:
        return tuple(key for key in PAGES if key in settings.pages)
    if not settings.country:
        return ()
    owed = {IMPRINT: settings.country in WITH_IMPRINT, ESTIMATE: owes_estimate(site)}
    return tuple(key for key in PAGES if owed.get(key, True))


_ONLY: Mapping[str, tuple[str, ...]] = {IMPRINT: WITH_IMPRINT, ESTIMATE: ("US",)}


def misplaced(site: Site) -> Iterator[Mistake]:
    """Yield pages that the settings ask for and the law of their country does not know."""
    for number, key in enumerate(site.section(Legal).pages or ()):
        own = _ONLY.get(key)
        if own and country(site) not in own:
            where = f'WELLNESS["legal"]["pages"][{number}]'
            problem = f"there is no text of this page for {country(site) or 'a site whose country nobody says'}"
            yield Mistake(where, key, problem, f"this page where legal.country is {' or '.join(own)}")
