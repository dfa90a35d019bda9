"""`pelican-wellness cms`."""

import argparse

NAME = "cms"
HELP = "Write a page on which the site can be edited in a browser."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what only this command takes."""
    parser.add_argument("--force", action="store_true", help="write files anew that you have changed, too")
    convert = "write the lines at the top of texts as YAML, which the editor reads; a text that would be read otherwise stays"
    parser.add_argument("--convert", action="store_true", help=convert)


def run(options: argparse.Namespace) -> int:
    """Write the files, and say what else is to be known."""
    from pelican_wellness.cli.cms.writing import write  # noqa: PLC0415 - the other commands need nothing of it

    lines = write(options.settings, options.content, force=options.force, anew=options.convert)
    print("\n".join(lines))  # noqa: T201 - a command prints
    return 0
