"""`pelican-wellness explain`: what it says, and how it ends."""

import subprocess
import sys
from pathlib import Path

import pytest
from factory import Command, article, write_site

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
