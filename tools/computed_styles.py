"""Compare what Chromium makes of the stylesheets of two outputs: the computed style of each element of a page of each kind.

Each page is opened in both outputs and hashes of its styles are compared; properties are asked for where hashes differ.
"""

import asyncio
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync")
WIDTHS = (1280, 360)
MEDIA: dict[str, dict[str, Any]] = {
    "light": {"media": "screen", "color_scheme": "light"},
    "dark": {"media": "screen", "color_scheme": "dark"},
    "print": {"media": "print", "color_scheme": "light"},
}
KINDS = {"index", "404", "archives", "authors", "categories", "tags", "contact", "directory", "about"}
"""Names of pages that are a kind of their own."""

FOLLOWS = re.compile(r"(block|inline)-size|width|height|(perspective|transform)-origin|(top|bottom|left|right)|inset-.*")
"""Properties that change where something else did, within an element or before it."""

ELEMENTS_ASKED = 60
ELEMENTS_SHOWN = 3
PROPERTIES_SHOWN = 6

SCRIPT = r"""
() => {
  const names = [...getComputedStyle(document.documentElement)].filter((name) => !/^(--|color-scheme$)/.test(name));
  const elements = [document.documentElement, document.body, ...document.body.querySelectorAll("*")];
  const PSEUDO = ["", "::before", "::after"];
  const hash = (text) => {  // cyrb53
    let a = 0xdeadbeef, b = 0x41c6ce57;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
    return ((a >>> 0).toString(36) + "." + (b >>> 0).toString(36));
  };
  const values = (element, pseudo) => {
    const style = getComputedStyle(element, pseudo || null);
    if (pseudo && ["none", "normal", ""].includes(style.content)) return [];
    return names.map((name) => style.getPropertyValue(name));
  };
  const without = (text) => text.replaceAll(location.origin, "");
  const path = (element) => {
    const steps = [];
    for (let one = element; one; one = one.parentElement) {
      const alike = one.parentElement ? [...one.parentElement.children].filter((other) => other.tagName === one.tagName) : [];
      const at = alike.length > 1 ? `:${alike.indexOf(one) + 1}` : "";
      steps.unshift(one.tagName.toLowerCase() + (one.id ? `#${one.id}` : "") + at);
    }
    return steps.slice(-6).join(" > ");
  };
  window.__styles = {
    hashes: () => {
      for (const animation of document.getAnimations()) try { animation.finish(); } catch { animation.cancel(); }
      return elements.map((one) => PSEUDO.map((pseudo) => hash(without(values(one, pseudo).join("\n")))).join(" "));
    },
    details: (at) => Object.fromEntries(PSEUDO.flatMap((pseudo) => {
      const found = values(elements[at], pseudo);
      if (!found.length) return [[pseudo, "none"]];
      return names.map((name, index) => [`${pseudo}${pseudo && " "}${name}`, without(found[index])]);
    })),
    name: (at) => path(elements[at]) + (elements[at].className ? ` class="${elements[at].getAttribute("class")}"` : ""),
  };
  return elements.map((one) => one.tagName);
}
"""


def representative(output: Path) -> list[str]:
    """Return the largest page of each kind in each direction of writing."""
    largest: dict[tuple[str, ...], tuple[int, str]] = {}
    for file in output.rglob("*.html"):
        if file.is_relative_to(output / "theme"):  # goes back by itself to where the reader came from
            continue
        html, path = file.read_text(encoding="utf-8"), file.relative_to(output)
        direction = re.search(r'<html [^>]*dir="([^"]*)"', html)
        stem = re.sub(r"-[a-z]{2}$|\d+$", "", path.stem)
        where = [re.sub(r"\d+", "N", part) for part in path.parent.parts]
        if "page" in where:  # further pages of a list
            where = [*where[:1], "page"]
        key = (*where, stem if stem in KINDS else "", direction[1] if direction else "")
        largest[key] = max(largest.get(key, (0, "")), (len(html), path.as_posix()))
    return sorted(path for _, path in largest.values())


