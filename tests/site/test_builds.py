"""Builds as they happen: again and again from one process, cached, clashing, and twice the same."""

import gc
from pathlib import Path
from typing import Any
from weakref import ReferenceType, ref

import pytest
from factory import BASE_SETTINGS, Build, article, write_site
from pelican import Pelican
from pelican.contents import Content
from pelican.generators import ArticlesGenerator
from pelican.plugins import signals
from pelican.settings import read_settings

from pelican_wellness.settings.mistakes import WellnessError

CONTACT: dict[str, str | bytes] = {"pages/contact.md": "Title: Contact\n\nx"}


def test_autoreload_runs_one_pelican_many_times(tmp_path: Path) -> None:
    content = write_site(
        tmp_path, {**CONTACT, "a.md": article("contact a therapist", slug="a"), "people/m.md": "Title: Mara\n\nOne"}
    )
    settings = {**BASE_SETTINGS, "PATH": str(content), "OUTPUT_PATH": str(tmp_path / "out"), "DELETE_OUTPUT_DIRECTORY": True}
    pelican = Pelican(read_settings(override=settings))
    pelican.run()
    first = (tmp_path / "out" / "a.html").read_text(encoding="utf-8")
    (tmp_path / "out" / "stale.html").write_text("x", encoding="utf-8")
    pelican.run()
    assert (tmp_path / "out" / "a.html").read_text(encoding="utf-8") == first
    assert not (tmp_path / "out" / "stale.html").exists()
    (content / "people" / "m.md").write_text("Title: Mara\n\nTwo", encoding="utf-8")
    (content / "a.md").write_text(article("one two", slug="a"), encoding="utf-8")
    pelican.run()
    again = (tmp_path / "out" / "a.html").read_text(encoding="utf-8")
    assert "Two" in again and "2 Words" in again


def test_a_build_forgets_those_before(tmp_path: Path) -> None:
    """Somebody who lets `pelican --autoreload` run all day has the memory of one build, not of all."""
    content = write_site(tmp_path, {f"{number}.md": article(slug=f"a{number}") for number in range(3)})
    paths = {"PATH": str(content), "OUTPUT_PATH": str(tmp_path / "output"), "CACHE_PATH": str(tmp_path / "cache")}
    pelican = Pelican(read_settings(override={**BASE_SETTINGS, **paths}))
    seen: list[ReferenceType[Content]] = []

    def note(generator: ArticlesGenerator) -> None:
        seen.extend(map(ref, generator.articles))

    with signals.article_generator_finalized.connected_to(note):
        for _ in range(3):
            pelican.run()
    gc.collect()
    assert len(seen) == 9
    assert sum(one() is not None for one in seen) <= 3


@pytest.mark.parametrize("layer", ["reader", "generator"])
def test_pelicans_cache(tmp_path: Path, layer: str, caplog: pytest.LogCaptureFixture) -> None:
    files = {**CONTACT, "a.md": article("contact a therapist", slug="a")}
    cache = {
        "CACHE_CONTENT": True,
        "LOAD_CONTENT_CACHE": True,
        "CONTENT_CACHING_LAYER": layer,
        "CACHE_PATH": str(tmp_path / "cache"),
    }
    content = write_site(tmp_path, files)
    pages = []
    for name in ("one", "two"):
        settings = {**BASE_SETTINGS, **cache, "PATH": str(content), "OUTPUT_PATH": str(tmp_path / name)}
        Pelican(read_settings(override=settings)).run()
        pages.append((tmp_path / name / "a.html").read_text(encoding="utf-8"))
    assert pages[0] == pages[1]
    assert pages[0].count('class="w-cta-link"') == 1
    assert not [record for record in caplog.records if "cache" in record.getMessage()]


def test_two_builds_are_the_same(build: Build) -> None:
    files = {
        **CONTACT,
        **{f"{i}.md": article(title=f"T{i}", tags="b, a, c", author=f"A{i % 2}", slug=f"t{i}") for i in range(6)},
    }
    one, two = build(files), build(files)
    assert one.files == two.files
    for path in one.files:
        if not path.endswith(".xml"):
            assert (one.output / path).read_bytes() == (two.output / path).read_bytes(), path


def test_translations_stand_in_the_order_of_their_languages(build: Build) -> None:
    languages = ["sv", "ar", "fr", "es", "de", "nl"]
    files: dict[str, str | bytes] = {f"a.{lang}.md": article(title="A", slug="a", lang=lang) for lang in languages}
    page = build({**files, "a.md": article(title="A", slug="a")}).page("a.html")
    assert [link["hreflang"] for link in page.select(".w-translations a")] == sorted(languages)


