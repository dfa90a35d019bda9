"""Which pages there are, in which languages, and what they say: made without Pelican."""

from dataclasses import replace
from typing import Any

import pytest
from sites import PELICAN, site_of

from pelican_wellness.features.legal.feature import plan
from pelican_wellness.features.legal.pages import misplaced
from pelican_wellness.features.legal.written import notice
from pelican_wellness.model.channel import channels
from pelican_wellness.model.person import Person
from pelican_wellness.model.site import Site

ANA = Person("ana", "Ana Huber", owner=True, channels=channels(email="ana@example.com"))
LICENSED = replace(ANA, license="VT 123")


def site(
    legal: dict[str, Any], *languages: str, people: tuple[Person, ...] = (), wellness: Any = None, **practice: Any
) -> Site:
    """Return a site that is read in these languages, its own first."""
    spoken = languages or ("en",)
    settings = {"practice": {"email": "a@example.com", **practice}, "legal": legal, **(wellness or {})}
    return site_of(settings, people, languages=spoken, pelican={**PELICAN, "DEFAULT_LANG": spoken[0]})


def keys(one: Site) -> list[str]:
    return [f"{page.key} {page.language}" for page in plan(one)]


def words(one: Site, page: str, language: str) -> str:
    blocks = notice(one, page, language)
    lines = (line for block in blocks for line in (*block.lines, *block.paragraphs, *block.items))
    return "\n".join([*(block.heading for block in blocks), *("".join(span.text for span in line) for line in lines)])


DE, GFE, BOTH = {"country": "DE"}, "good-faith-estimate", ["accessibility", "privacy"]
PLANS: list[tuple[Site, list[str]]] = [
    (site({}), []),
    (site({}, address={"country": "DE"}), []),
    (site({"country": "FR"}), ["accessibility en", "privacy en"]),
    (site({"country": "FR"}, "fr"), ["accessibility fr"]),
    (site({"country": "FR"}, "eo"), []),
    (site({"pages": BOTH}, "de"), ["accessibility de", "privacy de"]),
    (site({"pages": ["privacy", "accessibility"]}), ["accessibility en", "privacy en"]),
    (site({"pages": []}), []),
    (site({**DE, "pages": ["imprint"]}, "de"), ["imprint de"]),
    (site({**DE, "pages": ["imprint"]}, "de-DE", "en"), ["imprint de-DE", "imprint en"]),
    (site({**DE, "pages": ["imprint"]}, "en", "es"), ["imprint en", "imprint de"]),
    (site({"country": "AT", "pages": ["imprint"]}, "es"), ["imprint de"]),
    (site({"country": "CH", "pages": ["imprint"]}, "fr", "it"), ["imprint fr", "imprint it"]),
    (site({"country": "CH", "pages": ["imprint"]}, "es"), ["imprint de"]),
    (site({"country": "US"}), ["accessibility en", "privacy en"]),
    (site({"country": "US"}, people=(ANA,), kind="counselling"), ["accessibility en", "privacy en"]),
    (site({"country": "US"}, people=(LICENSED,), kind="massage"), ["accessibility en", "privacy en"]),
    (site({"country": "US"}, "es", people=(LICENSED,), kind="counselling"), [f"{GFE} es", "accessibility es"]),
    (site({"country": "US", "pages": [GFE]}, kind="massage"), [f"{GFE} en"]),
    (site({"country": "CA"}, people=(LICENSED,), kind="counselling"), ["accessibility en", "privacy en"]),
]


@pytest.mark.parametrize(("one", "planned"), PLANS)
def test_which_pages_there_are(one: Site, planned: list[str]) -> None:
    assert keys(one) == planned


def test_a_page_of_theirs_takes_the_place_of_ours_in_every_language() -> None:
    one = site({"pages": BOTH}, "de", "en")
    assert keys(replace(one, pages={"privacy": {"en": "x.html"}})) == ["accessibility de", "accessibility en"]


MISPLACED: list[tuple[dict[str, Any], str, int]] = [
    ({"pages": ["imprint"]}, "", 1),
    ({"pages": ["imprint"]}, "DE", 0),
    ({"country": "US", "pages": ["imprint"]}, "DE", 1),
    ({"country": "DE", "pages": [GFE, "imprint"]}, "US", 1),
    ({"country": "US", "pages": [GFE]}, "", 0),
    ({"country": "DE"}, "", 0),
]


