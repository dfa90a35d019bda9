"""WELLNESS["practice"] and WELLNESS["contact_form"]: what is read, and what is said about each kind of mistake."""

from math import inf, nan
from pathlib import Path
from typing import Any

import pytest
from sites import settings_of, site_of

from pelican_wellness.settings.contact_form import ContactForm
from pelican_wellness.settings.mistakes import Mistake, WellnessError
from pelican_wellness.settings.practice import Practice


def practice(**raw: Any) -> Practice:
    return site_of({"practice": raw}).practice


def form(**raw: Any) -> ContactForm:
    return site_of({"contact_form": raw}).section(ContactForm)


def mistakes(raw: dict[str, Any], content_path: Path | None = None) -> tuple[Mistake, ...]:
    with pytest.raises(WellnessError) as caught:
        settings_of(raw, content_path)
    return caught.value.mistakes


def test_practice_without_settings() -> None:
    found = practice()
    assert (found.kind, found.hours, found.areas, found.languages) == ("other", [], [], [])
    assert set(found.address.model_dump().values()) == {None}
    assert set(found.geo.model_dump().values()) == {None}
    ways = (found.telephone, found.sms, found.whatsapp, found.email, found.booking_url, found.url, found.map_url)
    assert ways == (None,) * 7
    assert (found.name, found.price_range, found.logo) == (None, None, None)


def test_no_form_without_settings() -> None:
    assert set(form().model_dump().values()) == {None}


BERLIN = {"country": "DE"}

# Settings of the practice -> the key that is looked at, its value.
GOOD: dict[str, tuple[dict[str, Any], str, Any]] = {
    "kind": ({"kind": "massage"}, "kind", "massage"),
    "name": ({"name": "Alder & Elm"}, "name", "Alder & Elm"),
    "map": ({"map_url": " https://maps.example/?q=1 "}, "map_url", "https://maps.example/?q=1"),
    "map without encryption": ({"map_url": "http://maps.example/"}, "map_url", "http://maps.example/"),
    "own website": ({"url": "https://alder.example/"}, "url", "https://alder.example/"),
    "telephone": ({"telephone": "+1 (802) 555-0142"}, "telephone", "+1 (802) 555-0142"),
    "telephone is trimmed": ({"telephone": " +1 802 555 0142 "}, "telephone", "+1 802 555 0142"),
    "telephone with an extension": ({"telephone": "+1 802 555 0142 ext. 5"}, "telephone", "+1 802 555 0142 ext. 5"),
    "telephone at home": ({"telephone": "030 901820", "address": BERLIN}, "telephone", "030 901820"),
    "telephone at home, address last": (
        {"address": {"country": "Germany"}, "telephone": "030 901820"},
        "telephone",
        "030 901820",
    ),
    "text messages at home": ({"sms": "0151 12345678", "address": BERLIN}, "sms", "0151 12345678"),
    "chat at home": ({"whatsapp": "0151 12345678", "address": BERLIN}, "whatsapp", "0151 12345678"),
    "telephone abroad": ({"telephone": "+1 802 555 0142", "address": BERLIN}, "telephone", "+1 802 555 0142"),
    "telephone abroad, as it is dialed at home": (
        {"telephone": "00 1 802 555 0142", "address": BERLIN},
        "telephone",
        "00 1 802 555 0142",
    ),
    "areas": ({"areas": ["Burlington", "Winooski"]}, "areas", ["Burlington", "Winooski"]),
    "areas in a tuple": ({"areas": ("Burlington",)}, "areas", ["Burlington"]),
    "languages": ({"languages": ["en", "es"]}, "languages", ["en", "es"]),
    "price": ({"price_range": "$$"}, "price_range", "$$"),
    "price per language": ({"price_range": {"en": "$$", "de": "60 €"}}, "price_range", {"en": "$$", "de": "60 €"}),
    "logo": ({"logo": "/images/logo.svg"}, "logo", "images/logo.svg"),
}


