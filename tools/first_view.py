"""Say what a browser asks for to show a page of a site, how heavy that is, and what axe finds on it.

    python tools/first_view.py OUTPUT PAGE [--site-url https://example.com]

OUTPUT is a site that any program has built for SITE_URL; nothing is asked of the network. PAGE is a file in it. Counted are the
HTML, stylesheets and scripts of the site itself, each compressed with gzip as servers send it. What the page asks of other
hosts is named, and not answered. Axe looks for what breaks WCAG 2.2 A and AA, in light and dark, at 320 and 1280 pixels.
docs/comparison.md has what it said of others.
"""

import argparse
import gzip
import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Route, sync_playwright

sys.path.append(str(Path(__file__).resolve().parents[1] / "tests" / "support"))
from axe import violations  # it lies with the tests

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
KINDS = ("document", "stylesheet", "script")
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
WIDTHS = (320, 1280)
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


@dataclass
class Seen:
    """What a browser has asked for."""

    weights: dict[str, int] = field(default_factory=dict)
    """Bytes of each file of the site that is counted."""
    others: list[str] = field(default_factory=list)
    """Hosts, one for each request."""
    broken: dict[str, int] = field(default_factory=dict)
    """Rules of axe -> elements."""


def main(arguments: list[str] | None = None) -> int:
    """Print it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("output", type=Path, help="the folder of the site")
    parser.add_argument("page", help="a file in it, such as first-visit.html")
    parser.add_argument("--site-url", default="https://example.com", help="the address that it was built for (%(default)s)")
    options = parser.parse_args(arguments)
    chromium = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        views = {
            (scheme, width): look(browser, options.output, f"{options.site_url}/{options.page}", scheme, width)
            for scheme in SCHEMES
            for width in WIDTHS
        }
    for line in report(views):
        print(line)
    return 0


def look(browser: Browser, output: Path, address: str, scheme: Scheme, width: int) -> Seen:
    """Open a page once. Its policy is bypassed, as axe is a script of ours."""
    seen = Seen()

    def answer(route: Route) -> None:
        asked = urlsplit(route.request.url)
        file = output / unquote(asked.path.lstrip("/"))
        file = file / "index.html" if file.is_dir() else file
        if asked.netloc != urlsplit(address).netloc:
            seen.others.append(asked.netloc)
            route.abort()
        elif not file.is_file():
            route.fulfill(status=404, body="")
        else:
            if route.request.resource_type in KINDS:
                seen.weights[asked.path] = len(gzip.compress(file.read_bytes(), 6))
            route.fulfill(path=file)

    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.route("**/*", answer)
    page.goto(address, wait_until="networkidle")
    asked = replace(seen, others=list(seen.others))  # axe asks for stylesheets once more
    found = {one["rule"]: len(one["elements"]) for one in violations(page, dict(RULES))}
    context.close()
    return replace(asked, broken=found)


def report(views: Mapping[tuple[Scheme, int], Seen]) -> list[str]:
    """Return it in lines."""
    first = next(iter(views.values()))
    hosts = sorted(set(first.others))
    return [
        f"{sum(first.weights.values()):,} bytes in {len(first.weights)} files: HTML, stylesheets and scripts",
        f"{len(first.others)} requests to other hosts{': ' if hosts else ''}{', '.join(hosts)}",
        *(f"{scheme}, {width} pixels: {_in_words(seen.broken)}" for (scheme, width), seen in views.items()),
    ]


def _in_words(broken: Mapping[str, int]) -> str:
    return ", ".join(f"{rule} ({count})" for rule, count in broken.items()) or "nothing found"


if __name__ == "__main__":
    sys.exit(main())
