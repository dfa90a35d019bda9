"""Which files of the theme a site publishes: those that browsers ask for, each whole or not at all."""

import os
import shutil
from pathlib import Path

import pytest
from factory import ROOT, Build, Built, article
from pelican import Pelican
from pelican.settings import read_settings

STATIC = ROOT / "theme" / "static"
SCRIPT = "theme/js/color-scheme.js"


def published(built: Built) -> set[str]:
    return {path.removeprefix("theme/") for path in built.files if path.startswith("theme/")} - {"site.webmanifest"}


def in_theme(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def test_stylesheets_stand_in_pages_and_no_file_of_them_is_published(build: Build) -> None:
    built = build({"a.md": article()})
    assert published(built) == {path for path in in_theme(STATIC) if not path.startswith("css/")}
    assert (built.output / SCRIPT).read_bytes() == (STATIC / "js/color-scheme.js").read_bytes()
    assert "@layer" in built.html("index.html")


def test_a_copy_of_the_theme_publishes_all_of_it(build: Build, tmp_path: Path) -> None:
    own = tmp_path / "own-theme"
    shutil.copytree(ROOT / "theme", own)
    (own / "static" / "css" / "extra.css").write_text("p{}", encoding="utf-8")
    assert published(build({"a.md": article()}, THEME=str(own))) == in_theme(own / "static")


SETTINGS = {
    "a folder of its own": ({"THEME_STATIC_DIR": "look"}, {"look/js/color-scheme.js"}, {SCRIPT}),
    "what is ignored": (
        {"IGNORE_FILES": ["icons", "*-worker.js"]},
        {SCRIPT},
        {"theme/icons/icon.svg", "theme/js/color-scheme-worker.js"},
    ),
    "paths that the blogger chose": ({"THEME_STATIC_PATHS": ["static/css"]}, {"theme/base.css"}, {SCRIPT}),
    "nothing": ({"THEME_STATIC_PATHS": []}, set(), {SCRIPT}),
}


@pytest.mark.parametrize(("settings", "there", "not_there"), SETTINGS.values(), ids=list(SETTINGS))
def test_settings_of_pelican_hold(build: Build, settings: dict[str, object], there: set[str], not_there: set[str]) -> None:
    files = build({"a.md": article()}, **settings).files
    assert there <= files
    assert not not_there & files


def test_a_file_of_the_bloggers_in_the_place_of_one_of_the_themes_stays(build: Build) -> None:
    built = build(
        {"a.md": article(), "extra/own.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>"},
        STATIC_PATHS=["extra"],
        EXTRA_PATH_METADATA={"extra/own.svg": {"path": "theme/icons/icon.svg"}},
    )
    assert built.html("theme/icons/icon.svg") == "<svg xmlns='http://www.w3.org/2000/svg'/>"


def test_half_a_file_is_replaced_and_a_whole_one_left_alone(build: Build) -> None:
    built = build({"a.md": article()})
    script, icon = built.output / SCRIPT, built.output / "theme/icons/icon.svg"
    whole, seen = script.read_bytes(), icon.stat()
    script.write_bytes(whole[:10])
    (script.parent / "color-scheme.js.1.part").write_bytes(b"half")
    os.utime(script.parent / "color-scheme.js.1.part", (1, 1))
    Pelican(read_settings(override=built.pelican.settings)).run()
    assert script.read_bytes() == whole
    assert not [*script.parent.glob("*.part")]
    assert icon.stat().st_ino == seen.st_ino
