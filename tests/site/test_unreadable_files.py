"""Files that are none, or that nobody may read: said by name before anything is written, and no build waits for ever."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from factory import Build, article, builder
from unprivileged import somebody

from pelican_wellness.settings.mistakes import WellnessError

PERSON = "Title: Mara\nPhone: +1 802 555 0142\n\nBio"
LOCKED: dict[str, tuple[str, dict[str, str | bytes], dict[str, object], str, str]] = {
    "folder of people": ("people", {"people/x.md": PERSON}, {}, "people", "the folder cannot be read: Permission denied"),
    "person": ("people/x.md", {"people/x.md": PERSON}, {}, "people/x.md", "Permission denied"),
    "stylesheet": (
        "own.css",
        {"own.css": "a{}"},
        {"appearance": {"custom_css": "own.css"}},
        'WELLNESS["appearance"]["custom_css"]',
        "the file cannot be read: Permission denied",
    ),
    "logo": (
        "images/logo.svg",
        {"images/logo.svg": "<svg/>"},
        {"appearance": {"logo": "images/logo.svg"}},
        'WELLNESS["appearance"]["logo"]',
        "the file cannot be read: Permission denied",
    ),
    "folder of the logo": (
        "images",
        {"images/logo.svg": "<svg/>"},
        {"appearance": {"logo": "images/logo.svg"}},
        'WELLNESS["appearance"]["logo"]',
        "no such file",
    ),
}


@pytest.mark.parametrize("name", LOCKED)
def test_what_may_not_be_read_is_named(name: str, build: Build) -> None:
    locked, files, wellness, where, problem = LOCKED[name]
    build({"a.md": article()})  # loads what somebody else may not

    def lock(content: Path) -> None:
        (content / locked).chmod(0)

    with somebody() as folder:
        content = folder / "1" / "content"
        content.mkdir(parents=True)
        for path, text in files.items():
            (content / path).parent.mkdir(exist_ok=True)
            (content / path).write_text(str(text), encoding="utf-8")
        lock(content)
        try:
            with pytest.raises(WellnessError) as caught:
                builder(folder)({}, CACHE_PATH=str(folder / "cache"), WELLNESS=wellness)
        finally:
            (content / locked).chmod(0o700)
        (mistake,) = caught.value.mistakes
        assert mistake.where == where
        assert problem in mistake.problem
        assert not (folder / "1" / "output").exists()


def pipe(file: Path) -> None:
    os.mkfifo(file)


def link(target: str) -> Callable[[Path], None]:
    return lambda file: file.symlink_to(target)


NO_FILES: dict[str, tuple[str, Callable[[Path], None], str]] = {
    "article that is a pipe": ("p.md", pipe, "a pipe or a device"),
    "article that has no end": ("p.md", link("/dev/zero"), "a pipe or a device"),
    "page that is a pipe": ("pages/p.rst", pipe, "a pipe or a device"),
    "person that is a pipe": ("people/p.md", pipe, "a pipe or a device"),
    "person behind a link to nowhere": ("people/p.md", link("nowhere"), "this is no file"),
    "person behind a link to itself": ("people/p.md", link("p.md"), "this is no file"),
}


@pytest.mark.parametrize("name", NO_FILES)
def test_what_is_no_file_is_named(name: str, build: Build, tmp_path: Path) -> None:
    path, make, problem = NO_FILES[name]
    file = tmp_path / "1" / "content" / path
    file.parent.mkdir(parents=True)
    make(file)
    with pytest.raises(WellnessError) as caught:
        build({"a.md": article()})
    (mistake,) = caught.value.mistakes
    assert mistake.where == path
    assert problem in mistake.problem
    assert not (tmp_path / "1" / "output").exists()


GO_ON: dict[str, tuple[str, Callable[[Path], None]]] = {
    "picture that is a pipe": ("images/p.png", pipe),
    "picture behind a link to nowhere": ("images/p.png", link("nowhere")),
    "article behind a link to nowhere": ("p.md", link("nowhere")),
    "a file called people": ("people", Path.touch),
    "a folder called as a person": ("people/p.md", lambda file: file.mkdir()),
    "lock of an editor": ("people/.#x.md", link("me@machine.1234")),
}


@pytest.mark.parametrize("name", GO_ON)
def test_what_pelican_passes_over_hinders_nobody(name: str, build: Build, tmp_path: Path) -> None:
    path, make = GO_ON[name]
    file = tmp_path / "1" / "content" / path
    file.parent.mkdir(parents=True)
    make(file)
    built = build({"a.md": article(slug="a", image="images/p.png")})
    assert "a.html" in built.files
    assert "images/p.png" not in built.files
