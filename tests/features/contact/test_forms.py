"""The contact form: what each service wants of it."""

import re
from typing import Any, get_args
from urllib.parse import urlsplit

import pytest
from sites import site_of

from pelican_wellness.features.contact.forms import Form, contact_form
from pelican_wellness.settings.contact_form import ContactForm, Provider
from pelican_wellness.settings.mistakes import WellnessError

THANKS = "https://alder.example/pages/thanks.html"


def form(raw: dict[str, Any], thanks: str = THANKS, subject: str = "Alder & Elm") -> Form:
    found = contact_form(site_of({"contact_form": raw}).section(ContactForm), thanks, subject)
    assert found
    return found


NETLIFY = (("name", "contact"), ("data-netlify", "true"), ("data-netlify-honeypot", "bot-field"))

# Settings -> the whole form.
FORMS: dict[str, tuple[dict[str, Any], Form]] = {
    "formspree": (
        {"provider": "formspree", "id": "xyzabc"},
        Form("https://formspree.io/f/xyzabc", (("_subject", "Alder & Elm"),), (), "_gotcha", "text"),
    ),
    "netlify": (
        {"provider": "netlify"},
        Form("", (("form-name", "contact"), ("subject", "Alder & Elm")), NETLIFY, "bot-field", "text"),
    ),
    "netlify with a page afterwards": (
        {"provider": "netlify", "thanks": "/pages/thanks.html"},
        Form("pages/thanks.html", (("form-name", "contact"), ("subject", "Alder & Elm")), NETLIFY, "bot-field", "text"),
    ),
    "web3forms": (
        {"provider": "web3forms", "id": "abc-def"},
        Form(
            "https://api.web3forms.com/submit",
            (("access_key", "abc-def"), ("subject", "Alder & Elm"), ("redirect", THANKS)),
            (),
            "botcheck",
            "checkbox",
            ("https://web3forms.com",),
        ),
    ),
    "basin": (
        {"provider": "basin", "id": "abcdef"},
        Form("https://usebasin.com/f/abcdef", (), (), "_gotcha", "text"),
    ),
    "staticforms": (
        {"provider": "staticforms", "id": "sf_abc"},
        Form(
            "https://api.staticforms.xyz/submit",
            (("apiKey", "sf_abc"), ("subject", "Alder & Elm"), ("redirectTo", THANKS)),
            (),
            "honeypot",
            "text",
            ("https://staticforms.xyz", "https://www.staticforms.xyz"),
        ),
    ),
    "custom": (
        {"provider": "custom", "action": "https://x.example/form?a=1"},
        Form("https://x.example/form?a=1", (), (), "website", "text"),
    ),
    "custom with a honeypot": (
        {"provider": "custom", "action": "https://x.example/form", "honeypot": "fax"},
        Form("https://x.example/form", (), (), "fax", "text"),
    ),
    "custom on this site": ({"provider": "custom", "action": "/form.php"}, Form("form.php", (), (), "website", "text")),
}


@pytest.mark.parametrize(("raw", "expected"), FORMS.values(), ids=list(FORMS))
def test_form(raw: dict[str, Any], expected: Form) -> None:
    assert form(raw) == expected


def test_every_provider_is_tested() -> None:
    assert {raw["provider"] for raw, _ in FORMS.values()} == set(get_args(Provider))


def test_without_a_provider_there_is_no_form() -> None:
    settings = site_of({"contact_form": {"thanks": "pages/thanks.html", "honeypot": "fax"}}).section(ContactForm)
    assert contact_form(settings, THANKS, "Alder & Elm") is None


# Settings -> the hidden fields when neither the page shown afterwards nor the subject is known.
BARE: dict[str, tuple[dict[str, Any], tuple[tuple[str, str], ...]]] = {
    "formspree": ({"provider": "formspree", "id": "abc"}, ()),
    "netlify": ({"provider": "netlify"}, (("form-name", "contact"),)),
    "web3forms": ({"provider": "web3forms", "id": "abc"}, (("access_key", "abc"),)),
    "basin": ({"provider": "basin", "id": "abc"}, ()),
    "staticforms": ({"provider": "staticforms", "id": "abc"}, (("apiKey", "abc"),)),
    "custom": ({"provider": "custom", "action": "https://x.example/form"}, ()),
}


@pytest.mark.parametrize(("raw", "hidden"), BARE.values(), ids=list(BARE))
def test_no_hidden_field_is_empty(raw: dict[str, Any], hidden: tuple[tuple[str, str], ...]) -> None:
    assert form(raw, thanks="", subject="").hidden == hidden


