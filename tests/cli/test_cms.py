"""`pelican-wellness cms`: its settings are what both editors document, and what the editor saves is read as it is meant."""

import re
import subprocess
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import yaml
from factory import Build, Command, article, write_site

from pelican_wellness.cli.cms.page import page, policy
from pelican_wellness.cli.cms.repository import of_remote
from pelican_wellness.cli.cms.stamp import is_untouched, stamped
from pelican_wellness.pipeline import lines
from pelican_wellness.plugin import FEATURES
from pelican_wellness.settings.people_lines import PersonLines

CONF = """
SITENAME = "Calm & Hands"
TIMEZONE = "Europe/Berlin"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
THEME = "wellness"
PLUGINS = ["pelican_wellness"]
WELLNESS = {"practice": {"email": "a@example.com", "address": {"country": "DE"}}}
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write_site(
        tmp_path,
        {
            "a.md": '---\ntitle: A\ndate: 2026-03-16\ncategory: Massage\ntags: [neck pain, "a, b"]\n---\n\nText.\n',
            "b.md": article(slug="b", title="B", category="Sleep", tags="neck pain", area="Burlington"),
            "blog/c.md": article(slug="c", title="C"),
            "people/ana.md": "Title: Ana\nAreas: Burlington, Winooski\n\nText.\n",
        },
    )
    (tmp_path / "pelicanconf.py").write_text(CONF, encoding="utf-8")
    return tmp_path


def settings_of(folder: Path) -> dict[str, Any]:
    found = yaml.safe_load((folder / "content" / "extra" / "admin" / "config.yml").read_text("utf-8"))
    assert isinstance(found, dict)
    return found


# Options of each widget, from https://decapcms.org/docs/widgets/; on all fields those of its "Common widget options".
COMMON = {"name", "label", "widget", "required", "hint", "pattern", "default", "comment"}
WIDGETS: Mapping[str, set[str]] = {
    "string": set(),
    "text": set(),
    "boolean": set(),
    "markdown": {"minimal", "buttons", "editor_components", "modes", "sanitize_preview"},
    "datetime": {"format", "date_format", "time_format", "picker_utc"},
    "select": {"options", "multiple", "min", "max"},
    "relation": {
        *("collection", "file", "value_field", "search_fields", "display_fields", "multiple", "min", "max", "options_length"),
        "filters",
    },
    "list": {"allow_add", "collapsed", "summary", "label_singular", "field", "fields", "max", "min", "add_to_top"},
    "number": {"value_type", "min", "max", "step"},
    "image": {"media_library", "choose_url", "media_folder", "public_folder"},
}
COLLECTION = {
    *("name", "label", "label_singular", "description", "folder", "files", "filter", "create", "publish", "hide", "delete"),
    *("extension", "format", "frontmatter_delimiter", "slug", "preview_path", "fields", "editor", "summary"),
    *("sortable_fields", "view_filters", "view_groups", "identifier_field"),
}


def fields_of(settings: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for collection in settings["collections"]:
        for holder in (collection, *collection.get("files", ())):
            yield from ((collection["name"], one) for one in holder.get("fields", ()))


def test_the_settings_are_as_documented(wellness_command: Command, site: Path) -> None:
    assert wellness_command(site, "cms").returncode == 0
    settings = settings_of(site)
    assert settings["backend"]["name"] == "github"
    assert settings["media_folder"] == "content/images"
    assert settings["public_folder"] == "/images"
    for collection in settings["collections"]:
        assert collection.keys() <= COLLECTION
        names = [one["name"] for one in collection.get("fields", ())]
        assert len(names) == len(set(names))
        if "folder" in collection:
            assert collection.get("identifier_field", "title") in names
            assert "body" in names
            assert (collection["extension"], collection["format"]) == ("md", "yaml-frontmatter")
    there = {collection["name"]: collection for collection in settings["collections"]}
    for collection_name, one in fields_of(settings):
        assert one.keys() <= COMMON | WIDGETS[one["widget"]], (collection_name, one)
        if one["widget"] == "relation":
            target = there[one["collection"]]
            if "file" in one:
                (file,) = (found for found in target["files"] if found["name"] == one["file"])
                assert one["value_field"].removesuffix(".*") in [found["name"] for found in file["fields"]]
            else:
                own = {"{{slug}}", *(found["name"] for found in target["fields"])}
                assert {one["value_field"], *one["display_fields"], *one["search_fields"]} <= own
        if one["widget"] == "select":
            assert one["options"]
            assert one.get("default") in [None, *(option["value"] for option in one["options"] if isinstance(option, dict))]


def test_defaults_are_what_a_build_takes(wellness_command: Command, site: Path) -> None:
    """The editor writes them into texts that had no such line: none may become a draft, or get another date."""
    wellness_command(site, "cms")
    for collection, one in fields_of(settings_of(site)):
        assert one.get("default", False) in (False, "published"), (collection, one)


def test_each_line_has_a_field(wellness_command: Command, site: Path) -> None:
    """The collections follow the models that a build reads the lines by."""
    wellness_command(site, "cms")
    found: dict[str, set[str]] = {}
    for name, one in fields_of(settings_of(site)):
        found.setdefault(name, set()).add(one["name"])
    every = {key for model in lines(FEATURES) for key in model.names()}
    assert every <= found["articles"]
    assert every - {"pinned"} <= found["pages"]
    assert set(PersonLines.names()) <= found["people"]
    for folder in (folder for feature in FEATURES for folder in feature.folders):
        assert set(folder.lines().names()) - {"cancelled"} <= found[folder.name]


def test_kinds_of_fields(wellness_command: Command, site: Path) -> None:
    wellness_command(site, "cms")
    kinds = {(name, one["name"]): one["widget"] for name, one in fields_of(settings_of(site))}
    expected = {
        ("articles", "pinned"): "boolean",
        ("articles", "reviewed"): "datetime",
        ("articles", "image"): "image",
        ("articles", "reading_time"): "number",
        ("articles", "aliases"): "list",
        ("articles", "tags"): "relation",
        ("articles", "authors"): "relation",
        ("people", "areas"): "relation",
        ("people", "photo"): "image",
        ("people", "same_as"): "list",
        ("services", "prices"): "string",
        ("services", "people"): "relation",
        ("classes", "when"): "string",
        ("classes", "where"): "string",
        ("classes", "from"): "datetime",
        ("classes", "spaces"): "number",
        ("testimonials", "consent"): "select",
        ("testimonials", "service"): "relation",
    }
    assert {key: kinds[key] for key in expected} == expected


def test_files_that_are_called_otherwise(wellness_command: Command, site: Path) -> None:
    """The editor names people and services by their files, a build by their slugs."""
    write_site(site, {"people/mia.md": "Title: Mia Kern\n\nText.\n", "services/x.md": "Title: X\nSlug: y\n\nText.\n"})
    said = wellness_command(site, "cms").stdout
    assert "Call people/mia.md mia-kern.md" in said
    assert "Call services/x.md y.md" in said
    assert "Call people/ana.md" not in said


def test_words_to_choose_from(wellness_command: Command, site: Path) -> None:
    """They are those in use; what people add in the editor stays."""
    wellness_command(site, "cms")
    file = site / "content" / "extra" / "admin" / "choices.yml"
    assert yaml.safe_load(file.read_text("utf-8")) == {
        "categories": ["Massage", "Sleep"],
        "tags": ["neck pain", "a", "b"],
        "areas": ["Burlington", "Winooski"],
    }
    file.write_text("categories: [Massage]\ntags: [new one]\nmine: [x]\n", encoding="utf-8")
    wellness_command(site, "cms")
    assert yaml.safe_load(file.read_text("utf-8")) == {
        "categories": ["Massage", "Sleep"],
        "tags": ["new one", "neck pain", "a", "b"],
        "mine": ["x"],
        "areas": ["Burlington", "Winooski"],
    }
    file.write_text("tags: [", encoding="utf-8")
    assert "choices.yml cannot be read, and stays as it is." in wellness_command(site, "cms").stdout
    assert file.read_text("utf-8") == "tags: ["


def test_folders_of_articles(wellness_command: Command, site: Path) -> None:
    wellness_command(site, "cms")
    folders = {one["name"]: one["folder"] for one in settings_of(site)["collections"] if "folder" in one}
    assert folders["articles"] == "content"
    assert folders["articles_blog"] == "content/blog"
    assert folders["pages"] == "content/pages"


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True)


def test_the_repository_that_git_knows_of(wellness_command: Command, tmp_path: Path) -> None:
    """Paths are those from its top, and no password gets into a file that is published."""
    folder = tmp_path / "site here"
    write_site(folder, {"a.md": article(slug="a")})
    (folder / "pelicanconf.py").write_text(CONF, encoding="utf-8")
    git(tmp_path, "init", "-b", "trunk")
    git(tmp_path, "remote", "add", "origin", "https://ana:secret@gitlab.com/calm/hands/site.git")
    said = wellness_command(folder, "cms").stdout
    settings = settings_of(folder)
    assert settings["backend"] == {"name": "gitlab", "repo": "calm/hands/site", "branch": "trunk"}
    assert settings["media_folder"] == "site here/content/images"
    assert {one["folder"] for one in settings["collections"] if "folder" in one} >= {"site here/content/people"}
    written = [file.read_text("utf-8") for file in (folder / "content" / "extra").rglob("*.*")]
    assert not [text for text in written if "secret" in text]
    assert "Fill in" not in said
    index = (folder / "content" / "extra" / "admin" / "index.html").read_text("utf-8")
    assert "https://gitlab.com" in index
    assert "github" not in index


def test_without_a_repository_it_is_said(wellness_command: Command, site: Path) -> None:
    said = wellness_command(site, "cms").stdout
    assert "Fill in extra/admin/config.yml where your texts are kept" in said
    assert "shows no title of b.md, blog/c.md, people/ana.md." in said
    assert "\n  # repo: ana/website\n" in (site / "content" / "extra" / "admin" / "config.yml").read_text("utf-8")


REMOTES = {
    "git@github.com:ana/site.git": ("github", "ana/site"),
    "https://github.com/ana/site": ("github", "ana/site"),
    "https://www.github.com/ana/site/": ("github", "ana/site"),
    "ssh://git@gitlab.com:22/a/b/c.git": ("gitlab", "a/b/c"),
    "https://token@gitlab.com/a/b": ("gitlab", "a/b"),
    "git@codeberg.org:ana/site.git": ("", ""),
    "/srv/github.com/ana.git": ("", ""),
    "https://github.com.evil.example/a/b": ("", ""),
    "https://github.com/": ("", ""),
    "": ("", ""),
}


@pytest.mark.parametrize(("address", "found"), REMOTES.items(), ids=REMOTES)
def test_remotes(address: str, found: tuple[str, str]) -> None:
    assert of_remote(address) == found


def test_what_was_changed_stays(wellness_command: Command, site: Path) -> None:
    """What nobody has changed is written anew when there is something new in it."""
    wellness_command(site, "cms")
    folder = site / "content" / "extra" / "admin"
    assert wellness_command(site, "cms").stdout.count("is as it should be.") == 2
    (site / "content" / "new").mkdir()
    (site / "content" / "new" / "d.md").write_text(article(slug="d"), encoding="utf-8")
    (folder / "config.yml").write_bytes((folder / "config.yml").read_bytes().replace(b"\n", b"\r\n"))
    (folder / "index.html").write_text("mine", encoding="utf-8")
    said = wellness_command(site, "cms").stdout
    assert "config.yml was written anew." in said
    assert "index.html was changed since it was written, and stays as it is. With --force it is written anew." in said
    assert (folder / "index.html").read_text("utf-8") == "mine"
    assert "articles_new" in {one["name"] for one in settings_of(site)["collections"]}
    wellness_command(site, "cms", "--force")
    assert (folder / "index.html").read_text("utf-8") != "mine"


def test_stamps() -> None:
    text = stamped("a\nb\n", "<!--", "-->")
    assert text.startswith("<!-- Written by pelican-wellness cms")
    assert text.endswith(" -->\na\nb\n")
    assert is_untouched(text)
    assert not is_untouched(text + "c")
    assert not is_untouched("a\nb\n")
    assert not is_untouched("")


@pytest.mark.parametrize("backend", ["github", "gitlab", ""])
def test_the_policy_of_the_page(backend: str) -> None:
    """It allows one version of the editor, and no host that is not asked."""
    text = page('Calm & "Hands" <b>', backend)
    stated = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    assert stated
    assert unescape(stated[1]) == policy(backend)
    directives = {one.split()[0]: one.split()[1:] for one in policy(backend).split("; ")}
    assert directives["default-src"] == directives["base-uri"] == directives["form-action"] == ["'none'"]
    script = re.search(r'<script src="([^"]+)" integrity="sha384-[\w+/]{64}" crossorigin="anonymous">', text)
    assert script
    assert any(script[1].startswith(source) for source in directives["script-src"])
    assert all(re.fullmatch(r"https://unpkg\.com/(@\w+/)?\w+@[\d.]+/", source) for source in directives["script-src"])
    assert ("https://api.github.com" in directives["connect-src"]) is (backend != "gitlab")
    assert ("https://gitlab.com" in directives["connect-src"]) is (backend != "github")
    assert "<b>" not in text


def test_counselors_have_no_testimonials(wellness_command: Command, site: Path) -> None:
    conf = CONF.replace('"email"', '"kind": "counselling", "email"')
    (site / "pelicanconf.py").write_text(conf, encoding="utf-8")
    wellness_command(site, "cms")
    assert "testimonials" not in {one["name"] for one in settings_of(site)["collections"]}


def test_languages_are_chosen_where_there_are_several(wellness_command: Command, site: Path) -> None:
    (site / "content" / "es.md").write_text(article(slug="a", lang="es"), encoding="utf-8")
    wellness_command(site, "cms")
    (options,) = {
        tuple(one["options"]) for name, one in fields_of(settings_of(site)) if one["name"] == "lang" and name == "pages"
    }
    assert options == ("en", "es")


# As Sveltia CMS 0.221 saved these fields in a browser: no quotes unless YAML asks for them, lists below their keys, texts of
# several lines as `|-`, a day and a time in the format that the settings name, an empty line around the text.
SAVED = {
    "warmth.md": """---
