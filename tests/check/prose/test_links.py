"""LNK: links."""

from typing import Any

import pytest
from checking import Check

BLOG: dict[str, Any] = {
    "files": {"a.md": 1, "b.md": 1, "images/a.jpg": 1, "media/still.html": 1, "people/mara.md": 1, "pages/c d.md": 1},
    "addresses": {"a.md": "a.html", "b.md": "b.html", "sub/c.md": "notes/c/", "pages/c d.md": "pages/c.html"},
    "pages": {
        "": frozenset(),
        "a.html": frozenset({"there"}),
        "b.html": frozenset({"arms", "füße"}),
        "notes/c/": frozenset(),
        "pages/c.html": frozenset(),
        "tag/sleep.html": frozenset(),
    },
}
LONG = "https://www.example.com/how-to-sleep-on-your-side.html"
LIST = "1. Doe, A study, https://example.com/study\n2. Another, www.example.org"

TRIGGERS = [
    ("LNK001", "Sleep well: [here](a.html).", 1),
    ("LNK001", "Text\n\n[Click here!](a.html) to book", 3),
    ("LNK001", "here\n\n[**Read  more** »](a.html)", 3),
    ("LNK001", 'x\n\n<a href="a.html">This link</a>', 3),
    ("LNK001", 'x\n\n[![More](a.jpg)](b.html "A title")', 3),
    ("LNK001", 'x\n\n<a href="a.html" aria-label="more">more</a>', 3),
    ("LNK002", "Write to https://example.com/contact.", 1),
    ("LNK002", "Text\n\nOur site is www.example.com, as ever.", 3),
    ("LNK002", f"x\n\n<{LONG}>", 3),
    ("LNK002", f"x\n\n[{LONG}](b.html)", 3),
    ("LNK002", f"## Sources of strength and calm\n\n{LONG}", 3),
    ("LNK002", "## References\n\n- A book\n\n## Contact\n\n(see HTTPS://Example.com)", 7),
    ("LNK002", "## www.example.com\n\nText", 1),
    ("LNK003", "Text [](b.html)", 1),
    ("LNK003", "x\n\n[![](a.jpg)](b.html)", 3),
    ("LNK003", 'x\n\n<a href="b.html"> <i class="icon"></i></a>', 3),
    ("LNK003", "[]()", 1),
    ("LNK004", "x\n\n[a]({filename}no.md)", 3),
    ("LNK004", "[a]({static}/images/A.jpg)", 1),
    ("LNK004", "[a]({attach}../a.jpg)", 1),
    ("LNK004", '<video poster="{static}/no.jpg" src="https://example.com/a.mp4"></video>', 1),
    ("LNK004", '<audio src="{static}/no.wav"></audio>', 1),
    ("LNK004", "[a](/pages/no.html)", 1),
    ("LNK004", "[a](/no/)", 1),
    ("LNK004", "x\n\n[a](no.html#there)", 3),
    ("LNK004", "x\n\n[a](b.md)", 3),
    ("LNK004", "[a](../../no.html)", 1),
    ("LNK005", "x\n\n[a](#no)", 3),
    ("LNK005", "## Arms {#Arms}\n\n[a](#arms)", 3),
    ("LNK005", "[a]({filename}b.md#legs)", 1),
    ("LNK005", "[a]({filename}/a.md#no)", 1),
]
NEAR_MISSES = [
    ("LNK001", "[More about sleep](a.html)"),
    ("LNK001", "[Here is how to sleep](a.html)"),
    ("LNK001", "Click here: [the prices](a.html), and read more"),
    ("LNK001", '<a href="a.html" aria-label="More about sleep">More</a>'),
    ("LNK001", "[here ![A map of the town](a.jpg)](a.html)"),
    ("LNK001", '<a id="here">here</a> <a name="more">more</a>'),
    ("LNK001", '<span hidden><a href="a.html">here</a></span>'),
    ("LNK001", "Lang: de\n\n[link](a.html)"),
    ("LNK002", "[How to sleep](https://example.com/a)"),
    ("LNK002", "Type `https://example.com/contact`, or\n\n    www.example.com"),
    ("LNK002", "A safe address begins with https:// and needs no www. at all"),
    ("LNK002", "Our site is <https://example.com/>, [www.example.com](https://example.com/)"),
    ("LNK002", "<https://www.alder-and-linen-massage.example.com/>"),
    ("LNK002", f"[See {LONG}]({LONG})"),
    ("LNK002", f"Text [1].\n\n## References\n\n{LIST}"),
    ("LNK002", f"## Sources and further reading\n\n{LIST}"),
    ("LNK002", f"Lang: es\n\nText\n\n### Referencias:\n\n{LIST}"),
    ("LNK002", f"Text.[^1]\n\n[^1]: Doe, {LONG}"),
    ("LNK002", f"<!-- {LONG} --> <span hidden>{LONG}</span>"),
    ("LNK002", "Mail to a@www.example.com, 10.5:www"),
    ("LNK003", "[Sleep](b.html)"),
    ("LNK003", "[![A bed](a.jpg)](b.html)"),
    ("LNK003", '<a href="b.html" aria-label="Sleep"><svg></svg></a>'),
    ("LNK003", '<a href="b.html"><svg aria-label="Sleep"></svg></a>'),
    ("LNK003", '<a href="b.html" title="Sleep"><i class="icon"></i></a>'),
    ("LNK003", '<a id="x"></a><a name="y"></a>'),
    ("LNK003", '<pre><a href="#line-1"></a>code</pre>'),
    ("LNK003", '<a href="#x" class="headerlink"></a><a href="b.html" aria-hidden="true"></a>'),
    ("LNK003", "Text.[^1]\n\n[^1]: A note."),
    ("LNK004", "[a]({filename}b.md), [b]({static}/images/a.jpg#x), [c]({filename}/sub/c.md), [d]({filename}people/mara.md)"),
    ("LNK004", '[a]({filename}/pages/c%20d.md), <img src="{static}/no.jpg" alt="">'),
    ("LNK004", "[a](/b.html), [b](/b), [c](/notes/c), [d](/notes/c/index.html), [e](/), [f](b.html?x#y), [g](notes/c/)"),
    ("LNK004", "[a](/feeds/all.atom.xml), [b](/images/no.jpg), [c](/media/still.html), [d](#no)"),
    ("LNK004", "[a](https://example.com/no.html), [b](//example.com/no/), [c](mailto:a@b.c), [d](tel:123), [e](http://[no)"),
    ("LNK004", "[a]({tag}no), [b]({index}), [c]({category}no), [d](|author|no)"),
    ("LNK005", "## Arms {#arms}\n\n[a](#arms), [b](#), [c](#top), [d](#w-content), [e]({filename}a.md#arms)"),
    ("LNK005", '<a name="here"></a><p id=fußbad>x</p>\n\n[a](#here), [b](#fu%C3%9Fbad)'),
    ("LNK005", "[a]({filename}b.md#arms), [b]({filename}b.md#f%C3%BC%C3%9Fe), [c]({filename}no.md#x)"),
    ("LNK005", "[a]({filename}people/mara.md#x), [b](/b.html#x), [c](https://example.com/#x), [d](?a#x)"),
    ("LNK005", "[a](#area-burlington), [b]({filename}b.md#references), [c](#:~:text=arms), [d](#!/x)"),
    ("LNK005", "Text.[^1]\n\n[^1]: A note."),
]


