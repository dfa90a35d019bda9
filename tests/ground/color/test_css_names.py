"""The name that CSS has for a color, or for the one that looks most like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageColor

from pelican_wellness.color.contrast import difference
from pelican_wellness.color.css_names import NAMES, nearest_name

COLORS = {
    "#ffffff": "white",
    "#000000": "black",
    "#5f9ea0": "cadetblue",
    "#5f9ea1": "cadetblue",
    "#00ffff": "aqua",
    "#808080": "gray",
    "#663399": "darkslateblue",
    "#37563d": "darkslategray",
    "#b5654a": "indianred",
    "#2f6f73": "teal",
}


@pytest.mark.parametrize(("color", "name"), COLORS.items())
def test_nearest_name(color: str, name: str) -> None:
    assert nearest_name(color) == name


def test_every_name_is_that_of_its_color() -> None:
    for name, color in NAMES.items():
        assert nearest_name(color) == name


def test_the_table_is_that_of_css() -> None:
    """Pillow has the same, with the names that CSS has twice, and the one that CSS Color 4 added."""
    # getrgb, since Pillow puts the number in its table as soon as somebody has asked for a name.
    theirs = {name: ImageColor.getrgb(name) for name in ImageColor.colormap if name != "rebeccapurple"}
    ours = {name: ImageColor.getrgb(color) for name, color in NAMES.items()}
    assert set(theirs.values()) == set(ours.values())
    assert all(theirs[name] == color for name, color in ours.items())


@given(st.integers(0, 0xFFFFFF))
def test_every_color_has_a_name(value: int) -> None:
    color = f"#{value:06x}"
    found = difference(NAMES[nearest_name(color)], color)
    assert all(found <= difference(other, color) for other in NAMES.values())
    assert difference(color, color) == 0
