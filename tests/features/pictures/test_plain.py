"""Pictures in feeds: one plain address each, in a format that everybody reads."""

import pytest

from pelican_wellness.features.pictures.plain import plain

SOURCE = '<source type="image/avif" srcset="b-480.avif 480w" sizes="9rem">'
CHOICE = 'srcset="b-480.jpg 480w, b-1600.jpg 1600w" sizes="9rem" width="3" height="2" loading="lazy" decoding="async"'


def instead(address: str) -> str:
    """Return what is read in the place of the one address that is known."""
    return {"b.webp?a=1&b": "b.jpg?&"}.get(address, "")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            f'<p><picture class="w-r1">{SOURCE}<img alt="a &gt; b" src="a.jpg" {CHOICE}></picture> x</p>',
            '<p><img alt="a &gt; b" src="a.jpg" width="3" height="2"> x</p>',
        ),
        (f'<picture>{SOURCE}<img src="a.WEBP" {CHOICE}></picture>', '<img src="b-1600.jpg" width="3" height="2">'),
        (f'<picture>{SOURCE}<img src="a.avif" srcset="b.png 99w" width="3"></picture>', '<img src="b.png" width="3">'),
        ('<img src="a.webp">', '<img src="a.webp">'),
        (f"<picture>\n{SOURCE}\n{SOURCE}\n<img src='a.jpg' alt='>'>\n</picture>", "<img src='a.jpg' alt='>'>"),
        ('<img src="a.jpg" loading="lazy"><a title=" loading=" href="b">', '<img src="a.jpg"><a title=" loading=" href="b">'),
        ("<picture>no picture</picture><img", "<picture>no picture</picture><img"),
        ('<img alt="A" src="b.webp?a=1&amp;b" width="3">', '<img alt="A" src="b.jpg?&amp;" width="3">'),
        (f'<picture>{SOURCE}<img src="b.webp?a=1&amp;b" {CHOICE}></picture>', '<img src="b.jpg?&amp;" width="3" height="2">'),
        ("no picture", "no picture"),
    ],
)
def test_a_picture_is_plain(html: str, expected: str) -> None:
    assert plain(html, instead) == expected


@pytest.mark.parametrize("piece", ["<picture>", "<picture><source ", '<img "', "<img src='", '<img srcset="a,', " srcset="])
def test_broken_html_takes_no_longer(piece: str) -> None:
    assert plain(piece * 20_000, instead).startswith(piece[:4])
