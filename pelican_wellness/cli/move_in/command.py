"""`pelican-wellness move-in EXPORT`."""

import argparse
from pathlib import Path

NAME = "move-in"
HELP = "Make files of a WordPress export: articles, pages, people, pictures."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what only this command takes."""
    parser.add_argument("export", metavar="EXPORT", type=Path, help="the file that WordPress' Tools, Export gives")
    where = "the folder wp-content/uploads of that site, if you have it; by default one beside the export"
    parser.add_argument("--pictures", metavar="FOLDER", type=Path, help=where)
    parser.add_argument("--dry-run", action="store_true", help="say what would be written, and write nothing")


def run(options: argparse.Namespace) -> int:
    """Write what is not there yet; 1 where the file is no export."""
    from pelican_wellness.cli.move_in.moving import move_in  # noqa: PLC0415 - the other commands need nothing of it

    return move_in(options)
