"""`pelican-wellness init [FOLDER]`."""

import argparse
import sys
from pathlib import Path

from pelican_wellness.cli.init.answers import Answers, stated
from pelican_wellness.cli.init.files import HOSTS, STARTER, site_files
from pelican_wellness.cli.init.questions import QUESTIONS, completed, mistakes
from pelican_wellness.cli.init.writing import write_new

NAME = "init"
HELP = "Begin a website: answer a few questions, and get a folder that can be filled in."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add a flag for each question."""
    parser.add_argument("folder", metavar="FOLDER", nargs="?", type=Path, default=Path(), help="where; by default here")
    parser.add_argument("--yes", action="store_true", help="ask nothing: take what the flags say, and defaults")
    existing = "add the theme to the Pelican site that is there: what its settings become is said, and nothing is overwritten"
    parser.add_argument("--into-existing", action="store_true", help=existing)
    parser.add_argument("--dry-run", action="store_true", help="with --into-existing: say what would be done, and do nothing")
    parser.add_argument("--publish", choices=HOSTS, default="", help="write what this host needs to publish the site by itself")
    for question in QUESTIONS:
        example = f", such as {question.example}" if question.example else ""
        parser.add_argument(f"--{question.key.replace('_', '-')}", default="", metavar="…", help=f"{question.text}{example}")


def run(options: argparse.Namespace) -> int:
    """Ask, write, and say what to do next; 2 where a flag cannot be."""
    answers = stated({question.key: getattr(options, question.key) for question in QUESTIONS})
    if problems := mistakes(answers):
        print("\n".join(f"pelican-wellness: {one}" for one in problems), file=sys.stderr)  # noqa: T201 - a command prints
        return 2
    if options.into_existing:
        return _into_existing(options, answers)
    if not options.yes:
        from rich.console import Console  # noqa: PLC0415 - only who is asked needs it

        from pelican_wellness.cli.init.asking import ask  # noqa: PLC0415

        try:
            answers = ask(answers, Console())
        except EOFError:
            return _nobody_answers()
    answers = completed(answers)
    folder: Path = options.folder
    written, there = write_new(folder, site_files(answers, options.publish))
    print("\n".join(_said(folder, written, [path for path, _ in there])))  # noqa: T201
    if written and not (STARTER / answers.language).is_dir():
        print(f"The texts in content/ are in English: there are none in {answers.language} to begin with.")  # noqa: T201
    return 0


def _into_existing(options: argparse.Namespace, answers: Answers) -> int:
    from pelican_wellness.cli.init.existing import add_to  # noqa: PLC0415 - a new site needs nothing of it

    try:
        return add_to(options, answers)
    except EOFError:
        return _nobody_answers()


def _nobody_answers() -> int:
    print("\nNothing was written. With --yes nothing is asked.", file=sys.stderr)  # noqa: T201 - a command prints
    return 2


def _said(folder: Path, written: list[str], there: list[str]) -> list[str]:
    """Return what was done, and what to do next."""
    lines = [f"Written in {folder.resolve()}:", *(f"  {path}" for path in written)] if written else ["Nothing was written."]
    if there:
        lines += ["", "There already, and left as they are:", *(f"  {path}" for path in there)]
    go = [] if folder.resolve() == Path.cwd() else [f"  cd {folder}"]
    return [
        *lines,
        "",
        "Look at it at http://localhost:8000/ with:",
        *go,
        "  pelican-wellness serve",
        "Then open README.md and pelicanconf.py.",
    ]