@pytest.mark.parametrize(("raw", "key", "expected"), GOOD.values(), ids=list(GOOD))
def test_good_value(raw: dict[str, Any], key: str, expected: Any) -> None:
    assert getattr(practice(**raw), key) == expected


@pytest.mark.parametrize(
    ("written", "code"),
    [("US", "US"), ("us", "US"), (" Germany ", "DE"), ("united kingdom", "GB"), ("UK", "GB"), ("U.S.A.", "US"), (None, None)],
)
def test_country_is_kept_as_its_code(written: str | None, code: str | None) -> None:
    assert practice(address={"country": written}).address.country == code


def test_address() -> None:
    raw = {
        "street": "c/o Elm\n12 Alder Street",
        "locality": "Bath",
        "region": "Somerset",
        "postal_code": "BA1",
        "country": "GB",
    }
    assert practice(address=raw).address.model_dump() == raw


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [(44.4759, -73.2121), (0, 0), (90, 180), (-90, -180), (-33.9, 18), (None, None)],
)
def test_coordinates(latitude: float | None, longitude: float | None) -> None:
    geo = practice(geo={"latitude": latitude, "longitude": longitude}).geo
    assert (geo.latitude, geo.longitude) == (latitude, longitude)
    assert isinstance(geo.latitude, float | None)
    assert isinstance(geo.longitude, float | None)


NO_COUNTRY = "no country has this name or code"
NO_CODE = "this cannot be dialed: the country's code is missing"
NOT_DICTIONARY = "this is not a dictionary of settings"
NO_SUCH = "there is no such setting"
NO_SCHEME = "the address has no https:// in front"
NO_CHOICE = "this is not one of the choices"

