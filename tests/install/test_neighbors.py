"""Beside other people's plugins: what they have no business with stays as it is to the byte, and what they do works.

A small site is built with ours alone, and then beside each of them. docs/neighbors.md says the same to bloggers.
"""

import base64
import fnmatch
import hashlib
import posixpath
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from clean_environment import run
from factory import ROOT, write_site
from PIL import Image

pytestmark = pytest.mark.wheel

CONF = """
SITENAME = "Calm Hands"
SITEURL = "https://example.com"
AUTHOR = "Ana"
TIMEZONE = "UTC"
THEME = "wellness"
PLUGINS = ["pelican_wellness"]
WELLNESS = {"profession": "massage therapist", "practice": {"email": "hello@example.com"}, "social_cards": False}
"""


def _photo() -> bytes:
    file = BytesIO()
    Image.linear_gradient("L").resize((640, 480)).save(file, "JPEG")
    return file.getvalue()


SITE: dict[str, str | bytes] = {
    "back.md": "Title: Back\nDate: 2026-01-01\nLang: en\nCategory: Massage\nTags: back, heat\nSeries: Aches\n\n"
    "Contact a massage therapist.",
    "neck.md": "Title: Neck\nDate: 2026-01-02\nLang: en\nCategory: Massage\nTags: heat, neck\nSeries: Aches\n\n"
    "See [the back]({filename}back.md).",
    "neck.es.md": "Title: Cuello\nSlug: neck\nDate: 2026-01-02\nLang: es\nCategory: Massage\n\nCalor.",
    "feet.md": "---\ntitle: Feet\ndate: 2026-01-03\nlang: en\ncategory: Movement\ntags: [feet, heat]\n"
    "summary: Some **short** words.\ncta_text: Tell me about your feet.\n---\n\nFive minutes.",
    "load.md": "Title: Load\nDate: 2026-01-04\nLang: en\nCategory: Movement\n\nThe pressure is $p = F / A$.",
    "room.md": "Title: Room\nDate: 2026-01-05\nLang: en\nCategory: Movement\n\n"
    "![Ours]({static}/images/room.jpg)\n\n![Theirs]({static}/images/room.jpg){: .image-process-small }",
    "images/room.jpg": _photo(),
    "pages/prices.md": "Title: Prices\nLang: en\n\nFrom 85 dollars.",
    "people/ana.md": "Title: Ana\nRole: Therapist\n\nHello.",
}


class Built(NamedTuple):
    """A site as it was built, and the lines in which something was complained of."""

    files: Mapping[str, bytes]
    complaints: Sequence[str]

    def page(self, path: str) -> BeautifulSoup:
        return BeautifulSoup(self.files[path], "html.parser")

    def probe(self) -> list[str]:
        return self.files["probe.html"].decode().split()


def _unchanged(_name: str, text: bytes) -> object:
    return text


def _parsed(name: str, text: bytes) -> object:
    """Return what a page holds, however its marks are written."""
    if not name.endswith((".html", ".xml")):
        return text
    page = BeautifulSoup(text, "xml" if name.endswith(".xml") else "html.parser")
    marks = [(tag.name, sorted((key, str(value)) for key, value in tag.attrs.items())) for tag in page.find_all(name=True)]
    return marks, page.get_text().split()


def _below_head(name: str, text: bytes) -> object:
    """Return the body of a page, as parsed."""
    body = BeautifulSoup(text, "html.parser").body if name.endswith(".html") else None
    return _parsed(name, str(body).encode()) if body else text


@dataclass(frozen=True)
class Neighbor:
    """A plugin, and what may be different beside it."""

    settings: str = ""
    probe: str = ""
    """A page of the blogger's with what the plugin hands to templates."""
    prints: str = ""
    """What then stands on it."""
    works: Callable[[Built], object] = bool
    """Fails where the plugin does not do what it is there for."""
    files: Mapping[str, str | bytes] = field(default_factory=dict)
    """Beside those of the site, or instead, in both builds."""
    read_as: Callable[[str, bytes], object] = _unchanged
    """What of a file is compared."""
    other: Mapping[str, str] = field(default_factory=dict)
    """Files that may be different, come or go -> why."""
    says: str = ""
    """What it, or ours because of it, complains of. Else nothing may be said that is not said without it."""