@pytest.mark.parametrize("raw", [raw for raw, _ in BARE.values()], ids=list(BARE))
def test_the_field_for_robots_is_none_that_readers_or_services_fill_in(raw: dict[str, Any]) -> None:
    found = form(raw)
    assert found.honeypot not in {"name", "email", "message", "subject", *(name for name, _ in found.hidden)}


def test_netlify_knows_the_form_and_its_honeypot_by_their_names() -> None:
    found = form({"provider": "netlify"})
    attributes = dict(found.attributes)
    assert attributes["name"] == dict(found.hidden)["form-name"]
    assert attributes["data-netlify-honeypot"] == found.honeypot


ORIGINS = {
    "formspree": ({"provider": "formspree", "id": "abc"}, "https://formspree.io"),
    "netlify is this site": ({"provider": "netlify"}, ""),
    "netlify with a page afterwards": ({"provider": "netlify", "thanks": "pages/thanks.html"}, ""),
    "web3forms": ({"provider": "web3forms", "id": "abc"}, "https://api.web3forms.com"),
    "basin": ({"provider": "basin", "id": "abc"}, "https://usebasin.com"),
    "staticforms": ({"provider": "staticforms", "id": "abc"}, "https://api.staticforms.xyz"),
    "custom": ({"provider": "custom", "action": "https://x.example/form?to=https://y.example"}, "https://x.example"),
    "custom with a port": ({"provider": "custom", "action": "http://x.example:8080/form"}, "http://x.example:8080"),
    "custom without a path": ({"provider": "custom", "action": "https://x.example"}, "https://x.example"),
    "custom on this site": ({"provider": "custom", "action": "form.php"}, ""),
    "custom on this site, colon in a folder": ({"provider": "custom", "action": "forms/a:b.php"}, ""),
}


@pytest.mark.parametrize(("raw", "origin"), ORIGINS.values(), ids=list(ORIGINS))
def test_origin(raw: dict[str, Any], origin: str) -> None:
    assert form(raw).origin == origin


@pytest.mark.parametrize(
    "action",
    [
        "https://me:secret@x.example/form",
        "https://x.example;script-src/form",
        "https://x.example,y.example/form",
        "https://*/form",
        "https://müller.example/form",
    ],
    ids=["user", "semicolon", "comma", "every host", "not ASCII"],
)
def test_an_origin_is_one_source_of_a_policy(action: str) -> None:
    """An action with such a host is a mistake, or the origin is its host and port alone (CSP Level 3, 2.3.1)."""
    try:
        origin = form({"provider": "custom", "action": action}).origin
    except WellnessError:
        return
    assert re.fullmatch(r"https://[a-z0-9.-]+(:[0-9]+)?", origin)


@pytest.mark.parametrize(
    ("host", "expected"),
    [("straße.example", "xn--strae-oqa.example"), (f"{'a' * 64}.example", None), ("aא.example", None)],
    ids=["sharp s", "label too long", "two directions"],
)
def test_origin_of_an_odd_host(host: str, expected: str | None) -> None:
    """The host is named as browsers name it (UTS 46), or it is a mistake; never a traceback."""
    try:
        origin = form({"provider": "custom", "action": f"https://{host}/form"}).origin
    except WellnessError:
        return
    assert origin == f"https://{expected}"


@pytest.mark.parametrize("port", ["abc", "99999"])
def test_a_port_that_is_none_is_a_mistake(port: str) -> None:
    with pytest.raises(WellnessError):
        form({"provider": "custom", "action": f"https://x.example:{port}/form"})


@pytest.mark.parametrize("provider", ["formspree", "basin"])
@pytest.mark.parametrize(
    "id_",
    [" abc ", "https://formspree.io/f/abc", "f/abc", "../abc", "abc?x=1", "abc#x", 'abc"'],
    ids=["spaces", "whole address", "path", "folder above", "query", "fragment", "quote"],
)
def test_an_id_is_one_part_of_the_address(provider: str, id_: str) -> None:
    """An id that is none is a mistake, or is made to fit."""
    try:
        action = form({"provider": provider, "id": id_}).action
    except WellnessError:
        return
    parts = urlsplit(action)
    assert (parts.query, parts.fragment) == ("", "")
    assert parts.path == "/f/" + parts.path.rpartition("/")[2]
    assert not set(parts.path) & set(" \"'<>")
    assert parts.path == "/f/abc" or id_ != " abc "