# What the practice holds -> the address below it, the problem, what was probably meant.
WRONG_PRACTICE: dict[str, tuple[dict[str, Any], str, str, str | None]] = {
    "country misspelled": ({"address": {"country": "Germny"}}, '["address"]["country"]', NO_COUNTRY, "Germany"),
    "country of two words misspelled": (
        {"address": {"country": "untied states"}},
        '["address"]["country"]',
        NO_COUNTRY,
        "United States",
    ),
    "country like none": ({"address": {"country": "Qqqq"}}, '["address"]["country"]', NO_COUNTRY, None),
    "country in three letters": ({"address": {"country": "DEU"}}, '["address"]["country"]', NO_COUNTRY, None),
    "country is a number": ({"address": {"country": 49}}, '["address"]["country"]', "this is a number, not text", None),
    "country is a list": ({"address": {"country": ["US"]}}, '["address"]["country"]', "this is a list, not text", None),
    "country is empty": ({"address": {"country": " "}}, '["address"]["country"]', "this is empty", None),
    "address is text": ({"address": "12 Alder Street"}, '["address"]', NOT_DICTIONARY, None),
    "address is nothing": ({"address": None}, '["address"]', NOT_DICTIONARY, None),
    "street misspelled": ({"address": {"stret": "x"}}, '["address"]["stret"]', NO_SUCH, "street"),
    "city": ({"address": {"city": "Bath"}}, '["address"]["city"]', NO_SUCH, "locality"),
    "street is empty": ({"address": {"street": "\n"}}, '["address"]["street"]', "this is empty", None),
    "postal code is a number": (
        {"address": {"postal_code": 5401}},
        '["address"]["postal_code"]',
        "this is a number, not text",
        None,
    ),
    "too far north": (
        {"geo": {"latitude": 90.1, "longitude": 0}},
        '["geo"]["latitude"]',
        "this is not between -90 and 90",
        None,
    ),
    "too far south": (
        {"geo": {"latitude": -91, "longitude": 0}},
        '["geo"]["latitude"]',
        "this is not between -90 and 90",
        None,
    ),
    "too far east": (
        {"geo": {"latitude": 0, "longitude": 180.5}},
        '["geo"]["longitude"]',
        "this is not between -180 and 180",
        None,
    ),
    "too far west": (
        {"geo": {"latitude": 0, "longitude": -181}},
        '["geo"]["longitude"]',
        "this is not between -180 and 180",
        None,
    ),
    "exchanged": (
        {"geo": {"latitude": -122.6, "longitude": 45.5}},
        '["geo"]["latitude"]',
        "this is not between -90 and 90",
        None,
    ),
    "no number": ({"geo": {"latitude": nan, "longitude": 0}}, '["geo"]["latitude"]', "this is not between -90 and 90", None),
    "endless": ({"geo": {"latitude": 0, "longitude": -inf}}, '["geo"]["longitude"]', "this is not between -180 and 180", None),
    "degrees are text": ({"geo": {"latitude": "44.5", "longitude": 0}}, '["geo"]["latitude"]', "this is not a number", None),
    "degrees are yes": ({"geo": {"latitude": True, "longitude": 0}}, '["geo"]["latitude"]', "this is not a number", None),
    "no longitude": ({"geo": {"latitude": 44.5}}, '["geo"]', "a place needs both latitude and longitude", None),
    "no latitude": ({"geo": {"longitude": -73.2}}, '["geo"]', "a place needs both latitude and longitude", None),
    "no longitude on the equator": ({"geo": {"latitude": 0}}, '["geo"]', "a place needs both latitude and longitude", None),
    "longitude is nothing": (
        {"geo": {"latitude": 44.5, "longitude": None}},
        '["geo"]',
        "a place needs both latitude and longitude",
        None,
    ),
    "coordinates in a tuple": ({"geo": (44.5, -73.2)}, '["geo"]', NOT_DICTIONARY, None),
    "coordinates are text": ({"geo": "44.5, -73.2"}, '["geo"]', NOT_DICTIONARY, None),
    "unknown coordinate": ({"geo": {"altitude": 44.5}}, '["geo"]["altitude"]', NO_SUCH, "latitude"),
    "map runs a script": (
        {"map_url": "javascript:alert(1)"},
        '["map_url"]',
        "javascript: addresses are not allowed here",
        None,
    ),
    "map in an app": ({"map_url": "geo:44.5,-73.2"}, '["map_url"]', "geo: addresses are not allowed here", None),
    "map without a scheme": ({"map_url": "maps.example/x"}, '["map_url"]', NO_SCHEME, "https://maps.example/x"),
    "map without a scheme, with a port": (
        {"map_url": "maps.example:81/x"},
        '["map_url"]',
        NO_SCHEME,
        "https://maps.example:81/x",
    ),
    "map with two slashes": ({"map_url": "//maps.example/x"}, '["map_url"]', NO_SCHEME, "https://maps.example/x"),
    "map without a host": ({"map_url": "https://"}, '["map_url"]', "the address names no host", None),
    "website runs a script": ({"url": " JavaScript:alert(1)"}, '["url"]', "javascript: addresses are not allowed here", None),
    "website without a scheme": ({"url": "alder.example"}, '["url"]', NO_SCHEME, "https://alder.example"),
    "website is a mail address": ({"url": "mailto:a@b.example"}, '["url"]', "mailto: addresses are not allowed here", None),
    "booking runs a script": (
        {"booking_url": "javascript:alert(1)"},
        '["booking_url"]',
        "javascript: addresses are not allowed here",
        None,
    ),
    "booking without a scheme": ({"booking_url": "b.example/x"}, '["booking_url"]', NO_SCHEME, "https://b.example/x"),
    "telephone without a home": ({"telephone": "030 901820"}, '["telephone"]', NO_CODE, None),
    "telephone, address without a country": (
        {"telephone": "030 901820", "address": {"locality": "Berlin"}},
        '["telephone"]',
        NO_CODE,
        None,
    ),
    "text messages without a home": ({"sms": "0151 12345678"}, '["sms"]', NO_CODE, None),
    "chat without a home": ({"whatsapp": "0151 12345678"}, '["whatsapp"]', NO_CODE, None),
    "telephone of another country": (
        {"telephone": "030 901820", "address": {"country": "US"}},
        '["telephone"]',
        "this cannot be dialed: it is too short",
        None,
    ),
    "telephone without its district": (
        {"telephone": "555 0142", "address": {"country": "US"}},
        '["telephone"]',
        "this cannot be dialed: the area code is missing",
        None,
    ),
    "telephone too long": ({"sms": "+1 802 555 01423"}, '["sms"]', "this cannot be dialed: it is too long", None),
    "telephone given to nobody": (
        {"telephone": "+1 100 555 0142"},
        '["telephone"]',
        "this cannot be dialed: no such numbers are given out there",
        None,
    ),
    "telephone in words": ({"telephone": "call me"}, '["telephone"]', "this cannot be dialed: it is no telephone number", None),
    "telephone is a number": ({"telephone": 18025550142}, '["telephone"]', "this is a number, not text", None),
    "kind misspelled": ({"kind": "yogga"}, '["kind"]', NO_CHOICE, "yoga"),
    "kind in another case": ({"kind": "Massage"}, '["kind"]', NO_CHOICE, "massage"),
    "kind misspelled in American English": ({"kind": "counceling"}, '["kind"]', NO_CHOICE, "counselling"),
    "kind like none": ({"kind": "zzz"}, '["kind"]', NO_CHOICE, None),
    "kind is a number": ({"kind": 3}, '["kind"]', NO_CHOICE, None),
    "areas are text": ({"areas": "Bath"}, '["areas"]', "this is text, not a list", None),
    "area is empty": ({"areas": ["Bath", " "]}, '["areas"]', "this is empty", None),
    "languages are text": ({"languages": "en"}, '["languages"]', "this is text, not a list", None),
    "language is a number": ({"languages": [1]}, '["languages"]', "this is a number, not text", None),
    "price is a number": ({"price_range": 60}, '["price_range"]', "this is a number, not text", None),
    "hours misspelled": ({"hors": "Mon 9-17"}, '["hors"]', NO_SUCH, "hours"),
    "phone": ({"phone": "+1 802 555 0142"}, '["phone"]', NO_SUCH, "telephone"),
}


