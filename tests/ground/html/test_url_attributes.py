"""Attributes with an address: one table, whatever asks it."""

import pytest

from pelican_wellness.html.absolute import absolutize
from pelican_wellness.html.document import parse
from pelican_wellness.html.url_attributes import ATTRIBUTES, LOADED, NAVIGATES, SRCSET, URL_ATTRIBUTES
from pelican_wellness.web.csp import policy


def test_every_attribute_once_and_those_of_several_addresses_apart() -> None:
    assert len(set(ATTRIBUTES)) == len(ATTRIBUTES)
    assert {*ATTRIBUTES, SRCSET} == {attribute for _, attribute in URL_ATTRIBUTES}
    assert SRCSET not in ATTRIBUTES


def test_what_is_followed_is_not_loaded() -> None:
    loaded = {(element, attribute): directive for element, found in LOADED.items() for attribute, directive in found}
    assert loaded == {key: directive for key, directive in URL_ATTRIBUTES.items() if directive != NAVIGATES}
    assert LOADED["a"] == ()


@pytest.mark.parametrize("directive", sorted({directive for directive in URL_ATTRIBUTES.values() if directive}))
def test_every_directive_opens_the_policy(directive: str) -> None:
    opened = [one for one in policy([(directive, "https://x.example")]).split("; ") if one.startswith(f"{directive} ")]
    assert len(opened) == 1
    assert opened[0].endswith(" https://x.example")


LEFT_OUT = {"script"}
"""Elements that feeds leave out."""


@pytest.mark.parametrize(("element", "attribute"), [key for key in URL_ATTRIBUTES if key[0] not in LEFT_OUT])
def test_every_address_is_made_absolute_for_feeds(element: str, attribute: str) -> None:
    found = parse(absolutize(f'<{element} {attribute}="x/y.z"></{element}>', "https://example.com/a/b.html")).find(element)
    assert found
    assert found[attribute] == "https://example.com/a/x/y.z"