def _translated(built: Built) -> None:
    """Each language is a website of its own, and no link leads to a page that is not there."""
    assert built.page("es/neck.html").html["lang"] == "es"  # type: ignore[index]
    for name in (one for one in built.files if one.endswith(".html")):
        for link in built.page(name).select("[href^='https://example.com/']"):
            path = posixpath.normpath(urlsplit(str(link["href"])).path.lstrip("/") or ".")
            assert {path, posixpath.normpath(f"{path}/index.html")} & built.files.keys(), (name, link["href"])


def _formula(built: Built) -> None:
    """The formula is marked, and the policy names the script; where that loads MathJax from, docs/neighbors.md says."""
    page = built.page("load.html")
    assert page.select_one("span.math").get_text() == r"\(p = F / A\)"  # type: ignore[union-attr]
    (script,) = page.select(".w-prose script")
    hashed = base64.b64encode(hashlib.sha256(str(script.string).encode()).digest()).decode()
    assert f"'sha256-{hashed}'" in built.files["_headers"].decode()


def _small_picture(built: Built) -> None:
    """Their picture is theirs, and the one beside it ours."""
    assert Image.open(BytesIO(built.files["images/derivatives/small/room.jpg"])).width == 100
    ours, theirs = built.page("room.html").select(".w-prose img")
    assert "/derivatives/small/" in str(theirs["src"])
    assert not theirs.find_parent("picture")
    assert ours.find_parent("picture")


def _nested(built: Built) -> None:
    """An article in two categories, one of them below another."""
    for name in ("massage", "massage/back", "movement"):
        assert "Knots" in built.page(f"category/{name}.html").main.get_text()  # type: ignore[union-attr]
    assert "Knots" not in built.page("category/rest.html").main.get_text()  # type: ignore[union-attr]


def _packed(built: Built) -> None:
    css = [name for name in built.files if name.startswith("theme/packed")]
    assert built.files[css[0]].split() == [b"a{color:red}", b"b{color:blue}"]
    assert "/theme/packed.css" in built.probe()[0]


LISTS = ("index.html", "blog.html", "category/movement.html", "author/ana.html", "feeds/*")
"""Where an article of the site is shown in part."""

