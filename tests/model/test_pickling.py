"""What is known of a site can be sent to another process, and is there what it was here."""

import pickle
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from checking import SLUGS
from sites import site_of

from pelican_wellness.adapter.settle import StaticUrls
from pelican_wellness.feature import EXCERPT
from pelican_wellness.features.cta.feature import CTA, Cta, CtaLines, call_of
from pelican_wellness.features.review.review import ReviewLines
from pelican_wellness.kept import Kept
from pelican_wellness.model.article import Article
from pelican_wellness.model.channel import channels
from pelican_wellness.model.fragment import Fragment
from pelican_wellness.model.person import Person
from pelican_wellness.model.site import Site, TermList
from pelican_wellness.model.source import Source, Term, Version
from pelican_wellness.pipeline import Deriver
from pelican_wellness.plugin import FEATURES
from pelican_wellness.settings.mistakes import Mistake

T = TypeVar("T")

MARA = Person(
    "mara", "Mara", areas=("Bath",), channels=channels(email="a@b.example"), biography=Fragment("<p>x</p>", "people/mara.md")
)
LINES = {"cta": "mara", "area": "Bath", "reviewed_by": "Jane, MD", "reviewed": "2026-03-16"}
SOURCE = Source(
    path="notes/a.md",
    root=Path("content"),
    kind="article",
    title="A <em>title</em>",
    slug="a",
    language="pt_BR",
    html="<h2>Rest</h2><p>contact a therapist</p>",
    metadata=LINES,
    published=datetime(2026, 3, 16, tzinfo=UTC),
    category=Term("Sleep", "sleep", "category/sleep.html", "category/sleep.html"),
    tags=(Term("Rest", "rest"),),
    authors=(Term("Mara", "mara"),),
    translations=(Version("en", "a.html", "a.html"),),
    lines={kind: kind.read(LINES, str, {})[0] for kind in (CtaLines, ReviewLines)},
    mistakes=(Mistake("a.md:1: X", "y", "z", "w"),),
)


def sent(value: T) -> T:
    found: T = pickle.loads(pickle.dumps(value))
    return found


def values(one: object) -> dict[str, object]:
    return {field.name: getattr(one, field.name) for field in fields(one)}  # type: ignore[arg-type]


def site() -> Site:
    return site_of(
        {"cta": {"heading": {"en": "Hi"}, "rules": [{"tags": ["x"], "person": "mara"}]}, "practice": {"hours": "Mon-Fri 9-17"}},
        (MARA,),
        slugify=SLUGS,
        lists=(TermList("tag", Term("Rest", "rest"), ("a.md",)),),
        planned=(SOURCE,),
        facts={"previews": {}},
    )


def test_source() -> None:
    there = sent(SOURCE)
    assert values(there) == values(SOURCE)
    assert there.own(CtaLines).area == ("Bath",)


def test_article() -> None:
    ((article, mistakes),) = Deriver(site(), FEATURES, Kept()).derive([SOURCE])
    there = sent(article)
    assert isinstance(there, Article)
    assert mistakes == list(SOURCE.mistakes)
    assert values(there.source) == values(SOURCE)
    assert values(there) | {"source": None} == values(article) | {"source": None}
    assert CTA.of(there) == CTA.of(article) is not None
    assert EXCERPT.of(there) == "contact a therapist"


def test_person() -> None:
    there = sent(MARA)
    assert there == MARA
    assert values(there) == values(MARA)


def test_site() -> None:
    here = site()
    there = sent(here)
    plain = {"planned": None, "slugify": None}
    assert values(there) | plain == values(here) | plain
    assert values(there.planned[0]) == values(SOURCE)
    assert there.section(Cta) == here.section(Cta)
    assert there.asked("practice") is here.asked("practice") is True
    assert there.slugify("Körper & Geist") == here.slugify("Körper & Geist") == "korper-geist"
    assert call_of(SOURCE, there) == call_of(SOURCE, here)


def test_a_site_leaves_behind_what_was_worked_out() -> None:
    here, before = site(), len(pickle.dumps(site()))
    assert here.once(lambda _site, number: number, 7) == 7  # a function that cannot be sent at all
    assert list(here.areas) == ["bath"]
    assert here.base == "https://example.com"
    assert len(pickle.dumps(here)) == before
    assert vars(sent(here)).keys() == {field.name for field in fields(Site)}


def test_where_files_are_goes_as_it_is_now() -> None:
    there = sent(site_of(static=StaticUrls({})))
    assert there.static == {}
    assert there.file_url("images/a.jpg") == "images/a.jpg"
