"""Read this first: the table of features, and which step runs at which signal. The only file that connects signals.

Pelican sends `initialized` once, and for each build:

- `get_generators` before anything is read;
- `generator_init` as each generator is made;
- `content_object_init` as each article and page is read;
- `article_generator_pretaxonomy` when articles are read and not yet sorted by tag;
- `article_generator_finalized`, `page_generator_finalized` when a generator has read everything;
- `all_generators_finalized` when all have, and nothing is written yet;
- `feed_generated` for each feed before it is written;
- `finalized` at the end.
"""

from collections.abc import Callable
from functools import cache, wraps

from blinker import ANY, NamedSignal, Signal
from pelican import Pelican
from pelican.generators import ArticlesGenerator
from pelican.plugins import signals
from pelican.writers import Writer

from pelican_wellness.adapter import (
    addresses,
    asked,
    autoreload,
    build,
    compiled_templates,
    contents,
    feeds,
    files_and_addresses,
    folder_pages,
    folders,
    keeping,
    listed,
    other_plugins,
    output,
    pages,
    plain_addresses,
    read,
    read_only,
    readers,
    rest_directives,
    settle,
    structured_data,
    templates,
    texts,
    theme_files,
    writer,
)
from pelican_wellness.feature import Feature
from pelican_wellness.features import (
    about,
    aliases,
    crisis_lines,
    csp,
    descriptions,
    editing,
    links,
    profiles,
    qr,
    text_files,
    translations,
    vcard,
    web_app,
)
from pelican_wellness.features import feeds as feeds_feature
from pelican_wellness.features.advice_cards import feature as advice_cards
from pelican_wellness.features.classes import feature as classes
from pelican_wellness.features.contact import feature as contact
from pelican_wellness.features.cta import feature as cta
from pelican_wellness.features.directory import feature as directory
from pelican_wellness.features.disclaimer import feature as disclaimer
from pelican_wellness.features.head import feature as head
from pelican_wellness.features.home import feature as home
from pelican_wellness.features.legal import feature as legal
from pelican_wellness.features.pictures import feature as pictures
from pelican_wellness.features.prose import feature as prose
from pelican_wellness.features.references import feature as references
from pelican_wellness.features.review import feature as review
from pelican_wellness.features.services import feature as services
from pelican_wellness.features.sitemap import feature as sitemap
from pelican_wellness.features.social_cards import feature as social_cards
from pelican_wellness.features.structured_data import feature as structured_data_feature
from pelican_wellness.features.testimonials import feature as testimonials
from pelican_wellness.features.visit import feature as visit

FEATURES: tuple[Feature, ...] = (
    about.FEATURE,  # the sidebar begins with it
    services.FEATURE,  # what a call to action can offer
    cta.FEATURE,  # links the phrase while the text is as the author wrote it
    descriptions.FEATURE,
    crisis_lines.FEATURE,
    links.FEATURE,  # stand below what readers may need at once, in sidebar and footer
    references.FEATURE,  # moves the list of sources; what follows must find it where it will stand
    advice_cards.FEATURE,  # makes headings of titles, before prose looks at what is left of admonitions
    prose.FEATURE,  # wraps what stands there by now
    visit.FEATURE,  # last of those that edit: its own table is none that has to scroll
    review.FEATURE,  # below the title: who vouches for it,
    translations.FEATURE,  # in which languages it can be read,
    pictures.FEATURE,  # and the picture, right above the text
    disclaimer.FEATURE,
    profiles.FEATURE,  # people get their addresses before pages show them
    contact.FEATURE,
    vcard.FEATURE,  # below the ways to make contact
    qr.FEATURE,
    classes.FEATURE,  # leads to where the practice's places are described
    testimonials.FEATURE,
    directory.FEATURE,  # reads the calls, for the articles of an area
    home.FEATURE,  # shows what all above have to say
    social_cards.FEATURE,  # gives the head its preview
    head.FEATURE,
    web_app.FEATURE,
    structured_data_feature.FEATURE,  # reads reviews, references and what the head says
    feeds_feature.FEATURE,
    sitemap.FEATURE,
    aliases.FEATURE,
    editing.FEATURE,
    text_files.FEATURE,  # says when the sitemap's pages were changed last
    csp.FEATURE,  # allows what all others load
    legal.FEATURE,  # last: its privacy page tells what all others load, and its links end the page
)
"""Every capability of the site. Their order is the order of everything: of facts, edits, parts in a slot, rules."""


