"""`pelican-wellness init --into-existing`: this theme and its plugin for a Pelican site that is there."""

import argparse
import ast
import re
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from pelican.settings import DEFAULT_CONFIG

from pelican_wellness.adapter.build import PEOPLE_FOLDER
from pelican_wellness.adapter.settings_file import settings_as_written, shown
from pelican_wellness.cli.corpus import read_corpus
from pelican_wellness.cli.init.answers import Answers
from pelican_wellness.cli.init.block import BEGINS, block, with_block
from pelican_wellness.cli.init.files import site_files
from pelican_wellness.cli.init.questions import QUESTIONS, completed, mistakes
from pelican_wellness.cli.init.theirs import Mapped, Their, mapped, own_templates
from pelican_wellness.cli.init.unmatched import UNMATCHED
from pelican_wellness.cli.init.writing import write_new
from pelican_wellness.cli.new import heads
from pelican_wellness.files import write_atomically
from pelican_wellness.plugin import FEATURES

_ASKED = frozenset(
    {"name", "owner", "kind", "street", "postal_code", "town", "country", "telephone", "email", "booking", "hours"}
)
"""What settings of other themes do not say. The colors are asked for as well."""

_OURS = ("THEME", "PLUGINS", "WELLNESS", "THEME_TEMPLATES_OVERRIDES", "DIRECT_TEMPLATES")
"""What publishconf.py must not set anew."""


def add_to(options: argparse.Namespace, answers: Answers) -> int:
    """Add the theme to the site of a folder, and say what becomes of what is there."""
    folder: Path = options.folder
    conf = folder / "pelicanconf.py"
    if not conf.is_file():
        begin = "pelican-wellness init, without --into-existing, begins a site"
        print(f"pelican-wellness: there is no file {shown(conf)} here; {begin}", file=sys.stderr)  # noqa: T201
        return 2
    settings, content = settings_as_written(conf)
    if BEGINS.encode() in conf.read_bytes():
        print(f"{shown(conf)} has the block already. Nothing was written.")  # noqa: T201 - a command prints
        return 0
    if "WELLNESS" in settings:
        print(f"{shown(conf)} has WELLNESS already: the site asks for this plugin. Nothing was written.")  # noqa: T201
        return 0
    their = Their(settings, content)
    answers = _known(their, answers)
    if not options.yes:
        from rich.console import Console  # noqa: PLC0415 - only who is asked needs it

        from pelican_wellness.cli.init.asking import ask  # noqa: PLC0415

        answers = ask(answers, Console(), [one for one in QUESTIONS if one.key in {*_ASKED, "palette"}])
    found, wellness = mapped(their), _wellness(answers)
    lines = block(settings, wellness, found.becomes)
    source = with_block(conf.read_bytes(), lines)
    ast.parse(source)  # it ends as it began: with a program
    print("\n".join([*_report(their, found, folder), "", *_added(conf, lines, dry=options.dry_run)]))  # noqa: T201
    files = _files(answers, options.publish, folder, content)
    if options.dry_run:
        _would_write(folder, files)
        return 0
    _replace(conf, source)
    written, there = write_new(folder, files)
    print("\n".join([*_written(written, there), *_next(conf, wellness)]))  # noqa: T201
    return 0


def _known(their: Their, answers: Answers) -> Answers:
    """Return answers with what the settings say already. What they say wrong is asked for, or left to the defaults."""
    said = {
        "name": their.text("SITENAME") or their.text("SITETITLE"),
        "owner": their.text("AUTHOR"),
        "timezone": their.text("TIMEZONE"),
        "language": their.text("DEFAULT_LANG"),
        "address": their.text("SITEURL"),
    }
    for key, value in said.items():
        if value and not getattr(answers, key) and not mistakes(Answers().with_(key, value)):
            answers = answers.with_(key, value)
    return answers


def _wellness(answers: Answers) -> dict[str, object]:
    """Return what WELLNESS holds. A blog of nobody's practice has none: its home page stays the list of its articles."""
    stated = answers.settings
    practice = answers.practice
    if set(practice) <= {"name", "kind"} and practice.get("kind", "other") == "other":
        stated.pop("practice", None)
    return stated


def _report(their: Their, found: Mapped, folder: Path) -> Iterator[str]:
    """Yield what becomes of the settings and of texts."""
    yield f"The theme until now: {_theme(their.settings)}"
    if found.stays:
        yield f"\nRead as before: {', '.join(found.stays)}"
    if found.becomes:
        yield "\nBecomes:"
        yield from (f"  {one.theirs}: {one.shown} = {one.value!r}" for one in found.becomes)
    if found.gone:
        yield "\nHas no place here, and can stay where it is:"
        for words in dict.fromkeys(words for _, words in found.gone):
            yield f"  {', '.join(name for name, same in found.gone if same == words)}: {words}"
    if unknown := [name for name in their.settings if _is_unknown(name, found)]:
        yield f"\nRead by plugins of yours, if at all: {', '.join(unknown)}"
    if notes := [*_notes(their), *_published(folder)]:
        yield "\nTo look at:"
        yield from (f"  {note}" for note in notes)


_PELICANS = re.compile(r"AUTHOR|TIMEZONE|DEFAULT_DATE|SITEMAP|(\w+_)?FEED_\w+|\w+_(URL|SAVE_AS|PATHS|EXCLUDES)")
"""Settings of Pelican's that have no default."""


def _is_unknown(name: str, found: Mapped) -> bool:
    """Whether neither Pelican nor this theme reads a setting, nor the other theme did."""
    known = {*found.stays, *(one.theirs for one in found.becomes), *(gone for gone, _ in found.gone)}
    return name not in known and name not in DEFAULT_CONFIG and not _PELICANS.fullmatch(name)


