"""`pelican-wellness move-in`: an export of WordPress, made for the purpose, becomes a site that builds."""

from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup
from factory import ROOT, Command, article, run_pelican
from photographs import as_file, photograph

from pelican_wellness.cli.move_in import moving
from pelican_wellness.cli.move_in.export import read
from pelican_wellness.cli.move_in.pictures import Pictures, as_list
from pelican_wellness.cli.move_in.shortcodes import without_shortcodes

EXPORT = ROOT / "tests" / "data" / "wordpress" / "export.xml"
CONF = """
SITENAME = "Calm Hands"
TIMEZONE = "UTC"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
THEME = "wellness"
PLUGINS = ["pelican_wellness"]
WITH_FUTURE_DATES = False
WELLNESS = {"practice": {"email": "a@example.com"}}
"""
PICTURES = ("2019/05/bench.jpg", "2019/06/towel.jpg", "2019/07/room.jpg")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site without texts, beside an export with two of its pictures."""
    (tmp_path / "content").mkdir()
    (tmp_path / "pelicanconf.py").write_text(CONF, encoding="utf-8")
    old = tmp_path / "old"
    for name in PICTURES[:2]:
        file = old / "wp-content" / "uploads" / name
        file.parent.mkdir(parents=True)
        file.write_bytes(as_file(photograph(300, 200)))
    (old / "export.xml").write_bytes(EXPORT.read_bytes())
    return tmp_path


def head(file: Path) -> dict[str, object]:
    found = yaml.safe_load(file.read_text("utf-8").split("---\n")[1])
    assert isinstance(found, dict)
    return found


def page(site: Path, name: str) -> BeautifulSoup:
    return BeautifulSoup((site / "output" / name).read_text("utf-8"), "html.parser")


def test_the_site_of_it(wellness_command: Command, site: Path) -> None:
    """It builds, and has what the old one had."""
    done = wellness_command(site, "move-in", "old/export.xml")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("10 articles, 1 page, 2 people, 2 pictures.\n")
    for name in PICTURES[2:]:  # as `curl` would
        (site / "content" / "images" / name).parent.mkdir(parents=True)
        (site / "content" / "images" / name).write_bytes(as_file(photograph(300, 200)))
    built = run_pelican(site, CONF, "--fatal", "errors")
    assert built.returncode == 0, built.stdout + built.stderr
    warnings = [" ".join(one.split()) for one in (built.stdout + built.stderr).split("WARNING")[1:]]
    (missing,) = [one for one in warnings if "Empty alt" not in one]
    assert "three-pictures.md:16: the picture images/2019/07/lost.png is not in the" in missing  # nor was it in the old site

    neck = page(site, "neck-pain.html")
    assert neck.h1 and neck.h1.get_text(strip=True) == "Neck pain: what “helps” & what doesn’t"
    text = neck.find("article")
    assert text
    links = {link["href"] for link in text.find_all("a")}
    assert {"warm-towel.html#how", "warm-towel.html"} <= {link.lstrip("/") for link in links}
    assert "https://elsewhere.example.net/a_b(c)" in links
    assert [one.get_text(strip=True) for one in text.find_all("figcaption")][-1:] == ["Come ten minutes early & sit."]
    assert "counted" not in str(neck)
    assert "2019/05/bench" in str(text.find("img"))

    towel = page(site, "warm-towel.html").find("article")
    assert towel
    said = " ".join(towel.get_text(" ").split())
    assert "1. not a list in HTML, but it begins like one" in said
    assert "# neither is this a heading * or _this_ `code` [link](x) <b> {: .x }" in said
    assert "Book now and [sic] and end." in said
    assert towel.find("br")
    assert "[gallery] kept" in " ".join(towel.pre.get_text().split())  # type: ignore[union-attr]

    gallery = page(site, "three-pictures.html").find(class_="w-gallery")
    assert gallery and len(gallery.find_all("img")) == 3

    script = page(site, "script.html")
    assert script.h1 and script.h1.get_text(strip=True) == "<script>alert(1)</script> in a title"
    assert "alert(1)" not in "".join(one.get_text() for one in script.find_all("script", type=None))
    assert not script.find(onclick=True)
    assert not script.find("a", href=lambda href: bool(href) and href.startswith("javascript"))

    film = page(site, "film.html").find("article")
    assert film and film.table and film.iframe
    assert not film.find(attrs={"onload": True})
    hands = page(site, "muede-haende.html")
    assert hands.h1 and hands.h1.get_text(strip=True) == "Müde Hände – 你好"
    assert "مرحبا" in hands.get_text()

    files = {file.relative_to(site / "output").as_posix() for file in (site / "output").rglob("*") if file.is_file()}
    assert {"2019/05/neck-pain/index.html", "about-us/index.html", "author/ana-ortiz.html", "author/tomas-reyes.html"} <= files
    assert not [name for name in files if "coming" in name and not name.startswith(("drafts/", "social"))]
    assert {"drafts/not-yet.html", "drafts/for-some.html", "drafts/with-a-password.html"} <= files
    everything = [file.read_bytes() for file in [*(site / "content").rglob("*.md"), *(site / "output").rglob("*.html")]]
    assert not [one for one in everything if b"private.example.com" in one]


def test_headers(wellness_command: Command, site: Path) -> None:
    wellness_command(site, "move-in", "old/export.xml")
    content = site / "content"
    assert head(content / "neck-pain.md") == {
        "title": "Neck pain: what “helps” & what doesn’t",
        "slug": "neck-pain",
        "date": "2019-05-03 10:00",
        "category": "Massage",
        "tags": ["neck pain", "desk work"],
        "authors": ["Ana Ortíz"],
        "summary": "Warmth, and a break every half hour.",
        "image": "images/2019/05/bench.jpg",
        "image_alt": "A bench in the park",
        "aliases": ["/2019/05/neck-pain/"],
    }
    towel = head(content / "warm-towel.md")
    assert (towel["category"], towel["tags"], towel["pinned"]) == ("Massage", ["warmth", "At home"], "yes")
    assert head(content / "not-yet.md")["status"] == "draft"
    assert "aliases" not in head(content / "not-yet.md")
    assert head(content / "pages" / "about.md") == {"title": "About us", "slug": "about", "aliases": ["/about-us/"]}
    assert head(content / "people" / "ana-ortiz.md") == {"title": "Ana Ortíz"}
    assert not (content / "thrown-away.md").exists()


def test_an_address_that_stays_needs_no_alias(wellness_command: Command, site: Path) -> None:
    own = "ARTICLE_URL = '{date:%Y}/{date:%m}/{slug}/'\nARTICLE_SAVE_AS = ARTICLE_URL + 'index.html'\n"
    (site / "pelicanconf.py").write_text(CONF + own, encoding="utf-8")
    wellness_command(site, "move-in", "old/export.xml")
    assert "aliases" not in head(site / "content" / "neck-pain.md")
    assert "aliases" in head(site / "content" / "pages" / "about.md")


def test_a_future_post_is_not_published_early(wellness_command: Command, site: Path) -> None:
    (site / "pelicanconf.py").write_text(CONF.replace("WITH_FUTURE_DATES = False", ""), encoding="utf-8")
    said = wellness_command(site, "move-in", "old/export.xml").stdout
    assert "coming.md: a draft now: it is dated in the future" in said
    assert head(site / "content" / "coming.md")["status"] == "draft"


def test_pictures_that_are_not_there_are_named(wellness_command: Command, site: Path) -> None:
    said = wellness_command(site, "move-in", "old/export.xml").stdout
    listed = (site / "pictures-to-load.txt").read_text("utf-8")
    for name in ("2019/07/room.jpg", "2019/07/lost.png"):
        assert f"https://old.example.com/wp-content/uploads/{name}" in said
        assert f'output = "content/images/{name}"' in listed
    assert "bench" not in listed
    assert (site / "content" / "images" / "2019" / "05" / "bench.jpg").is_file()


def test_what_is_there_stays(wellness_command: Command, site: Path) -> None:
    mine = article(title="Mine")
    (site / "content" / "neck-pain.md").write_text(mine, encoding="utf-8")
    said = wellness_command(site, "move-in", "old/export.xml").stdout
    assert (site / "content" / "neck-pain.md").read_text("utf-8") == mine
    assert "There already, and left as they are:\n  neck-pain.md" in said
    before = {file: file.read_bytes() for file in site.rglob("*") if file.is_file()}
    assert wellness_command(site, "move-in", "old/export.xml").stdout.startswith("Nothing.\n")
    assert {file: file.read_bytes() for file in site.rglob("*") if file.is_file()} == before


def test_each_text_has_a_file_of_its_own(wellness_command: Command, site: Path) -> None:
    """Whatever numbers and names an export has: none leads out of the content folder, and none takes the place of another."""
    export = site / "old" / "export.xml"
    text = (
        export.read_text("utf-8")
        .replace("<wp:post_id>4<", "<wp:post_id>../../x<")
        .replace("<wp:post_id>5<", "<wp:post_id>../../x<")
    )
    for name in ("script", "muede-haende", "film"):
        text = text.replace(f"<wp:post_name><![CDATA[{name}]]>", "<wp:post_name><![CDATA[../..]]>")
    export.write_text(text, "utf-8")
    before = {file for file in site.rglob("*") if file.is_file()}
    assert wellness_command(site, "move-in", "old/export.xml").stdout.startswith("10 articles")
    new = {file for file in site.rglob("*") if file.is_file()} - before
    names = {file.relative_to(site).as_posix() for file in new}
    assert {"content/post.md", "content/post-2.md", "content/post-3.md"} <= names
    beside = {name for name in names if not name.startswith(("content/", "__pycache__/"))}  # Python's own, of the settings
    assert beside == {"pictures-to-load.txt"}


def test_one_author_owns_the_site(wellness_command: Command, site: Path) -> None:
    export = site / "old" / "export.xml"
    export.write_text(
        export.read_text("utf-8").replace("<dc:creator><![CDATA[tomas]]>", "<dc:creator><![CDATA[ana]]>"), "utf-8"
    )
    wellness_command(site, "move-in", "old/export.xml")
    assert head(site / "content" / "people" / "ana-ortiz.md")["owner"] == "yes"
    assert not (site / "content" / "people" / "tomas-reyes.md").exists()


def test_a_dry_look_writes_nothing(wellness_command: Command, site: Path) -> None:
    said = wellness_command(site, "move-in", "old/export.xml", "--dry-run").stdout
    assert said.startswith("10 articles, 1 page, 2 people, 2 pictures.\n")
    assert list((site / "content").iterdir()) == []


WHOLE = EXPORT.read_text("utf-8")
WRONG = {
    "ends in the middle": (WHOLE[: len(WHOLE) // 2].encode(), "the file ends in the middle"),
    "ends within a tag": (WHOLE[:-4].encode(), "the file ends in the middle"),
    "broken within": (WHOLE.replace("<title>", "<title", 1).encode(), "the file is no XML"),
    "a page": (b"<!DOCTYPE html><html><body>Hi</body></html>", "is no export of WordPress"),
    "a feed": (b"<rss version='2.0'><channel><title>x</title><item/></channel></rss>", "is no export of WordPress"),
    "other XML": (b"<a/>", "is no export of WordPress"),
    "nothing": (b"", "is no XML"),
    "no texts": (WHOLE.partition("\t<item>")[0].encode() + b"</channel></rss>", "holds no posts and no pages"),
    "not in UTF-8": (WHOLE.encode("utf-16"), "is no text in UTF-8"),
    "names of its own": (b'<!DOCTYPE a [<!ENTITY b "c">]>' + WHOLE.encode(), "is no export of WordPress"),
    "no file": (None, "cannot be read"),
}


@pytest.mark.parametrize(("content", "words"), WRONG.values(), ids=WRONG)
def test_what_is_no_export(wellness_command: Command, site: Path, content: bytes | None, words: str) -> None:
    """One sentence, what to do, and nothing is written."""
    if content is None:
        (site / "old" / "export.xml").unlink()
    else:
        (site / "old" / "export.xml").write_bytes(content)
    done = wellness_command(site, "move-in", "old/export.xml")
    assert (done.returncode, done.stdout) == (1, "")
    assert words in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert list((site / "content").iterdir()) == []


def test_nothing_stays_of_what_could_not_be_written(
    wellness_command: Command, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[Path] = []

    def full(file: Path, content: str | bytes) -> None:
        if len(written) == 5:
            raise OSError(28, "No space left on device")
        written.append(file)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)

    monkeypatch.setattr(moving, "write_atomically", full)
    done = wellness_command(site, "move-in", "old/export.xml")
    assert (done.returncode, done.stderr) == (1, "pelican-wellness: No space left on device. Nothing was written.\n")
    assert len(written) == 5
    assert [file for file in (site / "content").rglob("*") if file.is_file()] == []


def test_letters_that_no_xml_can_hold(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(WHOLE.replace("A draft.", "A \x0bdraft\x00.").encode())
    assert next(item.html for item in read(tmp_path / "a.xml").items if item.number == "6") == "A draft."


SHORTCODES = {
    "with values": ("a [map id=5] b", "a  b", ["map"]),
    "that encloses": ('[button url="/x"]Book[/button]', "Book", []),
    "of a plugin": ("[contact-form-7] [my_form]", " ", ["contact-form-7", "my_form"]),
    "escaped": ("[[gallery]]", "[gallery]", []),
    "words": ("a [sic] b [1] [see below]", "a [sic] b [1] [see below]", []),
    "in code": ("<pre>[map id=5]</pre><code>[a b=1]</code>", "<pre>[map id=5]</pre><code>[a b=1]</code>", []),
    "a film": (
        '[video mp4="https://a.example/b.mp4"][/video]',
        '<p><a href="https://a.example/b.mp4">https://a.example/b.mp4</a></p>',
        [],
    ),
    "embedded": ("[embed width=3]https://a.example[/embed]", '<a href="https://a.example">https://a.example</a>', []),
    "a caption": ("[caption id=1]<img> x[/caption]", "[caption id=1]<img> x[/caption]", []),
    "a gallery": ('[gallery ids="1, 2"]', "<1+2>", []),
    "a gallery of everything": ("[gallery]", "<>", []),
}


@pytest.mark.parametrize(("text", "becomes", "gone"), SHORTCODES.values(), ids=SHORTCODES)
def test_shortcodes(text: str, becomes: str, gone: list[str]) -> None:
    assert without_shortcodes(text, lambda ids: f"<{'+'.join(ids)}>") == (becomes, gone)


UPLOADS = "https://old.example.com/wp-content/uploads"
PLACES = {
    f"{UPLOADS}/2019/05/a.jpg": "images/2019/05/a.jpg",
    f"{UPLOADS}/2019/05/a-300x200.jpg": "images/2019/05/a.jpg",
    f"{UPLOADS}/2019/05/b-300x200.jpg?x=1": "images/2019/05/b-300x200.jpg",
    "https://www.old.example.com/wp-content/uploads/a%20b.jpg": "images/a b.jpg",
    "/wp-content/uploads/c.jpg": "images/c.jpg",
    "https://other.example.com/wp-content/uploads/a.jpg": "",
    f"{UPLOADS}/../../wp-config.php": "",
    f"{UPLOADS}/%2e%2e/x.jpg": "",
    f"{UPLOADS}/.htaccess": "",
    f"{UPLOADS}/pelicanconf.py": "",
    f"{UPLOADS}/export.xml": "",
    f"{UPLOADS}/2019/.secret.jpg": "",
    f"{UPLOADS}/a%0Ab.jpg": "",
    f"{UPLOADS}/": "",
    "http://[": "",
    "": "",
}


@pytest.mark.parametrize(("address", "path"), PLACES.items(), ids=PLACES)
def test_places_of_pictures(tmp_path: Path, address: str, path: str) -> None:
    pictures = Pictures("https://old.example.com", [f"{UPLOADS}/2019/05/a.jpg"], [tmp_path])
    assert pictures.path(address) == path
    assert all(one.startswith("https://") for one in pictures.lacking.values())


def test_the_list_for_curl() -> None:
    assert as_list({'images/a "b".jpg': "https://a.example/x"}, "content") == (
        'url = "https://a.example/x"\noutput = "content/images/a \\"b\\".jpg"\n'
    )
