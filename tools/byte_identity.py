"""Build the same sites with two checkouts of this project, and say which of their files differ.

    python tools/byte_identity.py BEFORE AFTER

BEFORE and AFTER are folders with a checkout each; the Python that runs this needs the project's dependencies. The sites
are the example, published and with relative addresses, and every folder of tests/sites, as published and with relative
addresses: all of the checkout that this file lies in, so that both build the same content. It ends with status 1 where
anything differs or does not build.

    --only NAME           only these sites: example, example-relative, rtl, 'everything-on*', ... (may be repeated)
    --corpus SCRIPT N     and a blog of N articles, which `python SCRIPT N FOLDER` writes
    --most N              show at most N files a site (5)
    --keep FOLDER         keep both outputs, in FOLDER/NAME/before/output and FOLDER/NAME/after/output

What is announced to differ is applied to what BEFORE wrote, and then nothing may differ:

    --renames FILE        a TOML or JSON file with the tables classes, tokens, layers, files, text: old = "new".
                          Classes are those of class attributes, selectors in stylesheets and selectors in strings of
                          scripts; a key of several words, such as "admonition urgent", is a whole class attribute and
                          goes before single ones. Tokens are written without their two hyphens. Files are paths
                          below the output; text is replaced as it stands, wherever it stands. Hashes of renamed
                          stylesheets in _headers follow.
    --set-of-styles       the order of a page's style elements, and of their hashes in _headers, means nothing
    --without-styles      what stands in style elements, their number where they follow each other, their hashes in
                          _headers and the files in theme/css mean nothing

Where stylesheets were rewritten, what browsers make of them is compared instead:

    --computed            open a page of each kind of example and everything-on in Chromium, at two widths, light, dark and
                          printed, and compare the computed style of each element, its ::before and its ::after. What
                          holds only below a pointer or with the focus is not seen. CHROMIUM may name the browser.
"""

import argparse
import asyncio
import base64
import fnmatch
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path
from typing import Any

from computed_styles import compare_styles

ROOT = Path(__file__).resolve().parent.parent
SIDES = ("before", "after")

ENVIRONMENT = {
    "SOURCE_DATE_EPOCH": "1780272000",  # 2026-06-01
    "TZ": "UTC",
    "LC_ALL": "C.UTF-8",
    "COLUMNS": "160",
    "NO_COLOR": "1",
    "PYTHONDONTWRITEBYTECODE": "1",  # a checkout that somebody keeps untouched stays so
}
"""What both builds run in: a fixed day, and nothing of whoever starts them."""

CORPUS_CONF = """\
PATH = "content"
SITENAME = "Corpus"
SITEURL = "https://example.com"
TIMEZONE = "UTC"
THEME = "wellness"
PLUGINS = ["pelican_wellness"]
WELLNESS = {"social_cards": False}
"""

SHOWN = 150
"""Letters of a differing line that are shown."""


@dataclass(frozen=True)
class Site:
    """A site to build: its sources, and what Pelican is told beside its settings."""

    name: str
    source: Path
    arguments: tuple[str, ...] = ()


def sites_of(root: Path) -> Iterator[Site]:
    """Yield the sites of a checkout."""
    example = root / "example_site"
    yield Site("example", example, ("-s", "publishconf.py"))
    yield Site("example-relative", example, ("--relative-urls",))
    for folder in sorted((root / "tests" / "sites").iterdir()):
        if (folder / "pelicanconf.py").is_file():
            yield Site(folder.name, folder)
            yield Site(f"{folder.name}-relative", folder, ("--relative-urls", "-e", 'SITEURL=""'))


def write_corpus(script: Path, count: int, folder: Path) -> Site:
    """Write a blog of many articles."""
    subprocess.run([sys.executable, str(script), str(count), str(folder / "content")], check=True)
    (folder / "pelicanconf.py").write_text(CORPUS_CONF, encoding="utf-8")
    return Site("corpus", folder)


def environment(checkout: Path) -> dict[str, str]:
    """Return the environment in which Python takes the plugin and its theme from `checkout`."""
    return {**os.environ, **ENVIRONMENT, "PYTHONPATH": str(checkout)}


