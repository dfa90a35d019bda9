"""Each kind of page as somebody meets it who sees nothing: what Tab leads to, by role and name, and how the page is built.

The files in golden/ are there to be read, one after the other, as one would listen. WRITE_GOLDEN=1 pytest
tests/browser/test_transcripts.py writes them anew; read what changed before it is committed.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from factory import ROOT
from once import made_once
from playwright.sync_api import Browser, CDPSession, Page
from serving import serving

pytestmark = pytest.mark.browser
GOLDEN = Path(__file__).parent / "golden"
NOW = datetime(2026, 10, 20, 12, tzinfo=UTC)
"""The day of the site: which class is next and what is over goes by it."""

KINDS = {
    "home": "index.html",
    "home-in-arabic": "index-ar.html",
    "blog": "blog.html",
    "article": "ways-your-massage-therapist-can-ease-spinal-stenosis-pain.html",
    "article-with-cards": "stiff-lower-back.html",
    "profile": "author/tomas-reyes.html",
    "directory": "pages/directory.html",
    "area": "areas/burlington.html",
    "services": "services.html",
    "service": "services/deep-tissue-massage.html",
    "timetable": "classes.html",
    "class": "classes/slow-floor-yoga.html",
    "event": "events/hands-for-two.html",
    "contact": "pages/contact.html",
    "first-visit": "pages/first-visit.html",
    "policies": "pages/policies.html",
    "questions": "pages/questions.html",
    "testimonials": "testimonials.html",
    "tag": "tag/back-pain.html",
    "wrong-address": "404.html",
}

_NAMED = {"DisclosureTriangle": "disclosure", "RootWebArea": "page", "textbox": "field", "combobox": "choice"}
_PLACES = frozenset("banner navigation main complementary contentinfo region form search article".split())
_STATES = ("expanded", "pressed", "checked", "required")
_MOST = 300
"""Elements: no page has more, so more is a trap."""

_FOCUSED = """(() => { const one = document.activeElement
    return [one === document.body, one.getAttribute('href') ?? '', one.href ?? '', one.getAttribute('aria-current') ?? ''] })()"""


@pytest.fixture(scope="module")
def dated_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The example as it is built on a certain day."""

    def make(folder: Path) -> None:
        command = (sys.executable, "-m", "pelican", "content", "-q", "-o", str(folder))
        environment = {**os.environ, "SOURCE_DATE_EPOCH": str(int(NOW.timestamp()))}
        done = subprocess.run(
            command, cwd=ROOT / "example_site", env=environment, capture_output=True, check=False, timeout=300
        )
        assert done.returncode == 0, done.stderr

    with serving(made_once(tmp_path_factory, "dated", make)) as url:
        yield url


def _tree(session: CDPSession) -> dict[int, dict[str, Any]]:
    """Return what assistive technology is told of each element, by the browser's number of it, in the order of the page."""
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}
    found: dict[int, dict[str, Any]] = {}

    def walk(identity: str) -> None:
        node = by_id.get(identity)
        if node:
            found[node.get("backendDOMNodeId", -len(found))] = node
            for child in node.get("childIds", ()):
                walk(child)

    walk(nodes[0]["nodeId"])
    return found


def _states(node: dict[str, Any]) -> dict[str, Any]:
    return {one["name"]: one["value"].get("value") for one in node.get("properties", ())}


def _said(node: dict[str, Any]) -> str:
    role, name = node["role"]["value"], node.get("name", {}).get("value", "")
    role = role.removesuffix("Grouped")
    return f'{_NAMED.get(role, role)} "{" ".join(name.split())}"' if name else _NAMED.get(role, role)


def keyboard_path(page: Page, session: CDPSession, url: str) -> list[str]:
    """Return what Tab leads to: role, name, state, and where it leads."""
    lines: list[str] = []
    while len(lines) < _MOST:
        page.keyboard.press("Tab")
        is_over, href, address, current = page.evaluate(_FOCUSED)
        if is_over:
            return lines
        reference = session.send("Runtime.evaluate", {"expression": "document.activeElement"})["result"]["objectId"]
        node = session.send("Accessibility.getPartialAXTree", {"objectId": reference, "fetchRelatives": False})["nodes"][0]
        states = _states(node)
        told = [f"{'' if states[one] not in (False, 'false') else 'not '}{one}" for one in _STATES if one in states]
        told += [f"current {current}"] if current else []
        where = href if href.startswith("#") else address.removeprefix(url + "/") or "/"
        state, target = f" ({', '.join(told)})" if told else "", f" -> {where}" if href else ""
        lines.append(_said(node) + state + target)
    pytest.fail("Tab leads nowhere")


def _is_unnamed_form(node: dict[str, Any]) -> bool:
    """A form without a name is no landmark."""
    return node["role"]["value"] == "form" and not node.get("name", {}).get("value")


def outline(session: CDPSession) -> list[str]:
    """Return the landmarks and headings of a page."""
    nodes = [node for node in _tree(session).values() if not node["ignored"] and not _is_unnamed_form(node)]
    by_id = {node["nodeId"]: node for node in _tree(session).values()}
    lines = []
    for node in nodes:
        role = node["role"]["value"]
        if role in _PLACES or role == "heading":
            depth, above = 0, by_id.get(node.get("parentId", ""))
            while above:
                depth += not above["ignored"] and above["role"]["value"] in _PLACES and not _is_unnamed_form(above)
                above = by_id.get(above.get("parentId", ""))
            level = f" {_states(node)['level']}" if role == "heading" else ""
            name = _said(node).removeprefix(role)
            lines.append(f"{'  ' * depth}{role}{level}{name}")
    return lines


@pytest.mark.parametrize("kind", KINDS)
def test_transcript(browser: Browser, dated_url: str, kind: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{dated_url}/{KINDS[kind]}")
    session = context.new_cdp_session(page)
    session.send("Accessibility.enable")
    path, built = keyboard_path(page, session, dated_url), outline(session)
    transcript = "\n".join(
        (f"{page.title()}  ({KINDS[kind]})", "", "Tab leads to", *path, "", "Landmarks and headings", *built, "")
    )
    context.close()
    assert path[0].endswith("-> #w-content")
    assert all('"' in line for line in path), "everything has a name"
    assert sum(line.strip().startswith("heading 1") for line in built) == 1
    file = GOLDEN / f"{kind}.txt"
    if os.environ.get("WRITE_GOLDEN"):
        GOLDEN.mkdir(exist_ok=True)
        file.write_text(transcript, encoding="utf-8")
    assert transcript == file.read_text(encoding="utf-8"), "read it, then WRITE_GOLDEN=1"


def test_transcript_of_the_menu_on_a_phone(browser: Browser, dated_url: str) -> None:
    """What Tab leads to once the menu is open, until it is left."""
    context = browser.new_context(viewport={"width": 390, "height": 800}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{dated_url}/{KINDS['contact']}")
    session = context.new_cdp_session(page)
    page.locator(".w-menu-button").focus()
    page.keyboard.press("Enter")
    file, lines = GOLDEN / "menu-on-a-phone.txt", keyboard_path(page, session, dated_url)
    context.close()
    transcript = "\n".join(("The open menu", "", "Tab leads to", *lines[:12], ""))
    if os.environ.get("WRITE_GOLDEN"):
        file.write_text(transcript, encoding="utf-8")
    assert transcript == file.read_text(encoding="utf-8"), "read it, then WRITE_GOLDEN=1"
