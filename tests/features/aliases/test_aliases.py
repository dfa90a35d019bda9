"""Addresses from before: how they are read."""

import pytest

from pelican_wellness.features.aliases import AliasLines, file_of

READ = {
    "/2019/05/old.html": ("/2019/05/old.html",),
    "2019/old.html": ("/2019/old.html",),
    "https://old.example.com/2019/old/": ("/2019/old/",),
    "/a.html, /b/": ("/a.html", "/b/"),
    "/a.html, /a.html": ("/a.html",),
    "/caf%C3%A9.html": ("/café.html",),
    "/two words.html": ("/two words.html",),
    "/a.html#part": ("/a.html",),
    "": (),
    " , ": (),
}


@pytest.mark.parametrize(("stated", "read"), READ.items(), ids=READ)
def test_reading(stated: str, read: tuple[str, ...]) -> None:
    lines, mistakes = AliasLines.read({"aliases": stated}, lambda key: key, {})
    assert (lines.aliases, mistakes) == (read, [])


def test_several_lines() -> None:
    assert AliasLines.read({"aliases": ["/a.html", "/b.html"]}, lambda key: key, {})[0].aliases == ("/a.html", "/b.html")


@pytest.mark.parametrize(
    "stated",
    ["/", "https://old.example.com/", "/?p=12", "/a/../../b", "/%2e%2e/b", "/a\x00b", "/a//b", "/a\\b", "/%0d%0aSet-Cookie"],
)
def test_what_no_page_can_have_had(stated: str) -> None:
    lines, mistakes = AliasLines.read({"aliases": stated}, lambda key: f"a.md:4: {key}", {})
    assert lines.aliases == ()
    assert [mistake.where for mistake in mistakes] == ["a.md:4: aliases"]


def test_files() -> None:
    assert [file_of(one) for one in ("/a.html", "/a/", "/a", "/a/b.php")] == [
        "a.html",
        "a/index.html",
        "a/index.html",
        "a/b.php",
    ]
