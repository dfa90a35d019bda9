"""The command sees an article as the build does: what is right there is no finding."""

import json
import subprocess
import sys
from pathlib import Path

from factory import ROOT, article, write_site

CONF = """
PATH, OUTPUT_PATH, SITEURL, TIMEZONE = "content", "output", "https://example.com", "UTC"
WELLNESS = {
    "cta": {"rules": [{"tags": ["back-pain"], "person": "none"}]},
    "editorial": {"medical": True, "disclaimer": False, "disclaimers": {"korper-geist": False}},
}
"""


def codes(folder: Path) -> list[str]:
    command = "from pelican_wellness.cli.main import main; raise SystemExit(main())"
    done = subprocess.run(
        [sys.executable, "-c", command, "check", "--format", "json", "--select", "PIC003,MED001,SEO006"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={"PYTHONPATH": str(ROOT)},
    )
    return sorted(one["code"] for one in json.loads(done.stdout))


def test_paths_categories_and_tags_mean_what_they_mean_to_the_build(tmp_path: Path) -> None:
    lines = {"image": "./images/a.jpg", "image_alt": "A hand", "category": "Körper & Geist", "tags": "Back Pain"}
    write_site(tmp_path, {"a.md": article(**lines), "images/a.jpg": b"x"})
    (tmp_path / "pelicanconf.py").write_text(CONF, encoding="utf-8")
    assert codes(tmp_path) == []


def test_and_what_is_wrong_is_found(tmp_path: Path) -> None:
    lines = {"image": "./images/b.jpg", "image_alt": "A hand", "category": "Körper", "tags": "Back"}
    write_site(tmp_path, {"a.md": article(**lines), "images/a.jpg": b"x"})
    (tmp_path / "pelicanconf.py").write_text(CONF, encoding="utf-8")
    assert codes(tmp_path) == ["MED001", "PIC003", "SEO006"]
