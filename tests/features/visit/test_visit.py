"""Plain headings become steps, a table of policies, questions that open."""

import pytest
from sites import site_of

from pelican_wellness.features.visit.feature import shape, shape_of
from pelican_wellness.features.visit.pages import FIRST_VISIT, POLICIES, QUESTIONS
from pelican_wellness.html.document import parse, serialize
from pelican_wellness.model.article import Draft, Text
from pelican_wellness.model.document import document_of
from pelican_wellness.model.source import Source

TEXT = '<p>Intro.</p>\n<h2 id="a">One <em>a</em></h2>\n<p>x</p>\n<h3>Sub</h3>\n<p>y</p>\n<h2>Two</h2>\n<ul><li>z</li></ul>'
CASES = {
    "steps": (
        FIRST_VISIT,
        TEXT,
        (
            '<p>Intro.</p>\n<ol class="w-steps"><li><h2 id="a">One <em>a</em></h2>\n<p>x</p>\n<h3>Sub</h3>\n<p>y</p>\n</li>'
            "<li><h2>Two</h2>\n<ul><li>z</li></ul></li></ol>"
        ),
    ),
    "policies": (
        POLICIES,
        TEXT,
        (
            '<p>Intro.</p>\n<table class="w-policies"><tbody><tr><th scope="row" id="a">One <em>a</em></th><td>\n<p>x</p>\n'
            '<h3>Sub</h3>\n<p>y</p>\n</td></tr><tr><th scope="row">Two</th><td>\n<ul><li>z</li></ul></td></tr></tbody></table>'
        ),
    ),
    "questions": (
        QUESTIONS,
        TEXT,
        (
            '<p>Intro.</p>\n<div class="w-questions"><details><summary><h2 id="a">One <em>a</em></h2></summary>\n<p>x</p>\n'
            "<h3>Sub</h3>\n<p>y</p>\n</details><details><summary><h2>Two</h2></summary>\n<ul><li>z</li></ul></details></div>"
        ),
    ),
    "a heading within something is none of theirs": (
        QUESTIONS,
        "<blockquote><h2>Quoted</h2></blockquote><h3>One</h3><p>x</p>",
        (
            '<blockquote><h2>Quoted</h2></blockquote><div class="w-questions"><details><summary><h3>One</h3></summary>'
            "<p>x</p></details></div>"
        ),
    ),
    "the widest level, wherever it stands first": (
        FIRST_VISIT,
        "<h3>Before</h3><p>x</p><h2>One</h2><p>y</p>",
        '<h3>Before</h3><p>x</p><ol class="w-steps"><li><h2>One</h2><p>y</p></li></ol>',
    ),
    "a heading with nothing below it": (
        QUESTIONS,
        "<h2>One</h2>",
        '<div class="w-questions"><details><summary><h2>One</h2></summary></details></div>',
    ),
}


def shaped(template: str, html: str, kind: str = "page") -> tuple[bool, str, set[str]]:
    draft = Draft(Source("p.md", site_of().content_path, kind, "T", "t", "en", html=html, template=template))
    text = Text(html, "en")
    changed = shape(text, shape_of(draft, site_of()))
    return changed, serialize(document_of(text)), text.styles


@pytest.mark.parametrize(("template", "html", "expected"), CASES.values(), ids=CASES)
def test_shapes(template: str, html: str, expected: str) -> None:
    parse(html)
    assert shaped(template, html) == (True, expected, {"visit/shapes"})


@pytest.mark.parametrize("template", [FIRST_VISIT, POLICIES, QUESTIONS])
def test_a_text_without_headings_stays(template: str) -> None:
    assert shaped(template, "<p>x</p>") == (False, "<p>x</p>", set())


@pytest.mark.parametrize(("template", "kind"), [("page", "page"), (QUESTIONS, "article")])
def test_other_pages_stay(template: str, kind: str) -> None:
    assert shaped(template, TEXT, kind) == (False, TEXT, set())
