"""`pelican-wellness explain`: what it says, and how it ends."""

import subprocess
import sys
from pathlib import Path

import pytest
from factory import Build, Command, article, write_site
from pelican.readers import Readers

from pelican_wellness.adapter.build import build_of
from pelican_wellness.features.cta.feature import CTA

CONF = """
SITENAME = "Calm Hands"
TIMEZONE = "UTC"
PLUGINS = ["pelican_wellness"]
DELETE_OUTPUT_DIRECTORY = True
WELLNESS = {wellness!r}
"""
PEOPLE: dict[str, str | bytes] = {
    "people/ana.md": "Title: Ana\nTopics: sleep\nAreas: Leeds\nEmail: ana@example.com\nPhone: +1 802 555 0142\n\nBio",
    "people/bo.md": "Title: Bo\nEmail: bo@example.com\n\nBio",
}
RULE = {"cta": {"rules": [{"tags": ["x"], "person": "bo"}]}}

CASES: dict[str, tuple[list[str], dict[str, str], object, int, list[str]]] = {
    "by file": (
        ["content/a.md"],
        {"tags": "sleep"},
        {},
        0,
        ["a.md: A title", "no   area: the article has no Area", "yes  topics: 1 of Ana's topics match (sleep)",
         "It names Ana. The button “Contact Ana” leads to author/ana.html", "beside it: telephone, tel:+18025550142"],
    ),
    "by slug": (["a"], {"tags": "x"}, RULE, 0, ['yes  rule by tag: entry 1 of cta.rules has the tag "x"', "It names Bo."]),
    "by title": (["A title"], {"area": "Leeds"}, {}, 0, ["yes  area: Ana works in Leeds"]),
    "a draft": (["a"], {"status": "draft", "author": "Bo"}, {}, 0, ["yes  author: Bo wrote the article"]),
    "none": (["a"], {"cta": "none"}, {}, 0, ["yes  Cta: none", "no call to action: that is what was asked for"]),
    "nobody in particular": (["a"], {}, {}, 0, ["no   practice: the practice has no channel", "yes  site", "nobody in particular"]),
    "the contact page": (["contact"], {}, {}, 0, ["the page itself says how to make contact"]),
    "unknown article": (["aa-title"], {}, {}, 1, ["no article or page is called aa-title", "did you mean a-title"]),
    "a mistake in the site": (["a"], {"cta": "anna"}, {}, 1, ["a.md:4: Cta", "did you mean: 'ana'"]),
    "a mistake in the settings": (["a"], {}, {"ctta": {}}, 1, ['WELLNESS["ctta"]', "did you mean: 'cta'"]),
    "no settings": (["-s", "other.py", "a"], {}, {}, 2, ["there is no file other.py"]),
    "no article": ([], {}, {}, 2, ["usage:", "ARTICLE"]),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_explain(name: str, tmp_path: Path, wellness_command: Command) -> None:
    arguments, metadata, wellness, status, fragments = CASES[name]
    slug = {} if name == "unknown article" else {"slug": "a"}
    files = {**PEOPLE, "a.md": article(**slug, **metadata), "pages/contact.md": "Title: C\nSlug: contact\n\nx"}
    write_site(tmp_path, files)
    (tmp_path / "pelicanconf.py").write_text(CONF.format(wellness=wellness), encoding="utf-8")
    old = tmp_path / "output" / "index.html"
    old.parent.mkdir()
    old.write_text("the old site", encoding="utf-8")
    done = wellness_command(tmp_path, "explain", *arguments)
    said = done.stdout + done.stderr
    assert done.returncode == status, said
    for fragment in fragments:
        assert fragment in said
    assert "Traceback" not in said
    assert [file.name for file in old.parent.iterdir()] == ["index.html"]


FILES: dict[str, str | bytes] = {
    **PEOPLE,
    "pages/contact.md": "Title: Contact\nSlug: contact\n\nx",
    "pages/about.md": "Title: About\n\nx",
    "by-ana.md": article(slug="one", title="By Ana", author="Ana"),
    "by-bo.md": article(slug="two", title="By Bo", author="bo", tags="sleep"),
    "sub/by-ana.md": article(slug="three", title="Also by Ana", tags="x", area="Leeds"),
    "de.md": article(slug="four", title="Nacken", lang="de"),
    "one.de.md": article(slug="one", title="Von Ana", lang="de"),
    "de-draft.md": article(slug="five", title="Ein Entwurf", lang="de", status="draft"),
    "es-draft.md": article(slug="six", title="Un borrador", lang="es", status="draft"),
    "hidden.md": article(slug="seven", title="R&B “hands”", status="hidden", cta="bo"),
    "none.rst": "None\n####\n\n:date: 2026-03-16\n:cta: none\n\nx\n",
}


@pytest.mark.parametrize("theme", ["wellness", "simple"])
def test_it_says_what_the_build_decides(theme: str, tmp_path: Path, build: Build, wellness_command: Command) -> None:
    wellness = {**RULE, "menu": {"categories": ["misc"]}}
    built = build(FILES, THEME=theme, WELLNESS=wellness, SITEURL="")
    conf = CONF.format(wellness=wellness) + f"THEME = {theme!r}\n"
    (tmp_path / "1" / "pelicanconf.py").write_text(conf, encoding="utf-8")
    articles = build_of(built.pelican.settings).site_articles
    assert len(articles) == len(FILES) - len(PEOPLE)
    for one in articles:
        call = CTA.of(one)
        done = wellness_command(tmp_path / "1", "explain", f"content/{one.source.path}")
        assert done.stdout.startswith(f"{one.source.path}: {one.source.title}\n"), done.stderr
        last = done.stdout.splitlines()[-1 - len(call.channels if call else ())]
        assert last.endswith(
            f"The button “{call.button}” leads to {call.url}"
            if call
            else "asked for."
            if "none" in one.source.path
            else "contact."
        )
        assert all(f"beside it: {way.kind}, {way.url}\n" in done.stdout for way in (call.channels if call else ()))


@pytest.mark.parametrize("name", ["a7", "a7.md", "content/a7.md", "number-7-slug", "Números 7", "Números 7 – “hands”", "c"])
def test_of_many_articles_one_is_read(
    name: str, tmp_path: Path, wellness_command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    files: dict[str, str | bytes] = {
        f"a{one}.md": article(slug=f"number-{one}-slug", title=f"Números {one}") for one in range(40)
    }
    files["a7.md"] = article(slug="number-7-slug", title="Números 7" if "hands" not in name else "Números 7 – “hands”")
    write_site(tmp_path, {**PEOPLE, **files, "pages/c.md": "Title: Contact\n\nx"})
    (tmp_path / "pelicanconf.py").write_text(CONF.format(wellness={}), encoding="utf-8")
    read: list[str] = []
    original = Readers.read_file
    monkeypatch.setattr(
        Readers, "read_file", lambda *self, path, **others: read.append(path) or original(*self, path=path, **others)
    )
    done = wellness_command(tmp_path, "explain", name)
    assert done.stdout.startswith("pages/c.md: " if name == "c" else "a7.md: "), done.stderr
    assert [one for one in read if "people" not in one and "pages" not in one] == ([] if name == "c" else ["./a7.md"])


def test_another_plugin_may_go_by_all_articles(tmp_path: Path) -> None:
    plugin = """
from pelican import signals

def tell(generator):
    for article in generator.articles:
        article.tags = generator.articles[-1].tags

def register():
    signals.article_generator_pretaxonomy.connect(tell)
"""
    write_site(tmp_path, {**PEOPLE, "a.md": article(tags="yoga"), "b.md": article(tags="sleep", slug="b", date="2020-01-01")})
    (tmp_path / "other.py").write_text(plugin, encoding="utf-8")
    conf = CONF.replace('["pelican_wellness"]', '["pelican_wellness", "other"]') + 'PLUGIN_PATHS = ["."]\n'
    (tmp_path / "pelicanconf.py").write_text(conf.format(wellness={}), encoding="utf-8")
    command = "import sys; from pelican_wellness.cli.main import main; raise SystemExit(main(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-P", "-c", command, "explain", "a.md"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert "1 of Ana's topics match (sleep)" in done.stdout, done.stdout + done.stderr


def test_content_can_be_named_and_lie_elsewhere(tmp_path: Path, wellness_command: Command) -> None:
    content = write_site(tmp_path / "x", {**PEOPLE, "a.md": article(slug="a", author="Bo")})
    (tmp_path / "pelicanconf.py").write_text(CONF.format(wellness={}), encoding="utf-8")
    done = wellness_command(tmp_path, "explain", "--content", str(content), "a")
    assert "It names Bo" in done.stdout, done.stderr


def test_a_program_in_a_terminal_without_the_letters(tmp_path: Path) -> None:
    write_site(tmp_path, {"a.md": article(slug="a", title="تدليك")})
    (tmp_path / "pelicanconf.py").write_text(CONF.format(wellness={}), encoding="utf-8")
    command = "import sys; sys.stdout.reconfigure(encoding='ascii'); from pelican_wellness.cli.main import main; raise SystemExit(main())"
    done = subprocess.run(
        [sys.executable, "-c", command, "explain", "a"], cwd=tmp_path, capture_output=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert b"\\u062a" in done.stdout
