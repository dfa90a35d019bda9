"""The policy and its companions: what gets into them, and how a host reads the file."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_wellness.web.csp import COMPANIONS, SVG_POLICY, hash_source, headers_file, host_source, policy

HOST_SOURCE = re.compile(r"https?://[a-z0-9-]+(\.[a-z0-9-]+)*\.?(:[0-9]+)?")
"""CSP Level 3, 2.3.1: `host-source`, as far as we write it."""


def directive(name: str, found: str) -> list[str]:
    (one,) = (part for part in found.split("; ") if part.split()[0] == name)
    return one.split()[1:]


HOSTS = {
    "https://cdn.example/a.jpg": "https://cdn.example",
    "https://bücher.example/a.jpg": "https://xn--bcher-kva.example",
    "https://例え.example/a.jpg": "https://xn--r8jz45g.example",
    "https://BÜCHER.example:8080/": "https://xn--bcher-kva.example:8080",
    "//cdn.example/a.jpg": "https://cdn.example",
    "https:\\\\cdn.example\\a.jpg": "https://cdn.example",
    " ht\ntps://cdn.example/": "https://cdn.example",
    "images/a.jpg": None,
    "/images/a.jpg": None,
    "data:image/png;base64,AAAA": None,
    "mailto:a@b.example": None,
}


@pytest.mark.parametrize(("address", "expected"), HOSTS.items())
def test_a_host_is_named_as_browsers_ask_for_it(address: str, expected: str | None) -> None:
    assert host_source(address) == expected


UNNAMED = [
    "https://*/a.jpg",
    "https://*.example/a.jpg",
    "https://a b.example/a.jpg",
    "https://a\u0085b.example/",
    "https://a\u2028b.example/",
    "https://a\x00b.example/",
    "https://x.example;script-src/",
    "https://x.example,y.example/",
    "https://'self'/",
    "https://a_b.example/",
    "https://a..b/",
    "https://[2001:db8::1]/a.jpg",
    "https://[::1/",
    "https://straße.example/",
    "https://x.example:abc/",
    f"https://{'a' * 64}.example/",
    f"https://{'ä' * 5000}/",
]


@pytest.mark.parametrize("address", UNNAMED)
def test_what_no_policy_can_name_is_said(address: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        host_source(address)


@given(st.sampled_from(["https://", "//", "http://", "https:/\\"]), st.text(max_size=30))
@settings(deadline=None)
def test_nothing_but_a_host_comes_of_an_address(start: str, address: str) -> None:
    try:
        found = host_source(start + address)
    except ValueError:
        return
    assert found is None or HOST_SOURCE.fullmatch(found)


@given(st.lists(st.text(max_size=30), max_size=5))
@settings(deadline=None)
def test_nothing_but_hosts_and_hashes_get_into_a_policy(sources: list[str]) -> None:
    found = policy([("img-src", one) for one in (*sources, "https://cdn.example", hash_source("x"))])
    assert found.isascii()
    assert found.count(";") == policy([]).count(";")
    named = directive("img-src", found)
    assert named[:2] == ["'self'", "data:"]
    assert all(HOST_SOURCE.fullmatch(one) or one == hash_source("x") for one in named[2:])
    assert "https://cdn.example" in named


def test_nobody_frames_a_page_unless_named() -> None:
    assert directive("frame-ancestors", policy([])) == ["'none'"]
    named = [("frame-ancestors", "https://b.example"), ("frame-ancestors", "https://a.example")]
    assert directive("frame-ancestors", policy(named)) == ["https://a.example", "https://b.example"]


def test_plain_addresses_are_asked_for_over_https_on_a_site_that_has_it() -> None:
    assert policy([]).endswith("; upgrade-insecure-requests")
    assert "upgrade" not in policy([], secure=False)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "cross-origin"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("X-Content-Type-Options", "nosniff"),
    ],
)
def test_companions(name: str, value: str) -> None:
    assert COMPANIONS[name] == value


def test_the_permissions_of_films_stay_and_all_others_are_refused() -> None:
    refused = COMPANIONS["Permissions-Policy"].split(", ")
    assert len(refused) >= 40
    assert all(re.fullmatch(r"[a-z-]+=\(\)", one) for one in refused)
    assert refused == sorted(set(refused))
    assert not {"fullscreen=()", "picture-in-picture=()", "autoplay=()", "encrypted-media=()"} & set(refused)
    assert {"camera=()", "microphone=()", "geolocation=()", "payment=()", "unload=()"} <= set(refused)


def test_a_drawing_by_itself_runs_nothing() -> None:
    assert directive("default-src", SVG_POLICY) == ["'none'"]
    assert "script" not in SVG_POLICY
    assert directive("sandbox", SVG_POLICY) == []


RULES = [("/*", {"A": "1", "B": "2"}), ("/c", {"A": "3"})]


def test_a_block_for_each_rule() -> None:
    assert headers_file(RULES) == "/*\n  A: 1\n  B: 2\n\n/c\n  A: 3\n"


def test_a_later_rule_can_detach_what_the_first_says() -> None:
    assert headers_file(RULES, detach=True) == "/*\n  A: 1\n  B: 2\n\n/c\n  ! A\n  A: 3\n"
