"""`pelican --autoreload`, as bloggers run it: changed templates are seen, and what is broken leaves the site as it was."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest
from factory import article, write_site

CONF = """
SITENAME = {name!r}
TIMEZONE = "UTC"
THEME = "wellness"
THEME_TEMPLATES_OVERRIDES = ["templates"]
PLUGINS = ["pelican_wellness"]
WELLNESS = {wellness!r}
"""
KEPT = "The site stays as it was last built"
PATIENCE = 30


class Reloading:
    """A site that is built whenever something of it changes."""

    def __init__(self, folder: Path) -> None:
        self.folder, self._log = folder, folder / "log.txt"

    def write(self, name: str, text: str) -> None:
        """Write a file at once, as editors do."""
        new = self.folder / f"{name}.part"
        new.write_text(text, encoding="utf-8")
        new.replace(self.folder / name)

    @property
    def said(self) -> str:
        return self._log.read_text(encoding="utf-8", errors="replace")

    @property
    def page(self) -> str:
        file = self.folder / "output" / "a.html"
        return file.read_text(encoding="utf-8") if file.is_file() else ""

    def wait(self, until: Callable[[], bool]) -> None:
        end = monotonic() + PATIENCE
        while not until():
            assert monotonic() < end, self.said
            sleep(0.05)
        sleep(0.3)  # until it watches again


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Reloading]:
    write_site(tmp_path, {"a.md": article("One.", slug="a", author="Ana")})
    byline = tmp_path / "templates" / "components" / "site" / "byline.html"
    byline.parent.mkdir(parents=True)
    byline.write_text("<p>First byline</p>")
    (tmp_path / "pelicanconf.py").write_text(CONF.format(name="Calm Hands", wellness={}))
    with (tmp_path / "log.txt").open("wb") as log:
        pelican = subprocess.Popen(
            [sys.executable, "-m", "pelican", "content", "--autoreload"],
            cwd=tmp_path,
            stdout=log,
            stderr=log,
            env={**os.environ, "COLUMNS": "200", "PYTHONUNBUFFERED": "1"},
        )
        reloading = Reloading(tmp_path)
        try:
            reloading.wait(lambda: "First byline" in reloading.page and "Done" in reloading.said)
            yield reloading
        finally:
            pelican.kill()
            pelican.wait()


def test_a_changed_override_is_seen(site: Reloading) -> None:
    site.write("templates/components/site/byline.html", "<p>Second byline</p>")
    site.wait(lambda: "Second byline" in site.page)
    assert not (site.folder / "output" / "components").exists()  # they are watched, and not copied


def test_broken_settings_leave_the_last_good_site(site: Reloading) -> None:
    good = site.page
    site.write("pelicanconf.py", CONF.format(name="Other", wellness={"abuot": {}}))
    site.wait(lambda: KEPT in site.said)
    assert 'pelicanconf.py:7: WELLNESS["abuot"]' in site.said
    site.write("content/a.md", article("Two.", slug="a"))
    site.wait(lambda: site.said.count(KEPT) == 2)
    site.write("pelicanconf.py", "SITENAME = (\n")
    site.wait(lambda: site.said.count(KEPT) == 3)
    assert site.page == good
    assert site.said.count("Done: Processed") == 1
    site.write("pelicanconf.py", CONF.format(name="Calmer Hands", wellness={}))
    site.wait(lambda: "Calmer Hands" in site.page and "Two." in site.page)


def test_a_mistake_in_a_text_is_said_once_and_waits(site: Reloading) -> None:
    good = site.page
    for count in (1, 2):
        site.write("content/a.md", article("Two.", slug="a", reading_time="long", summary=str(count)))
        site.wait(lambda: site.said.count("Nothing was written") == count)  # noqa: B023 - it is waited for here
    sleep(1)
    assert site.said.count("Nothing was written") == 2
    assert site.page == good
    site.write("content/a.md", article("Three.", slug="a"))
    site.wait(lambda: "Three." in site.page)