@pytest.mark.parametrize(("raw", "where", "problem", "nearest"), WRONG_PRACTICE.values(), ids=list(WRONG_PRACTICE))
def test_wrong_practice(raw: dict[str, Any], where: str, problem: str, nearest: str | None) -> None:
    (mistake,) = mistakes({"practice": raw})
    assert mistake.where == f'WELLNESS["practice"]{where}'
    assert mistake.problem == problem
    assert mistake.nearest == nearest
    assert mistake.expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({"address": {"country": "x"}}, "a country such as 'US' or 'United States'"),
        ({"geo": {"latitude": 91, "longitude": 0}}, "degrees between -90 and 90"),
        ({"geo": {"latitude": 0, "longitude": 181}}, "degrees between -180 and 180"),
        ({"geo": {"latitude": 0}}, "a latitude and a longitude"),
        ({"telephone": "x"}, "a telephone number such as '+1 802 555 0142'"),
        ({"address": "x"}, "a dictionary with any of street, locality, region, postal_code, country"),
        ({"address": {"x": "x"}}, "one of country, locality, postal_code, region, street"),
        ({"kind": "x"}, "one of counselling, massage, nutrition, other, physiotherapy, spa, yoga"),
    ],
    ids=["country", "latitude", "longitude", "half a place", "telephone", "address", "key of the address", "kind"],
)
def test_what_is_expected_is_said_in_words(raw: dict[str, Any], expected: str) -> None:
    (mistake,) = mistakes({"practice": raw})
    assert mistake.expected.startswith(expected)


def test_both_coordinates_can_be_wrong() -> None:
    found = mistakes({"practice": {"geo": {"latitude": 91, "longitude": 181}}})
    assert [mistake.where for mistake in found] == [
        'WELLNESS["practice"]["geo"]["latitude"]',
        'WELLNESS["practice"]["geo"]["longitude"]',
    ]


