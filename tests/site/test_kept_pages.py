"""Pages that are there already are left as they are, and the site is always the one that a first build would make."""

import os
import random
import re
import shutil
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from factory import BASE_SETTINGS, ROOT, article, logged, write_site
from hypotheses import swept
from pelican import Pelican
from pelican.plugins import signals
from pelican.settings import read_settings
from pelican.writers import Writer

from pelican_wellness import forks
from pelican_wellness.adapter import keeping, output, page_inputs, writer
from pelican_wellness.adapter.build import Build, build_of
from pelican_wellness.feature import Output

PICTURE = (ROOT / "tests/sites/everything-on/content/images/ana.png").read_bytes()
OTHER_PICTURE = (ROOT / "tests/sites/everything-on/content/images/small.png").read_bytes()

FILES: dict[str, str | bytes] = {
    **{
        f"{number}.md": article(
            f"The text of {number}. Contact a massage therapist.\n\n## A heading\n\nSee [another]({{filename}}/1.md).",
            title=f"Number {number}",
            slug=f"n{number}",
            date=f"2026-0{number % 5 + 1}-10",
            tags=f"tag{number % 2}, all",
            category=f"c{number % 2}",
            author="Ana Silva" if number % 2 else "Nobody Known",
        )
        for number in range(8)
    },
    "picture.md": article("With a picture.", slug="picture", image="images/a.png", image_alt="A room"),
    "here.md": article("English.", slug="twice", lang="en", title="Here"),
    "hier.md": article("Deutsch.", slug="twice", lang="de", title="Hier"),
    "draft.md": article("Not yet.", slug="draft", status="draft"),
    "hidden.md": article("Nowhere listed.", slug="hidden", status="hidden"),
    "pages/about.md": "Title: About\n\nText of [a page]({filename}/2.md).",
    "people/ana.md": "Title: Ana Silva\nOwner: yes\nPhone: +1 802 555 0142\nAreas: Leeds\nPhoto: images/ana.png\n\nBio of Ana",
    "people/bo.md": "Title: Bo Lind\nEmail: bo@example.com\nAreas: York\n\nBio",
    "services/deep.md": "Title: Deep massage\nPrices: 60 min 80 EUR\n\nText of a service.",
    "testimonials/cy.md": "Name: Cy\nConsent: yes\n\nIt helped.",
    "images/a.png": PICTURE,
    "images/ana.png": PICTURE,
}
YOGA = "Title: Yoga\nTime: Mon 18:00-19:00\nWhere: online\nTeacher: ana-silva\n\nText."
SETTINGS: dict[str, Any] = {
    "WELLNESS": {"profession": "massage therapist", "social_cards": {"draw": False}, "speed": {"processes": 1}},
    "DEFAULT_PAGINATION": 3,
    "DELETE_OUTPUT_DIRECTORY": True,
    "YEAR_ARCHIVE_SAVE_AS": "{date:%Y}/index.html",
    "FEED_ALL_ATOM": "feeds/all.atom.xml",
    "CATEGORY_FEED_ATOM": "feeds/{slug}.atom.xml",
    **dict.fromkeys(("AUTHOR_FEED_ATOM", "AUTHOR_FEED_RSS", "TRANSLATION_FEED_ATOM")),
}


class Site:
    """A site that is built again and again into one folder."""

    def __init__(self, folder: Path, files: dict[str, str | bytes], settings: dict[str, Any]) -> None:
        self.folder, self.settings, self._count = folder, {**SETTINGS, **settings}, 0
        self.content, self.output = write_site(folder, files), folder / "output"

    def write(self, name: str, text: str | bytes) -> None:
        write_site(self.folder, {name: text})

    def edit(self, name: str, old: str, new: str) -> None:
        text = (self.content / name).read_text(encoding="utf-8")
        assert old in text
        self.write(name, text.replace(old, new))

    def wellness(self, **sections: Any) -> None:
        self.settings["WELLNESS"] = {**self.settings["WELLNESS"], **sections}

    def build(self) -> set[str]:
        """Build it again, and return the pages and feeds that were written."""
        with written(self.output) as files:
            self.run(self.output, self.folder / "cache")
        return files

    def run(self, output: Path, cache: Path) -> list[str]:
        paths = {"PATH": str(self.content), "OUTPUT_PATH": str(output), "CACHE_PATH": str(cache)}
        with logged() as log:
            Pelican(read_settings(override={**BASE_SETTINGS, **self.settings, **paths})).run()
        return [record.getMessage() for record in log]

    def anew(self) -> dict[str, bytes]:
        """Return what a first build makes of it."""
        self._count += 1
        output = self.folder / f"anew-{self._count}"
        self.run(output, self.folder / f"cache-{self._count}")
        return tree(output)