NEIGHBORS: dict[str, Neighbor] = {
    "related_posts": Neighbor(
        probe="{% for one in articles %}{{ one.slug }}:{{ one.related_posts|map(attribute='slug')|sort|join('+') }} {% endfor %}",
        prints="room: load: feet:back+neck neck:back+feet back:feet+neck",
    ),
    "series": Neighbor(
        probe="{% for one in articles if one.series %}{{ one.slug }}:{{ one.series.index }} {% endfor %}{{ article_series.Aches|length }}",
        prints="neck:2 back:1 2",
    ),
    "neighbors": Neighbor(
        probe="{% for one in articles %}{{ one.prev_article.slug }}<{{ one.slug }}<{{ one.next_article.slug }} {% endfor %}",
        prints="load<room< feet<load<room neck<feet<load back<neck<feet <back<neck",
    ),
    "tag_cloud": Neighbor(
        settings='TAG_CLOUD_SORTING = "alphabetically"\n',
        probe="{% for tag, size in tag_cloud %}{{ tag }}:{{ size }} {% endfor %}",
        prints="back:4 feet:4 heat:1 neck:4",
    ),
    "more_categories": Neighbor(
        files={
            "knots.md": "Title: Knots\nDate: 2026-01-06\nLang: en\nCategory: Massage/Back, Movement\n\nSlowly.",
            "rest.md": "Title: Rest\nDate: 2026-01-06\nLang: en\nCategory: Rest\n\nSlowly.",
        },
        works=_nested,
        other={
            "*.html": "the menu has the category that it makes",
            "feeds/*": "so have feeds",
            "sitemap.xml": "and the sitemap",
        },
    ),
    "yaml_metadata": Neighbor(),
    "webassets": Neighbor(
        settings='import os\nWEBASSETS_SOURCE_PATHS = [os.path.abspath("mine")]\nWEBASSETS_CONFIG = [("cache", False), ("manifest", False)]\n',
        probe='{% assets "a.css", "b.css", output="packed.css" %}{{ SITEURL }}/{{ ASSET_URL }}{% endassets %}',
        works=_packed,
        other={"theme/packed.css": "this is what it makes"},
    ),
    "render_math": Neighbor(
        works=_formula,
        other={
            **dict.fromkeys(("load.html", *LISTS), "the formula is marked for MathJax"),
            "_headers": "the script that loads MathJax has a fingerprint",
        },
    ),
    "image_process": Neighbor(
        settings='IMAGE_PROCESS = {"small": ["scale_in 100 100 True"]}\n',
        works=_small_picture,
        read_as=_parsed,
        other={
            "images/derivatives/*": "this is what it makes",
            **dict.fromkeys(("room.html", *LISTS), "its picture is there"),
        },
    ),
    "i18n_subsites": Neighbor(
        settings='I18N_SUBSITES = {"es": {}}\n',
        works=_translated,
        says="makes a website of its own of each language",
        other={"*": "what is Spanish moves to a website of its own, and no page leads there"},
    ),
    "sitemap": Neighbor(
        works=lambda built: built.files["sitemap.xml"].index(b"<changefreq>"),
        says="The plugin sitemap writes the sitemap",
        other={"sitemap.xml": "this is what it makes"},
    ),
    "seo": Neighbor(
        settings="SEO_ENHANCER = True\nSEO_REPORT = False\n",
        works=lambda built: built.files["back.html"].index(b"BreadcrumbList"),
        says="The plugin seo writes canonical addresses",
        read_as=_below_head,
        other={"robots.txt": "it writes one"},
    ),
}


TOGETHER = [name for name in NEIGHBORS if name != "i18n_subsites"]
"""This one moves half of the site."""


def _build(python: Path, folder: Path, plugins: Sequence[str], neighbor: Neighbor) -> Built:
    """Build the site; what fails fails the test."""
    write_site(folder, {**SITE, **neighbor.files})
    plugins = ["pelican_wellness", *plugins]
    conf = f"{CONF}PLUGINS = {plugins!r}\n"
    if plugins[1:]:
        conf += neighbor.settings
        (folder / "mine").mkdir(exist_ok=True)
        (folder / "mine" / "a.css").write_text("a{color:red}")
        (folder / "mine" / "b.css").write_text("b{color:blue}")
        if neighbor.probe:
            (folder / "mine" / "probe.html").write_text(neighbor.probe)
            conf += 'TEMPLATE_PAGES = {"../mine/probe.html": "probe.html"}\n'
    (folder / "pelicanconf.py").write_text(conf)
    said = run(python, "-m", "pelican", "content", "--fatal", "errors", cwd=folder)
    output = folder / "output"
    files = {file.relative_to(output).as_posix(): file.read_bytes() for file in output.rglob("*") if file.is_file()}
    return Built(files, [line for line in said.splitlines() if re.search(r"WARNING|ERROR|CRITICAL|Traceback", line)])


