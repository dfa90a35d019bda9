"""Python-Markdown passes over what has no sign of markup, and makes of everything what it made before."""

import pkgutil
from xml.etree.ElementTree import Element

import markdown.extensions
import pytest
from hypotheses import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.inlinepatterns import SimpleTagInlineProcessor
from pelican.settings import DEFAULT_CONFIG

from pelican_wellness.adapter.quick_markdown import QuickInlineProcessor, hasten

EXTENSIONS = [f"markdown.extensions.{one.name}" for one in pkgutil.iter_modules(markdown.extensions.__path__)]

PIECES = [
    *("word", "a b", " ", "  ", "\n", "  \n", "\n\n", "    ", "1. ", "- ", "# ", "> ", ": ", "|", "---", "```", "~~~"),
    *("`", "``", "\\", "\\*", "\\\\", "[", "]", "(", ")", "![", "](x)", "[a](b)", "[a]: b", "[^1]", "[^1]: n", "[[w]]"),
    *("<", ">", "<b>", "</b>", "<https://a.b>", "<a@b.c>", "&", "&amp;", "&#65;", "*", "**", "_", "__", "*a*", "_b_"),
    *("*[AB]: c", "AB", "{: #id }", "{.c}", "!!! note", "'", '"', "--", "...", "\x02", "\x03", "é", "\u200b", "![a](b)"),
]


BLOCKS = [
    *(
        "# A",
        "## A ##\nb",
        "a\n# b",
        "A\n===",
        "A\n---",
        "> a",
        "a\n > b",
        "---",
        "* * *",
        "a\n___\nb",
        "1. a\n2. b",
        "- a\n- b",
    ),
    *(
        "    code",
        "a\n: b",
        "a\n\n:   b\n\n    c",
        "*[AB]: c",
        "[a]: b 'c'",
        "x\n[a]: b",
        "[^1]: n\n    m",
        "| a | b |\n|---|---|\n| 1 | 2 |",
    ),
    *(
        "a | b\n--|--\n1 | 2",
        "!!! note\n    a",
        "<div markdown='1'>\n# a\n</div>",
        "```\n# a\n```",
        "AB [a] [^1] x",
        "plain",
        "",
    ),
]


def made(*extensions: str) -> tuple[Markdown, Markdown]:
    options = {"extensions": [*extensions]} if extensions else DEFAULT_CONFIG["MARKDOWN"]
    return Markdown(**options), hasten(Markdown(**options))


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
@settings(max_examples=examples(400), deadline=None)
def test_the_same_as_python_markdown(text: str) -> None:
    for extensions in ((), ("smarty", "nl2br", "wikilinks", "footnotes"), ("legacy_em", "toc", "admonition", "md_in_html")):
        theirs, ours = made(*extensions)
        assert ours.convert(text) == theirs.convert(text)
        assert ours.reset().convert(text) == theirs.reset().convert(text)


@given(st.lists(st.sampled_from(BLOCKS), max_size=8).map("\n\n".join))
@settings(max_examples=examples(400), deadline=None)
def test_the_same_blocks(text: str) -> None:
    for extensions in ((), ("sane_lists", "admonition", "extra", "toc"), ("md_in_html", "tables", "attr_list", "nl2br")):
        theirs, ours = made(*extensions)
        assert ours.convert(text) == theirs.convert(text)


@pytest.mark.parametrize("extension", EXTENSIONS)
def test_every_pattern_of_its_own_extensions_is_known(extension: str) -> None:
    _, ours = made(extension)
    ours.convert("*a*")
    step = ours.treeprocessors["inline"]
    assert isinstance(step, QuickInlineProcessor)
    assert len(step._signs) == len(ours.inlinePatterns)


def test_plain_texts_are_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    _, ours = made()
    tried: list[str] = []
    pattern = ours.inlinePatterns["backtick"]
    found = pattern.compiled_re

    class Telling:
        def finditer(self, text: str, start: int = 0) -> object:
            tried.append(text)
            return found.finditer(text, start)

    monkeypatch.setattr(pattern, "getCompiledRegExp", Telling)
    html = ours.convert("# A heading\n\nPlain: it's 5 > 3!\n\nNot `plain`.\n\nTwo\nlines.\n\nBroken  \nlines.")
    assert {"Not `plain`.", "Broken  \nlines."}.issubset(tried)
    assert not {"A heading", "Plain: it's 5 > 3!", "Two\nlines."}.intersection(tried)
    assert html.count("<p>") == 4


def test_what_a_footnotes_mark_prints_may_be_markup() -> None:
    options = {"extensions": ["footnotes"], "extension_configs": {"footnotes": {"SUPERSCRIPT_TEXT": "*{}* `x`"}}}
    theirs, ours = Markdown(**options), hasten(Markdown(**options))
    text = "A mark[^1].\n\n[^1]: Its note."
    assert "<em>1</em>" in ours.convert(text)
    assert ours.reset().convert(text) == theirs.convert(text)


def test_a_pattern_that_is_not_known_is_tried_on_each_text() -> None:
    _, ours = made()
    ours.inlinePatterns.register(SimpleTagInlineProcessor(r"(x)(x+)()", "b"), "mine", 200)
    assert ours.convert("a xx") == "<p>a <b>x</b></p>"
    root = Element("div")
    assert ours.treeprocessors["inline"].run(root) is root
