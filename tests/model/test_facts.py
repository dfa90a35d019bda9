"""Facts: the typed look-ups through which features tell each other something."""

from dataclasses import replace
from pathlib import Path

from sites import site_of

from pelican_wellness.check.rule import Manuscript
from pelican_wellness.feature import Fact, SiteFact
from pelican_wellness.model.article import Article, Draft
from pelican_wellness.model.source import Source

SOURCE = Source("a.md", Path("nowhere"), "article", "A", "a", "en")
MOOD: Fact[str | None] = Fact("mood", None)
LONGEST: SiteFact[tuple[str, ...]] = SiteFact("longest", ())


def test_what_nobody_noted_is_absent() -> None:
    assert MOOD.of(Draft(SOURCE)) is MOOD.of(Article(SOURCE)) is MOOD.of(Manuscript(SOURCE, "")) is None
    assert Fact("minutes", 1).of(Draft(SOURCE)) == 1
    assert LONGEST.of(site_of()) == ()


def test_what_was_noted_is_read_wherever_the_article_goes() -> None:
    draft = Draft(SOURCE)
    MOOD.note(draft, "calm")
    assert draft.facts == {"mood": "calm"}
    assert (
        MOOD.of(draft) == MOOD.of(Article(SOURCE, facts=draft.facts)) == MOOD.of(Manuscript(SOURCE, "", draft.facts)) == "calm"
    )


def test_a_fact_goes_by_its_name() -> None:
    draft = Draft(SOURCE)
    MOOD.note(draft, "calm")
    assert Fact("mood", "").of(draft) == "calm"
    assert Fact("weather", "").of(draft) == ""


def test_nothing_said_is_not_the_same_as_absent() -> None:
    draft = Draft(SOURCE)
    fact: Fact[str | None] = Fact("mood", "calm")
    fact.note(draft, None)
    assert fact.of(draft) is None


def test_of_a_site() -> None:
    assert LONGEST.of(replace(site_of(), facts={"longest": ("a.md",)})) == ("a.md",)
