"""`pelican-wellness explain ARTICLE`: which rule chose whom a call to action names, and why not the others."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from pelican_wellness.adapter.read_only import read
from pelican_wellness.features.cta.choice import Choice
from pelican_wellness.features.cta.feature import CTA, asks_for_none, considered, is_way_of_contact
from pelican_wellness.model.article import Draft
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Source
from pelican_wellness.pipeline import note_facts
from pelican_wellness.settings.mistakes import WellnessError, nearest

NAME = "explain"
HELP = "Say whom an article's call to action names, which rule decided, and why."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what only this command takes."""
    parser.add_argument("article", metavar="ARTICLE", help="its file, its slug or its title")


def run(options: argparse.Namespace) -> int:
    """Print the explanation; 1 where there is no such article."""
    found = read(options.settings, options.content)
    drafts = [note_facts(source, found.site, found.build.features) for source in found.sources.values()]
    if mistakes := [*found.mistakes, *(mistake for draft in drafts for mistake in draft.mistakes)]:
        raise WellnessError(mistakes)
    names = {name: draft for draft in drafts for name in _names(draft.source)}
    draft = names.get(options.article) or names.get(str(Path(options.article).resolve()))
    if draft is None:
        like = nearest(options.article, names)
        hint = f"; did you mean {like}?" if like else ""
        print(f"pelican-wellness: no article or page is called {options.article}{hint}", file=sys.stderr)  # noqa: T201
        return 1
    print("\n".join(explanation(draft, found.site)))  # noqa: T201 - a command prints
    return 0


def explanation(draft: Draft, site: Site) -> Iterator[str]:
    """Yield the lines of the explanation."""
    source, call = draft.source, CTA.of(draft)
    yield f"{source.path or source.slug}: {source.title}"
    yield ""
    for name, answer in considered(source, site):
        decided = isinstance(answer, Choice)
        yield f"  {'yes' if decided else 'no '}  {name}: {answer.why if isinstance(answer, Choice) else answer}"
    yield ""
    if call is None:
        yield "It has no call to action: " + _why_none(source, site)
        return
    yield f"It names {call.person or 'nobody in particular'}. The button “{call.button}” leads to {call.url}"
    for channel in call.channels:
        yield f"  beside it: {channel.kind}, {channel.url}"


def _why_none(source: Source, site: Site) -> str:
    if is_way_of_contact(source, site):
        return "the page itself says how to make contact."
    return "that is what was asked for." if asks_for_none(source, site) else "there is no channel and no contact page."


def _names(source: Source) -> Iterator[str]:
    """Yield what a content may be called; later ones win, so a file is always found by its path."""
    yield source.title
    yield source.slug
    if source.path:
        path = Path(source.path)
        yield path.stem
        yield path.name
        yield source.path
        yield str((source.root / path).resolve())
