"""Compiled templates are kept between builds, and never believed blindly."""

from collections.abc import Callable
from pathlib import Path

import jinja2
import pytest
from factory import BASE_SETTINGS, Build, Built, article
from pelican.settings import DEFAULT_CONFIG

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


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: content[:0],
        lambda content: content[: len(content) // 2],
        lambda content: content[:40] + bytes([content[40] ^ 1]) + content[41:],
        lambda content: bytes(len(content)),
        lambda content: content[:-1],
    ],
    ids=["empty", "half", "a bit", "zeros", "short"],
)
def test_a_spoiled_file_is_written_anew(
    build: Build, kept: Path, compiled: Callable[[], int], spoil: Callable[[bytes], bytes]
) -> None:
    first = build(FILES)
    compiled()
    kept.write_bytes(spoil(kept.read_bytes()))
    assert pages(build(FILES)) == pages(first)
    assert compiled() > 20
    build(FILES)
    assert compiled() == 0


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