def tree(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@contextmanager
def written(output: Path) -> Iterator[set[str]]:
    """Note what Pelican's writer opens."""
    files: set[str] = set()
    open_file = Writer._open_w  # type: ignore[attr-defined]

    def noted(self: Writer, filename: str, *arguments: Any, **keywords: Any) -> Any:
        files.add(Path(filename).relative_to(output).as_posix())
        return open_file(self, filename, *arguments, **keywords)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Writer, "_open_w", noted)
        yield files


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path, FILES, {})


def test_a_second_build_writes_nothing(site: Site) -> None:
    assert len(site.build()) > 40
    before = tree(site.output)
    assert site.build() == set()
    assert site.build() == set()
    assert tree(site.output) == before == site.anew()


OF_3 = {"n3.html", "index.html", "blog.html", "tag/all.html", "tag/tag1.html", "category/c1.html", "author/ana-silva.html"}
"""The page of an article, and lists that show an excerpt of it."""
FEEDS_OF_3 = {"feeds/all.atom.xml", "feeds/c1.atom.xml"}


@pytest.mark.parametrize(
    ("old", "new"),
    [("The text of 3", "Another text of 3"), ("Tags:", "Modified: 2026-06-01\nTags:"), ("Tags:", "Disclaimer: yes\nTags:")],
)
def test_only_what_shows_a_changed_article_is_written(site: Site, old: str, new: str) -> None:
    site.build()
    site.edit("3.md", old, new)
    assert site.build() == OF_3 | FEEDS_OF_3
    assert tree(site.output) == site.anew()


Change = Callable[[Site], None]


def sets(**settings: Any) -> Change:
    return lambda site: site.settings.update(settings)


def wellness(**sections: Any) -> Change:
    return lambda site: site.wellness(**sections)


def writes(name: str, text: str | bytes) -> Change:
    return lambda site: site.write(name, text)


def edits(name: str, old: str, new: str) -> Change:
    return lambda site: site.edit(name, old, new)


def removes(name: str) -> Change:
    return lambda site: (site.content / name).unlink()


def own_template(name: str, text: str) -> Change:
    def change(site: Site) -> None:
        file = site.folder / "own" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        site.settings["THEME_TEMPLATES_OVERRIDES"] = [str(site.folder / "own")]

    return change


def copy_of_the_theme(site: Site) -> None:
    shutil.copytree(ROOT / "theme", site.folder / "theme")
    site.settings["THEME"] = str(site.folder / "theme")


def edits_theme(name: str, old: str, new: str) -> Change:
    def change(site: Site) -> None:
        file = site.folder / "theme" / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")

    return change


