"""axe-core in a page: put into it once, run as often as the page changes."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES: dict[str, Any] = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "wcag2aaa", "best-practice"],
    "rules": {"color-contrast-enhanced": {"enabled": True}},
}
"""WCAG 2.2 A, AA and AAA, and best practice: what DESIGN promises."""

_AXE = Axe()
_RUN = "options => axe.run(options).then(results => results.violations)"


def violations(page: Page, options: dict[str, Any] | None = None) -> list[dict[str, Any]]:
    """Return what is wrong with a page as it stands now: each rule with the elements that break it."""
    if page.evaluate("typeof axe === 'undefined'"):
        page.evaluate(_AXE.axe_script)
    found: list[dict[str, Any]] = page.evaluate(_RUN, {**(options or {}), "resultTypes": ["violations"]})
    return [{"rule": one["id"], "help": one["help"], "elements": [node["html"] for node in one["nodes"]]} for one in found]
