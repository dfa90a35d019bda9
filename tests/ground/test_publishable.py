"""Which files may be published."""

import os
from pathlib import Path
from typing import Literal
from unicodedata import normalize

import pytest

from pelican_wellness.publishable import MISSING, as_named, unfit, unreachable

OUTSIDE, LINK, PRIVATE, SOURCE = "outside", "link that leads out", "dot is private", "source of a page"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    for name in (
        "images/a.jpg",
        "images/.hidden.jpg",
        ".env",
        ".git/config",
        "images/..odd.jpg",
        "drafts/x.md",
        "drafts/X.HTML",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    (tmp_path / "secret.txt").touch()
    (tmp_path / "content-too").mkdir()
    (tmp_path / "content-too" / "a.jpg").touch()
    for link, target in {
        "images/b.jpg": "a.jpg",
        "images/out.jpg": "../../secret.txt",
        "images/env.jpg": "../.env",
        "images/nowhere.jpg": "none.jpg",
        "images/loop.jpg": "loop.jpg",
        "elsewhere": "../content-too",
    }.items():
        (folder / link).symlink_to(target)
    os.mkfifo(folder / "images" / "pipe.jpg")
    return folder


@pytest.mark.parametrize("path", ["images/a.jpg", "images/b.jpg", "images//a.jpg", "./images/../images/a.jpg"])
def test_a_file_and_a_link_within(content: Path, path: str) -> None:
    assert unfit(content, path) == ""


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("", MISSING),
        (".", MISSING),
        ("./", MISSING),
        ("images", MISSING),
        ("images/", MISSING),
        ("drafts/", MISSING),
        ("images/none.jpg", MISSING),
        ("images/nowhere.jpg", MISSING),
        ("images/loop.jpg", MISSING),
        ("images/pipe.jpg", MISSING),
        ("images/a.jpg/x", MISSING),
        ("images/\0.jpg", MISSING),
        ("a" * 5000, MISSING),
        ("..", OUTSIDE),
        ("../secret.txt", OUTSIDE),
        ("../content-too/a.jpg", OUTSIDE),
        ("/etc/passwd", OUTSIDE),
        ("images/out.jpg", LINK),
        ("elsewhere/a.jpg", LINK),
        (".env", PRIVATE),
        (".git/config", PRIVATE),
        ("images/.hidden.jpg", PRIVATE),
        ("images/..odd.jpg", PRIVATE),
        ("images/env.jpg", PRIVATE),
        ("drafts/x.md", SOURCE),
        ("drafts/../drafts/X.HTML", SOURCE),
    ],
)
def test_all_else_is_not_published(content: Path, path: str, problem: str) -> None:
    assert problem in unfit(content, path)
    assert unfit(content, path)


def test_the_source_of_a_page_may_be_read(content: Path) -> None:
    assert unreachable(content, "drafts/x.md") == ""


def test_the_content_folder_may_be_a_link_itself(content: Path) -> None:
    link = content.with_name("linked")
    link.symlink_to(content)
    assert unfit(link, "images/a.jpg") == ""


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_path_is_found_in_the_letters_of_its_files(tmp_path: Path, form: Literal["NFC", "NFD"]) -> None:
    there = normalize(form, "Räume/Größe/é.jpg")
    file = tmp_path / there
    file.parent.mkdir(parents=True)
    file.touch()
    for other in ("NFC", "NFD"):
        assert as_named(tmp_path, normalize(other, there)) == there
    assert as_named(tmp_path, "Räume/none é.jpg").endswith("/none é.jpg")
    for none in ("", "none.jpg", "ä/../ö.jpg", "../ä.jpg", "ä\0.jpg"):
        assert as_named(tmp_path, none) == none
