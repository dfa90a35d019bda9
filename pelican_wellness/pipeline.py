"""What happens to a site between reading and writing. It walks the features it is handed, and knows none by name.

read (adapter) -> settle: the site is known, mistakes in the settings are said -> derive: each source becomes an article
-> gather: what is known only of all of them -> view (adapter), files.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from pelican_wellness.feature import (
    AUTHOR_PERSON,
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
from pelican_wellness.model.article import Article, Draft
from pelican_wellness.model.page import PlannedPage, PlannedProfile, View
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Source
from pelican_wellness.model.text_facts import TextOptions, text_facts
from pelican_wellness.settings.lines import Lines
from pelican_wellness.settings.mistakes import Mistake
from pelican_wellness.settings.reading import Reading, ReadingLines
from pelican_wellness.settings.section import Section
from pelican_wellness.text.reading_time import Speeds

Features = Sequence[Feature]


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


def derive(source: Source, site: Site, features: Features, options: TextOptions) -> tuple[Article, list[Mistake]]:
    """Make an article of a source: its facts, its HTML as readers get it, and what is wrong with it.

    The document is parsed once and serialized only if a feature changed it.
    """
    draft = note_facts(source, site, features)
    text = text_facts(draft.tree, source.language, options, source.summary)
    WORD_COUNT.note(draft, text.words.total)
    READING_MINUTES.note(draft, source.own(ReadingLines).reading_time or text.minutes)
    EXCERPT.note(draft, text.excerpt)
    OUTLINE.note(draft, text.outline)
    changed = False
    for feature in features:
        if feature.edit and may_write(feature, site):
            changed = feature.edit(draft, site) or changed
    html = _edited_html(draft) if changed else source.html
    return Article(source, html, draft.facts, frozenset(draft.styles)), draft.mistakes


def _edited_html(draft: Draft) -> str:
    from pelican_wellness.model.document import edited_html  # noqa: PLC0415 - loads a parser

    return edited_html(draft)


def gather(site: Site, articles: Sequence[Article], features: Features) -> Site:
    """Return the site with what is known only of all articles together."""
    for feature in features:
        if feature.gather:
            found = {fact.name: value for fact, value in feature.gather(site, articles)}
            site = replace(site, facts={**site.facts, **found})
    loads = {one for feature in features if feature.loads for one in feature.loads(site, articles)}
    return replace(site, facts={**site.facts, LOADS.name: frozenset(loads)})


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