@pytest.mark.parametrize(("code", "markdown", "line"), TRIGGERS)
def test_is_found(found: Check, code: str, markdown: str, line: int) -> None:
    assert [(one.code, one.line) for one in found(code, markdown, blog=BLOG)] == [(code, line)]


@pytest.mark.parametrize(("code", "markdown"), NEAR_MISSES)
def test_is_not_found(found: Check, code: str, markdown: str) -> None:
    assert found(code, markdown, blog=BLOG) == []


def test_each_link_at_its_own_line(found: Check) -> None:
    assert [one.line for one in found("LNK001", "here [here](a.html)\n\n[here](b.html)")] == [1, 3]
    assert [one.column for one in found("LNK001", "here [here](a.html)")] == [6]


def test_what_is_found_is_quoted(found: Check) -> None:
    (vague,) = found("LNK001", "[Click *here*](a.html)")
    assert vague.message == 'the link "Click here" does not say where it leads'
    (bare,) = found("LNK002", "(at www.example.com/a?b=1&c=2).")
    assert bare.message == "an address stands in the text: www.example.com/a?b=1&c=2"
    (long,) = found("LNK002", f"See https://example.com/{'a' * 80}")
    assert long.message == f"an address stands in the text: https://example.com/{'a' * 40}…"
    (empty,) = found("LNK003", "[]()")
    assert empty.message == "the link to nowhere has no text"
    (missing,) = found("LNK004", "[a]({filename}no.md)", blog=BLOG, path="sub/c.md")
    assert missing.message == "the file sub/no.md is not in the content folder"
    (page,) = found("LNK004", "[a](/no.html)", blog=BLOG)
    assert page.message == "the site has no page /no.html"
    assert [one.message for one in found("LNK005", "[a](#x) [b]({filename}b.md#x)", blog=BLOG)] == [
        'this page has no place named "x"',
        'b.md has no place named "x"',
    ]


def test_links_are_seen_from_their_own_page(found: Check) -> None:
    assert not found("LNK004", "[a](../../b.html), [b](../c/)", blog=BLOG, path="sub/c.md")
    assert found("LNK004", "[a](b.html)", blog=BLOG, path="sub/c.md")
    assert not found("LNK004", "[a](no.html)", blog=BLOG, path="unknown.md")


