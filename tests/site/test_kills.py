"""A build that is killed at any moment costs nothing: the next one makes what an undisturbed one would have."""

import os
import random
import shutil
import signal
import time
from pathlib import Path

import pytest
from factory import ROOT, article, write_site
from hypotheses import swept
from killing import Undisturbed, built, start, undisturbed_build

CONF = """
SITENAME = "Calm Hands"
SITEURL = "https://example.com"
TIMEZONE = "UTC"
THEME = "wellness"
PLUGINS = ["pelican_wellness"]
CACHE_PATH = "cache"
DELETE_OUTPUT_DIRECTORY = {deletes}
STATIC_PATHS = ["images"]
WELLNESS = {{
    "about": {{"text": "Relaxation."}},
    "practice": {{"telephone": "+1 802 555 0142", "areas": ["Leeds"], "logo": "images/ana.png"}},
    "discovery": {{"humans_txt": True, "security_contact": "mailto:a@example.com"}},
    "editorial": {{"medical": True, "crisis_region": "US"}},
    "contact_form": {{"provider": "web3forms", "id": "abc"}},
}}
"""
TIMES = swept(3, 30)


def site_in(folder: Path, *, deletes: bool) -> Path:
    files: dict[str, str | bytes] = {f"a{n}.md": article(title=f"Article {n}", tags="sleep, neck") for n in range(8)}
    files["people/ana.md"] = "Title: Ana Silva\nOwner: yes\nPhone: +1 802 555 0142\nPhoto: images/ana.png\n\nBio"
    files["images/ana.png"] = (ROOT / "tests/sites/everything-on/content/images/ana.png").read_bytes()
    write_site(folder, files)
    (folder / "pelicanconf.py").write_text(CONF.format(deletes=deletes), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    site = site_in(tmp_path_factory.mktemp("undisturbed"), deletes=False)
    return undisturbed_build(site)


@pytest.mark.sweep
@pytest.mark.parametrize("turn", range(TIMES))
def test_the_build_after_a_kill_is_like_any_other(turn: int, undisturbed: Undisturbed, tmp_path: Path) -> None:
    chance = random.Random(turn if TIMES < 10 else None)
    anew, alone = turn % 3 == 0, turn % 2 == 0
    site = site_in(tmp_path / "site", deletes=anew)
    if turn % 3:  # there is a site already
        for name in ("output", "cache"):
            shutil.copytree(undisturbed.site / name, site / name)
    process = start(site)
    time.sleep(undisturbed.seconds * chance.uniform(0.3, 1.05))
    if alone:  # its helpers are left without a parent, as after the kernel's own choice
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    time.sleep(0.5)  # for helpers to see that they are alone
    for half in site.rglob("*.part"):  # as found later than a moment
        os.utime(half, (0, 0))
    assert built(site) == undisturbed.files
    assert not [*site.rglob("*.part")]


def test_what_an_earlier_kill_left_is_cleared_away(undisturbed: Undisturbed, tmp_path: Path) -> None:
    site = site_in(tmp_path / "site", deletes=False)
    for name in ("output", "cache"):
        shutil.copytree(undisturbed.site / name, site / name)
    halves = ["output/_headers.123.part", "output/.well-known/security.txt.7.part", "output/social-cards/a.png.1.part"]
    for half in (*halves, "cache/social-cards/b.png.2.part"):
        (site / half).touch()
        os.utime(site / half, (0, 0))
    (site / "output/theirs.123.part").touch()
    assert built(site) == {**undisturbed.files, "theirs.123.part": b""}
    assert not [*(site / "cache").rglob("*.part")]