TEXTS: dict[str, Change] = {
    "a text": edits("3.md", "The text", "Another text"),
    "a title": edits("3.md", "Number 3", "Number three"),
    "a date": edits("4.md", "2026-05-10", "2026-05-11"),
    "a day it was changed": edits("4.md", "Tags:", "Modified: 2026-06-01\nTags:"),
    "a tag": edits("5.md", "Tags: ", "Tags: new, "),
    "a category": edits("5.md", "Category: c1", "Category: other"),
    "an author": edits("5.md", "Ana Silva", "Bo Lind"),
    "a summary": edits("5.md", "Tags:", "Summary: In *short*\nTags:"),
    "a pinned article": edits("0.md", "Tags:", "Pinned: yes\nTags:"),
    "a slug": edits("1.md", "Slug: n1", "Slug: first"),
    "a file": edits("2.md", "Tags:", "Save_as: second/index.html\nTags:"),
    "a status": edits("6.md", "Tags:", "Status: draft\nTags:"),
    "a draft is published": edits("draft.md", "Status: draft", "Status: published"),
    "a new article": writes("new.md", article("New.", slug="new", date="2026-07-01")),
    "an article less": removes("7.md"),
    "a translation": writes("tua.md", article("Deutsch.", slug="n2", lang="de", title="Zwei")),
    "a translation's text": edits("hier.md", "Deutsch.", "Auf Deutsch."),
    "a translation's title": edits("hier.md", "Hier", "Dort"),
    "a call": edits("4.md", "Tags:", "Cta: bo-lind\nTags:"),
    "a page's text": edits("pages/about.md", "Text of", "Words of"),
    "a page's title": edits("pages/about.md", "About", "About us"),
    "a page": writes("pages/b.md", "Title: A page\n\nText."),
    "an own contact page": writes("pages/contact.md", "Title: Contact\nSlug: contact\n\nText."),
    "a biography": edits("people/ana.md", "Bio of", "Biography of"),
    "a telephone": edits("people/ana.md", "0142", "0143"),
    "a role": edits("people/bo.md", "Email:", "Role: Helper\nEmail:"),
    "a person": writes("people/cy.md", "Title: Cy Young\nEmail: cy@example.com\nTopics: Sleep\n\nBio"),
    "a photo": writes("images/ana.png", OTHER_PICTURE),
    "a picture": writes("images/a.png", OTHER_PICTURE),
    "a picture of another article": edits("picture.md", "images/a.png", "images/ana.png"),
    "a link that leads nowhere": edits("4.md", "[another]", "[gone]({filename}gone.md) [another]"),
    "its target": writes("gone.md", article("There.", slug="gone")),
    "a file that is linked": edits("4.md", "[another]", "[file]({static}/images/c.pdf) [another]"),
    "that file": writes("images/c.pdf", b"%PDF-1.4"),
    "a file that is attached": edits("here.md", "English.", "[file]({attach}images/c.pdf)"),
    "a page in the place of the home page": edits("pages/about.md", "Title:", "Save_as: index.html\nTitle:"),
    "a service's text": edits("services/deep.md", "Text of", "Words of"),
    "a service's price": edits("services/deep.md", "min 80", "min 85"),
    "what a client says": edits("testimonials/cy.md", "helped", "helps"),
    "a class": writes("classes/yoga.md", "Title: Yoga\nTime: Mon 18:00-19:00\n\nText."),
    "a script": edits("3.md", "another", "<script>1</script><img src='https://pictures.example.com/a.png'>"),
}