def test_a_blog_below_a_folder_of_its_host(found: Check) -> None:
    blog = {**BLOG, "pelican": {"SITEURL": "https://example.com/blog"}}
    assert not found(
        "LNK004", "[a](/no.html), [b](/blog/b.html), [c](/blogs/), [d](/blog/), [e](/blog), [f](../no.html), [g](b)", blog=blog
    )
    assert len(found("LNK004", "[a](/blog/no.html), [b](no.html), [c](../blog/no/)", blog=blog)) == 3


FOLDER, NONE, LOCAL = "https://example.com/blog", "", "http://localhost:8000"
FOLDERS: dict[str, tuple[str, str, str, bool]] = {
    "a page below it": (FOLDER, "", "/blog/b.html", False),
    "no page below it": (FOLDER, "", "/blog/no.html", True),
    "a page of the site without its folder": (FOLDER, "", "/b.html", True),
    "the host's own first page": (FOLDER, "", "/index.html", False),
    "something else on the host": (FOLDER, "", "/other/no.html", False),
    "known from publishconf.py alone": (NONE, FOLDER, "/blog/b.html", False),
    "not below what publishconf.py says": (NONE, FOLDER, "/blog/no.html", True),
    "while writing on this computer": (LOCAL, FOLDER, "/blog/notes/c/", False),
    "without the folder of publishconf.py": (LOCAL, FOLDER, "/b.html", True),
    "settings that disagree, one way": ("https://example.org", FOLDER, "/blog/b.html", False),
    "settings that disagree, the other way": ("https://example.org", FOLDER, "/b.html", False),
    "settings that disagree, neither way": ("https://example.org", FOLDER, "/blog/no.html", True),
    "known from nowhere": (NONE, "", "/blog/b.html", False),
    "known from nowhere, and no page": (LOCAL, "", "/blog/no.html", True),
    "no folder": ("https://example.com", "", "/blog/b.html", True),
}


@pytest.mark.parametrize("name", FOLDERS)
def test_links_go_by_the_folder_that_the_site_is_published_in(found: Check, name: str) -> None:
    address, beside, link, leads_nowhere = FOLDERS[name]
    blog = {**BLOG, "pelican": {"SITEURL": address}, "beside": beside}
    assert bool(found("LNK004", f"[a]({link})", blog=blog)) is leads_nowhere


ESCAPED = [
    ("LNK001", "Text\n\n[here](b.html?a=1&amp;b=2)", (3, 1)),
    ("LNK002", "Text\n\nSee www.example.com/a?b=1&amp;c=2.", (3, 5)),
    ("LNK003", 'Text\n\n<a href="b.html?a=1&amp;b=2"></a>', (3, 10)),
    ("LNK004", "Text\n\n[a](/no.html?a=1&amp;b=2)", (3, 5)),
    ("LNK004", 'Text\n\n<a href="/no.html?a=1&#38;b=&quot;">a</a>', (3, 10)),
    ("LNK004", "Text &amp; more\n\n[a](/no.html?a=1&b=2)", (3, 4)),
    ("LNK005", "Text\n\n[a](#a&amp;b)", (3, 5)),
    ("LNK002", "Text\n\nSee www.example.com/a\\_b.", (3, 5)),
    ("PIC001", 'Text\n\n<img src="https://example.com/?a=1&amp;b=2">', (3, 11)),
    ("PIC003", 'Text\n\n<img alt="" src="{static}/images/a&amp;b.jpg">', (3, 18)),
]


@pytest.mark.parametrize(("code", "markdown", "place"), ESCAPED)
def test_an_address_with_references_is_found_at_its_own_line(
    found: Check, code: str, markdown: str, place: tuple[int, int]
) -> None:
    (one,) = found(code, markdown, blog=BLOG)
    assert (one.line, one.column) == place


def test_pages_that_the_settings_make(found: Check) -> None:
    pelican = {"EXTRA_PATH_METADATA": {"extra/x.html": {"path": "x.html"}}, "TEMPLATE_PAGES": {"y.html": "y/index.html"}}
    markdown = "[a](/x.html), [b](/y/index.html)"
    assert len(found("LNK004", markdown, blog=BLOG)) == 2
    assert not found("LNK004", markdown, blog={**BLOG, "pelican": pelican})


def test_nothing_is_missing_where_no_page_is_known(found: Check) -> None:
    assert not found("LNK004", "[a](/no.html)")


def test_english_words_are_looked_for_in_english_only(found: Check) -> None:
    assert not found("LNK001", "[more](a.html)", language="es")
    assert found("LNK001", "[more](a.html)", language="en-GB")