def test_author_and_category_of_one_name(build: Build) -> None:
    built = build({"a.md": article(author="Massage", category="Massage")})
    assert {"feeds/massage.atom.xml", "feeds/author-massage.atom.xml"} <= built.files
    assert any("share the slug 'massage'" in complaint for complaint in built.complaints())


def test_pages_of_a_list_that_would_be_one_file(build: Build) -> None:
    files: dict[str, str | bytes] = {f"{i}.md": article(title=f"T{i}", slug=f"t{i}", tags="tag2, tag23") for i in range(3)}
    built = build(files, DEFAULT_PAGINATION=1)
    assert {"tag/tag2.html", "tag/tag23.html", "tag/tag2/page/3/index.html"} <= built.files
    assert any("tag/tag23.html" in complaint and "page/2/" in complaint for complaint in built.complaints())


CLASHES: dict[str, tuple[dict[str, str | bytes], dict[str, Any], dict[str, str]]] = {
    "two pairs of articles and pages": (
        {
            **{f"{slug}.md": article(slug=slug) for slug in "xy"},
            **{f"pages/{slug}.md": f"Title: X\nSlug: {slug}\n\nx" for slug in "xy"},
        },
        {"PAGE_SAVE_AS": "{slug}.html", "PAGE_URL": "{slug}.html"},
        {"x.html": "x.md and pages/x.md", "y.html": "y.md and pages/y.md"},
    ),
    "two articles of one slug": (
        {"a.md": article(slug="x"), "sub/b.md": article(slug="x", title="B")},
        {},
        {"x.html": "a.md and sub/b.md"},
    ),
    "two pages that overwrite the same": (
        {f"pages/{name}.md": "Title: H\nUrl:\nSave_as: index.html\n\nMine" for name in "ab"},
        {},
        {"index.html": "pages/a.md and pages/b.md"},
    ),
    "an article and a list": (
        {"a.md": article(slug="tags"), "b.md": article(tags="x", slug="archives")},
        {},
        {"tags.html": "a.md and the list tags", "archives.html": "b.md and the list archives"},
    ),
    "pages of lists by a pattern": (
        {f"{number}.md": article(title=f"T{number}", tags="tag2, tag22", slug=f"t{number}") for number in range(2)},
        {
            "DEFAULT_PAGINATION": 1,
            "PAGINATION_PATTERNS": [(1, "{url}", "{save_as}"), (2, "{url}", "{name}{number}{extension}")],
            "INDEX_SAVE_AS": "i.html",
        },
        {"tag/tag22.html": "page 2 of the tag tag2 and the tag tag22"},
    ),
    "beside what another pattern mends": (
        {
            **{f"{number}.md": article(title=f"T{number}", tags="tag2, tag22", slug=f"t{number}") for number in range(3)},
            "x.md": article(slug="t1", title="X"),
        },
        {"DEFAULT_PAGINATION": 1},
        {"t1.html": "1.md and x.md"},
    ),
}
"""Sources, settings, and of each file that would be written twice what would be written there."""


@pytest.mark.parametrize("name", CLASHES)
def test_clashes_stop_the_build_and_are_all_named(name: str, build: Build) -> None:
    files, settings, expected = CLASHES[name]
    with pytest.raises(WellnessError) as caught:
        build(files, **settings)
    found = {str(one.value): one.where for one in caught.value.mistakes}
    assert {file: set(where.split(" and ")) for file, where in found.items()} == {
        file: set(where.split(" and ")) for file, where in expected.items()
    }


def test_page_that_overwrites_on_purpose(build: Build) -> None:
    files: dict[str, str | bytes] = {"a.md": article(slug="x"), "pages/h.md": "Title: Home\nUrl:\nSave_as: index.html\n\nMine"}
    assert "Mine" in build(files).page("index.html").get_text()


def test_a_link_in_the_output_that_leads_nowhere(tmp_path: Path) -> None:
    content = write_site(tmp_path, {"a.md": article(slug="a")})
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "gone").symlink_to("nowhere")
    settings = {"PATH": str(content), "OUTPUT_PATH": str(tmp_path / "output"), "DELETE_OUTPUT_DIRECTORY": True}
    Pelican(read_settings(override={**BASE_SETTINGS, **settings})).run()
    assert (tmp_path / "output" / "a.html").is_file()


def test_a_cache_folder_can_be_a_path(build: Build, tmp_path: Path) -> None:
    built = build({"a.md": article()}, CACHE_PATH=tmp_path / "kept")
    assert built.page("a-title.html").select_one("meta[property='og:image']")
