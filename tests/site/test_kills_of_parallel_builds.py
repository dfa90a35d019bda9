"""A build by several processes that is ended at any moment: no process is left, no half a page, nothing for the next build."""

import os
import random
import shutil
import signal
import time
from pathlib import Path

import pytest
from factory import article, write_site
from hypotheses import swept
from killing import Undisturbed, alive, built, files_in, gone, start, undisturbed_build

from pelican_wellness import forks

pytestmark = [
    pytest.mark.sweep,
    pytest.mark.skipif(not (forks.possible() and Path("/proc/self/stat").exists()), reason="no copies, or no way to see them"),
]

CONF = """
SITENAME = "Calm Hands"
SITEURL = "https://example.com"
TIMEZONE = "UTC"
THEME = "wellness"
PLUGINS = ["pelican_wellness"]
CACHE_PATH = "cache"
FEED_ALL_ATOM = "feeds/all.atom.xml"
CATEGORY_FEED_ATOM = None
WELLNESS = {"speed": {"processes": 3}, "social_cards": False, "practice": {"email": "a@example.com"}}
"""
TIMES = swept(2, 10)
PELICANS = "theme/"
"""Copied by Pelican itself, in each build anew, and not in one step."""


def site_in(folder: Path) -> Path:
    files: dict[str, str | bytes] = {
        f"a{number}.md": article(
            "## Why\n\nContact a therapist. " + "Massage eases *pain*. " * 40,
            title=f"Article {number}",
            slug=f"a{number}",
            tags=f"tag-{number % 20}x, sleep",
            author=f"Author {number % 3}",
        )
        for number in range(150)
    }
    write_site(folder, files)
    (folder / "pelicanconf.py").write_text(CONF, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    return undisturbed_build(site_in(tmp_path_factory.mktemp("undisturbed")))


@pytest.fixture(params=range(TIMES))
def chance(request: pytest.FixtureRequest) -> random.Random:
    """The same few moments in each run; others in each storm."""
    return random.Random(request.param if TIMES < 10 else None)


def site_for(chance: random.Random, undisturbed: Undisturbed, folder: Path) -> Path:
    """Return a site that was built before, or never."""
    site = site_in(folder)
    if chance.random() < 0.5:
        for name in ("output", "cache"):
            if (undisturbed.site / name).exists():
                shutil.copytree(undisturbed.site / name, site / name)
    return site


def wait(chance: random.Random, undisturbed: Undisturbed) -> None:
    time.sleep(undisturbed.seconds * chance.uniform(0.1, 1.0))


def test_a_build_that_is_killed(chance: random.Random, undisturbed: Undisturbed, tmp_path: Path) -> None:
    site = site_for(chance, undisturbed, tmp_path / "site")
    build = start(site)
    wait(chance, undisturbed)
    build.kill()
    build.wait()
    assert gone(build.pid), "its copies end by themselves"
    assert built(site) == undisturbed.files


def test_copies_that_are_killed(chance: random.Random, undisturbed: Undisturbed, tmp_path: Path) -> None:
    site = site_for(chance, undisturbed, tmp_path / "site")
    build = start(site, "--fatal", "errors")
    killed, before = 0, chance.uniform(0, 0.1)
    while build.poll() is None:  # each copy, one after the other, soon or later after it began
        time.sleep(before)
        for copy in alive(build.pid) - {build.pid}:
            os.kill(copy, signal.SIGKILL)
            killed += 1
    said = (site / "log.txt").read_text("utf-8")
    assert build.returncode == 0, said
    assert files_in(site / "output") == undisturbed.files
    assert said.count("was lost") <= min(killed, 1), said


@pytest.mark.parametrize("whom", ["all", "the first"])
def test_a_build_that_nobody_wants_to_wait_for(
    whom: str, chance: random.Random, undisturbed: Undisturbed, tmp_path: Path
) -> None:
    """Ctrl+C in a terminal is sent to all processes; `kill -INT` and a supervisor know the first."""
    site = site_for(chance, undisturbed, tmp_path / "site")
    build = start(site)
    wait(chance, undisturbed)
    (os.killpg if whom == "all" else os.kill)(build.pid, signal.SIGINT)
    build.wait(20)
    assert gone(build.pid)
    pages = {name: content for name, content in files_in(site / "output").items() if not name.startswith(PELICANS)}
    assert [name for name, content in pages.items() if content != undisturbed.files.get(name)] == [], (
        site / "log.txt"
    ).read_text("utf-8")
    assert built(site) == undisturbed.files