title: 'Neck pain: what "helps" & é'
date: 2026-03-16 07:46
status: published
category: Massage
tags:
  - neck pain
  - desk work
summary: |-
  Warmth: first line.
  Second line #2
authors:
  - Ana Ortiz
image: /images/a.svg
image_alt: A towel
aliases:
  - /old.html
  - /older/
reviewed: 2026-03-01
reviewed_by: ana-ortiz
reading_time: 4
pinned: true
---

First paragraph.

## A heading

- one
- two
""",
    "draft.md": "---\ntitle: Not yet\ndate: 2026-03-17 10:00\nstatus: draft\ntags: []\npinned: false\n---\n",
    "pages/first-visit.md": "---\ntitle: Your first visit\nstatus: published\nslug: first-visit\n---\n\n## Before\n\nText.\n",
    "people/ana-ortiz.md": """---
title: Ana Ortiz
status: published
role: Massage therapist
credentials:
  - LMT
  - "Reflexology, level 2"
areas:
  - Burlington
topics:
  - neck pain
languages:
  - en
  - no
online: false
phone: "+18025550142"
same_as:
  - https://example.org/@ana
owner: true
---

She works.
""",
    "services/warm-towel.md": """---
title: Warm towel
status: published
summary: Warmth.
currency: EUR
prices: 30 min 55; 60 min 95
people:
  - ana-ortiz