def open_build(pelican: Pelican) -> None:
    """Check the settings, and begin with the features of the table."""
    asked.use_own_theme_unless_named(pelican)
    build.open_build(pelican, FEATURES)


SENT_WHILE_WRITING = (
    signals.article_generator_write_article,
    signals.article_writer_finalized,
    signals.page_generator_write_page,
    signals.page_writer_finalized,
    signals.content_written,
    signals.feed_generated,
    signals.feed_written,
)
"""A plugin of others that listens to one of these must hear of every page, so one process writes them all."""


def hand_over_writer(pelican: Pelican) -> type[Writer] | None:
    """Give Pelican a writer that shares the work, unless others listen."""
    listeners = [f"{one} listens to {signal.name}" for signal in SENT_WHILE_WRITING for one in _others_at(signal)]
    return writer.hand_over(pelican, listeners)


SENT_OF_ALL_ARTICLES = (
    signals.get_generators,
    signals.article_generator_pretaxonomy,
    signals.article_generator_finalized,
    signals.all_generators_finalized,
)
"""A plugin of others that listens to one of these may change an article for what others say, so a command reads them all."""


def keep_to_wanted(generator: ArticlesGenerator) -> None:
    """Let a command about one article read no others, unless plugins of others listen."""
    read_only.keep_to_wanted(generator, others_listen=any(map(_others_at, SENT_OF_ALL_ARTICLES)))


def _others_at(signal: NamedSignal) -> list[str]:
    """Return the modules of others that listen to a signal."""
    modules = {str(getattr(one, "__module__", "")) for one in signal.receivers_for(ANY)}
    return sorted(one for one in modules if not one.startswith("pelican_wellness."))


STEPS: tuple[tuple[Signal, tuple[Callable[..., object], ...]], ...] = (
    (
        signals.initialized,
        (
            open_build,
            keeping.open_kept,
            autoreload.keep_last_good,
            build.reserve_folders,
            folder_pages.let_addresses_be_set,
            templates.add_own_pages,
            files_and_addresses.let_settings_agree,
            rest_directives.register,
        ),
    ),
    (
        signals.get_generators,
        (
            build.begin_anew,
            build.postpone_cleaning,
            other_plugins.step_back,
            folders.refuse_pipes,
            folders.warn_of_endings,
            folders.read_people,
            texts.convert_texts,
            folder_pages.add_generator,
            pages.add_generator,
            theme_files.take_from_pelican,
        ),
    ),
    (
        signals.generator_init,
        (
            folders.publish_photos,
            folders.reserve_people_sources,
            templates.prepare_templates,
        ),
    ),
    (signals.readers_init, (readers.use_own_reader,)),
    (signals.article_generator_init, (keep_to_wanted, readers.read_ahead)),
    (signals.content_object_init, (read.name_once, read.shorten_references_in, plain_addresses.find_files_in)),
    (
        signals.article_generator_finalized,
        (contents.publish_pictures, other_plugins.hide_from_photos, listed.prepare_lists),
    ),
    (signals.page_generator_finalized, (contents.publish_pictures, other_plugins.hide_from_photos)),
    (signals.article_generator_pretaxonomy, (readers.finish_reading, contents.name_authors, addresses.name_the_nameless)),
    (
        signals.all_generators_finalized,
        (
            settle.settle_and_derive,
            keeping.save_kept,
            structured_data.describe,
            feeds.note_feeds,
            output.refuse_locked_output,
        ),
    ),
    (signals.get_writer, (hand_over_writer,)),
    (signals.feed_generated, (feeds.mend,)),
    # The first process writes what is no page while the others end their shares.
    (
        signals.finalized,
        (output.write_files, theme_files.write_theme, writer.finish, compiled_templates.save, keeping.save_pages),
    ),
)


def connect() -> None:
    """Connect every step to its signal. A step that is connected already stays connected once."""
    for signal, steps in STEPS:
        for step in steps:
            signal.connect(guarded(step))


@cache
def guarded(step: Callable[..., object]) -> Callable[..., object]:
    """Return a step as it is connected: for sites that do not ask for us it does nothing. Made once, as signals forget."""

    @wraps(step)
    def only_where_asked(sender: object, **values: object) -> object:
        return step(sender, **values) if build.concerns_us(sender) else None

    return only_where_asked