def really_used(checkout: Path) -> bool:
    """Say whether a build takes code and theme from `checkout`, and not from somewhere that is installed."""
    code = "import pelican_wellness as p; print(p.__file__); print(p.theme_path())"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environment(checkout),
        cwd=tempfile.gettempdir(),
        capture_output=True,
        text=True,
        check=False,
    )
    places = done.stdout.splitlines()
    return bool(places) and all(Path(place).resolve().is_relative_to(checkout) for place in places)


def build(site: Site, checkouts: Mapping[str, Path], work: Path) -> dict[str, str]:
    """Build a site with both checkouts at once; return what those say that fail."""
    running = {}
    for side, checkout in checkouts.items():
        folder = work / site.name / side
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(site.source, folder, ignore=shutil.ignore_patterns("output", "cache", "__pycache__"))
        (folder / "content").mkdir(exist_ok=True)
        with (folder / "log").open("wb") as log:
            running[side] = subprocess.Popen(
                [sys.executable, "-m", "pelican", "content", "-o", "output", "--fatal", "errors", *site.arguments],
                cwd=folder,
                env=environment(checkout),
                stdout=log,
                stderr=subprocess.STDOUT,
            )
    codes = {side: one.wait() for side, one in running.items()}
    return {side: (work / site.name / side / "log").read_text(encoding="utf-8") for side, code in codes.items() if code}


# Announced renames


_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_CLASS = re.compile(r"""(\bclass=)(["'])(.*?)\2""", re.DOTALL)
_STYLE = re.compile(r"(<style[^>]*>)(.*?)(</style>)", re.DOTALL)
_EMPTY_STYLES = re.compile(r"<style[^>]*></style>(?:\s*<style[^>]*></style>)+")
_LAYER = re.compile(r"@layer[^{;]*")
_STRING = re.compile(r"""(["'`])((?:(?!\1|\\).|\\.)*)\1""", re.DOTALL)
_CLASS_NAMES = re.compile(r"""((?:\bclassName\s*[:=]|\bclassList\.\w+\()\s*)(["'])(.*?)\2""")
_STYLE_SOURCES = re.compile(r"style-src[\w-]*[^;\n]*")
_HASH = re.compile(r"'sha256-[^']*'")