async def compare_styles(before: Path, after: Path, most: int) -> tuple[str, list[str]]:
    """Compare the pages of two outputs; return a summary and a line for each view that differs, the first `most` in detail."""
    from playwright.async_api import async_playwright  # noqa: PLC0415 - only who asks for this needs it

    paths, lines = representative(before), []
    with _serving(before) as one, _serving(after) as other:
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=_chromium(), args=FLAGS)
            pages = [await _page(browser, address) for address in (one, other)]
            for path in paths:
                if not (after / path).is_file():
                    lines.append(f"{path}: only before")
                    continue
                lines += [
                    f"{path}, {what}" for what in await _compare_page(pages, (one, other), path, in_detail=len(lines) < most)
                ]
            await browser.close()
    views = len(WIDTHS) * len(MEDIA)
    same = f"{len(paths)} pages in {views} views, computed styles all the same"
    return (f"computed styles differ in {len(lines)} of {len(paths) * views} views of pages" if lines else same), lines


async def _page(browser: Any, address: str) -> Any:
    context = await browser.new_context(service_workers="block", bypass_csp=True)

    async def only_here(route: Any) -> None:
        await (route.continue_() if route.request.url.startswith(address) else route.abort())

    await context.route("**/*", only_here)
    return await context.new_page()


async def _compare_page(pages: list[Any], addresses: tuple[str, str], path: str, *, in_detail: bool) -> list[str]:
    await asyncio.gather(
        *(page.goto(f"{address}/{path}", wait_until="load") for page, address in zip(pages, addresses, strict=True))
    )
    one, other = await asyncio.gather(*(page.evaluate(SCRIPT) for page in pages))
    if one != other:
        at = next((at for at, (old, new) in enumerate(zip(one, other, strict=False)) if old != new), min(len(one), len(other)))
        return [f"{len(one)} and {len(other)} elements, the first that differs is number {at + 1}"]
    found = []
    for width in WIDTHS:
        for name, media in MEDIA.items():
            for page in pages:
                await page.set_viewport_size({"width": width, "height": 900})
                await page.emulate_media(**media)
            hashes = await asyncio.gather(*(page.evaluate("() => window.__styles.hashes()") for page in pages))
            different = [at for at, (old, new) in enumerate(zip(*hashes, strict=True)) if old != new]
            if different:
                asked = [await _details(pages, at) for at in different[: ELEMENTS_ASKED if in_detail else 0]]
                details = [text for _, text in sorted(asked, key=lambda one: one[0])[:ELEMENTS_SHOWN]]  # causes first
                found.append("".join([f"{width} px, {name}: {len(different)} of {len(one)} elements differ", *details]))
    return found


async def _details(pages: list[Any], at: int) -> tuple[bool, str]:
    """Say what differs in an element, and whether all of it may only follow from what differs elsewhere."""
    name = await pages[0].evaluate("(at) => window.__styles.name(at)", at)
    one, other = await asyncio.gather(*(page.evaluate("(at) => window.__styles.details(at)", at) for page in pages))
    different = [key for key in {**one, **other} if one.get(key) != other.get(key)]
    different.sort(key=_follows)
    shown = "".join(f"\n        {key}: {one.get(key)} -> {other.get(key)}" for key in different[:PROPERTIES_SHOWN])
    more = len(different) - PROPERTIES_SHOWN
    return all(map(_follows, different)), f"\n      {name}{shown}" + (f"\n        … and {more} more" if more > 0 else "")


def _follows(key: str) -> bool:
    return bool(FOLLOWS.fullmatch(key.rpartition(" ")[2]))


def _chromium() -> str:
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    if path is None:
        message = "no Chromium found; set CHROMIUM to its path"
        raise SystemExit(message)
    return path


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@contextmanager
def _serving(folder: Path) -> Iterator[str]:
    """Serve an output on loopback."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
