"""Texts of the law's pages: what is left out, what is filled in, and that every file can be."""

import re
import tomllib
from typing import Any

import pytest
from factory import ROOT
from sites import site_of

from pelican_wellness.features.legal.facts import facts
from pelican_wellness.features.legal.notice import Block, Facts, Line, Text, filled, line, text_of
from pelican_wellness.features.legal.pages import PAGES

FILES = sorted((ROOT / "pelican_wellness" / "features" / "legal" / "texts").iterdir())
KNOWN: Facts = {
    "name": [line("Ana")],
    "lines": [line("12 Alder Street"), line("Burlington")],
    "email": [line("a@example.com", "mailto:a@example.com")],
    "none": [],
    "braces": [line("{name}")],
}


def said(one: Line) -> str:
    return "".join(f"[{span.text}]({span.url})" if span.url else span.text for span in one)


CASES: list[tuple[dict[str, Any], list[str]]] = [
    ({"text": ["Hello."]}, ["Hello."]),
    ({"text": ["Hello {name}."]}, ["Hello Ana."]),
    ({"text": ["Write to {email}, {name}."]}, ["Write to [a@example.com](mailto:a@example.com), Ana."]),
    ({"text": ["{lines}"]}, ["12 Alder Street", "Burlington"]),
    ({"text": ["In {lines}."]}, ["In 12 Alder Street, Burlington."]),
    ({"text": ["{braces}"]}, ["{name}"]),
    ({"text": ["{braces} and {name}"]}, ["{name} and Ana"]),
    ({"text": ["Not {none}.", "Hello."]}, ["Hello."]),
    ({"text": ["Not {nowhere}."]}, []),
    ({"text": ["Not {name}, {none}."]}, []),
    ({"needs": ["none"], "text": ["Hello."]}, []),
    ({"needs": ["name"], "text": ["Hello."]}, ["Hello."]),
    ({"laws": ["DE"], "text": ["Hello."]}, ["Hello."]),
    ({"laws": ["AT"], "text": ["Hello."]}, []),
    ({"text": [{"laws": ["AT", "CH"], "text": "Not."}, {"laws": ["AT", "DE"], "text": "Hello {name}."}]}, ["Hello Ana."]),
    ({"text": [{"needs": ["none"], "text": "Not."}]}, []),
]


@pytest.mark.parametrize(("stated", "lines"), CASES)
def test_what_is_said(stated: dict[str, Any], lines: list[str]) -> None:
    found = filled(Text("T", "t", ({"heading": "H", **stated},), {}), ("DE", "privacy-EU"), KNOWN)
    assert [said(one) for block in found for one in block.paragraphs] == lines
    assert [block.heading for block in found] == ["H"] * bool(lines), "no heading stands alone"


def test_a_block_has_lines_paragraphs_and_items() -> None:
    stated = {"lines": ["a"], "text": ["b"], "items": ["c", "{none}"]}
    assert filled(Text("T", "t", (stated,), {}), (), KNOWN) == (Block("", (line("a"),), (line("b"),), (line("c"),)),)


@pytest.mark.parametrize("tag", ["de", "de-AT", "DE_ch"])
def test_a_text_is_that_of_the_language(tag: str) -> None:
    found = text_of("imprint", tag)
    assert found
    assert (found.title, found.slug) == ("Impressum", "impressum")


@pytest.mark.parametrize("tag", ["eo", "", "../x", "d"])
def test_no_text(tag: str) -> None:
    assert text_of("imprint", tag) is None


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_file_can_be_filled(file: Any) -> None:
    page, tag, ending = file.name.split(".")
    assert page in PAGES
    assert ending == "toml"
    text = file.read_text("utf-8")
    stated = tomllib.loads(text)
    known = {*facts(site_of({}), tag), *stated.get("links", {})}
    assert set(re.findall(r"\{(\w+)\}", text)) <= known
    assert {one for block in stated["block"] for one in block.get("needs", ())} <= known
    laws = {law for found in re.findall(r"laws = (\[[^\]]*\])", text) for law in re.findall(r'"([^"]+)"', found)}
    assert laws <= {"DE", "AT", "CH", "privacy-EU", "privacy-GB", "privacy-CH", "privacy-OTHER"}
    assert {key for block in stated["block"] for key in block} <= {"laws", "needs", "heading", "lines", "text", "items"}


@pytest.mark.parametrize("page", PAGES)
def test_each_page_is_there_in_english(page: str) -> None:
    assert text_of(page, "en")