@pytest.mark.parametrize(("legal", "country", "mistakes"), MISPLACED)
def test_a_page_that_the_law_of_a_country_does_not_know(legal: dict[str, Any], country: str, mistakes: int) -> None:
    one = site(legal, address={"country": country} if country else {})
    assert len(list(misplaced(one))) == mistakes


USES = {
    "nothing": ({}, {}, (), ("contact form", "WhatsApp", "elsewhere", "Booking", "Maps")),
    "form": ({"contact_form": {"provider": "formspree", "id": "x"}}, {}, ("by Formspree (formspree.io)",), ()),
    "form of the host": ({"contact_form": {"provider": "netlify"}}, {}, ("by Netlify.",), ()),
    "own form": (
        {"contact_form": {"provider": "custom", "action": "https://f.example.net/x"}},
        *({}, ("by f.example.net.",), ()),
    ),
    "form on this site": ({"contact_form": {"provider": "custom", "action": "mail"}}, {}, ("by Calm Hands.",), ()),
    "host": ({"security": {"host": "cloudflare"}}, {}, ("is Cloudflare, Inc.",), ()),
    "booking": ({}, {"booking_url": "https://b.example.net/x"}, ("asked for your details: b.example.net.",), ()),
    "whatsapp": ({}, {"whatsapp": "+43 732 123456"}, ("WhatsApp",), ()),
    "map": ({}, {"address": {"locality": "Linz"}}, ("another website: www.openstreetmap.org.",), ()),
}


@pytest.mark.parametrize(("wellness", "practice", "said", "unsaid"), USES.values(), ids=USES)
def test_a_privacy_page_tells_what_is_in_use(
    wellness: dict[str, Any], practice: dict[str, Any], said: tuple[str, ...], unsaid: tuple[str, ...]
) -> None:
    text = words(site({"pages": BOTH}, wellness=wellness, **practice), "privacy", "en")
    assert [one for one in said if one not in text] == []
    assert [one for one in unsaid if one in text] == []


def test_each_in_use_is_named_once() -> None:
    booking = {"booking_url": "https://b.example.net/x"}
    places = [{"name": "A", **booking}, {"name": "B", "booking_url": "https://c.example.net/"}]
    text = words(site({"pages": BOTH}, locations=places, **booking), "privacy", "en")
    assert "details: b.example.net, c.example.net." in text


def test_what_pages_load_is_named() -> None:
    loads = frozenset(
        {("frame-src", "https://f.example.net"), ("form-action", "https://x.example.net"), ("style-src", "'sha256-x'")}
    )
    one = site({"pages": BOTH})
    text = words(replace(one, facts={"loads": loads}), "privacy", "en")
    assert "cookies of their own: f.example.net." in text
    assert "x.example.net" not in text


LAWS = {"DE": "(GDPR)", "NO": "(GDPR)", "GB": "ICO", "CH": "FDPIC", "US": "further rights", "AU": "further rights"}


@pytest.mark.parametrize(("country", "said"), LAWS.items())
def test_rights_are_those_of_the_country(country: str, said: str) -> None:
    text = words(site({"country": country}), "privacy", "en")
    assert said in text
    assert not [one for one in {*LAWS.values()} - {said} if one in text]


def test_a_statement_says_nothing_that_nobody_wrote() -> None:
    text = words(site({"pages": BOTH}), "accessibility", "en")
    assert "WCAG" in text
    assert "a@example.com" in text
    assert "assessed" not in text
    assert "does not work" not in text
    assert "Bo" in words(site({"accessibility": {"contact": "Bo"}}), "accessibility", "en")


def test_an_estimate_has_the_points_of_the_law() -> None:
    text = words(site({"country": "US"}, name="Calm Hands LLC"), GFE, "en")
    for said in ("at least $400 more", "1 business day ", "3 business days", "120 calendar days", "www.cms.gov/nosurprises"):
        assert said in text
    assert "Calm Hands LLC" in text


OWNERS: list[tuple[dict[str, Any], tuple[Person, ...], str]] = [
    ({}, (), "Calm Hands"),
    ({}, (ANA,), "Ana Huber"),
    ({"owner": "Bo Lind"}, (ANA,), "Bo Lind"),
    ({"legal_form": "GmbH"}, (ANA,), "Ruhe"),
]


@pytest.mark.parametrize(("legal", "people", "name"), OWNERS)
def test_who_is_behind_it(legal: dict[str, Any], people: tuple[Person, ...], name: str) -> None:
    practice = {"name": "Ruhe"} if "legal_form" in legal else {}
    block = notice(site({**DE, **legal}, "de", people=people, **practice), "imprint", "de")[1]
    assert block.lines[0][0].text == name
