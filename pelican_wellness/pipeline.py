"""What happens to a site between reading and writing. It walks the features it is handed, and knows none by name.

read (adapter) -> settle: the site is known, mistakes in the settings are said -> survey: what is found out from all sources
-> derive: each source becomes an article -> gather: what is known only of all of them -> view (adapter), files.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from pelican_wellness.feature import (
    AUTHOR_PERSON,
    DESCRIPTIONS,
    EXCERPT,
    LOADS,
    OUTLINE,
    READING_MINUTES,
    WORD_COUNT,
    Feature,
    Output,
    Part,
    Slot,
    Values,
)
from pelican_wellness.kept import Kept, key_of
from pelican_wellness.model.article import Article, Draft, Text
from pelican_wellness.model.page import PlannedPage, PlannedProfile, View
from pelican_wellness.model.rewriting import edited_html
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Source
from pelican_wellness.model.text_facts import TextFacts, TextOptions, text_facts
from pelican_wellness.settings.lines import Lines
from pelican_wellness.settings.mistakes import Mistake
from pelican_wellness.settings.reading import Reading, ReadingLines
from pelican_wellness.settings.section import Section
from pelican_wellness.team import Team
from pelican_wellness.text.reading_time import Speeds

Features = Sequence[Feature]

WORTH_IT = 200
"""Texts from which on a further process spares more than it costs."""


def sections(features: Features) -> dict[str, type[Section]]:
    """Return the sections of the features by their keys."""
    return {feature.section or feature.name: feature.settings for feature in features if feature.settings}


def lines(features: Features) -> list[type[Lines]]:
    """Return the lines of metadata that mean something: the core's and those that features own."""
    return [ReadingLines, *(feature.lines for feature in features if feature.lines)]


def planned(site: Site, features: Features) -> list[PlannedPage | PlannedProfile]:
    """Return the pages that features want and that nobody wrote; another theme has no templates for them."""
    return [page for feature in features if feature.pages and site.own_theme for page in feature.pages(site)]


def may_write(feature: Feature, site: Site) -> bool:
    """Say whether a feature edits texts and writes files: always in our theme, and in another where a setting asks for it."""
    return site.own_theme or any(map(site.asked, feature.asked_by))


def mistakes_of_site(site: Site, features: Features) -> Iterator[Mistake]:
    """Yield what in the settings does not fit what was read."""
    for feature in features:
        if feature.verify:
            yield from feature.verify(site)


def doubts(site: Site, sources: Sequence[Source], features: Features) -> Iterator[Mistake]:
    """Yield what in the settings is probably a slip, and ends no build."""
    for feature in features:
        if feature.doubt:
            yield from feature.doubt(site, sources)


def survey(site: Site, sources: Sequence[Source], features: Features) -> Site:
    """Return the site with what features find out from all sources before any text is looked at."""
    for feature in features:
        if feature.survey and may_write(feature, site):
            found = {fact.name: value for fact, value in feature.survey(site, sources)}
            site = replace(site, facts={**site.facts, **found})
    return site


def text_options(site: Site) -> TextOptions:
    """Return what of the settings an article's words and minutes depend on."""
    reading, defaults = site.section(Reading), Speeds()
    own = reading.words_per_minute
    words = defaults.words_a_minute if own is None else {} if isinstance(own, int) else {**defaults.words_a_minute, **own}
    limit = site.pelican["SUMMARY_MAX_LENGTH"]
    return TextOptions(
        speeds=Speeds(
            words_a_minute=words,
            default_words_a_minute=own if isinstance(own, int) else defaults.default_words_a_minute,
            characters_a_minute=reading.characters_per_minute,
            seconds_for_first_picture=reading.seconds_per_image,
        ),
        count_code=reading.count_code,
        excerpt_words=None if limit is None else int(limit),
        excerpt_end=str(site.pelican["SUMMARY_END_SUFFIX"] or ""),
    )


def note_facts(source: Source, site: Site, features: Features) -> Draft:
    """Return a source with what is found out about it without a look at its text."""
    draft = Draft(source, mistakes=list(source.mistakes))
    AUTHOR_PERSON.note(draft, next(iter(site.writers([source.author])), None) if source.author else None)
    for feature in features:
        if feature.article:
            feature.article(draft, site)
    return draft


class Outcome(NamedTuple):
    """What became of a text. It can be kept: `html` is None where nobody changed any."""

    text: TextFacts
    html: str | None
    facts: Mapping[str, object]
    styles: Sequence[str]
    """Without any it is one and the same object for all."""


