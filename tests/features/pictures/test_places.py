"""The values of `sizes`. tests/browser/test_pictures.py holds them against what a browser makes of the grid."""

import pytest

from pelican_wellness.features.pictures.places import above_text, frame, in_list, in_text, on_card

PHONE, BESIDE = "calc(94.5vw - 1.2rem)", "(min-width:60rem) calc(63.9vw - 3.2rem)"


@pytest.mark.parametrize(
    ("width", "sidebar", "sizes"),
    [
        (1600, True, f"(min-width:77rem) 46rem, {BESIDE}, (min-width:49.9rem) 46rem, {PHONE}"),
        (1600, False, f"(min-width:49.9rem) 46rem, {PHONE}"),
        (600, True, f"(min-width:63.7rem) 600px, {BESIDE}, (min-width:41rem) 600px, {PHONE}"),
        (300, True, f"(min-width:21.1rem) 300px, {PHONE}"),  # every wide window has room for it
        (240, True, "240px"),
    ],
)
def test_in_a_text(width: int, sizes: str, *, sidebar: bool) -> None:
    assert in_text(width, sidebar=sidebar) == sizes


def test_side_by_side() -> None:
    pair = in_text(1600, sidebar=False, pictures=2)
    assert pair == "(min-width:49.9rem) 22.6rem, calc(47.2vw - 1.1rem)"
    gallery = in_text(1600, sidebar=False, pictures=9)
    assert gallery == "(min-width:49.9rem) 14.7rem, (min-width:40rem) calc(31.5vw - 1rem), calc(47.2vw - 1.1rem)"
    assert in_text(1600, sidebar=False, pictures=3) == gallery
    # A picture of twice the width that is cropped to the shape of its place is loaded at twice the width of the place.
    assert in_text(1600, sidebar=False, pictures=2, stretch=2) == "(min-width:49.9rem) 45.1rem, calc(94.5vw - 2.1rem)"


def test_elsewhere() -> None:
    assert above_text(1600, sidebar=True) == f"(min-width:90.5rem) 54.6rem, {BESIDE}, (min-width:59rem) 54.6rem, {PHONE}"
    assert frame("portrait", (400, 600), sidebar=True) == (120, 120, "8.9rem")
    assert frame("portrait", (1200, 600), sidebar=True) == (120, 120, "17.8rem")
    assert frame("logo", (300, 100), sidebar=True) == (192, 64, "14.3rem")
    for place in ("portrait", "logo", "lead", "entry", "first_entry"):
        assert frame(place, None, sidebar=True)[2] == "", "of what nobody knows the shape of, there is one file"


def test_in_a_list() -> None:
    entry = in_list(1600, 1000, first=False, sidebar=True)
    assert (
        entry
        == "(min-width:90.5rem) 27.1rem, (min-width:60rem) calc(31.5vw - 1.4rem), (min-width:40rem) calc(47.2vw - 1.4rem), "
        + PHONE
    )
    assert in_list(1600, 1000, first=False, sidebar=False) == entry, "as on the home page, which has no sidebar"
    assert in_list(300, 600, first=False, sidebar=True).endswith(f"(min-width:21.1rem) 300px, {PHONE}")
    assert in_list(200, 300, first=False, sidebar=True) == "200px"
    first = in_list(1600, 1000, first=True, sidebar=True)
    assert first == f"(min-width:90.5rem) 54.6rem, {BESIDE}, {PHONE}"
    alone = in_list(1600, 1000, first=True, sidebar=False)
    assert alone == f"(min-width:90.5rem) 50rem, (min-width:60rem) calc(56.7vw - 1.3rem), {PHONE}"
    # A wide picture is cropped to the shape of its place, and loaded at more than its width.
    assert in_list(3200, 1000, first=False, sidebar=True).endswith("calc(189vw - 2.4rem)")


def test_on_a_card() -> None:
    two, one = "(min-width:44rem) calc(47.2vw - 4.2rem)", "calc(94.5vw - 4.1rem)"
    assert on_card(1600, 1000, sidebar=False) == f"(min-width:59rem) 23.7rem, {two}, {one}"
    assert on_card(1600, 500, sidebar=False).endswith("calc(189vw - 8.2rem)"), "it is cropped at its sides"
    assert on_card(200, 100, sidebar=False) == "200px"
    assert frame("service", (900, 300), sidebar=True)[:2] == (900, 300)


@pytest.mark.parametrize("width", [241, 300, 500, 800, 1600, 2048])
def test_conditions_stand_from_wide_to_narrow(width: int) -> None:
    for sizes in (in_text(width, sidebar=True, pictures=3), in_text(width, sidebar=True), above_text(width, sidebar=True)):
        *conditions, last = sizes.split(", ")
        starts = [float(one.removeprefix("(min-width:").partition("rem)")[0]) for one in conditions]
        assert starts == sorted(starts, reverse=True)
        assert len(set(starts)) == len(starts)
        assert not last.startswith("(")
        assert "min(" not in sizes