online: false
topics:
  - neck pain
order: 0
---

What happens.
""",
    "classes/slow.md": """---
title: Slow
status: published
when: Tue 18:00-19:00
from: 2026-03-03
until: 2036-03-01
teacher:
  - ana-ortiz
price: 15 EUR
spaces: 12
canceled: false
---

Text.
""",
    "testimonials/j.md": "---\nname: J.\nstatus: published\ndate: 2026-02-01\nconsent: yes\nservice: warm-towel\n---\n\nIt was warm.\n",
}
BY_HAND = {
    "warmth.md": """Title: Neck pain: what "helps" & é
Date: 2026-03-16 07:46
Category: Massage
Tags: neck pain, desk work
Summary: Warmth: first line.
    Second line #2
Authors: Ana Ortiz
Image: images/a.svg
Image_alt: A towel
Aliases: /old.html, /older/
Reviewed: 2026-03-01
Reviewed_by: ana-ortiz
Reading_time: 4
Pinned: yes

First paragraph.

## A heading

- one
- two
""",
    "draft.md": "Title: Not yet\nDate: 2026-03-17 10:00\nStatus: draft\n\n",
    "pages/first-visit.md": "Title: Your first visit\nSlug: first-visit\n\n## Before\n\nText.\n",
    "people/ana-ortiz.md": """Title: Ana Ortiz