def test_missing_logo(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text("<svg/>")
    (mistake,) = mistakes({"practice": {"logo": "logo.png"}}, tmp_path)
    assert mistake.where == 'WELLNESS["practice"]["logo"]'
    assert mistake.problem == "there is no such file in the content folder"
    assert mistake.nearest == "logo.svg"


@pytest.mark.parametrize(
    "address",
    [{"country": "Germny"}, {"country": "DE", "stret": "x"}, {"country": "DE", "street": ""}],
    ids=["country", "unknown key", "street"],
)
def test_a_mistake_in_the_address_is_none_of_the_telephone(address: dict[str, Any]) -> None:
    (mistake,) = mistakes({"practice": {"address": address, "telephone": "030 901820"}})
    assert mistake.where.startswith('WELLNESS["practice"]["address"]')


GOOD_FORMS: dict[str, tuple[dict[str, Any], str, str | None]] = {
    "formspree": ({"provider": "formspree", "id": "abc"}, "id", "abc"),
    "netlify needs nothing": ({"provider": "netlify"}, "provider", "netlify"),
    "web3forms": ({"provider": "web3forms", "id": "abc-def"}, "id", "abc-def"),
    "basin": ({"provider": "basin", "id": "abc"}, "provider", "basin"),
    "staticforms": ({"provider": "staticforms", "id": "abc"}, "provider", "staticforms"),
    "custom": ({"provider": "custom", "action": "https://x.example/f"}, "action", "https://x.example/f"),
    "custom on this site": ({"provider": "custom", "action": "/form.php"}, "action", "form.php"),
    "custom honeypot": ({"provider": "custom", "action": "/f", "honeypot": "fax"}, "honeypot", "fax"),
    "page shown afterwards": ({"provider": "netlify", "thanks": "/pages/thanks.html"}, "thanks", "pages/thanks.html"),
    "page shown afterwards, elsewhere": (
        {"provider": "web3forms", "id": "abc", "thanks": "https://x.example/thanks"},
        "thanks",
        "https://x.example/thanks",
    ),
    "page shown afterwards by Static Forms": (
        {"provider": "staticforms", "id": "abc", "thanks": "thanks/"},
        "thanks",
        "thanks/",
    ),
    "id is trimmed": ({"provider": "basin", "id": " a_B-9 "}, "id", "a_B-9"),
    "no provider": ({"provider": None}, "provider", None),
}


@pytest.mark.parametrize(("raw", "key", "expected"), GOOD_FORMS.values(), ids=list(GOOD_FORMS))
def test_good_form(raw: dict[str, Any], key: str, expected: str | None) -> None:
    assert getattr(form(**raw), key) == expected


NOBODY = "whose form this is, provider does not say"

WRONG_FORMS: dict[str, tuple[dict[str, Any], str, str, str | None]] = {
    "formspree without id": ({"provider": "formspree"}, "", "formspree needs the id it gave you", None),
    "web3forms without id": ({"provider": "web3forms"}, "", "web3forms needs the id it gave you", None),
    "basin without id": ({"provider": "basin"}, "", "basin needs the id it gave you", None),
    "staticforms without id": ({"provider": "staticforms"}, "", "staticforms needs the id it gave you", None),
    "id is nothing": ({"provider": "formspree", "id": None}, "", "formspree needs the id it gave you", None),
    "action for an id": ({"provider": "basin", "action": "https://x.example/f"}, "", "basin needs the id it gave you", None),
    "custom without action": ({"provider": "custom"}, "", "a custom form needs its action", None),
    "id for an action": ({"provider": "custom", "id": "abc"}, "", "a custom form needs its action", None),
    "id without provider": ({"id": "abc"}, "", NOBODY, None),
    "action without provider": ({"action": "https://x.example/f"}, "", NOBODY, None),
    "provider is nothing": ({"provider": None, "id": "abc"}, "", NOBODY, None),
    "provider misspelled": ({"provider": "formspre", "id": "abc"}, '["provider"]', NO_CHOICE, "formspree"),
    "provider in another case": ({"provider": "Netlify"}, '["provider"]', NO_CHOICE, "netlify"),
    "provider like none": ({"provider": "mailchimp", "id": "abc"}, '["provider"]', NO_CHOICE, None),
    "provider is empty": ({"provider": ""}, '["provider"]', NO_CHOICE, None),
    "id is empty": ({"provider": "formspree", "id": " "}, '["id"]', "this is empty", None),
    "id is a number": ({"provider": "formspree", "id": 5}, '["id"]', "this is a number, not text", None),
    "action by mail": (
        {"provider": "custom", "action": "mailto:a@b.example"},
        '["action"]',
        "a form cannot be sent to a mailto: address",
        None,
    ),
    "action by mail after a space": (
        {"provider": "custom", "action": " mailto:a@b.example"},
        '["action"]',
        "a form cannot be sent to a mailto: address",
        None,
    ),
    "action by telephone": (
        {"provider": "custom", "action": "tel:+18025550142"},
        '["action"]',
        "a form cannot be sent to a tel: address",
        None,
    ),
    "action by text message": (
        {"provider": "custom", "action": "sms:+18025550142"},
        '["action"]',
        "a form cannot be sent to a sms: address",
        None,
    ),
    "action runs a script": (
        {"provider": "custom", "action": "javascript:alert(1)"},
        '["action"]',
        "javascript: addresses are not allowed here",
        None,
    ),
    "action without a host": ({"provider": "custom", "action": "https://"}, '["action"]', "the address names no host", None),
    "action is empty": ({"provider": "custom", "action": ""}, '["action"]', "this is empty", None),
    "honeypot is empty": ({"provider": "custom", "action": "/f", "honeypot": " "}, '["honeypot"]', "this is empty", None),
    "page shown afterwards runs a script": (
        {"provider": "netlify", "thanks": "javascript:alert(1)"},
        '["thanks"]',
        "javascript: addresses are not allowed here",
        None,
    ),
    "id of two words": ({"provider": "basin", "id": "a b"}, '["id"]', "an id has letters, digits, - and _ only", None),
    "id with its folder": ({"provider": "basin", "id": "f/abc"}, '["id"]', "an id has letters, digits, - and _ only", None),
    "id with its address": (
        {"provider": "formspree", "id": " https://formspree.io/f/abc/ "},
        '["id"]',
        "an id has letters, digits, - and _ only",
        "abc",
    ),
    "page shown afterwards by mail": (
        {"provider": "web3forms", "id": "abc", "thanks": "MAILTO:a@b.example"},
        '["thanks"]',
        "a mailto: address is no page",
        None,
    ),
    "page that Netlify shows afterwards, elsewhere": (
        {"provider": "netlify", "thanks": "https://x.example/thanks"},
        "",
        "netlify shows a page of this site afterwards",
        None,
    ),
    "id for Netlify": ({"provider": "netlify", "id": "abc"}, "", "netlify has no use for id", None),
    "action for Formspree": (
        {"provider": "formspree", "id": "abc", "action": "/f"},
        "",
        "formspree has no use for action",
        None,
    ),
    "honeypot for Basin": ({"provider": "basin", "id": "abc", "honeypot": "fax"}, "", "basin has no use for honeypot", None),
    "page shown afterwards for Formspree": (
        {"provider": "formspree", "id": "abc", "thanks": "pages/thanks.html"},
        "",
        "formspree has no use for thanks",
        None,
    ),
    "page shown afterwards for a form of one's own": (
        {"provider": "custom", "action": "/f", "thanks": "pages/thanks.html"},
        "",
        "custom has no use for thanks",
        None,
    ),
    "unknown key": ({"provider": "formspree", "key": "abc", "id": "abc"}, '["key"]', NO_SUCH, None),
    "key in another case": ({"Provider": "netlify"}, '["Provider"]', NO_SUCH, "provider"),
}


@pytest.mark.parametrize(("raw", "where", "problem", "nearest"), WRONG_FORMS.values(), ids=list(WRONG_FORMS))
def test_wrong_form(raw: dict[str, Any], where: str, problem: str, nearest: str | None) -> None:
    (mistake,) = mistakes({"contact_form": raw})
    assert mistake.where == f'WELLNESS["contact_form"]{where}'
    assert mistake.problem == problem
    assert mistake.nearest == nearest
    assert mistake.expected


@pytest.mark.parametrize(
    ("raw", "where", "expected"),
    [
        ({"provider": "formspree"}, "", "a provider, and the id it gave you"),
        ({"provider": "x"}, '["provider"]', "one of basin, custom, formspree, netlify, staticforms, web3forms"),
        (
            {"provider": "custom", "action": "tel:1"},
            '["action"]',
            "an address that takes forms, such as 'https://example.com/form'",
        ),
        ({"provider": "basin", "id": "a b"}, '["id"]', "the id or key alone, such as 'abcdwxyz'"),
        ({"provider": "netlify", "thanks": "tel:1"}, '["thanks"]', "a page such as 'pages/thanks.html'"),
        ("formspree", "", "a dictionary with any of provider, id, action, honeypot, leads_to, thanks"),
        (None, "", "a dictionary with any of provider, id, action, honeypot, leads_to, thanks"),
    ],
    ids=["no id", "provider", "action", "id", "page shown afterwards", "text", "nothing"],
)
def test_what_is_expected_of_a_form_is_said_in_words(raw: Any, where: str, expected: str) -> None:
    (mistake,) = mistakes({"contact_form": raw})
    assert (mistake.where, mistake.expected) == (f'WELLNESS["contact_form"]{where}', expected)


@pytest.mark.parametrize("action", ["MAILTO:a@b.example", "Tel:+18025550142"])
def test_action_by_mail_in_another_case(action: str) -> None:
    (mistake,) = mistakes({"contact_form": {"provider": "custom", "action": action}})
    assert mistake.where == 'WELLNESS["contact_form"]["action"]'
    assert mistake.problem.startswith("a form cannot be sent to a ")


@pytest.mark.parametrize("key", ["action", "thanks"])
def test_address_of_another_host_without_a_scheme(key: str) -> None:
    raw = {"provider": "custom", "action": "https://x.example/f", key: "//y.example/f"}
    (mistake,) = mistakes({"contact_form": raw})
    assert mistake.where == f'WELLNESS["contact_form"]["{key}"]'
    assert (mistake.problem, mistake.nearest) == (NO_SCHEME, "https://y.example/f")


@pytest.mark.parametrize("thanks", ["mailto:a@b.example", "tel:+18025550142", "sms:+18025550142"])
def test_what_is_shown_afterwards_is_a_page(thanks: str) -> None:
    (mistake,) = mistakes({"contact_form": {"provider": "web3forms", "id": "abc", "thanks": thanks}})
    assert mistake.where == 'WELLNESS["contact_form"]["thanks"]'


def test_what_netlify_shows_afterwards_is_a_page_of_this_site() -> None:
    (mistake,) = mistakes({"contact_form": {"provider": "netlify", "thanks": "https://x.example/thanks"}})
    assert mistake.where.startswith('WELLNESS["contact_form"]')


@pytest.mark.parametrize(
    "raw",
    [
        {"provider": "formspree", "id": "abc", "action": "https://x.example/f"},
        {"provider": "netlify", "action": "https://x.example/f"},
        {"provider": "custom", "action": "https://x.example/f", "id": "abc"},
        {"provider": "formspree", "id": "abc", "honeypot": "fax"},
    ],
    ids=["action beside an id", "action for Netlify", "id beside an action", "honeypot for Formspree"],
)
def test_a_setting_that_does_nothing_is_a_mistake(raw: dict[str, Any]) -> None:
    assert mistakes({"contact_form": raw})
