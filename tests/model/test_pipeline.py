"""The pipeline walks the features it is handed, and knows none by name: here it is handed two."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from pydantic import Field
from sites import PELICAN, site_of

from pelican_wellness.feature import (
    EXCERPT,
    LOADS,
    OUTLINE,
    READING_MINUTES,
    WORD_COUNT,
    Fact,
    Feature,
    Output,
    Part,
    SiteFact,
    Slot,
    Values,
)
from pelican_wellness.i18n.language import language
from pelican_wellness.kept import Kept
from pelican_wellness.model.article import Article, Draft, Text
from pelican_wellness.model.document import document_of
from pelican_wellness.model.page import PlannedPage, PlannedProfile, View
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Source
from pelican_wellness.pipeline import (
    Deriver,
    gather,
    lines,
    mistakes_of_site,
    note_facts,
    outputs,
    parts,
    planned,
    sections,
    slots,
    text_options,
)
from pelican_wellness.settings.lines import Lines
from pelican_wellness.settings.mistakes import Mistake
from pelican_wellness.settings.reading import ReadingLines
from pelican_wellness.settings.section import Section

SHOUT: Fact[str] = Fact("shout", "(silence)")
ECHO: Fact[str] = Fact("echo", "")
SHOUTS: SiteFact[tuple[str, ...]] = SiteFact("shouts", ("(nobody)",))
LAST: SiteFact[str] = SiteFact("last", "")


class Loud(Section):
    """Settings of the first."""


class LoudLines(Lines):
    """Lines of the first."""

    volume: str = Field("", description="How loud it is.")


def mistake(words: str) -> Mistake:
    return Mistake(words, None, "p", "e")


def shout(draft: Draft, _site: Site) -> None:
    SHOUT.note(draft, draft.source.title.upper())
    draft.mistakes.append(mistake("shout"))


def put_first(text: Text, _nothing: None) -> bool:
    paragraph = document_of(text).p
    if paragraph is None:
        return False
    paragraph.append("!")
    text.styles.add("shout")
    return True


def all_shouts(_site: Site, articles: Sequence[Article]) -> Iterator[tuple[SiteFact[tuple[str, ...]], object]]:
    yield SHOUTS, tuple(map(SHOUT.of, articles))


def part(words: str) -> Part:
    def values(view: View, _site: Site) -> Values | None:
        return {"words": words} if view.kind == "article" else None

    return Part(Slot.FOOTER, words, values)


def a_page(site: Site) -> Iterator[PlannedPage | PlannedProfile]:
    yield PlannedPage("loud", site.language, "loud", "Loud", "page")


def a_file(site: Site, articles: Sequence[Article]) -> Iterable[Output]:
    yield Output("shouts.txt", " ".join((*SHOUTS.of(site), str(len(articles)))))


FIRST = Feature(
    "first",
    section="loud",
    settings=Loud,
    lines=LoudLines,
    facts=(SHOUT,),
    verify=lambda _site: [mistake("first")],
    article=shout,
    edit=put_first,
    gather=all_shouts,
    pages=a_page,
    parts=(part("first/a"), Part(Slot.HEAD, "first/b", lambda _view, _site: {})),
    loads=lambda _site, _articles: [("img-src", "https://a.example"), ("img-src", "https://b.example")],
    files=a_file,
)


def echo(draft: Draft, _site: Site) -> None:
    ECHO.note(draft, f"{SHOUT.of(draft)}, {SHOUT.of(draft)}")
    draft.mistakes.append(mistake("echo"))


def what_was_heard(draft: Draft, _site: Site) -> str:
    return ECHO.of(draft)


def look_only(text: Text, heard: str) -> bool:
    ECHO.note(text, f"{heard}: {document_of(text).get_text()}")
    return False


SECOND = Feature(
    "second",
    facts=(ECHO,),
    verify=lambda _site: [mistake("second")],
    article=echo,
    depends=what_was_heard,
    edit=look_only,
    gather=lambda site, _articles: [(LAST, SHOUTS.of(site)[-1])],
    parts=(part("second/a"),),
    loads=lambda _site, _articles: [("img-src", "https://b.example")],
    files=lambda site, _articles: [Output("last.txt", LAST.of(site))],
)
BOTH = (FIRST, SECOND)
SITE = site_of()


def source(title: str = "rest", html: str = "<h2>Now</h2><p>Rest</p>", **fields: object) -> Source:
    return Source("a.md", Path("nowhere"), "article", title, "a", "en", html, **fields)  # type: ignore[arg-type]


def derived(features: Sequence[Feature], one: Source | None = None) -> tuple[Article, list[str]]:
    ((article, mistakes),) = Deriver(SITE, features, Kept()).derive([one or source()])
    return article, [one.where for one in mistakes]


def test_facts_are_noted_in_the_order_of_the_table() -> None:
    assert ECHO.of(derived(BOTH)[0]) == "REST, REST: NowRest!"
    assert ECHO.of(derived((SECOND, FIRST))[0]) == "(silence), (silence): NowRest"


def test_a_feature_that_is_taken_out_is_absent() -> None:
    article, mistakes = derived((SECOND,))
    assert ECHO.of(article) == "(silence), (silence): NowRest"
    assert SHOUT.of(article) == "(silence)"
    assert (article.styles, mistakes) == ((), ["echo"])
    site = gather(SITE, [article], (SECOND,))
    assert (SHOUTS.of(site), LAST.of(site)) == (("(nobody)",), "(nobody)")


def test_html_is_that_of_the_source_unless_somebody_changed_it() -> None:
    one = source(html="<P class=x>Rest & <br/></P>")
    for features in ((SECOND,), ()):
        assert derived(features, one)[0].html is one.html
    assert derived(BOTH)[0].html == "<h2>Now</h2><p>Rest!</p>"
    nothing_to_change = source(html="Rest & <br/>")
    assert derived(BOTH, nothing_to_change)[0].html is nothing_to_change.html
    assert derived(BOTH)[0].styles == ("shout",)


def test_what_the_text_says_is_that_of_the_author() -> None:
    article, _ = derived(BOTH)
    assert (WORD_COUNT.of(article), READING_MINUTES.of(article), EXCERPT.of(article)) == (2, 1, "Rest")
    assert [heading.text for heading in OUTLINE.of(article)] == ["Now"]


def test_a_stated_reading_time_is_taken() -> None:
    stated, _ = ReadingLines.read({"reading_time": "7"}, str, {})
    assert READING_MINUTES.of(derived((), source(lines={ReadingLines: stated}))[0]) == 7


def test_mistakes_are_collected() -> None:
    one = source(mistakes=(mistake("line"),))
    assert derived(BOTH, one)[1] == ["line", "shout", "echo"]
    assert [found.where for found in note_facts(one, SITE, BOTH).mistakes] == ["line", "shout", "echo"]
    assert one.mistakes == (mistake("line"),)
    assert [found.where for found in mistakes_of_site(SITE, BOTH)] == ["first", "second"]


def test_noting_does_not_look_at_the_text() -> None:
    draft = note_facts(source(), SITE, BOTH)
    assert SHOUT.of(draft) == "REST"
    assert ECHO.of(draft) == "REST, REST"


def test_a_later_feature_reads_what_an_earlier_one_gathered() -> None:
    articles = [derived(BOTH, source(title))[0] for title in ("a", "b")]
    site = gather(SITE, articles, BOTH)
    assert (SHOUTS.of(site), LAST.of(site)) == (("A", "B"), "B")
    assert LOADS.of(site) == {("img-src", "https://a.example"), ("img-src", "https://b.example")}
    assert SITE.facts == {}
    assert [(one.path, one.body) for one in outputs(site, articles, BOTH)] == [("shouts.txt", "A B 2"), ("last.txt", "B")]


def test_parts_of_a_slot_in_the_order_of_the_table() -> None:
    view = View("article", "en", language("en"), "https://example.com")
    assert [(one.component, dict(values)) for one, values in parts(Slot.FOOTER, view, SITE, slots(BOTH))] == [
        ("first/a", {"words": "first/a"}),
        ("second/a", {"words": "second/a"}),
    ]
    # Nothing to be given is something to say; None is nothing.
    assert [one.component for one, _ in parts(Slot.HEAD, view, SITE, slots(BOTH))] == ["first/b"]
    other = View("tag", "en", language("en"), "https://example.com")
    assert list(parts(Slot.FOOTER, other, SITE, slots(BOTH))) == []


def test_what_a_table_comes_to() -> None:
    assert sections(BOTH) == {"loud": Loud}
    assert lines(BOTH) == [ReadingLines, LoudLines]
    assert [page.key for page in planned(SITE, BOTH) if isinstance(page, PlannedPage)] == ["loud"]
    assert (sections(()), lines(()), planned(SITE, ()), list(outputs(SITE, [], ()))) == ({}, [ReadingLines], [], [])


def test_options_of_the_text_come_from_the_settings() -> None:
    plain = text_options(SITE)
    assert (plain.excerpt_words, plain.excerpt_end, plain.count_code) == (50, "…", False)
    assert text_options(site_of(pelican={**PELICAN, "SUMMARY_MAX_LENGTH": None})).excerpt_words is None
    one = text_options(site_of({"reading": {"words_per_minute": 100, "count_code": True}}))
    assert (one.speeds.words_a_minute, one.speeds.default_words_a_minute, one.count_code) == ({}, 100, True)
    some = text_options(site_of({"reading": {"words_per_minute": {"en": 100}}})).speeds
    assert some.words_a_minute["en"] == 100
    assert len(some.words_a_minute) > 1
