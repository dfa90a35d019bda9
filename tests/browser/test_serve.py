"""`pelican-wellness serve`, with a browser that follows it."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from factory import article, write_site
from killing import gone
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser
CONF = """
SITENAME = "Calm Hands"
TIMEZONE = "UTC"
THEME = "wellness"
PLUGINS = ["pelican_wellness"]
WELLNESS = {"practice": {"email": "a@example.com"}, "social_cards": False}
"""
COMMAND = "from pelican_wellness.cli.main import main; raise SystemExit(main())"
PATIENCE = 60_000
"""Milliseconds until a build must have reached the browser, on a busy machine."""


class Served:
    """A site that is served."""

    def __init__(self, folder: Path, cache: Path) -> None:
        self.folder, self.cache = folder, cache
        environment = {**os.environ, "XDG_CACHE_HOME": str(cache), "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"}
        self.process = subprocess.Popen(
            [sys.executable, "-c", COMMAND, "serve", "--port", "0"],
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            start_new_session=True,
        )
        assert self.process.stdout
        first = self.process.stdout.readline()
        self.url = first.partition("/ shows")[0]
        assert self.url.startswith("http://localhost:"), first

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8")

    def stop(self) -> int:
        """Press Ctrl+C, and return how the command ended."""
        os.killpg(self.process.pid, signal.SIGINT)
        return self.process.wait(30)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("site")
    write_site(
        folder,
        {
            "towel.md": article("Warm the towel first.", slug="towel", title="A warm towel", tags="neck pain"),
            "later.md": article("Not yet.", slug="later", title="In spring", date="2099-03-01"),
            "long.md": article(
                " ".join(["The towel is warm and soft. It lies on the neck for a while."] * 10),
                slug="long",
                title="A long rest",
                summary="What warmth does.",
            ),
            "draft.md": article("Hm.", slug="draft", title="Not ready", status="draft"),
        },
    )
    (folder / "pelicanconf.py").write_text(CONF, encoding="utf-8")
    one = Served(folder, tmp_path_factory.mktemp("cache"))
    yield one
    if one.process.poll() is None:
        one.stop()


@pytest.fixture
def page(browser: Browser, served: Served) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{served.url}/towel.html")
    expect(page.locator("h1")).to_have_text("A warm towel", timeout=PATIENCE)
    yield page
    context.close()


def test_a_change_is_seen(page: Page, served: Served) -> None:
    """The page loads itself again; nothing but a change makes a build."""
    served.write("content/towel.md", article("Cool it first.", slug="towel", title="A cool towel", tags="neck pain"))
    expect(page.locator("h1")).to_have_text("A cool towel", timeout=PATIENCE)
    before = _version(page)
    time.sleep(1.5)
    assert _version(page) == before
    served.write("content/towel.md", article("Warm the towel first.", slug="towel", title="A warm towel", tags="neck pain"))
    expect(page.locator("h1")).to_have_text("A warm towel", timeout=PATIENCE)


MISTAKES = {
    "a setting": (CONF.replace("practice", "practise"), 'WELLNESS["practise"]'),
    "a comma": (CONF.replace('"a@example.com"}', '"a@example.com"'), "pelicanconf.py:6"),
    "a quotation mark": (CONF.replace('"UTC"', "“UTC”"), "pelicanconf.py:3"),
    "the end of the program": (CONF + "\nimport sys\nsys.exit(3)\n", "pelicanconf.py:9"),
}


@pytest.mark.parametrize(("conf", "said"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_a_page(page: Page, served: Served, conf: str, said: str) -> None:
    """It says what is wrong in place of the site, and turns into the site when it is mended."""
    served.write("pelicanconf.py", conf)
    expect(page.locator("h1")).to_have_text("Something to mend", timeout=PATIENCE)
    expect(page.locator("pre").first).to_contain_text(said)
    assert len(page.locator("pre").first.inner_text().splitlines()) <= 12
    served.write("pelicanconf.py", CONF)
    expect(page.locator("h1")).to_have_text("A warm towel", timeout=PATIENCE)


def test_the_panel(page: Page) -> None:
    """What `check` says about this page, its words, and whom its call names."""
    button = page.get_by_role("button", name=re.compile("^Notes"))
    button.click()
    panel = page.get_by_role("region", name="About this page")
    expect(panel).to_contain_text("towel.md · 4 words · 1 min")
    expect(panel).to_contain_text("has no summary", timeout=PATIENCE)
    expect(panel).to_contain_text("the practice can be reached")
    page.reload()
    expect(panel).to_be_visible()
    button.click()
    expect(panel).to_be_hidden()


def test_the_panel_of_a_longer_text(page: Page, served: Served) -> None:
    """The grade that its sentences ask for, and the card that others show of it."""
    page.goto(f"{served.url}/long.html")
    page.get_by_role("button", name=re.compile("^Notes")).click()
    panel = page.get_by_role("region", name="About this page")
    expect(panel).to_contain_text(re.compile(r"long\.md · 140 words · 1 min · reading grade -?\d"), timeout=PATIENCE)
    card = panel.get_by_role("figure")
    expect(card).to_contain_text("A long rest")
    expect(card).to_contain_text("What warmth does.")
    expect(card).to_contain_text("As a preview shows it")


def test_drafts_and_scheduled_articles_are_listed(page: Page, served: Served) -> None:
    page.goto(f"{served.url}/drafts/")
    listed = page.get_by_role("listitem").all_inner_texts()
    assert sorted(listed) == ["In spring appears on 2099-03-01 00:00, later.md", "Not ready draft, draft.md"]
    page.get_by_role("link", name="Not ready").click()
    expect(page.locator("h1")).to_have_text("Not ready")


def test_a_published_page_has_no_script_of_it(page: Page, served: Served) -> None:
    built = list(served.cache.rglob("*.html"))
    assert "_wellness" in page.content()
    assert built
    assert not [file for file in built if "_wellness" in file.read_text("utf-8")]
    assert not (served.folder / "output").exists()


def test_nobody_else_is_answered(served: Served) -> None:
    """Neither by a name of another site, nor from another machine."""
    with pytest.raises(HTTPError, match="421"):
        urlopen(Request(served.url, headers={"Host": "evil.example"}), timeout=10)
    with urlopen(f"{served.url}/_wellness/page?path=/towel.html", timeout=10) as answer:
        assert json.load(answer)["page"]["source"] == "towel.md"
    with pytest.raises(HTTPError, match="404"):
        urlopen(f"{served.url}/_wellness/..%2Fserver.py", timeout=10)
    port = int(served.url.rpartition(":")[2])
    own = socket.gethostbyname(socket.gethostname())
    if not own.startswith("127."):
        with pytest.raises(OSError, match=r"refused|timed out"):
            socket.create_connection((own, port), timeout=5)


def test_a_port_that_is_taken(served: Served) -> None:
    port = served.url.rpartition(":")[2]
    done = subprocess.run(
        [sys.executable, "-c", COMMAND, "serve", "--port", port],
        cwd=served.folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (2, f"pelican-wellness: port {port} is taken; choose another with --port\n")


def test_ctrl_c_leaves_nothing_behind(served: Served) -> None:
    assert served.stop() == 130
    assert gone(served.process.pid)


def _version(page: Page) -> int:
    return int(page.locator("script[data-version]").get_attribute("data-version") or 0)
