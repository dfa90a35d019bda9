"""Read this first: which step runs when. The only file that connects signals.

Pelican sends `initialized` once, and for each build:

- `get_generators` before anything is read;
- `generator_init` as each generator is made;
- `article_generator_pretaxonomy` when articles are read and not yet sorted by tag;
- `article_generator_finalized`, `page_generator_finalized` when a generator has read everything;
- `all_generators_finalized` when all have, and nothing is written yet;
- `feed_generated` for each feed before it is written;
- `finalized` at the end.
"""

from collections.abc import Callable
from typing import Any

from blinker import Signal
from pelican.plugins import signals

from pelican_wellness.adapter import addresses, contents, feeds, output, rest_directives, structured_data, text_files, texts
from pelican_wellness.adapter import build as startup
from pelican_wellness.adapter import folders as people_files
from pelican_wellness.adapter import other_plugins as step_back
from pelican_wellness.adapter import pages as people_pages
from pelican_wellness.adapter import templates as theme
from pelican_wellness.features.cta import feature as calls
from pelican_wellness.features.sitemap import feature as sitemap
from pelican_wellness.features.social_cards import feature as social_cards

STEPS: tuple[tuple[Signal, tuple[Callable[..., object], ...]], ...] = (
    (
        signals.initialized,
        (
            startup.use_own_theme_unless_named,
            startup.read_settings,
            startup.reserve_people_folder,
            theme.add_own_pages,
            rest_directives.register,
        ),
    ),
    (
        signals.get_generators,
        (
            startup.open_build,
            startup.postpone_cleaning,
            step_back.step_back,
            people_files.read_people,
            texts.convert_texts,
            people_pages.add_generator,
        ),
    ),
    (
        signals.generator_init,
        (
            people_files.publish_photos,
            people_files.reserve_people_sources,
            texts.join_texts,
            theme.prepare_templates,
        ),
    ),
    (signals.article_generator_finalized, (contents.publish_pictures,)),
    (signals.page_generator_finalized, (contents.publish_pictures,)),
    (signals.article_generator_pretaxonomy, (contents.name_authors, addresses.name_the_nameless)),
    (
        signals.all_generators_finalized,
        (
            contents.credit_authors,
            people_pages.find_own_pages,
            people_pages.plan,
            calls.prepare_calls,
            addresses.keep_feeds_apart,
            addresses.keep_pages_apart,
            contents.derive,
            structured_data.describe,
            people_pages.gather_areas,
            sitemap.note_pages,
            social_cards.prepare_previews,
            feeds.note_feeds,
            output.note_published_files,
            output.clean_output,
        ),
    ),
    (signals.feed_generated, (feeds.mend,)),
    (
        signals.finalized,
        (
            output.write_headers,
            output.write_manifest,
            output.publish_at_the_root,
            social_cards.publish_cards,
            sitemap.write_sitemap,
            text_files.write_text_files,
        ),
    ),
)


def finish_reading(generators: list[Any]) -> None:
    """Tell every plugin that all is read, as Pelican does before it writes; for commands that write nothing."""
    signals.all_generators_finalized.send(generators)


def connect() -> None:
    """Connect every step to its signal. A step that is connected already stays connected once."""
    for signal, steps in STEPS:
        for step in steps:
            signal.connect(step)