@dataclass
class Renames:
    """Old names and new ones, and the hashes of the stylesheets that they changed."""

    classes: dict[str, str] = field(default_factory=dict)
    tokens: dict[str, str] = field(default_factory=dict)
    layers: dict[str, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    text: dict[str, str] = field(default_factory=dict)
    hashes: dict[str, str] = field(default_factory=dict, init=False)

    @classmethod
    def read(cls, file: Path) -> "Renames":
        """Read a TOML or JSON file."""
        text = file.read_text(encoding="utf-8")
        return cls(**(json.loads(text) if file.suffix == ".json" else tomllib.loads(text)))

    def apply(self, path: str, text: str) -> str:
        """Return the text of an output file under its new names."""
        text = self._headers(text) if path == "_headers" else self._named(path, text)
        for old, new in self.text.items():
            text = text.replace(old, new)
        return text

    def _named(self, path: str, text: str) -> str:
        if path.endswith(".css"):
            return self._css(text)
        if path.endswith(".js"):
            return self._js(text)
        if path.endswith((".html", ".htm")):
            text = _STYLE.sub(self._style, text)
            return _TAG.sub(lambda tag: self._tokens(_CLASS.sub(self._attribute, tag[0])), text)
        return _CLASS.sub(self._attribute, text)  # feeds: their HTML is escaped

    def _attribute(self, found: re.Match[str]) -> str:
        return f"{found[1]}{found[2]}{self._class_list(found[3])}{found[2]}"

    def _class_list(self, names: str) -> str:
        whole = self.classes.get(" ".join(names.split()))
        return whole or re.sub(r"\S+", lambda name: self.classes.get(name[0], name[0]), names)

    def _style(self, found: re.Match[str]) -> str:
        new = self._css(found[2])
        self.hashes[_source(found[2])] = _source(new)
        return found[1] + new + found[3]

    def _css(self, css: str) -> str:
        css = _LAYER.sub(lambda layer: _words(self.layers, layer[0]), css)
        return self._tokens(self._selectors(css))

    def _selectors(self, text: str) -> str:
        return re.sub(r"(?<=\.)-?[a-zA-Z_][\w-]*", lambda name: self.classes.get(name[0], name[0]), text)

    def _tokens(self, text: str) -> str:
        return re.sub(r"(?<![\w-])--([\w-]+)", lambda name: "--" + self.tokens.get(name[1], name[1]), text)

    def _js(self, text: str) -> str:
        text = _CLASS_NAMES.sub(self._attribute, text)
        return _STRING.sub(lambda string: string[1] + self._selectors(string[2]) + string[1], text)

    def _headers(self, text: str) -> str:
        return _HASH.sub(lambda found: self.hashes.get(found[0], found[0]), text)


def _words(table: Mapping[str, str], text: str) -> str:
    return re.sub(r"(?<!@)[\w.-]+", lambda word: table.get(word[0], word[0]), text)


def _source(style: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}'"


# What means nothing


_UPDATED = re.compile(r"<(updated|lastBuildDate)>[^<]*")


def without_time_of_build(path: str, text: str) -> str:
    """Return a feed without entries without the moment it was written, which its library takes from the clock."""
    if not path.endswith(".xml") or "<entry" in text or "<item" in text:
        return text
    return _UPDATED.sub(r"<\1>", text)


def without_styles(path: str, text: str) -> str | None:
    """Return a file without what its stylesheets say; None for a file that is nothing else."""
    if path.startswith("theme/css/"):
        return None
    if path == "_headers":
        return _STYLE_SOURCES.sub(lambda sources: re.sub(r"('sha256-[^']*'\s*)+", "'sha256-…' ", sources[0]).rstrip(), text)
    if path.endswith(".html"):
        return _EMPTY_STYLES.sub("<style></style>", _STYLE.sub("<style></style>", text))
    return text


def with_sorted_styles(path: str, text: str) -> str:
    """Return a file with its style elements, or their hashes, in the order of the alphabet."""
    if path == "_headers":
        return _STYLE_SOURCES.sub(lambda sources: _in_order(_HASH, sources[0]), text)
    return _in_order(_STYLE, text) if path.endswith(".html") else text


def _in_order(pattern: re.Pattern[str], text: str) -> str:
    found = iter(sorted(one[0] for one in pattern.finditer(text)))
    return pattern.sub(lambda _: next(found), text)


# Comparing


Change = Callable[[str, str], str | None]


def files_of(output: Path, changes: list[Change]) -> dict[str, bytes]:
    """Return the files of an output by their path, changed as asked for; pages first, since _headers has their hashes."""
    paths = sorted((file.relative_to(output).as_posix() for file in output.rglob("*") if file.is_file()), key=_pages_first)
    changed = ((path, _changed(path, (output / path).read_bytes(), changes)) for path in paths)
    return {path: content for path, content in changed if content is not None}


def _pages_first(path: str) -> tuple[bool, str]:
    return not path.endswith(".html"), path


def _changed(path: str, content: bytes, changes: list[Change]) -> bytes | None:
    if not path.endswith((".html", ".xml", ".css", ".js")) and path != "_headers":
        return content
    text: str | None = content.decode("utf-8")
    for change in changes:
        text = change(path, text) if text is not None else None
    return text.encode("utf-8") if text is not None else None


def differences(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> dict[str, str]:
    """Return what differs, in words, by file."""
    found = dict.fromkeys(one.keys() - other.keys(), "only before")
    found |= dict.fromkeys(other.keys() - one.keys(), "only after")
    found |= {path: _first_difference(one[path], other[path]) for path in one.keys() & other.keys() if one[path] != other[path]}
    return dict(sorted(found.items()))


def _first_difference(one: bytes, other: bytes) -> str:
    try:
        pairs = zip_longest(one.decode("utf-8").split("\n"), other.decode("utf-8").split("\n"))
    except UnicodeDecodeError:
        return f"{len(one)} and {len(other)} bytes"
    number, (old, new) = next((at, pair) for at, pair in enumerate(pairs, 1) if pair[0] != pair[1])
    same = next((at for at, (a, b) in enumerate(zip_longest(old or "", new or "")) if a != b), 0)
    return f"line {number}, column {same + 1}\n      - {_around(old, same)}\n      + {_around(new, same)}"


def _around(line: str | None, column: int) -> str:
    if line is None:
        return "(the file ends)"
    start = max(0, column - SHOWN // 3)
    shown = line[start : start + SHOWN]
    return f"{'…' if start else ''}{shown}{'…' if start + SHOWN < len(line) else ''}"


# The command


def main() -> int:
    """Compare; return 1 where anything differs."""
    options = _options()
    checkouts = {side: getattr(options, side).resolve() for side in SIDES}
    for checkout in checkouts.values():
        if not really_used(checkout):
            print(f"{checkout} is no checkout that Python would take the plugin and its theme from")
            return 2
    with tempfile.TemporaryDirectory(prefix="byte-identity-") as temporary:
        work = options.keep or Path(temporary)
        sites = list(sites_of(ROOT))
        if options.corpus:
            sites.append(write_corpus(Path(options.corpus[0]), int(options.corpus[1]), Path(temporary) / "corpus-source"))
        if options.computed:
            sites = [site for site in sites if site.name in ("example-relative", "everything-on-relative")]
        if options.only:
            sites = [site for site in sites if any(fnmatch.fnmatch(site.name, name) for name in options.only)]
        differing = sum([_report(site, checkouts, work, options) for site in sites])
    print(f"{len(sites)} sites, {differing} of them differ" if differing else f"{len(sites)} sites, all the same")
    return 1 if differing or not sites else 0


def _options() -> Any:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("before", type=Path)
    parser.add_argument("after", type=Path)
    parser.add_argument("--renames", type=Path, metavar="FILE")
    parser.add_argument("--without-styles", action="store_true")
    parser.add_argument("--set-of-styles", action="store_true")
    parser.add_argument("--computed", action="store_true")
    parser.add_argument("--corpus", nargs=2, metavar=("SCRIPT", "N"))
    parser.add_argument("--only", action="append", metavar="NAME")
    parser.add_argument("--most", type=int, default=5, metavar="N")
    parser.add_argument("--keep", type=Path, metavar="FOLDER")
    return parser.parse_args()


def _report(site: Site, checkouts: Mapping[str, Path], work: Path, options: Any) -> bool:
    """Build and compare a site, print what differs, and say whether anything does."""
    if failed := build(site, checkouts, work):
        for side, log in failed.items():
            print(f"{site.name}: does not build {side}:\n{log[-2000:]}")
        return True
    before, after = (work / site.name / side / "output" for side in SIDES)
    if options.computed:
        summary, lines = asyncio.run(compare_styles(before, after, options.most))
        found = len(lines)
    else:
        found, summary, lines = _compared(before, after, options)
    print(f"{site.name}: {summary}", *lines[: options.most], sep="\n    ", flush=True)
    if len(lines) > options.most:
        print(f"    … and {len(lines) - options.most} more")
    return bool(found)


def _compared(before: Path, after: Path, options: Any) -> tuple[int, str, list[str]]:
    renames = Renames.read(options.renames) if options.renames else Renames()
    changes: list[Change] = [without_time_of_build]
    if options.without_styles:
        changes.append(without_styles)
    elif options.set_of_styles:
        changes.append(with_sorted_styles)
    one, other = files_of(before, [renames.apply, *changes]), files_of(after, changes)
    one = {renames.files.get(path, path): content for path, content in one.items()}
    found = differences(one, other)
    summary = f"{len(found)} of {len(one.keys() | other.keys())} files differ" if found else f"{len(one)} files, all the same"
    return len(found), summary, [f"{path}: {what}" for path, what in found.items()]


if __name__ == "__main__":
    sys.exit(main())
