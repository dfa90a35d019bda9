"""What an imprint has to say, by country, and the law that asks for it. Looked up 2026-11: docs/features/legal.md."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from pelican_wellness.features.legal.facts import channel, responsible
from pelican_wellness.features.legal.pages import country
from pelican_wellness.features.legal.settings import Legal
from pelican_wellness.model.channel import ChannelKind
from pelican_wellness.model.introduction import owner
from pelican_wellness.model.site import Site

_UNREGISTERED = re.compile(r"einzel\w*|freiberuf\w*|gbr|gesn?br|selbst\w*|sole\b.*|kleinunternehm\w*", re.IGNORECASE)
"""Legal forms of those who act for themselves, and that no register of companies has."""

_BOX = re.compile(r"\bpostfach\b|\bp\.? ?o\.? ?box\b|\bcase postale\b|\bcasella postale\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Requirement:
    """A fact that an imprint needs: what it is in words, the setting that it belongs to, and whether it is missing.

    `laws` are the countries that ask for it, each with the place in its law.
    """

    fact: str
    key: str
    laws: Mapping[str, str]
    is_missing: Callable[[Site], bool]


def missing(site: Site) -> Iterator[tuple[Requirement, str]]:
    """Yield what the imprint of a site lacks, and the law that asks for it."""
    for one in REQUIREMENTS:
        law = one.laws.get(country(site))
        if law and one.is_missing(site):
            yield one, law


def _is_company(site: Site) -> bool:
    form = site.section(Legal).legal_form
    return bool(form) and not _UNREGISTERED.fullmatch(form.strip() if form else "")


def _no_name(site: Site) -> bool:
    settings = site.section(Legal)
    return not (settings.owner or site.once(owner) or (settings.legal_form and site.practice.name))


def _no_street(site: Site) -> bool:
    address = site.practice.address
    return not address.street or not address.locality or bool(_BOX.search(address.street))


def _no_email(site: Site) -> bool:
    return channel(site, ChannelKind.EMAIL) is None


def _no_title(site: Site) -> bool:
    profession = site.section(Legal).profession
    return not profession.title and site.practice.kind in _REGULATED.get(country(site), ())


def _half_a_profession(site: Site) -> bool:
    profession = site.section(Legal).profession
    return bool(profession.title) and not (profession.state and profession.rules)


_REGULATED: Mapping[str, tuple[str, ...]] = {
    "DE": ("physiotherapy",),
    "AT": ("massage", "counselling", "nutrition", "physiotherapy"),
}
"""Country -> kinds of a practice whose profession its law regulates: Masseur- und Physiotherapeutengesetz; GewO 1994, § 94
(Massage; Lebens- und Sozialberatung, to which advice on nutrition belongs), MTD-Gesetz."""

REQUIREMENTS = (
    Requirement(
        "the name of a person or company",
        "legal.owner",
        {"DE": "§ 5 (1) 1 DDG", "AT": "§ 5 (1) 1 ECG", "CH": "Art. 3 (1) s UWG"},
        _no_name,
    ),
    Requirement(
        "the street and town of a place that is no post office box",
        "practice.address",
        {"DE": "§ 5 (1) 1 DDG", "AT": "§ 5 (1) 2 ECG", "CH": "Art. 3 (1) s UWG"},
        _no_street,
    ),
    Requirement(
        "an email address",
        "practice.email",
        {"DE": "§ 5 (1) 2 DDG", "AT": "§ 5 (1) 3 ECG", "CH": "Art. 3 (1) s UWG"},
        _no_email,
    ),
    Requirement(
        "who acts for the company (legal.represented_by)",
        "legal.legal_form",
        {"DE": "§ 5 (1) 1 DDG"},
        lambda site: _is_company(site) and not site.section(Legal).represented_by,
    ),
    Requirement(
        "the register and the number there (legal.registered)",
        "legal.legal_form",
        {"DE": "§ 5 (1) 4 DDG", "AT": "§ 5 (1) 4 ECG and § 14 (1) UGB"},
        lambda site: _is_company(site) and not (site.section(Legal).registered.court and site.section(Legal).registered.number),
    ),
    Requirement(
        "the title of a regulated profession (legal.profession)",
        "practice.kind",
        {"DE": "§ 5 (1) 5 DDG", "AT": "§ 5 (1) 6 ECG"},
        _no_title,
    ),
    Requirement(
        "the state that granted the title, or the rules of the profession (legal.profession)",
        "legal.profession",
        {"DE": "§ 5 (1) 5 DDG", "AT": "§ 5 (1) 6 ECG"},
        _half_a_profession,
    ),
    Requirement(
        "the person who answers for the articles (legal.responsible)",
        "legal",
        {"DE": "§ 18 (2) MStV"},
        lambda site: not responsible(site),
    ),
    Requirement(
        "what the business does (legal.purpose)",
        "legal",
        {"AT": "§ 25 (2) MedienG"},
        lambda site: not site.section(Legal).purpose,
    ),
    Requirement(
        "what the articles stand for (legal.direction)",
        "legal",
        {"AT": "§ 25 (4) MedienG"},
        lambda site: not site.section(Legal).direction,
    ),
)
"""In the order of the page."""
