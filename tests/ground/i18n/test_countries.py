"""Countries and languages by their names, and addresses as each country's post wants them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_wellness.i18n import countries
from pelican_wellness.i18n.countries import country_code, country_name, country_names, language_name
from pelican_wellness.i18n.postal_address import address_lines

CODES = {
    "code": ("US", "US"),
    "code in lower case": ("us", "US"),
    "code with spaces": (" us ", "US"),
    "name": ("Germany", "DE"),
    "name in lower case": ("germany", "DE"),
    "name in upper case": ("GERMANY", "DE"),
    "name with spaces": (" United Kingdom ", "GB"),
    "name with an accent": ("Réunion", "RE"),
    "name with an accent in upper case": ("RÉUNION", "RE"),
    "name of three words": ("United Arab Emirates", "AE"),
    "everyday code that is another's": ("UK", "GB"),
    "everyday letters": ("usa", "US"),
    "everyday letters with dots": ("U.S.", "US"),
    "everyday letters with more dots": ("U.S.A.", "US"),
    "everyday name": ("Great Britain", "GB"),
    "country of a country": ("Scotland", "GB"),
    "country of a country in lower case": ("england", "GB"),
    "given by the world, not by ISO 3166": ("Kosovo", "XK"),
    "sunken": ("Atlantis", None),
    "empty": ("", None),
    "blank": ("  ", None),
    "name in its own language": ("Deutschland", None),
    "three letters": ("DEU", None),
    "the world": ("001", None),
    "part of the world": ("Europe", None),
    "union": ("EU", None),
    "union by its name": ("European Union", None),
    "nations united": ("UN", None),
    "unknown to CLDR": ("ZZ", None),
    "test of accents": ("XA", None),
    "country that was": ("SU", None),
}


@pytest.mark.parametrize(("country", "expected"), CODES.values(), ids=list(CODES))
def test_country_code(country: str, expected: str | None) -> None:
    assert country_code(country) == expected


@pytest.mark.parametrize("country", ["Wales", "Northern Ireland"])
def test_every_country_of_the_united_kingdom_is_known(country: str) -> None:
    assert country_code(country) == "GB"


@pytest.mark.parametrize(
    ("country", "expected"),
    [
        ("Trinidad and Tobago", "TT"),
        ("Bosnia and Herzegovina", "BA"),
        ("Saint Lucia", "LC"),
        ("Hong Kong", "HK"),
        ("Macao", "MO"),
        ("Macau", "MO"),
        ("Turkey", "TR"),
        ("Czech Republic", "CZ"),
        ("Ivory Coast", "CI"),
        ("Côte d'Ivoire", "CI"),
        ("The Netherlands", "NL"),
        ("United States of America", "US"),
    ],
)
def test_country_by_its_everyday_name(country: str, expected: str) -> None:
    assert country_code(country) == expected


def test_every_country_is_found_by_its_name_and_its_code() -> None:
    names = country_names()
    assert {"United States": "US", "Germany": "DE", "Türkiye": "TR"}.items() <= names.items()
    assert len(names) > 240
    for name, code in names.items():
        assert country_code(name) == country_code(code) == country_code(code.lower()) == code


def test_no_region_of_the_world_is_a_country() -> None:
    assert {len(code) for code in country_names().values()} == {2}
    assert not {"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"} & set(country_names().values())


NAMES = {
    "English": ("DE", "en", "Germany"),
    "Spanish": ("US", "es", "Estados Unidos"),
    "French": ("DE", "fr", "Allemagne"),
    "Arabic": ("DE", "ar", "ألمانيا"),
    "Japanese": ("JP", "ja", "日本"),
    "region": ("DE", "pt-BR", "Alemanha"),
    "script": ("TW", "zh-TW", "台灣"),
    "language unknown to CLDR": ("DE", "qq", "Germany"),
    "no language": ("DE", "", "Germany"),
    "country unknown to CLDR": ("XX", "es", "XX"),
}


@pytest.mark.parametrize(("code", "tag", "expected"), NAMES.values(), ids=list(NAMES))
def test_country_name(code: str, tag: str, expected: str) -> None:
    assert country_name(code, tag) == expected


LANGUAGES = {
    "own": ("es", "es", "español"),
    "other": ("en", "es", "inglés"),
    "Arabic": ("ar", "ar", "العربية"),
    "spaces": (" en ", "es", "inglés"),
    "upper case": ("EN", "de", "Englisch"),
    "three letters": ("ase", "en", "American Sign Language"),
    "region": ("pt-BR", "en", "Brazilian Portuguese"),
    "region, underscore": ("pt_BR", "en", "Brazilian Portuguese"),
    "script": ("zh-Hant", "en", "Traditional Chinese"),
    "in a language unknown to CLDR": ("en", "qq", "English"),
    "unknown tag": ("qq", "en", "qq"),
    "name": ("Klingon", "en", "Klingon"),
    "name in another language": ("Deutsch", "es", "Deutsch"),
    "name of two words": ("sign language", "en", "sign language"),
    "empty": ("", "en", ""),
}


@pytest.mark.parametrize(("spoken", "tag", "expected"), LANGUAGES.values(), ids=list(LANGUAGES))
def test_language_name(spoken: str, tag: str, expected: str) -> None:
    assert language_name(spoken, tag) == expected


@pytest.mark.parametrize(
    ("spoken", "expected"),
    [("pt-br", "Brazilian Portuguese"), ("PT-BR", "Brazilian Portuguese"), ("zh-hant", "Traditional Chinese")],
)
def test_language_name_of_a_tag_in_another_case(spoken: str, expected: str) -> None:
    assert language_name(spoken, "en") == expected


@pytest.mark.parametrize(
    ("spoken", "name"),
    [
        ("zh-TW", "Chinese"),
        ("en-ZA", "English"),
        ("sr-Latn", "Serbian"),
        ("iw", "Hebrew"),
        ("in", "Indonesian"),
        ("ji", "Yiddish"),
    ],
)
def test_language_name_falls_to_the_language(spoken: str, name: str) -> None:
    assert name in language_name(spoken, "en")


@given(st.text(max_size=12), st.text(max_size=8))
@settings(deadline=None)
def test_names_never_fail(name: str, tag: str) -> None:
    assert country_code(name) in {None, *country_names().values()}
    assert country_name(name, tag) or not name
    assert language_name(name, tag) or not name


# Street, town, region, postal code, country -> lines.
ADDRESSES = {
    "United States": (("12 Alder Street", "Burlington", "VT", "05401", "US"), ["12 Alder Street", "Burlington, VT 05401"]),
    "Canada": (("12 Rue X", "Montréal", "QC", "H2Y 1C6", "CA"), ["12 Rue X", "Montréal, QC H2Y 1C6"]),
    "Australia": (("12 Ash St", "Hobart", "TAS", "7000", "AU"), ["12 Ash St", "Hobart, TAS 7000"]),
    "New Zealand has no regions": (("12 Ash St", "Nelson", "", "7010", "NZ"), ["12 Ash St", "Nelson 7010"]),
    "Singapore": (("1 Orchard Rd", "Singapore", "", "238824", "SG"), ["1 Orchard Rd", "Singapore 238824"]),
    "Britain": (("12 Alder Street", "Bath", "", "BA1 1AA", "GB"), ["12 Alder Street", "Bath", "BA1 1AA"]),
    "Britain with a county": (
        ("12 Alder Street", "Bath", "Somerset", "BA1 1AA", "GB"),
        ["12 Alder Street", "Bath", "Somerset", "BA1 1AA"],
    ),
    "Ireland": (("1 Main St", "Sligo", "Co. Sligo", "F91 AB12", "IE"), ["1 Main St", "Sligo", "Co. Sligo", "F91 AB12"]),
    "South Africa": (("1 Long St", "Cape Town", "", "8001", "ZA"), ["1 Long St", "Cape Town", "8001"]),
    "Germany": (("Erlenweg 12", "Berlin", "", "10115", "DE"), ["Erlenweg 12", "10115 Berlin"]),
    "Spain with a province": (("Calle Aliso 12", "Ronda", "Málaga", "29400", "ES"), ["Calle Aliso 12", "29400 Ronda, Málaga"]),
    "Mexico": (("Aliso 12", "Mérida", "Yuc.", "97000", "MX"), ["Aliso 12", "97000 Mérida, Yuc."]),
    "no country": (("Erlenweg 12", "Berlin", "", "10115", ""), ["Erlenweg 12", "10115 Berlin"]),
    "street on two lines": (("c/o Elm\nErlenweg 12", "Berlin", "", "10115", "DE"), ["c/o Elm", "Erlenweg 12", "10115 Berlin"]),
    "lines are trimmed, empty ones left out": (
        (" c/o Elm \n\n  Erlenweg 12\n", "Bonn", "", "", "DE"),
        ["c/o Elm", "Erlenweg 12", "Bonn"],
    ),
    "lines of Windows": (("c/o Elm\r\n12 Alder Street", "", "", "", "US"), ["c/o Elm", "12 Alder Street"]),
    "town alone": (("", "Berlin", "", "", "DE"), ["Berlin"]),
    "town alone, postal code last": (("", "Burlington", "", "", "US"), ["Burlington"]),
    "region alone": (("", "", "Vermont", "", "US"), ["Vermont"]),
    "region alone, postal code first": (("", "", "Bayern", "", "DE"), ["Bayern"]),
    "postal code alone": (("", "", "", "05401", "US"), ["05401"]),
    "postal code alone, first": (("", "", "", "10115", "DE"), ["10115"]),
    "region and postal code": (("", "", "VT", "05401", "US"), ["VT 05401"]),
    "street alone": (("12 Alder Street", "", "", "", "US"), ["12 Alder Street"]),
    "nothing": (("", "", "", "", "US"), []),
    "nothing in Britain": (("", "", "", "", "GB"), []),
    "nothing nowhere": (("", "", "", "", ""), []),
}


@pytest.mark.parametrize(("parts", "lines"), ADDRESSES.values(), ids=list(ADDRESSES))
def test_address(parts: tuple[str, str, str, str, str], lines: list[str]) -> None:
    assert address_lines(*parts) == lines


@pytest.mark.parametrize(
    ("parts", "last"),
    [
        (("Kuala Lumpur", "", "50480", "MY"), "50480 Kuala Lumpur"),
        (("San Juan", "", "00907", "PR"), "San Juan 00907"),
        (("Hagåtña", "", "96910", "GU"), "Hagåtña 96910"),
        (("Riyadh", "", "12345", "SA"), "Riyadh 12345"),
        (("Amman", "", "11118", "JO"), "Amman 11118"),
        (("Beirut", "", "1107", "LB"), "Beirut 1107"),
        (("Valletta", "", "VLT 1117", "MT"), "Valletta VLT 1117"),
        (("Lima", "", "15001", "PE"), "Lima 15001"),
        (("Hamilton", "", "HM 12", "BM"), "Hamilton HM 12"),
        (("Kyiv", "", "01001", "UA"), "01001"),
        (("Cairo", "", "11511", "EG"), "11511"),
    ],
    ids=lambda value: value if isinstance(value, str) else value[-1],
)
def test_where_the_postal_code_stands(parts: tuple[str, str, str, str], last: str) -> None:
    assert address_lines("1 Main Street", *parts)[-1] == last


@pytest.mark.parametrize(
    ("parts", "lines"),
    [
        (("Váci utca 1", "Budapest", "", "1052", "HU"), ["Budapest", "Váci utca 1", "1052"]),
        (("Valiasr 1", "Tehran", "", "1193653471", "IR"), ["Tehran", "Valiasr 1", "1193653471"]),
    ],
    ids=["Hungary", "Iran"],
)
def test_town_above_the_street(parts: tuple[str, str, str, str, str], lines: list[str]) -> None:
    assert address_lines(*parts) == lines


PART = st.text("abc ÄÖ1-,", min_size=1, max_size=8).filter(str.strip)


@given(PART, PART, PART, PART, st.sampled_from(["", "XX", *country_names().values()]))
@settings(deadline=None)
def test_no_part_is_lost_and_no_line_is_empty(street: str, locality: str, region: str, postal_code: str, country: str) -> None:
    lines = address_lines(street, locality, region, postal_code, country)
    assert lines[0] == (locality if country in ("HU", "IR") else street.strip())
    assert all(line.strip() for line in lines)
    assert all(any(part in line for line in lines) for part in (street.strip(), locality, region, postal_code))


def test_codes_that_are_known_without_asking_for_names() -> None:
    """A country that CLDR takes up, or drops, is to be put into the list."""
    assert set(country_names().values()) == countries._CODES
