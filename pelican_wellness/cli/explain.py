"""`pelican-wellness explain ARTICLE`: which rule chose whom a call to action names, and why not the others."""

import argparse
import sys
from collections.abc import Iterator
from functools import partial

from pelican_wellness.adapter.read_only import Read, read
from pelican_wellness.cli.named import likely, named, names
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
    name: str = options.article
    found = read(options.settings, options.content, wanted=partial(likely, name))
    draft = _noted(name, found)
    if not found.is_whole and not (draft and _is_certain(draft, found)):
        found = read(options.settings, options.content)
        draft = _noted(name, found)
    if draft is None:
        like = nearest(name, names(found.sources.values()))
        hint = f"; did you mean {like}?" if like else ""
        print(f"pelican-wellness: no article or page is called {name}{hint}", file=sys.stderr)  # noqa: T201
        return 1
    if mistakes := [*found.mistakes, *draft.mistakes]:
        raise WellnessError(mistakes)
    print("\n".join(explanation(draft, found.site)))  # noqa: T201 - a command prints
    return 0


def _noted(name: str, found: Read) -> Draft | None:
    source = named(name, found.sources.values())
    return note_facts(source, found.site, found.build.features) if source else None


def _is_certain(draft: Draft, found: Read) -> bool:
    """Whether an article's call is the same whatever stands in articles that were not read.

    It is not where those may be what gives the site a language, and so a contact page in it, or a person an address.
    """
    source, site = draft.source, found.site
    has_language = source.status == "published" or source.language == site.language
    return has_language and all(person.url for person in site.people) and not (found.mistakes or draft.mistakes)


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
