"""Which drawing stands beside a link, and how its address is read."""

import pytest
from rendering import Renderer

from pelican_wellness.model.channel import ChannelKind, channels
from pelican_wellness.model.glyph import Glyph, glyph_of, host_and_path

NUMBER = "+1 802 555 0142"


@pytest.mark.parametrize(
    ("address", "glyph"),
    [
        ("https://www.instagram.com/ana", Glyph.CAMERA),
        ("https://YouTube.com/@ana", Glyph.PLAY),
        ("https://open.spotify.com/show/1", Glyph.NOTE),
        ("https://notinstagram.com/", Glyph.GLOBE),
        ("https://instagram.com.example/", Glyph.GLOBE),
        ("mailto:a@b.example", Glyph.LETTER),
        ("tel:+18025550142", Glyph.TELEPHONE),
        ("https://[::1", Glyph.GLOBE),
        ("", Glyph.GLOBE),
    ],
)
def test_a_drawing_for_each_address(address: str, glyph: Glyph) -> None:
    assert glyph_of(address) is glyph


def test_a_drawing_for_each_channel() -> None:
    ways = channels(booking="https://b.example", telephone=NUMBER, email="a@b.example", whatsapp=NUMBER, sms=NUMBER)
    assert [one.glyph for one in ways] == [Glyph.CALENDAR, Glyph.TELEPHONE, Glyph.LETTER, Glyph.CHAT, Glyph.CHAT]
    assert len(ways) == len(ChannelKind)


def test_every_drawing_is_drawn(render: Renderer) -> None:
    drawn = {one: render("site/glyph", name=one).path for one in Glyph}
    shapes = {str(path["d"]) for path in drawn.values() if path}
    assert len(shapes) == len(Glyph)


@pytest.mark.parametrize(
    ("address", "read"),
    [
        ("https://www.a.example/ana/?x=1", "a.example/ana"),
        ("https://a.example/", "a.example"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("https://[::1", "https://[::1"),
    ],
)
def test_an_address_as_it_is_read(address: str, read: str) -> None:
    assert host_and_path(address) == read
