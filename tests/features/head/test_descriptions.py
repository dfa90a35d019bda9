"""Each page that search engines may show has a description, and no other of its language has the same."""

from collections import defaultdict
from pathlib import Path

from bs4 import BeautifulSoup
from factory import Build, article


def assert_each_has_its_own(pages: dict[str, str]) -> None:
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for path, html in pages.items():
        page = BeautifulSoup(html, "html.parser")
        if not page.html or page.select_one("meta[name=robots][content*=noindex], meta[http-equiv=refresh]"):
            continue
        said = page.select_one("meta[name=description]")
        found[str(page.html.get("lang")), str(said["content"]) if said else ""].append(path)
    assert len(found) > 1
    assert [paths for (_, said), paths in found.items() if not said.strip()] == []
    assert {said: paths for (_, said), paths in found.items() if len(paths) > 1} == {}


def test_in_the_example(published: dict[str, str]) -> None:
    assert_each_has_its_own(published)


def test_where_everything_is_on(everything_on: Path) -> None:
    files = {file.relative_to(everything_on).as_posix(): file for file in everything_on.rglob("*.html")}
    pages = {path: file.read_text(encoding="utf-8") for path, file in files.items() if not path.startswith("theme/")}
    assert_each_has_its_own(pages)


def said(build: Build, files: dict[str, str | bytes], **settings: object) -> dict[str, str]:
    built = build(files, **settings)
    assert_each_has_its_own({path: built.html(path) for path in built.pages})
    found = {path: page.select_one("meta[name=description]") for path, page in built.pages.items()}
    return {path: str(one["content"]) for path, one in found.items() if one}


def test_each_page_of_a_list_names_what_stands_on_it(build: Build) -> None:
    files: dict[str, str | bytes] = {
        f"{number}.md": article(
            f"Text {number}.", title=f"Of {number} & *more*", slug=f"a{number}", date=f"2026-0{number}-05", author="Ana"
        )
        for number in range(1, 6)
    }
    files["people/ana.md"] = "Title: Ana\nOwner: yes\n\nShe listens."
    found = said(
        build,
        files,
        DEFAULT_PAGINATION=2,
        PAGINATED_TEMPLATES={"index": None, "author": None, "archives": None},
        MONTH_ARCHIVE_SAVE_AS="{date:%Y}/{date:%m}.html",
    )
    assert found["index2.html"] == "Articles – Of 3 & *more* · Of 2 & *more*"
    assert found["archives.html"] == "Articles by date – Of 5 & *more* · Of 4 & *more*"
    assert found["archives3.html"] == "Articles by date – Of 1 & *more*"
    assert found["author/ana.html"] == "She listens."
    assert found["author/ana2.html"] == "Articles by Ana – Of 3 & *more* · Of 2 & *more*"
    assert found["2026/03.html"] == "March 2026 – Of 3 & *more*"


def test_lists_speak_their_language(build: Build) -> None:
    files: dict[str, str | bytes] = {
        "a.md": article(title="نوم", slug="a", tags="راحة, ظهر", category="x"),
        "b.md": article("ببطء.", title="تنفس", slug="b", tags="راحة", category="x"),
    }
    found = said(build, files, DEFAULT_LANG="ar")
    assert found["tags.html"].endswith("راحة، ظهر")
    assert found["tags.html"].startswith("الوسوم – ")


def test_a_list_without_anything_is_the_site_s(build: Build) -> None:
    found = said(build, {})
    assert found["archives.html"] == "Articles by date – Calm Hands"


def test_the_home_page_is_introduced_in_its_language(build: Build) -> None:
    files: dict[str, str | bytes] = {
        "a.md": article(slug="a"),
        "a-es.md": article(slug="a", lang="es"),
        "a-de.md": article(slug="a", lang="de"),
        "services/deep.md": "Title: Deep massage\n\nSlow.",
    }
    wellness = {"profession": "massage therapist", "about": {"text": {"en": "I listen.", "es": "Escucho."}}}
    found = said(build, files, SITESUBTITLE="Notes", WELLNESS=wellness)
    assert [found[f"index{end}.html"] for end in ("", "-es", "-de")] == ["Notes", "Escucho.", "Notes"]
