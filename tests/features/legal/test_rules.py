"""LEG: what an imprint lacks, and pages that are missing."""

from dataclasses import replace
from typing import Any

import pytest
from checking import NO_FOLDER, findings
from sites import site_of

from pelican_wellness.features.legal.requirements import missing
from pelican_wellness.model.channel import channels
from pelican_wellness.model.person import Person
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Source

ADDRESS = {"street": "Lindenweg 3", "locality": "Linz"}
ANA = Person("ana", "Ana Huber", owner=True, channels=channels(email="ana@example.com"))
LICENSED = replace(ANA, license="VT 123")
GERMAN = {"owner": "Ana", "country": "DE"}
AUSTRIAN = {"owner": "Ana", "country": "AT", "purpose": "Massage", "direction": "Ruhe."}
SWISS = {"owner": "Ana", "country": "CH"}


def site(legal: dict[str, Any], people: tuple[Person, ...] = (), **practice: Any) -> Site:
    """Return the site of a practice that has an address and an email address, unless said otherwise."""
    own = {"address": ADDRESS, "email": "a@example.com", **practice}
    return site_of({"practice": {key: value for key, value in own.items() if value}, "legal": legal}, people)


LACKS: list[tuple[Site, list[str]]] = [
    (site(GERMAN), []),
    (site(SWISS), []),
    (site(AUSTRIAN), []),
    (site({"country": "DE"}), ["the name", "answers for the articles"]),
    (site({"country": "CH"}), ["the name"]),
    (site({"country": "DE"}, (ANA,)), []),
    (site(GERMAN, email=None), ["email"]),
    (site(GERMAN, (ANA,), email=None), []),
    (site(SWISS, email=None), ["email"]),
    (site(AUSTRIAN, email=None), ["email"]),
    (site(GERMAN, address=None), ["street"]),
    (site(GERMAN, address={"street": "Lindenweg 3"}), ["street"]),
    (site(GERMAN, address={**ADDRESS, "street": "Postfach 12"}), ["street"]),
    (site(SWISS, address={**ADDRESS, "street": "P.O. Box 12"}), ["street"]),
    (site(GERMAN, address={**ADDRESS, "street": "Postgasse 12"}), []),
    (site({**GERMAN, "legal_form": "GmbH"}), ["acts for", "register", "answers for"]),
    (
        site(
            {
                "country": "DE",
                "legal_form": "GmbH",
                "represented_by": "Ana",
                "responsible": "Ana",
                "registered": {"court": "Linz", "number": "1"},
            },
            name="Ruhe GmbH",
        ),
        [],
    ),
    (site({**AUSTRIAN, "legal_form": "e. U."}), ["register"]),
    (site({**GERMAN, "legal_form": "Einzelunternehmen", "responsible": "Ana"}), []),
    (site({**SWISS, "legal_form": "GmbH"}), []),
    (site(GERMAN, kind="physiotherapy"), ["title"]),
    (site(GERMAN, kind="massage"), []),
    (site(AUSTRIAN, kind="massage"), ["title"]),
    (site(SWISS, kind="physiotherapy"), []),
    (site({**GERMAN, "profession": {"title": "Physiotherapeutin"}}, kind="physiotherapy"), ["state that granted"]),
    (site({**GERMAN, "profession": {"title": "P", "state": "Deutschland", "rules": [{"name": "MPhG"}]}}), []),
    (site({"country": "AT", "owner": "Ana"}), ["what the business does", "stand for"]),
    (site({"country": "US"}), []),
]


@pytest.mark.parametrize(("one", "facts"), LACKS)
def test_what_an_imprint_lacks(one: Site, facts: list[str]) -> None:
    found = [requirement.fact for requirement, _ in missing(one)]
    assert len(found) == len(facts), found
    assert all(fact in said for fact, said in zip(facts, found, strict=True)), found


def test_the_law_is_named() -> None:
    laws = {law for country in ("DE", "AT", "CH") for _, law in missing(site({"country": country}, email=None, address=None))}
    assert {"§ 5 (1) 1 DDG", "§ 5 (1) 2 ECG", "Art. 3 (1) s UWG", "§ 18 (2) MStV"} <= laws


def planned(key: str) -> Source:
    return Source(
        path="",
        root=NO_FOLDER,
        kind="page",
        title="",
        slug=key,
        language="de",
        html="",
        template=key,
        metadata={},
    )


def found(code: str, legal: dict[str, Any], people: tuple[Person, ...] = (), own: Any = None, **fields: Any) -> list[str]:
    practice = {"kind": fields.pop("kind", "other"), "address": {"country": fields.pop("country", "DE")}, **(own or {})}
    made = replace(site_of({"practice": practice, "legal": legal}, people), **fields)
    return [one.message for one in findings(code, "Text.", blog={"site": made})]


def test_only_an_imprint_of_ours_is_looked_at() -> None:
    legal = {"country": "DE"}
    said = found("LEG001", legal, planned=(planned("imprint"),))
    assert len(said) == 4
    assert sum("no legal advice" in one for one in said) == 1, "it is said once"
    assert found("LEG001", legal, pages={"imprint": {"de": "pages/impressum.html"}}) == []


PLACES: list[tuple[dict[str, Any], dict[str, Any], int]] = [
    ({}, {}, 1),
    ({}, {"country": "CH"}, 1),
    ({}, {"country": "US"}, 0),
    ({}, {"pages": {"imprint": {"de": "pages/impressum.html"}}}, 0),
    ({}, {"own": {"url": "https://example.com/"}}, 0),
    ({"country": "DE", "pages": ["privacy"]}, {}, 1),
    ({"country": "US"}, {}, 0),
]


@pytest.mark.parametrize(("legal", "fields", "times"), PLACES)
def test_no_imprint(legal: dict[str, Any], fields: dict[str, Any], times: int) -> None:
    assert len(found("LEG002", legal, **fields)) == times


def test_an_imprint_elsewhere_that_the_menu_leads_to() -> None:
    made = site_of({"practice": {"address": {"country": "DE"}}})
    menu = {**made.pelican, "MENUITEMS": (("Impressum", "https://example.com/impressum"),)}
    assert findings("LEG002", "Text.", blog={"site": replace(made, pelican=menu)}) == []


ESTIMATES: list[tuple[dict[str, Any], tuple[Person, ...], dict[str, Any], int]] = [
    ({"country": "US", "pages": ["privacy"]}, (LICENSED,), {}, 1),
    ({"country": "US", "pages": ["privacy"]}, (ANA,), {}, 0),
    ({"country": "US", "pages": ["privacy"]}, (LICENSED,), {"kind": "massage"}, 0),
    ({"country": "US"}, (LICENSED,), {"pages": {"good-faith-estimate": {"en": "x.html"}}}, 0),
    ({}, (LICENSED,), {"country": "US"}, 0),
    ({"country": "DE"}, (LICENSED,), {}, 0),
]


@pytest.mark.parametrize(("legal", "people", "fields", "times"), ESTIMATES)
def test_no_estimate(legal: dict[str, Any], people: tuple[Person, ...], fields: dict[str, Any], times: int) -> None:
    assert len(found("LEG003", legal, people, **fields)) == times


def test_a_page_without_a_text() -> None:
    legal = {"country": "FR", "pages": ["accessibility", "privacy"]}
    (said,) = found("LEG004", legal, pages={"accessibility": {"fr": "x.html"}})
    assert "privacy" in said
    assert found("LEG004", {}) == []
    assert found("LEG004", legal, own_theme=False) == []
