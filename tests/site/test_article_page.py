"""The article page has every part of the seed, and its figures are computed."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from factory import ROOT, Build, article

SEED = (ROOT / "tests" / "data" / "stenosis.txt").read_text(encoding="utf-8")
SEED_BODY = SEED[SEED.index("Spinal stenosis can") : SEED.index("\n\n• Tags")]
SEED_ABOUT = SEED[SEED.index("Relaxation.") : SEED.index("Spinal stenosis can")].strip()
SEED_PAGE = "ways-your-massage-therapist-can-ease-spinal-stenosis-pain.html"
CONTACT: dict[str, str | bytes] = {"pages/contact.md": "Title: Contact\n\nWrite to us."}


@pytest.fixture(scope="module")
def seed_page(demo: Path) -> BeautifulSoup:
    return BeautifulSoup((demo / SEED_PAGE).read_text(encoding="utf-8"), "html.parser")


def test_source_is_the_seed_to_the_character() -> None:
    source = (ROOT / "example_site" / "content" / "spinal-stenosis.md").read_text(encoding="utf-8")
    body = source.partition("\n\n")[2].rstrip("\n")
    assert body.replace("\n## ", "\n") == SEED_BODY
    assert body.count("## ") == 2
    assert body.count("\u00a0") == 2


def test_body_is_printed_to_the_character(seed_page: BeautifulSoup) -> None:
    prose = seed_page.select_one("article .w-prose")
    assert prose
    printed = [block.get_text() for block in prose.find_all(["p", "h2"])]
    assert printed == [line for line in SEED_BODY.split("\n") if line]


def test_parts_of_the_seed(seed_page: BeautifulSoup) -> None:
    heading = seed_page.find("h1")
    assert heading and heading.get_text() == SEED.split("\n")[0]
    line = seed_page.select_one(".w-reading-line")
    assert line and line.get_text(" ", strip=True).startswith("2 Minutes Posted on: March 16, 2026")
    time = seed_page.select_one(".w-posted time")
    assert time and str(time["datetime"]).startswith("2026-03-16T")
    sidebar = seed_page.select_one("aside .w-about")
    assert sidebar and sidebar.h2 and sidebar.h2.get_text() == "About Me"
    assert SEED_ABOUT in sidebar.get_text()


def test_footer_line(seed_page: BeautifulSoup) -> None:
    footer = seed_page.select_one(".w-article-footer .w-tag-line")
    assert footer
    assert (
        re.sub(r"\s+", " ", footer.get_text()).strip() == "• Tags: • spinal stenosis • back pain • massage therapy • 410 Words"
    )
    assert all(link["rel"] == ["tag"] for link in footer.find_all("a"))
    assert all(bullet["aria-hidden"] == "true" for bullet in footer.select(".w-bullet"))
    assert len(footer.select(".w-bullet")) == 5


def test_phrase_is_linked_once_and_its_words_stay(seed_page: BeautifulSoup) -> None:
    links = seed_page.select(".w-prose a")
    assert [link.get_text() for link in links] == ["contact a\u00a0massage therapist"]
    assert str(links[0]["href"]).endswith("pages/directory.html#area-burlington")
    parent = links[0].parent
    assert parent and parent.get_text() == "To learn more, contact a\u00a0massage therapist in your area."


@pytest.mark.parametrize(
    ("lang", "minutes", "words"),
    [("en", "1 Minute", "3 Words"), ("en-GB", "1 Minute", "3 Words")],
)
def test_singular_and_plural(build: Build, lang: str, minutes: str, words: str) -> None:
    page = build({"a.md": article(lang=lang)}, ARTICLE_LANG_SAVE_AS="a.html", ARTICLE_SAVE_AS="a.html").page("a.html")
    assert page.select_one(".w-minutes").get_text() == minutes  # type: ignore[union-attr]
    assert page.select_one(".w-words").get_text() == words  # type: ignore[union-attr]


def test_every_content_has_the_promised_attributes(build: Build) -> None:
    built = build(
        {
            "a.md": article("one two three", title="A"),
            "a.es.md": article("uno dos", title="A", lang="es"),
            "d.md": article("one", title="D", status="draft"),
            "h.md": article("one two", title="H", status="hidden"),
            "pages/p.md": "Title: P\n\none two three four",
            "pages/q.md": "Title: Q\nStatus: draft\n\none two three four five",
            "t.html": "{% for a in articles + drafts + hidden_articles + pages + draft_pages %}{{ a.slug }}={{ a.word_count }}/"
            "{{ a.reading_minutes }} {% for t in a.translations %}{{ t.lang }}={{ t.word_count }} {% endfor %}{% endfor %}",
        },
        TEMPLATE_PAGES={"t.html": "t.html"},
        ARTICLE_EXCLUDES=["t.html"],
    )
    found = set(built.html("t.html").split())
    assert {"a=3/1", "es=2", "d=1/1", "h=2/1", "p=4/1", "q=5/1"} <= found


@pytest.mark.parametrize(
    ("settings", "metadata", "minutes"),
    [
        ({}, {}, 3),
        ({"words_per_minute": 100}, {}, 5),
        ({"words_per_minute": {"en": 500}}, {}, 1),
        ({"words_per_minute": {"es": 50}}, {}, 3),
        ({"words_per_minute": {"es": 50}}, {"lang": "es"}, 10),
        ({}, {"reading_time": "9"}, 9),
    ],
)
def test_speeds_can_be_set(build: Build, settings: dict[str, object], metadata: dict[str, str], minutes: int) -> None:
    files: dict[str, str | bytes] = {"a.md": article("word " * 500, slug="a", **metadata)}
    built = build(files, WELLNESS={"reading": settings}, ARTICLE_LANG_SAVE_AS="{slug}.html")
    assert built.page("a.html").select_one(".w-minutes").get_text().split()[0] == str(minutes)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("files", "wellness", "href"),
    [
        (CONTACT, {}, "https://example.com/pages/contact.html"),
        (CONTACT, {"cta": {"url": "https://book.example.com/"}}, "https://book.example.com/"),
        (CONTACT, {"cta": {"url": "/directory.html#leeds"}}, "https://example.com/directory.html#leeds"),
        ({}, {"practice": {"email": "hello@example.com"}}, "https://example.com/pages/contact.html"),
        ({"people/m.md": "Title: M\nEmail: m@example.com\n\nBio"}, {}, "https://example.com/pages/contact.html"),
        ({}, {}, None),
    ],
)
def test_where_the_call_to_action_leads(
    build: Build, files: dict[str, str | bytes], wellness: dict[str, object], href: str | None
) -> None:
    files = {**files, "a.md": article("Please CONTACT a\u00a0therapist today. Or contact a therapist.")}
    page = build(files, WELLNESS=wellness).page("a-title.html")
    targets = [
        link["href"] for link in page.select(".w-prose a, .w-call-to-action .w-button, .w-header-call, .w-footer-call a")
    ]
    # once in the text; header, end of article and footer
    assert targets == ([href] * 4 if href else [])


def test_relative_addresses_within_the_text(build: Build) -> None:
    files: dict[str, str | bytes] = {
        "a.md": article("contact a therapist", save_as="deep/er/a.html", url="deep/er/a.html"),
        **CONTACT,
    }
    page = build(files, RELATIVE_URLS=True, SITEURL="").page("deep/er/a.html")
    assert page.select_one(".w-prose a")["href"] == "../../pages/contact.html"  # type: ignore[index]


def test_profession_without_contact_phrases(build: Build) -> None:
    page = build({"a.md": article("contact a therapist"), **CONTACT}, WELLNESS={"cta": {"phrases": []}}).page("a-title.html")
    assert not page.select(".w-prose a")


def test_texts_of_the_call_to_action(build: Build) -> None:
    settings = {"profession": "acupuncturist", "cta": {"heading": "See {a} {profession}", "text": "Soon."}}
    page = build({"a.md": article(), **CONTACT}, WELLNESS=settings).page("a-title.html")
    block = page.select_one("article .w-call-to-action")
    assert block and " ".join(block.get_text(" ").split()) == "See an acupuncturist Soon. Contact an acupuncturist"


def test_contact_page_does_not_call_to_itself(build: Build) -> None:
    built = build({"a.md": article(), **CONTACT})
    assert not built.page("pages/contact.html").select(".w-call-to-action, .w-header-call, .w-footer-call")
    assert built.page("index.html").select(".w-header-call")


def test_titles_keep_pelicans_own_markup(build: Build) -> None:
    built = build(
        {
            "a.rst": "Deep *tissue* & rest\n####################\n\n:date: 2026-03-16\n:slug: a\n\nBody\n",
            "b.md": article(title="R&B <3 <em>x</em>", slug="b"),
        }
    )
    heading = built.page("a.html").h1
    assert heading and heading.decode_contents() == "Deep <em>tissue</em> &amp; rest"
    assert built.page("a.html").title.get_text() == "Deep tissue & rest – Calm Hands"  # type: ignore[union-attr]
    heading = built.page("b.html").h1
    assert heading and heading.decode_contents() == "R&amp;B &lt;3 <em>x</em>"


def test_language_and_direction(build: Build) -> None:
    built = build(
        {
            "a.md": article(title="A", slug="a"),
            "a.ar.md": article(title="ت", slug="a", lang="ar"),
            "b.es.md": article(title="B", slug="b", lang="es"),
            "c.md": article(title="C", slug="c", lang="pt_br"),
        }
    )
    found = {path: (page.html["lang"], page.html["dir"]) for path, page in built.pages.items() if page.html}
    assert found["a.html"] == ("en", "ltr")
    assert found["a-ar.html"] == ("ar", "rtl")
    assert found["b-es.html"] == ("es", "ltr")
    assert found["c-pt_br.html"] == ("pt-BR", "ltr")
    entry = built.page("index.html").select_one('article[lang="es"]')
    assert entry and entry.h2 and entry.h2.get_text() == "B"


def test_article_is_parsed_once_and_written_back_only_if_changed(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    from pelican_wellness.html.document import parse, serialize

    parsed: list[str] = []
    written: list[object] = []
    # Where an article becomes a document, and a document an article.
    monkeypatch.setattr("pelican_wellness.model.document.parse", lambda html: parsed.append(html) or parse(html))
    monkeypatch.setattr(
        "pelican_wellness.model.document.serialize", lambda document: written.append(document) or serialize(document)
    )
    build(
        {
            "a.md": article("<p CLASS=x>odd  &nbsp; markup<br/>", slug="a"),
            "b.md": article("contact a therapist\n\n| a | b |\n|---|---|\n| 1 | 2 |", title="B"),
            **CONTACT,
        },
        WELLNESS={"speed": {"keep": False}},
    )
    assert len([one for one in parsed if "contact a therapist" in one]) == 1, "two features edit it"
    assert len(parsed) == 2, "the contact page is plain, and nothing edits it"
    assert len(written) == 1


@pytest.mark.parametrize("name", ["a.md", "a.html"])
def test_the_first_of_two_titles_counts(build: Build, name: str) -> None:
    two = {
        "a.md": "Title: One\nTitle: Two\nDate: 2026-03-16\nSlug: a\n\nx",
        "a.html": '<html><head><title>x</title><meta name="title" content="One"><meta name="title" content="Two">'
        '<meta name="date" content="2026-03-16"><meta name="slug" content="a"></head><body>x</body></html>',
    }
    built = build({name: two[name]})
    assert built.page("a.html").h1.text in {"One", "x"}  # type: ignore[union-attr]
    assert any("Duplicate definition of `title`" in one for one in built.complaints())


def test_a_plugin_after_us_and_one_before(build: Build) -> None:
    """Another plugin's changes survive, whichever comes first; content asked for early is not stale."""
    from pelican.plugins import signals

    class Before:
        @staticmethod
        def register() -> None:
            signals.article_generator_finalized.connect(Before.ask)

        @staticmethod
        def ask(generator: object) -> None:
            for one in generator.articles:  # type: ignore[attr-defined]
                _ = one.content, one.summary

    class After:
        @staticmethod
        def register() -> None:
            signals.all_generators_finalized.connect(After.change)

        @staticmethod
        def change(generators: list[object]) -> None:
            for one in generators[0].articles:  # type: ignore[attr-defined]
                one._content += "<p>added</p>"

    try:
        built = build(
            {"a.md": article("contact a therapist", slug="a"), **CONTACT}, PLUGINS=[Before, "pelican_wellness", After]
        )
    finally:
        signals.article_generator_finalized.disconnect(Before.ask)
        signals.all_generators_finalized.disconnect(After.change)
    prose = built.page("a.html").select_one(".w-prose")
    assert prose and prose.select("a.w-cta-link") and "added" in prose.get_text()
    assert built.page("a.html").select_one(".w-words").get_text() == "3 Words"  # type: ignore[union-attr]