ORDER: dict[str, Change] = {
    "name": sets(SITENAME="Warm Hands"),
    "subtitle": sets(SITESUBTITLE="And quiet"),
    "address": sets(SITEURL="https://other.example.com"),
    "time zone": sets(TIMEZONE="America/New_York"),
    "language": sets(DEFAULT_LANG="de"),
    "language back": sets(DEFAULT_LANG="en"),
    "date format": sets(DEFAULT_DATE_FORMAT="%d.%m.%Y"),
    "menu items": sets(MENUITEMS=(("Shop", "https://shop.example.com/"),)),
    "links": sets(LINKS=(("Pelican", "https://getpelican.com/"),)),
    "social": sets(SOCIAL=(("Mastodon", "https://social.example/@ana"),)),
    "no pages in the menu": sets(DISPLAY_PAGES_ON_MENU=False),
    "articles on a page": sets(DEFAULT_PAGINATION=2),
    "files of pages": sets(PAGINATION_PATTERNS=((1, "{url}", "{save_as}"), (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"))),
    "orphans": sets(DEFAULT_ORPHANS=1),
    "order": sets(ARTICLE_ORDER_BY="title"),
    "order by a function": sets(ARTICLE_ORDER_BY=lambda one: (len(one.title), one.slug)),
    "entries of feeds": sets(FEED_MAX_ITEMS=2),
    "feeds": sets(FEED_ALL_RSS="feeds/all.rss.xml"),
    "words of an excerpt": sets(SUMMARY_MAX_LENGTH=3),
    "addresses of articles": sets(ARTICLE_URL="{date:%Y}/{slug}/", ARTICLE_SAVE_AS="{date:%Y}/{slug}/index.html"),
    "addresses of tags": sets(TAG_URL="t/{slug}.html", TAG_SAVE_AS="t/{slug}.html"),
    "no list of tags": sets(TAGS_SAVE_AS=""),
    "relative addresses": sets(RELATIVE_URLS=True, SITEURL=""),
    "and a text": edits("3.md", "The text", "Another text"),
    "absolute addresses": sets(RELATIVE_URLS=False, SITEURL="https://example.com"),
    "a setting of nobody's": sets(SOMETHING={"a": 1}),
    "a function of nobody's": sets(SOMETHING=print),
    "an object of nobody's": sets(SOMETHING=object()),
    "profession": wellness(profession="yoga teacher"),
    "about": wellness(about={"heading": "Me", "text": "Relaxation. [About]({filename}/pages/about.md)"}),
    "reading": wellness(reading={"words_per_minute": 3}),
    "practice": wellness(practice={"name": "Stillpoint", "telephone": "+1 802 555 0144", "hours": ["Mon 9:00-12:00"]}),
    "cta": wellness(cta={"heading": "Talk to us", "rules": [{"tags": ["tag1"], "person": "bo-lind"}]}),
    "contact form": wellness(contact_form={"provider": "web3forms", "id": "abcd"}),
    "appearance": wellness(appearance={"palette": "clay", "logo": "images/a.png"}),
    "menu": wellness(menu={"most": 2}),
    "descriptions": wellness(descriptions={"tags": {"tag1": "About *this*."}}),
    "editorial": wellness(editorial={"medical": True, "crisis_region": "US"}),
    "discovery": wellness(discovery={"sitemap": False, "head": False}),
    "security": wellness(security={"host": "netlify"}),
    "wording": wellness(wording={"About Me": "Who I am", "Posted on:": "Of"}),
    "social cards": wellness(social_cards={"draw": True, "author": False}),
}  # fmt: skip

THEME: dict[str, Change] = {
    "a template": own_template("components/site/byline.html", "<p>By one: {{ authors|length }}</p>\n"),
    "a text": edits("3.md", "The text", "Another text"),
    "the template again": own_template("components/site/byline.html", "<p>By two: {{ authors|length }}</p>\n"),
    "a template that shows everything": own_template(
        "components/site/tag_line.html", "{% for one in wellness.people %}{{ one.articles|length }}{% endfor %}"
    ),
    "one that shows other articles": own_template(
        "article.html",
        '{% extends "!theme/article.html" %}{% block title %}{% for one in articles %}{{ one.content|length }}{% endfor %}{% endblock %}',
    ),
    "a text that it shows": edits("4.md", "The text", "The longer text"),
    "a picture that may be measured": writes("images/ana.png", OTHER_PICTURE),
    "no template": sets(THEME_TEMPLATES_OVERRIDES=[]),
    "a value for templates": sets(JINJA_GLOBALS={"of_mine": 1}),
    "a filter for templates": sets(JINJA_FILTERS={"of_mine": len}),
    "a stylesheet": lambda site: (site.write("own.css", "p{color:red}"), site.wellness(appearance={"custom_css": "own.css"})),
    "the stylesheet again": writes("own.css", "p{color:tan}"),
    "another theme": sets(THEME="simple"),
    "ours again": sets(THEME="wellness"),
    "a copy of the theme": copy_of_the_theme,
    "a template of the copy": edits_theme("templates/components/site/byline.html", "w-byline", "w-by"),
    "a stylesheet of the copy": edits_theme("static/css/base.css", "@layer", "@layer  "),
    "an icon of the copy": edits_theme("static/icons/icon.svg", "<svg", '<svg data-x=""'),
}

STEPS = {"texts": TEXTS, "settings": ORDER, "theme": THEME}


@pytest.mark.parametrize(("kind", "deletes"), [("texts", True), ("texts", False), ("settings", True), ("theme", True)])
def test_after_each_change_the_site_is_that_of_a_first_build(tmp_path: Path, kind: str, *, deletes: bool) -> None:
    site = Site(tmp_path, FILES, {"DELETE_OUTPUT_DIRECTORY": deletes})
    before: dict[str, bytes] = {}
    site.build()
    for name, change in STEPS[kind].items():
        change(site)
        site.build()
        now, anew = tree(site.output), site.anew()
        if not deletes:  # what was written once stays, as ever, but for what was made of pictures that are gone
            anew = {**{name: file for name, file in before.items() if not name.startswith("image-sizes/")}, **anew}
        assert now.keys() == anew.keys(), name
        assert [one for one in now if now[one] != anew[one]] == [], name
        before = now


def touched_in_place(file: Path) -> None:
    """Other bytes, as many, and the time that was there before."""
    was = file.stat()
    file.write_bytes(file.read_bytes().replace(b"<p>", b"<b>"))
    os.utime(file, ns=(was.st_atime_ns, was.st_mtime_ns))


def a_link(file: Path) -> None:
    moved = file.with_name("moved.txt")
    file.rename(moved)
    file.symlink_to(moved)


DISTURBED: dict[str, Callable[[Path], object]] = {
    "edited": lambda file: file.write_text("Other text", encoding="utf-8"),
    "emptied": lambda file: file.write_text(""),
    "half": lambda file: file.write_bytes(file.read_bytes()[:500]),
    "removed": Path.unlink,
    "touched": Path.touch,
    "edited, the time set back": touched_in_place,
    "a copy of itself": lambda file: (
        file.with_name("copy").rename(file) if shutil.copy2(file, file.with_name("copy")) else None
    ),
    "a link": a_link,
    "a folder": lambda file: (file.unlink(), file.mkdir(), (file / "x").touch()),
}


@pytest.mark.parametrize("deletes", [True, False])
@pytest.mark.parametrize("how", DISTURBED)
def test_what_others_do_to_a_file_is_undone(site: Site, how: str, *, deletes: bool) -> None:
    if how == "a folder" and not deletes:
        pytest.skip("Pelican itself ends here")
    site.settings["DELETE_OUTPUT_DIRECTORY"] = deletes
    site.build()
    DISTURBED[how](site.output / "n3.html")
    assert site.build() == {"n3.html"}
    now, anew = tree(site.output), site.anew()
    assert {name: now.get(name) for name in anew} == anew
    assert now.keys() - anew.keys() <= (set() if deletes else {"moved.txt"})
    assert site.build() == (set() if deletes or how != "a link" else {"n3.html"})  # what lies behind a link is not looked at


def test_what_is_in_the_way_goes_and_pages_stay(site: Site) -> None:
    site.build()
    inode = (site.output / "n3.html").stat().st_ino
    for name in ("old.html", "tag/old.html", "old/folder/a.html", "tag/deep/a.html"):
        (site.output / name).parent.mkdir(parents=True, exist_ok=True)
        (site.output / name).write_text("old")
    for folder in ("tag", "old"):
        (site.output / folder / "link").symlink_to(site.content)
    os.utime(site.output, (0, 0))
    for one in site.output.iterdir():
        os.utime(one, (0, 0), follow_symlinks=False) if one.is_dir() else None
    assert site.build() == set()
    assert tree(site.output) == site.anew()
    assert (site.output / "n3.html").stat().st_ino == inode
    assert (site.content / "3.md").is_file()


def test_where_the_output_is_gone_all_is_written(site: Site) -> None:
    first = site.build()
    shutil.rmtree(site.output)
    assert site.build() == first
    assert tree(site.output) == site.anew()


@pytest.mark.parametrize(
    "spoil", [Path.unlink, lambda file: file.write_bytes(b"x"), lambda file: file.write_bytes(file.read_bytes()[:-1])]
)
def test_a_table_that_is_spoiled_is_none(site: Site, spoil: Callable[[Path], object]) -> None:
    first = site.build()
    (table,) = (site.folder / "cache").glob("wellness-pages-*")
    spoil(table)
    assert site.build() == first
    assert site.build() == set()


def test_the_settings_can_want_nothing_to_be_kept(site: Site) -> None:
    site.wellness(speed={"processes": 1, "keep": False})
    assert site.build() == site.build() != set()
    assert not list((site.folder / "cache").glob("wellness-*"))


def test_two_sites_in_one_folder_do_not_take_each_others_pages(site: Site) -> None:
    site.build()
    site.settings["SITEURL"] = "https://other.example.com"
    site.wellness(speed={"processes": 1, "keep": False})  # which keeps nothing, and so does not tell either
    site.build()
    site.settings["SITEURL"] = "https://example.com"
    site.wellness(speed={"processes": 1})
    site.build()
    assert tree(site.output) == site.anew()


def test_what_is_said_of_a_page_is_said_in_each_build(site: Site) -> None:
    site.edit("3.md", "[another]", "[gone]({filename}gone.md) [another]")
    site.edit("5.md", "[another]", "[gone]({filename}gone.md) [another]")
    for _ in range(3):
        said = site.run(site.output, site.folder / "cache")
        assert sum("gone.md" in message for message in said) == 2
    site.edit("3.md", "[gone]({filename}gone.md)", "")
    assert sum("gone.md" in message for message in site.run(site.output, site.folder / "cache")) == 1


def test_a_file_that_two_pages_are_written_to(site: Site) -> None:
    site.edit("pages/about.md", "Title:", "Save_as: tags.html\nTitle:")
    site.build()
    for name, old, new in (("pages/about.md", "Text of", "Words of"), ("3.md", "The text", "Another")):
        site.edit(name, old, new)
        site.build()
        assert tree(site.output) == site.anew()


def test_days_pass(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    reviewed = "Reviewed_by: Jane Doe, MD\nReviewed: 2026-01-10\nReview_due: 2026-08-01\nTags:"
    site.edit("3.md", "Tags:", reviewed)
    for day, expected in ((1773619200, None), (1773619200 + 86400, set()), (1804000000, OF_3)):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(day))
        files = site.build()
        assert expected is None or files - FEEDS_OF_3 == expected
        assert tree(site.output) == site.anew()


def test_other_code_makes_other_pages(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    first = site.build()
    monkeypatch.setattr(keeping, "code_at_work", lambda: ("other",))
    assert site.build() == first


def a_filter(site: Site) -> None:
    site.settings["JINJA_FILTERS"] = {"of_mine": lambda text: f"<i>{text}</i>"}


def a_plugin_that_listens(site: Site) -> None:
    plugin = ModuleType("listens")
    plugin.register = lambda: signals.content_written.connect(_heard)  # type: ignore[attr-defined]
    site.settings["PLUGINS"] = ["pelican_wellness", plugin]


def _heard(_path: str, **_values: Any) -> None:
    """Do nothing, as a plugin of somebody's."""


def a_plugin_that_changes_texts(site: Site) -> None:
    plugin = ModuleType("changes")
    plugin.register = lambda: signals.all_generators_finalized.connect(_with_a_value)  # type: ignore[attr-defined]
    site.settings["PLUGINS"] = ["pelican_wellness", plugin]


def _with_a_value(generators: Sequence[Any]) -> None:
    for one in generators[0].articles:
        one.something = object()


OPAQUE: dict[str, Change] = {
    "a filter": a_filter,
    "a plugin that listens": a_plugin_that_listens,
    "a plugin that adds what nobody can tell": a_plugin_that_changes_texts,
    "Pelican's own cache": sets(LOAD_CONTENT_CACHE=True, CACHE_CONTENT=True, CONTENT_CACHING_LAYER="generator"),
}
"""Where it cannot be seen what a page is made from."""


@pytest.mark.parametrize("what", OPAQUE)
def test_what_cannot_be_seen_through_is_written_anew(site: Site, what: str) -> None:
    OPAQUE[what](site)
    try:
        site.build()
        assert {f"n{number}.html" for number in range(8)} <= site.build()
        assert tree(site.output).keys() == site.anew().keys()
    finally:
        signals.content_written.disconnect(_heard)
        signals.all_generators_finalized.disconnect(_with_a_value)


@pytest.fixture
def big(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    monkeypatch.setattr(writer, "WORTH_IT", 2)
    monkeypatch.setattr(writer, "_FEW", 3)
    return Site(tmp_path, FILES, {})


@pytest.mark.skipif(not forks.possible(), reason="this platform does not copy processes")
@pytest.mark.parametrize("relative", [False, True])
def test_several_processes_keep_what_each_has_written(big: Site, *, relative: bool) -> None:
    big.settings |= {"RELATIVE_URLS": True, "SITEURL": ""} if relative else {}
    big.wellness(speed={"processes": 3})
    big.build()
    steps: tuple[Change, ...] = (
        lambda _site: None,
        edits("3.md", "The text", "Another text"),
        edits("4.md", "Number 4", "Number four"),
        lambda site: [(site.output / f"n{number}.html").unlink() for number in range(8)],
        lambda site: shutil.rmtree(site.output),
    )
    for step in steps:
        step(big)
        big.build()
        assert tree(big.output) == big.anew()
        assert big.build() == set()


@pytest.mark.skipif(not forks.possible(), reason="this platform does not copy processes")
def test_what_a_process_that_died_had_written_is_written_again(big: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    big.wellness(speed={"processes": 2})
    parent, write = os.getpid(), Writer._open_w  # type: ignore[attr-defined]

    def dies(self: Writer, filename: str, *arguments: Any, **keywords: Any) -> Any:
        if os.getpid() != parent and "tag" in filename:
            os.kill(os.getpid(), signal.SIGKILL)
        return write(self, filename, *arguments, **keywords)

    monkeypatch.setattr(Writer, "_open_w", dies)
    big.build()
    assert big.build() == set()
    assert tree(big.output) == big.anew()


def test_what_is_not_on_pages_is_not_asked_for_by_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The time and the last change of anything are not in the digests: pages must not show them."""
    site = everything_on(tmp_path)
    anew, hand_over, outputs = site.anew(), writer.hand_over, output._outputs
    whole: list[Any] = []

    def hide(pelican: Pelican, listeners: Sequence[str]) -> Any:
        chosen, build = hand_over(pelican, listeners), build_of(pelican.settings)
        whole[:] = [build.site]
        facts = {name: fact for name, fact in build.known_site.facts.items() if name not in page_inputs.NOT_ON_PAGES}
        no_time: Any = SimpleNamespace(tzinfo=build.known_site.zone)
        build.site = replace(build.known_site, now=no_time, facts=facts)
        return chosen

    def show(build: Build) -> list[Output]:
        build.site = whole[0] if whole else build.site
        return outputs(build)

    monkeypatch.setattr(writer, "hand_over", hide)
    monkeypatch.setattr(output, "_outputs", show)
    assert site.anew() == anew
    assert whole


def test_where_pages_show_the_day_they_are_written_each_day(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.write("classes/yoga.md", YOGA)
    site.write("classes/later.md", "Title: Later\nStatus: draft\nTime: Tue 18:00-19:00\n\nText.")
    day = 1773619200
    for later, written_anew in ((0, True), (60, False), (86_400, True)):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(day + later))
        files = site.build()
        assert ("n3.html" in files) == written_anew
        assert "drafts/classes/later.html" in files
        assert tree(site.output) == site.anew()


def test_our_templates_show_no_more_than_is_said_of_them() -> None:
    """Excerpts stand in the lists that are named; what else is listed shows shells."""
    folder = ROOT / "theme" / "templates"
    sources = {file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8") for file in folder.rglob("*.html")}
    assert {name for name, source in sources.items() if 'component("site/entries"' in source} == page_inputs.WITH_EXCERPTS
    shells = {name.removeprefix("_").removeprefix("override_") for name in page_inputs.SHELL}
    for name, source in sources.items():
        if name != "components/site/entry.html":
            assert set(re.findall(r"\bentry\.(\w+)", source)) - {"label", "current", "language"} <= shells, name
        assert "person.articles" not in source
        assert "all_articles" not in source
        assert 'component("site/entry"' not in source or name in (
            "components/site/entries.html",
            "components/home/articles.html",
        )


EVERYTHING_ON = ROOT / "tests" / "sites" / "everything-on"
WORDS = ("sleep", "neck pain", "*gently*", "contact a massage therapist", "[more]({filename}/sleep.md)", "\n\n## A heading\n\n")


def disturb(site: Site, chance: random.Random) -> str:
    """Do one of the things that bloggers do, to any file."""
    texts = sorted(path for path in site.content.rglob("*.md"))
    articles = [path for path in texts if path.parent == site.content]
    file, other = chance.choice(texts), chance.choice(articles)
    text = file.read_text(encoding="utf-8")
    head, _, body = text.partition("\n\n")
    title = f"Title {chance.random()}"
    what: dict[str, Callable[[], object]] = {
        "a text": lambda: file.write_text(f"{text}\n\nAbout {chance.choice(WORDS)} again.\n", encoding="utf-8"),
        "another text": lambda: file.write_text(f"{head}\n\n{body[: len(body) // 2]}", encoding="utf-8"),
        "a title": lambda: file.write_text(re.sub("(?m)^Title:.*", f"Title: {title}", text), encoding="utf-8"),
        "a tag": lambda: other.write_text(
            re.sub("(?m)^Tags:.*", "Tags: sleep, new", other.read_text("utf-8")), encoding="utf-8"
        ),
        "a day": lambda: file.write_text(f"Modified: 2026-11-{chance.randint(1, 9):02}\n{text}", encoding="utf-8"),
        "a new article": lambda: site.write(f"new-{chance.random()}.md", article("New.", title=title, date="2026-02-02")),
        "an article less": lambda: other.unlink() if "new-" in other.name else None,
        "a name": lambda: site.settings.update(SITENAME=title),
        "a page a list": lambda: site.settings.update(DEFAULT_PAGINATION=chance.randint(2, 5)),
        "a page that is gone": lambda: chance.choice(sorted(site.output.rglob("*.html"))).unlink(),
        "a page that was changed": lambda: chance.choice(sorted(site.output.rglob("*.html"))).write_text("<p>"),
    }
    name = chance.choice(sorted(what))
    what[name]()
    return f"{name}: {file.name}, {other.name}"


def everything_on(folder: Path) -> Site:
    site = Site(folder, {}, {**read_settings(str(EVERYTHING_ON / "pelicanconf.py")), "DELETE_OUTPUT_DIRECTORY": True})
    shutil.rmtree(site.content)
    shutil.copytree(EVERYTHING_ON / "content", site.content)
    for name in ("services/deep.md", "testimonials/cy.md"):
        site.write(name, FILES[name])
    site.wellness(speed={"processes": 1}, social_cards={"draw": False})
    return site


@pytest.mark.sweep
@pytest.mark.parametrize("seed", range(swept(1, 30)))
def test_a_walk_through_a_site_with_everything(tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1773619200")
    chance, site = random.Random(seed), everything_on(tmp_path)
    site.write("classes/yoga.md", YOGA)
    site.build()
    done = []
    for _ in range(swept(5, 10)):
        done.append(disturb(site, chance))
        site.build()
        now, anew = tree(site.output), site.anew()
        assert now.keys() == anew.keys(), done
        assert [name for name in now if now[name] != anew[name]] == [], done
        assert site.build() == set(), done
