"""`pelican-wellness explain ARTICLE`: which rule chose whom a call to action names, and why not the others."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pelican_wellness.adapter.contents import contents_of
from pelican_wellness.adapter.read_only import read_site
from pelican_wellness.features.cta.choice import Choice, Whom, choose, consider
from pelican_wellness.model.site import Site
from pelican_wellness.settings.mistakes import nearest

NAME = "explain"
HELP = "Say whom an article's call to action names, which rule decided, and why."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what only this command takes."""
    parser.add_argument("article", metavar="ARTICLE", help="its file, its slug or its title")


def run(options: argparse.Namespace) -> int:
    """Print the explanation; 1 where there is no such article."""
    site, generators = read_site(options.settings, options.content)
    names = {name: content for content in contents_of(generators) for name in _names(content, site)}
    content = names.get(options.article) or names.get(str(Path(options.article).resolve()))
    if content is None:
        like = nearest(options.article, names)
        hint = f"; did you mean {like}?" if like else ""
        print(f"pelican-wellness: no article or page is called {options.article}{hint}", file=sys.stderr)  # noqa: T201
        return 1
    print("\n".join(explanation(content, site)))  # noqa: T201 - a command prints
    return 0


def explanation(content: Any, site: Site) -> Iterator[str]:
    """Yield the lines of the explanation."""
    subject, call = site.calls.subject(content), content.cta
    yield f"{content.relative_source_path or content.slug}: {content.title}"
    yield ""
    for name, answer in consider(subject, site.calls.candidates):
        decided = isinstance(answer, Choice)
        yield f"  {'yes' if decided else 'no '}  {name}: {answer.why if isinstance(answer, Choice) else answer}"
    yield ""
    if call is None:
        yield "It has no call to action: " + _why_none(content, site)
        return
    yield f"It names {call.person or 'nobody in particular'}. The button “{call.button}” leads to {call.url}"
    for channel in call.channels:
        yield f"  beside it: {channel.kind}, {channel.url}"


def _why_none(content: Any, site: Site) -> str:
    if content.url in {*site.contact_pages.values(), *site.directory_pages.values()}:
        return "the page itself says how to make contact."
    if choose(site.calls.subject(content), site.calls.candidates).whom is Whom.NOBODY:
        return "that is what was asked for."
    return "there is no channel and no contact page."


def _names(content: Any, site: Site) -> Iterator[str]:
    """Yield what a content may be called; later ones win, so a file is always found by its path."""
    yield str(content.title)
    yield content.slug
    if content.source_path:
        path = Path(content.source_path)
        yield path.stem
        yield path.name
        yield path.relative_to(site.content_path).as_posix() if path.is_relative_to(site.content_path) else path.name
        yield str(path.resolve())
