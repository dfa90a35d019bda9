"""Wide parts scroll, alignment needs no style attribute, admonitions bring their stylesheet."""

from pathlib import Path

import pytest
from sites import site_of

from pelican_wellness.features.prose.feature import FEATURE, adapt
from pelican_wellness.features.prose.wide_parts import (
    make_cells_of_empty_headers,
    make_wide_parts_scroll,
    move_alignment_to_classes,
)
from pelican_wellness.html.document import parse, serialize
from pelican_wellness.kept import Kept
from pelican_wellness.model.article import Text
from pelican_wellness.model.source import Source
from pelican_wellness.pipeline import Deriver, may_write

TABLE = "<table><tr><td>a</td></tr></table>"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (TABLE, f'<div class="w-scroller" role="region" aria-label="Table" tabindex="0">{TABLE}</div>'),
        (
            "<table><caption> Hours <em>of</em> rest</caption></table>",
            (
                '<div class="w-scroller" role="region" aria-label="Hours of rest" tabindex="0">'
                "<table><caption> Hours <em>of</em> rest</caption></table></div>"
            ),
        ),
        ("<pre>x</pre>", '<pre tabindex="0">x</pre>'),
    ],
)
def test_wide_parts_scroll(html: str, expected: str) -> None:
    document = parse(html)
    assert make_wide_parts_scroll(document, "Table")
    assert serialize(document) == expected


NAMES = {
    "by the heading above": (f"<h2>Hours <em>of</em> rest<a class='headerlink'>¶</a></h2><p>x</p>{TABLE}", ["Hours of rest"]),
    "by the nearest one": (f"<h2>One</h2><h3>Two</h3><div>{TABLE}</div>", ["Two"]),
    "by the caption first": ("<h2>One</h2><table><caption>Two</caption></table>", ["Two"]),
    "not by an empty caption": ("<h2>One</h2><table><caption> </caption></table>", ["One"]),
    "not by a heading below": (f"{TABLE}<h2>One</h2>", ["Table"]),
    "not by one without words": (f"<h2>One</h2><h3><img alt=''></h3>{TABLE}", ["One"]),
    "counted where two would have one": (f"{TABLE}{TABLE}<h2>One</h2>{TABLE}{TABLE}", ["Table", "Table 2", "One", "One 2"]),
    "by the caption of what lies in it": (
        f"<h2>One</h2><table><tr><td><table><caption>Two</caption></table></td></tr></table>{TABLE}",
        ["Two", "One"],
    ),
}


@pytest.mark.parametrize("case", NAMES)
def test_tables_are_named(case: str) -> None:
    html, names = NAMES[case]
    document = parse(html)
    make_wide_parts_scroll(document, "Table")
    assert [one["aria-label"] for one in document.find_all("div", role="region")] == names


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<tr><th> </th><th>May</th></tr>", "<tr><td> </td><th>May</th></tr>"),
        ('<tr><th scope="col"></th></tr>', "<tr><td></td></tr>"),
        ('<tr><th><img alt="May" src="m.png"></th></tr>', ""),
        ("<tr><th>A</th><td></td></tr>", ""),
    ],
)
def test_an_empty_corner_is_no_header(html: str, expected: str) -> None:
    document = parse(f"<table>{html}</table>")
    assert make_cells_of_empty_headers(document) is bool(expected)
    assert serialize(document) == f"<table>{expected or html}</table>"


@pytest.mark.parametrize("html", ["<p>x</p>", '<pre tabindex="-1">x</pre>', '<table class="codehilitetable"></table>'])
def test_what_needs_no_scrolling_stays(html: str) -> None:
    document = parse(html)
    assert not make_wide_parts_scroll(document, "Table")
    assert serialize(document) == html


def test_a_table_within_a_table_scrolls_with_it() -> None:
    document = parse(f"<table><tr><td>{TABLE}</td></tr></table>")
    make_wide_parts_scroll(document, "Table")
    assert len(document.find_all("div")) == 1


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("text-align: right;", ' class="w-align-right"'),
        ("text-align:center", ' class="w-align-center"'),
        ("TEXT-ALIGN: end", ' class="w-align-right"'),
        ("text-align: left", ""),
        ("text-align: start;", ""),
        ("text-align: right; color: red", ' style="text-align: right; color: red"'),
    ],
)
def test_alignment(style: str, expected: str) -> None:
    document = parse(f'<td style="{style}">1</td>')
    move_alignment_to_classes(document)
    assert serialize(document) == f"<td{expected}>1</td>"


def test_an_authors_class_is_kept() -> None:
    document = parse('<td class="price" style="text-align: right">1</td>')
    assert move_alignment_to_classes(document)
    assert serialize(document) == '<td class="price w-align-right">1</td>'


def test_the_feature_speaks_the_articles_language() -> None:
    source = Source(path="a.md", root=Path(), kind="article", title="A", slug="a", language="de", html=TABLE)
    ((article, _),) = Deriver(site_of(), (FEATURE,), Kept()).derive([source])
    assert 'aria-label="Tabelle"' in article.html


@pytest.mark.parametrize(
    ("html", "styles"),
    [
        ('<div class="admonition note">x</div>', {"prose/admonition"}),
        ('<p><a class="w-button" href="x">x</a></p>', {"prose/pressed"}),
        ('<li><input type="checkbox" disabled> x</li>', {"prose/pressed"}),
        ("<p>x</p>", set()),
    ],
)
def test_admonitions_and_buttons_ask_for_their_stylesheet(html: str, styles: set[str]) -> None:
    one = Text(html, "de")
    assert not adapt(one, "Tabelle")
    assert one.styles == styles


def test_another_theme_keeps_the_text_as_it_is() -> None:
    assert FEATURE.edit is adapt
    assert may_write(FEATURE, site_of())
    assert not may_write(FEATURE, site_of(own_theme=False))
