"""The command's face: one subcommand a module."""

import argparse
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from pelican_wellness import __version__
from pelican_wellness.adapter.logging import show_every_letter
from pelican_wellness.cli import check, explain, new
from pelican_wellness.cli.cms import command as cms
from pelican_wellness.cli.init import command as init
from pelican_wellness.cli.move_in import command as move_in
from pelican_wellness.cli.serve import command as serve
from pelican_wellness.settings.mistakes import WellnessError


def _add_site(parser: argparse.ArgumentParser) -> None:
    """Add what says which site is meant."""
    conf = Path("pelicanconf.py")
    parser.add_argument("-s", "--settings", type=Path, default=conf, help="the site's settings; by default pelicanconf.py")
    parser.add_argument("--content", type=Path, help="the folder of the sources; by default PATH of the settings or content")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a subcommand and return the exit status: 0 done, 1 a mistake in the site, 2 a mistake in the command."""
    parser = argparse.ArgumentParser(prog="pelican-wellness", description="Tools for blogs made with pelican-wellness.")
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for command in (init, new, serve, check, explain, cms, move_in):
        sub = commands.add_parser(command.NAME, help=command.HELP, description=command.HELP)
        if command is not init:
            _add_site(sub)
        command.add_arguments(sub)
        sub.set_defaults(run=command.run)
    options = parser.parse_args(arguments)
    show_every_letter()
    for name in ("pelican", "pelican_wellness"):
        logging.getLogger(name).addHandler(logging.NullHandler())  # a build says what they warn of; here it would be noise
    if "settings" in options and not options.settings.is_file() and not getattr(options, "list", False):
        parser.exit(2, f"pelican-wellness: there is no file {options.settings} here; name yours with --settings\n")
    try:
        status: int = options.run(options)
    except WellnessError as error:
        print(f"\n{error}\n", file=sys.stderr)  # noqa: T201 - a command prints
        return 1
    except KeyboardInterrupt:
        return 130  # as shells count what Ctrl+C ended
    return status
