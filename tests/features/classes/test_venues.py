"""The line `Where`: places of the practice, addresses, online; and names that are none of these."""

import pytest
from sites import site_of

from pelican_wellness.features.classes.venue import Venue, VenueKind, venues

PRACTICE = {
    "name": "Alder & Linen",
    "address": {"locality": "Burlington", "country": "US"},
    "locations": [{"name": "Winooski Studio"}, {"name": "Room 2"}],
}
SITE = site_of({"practice": PRACTICE})
HERE = Venue(VenueKind.PRACTICE, "Alder & Linen")
STUDIO = Venue(VenueKind.LOCATION, "Winooski Studio", "winooski-studio")
ONLINE = Venue(VenueKind.ONLINE)

READ: dict[str, tuple[tuple[str, ...], tuple[Venue, ...]]] = {
    "nothing": ((), (HERE,)),
    "the practice": (("alder & linen",), (HERE,)),
    "a location": (("Winooski Studio",), (STUDIO,)),
    "its slug": (("winooski-studio",), (STUDIO,)),
    "with a number": (("Room 2",), (Venue(VenueKind.LOCATION, "Room 2", "room-2"),)),
    "online": (("Online",), (ONLINE,)),
    "both": (("Winooski Studio", "online"), (STUDIO, ONLINE)),
    "twice": (("online", "Online"), (ONLINE,)),
    "an address": (("City Hall Park, Burlington",), (Venue(VenueKind.ADDRESS, "City Hall Park, Burlington"),)),
    "a street": (("3 Mill Yard",), (Venue(VenueKind.ADDRESS, "3 Mill Yard"),)),
    "in Arabic": (("حديقة البلدية، عمّان",), (Venue(VenueKind.ADDRESS, "حديقة البلدية، عمّان"),)),
}


@pytest.mark.parametrize(("stated", "expected"), READ.values(), ids=READ)
def test_places(stated: tuple[str, ...], expected: tuple[Venue, ...]) -> None:
    assert venues(stated, SITE, str) == (expected, [])


@pytest.mark.parametrize(
    ("stated", "meant"),
    [("Winoski Studio", "Winooski Studio"), ("on line", "online"), ("the attic", None), ("Alder and Linen", "Alder & Linen")],
)
def test_names_of_no_place(stated: str, meant: str | None) -> None:
    found, mistakes = venues((stated,), SITE, str)
    assert found == ()
    (mistake,) = mistakes
    assert (mistake.where, mistake.value, mistake.nearest) == ("where", stated, meant)
    assert "Winooski Studio" in mistake.expected


def test_a_practice_that_is_nowhere() -> None:
    assert venues((), site_of({"practice": {"email": "a@example.com"}}), str) == ((), [])
