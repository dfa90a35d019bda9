"""Addresses from before, on whole sites."""

from factory import Build, article

HOSTILE = 'Neck & "back" <script>alert(1)</script>'


def test_each_leads_on(build: Build) -> None:
    built = build(
        {
            "a.md": article(slug="a", title=HOSTILE, aliases="/2019/05/old name.html, /neck/"),
            "pages/about.md": article(slug="about", title="About", aliases="/who.php"),
            "draft.md": article(slug="draft", status="draft", aliases="/draft-of-old.html"),
        },
        SITEURL="https://example.com/blog",
    )
    assert built.complaints() == []
    page = built.page("2019/05/old name.html")
    address = "https://example.com/blog/a.html"
    assert page.find("link", rel="canonical")["href"] == page.a["href"] == address
    assert page.find("meta", attrs={"http-equiv": "refresh"})["content"] == f"0; url={address}"
    assert page.title.string == page.a.string == HOSTILE
    assert not page.find("script")
    assert (built.output / "neck" / "index.html").is_file()
    assert "https://example.com/blog/pages/about.html" in (built.output / "who.php").read_text("utf-8")
    assert (built.output / "_redirects").read_text("utf-8").splitlines() == [
        "/2019/05/old%20name.html /a.html 301",
        "/neck/ /a.html 301",
        "/who.php /pages/about.html 301",
    ]
    assert "old" not in (built.output / "sitemap.xml").read_text("utf-8")


def test_without_an_address_of_the_site_links_are_relative(build: Build) -> None:
    built = build({"a.md": article(slug="a", aliases="/x/y/old.html")}, SITEURL="")
    assert built.page("x/y/old.html").a["href"] == "../../a.html"


def test_what_is_there_already_stays(build: Build) -> None:
    """An article, a page of ours, the home page, a file of the blogger's, and another's address from before."""
    built = build(
        {
            "a.md": article(slug="a", title="A", aliases="/b.html, /pages/contact.html, /index.html, /old.pdf, /same.html"),
            "b.md": article(slug="b", title="B", aliases="/same.html"),
            "extra/old.pdf": "mine",
            "extra/_redirects": "/x /y 301\n",
        },
        STATIC_PATHS=["extra"],
        EXTRA_PATH_METADATA={"extra/old.pdf": {"path": "old.pdf"}, "extra/_redirects": {"path": "_redirects"}},
        WELLNESS={"practice": {"email": "a@example.com"}},
    )
    said = [one for one in built.complaints() if "Aliases" in one]
    assert len(said) == 5
    assert built.page("b.html").h1.get_text(strip=True) == "B"
    assert (built.output / "old.pdf").read_text() == "mine"
    assert (built.output / "_redirects").read_text() == "/x /y 301\n"


def test_a_site_without_any_has_no_file_of_it(build: Build) -> None:
    assert not (build({"a.md": article(slug="a")}).output / "_redirects").exists()
