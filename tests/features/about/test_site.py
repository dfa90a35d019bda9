"""The "About Me" of the sidebar, on every kind of page."""

from factory import Build, article

MARA = "Title: Mara Lindqvist\nSlug: mara\nPhoto: images/m.svg\nOwner: yes\n\nI *work* slowly. [First]({filename}/a.md)"
TOM = "Title: Tom\nSlug: tom\n\nTom's story"
FILES: dict[str, str | bytes] = {
    "a.md": article(slug="a", tags="one", author="Mara Lindqvist"),
    "people/mara.md": MARA,
    "people/tom.md": TOM,
    "images/m.svg": "<svg/>",
    "portraits/other.svg": "<svg/>",
}
KINDS = "a index archives categories category/misc tags tag/one authors 404 2026 pages/p".split()


def test_owner_is_introduced_on_every_kind_of_page(build: Build) -> None:
    built = build(
        {**FILES, "pages/p.md": "Title: P\n\nBody"},
        YEAR_ARCHIVE_SAVE_AS="{date:%Y}.html",
        YEAR_ARCHIVE_URL="{date:%Y}.html",
    )
    for kind in KINDS:
        about = built.page(f"{kind}.html").select_one("aside .w-about")
        assert about, kind
        assert "I work slowly." in about.get_text(), kind
        assert [link["href"] for link in about.find_all("a")] == [
            "https://example.com/a.html",
            "https://example.com/author/mara-lindqvist.html",
        ]
        image = about.find("img")
        assert image and image["src"] == "https://example.com/images/m.svg"
        assert image["alt"] == "Mara Lindqvist"
    assert "images/m.svg" in built.files
    profile = built.page("author/mara-lindqvist.html")
    assert not profile.select(".w-about"), "it says all that itself"
    assert len(profile.select("img[src$='m.svg']")) == 1


def test_links_of_a_biography_are_relative_to_each_page(build: Build) -> None:
    built = build(FILES, RELATIVE_URLS=True, SITEURL="")
    assert built.page("index.html").select_one("aside .w-about a")["href"] == "./a.html"  # type: ignore[index]
    assert built.page("tag/one.html").select_one("aside .w-about a")["href"] == "../a.html"  # type: ignore[index]


def test_links_are_right_on_archives_of_a_period(build: Build) -> None:
    """Pelican does not say there how far the page is from the top."""
    built = build(
        FILES,
        RELATIVE_URLS=True,
        SITEURL="",
        YEAR_ARCHIVE_SAVE_AS="{date:%Y}/index.html",
        YEAR_ARCHIVE_URL="{date:%Y}/",
        MONTH_ARCHIVE_SAVE_AS="{date:%Y}/{date:%m}/index.html",
        MONTH_ARCHIVE_URL="{date:%Y}/{date:%m}/",
    )
    for path, top in (
        ("2026/index.html", "../"),
        ("2026/03/index.html", "../../"),
        ("index.html", "./"),
        ("tag/one.html", "../"),
    ):
        about = built.page(path).select_one("aside .w-about")
        assert about, path
        image = about.find("img")
        assert image
        addresses = [*(str(link["href"]) for link in about.find_all("a")), str(image["src"])]
        assert addresses == [f"{top}{one}" for one in ("a.html", "author/mara-lindqvist.html", "images/m.svg")], path
        for address in addresses:
            assert ((built.output / path).parent / address).is_file(), (path, address)


def test_text_is_markdown_and_wins_over_the_owner(build: Build) -> None:
    wellness = {"about": {"heading": "Who I am", "text": "Note: **calm**.", "photo": "portraits/other.svg"}}
    built = build(FILES, WELLNESS=wellness)
    about = built.page("a.html").select_one("aside .w-about")
    assert about and about.h2 and about.h2.get_text() == "Who I am"
    assert "Note: calm." in about.get_text()
    assert about.find("strong")
    assert "portraits/other.svg" in built.files


def test_text_per_language(build: Build) -> None:
    files = {**FILES, "e.md": article(slug="e", lang="es"), "f.md": article(slug="f", lang="fr")}
    built = build(files, WELLNESS={"about": {"text": {"en": "Hello", "es": "Hola"}, "heading": {"es": "Sobre mí"}}})

    def about(path: str) -> str:
        return " ".join(built.page(path).select_one("aside .w-about").get_text(" ").split())  # type: ignore[union-attr]

    assert about("a.html").startswith("About Me Hello")
    assert about("e-es.html").startswith("Sobre mí Hola")
    assert "Hello" in about("f-fr.html")


def test_a_named_person_is_introduced(build: Build) -> None:
    about = build(FILES, WELLNESS={"about": {"person": "tom"}}).page("a.html").select_one("aside .w-about")
    assert about and "Tom's story" in about.get_text()
    assert not about.find("img")


def test_people_are_neither_articles_nor_pages(build: Build) -> None:
    built = build(FILES, STATIC_PATHS=[""], ARTICLE_PATHS=[""], PAGE_PATHS=["pages"])
    assert {path for path in built.files if path.endswith(("tom.html", ".md"))} == {"author/tom.html"}
    assert not built.complaints(40)


def test_author_person(build: Build) -> None:
    files = {
        **FILES,
        "t.txt": "{% for a in articles %}{{ a.author_person.slug }} {{ wellness.people[0].articles[0].slug }} {{ wellness.people[0].url }}{% endfor %}",
    }
    built = build(files, TEMPLATE_PAGES={"t.txt": "t.html"})
    assert built.html("t.html") == "mara a author/mara-lindqvist.html"


LONG = " ".join(["I have worked with my hands for many years, mostly slowly."] * 8)
OFFER = {"services/deep.md": "Title: Deep\nPrices: free\n\nText."}


def test_a_long_introduction_is_whole_beside_articles_only(build: Build) -> None:
    built = build({**FILES, **OFFER, "pages/p.md": "Title: P\n\nBody"}, WELLNESS={"about": {"text": LONG}})
    for path, whole in (("a.html", True), ("blog.html", False), ("pages/p.html", False), ("tag/one.html", False)):
        about = built.page(path).select_one("aside .w-about")
        assert about
        assert (LONG in about.get_text()) == whole, path
        assert about.select(".w-about-more a"), path


def test_the_rest_stands_on_the_home_page_where_there_is_no_profile(build: Build) -> None:
    files = {"a.md": FILES["a.md"], **OFFER}
    built = build(files, WELLNESS={"about": {"text": LONG}})
    about = built.page("blog.html").select_one("aside .w-about")
    assert about
    assert [link["href"] for link in about.select("a")] == ["https://example.com/#about"]
    assert built.page("index.html").select_one("#about .w-home-words").get_text().strip() == LONG  # type: ignore[union-attr]
    blog = build({"a.md": FILES["a.md"]}, WELLNESS={"about": {"text": LONG}})
    assert LONG in blog.page("index.html").select_one("aside .w-about").get_text()  # type: ignore[union-attr]
