"""Files of a kind of their own: read, linked, translated, written; what is wrong with one ends the build."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from factory import Build, article

from pelican_wellness import plugin
from pelican_wellness.feature import Feature, Folder, SiteFact
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Source
from pelican_wellness.settings.lines import Lines
from pelican_wellness.settings.mistakes import WellnessError


class RemedyLines(Lines):
    """The lines of a remedy."""

    dose: int = 1
    date: str = ""


@dataclass(frozen=True)
class Remedy:
    slug: str
    language: str
    url: str
    dose: int
    date: str


def remedy_of(source: Source, _site: Site) -> Remedy:
    lines = source.own(RemedyLines)
    return Remedy(source.slug, source.language, source.url, lines.dose, lines.date)


REMEDIES: SiteFact[tuple[Remedy, ...]] = SiteFact("remedies", ())
FOLDER: Folder[Remedy] = Folder("remedies", "remedy", lambda: RemedyLines, REMEDIES, remedy_of, "remedies/{slug}.html")
SITE: dict[str, str | bytes] = {
    "a.md": article("See [warmth]({filename}/remedies/warmth.md).", slug="a"),
    "remedies/warmth.md": "Title: Warmth\nDose: 3\nDate: every Tuesday 18:00\n\nBack to [the article]({filename}/a.md).\n\n| a | b |\n|---|---|\n| 1 | 2 |",
    "remedies/waerme.md": "Title: Wärme\nSlug: warmth\nLang: de\n\nWarm.",
    "remedies/later.md": "Title: Later\nStatus: draft\n\nNot yet.",
    "remedies/.lock.md": "no remedy",
}
DRAFT = "drafts/remedies/later.html"


@pytest.fixture(autouse=True)
def remedies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plugin, "FEATURES", (Feature("remedies", folders=(FOLDER,)), *plugin.FEATURES))


@pytest.fixture
def with_template(tmp_path: Path) -> dict[str, Any]:
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "remedy.html").write_text('{% extends "page.html" %}')
    return {"THEME_TEMPLATES_OVERRIDES": [str(folder)], "WELLNESS": {"social_cards": False}}


def test_each_is_a_page(build: Build, with_template: dict[str, Any]) -> None:
    built = build(SITE, **with_template)
    assert {name for name in built.files if "remedies/" in name} == {"remedies/warmth.html", "remedies/warmth-de.html", DRAFT}
    page = built.page("remedies/warmth.html")
    assert page.select_one("main h1") and page.select_one(".w-prose a[href='https://example.com/a.html']")
    assert page.select_one(".w-scroll table, table"), "features edit its text"
    assert page.select_one("link[hreflang=de][href='https://example.com/remedies/warmth-de.html']")
    assert built.page("a.html").select_one("a[href='https://example.com/remedies/warmth.html']")
    assert not built.complaints()
    assert "remedies/warmth.html" in built.html("sitemap.xml")
    assert "later" not in built.html("sitemap.xml")
    assert "Warmth" not in built.html("index.html"), "it is neither an article nor a page of the menu"


def test_what_is_made_of_them(build: Build, with_template: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[Remedy, ...]] = []

    def verify(site: Site) -> list[Any]:
        seen.append(REMEDIES.of(site))
        return []

    monkeypatch.setattr(plugin, "FEATURES", (Feature("remedies", folders=(FOLDER,), verify=verify), *plugin.FEATURES[1:]))
    build(SITE, **with_template)
    assert sorted(seen[0], key=lambda one: one.language) == [
        Remedy("warmth", "de", "remedies/warmth-de.html", 1, ""),
        Remedy("warmth", "en", "remedies/warmth.html", 3, "every Tuesday 18:00"),
    ]


def test_addresses_are_settings(build: Build, with_template: dict[str, Any]) -> None:
    built = build(SITE, REMEDY_URL="help/{slug}/", REMEDY_LANG_SAVE_AS="{lang}/help/{slug}/index.html", **with_template)
    assert {"help/warmth/index.html", "de/help/warmth/index.html"} <= built.files
    assert built.page("a.html").select_one("a[href='https://example.com/help/warmth/']")
    assert built.page("help/warmth/index.html").select_one("a[href='https://example.com/de/help/warmth/']")


MISTAKES: dict[str, tuple[dict[str, str | bytes], str]] = {
    "no title": ({"remedies/x.md": "Dose: 1\n\nx"}, "the file has no Title"),
    "a wrong line": ({"remedies/x.md": "Title: X\nDose: many\n\nx"}, "x.md:2: Dose"),
    "no text at all": ({"remedies/x.md": b"\xff\xfe\x00"}, "no text in UTF-8"),
    "one slug twice": ({"remedies/x.md": "Title: Warmth\n\nx"}, "has this slug too"),
    "skipped": ({"remedies/x.md": "Title: X\nStatus: skip\n\nx"}, "the file says that it is to be skipped"),
}


@pytest.mark.parametrize(("files", "said"), MISTAKES.values(), ids=MISTAKES)
def test_what_is_wrong_ends_the_build(
    files: dict[str, str | bytes], said: str, build: Build, with_template: dict[str, Any]
) -> None:
    with pytest.raises(WellnessError) as error:
        build({**SITE, **files}, **with_template)
    assert said in str(error.value)


def test_another_theme_reads_them_as_before(build: Build) -> None:
    built = build({"a.md": article(slug="a"), "remedies/b.md": article("b", slug="b")}, THEME="simple")
    assert "b.html" in built.files


def test_lines_mean_nothing_elsewhere(build: Build, with_template: dict[str, Any]) -> None:
    files = {**SITE, "b.md": "Title: B\nDate: 2026-01-01\nSlug: b\nDose: many\n\nx"}
    assert "b.html" in build(files, **with_template).files
