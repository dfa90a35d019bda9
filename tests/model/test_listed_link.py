"""Entries of MENUITEMS, LINKS and SOCIAL, as other themes want them too."""

import pytest

from pelican_wellness.model.listed_link import entries_chosen_from, label_and_address, listed_links

HOME = ("Home", "/")
ENTRIES: dict[str, tuple[tuple[object, ...], tuple[str, str]]] = {
    "a pair": (("Home", "/"), HOME),
    "an inline element": (("<em>Deep</em> & slow", "/a.html"), ("<em>Deep</em> & slow", "/a.html")),
    "a sign that begins no tag": (("R&B <3", "/"), ("R&B <3", "/")),
    "a label like an address": (("Node.js", "node"), ("Node.js", "node")),
    "no address": (("Home", ""), ("Home", "")),
    "a class behind": (("Home", "/", "fa fa-home"), HOME),
    "a class in front": (("fa fa-home", "Home", "/"), HOME),
    "an icon behind": (("Home", "/", "<i class='fa fa-home'></i>"), HOME),
    "an icon in front": (('<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>', "Home", "/"), HOME),
    "an icon before the words": (("<svg><path/></svg> Home", "/"), HOME),
    "an icon alone": (("<svg></svg>", "/"), ("/", "/")),
    "a list of entries below it": (("Home", "/", [("A", "/a")]), HOME),
    "an identifier": (("Shop", "https://shop.example/", "shop"), ("Shop", "https://shop.example/")),
}


@pytest.mark.parametrize("name", ENTRIES)
def test_the_label_that_fits(name: str) -> None:
    entry, expected = ENTRIES[name]
    assert label_and_address(entry) == expected


def test_only_what_was_not_written_so_is_told() -> None:
    assert entries_chosen_from({"MENUITEMS": [("Home", "/", "house")], "LINKS": None, "SOCIAL": ()}) is None
    assert entries_chosen_from({"MENUITEMS": [HOME], "SOCIAL": [("<svg/>", "/a", "A")]}) == ("SOCIAL", "A")


@pytest.mark.parametrize("listed", [None, 5, "Home", {"Home": "/"}, ["Home", 5, None], [(1, 2), ()]])
def test_what_is_no_entry_or_says_nothing_is_left_out(listed: object) -> None:
    assert listed_links(listed) == []
    assert entries_chosen_from({"LINKS": listed}) in (None, ("LINKS", ""))
