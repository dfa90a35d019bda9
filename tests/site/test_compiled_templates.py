"""Compiled templates are kept between builds, and never believed blindly."""

import errno
import hashlib
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import jinja2
import pytest
from factory import BASE_SETTINGS, Build, Built, article, builder
from pelican.settings import DEFAULT_CONFIG
from unprivileged import somebody

from pelican_wellness.adapter import compiled_templates
from pelican_wellness.adapter.compiled_templates import CompiledTemplates

FILES: dict[str, str | bytes] = {"a.md": article("Some text.", slug="a", tags="b")}


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setitem(BASE_SETTINGS, "JINJA_ENVIRONMENT", DEFAULT_CONFIG["JINJA_ENVIRONMENT"])
    return compiled_templates.default_file()


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """How many templates were compiled since it was asked last."""
    count = 0
    compile_template = jinja2.Environment.compile

    def counted(self: jinja2.Environment, *arguments: object, **keywords: object) -> object:
        nonlocal count
        count += 1
        return compile_template(self, *arguments, **keywords)  # type: ignore[call-overload]

    monkeypatch.setattr(jinja2.Environment, "compile", counted)

    def since() -> int:
        nonlocal count
        found, count = count, 0
        return found

    return since


def pages(built: Built) -> dict[str, bytes]:
    return {name: (built.output / name).read_bytes() for name in built.files if name.endswith(".html")}


def test_a_second_build_compiles_nothing(build: Build, kept: Path, compiled: Callable[[], int]) -> None:
    first = build(FILES)
    assert compiled() > 20
    second = build(FILES)
    assert compiled() == 0
    assert pages(second) == pages(first)
    assert [one.name for one in kept.parent.iterdir()] == [kept.name]


def test_a_template_that_was_changed_is_compiled_anew(build: Build, kept: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    for word in ("once", "twice"):
        (own / "article.html").write_text(f'{{% extends "!theme/article.html" %}}{{% block title %}}{word}{{% endblock %}}')
        assert word in build(FILES, THEME_TEMPLATES_OVERRIDES=[str(own)]).html("a.html")
    assert kept.is_file()


def _sealed(value: bytes) -> bytes:
    """Return a file that says of itself that it is whole."""
    return hashlib.sha256(value).digest() + value


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: content[:0],
        lambda content: content[: len(content) // 2],
        lambda content: content[:40] + bytes([content[40] ^ 1]) + content[41:],
        lambda content: bytes(len(content)),
        lambda content: content[:-1],
        lambda _: _sealed(b""),
        lambda content: _sealed(content[32:-1]),
        lambda _: _sealed(b"\xf3 no version of Python wrote this"),
    ],
    ids=["empty", "half", "a bit", "zeros", "short", "nothing in it", "whole by its own word", "of another Python"],
)
def test_a_spoiled_file_is_written_anew(
    build: Build, kept: Path, compiled: Callable[[], int], spoil: Callable[[bytes], bytes]
) -> None:
    first = build(FILES)
    compiled()
    kept.write_bytes(spoil(kept.read_bytes()))
    spoiled = build(FILES)
    assert pages(spoiled) == pages(first)
    assert not spoiled.complaints()
    assert compiled() > 20
    build(FILES)
    assert compiled() == 0


@pytest.mark.parametrize("version", ["pelican_wellness.adapter.compiled_templates.__version__", "jinja2.__version__"])
def test_another_version_has_its_own_file(
    build: Build, kept: Path, compiled: Callable[[], int], version: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(FILES)
    compiled()
    with monkeypatch.context() as patch:
        patch.setattr(version, "99")
        build(FILES)
        assert compiled() > 20
    build(FILES)
    assert compiled() == 0
    assert len([*kept.parent.iterdir()]) == 2


def test_a_folder_that_may_only_be_read(compiled: Callable[[], int], monkeypatch: pytest.MonkeyPatch) -> None:
    with somebody() as folder:
        monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "user"))
        monkeypatch.setitem(BASE_SETTINGS, "JINJA_ENVIRONMENT", DEFAULT_CONFIG["JINJA_ENVIRONMENT"])
        build, settings = builder(folder), {"CACHE_PATH": str(folder / "cache"), "WELLNESS": {"social_cards": False}}
        first, file = build(FILES, **settings), compiled_templates.default_file()
        content = file.read_bytes()
        file.parent.chmod(0o555)
        assert compiled() > 20
        second = build({**FILES, "b.md": article("More.", slug="b")}, **settings)
        assert compiled() == 0, "it is read"
        (folder / "own").mkdir()
        (folder / "own" / "article.html").write_text('{% extends "!theme/article.html" %}')
        third = build(FILES, **settings, THEME_TEMPLATES_OVERRIDES=[str(folder / "own")])
        assert compiled() > 0, "which cannot be kept"
        assert not [*first.complaints(), *second.complaints(), *third.complaints()]
        assert second.html("a.html") == first.html("a.html")
        assert file.read_bytes() == content
        file.parent.chmod(0o755)


@pytest.fixture
def full_disk(kept: Path) -> Iterator[Path]:
    """The folder of compiled templates, where there is room for next to nothing."""
    kept.parent.mkdir(parents=True)
    mount = shutil.which("mount")
    if not mount or os.geteuid() != 0:
        pytest.skip("only root can make a full disk")
    if subprocess.run([mount, "-t", "tmpfs", "-o", "size=16k", "tmpfs", kept.parent], check=False).returncode:
        pytest.skip("nothing can be mounted here")
    yield kept.parent
    subprocess.run(["umount", kept.parent], check=True)


def test_a_full_disk(build: Build, full_disk: Path, compiled: Callable[[], int]) -> None:
    for _ in range(2):
        built = build(FILES)
        assert compiled() > 20
        assert not built.complaints()
        assert built.page("a.html").h1
        assert not [*full_disk.iterdir()], "no half is left"


def test_a_full_disk_that_is_made_up(build: Build, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def is_full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(compiled_templates, "write_atomically", is_full)
    assert not build(FILES).complaints()
    assert not kept.exists()


@pytest.mark.parametrize("in_the_way", ["file", "folder"])
def test_where_nothing_can_be_kept_the_site_is_built(build: Build, kept: Path, in_the_way: str) -> None:
    if in_the_way == "file":
        kept.parent.parent.mkdir(parents=True)
        kept.parent.write_text("in the way")
    else:
        kept.mkdir(parents=True)
    assert not build(FILES).complaints()


def test_the_oldest_are_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled_templates, "_MOST", 3)
    file = tmp_path / "kept"
    environment = jinja2.Environment(
        loader=jinja2.DictLoader({name: name for name in "abcde"}), bytecode_cache=CompiledTemplates(file), autoescape=True
    )
    for name in "abcde":
        environment.get_template(name)
    cache = environment.bytecode_cache
    assert isinstance(cache, CompiledTemplates)
    cache.save()
    assert len(CompiledTemplates(file)._known) == 3


def test_what_other_versions_kept_is_removed_in_time(build: Build, kept: Path) -> None:
    long_ago, lately = kept.with_name("templates-0123456789abcdef"), kept.with_name("templates-fedcba9876543210")
    for file, days in ((long_ago, 100), (lately, 10)):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"")
        os.utime(file, (time.time() - days * 86400,) * 2)
    build(FILES)
    assert kept.is_file()
    assert lately.is_file()
    assert not long_ago.exists()