def _theme(settings: Mapping[str, object]) -> str:
    stated = str(settings.get("THEME") or "notmyidea, which is Pelican's own")
    return next((name for name in ("Reflex", "Flex", "Elegant", "notmyidea") if name.lower() in stated.lower()), stated)


_ELEGANTS_ABOUT = "landing-page-about-hidden"
"""The hidden page that Elegant shows on its home page."""


def _notes(their: Their) -> Iterator[str]:
    """Yield what of the texts would be read otherwise, and what else may stop a build."""
    for name in (PEOPLE_FOLDER, *(folder.name for feature in FEATURES for folder in feature.folders)):
        if any(file.is_file() for file in (their.content / name).glob("*.*")):
            yield f"{shown(their.content / name)} holds texts. In this theme there are no articles in it: give it another name."
    templates = own_templates()
    for path, head in heads(their.content):
        if (template := head.get("template")) and template not in templates:
            yield f"{shown(path)} has a line 'Template: {template}', which this theme does not have. Take it out."
        if head.get("slug") == _ELEGANTS_ABOUT:
            yield f'{shown(path)} introduced you on the home page. Its words belong into WELLNESS["about"]["text"].'
    pages = their.settings.get("TEMPLATE_PAGES")
    if pages and isinstance(pages, Mapping):
        yield f"TEMPLATE_PAGES: {', '.join(map(str, pages))} is made of a template of yours. See whether it looks right."


def _published(folder: Path) -> Iterator[str]:
    """Yield what publishconf.py sets that belongs to the other theme, or sets anew. It is read, not run."""
    file = folder / "publishconf.py"
    try:
        body = ast.parse(file.read_bytes()).body
    except (OSError, SyntaxError, ValueError):
        return
    for statement in (one for one in body if isinstance(one, ast.Assign)):
        for name in (one.id for one in statement.targets if isinstance(one, ast.Name)):
            if name in _OURS and not any(isinstance(one, ast.Name) and one.id == name for one in ast.walk(statement.value)):
                yield f"{shown(file)}:{statement.lineno} sets {name} anew, so that what is added does not hold. Take it out."
            elif name in UNMATCHED:
                yield f"{shown(file)}:{statement.lineno} {name}: {UNMATCHED[name]}"


def _added(conf: Path, lines: str, *, dry: bool) -> list[str]:
    words = "Would be added" if dry else "Added"
    return [f"{words} at the end of {shown(conf)}:", "", *(f"    {line}".rstrip() for line in lines.strip().split("\n"))]


_FOR_HOSTS = ("netlify.toml", "CLOUDFLARE.md", "requirements.txt", "publishconf.py")
"""Files of a new site that a host needs, or that its way of building the site does."""


def _files(answers: Answers, host: str, folder: Path, content: Path) -> list[tuple[str, str]]:
    """Return files that go beside what is there: of a new site's, the person, and what a host needs."""
    own = []
    for path, text in site_files(completed(answers), host):
        if path.startswith("content/people/") and answers.kind:  # else nothing is known of them
            own.append((_below(folder, content / path.removeprefix("content/")), text))
        elif host and (path.startswith(".github/") or path in _FOR_HOSTS):
            own.append((path, text))
    return own


def _below(folder: Path, file: Path) -> str:
    """Return the path of a file from the site's folder; the content may lie elsewhere, and then it is whole."""
    resolved, root = file.resolve(), folder.resolve()
    return resolved.relative_to(root).as_posix() if resolved.is_relative_to(root) else str(resolved)


def _would_write(folder: Path, files: Iterable[tuple[str, str]]) -> None:
    for path, text in files:
        there = " (there already: it would be left as it is)" if (folder / path).exists() else ""
        print(f"\nWould be written, {path}{there}:\n\n{_indented(text)}")  # noqa: T201 - a command prints


def _indented(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.rstrip("\n").split("\n"))


def _replace(conf: Path, source: bytes) -> None:
    """Write settings in the place of those that are there: where a link leads to, and with the same rights."""
    file = conf.resolve()
    mode = stat.S_IMODE(file.stat().st_mode)
    write_atomically(file, source)
    file.chmod(mode)


def _written(written: list[str], there: list[tuple[str, str]]) -> Iterator[str]:
    if written:
        yield "\nWritten:"
        yield from (f"  {path}" for path in written)
    for path, text in there:
        yield f"\n{path} is there already, and was left as it is. It would have been:\n\n{_indented(text)}"


def _next(conf: Path, wellness: Mapping[str, object]) -> Iterator[str]:
    """Yield what has to be mended before the site can be built, what can be filled in, and what to do next."""
    stops = [one for one in read_corpus(conf, None).findings if one.code.startswith("ERR")]
    if stops:
        yield "\nTo mend before the site can be built:"
        yield from (f"  {one.file}:{one.line}: {one.message} {one.remedy}" for one in stops)
    practice = wellness.get("practice")
    stated = practice if isinstance(practice, Mapping) else {}
    lacking = [key for key in ("kind", "address", "telephone", "email", "booking_url", "hours") if not stated.get(key)]
    if lacking:
        yield f'\nTo fill in, if your site is that of a practice: WELLNESS["practice"] with {", ".join(lacking)}.'
    if stated.get("hours") or "street" in dict(stated.get("address") or {}):
        yield "\nThe home page is that of your practice now, and your articles are listed at blog.html."
    yield "\nThen look at the site with pelican-wellness serve, and see what pelican-wellness check says."
