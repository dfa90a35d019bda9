"""Read this first: which step runs when. The only file that connects signals.

Pelican sends `initialized` once, and for each build:

- `get_generators` before anything is read;
- `generator_init` as each generator is made;
- `article_generator_pretaxonomy` when articles are read and not yet sorted by tag;
- `article_generator_finalized`, `page_generator_finalized` when a generator has read everything;
- `all_generators_finalized` when all have, and nothing is written yet;
- `finalized` at the end.
"""

from collections.abc import Callable
from typing import Any

from blinker import Signal
from pelican.plugins import signals

from pelican_wellness.build import addresses, contents, output, people_files, startup, texts, theme

STEPS: tuple[tuple[Signal, tuple[Callable[[Any], None], ...]], ...] = (
    (
        signals.initialized,
        (
            startup.use_own_theme_unless_named,
            startup.read_settings,
            startup.reserve_people_folder,
            theme.add_own_pages,
        ),
    ),
    (
        signals.get_generators,
        (
            startup.open_build,
            startup.postpone_cleaning,
            people_files.read_people,
            texts.convert_texts,
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
    (signals.article_generator_pretaxonomy, (addresses.name_the_nameless,)),
    (
        signals.all_generators_finalized,
        (
            addresses.keep_feeds_apart,
            addresses.keep_pages_apart,
            contents.find_contact_pages,
            contents.credit_authors,
            contents.derive,
            output.note_published_files,
            output.clean_output,
        ),
    ),
    (
        signals.finalized,
        (
            output.write_headers,
            output.write_manifest,
            output.publish_at_the_root,
        ),
    ),
)


def connect() -> None:
    """Connect every step to its signal. A step that is connected already stays connected once."""
    for signal, steps in STEPS:
        for step in steps:
            signal.connect(step)
