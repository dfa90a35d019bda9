"""Addresses: what leads out of the site, where to, and how one is written in full."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_wellness.web.urls import absolute, below, from_anywhere, has_scheme, leads_to, origin

SCHEMES = {
    "https://x.example/": True,
    "HTTP://x.example": True,
    "mailto:a@b.example": True,
    "tel:+1802": True,
    "": False,
    "a.html": False,
    "/a.html": False,
    "//x.example/a": False,
    "#a:b": True,
    "pages/a:b.html": False,
    "?a=b:c": True,
}
"""What stands before the first slash decides: the adapter's own addresses begin with a folder or a file."""


@pytest.mark.parametrize(("address", "expected"), SCHEMES.items())
def test_has_scheme(address: str, *, expected: bool) -> None:
    assert has_scheme(address) is expected


ORIGINS = {
    "///x.example/a.jpg": "https://x.example",
    "HTTP:////x.example/a.jpg": "http://x.example",
    "/a//b.jpg": None,
    "https://x.example/a?b#c": "https://x.example",
    "http://x.example:8080/": "http://x.example:8080",
    "HTTPS://X.Example/": "https://x.example",
    "//x.example/a": "https://x.example",
    " https://x.example ": "https://x.example",
    "https://me:secret@x.example/": "https://x.example",
    "a.html": None,
    "/a.html": None,
    "mailto:a@b.example": None,
    "ftp://x.example/": None,
    "https://": None,
    "http://[": None,
    "https://x.example:abc/": None,
    "https://x.example;script-src/": None,
    "https://a,b.example/": None,
    "": None,
}


@pytest.mark.parametrize(("address", "expected"), ORIGINS.items())
def test_origin(address: str, expected: str | None) -> None:
    assert origin(address) == expected


@given(st.text(max_size=40))
@settings(deadline=None)
def test_an_origin_is_one_source_of_a_policy(address: str) -> None:
    found = origin(f"https://{address}")
    assert found is None or not set(found) & set(" ;,'\"\n")


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
@settings(deadline=None)
def test_what_is_escaped_already_stays(url: str) -> None:
    once = absolute("https://example.com", url)
    assert once.isascii()
    assert not set(once) & set(" <>\"'\n")
    assert absolute("https://example.com", once.removeprefix("https://example.com")) == once


BELOW = {
    "a slug with spaces.html": "../a%20slug%20with%20spaces.html",
    '"<`>.html': "../%22%3C%60%3E.html",
    "50%.html": "../50%25.html",
    "a%20b.html": "../a%20b.html",
    "/a.html": "../a.html",
    "größe.html#ä": "../größe.html#ä",
    "a[1].html": "../a%5B1%5D.html",
    "https://[::1]/a b": "https://[::1]/a b",
    "": "../",
}


@pytest.mark.parametrize(("url", "expected"), BELOW.items())
def test_links_hold_no_sign_that_an_address_may_not(url: str, expected: str) -> None:
    assert below("..", url) == expected


WRITTEN = {
    "a b.html": "../a%20b.html",
    "./a.html": "../a.html",
    "./javascript:alert(1)": "../javascript:alert(1)",
    ".//a.example/": "../a.example/",
    "/shop": "/shop",
    "//cdn.example/": "//cdn.example/",
    "#top": "#top",
    "?q=1": "?q=1",
    "mailto:a@b.example": "mailto:a@b.example",
}


@pytest.mark.parametrize(("written", "expected"), WRITTEN.items())
def test_an_address_of_the_blogger_s_is_the_same_page_everywhere(written: str, expected: str) -> None:
    assert from_anywhere("..", written) == expected


LEADS = {
    ("tags.html", "tags.html"): True,
    ("tags", "tags.html"): True,
    ("tags/", "tags/index.html"): True,
    ("/tags/", "tags/index.html"): True,
    ("", "index.html"): True,
    ("tags/#a", "tags/index.html"): True,
    ("{date:%Y}/{slug}/", "{date:%Y}/{slug}/index.html"): True,
    ("https://elsewhere.example/", "a.html"): True,
    ("tags.html", "tags/index.html"): False,
    ("tags/", "lists/tags/index.html"): False,
    ("a", "aindex.html"): False,
    ("", "a.html"): False,
}


@pytest.mark.parametrize(("pair", "expected"), LEADS.items())
def test_which_file_an_address_leads_to(pair: tuple[str, str], *, expected: bool) -> None:
    assert leads_to(*pair) is expected