@pytest.fixture(scope="module")
def alone(python_with_others: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site with ours alone."""
    return _build(python_with_others, tmp_path_factory.mktemp("alone"), (), Neighbor())


@pytest.mark.parametrize("name", NEIGHBORS)
def test_beside(name: str, alone: Built, python_with_others: Path, tmp_path: Path) -> None:
    neighbor = NEIGHBORS[name]
    if neighbor.files:
        alone = _build(python_with_others, tmp_path / "alone", (), neighbor)
    beside = _build(python_with_others, tmp_path / "beside", (name,), neighbor)
    assert alone.complaints == []
    assert [line for line in beside.complaints if not neighbor.says or neighbor.says not in line] == []
    assert bool(beside.complaints) == bool(neighbor.says)
    assert changed(alone, beside, neighbor) == []
    if neighbor.prints:
        assert beside.probe() == neighbor.prints.split()
    neighbor.works(beside)


def changed(alone: Built, beside: Built, neighbor: Neighbor) -> list[str]:
    """Return the files that came, went or are different, for no reason that the table knows."""
    odd = []
    for file in sorted({*alone.files, *beside.files} - {"probe.html"}):
        if any(fnmatch.fnmatch(file, pattern) for pattern in neighbor.other):
            continue
        before, after = (built.files.get(file) for built in (alone, beside))
        if before is None or after is None or neighbor.read_as(file, before) != neighbor.read_as(file, after):
            odd.append(file)
    return odd


def test_beside_all_of_them(python_with_others: Path, tmp_path: Path) -> None:
    """The site is built, and the commands that read it say what they say without them."""
    settings = "".join(NEIGHBORS[name].settings for name in TOGETHER)
    beside = _build(python_with_others, tmp_path, TOGETHER, Neighbor(settings=settings))
    assert [line for line in beside.complaints if " writes " not in line] == []
    assert beside.page("back.html").select("a.w-cta-link")
    said = run(python_with_others.with_name("pelican-wellness" + python_with_others.suffix), "explain", "back", cwd=tmp_path)
    assert "contact" in said


def test_what_they_make_of_all_articles_is_never_of_another_day(python_with_others: Path, tmp_path: Path) -> None:
    """Pages that are there already are left (docs/performance.md): not those on which something of theirs has changed."""
    plugins = ("related_posts", "series", "neighbors", "tag_cloud")
    slot = "{% for one in article.related_posts %}<i>{{ one.title }}</i>{% endfor %}{{ article.series and article.series.all|length }}"
    neighbor = Neighbor(settings='THEME_TEMPLATES_OVERRIDES = ["templates"]\nDELETE_OUTPUT_DIRECTORY = True\n')
    for folder in ("again", "anew"):
        (tmp_path / folder / "templates" / "slots").mkdir(parents=True)
        (tmp_path / folder / "templates" / "slots" / "article_end.html").write_text(slot)
    before = _build(python_with_others, tmp_path / "again", plugins, neighbor)
    new = "Title: Hip\nDate: 2026-01-09\nLang: en\nCategory: Massage\nTags: back\nSeries: Aches\n\nSlowly."
    more = Neighbor(settings=neighbor.settings, files={"hip.md": new})
    again = _build(python_with_others, tmp_path / "again", plugins, more)
    anew = _build(python_with_others, tmp_path / "anew", plugins, more)
    assert again.files == anew.files
    assert b"<i>Hip</i>" in again.files["back.html"]
    assert b"<i>Hip</i>" not in before.files["back.html"]


def test_formulas_without_a_script(alone: Built, python_with_others: Path, tmp_path: Path) -> None:
    """As docs/neighbors.md has it: nothing is loaded, so the policy stays as it is."""
    (code,) = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "neighbors.md").read_text("utf-8"), re.DOTALL)
    price = {"price.md": "Title: Price\nDate: 2026-01-06\nLang: en\n\nFrom &#36;85 to &#36;120."}
    marked = _build(python_with_others, tmp_path, ("neighbors",), Neighbor(settings=code, files=price))
    assert marked.page("load.html").select(".w-prose math mi")
    assert marked.page("price.html").select_one(".w-prose").get_text().strip() == "From $85 to $120."  # type: ignore[union-attr]
    assert marked.files["_headers"] == alone.files["_headers"]
    assert marked.complaints == []
