"""A text in reStructuredText, through Pelican's own reader: notes become references, and a table of contents is no text."""

import re

from factory import Build

TEXT = """
Pressure
########

:date: 2026-03-16
:slug: a

.. contents::

Pressure eases pain [1]_, as others found [Two]_.

Why it helps
============

It warms.

Quellen
=======

.. [1] One, https://a.example/x
.. [Two] Two, doi:10.1000/abc
"""


def test_a_text_in_restructuredtext(build: Build) -> None:
    shown = "{% for a in articles %}{{ a.word_count }}|{{ a.references|count }}{% endfor %}"
    built = build({"a.rst": TEXT, "t.txt": shown}, TEMPLATE_PAGES={"t.txt": "t.html"})
    page = built.page("a.html")
    # Pressure … found (6), the two headings (3 and 1), It warms (2), One and its address (2), Two and its DOI (2).
    assert built.html("t.html") == "16|2"
    assert page.select_one("meta[name=description]")["content"].startswith("Pressure eases pain, as others found. It warms.")  # type: ignore[index, union-attr]
    assert [heading.get_text() for heading in page.select(".w-prose h2")] == ["Why it helps", "Quellen"]
    entries = page.select(".w-prose section.w-references > ol > li")
    assert [re.sub(r"\s+", " ", entry.get_text()).strip(" ↩\ufe0e\u00a0") for entry in entries] == [
        "One, https://a.example/x",
        "Two, doi:10.1000/abc",
    ]
    assert [mark.get_text() for mark in page.select(".w-prose p a[role=doc-noteref]")] == ["[1]", "[2]"]
    assert not page.select(".w-prose table")