class _Begun(NamedTuple):
    """An article before its text is looked at: the draft, what each editing feature goes by, and the key of the outcome."""

    draft: Draft
    given: Sequence[object]
    key: str


class Deriver:
    """Makes articles of the sources of a site: their facts, their HTML as readers get it, and what is wrong with them.

    A text is looked at only if no build has before: what becomes of it depends on what it says, on some settings, and on
    what features say that they go by.
    """

    def __init__(self, site: Site, features: Features, kept: Kept) -> None:
        self._site, self._features, self._kept = site, features, kept
        self._editing = [feature for feature in features if feature.edit and may_write(feature, site)]
        self._options = text_options(site)
        self._shared = key_of(self._options, [feature.name for feature in self._editing])

    def derive(self, sources: Iterable[Source], copies: int = 0) -> list[tuple[Article, list[Mistake]]]:
        """Make an article of each source. Many texts are looked at by copies of this process, too."""
        begun = [self._begin(source) for source in sources]
        self._look_at_new({one.key: one for one in begun if self._kept.get(one.key) is None}.values(), copies)
        return [(self._end(draft, self._kept.get(key)), draft.mistakes) for draft, _, key in _let_go(begun)]

    def _begin(self, source: Source) -> _Begun:
        draft = note_facts(source, self._site, self._features)
        given = [feature.depends(draft, self._site) if feature.depends else None for feature in self._editing]
        return _Begun(draft, given, key_of("text", self._shared, source.language, source.html, source.summary, given))

    def _look_at_new(self, articles: Iterable[_Begun], copies: int) -> None:
        new = list(articles)
        team = Team(lambda number: self._look_at(*new[number][:2]), len(new), copies if len(new) >= WORTH_IT else 0)
        for number, one in enumerate(new):
            self._kept.put(one.key, team.result(number))
        team.finish()

    def _end(self, draft: Draft, outcome: Outcome) -> Article:
        source = draft.source
        WORD_COUNT.note(draft, outcome.text.words.total)
        READING_MINUTES.note(draft, source.own(ReadingLines).reading_time or outcome.text.minutes)
        EXCERPT.note(draft, outcome.text.excerpt)
        OUTLINE.note(draft, outcome.text.outline)
        html = source.html if outcome.html is None else outcome.html
        return Article(source, html, {**draft.facts, **outcome.facts}, outcome.styles)

    def _look_at(self, draft: Draft, given: Sequence[object]) -> Outcome:
        """Parse a text once, and write it anew only if a feature changed it."""
        text = Text(draft.source.html, draft.source.language)
        found = text_facts(text.tree, text.language, self._options, draft.source.summary)
        changed = False
        for feature, values in zip(self._editing, given, strict=True):
            if feature.edit:
                changed = feature.edit(text, values) or changed
        return Outcome(found, edited_html(text) if changed else None, text.facts, tuple(sorted(text.styles)))


def _let_go(begun: list[_Begun]) -> Iterator[_Begun]:
    """Yield them from the first on, and let go of each: of ten thousand they take as much memory as what is made of them."""
    begun.reverse()
    while begun:
        yield begun.pop()


def gather(site: Site, articles: Sequence[Article], features: Features) -> Site:
    """Return the site with what is known only of all articles together."""
    for feature in features:
        if feature.gather:
            found = {fact.name: value for fact, value in feature.gather(site, articles)}
            site = replace(site, facts={**site.facts, **found})
    loads = {one for feature in features if feature.loads for one in feature.loads(site, articles)}
    site = replace(site, facts={**site.facts, LOADS.name: frozenset(loads)})
    describing = [feature.describe for feature in features if feature.describe] if site.own_theme else []
    described = {(key, language): text for describe in describing for key, language, text in describe(site)}
    return replace(site, facts={**site.facts, DESCRIPTIONS.name: described})


Slots = Mapping[Slot, Sequence[Part]]


def slots(features: Features) -> Slots:
    """Return the parts of all features by their slots."""
    every = [part for feature in features for part in feature.parts]
    return {slot: [part for part in every if part.slot is slot] for slot in Slot}


def parts(slot: Slot, view: View, site: Site, filled: Slots) -> Iterator[tuple[Part, Values]]:
    """Yield the parts of a slot that have something to say on a page."""
    for part in filled[slot]:
        if (values := part.values(view, site)) is not None:
            yield part, values


def outputs(site: Site, articles: Sequence[Article], features: Features) -> Iterator[Output]:
    """Yield the files of all features."""
    for feature in features:
        if feature.files and may_write(feature, site):
            yield from feature.files(site, articles)
