"""Say what each page of a site weighs, as a browser receives it.

    python tools/page_weight.py OUTPUT [--before OUTPUT]

Counted is what a browser asks for before it can show the page: the HTML, and the stylesheets and scripts of the site that
it names, each compressed with gzip as servers send it. Pictures are not counted: they are the blogger's. It ends with
status 1 where a page is over the budget. With `--before`, only pages that changed are shown, with the difference.
"""

import argparse
import gzip
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup

ONE_FLIGHT = 14 * 1024
"""Bytes that a server sends before it waits for an answer (RFC 6928): ten segments, less what headers take."""


def main(arguments: list[str] | None = None) -> int:
    """Print a line for each page; return 1 where one is too heavy."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("output", type=Path, help="the folder of the site")
    parser.add_argument("--before", type=Path, help="the same site as it was")
    parser.add_argument("--budget", type=int, default=ONE_FLIGHT, help="bytes of the heaviest page (%(default)s)")
    options = parser.parse_args(arguments)
    now, before = weights(options.output), weights(options.before) if options.before else {}
    if not now:
        parser.error(f"there are no pages in {options.output}")
    for line in table(now, before, only_changed=bool(options.before)):
        print(line)
    heavy = [page for page, weight in now.items() if weight > options.budget]
    print(f"\n{len(now)} pages, the heaviest {max(now.values()):,} bytes; {options.budget:,} are allowed.")
    for page in heavy:
        print(f"Too heavy: {page}")
    return 1 if heavy else 0


def table(now: dict[str, int], before: dict[str, int], *, only_changed: bool) -> Iterator[str]:
    """Yield a line for each page, the heaviest first."""
    for page, weight in sorted(now.items(), key=lambda one: (-one[1], one[0])):
        if not only_changed:
            yield f"{weight:>7,}  {page}"
        elif (was := before.get(page)) is None:
            yield f"{weight:>7,}      new  {page}"
        elif was != weight:
            yield f"{weight:>7,}  {weight - was:>+7,}  {page}"


def weights(output: Path) -> dict[str, int]:
    """Return the weight of each page of a site."""
    sizes: dict[Path, int] = {}
    return {page.relative_to(output).as_posix(): _weight(page, output, sizes) for page in sorted(output.rglob("*.html"))}


def _weight(page: Path, output: Path, sizes: dict[Path, int]) -> int:
    files = {page, *_asked_for(page, output)}
    for file in files - sizes.keys():
        sizes[file] = len(gzip.compress(file.read_bytes(), 9, mtime=0))
    return sum(sizes[file] for file in files)


def _asked_for(page: Path, output: Path) -> Iterator[Path]:
    """Yield the stylesheets and scripts of the site that a page names, whichever way it writes their addresses."""
    tree = BeautifulSoup(page.read_bytes(), "html.parser")
    named = [str(one["href"]) for one in tree.select("link[rel~=stylesheet][href]")]
    named += [str(one["src"]) for one in tree.select("script[src]")]
    for address in named:
        path = unquote(urlsplit(address).path)
        for file in ((page.parent / path).resolve(), (output / path.lstrip("/")).resolve()):
            if file.is_file():
                yield file
                break


if __name__ == "__main__":
    raise SystemExit(main())