Role: Massage therapist
Credentials: LMT; Reflexology, level 2
Areas: Burlington
Topics: neck pain
Languages: en, no
Phone: +18025550142
Same_as: https://example.org/@ana
Owner: yes

She works.
""",
    "services/warm-towel.md": """Title: Warm towel
Summary: Warmth.
Currency: EUR
Prices: 30 min 55; 60 min 95
People: ana-ortiz
Topics: neck pain

What happens.
""",
    "classes/slow.md": """Title: Slow
When: Tue 18:00-19:00
From: 2026-03-03
Until: 2036-03-01
Teacher: ana-ortiz
Price: 15 EUR
Spaces: 12

Text.
""",
    "testimonials/j.md": "Name: J.\nDate: 2026-02-01\nConsent: yes\nService: warm-towel\n\nIt was warm.\n",
}


def test_what_the_editor_saves_is_as_written_by_hand(build: Build) -> None:
    """Byte for byte, every page and file."""
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><path d="M0 0h300v200z"/></svg>'
    shared: dict[str, str | bytes] = {"images/a.svg": svg}
    settings: dict[str, Any] = {"WELLNESS": {"practice": {"kind": "massage", "address": {"country": "DE"}}}}
    saved, written = build({**shared, **SAVED}, **settings), build({**shared, **BY_HAND}, **settings)
    assert saved.complaints() == written.complaints() == []
    assert saved.files == written.files
    assert {
        "neck-pain-what-helps-e.html",
        "drafts/not-yet.html",
        "services/warm-towel.html",
        "old.html",
        "testimonials.html",
    } <= saved.files
    different = [
        name for name in sorted(saved.files) if (saved.output / name).read_bytes() != (written.output / name).read_bytes()
    ]
    assert different == []


OLD = {
    "plain.md": article(title='Neck: what "helps" #1', slug="plain", tags="neck pain, desk work", author="Ana, Ortiz"),
    "long.md": "Title: Long\nDate: 2026-03-16 09:30\nSummary: One\n    two: *three*\nTags: a; b, c\nAliases: /a.html,\n    /b.html\n\nText.\n",
    "fenced.md": "---\nTitle: Fenced\nDate: 2026-03-16\n---\n\nText\n\n---\n\nbelow a rule.\n",
    "no-text.md": "Title: No text\nDate: 2026-03-16",
    "windows.md": "\ufeffTitle: Windows\r\nDate: 2026-03-16\r\nStatus: draft\r\n\r\nOne\r\n\r\ntwo.\r\n",
    "at-once.md": "Title: At once\nDate: 2026-03-16\nText without an empty line.\n",
    "no.md": "Title: No\nDate: 2026-03-16\nPinned: yes\nReading_time: 007\nDisclaimer: no\nMine: [a, b]\nEmpty:\n\nText.\n",
    "people/ana.md": "Title: Ana\nRole: Therapist\nCredentials: LMT; Reflexology, level 2\nAreas: Burlington, Winooski\nPhone: +18025550142\n\nText.\n",
    "classes/slow.md": "Title: Slow\nWhen: Tue 18:00-19:00; Sat 9:00-10:00\nFrom: 2026-03-03\nUntil: 2036-03-01\nTeacher: ana\n\nText.\n",
}


def test_converted_texts_are_read_as_before(wellness_command: Command, build: Build, tmp_path: Path) -> None:
    """The site of them is the same, byte for byte, and the editor can read each."""
    settings: dict[str, Any] = {"WELLNESS": {"practice": {"email": "a@example.com", "address": {"country": "DE"}}}}
    before = build({**OLD}, **settings)
    folder = tmp_path / "site"
    write_site(folder, {**OLD})
    (folder / "pelicanconf.py").write_text(CONF, encoding="utf-8")
    said = wellness_command(folder, "cms", "--convert").stdout
    assert "9 texts have their header in YAML now." in said
    assert "As they were" not in said
    assert "shows no title of" not in wellness_command(folder, "cms").stdout
    files = {name: (folder / "content" / name).read_bytes() for name in OLD}
    heads = {name: yaml.safe_load(text.decode().split("---\n")[1]) for name, text in files.items()}
    assert heads["plain.md"]["tags"] == ["neck pain", "desk work"]
    assert heads["plain.md"]["authors"] == ["Ana, Ortiz"]
    assert heads["plain.md"]["date"] == "2026-03-16 00:00"
    assert heads["people/ana.md"]["credentials"] == ["LMT", "Reflexology, level 2"]
    after = build(dict(files), **settings)
    assert after.complaints() == before.complaints()
    assert after.files == before.files
    assert [
        name for name in sorted(after.files) if (after.output / name).read_bytes() != (before.output / name).read_bytes()
    ] == []


def test_what_would_be_read_otherwise_stays(wellness_command: Command, tmp_path: Path) -> None:
    odd = {
        "latin.md": "Title: Ü\nDate: 2026-03-16\n\nText.\n".encode("latin-1"),
        "nothing.md": "No header at all.\n",
        "broken.md": '---\ntitle: "A\n---\n\nText.\n',
        "not-a-date.md": "Title: A\nDate: soon\n\nText.\n",
    }
    write_site(tmp_path, odd)
    (tmp_path / "pelicanconf.py").write_text(CONF, encoding="utf-8")
    said = wellness_command(tmp_path, "cms", "--convert").stdout
    assert "0 texts have their header in YAML now." in said
    assert "As they were, since they would be read otherwise: latin.md, not-a-date.md, nothing.md." in said
    for name, content in odd.items():
        assert (tmp_path / "content" / name).read_bytes() == (content if isinstance(content, bytes) else content.encode())
    assert [file.name for file in (tmp_path / "content").iterdir() if file.name.startswith(".")] == []
