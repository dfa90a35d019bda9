"""`pelican-wellness check`: what it reads, how it prints, how it ends."""

import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from factory import ROOT, Command, article, write_site

from pelican_wellness import forks
from pelican_wellness.adapter import readers
from pelican_wellness.check import rule
from pelican_wellness.check.engine import check_article
from pelican_wellness.cli import check as check_command
from pelican_wellness.cli import corpus
from pelican_wellness.html import document
from pelican_wellness.text import sentences

CONF = """
SITENAME = "Calm Hands"
TIMEZONE = "UTC"
PLUGINS = ["pelican_wellness"]
DELETE_OUTPUT_DIRECTORY = True
WELLNESS = {wellness!r}
"""
PICTURE = '<img src="{static}/images/no.jpg">'
GOOD = article(
    "Warm the towel first.",
    slug="good",
    tags="neck pain",
    summary="What a warm towel does for a stiff neck.",
    title="A warm towel",
)
PRACTICE = {"practice": {"email": "a@example.com"}}


def real_check(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a program of its own."""
    command = "from pelican_wellness.cli.main import main; raise SystemExit(main())"
    return subprocess.run(
        [sys.executable, "-c", command, "check", *arguments],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
        env={**os.environ, "PYTHONUTF8": "1"},
    )


@pytest.fixture
def check(wellness_command: Command) -> Command:
    """Run the command in a folder, in this process."""
    return lambda folder, *arguments: wellness_command(folder, "check", *arguments)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A blog with one good article and one with a picture that is neither described nor there."""
    write_site(
        tmp_path, {"good.md": GOOD, "bad.md": GOOD.replace("good", "bad").replace("A warm", "A cold") + "\n\n" + PICTURE}
    )
    (tmp_path / "pelicanconf.py").write_text(CONF.format(wellness=PRACTICE), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("real", [True, False], ids=["a program", "in process"])
def test_text(site: Path, check: Command, *, real: bool) -> None:
    done = (real_check if real else check)(site)
    assert done.returncode == 1, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0] == "content/bad.md:9: PIC001 the picture {static}/images/no.jpg has no alt text"
    assert lines[1].startswith("    Describe the picture")
    assert lines[2] == "content/bad.md:9: PIC003 the picture images/no.jpg is not in the content folder"
    assert lines[-1] == "2 findings in 1 file."
    assert "good.md" not in done.stdout
    assert not (site / "output").exists()


def test_json(site: Path, check: Command) -> None:
    found = json.loads(check(site, "--format", "json").stdout)
    assert [set(one) for one in found] == [{"file", "line", "column", "code", "message", "remedy"}] * 2
    assert [(one["file"], one["line"], one["column"], one["code"]) for one in found] == [
        ("content/bad.md", 9, 11, "PIC001"),
        ("content/bad.md", 9, 11, "PIC003"),
    ]


def test_github(site: Path, check: Command) -> None:
    first, second = check(site, "--format", "github").stdout.splitlines()
    assert first.startswith("::warning file=content/bad.md,line=9,col=11,title=PIC001::the picture {static}/images/no.jpg has")
    assert second.startswith("::warning file=content/bad.md,line=9,col=11,title=PIC003::")


def test_nothing_found(site: Path, check: Command) -> None:
    (site / "content" / "bad.md").unlink()
    done = check(site)
    assert done.returncode == 0
    assert re.fullmatch(r"All is well: 1 text and the settings, \d{2,3} rules\.\n", done.stdout)
    assert check(site, "--select", "PIC001").stdout == "All is well: 1 text and the settings, 1 rule.\n"
    assert check(site, "--format", "github").stdout == ""
    done = check(site, "--format", "json")
    assert (done.returncode, json.loads(done.stdout)) == (0, [])


@pytest.mark.parametrize(
    ("arguments", "codes"),
    [
        (["--select", "PIC001"], ["PIC001"]),
        (["--select", "pic"], ["PIC001", "PIC003"]),
        (["--ignore", "PIC001"], ["PIC003"]),
        (["--select", "PIC", "--ignore", "PIC003,PIC004"], ["PIC001"]),
        (["content/good.md"], []),
        (["content/bad.md"], ["PIC001", "PIC003"]),
        (["content"], ["PIC001", "PIC003"]),
        (["--select", "CFG"], []),
    ],
)
def test_selecting(site: Path, arguments: list[str], codes: list[str], check: Command) -> None:
    done = check(site, "--format", "json", *arguments)
    assert [one["code"] for one in json.loads(done.stdout)] == codes
    assert done.returncode == bool(codes)


def test_ignoring_in_the_settings_and_in_an_article(site: Path, check: Command) -> None:
    (site / "pelicanconf.py").write_text(CONF.format(wellness={**PRACTICE, "check": {"ignore": ["PIC003"]}}), encoding="utf-8")
    assert [one["code"] for one in json.loads(check(site, "--format", "json").stdout)] == ["PIC001"]
    bad = site / "content" / "bad.md"
    bad.write_text("Check_ignore: PIC001, LNK\n" + bad.read_text(encoding="utf-8"), encoding="utf-8")
    assert check(site).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--select", "XYZ"], "there is no rule XYZ"),
        (["content/none.md"], "there is no file or folder content/none.md"),
        (["--format", "xml"], "invalid choice"),
        (["-s", "none.py"], "there is no file none.py"),
    ],
)
def test_a_wrong_command(site: Path, arguments: list[str], said: str, check: Command) -> None:
    done = check(site, *arguments)
    assert done.returncode == 2
    assert said in done.stderr


def test_list_gives_reason_and_source_of_each_rule(tmp_path: Path, check: Command) -> None:
    from pelican_wellness.cli.rules import all_rules

    rules = all_rules()
    done = check(tmp_path, "--list")
    assert done.returncode == 0
    for one in rules:
        assert f"{one.code}  {one.name}" in done.stdout
        assert one.source in done.stdout
        assert one.source.startswith("https://") or one.source.startswith("http://")
        assert one.reason.endswith(".")
        assert one.remedy
    assert done.stdout.count("for:    practices only") == sum(rule.practice_only for rule in rules) > 0
    assert len({rule.code for rule in rules}) == len({rule.name for rule in rules}) == len(rules)


REST = "X\n=\n\n:date: 2026-01-01\n\n"

BROKEN: dict[str, tuple[dict[str, str | bytes], object, list[tuple[str, int, str, str]]]] = {
    "unreadable encoding": ({"x.md": b"Title: \xff\xfe\xfa\nDate: 2026-01-01\n\nBody"}, {}, [("content/x.md", 1, "ERR002", "no text in UTF-8")]),
    "no title": ({"x.md": "Date: 2026-01-01\n\nBody"}, {}, [("content/x.md", 1, "ERR002", "there is no line Title")]),
    "no date": ({"x.md": "Title: X\n\nBody"}, {}, [("content/x.md", 1, "ERR002", "there is no line Date")]),
    "impossible date": ({"x.md": "Title: X\nDate: yesterday\n\nBody"}, {}, [("content/x.md", 2, "ERR002", "'yesterday' is not a valid date")]),
    "impossible change": ({"x.md": "Title: X\nDate: 2026-01-01\nModified: soon\n\nBody"}, {}, [("content/x.md", 3, "ERR002", "'soon' is not a valid date")]),
    "unknown status": ({"x.md": "Title: X\nDate: 2026-01-01\nStatus: publishd\n\nBody"}, {}, [("content/x.md", 3, "ERR002", "its status is publishd")]),
    "unknown directive": ({"x.rst": REST + ".. wraft:: x\n\nBody"}, {}, [("content/x.rst", 6, "ERR002", 'unknown directive type "wraft"')]),
    "unknown role": ({"x.rst": REST + "Body\n\n:wraft:`x`"}, {}, [("content/x.rst", 8, "ERR002", 'unknown interpreted text role "wraft"')]),
    "a mark without its end": ({"x.rst": REST + "Body `x"}, {}, [("content/x.rst", 6, "ERR002", "start-string without end-string")]),
    "a line without end": ({"x.rst": REST + "Body " + "x" * 10_000}, {}, [("content/x.rst", 1, "ERR002", "Line 6 exceeds the line-length-limit")]),
    "two names that end alike": ({"x.md": "Title: X\nDate: never\n\nBody", "xx.md": "Title: X\n\nBody"}, {}, [("content/x.md", 2, "ERR002", "never"), ("content/xx.md", 1, "ERR002", "no line Date")]),
    "nobody of that name": ({"x.md": GOOD.replace("Tags", "Cta: nobody\nTags").replace("good", "x")}, {}, [("content/x.md", 4, "ERR001", "nobody")]),
    "no review": ({"x.md": "Title: X\nDate: 2026-01-01\nSummary: s\nTags: t\nReviewed: soon\n\nBody"}, {}, [("content/x.md", 5, "ERR001", "no date"), ("content/x.md", 5, "ERR001", "who reviewed")]),
    "a person's number": ({"people/p.md": "Title: P\nPhone: 12\n\nBio"}, {}, [("content/people/p.md", 2, "ERR001", "cannot be dialed")]),
    "two pages of one file": (
        {"x.md": GOOD.replace("good", "x"), "sub/y.md": GOOD.replace("good", "x")},
        {},
        [("content/x.md", 1, "ERR001", "sub/y.md and x.md: they would be written to the same file: 'x.html'")],
    ),
    "a wrong setting": ({}, {"abuot": {}}, [("pelicanconf.py", 6, "ERR001", "no such setting")]),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_a_finding(name: str, tmp_path: Path, check: Command) -> None:
    files, wellness, expected = BROKEN[name]
    write_site(tmp_path, {"good.md": GOOD, **files})
    (tmp_path / "pelicanconf.py").write_text(CONF.format(wellness=wellness or PRACTICE), encoding="utf-8")
    done = check(tmp_path, "--format", "json", "--select", "PIC")
    found = [(one["file"], one["line"], one["code"], one["message"]) for one in json.loads(done.stdout)]
    assert len(found) == len(expected), found
    for (file, line, code, message), (wanted_file, wanted_line, wanted_code, words) in zip(
        sorted(found), sorted(expected), strict=True
    ):
        assert (file, line, code) == (wanted_file, wanted_line, wanted_code)
        assert words.lower() in message.lower()
    remedies = {one["message"]: one["remedy"] for one in json.loads(done.stdout)}
    assert all(("UTF-8" in remedy) == ("UTF-8" in message) for message, remedy in remedies.items())
    assert done.returncode == 1
    assert "Traceback" not in done.stderr + done.stdout


@pytest.mark.parametrize("settings", ["pelicanconf.py", "mine.py"])
def test_links_go_by_the_folder_that_publishconf_names_whatever_the_settings_are_called(
    settings: str, tmp_path: Path, check: Command
) -> None:
    links = "[one](/blog/good.html)\n\n[two](/blog/no.html)\n\n[three](/good.html)"
    write_site(
        tmp_path, {"good.md": GOOD, "links.md": GOOD.replace("good", "links").replace("A warm", "A cold") + "\n\n" + links}
    )
    (tmp_path / settings).write_text(CONF.format(wellness=PRACTICE), encoding="utf-8")
    (tmp_path / "publishconf.py").write_text('SITEURL = "https://example.com/blog"\n', encoding="utf-8")
    found = json.loads(check(tmp_path, "-s", settings, "--format", "json", "--select", "LNK004").stdout)
    assert [one["message"] for one in found] == [
        "the site has no page /blog/no.html",
        "/good.html leads beside the site, which is in the folder /blog",
    ]


ILLNESS = article(
    "Asthma is common.\n\nAsthma is old.\n\nAsthma is costly.", slug="asthma", title="Asthma", tags="x", summary="s"
)


@pytest.mark.parametrize(
    ("wellness", "arguments", "codes"),
    [
        ({}, [], set()),
        ({}, ["--select", "MED,SEO"], set()),
        ({}, ["--select", "MED001"], {"MED001"}),
        ({"profession": "nurse"}, [], {"MED001", "MED002", "MED003", "SEO006"}),
        (PRACTICE, ["--ignore", "MED002"], {"MED001", "MED003"}),
        ({"editorial": {"medical": True}}, ["--select", "MED"], {"MED002", "MED003"}),
    ],
)
def test_what_only_a_practice_wants_is_not_asked_of_other_blogs(
    wellness: object, arguments: list[str], codes: set[str], tmp_path: Path, check: Command
) -> None:
    write_site(tmp_path, {"asthma.md": ILLNESS})
    (tmp_path / "pelicanconf.py").write_text(CONF.format(wellness=wellness), encoding="utf-8")
    assert {one["code"] for one in json.loads(check(tmp_path, "--format", "json", *arguments).stdout)} == codes


@pytest.mark.parametrize("conf", ["SITENAME = (\n", "1 / 0\n", "import no_such_module\n"])
def test_settings_that_cannot_be_read(tmp_path: Path, conf: str, check: Command) -> None:
    write_site(tmp_path, {"good.md": GOOD})
    (tmp_path / "pelicanconf.py").write_text(conf, encoding="utf-8")
    (found,) = json.loads(check(tmp_path, "--format", "json").stdout)
    assert (found["file"], found["code"]) == ("pelicanconf.py", "ERR002")


def test_many_articles_are_checked_the_same(tmp_path: Path, check: Command) -> None:
    """Above a hundred the work is shared among processes."""
    write_site(tmp_path, {f"a{number}.md": GOOD.replace("good", f"a{number}") + "\n\n" + PICTURE for number in range(120)})
    (tmp_path / "pelicanconf.py").write_text(CONF.format(wellness=PRACTICE), encoding="utf-8")
    found = json.loads(check(tmp_path, "--format", "json", "--select", "PIC001").stdout)
    assert sorted(one["file"] for one in found) == sorted(f"content/a{number}.md" for number in range(120))


WORK: dict[str, tuple[Any, str]] = {
    "read": (readers.MarkdownReader, "read_raw"),
    "noted": (corpus, "note_facts"),
    "asked about": (check_command, "check_article"),
    "trees": (rule, "tree_of"),
    "whole parsers": (document, "_soup"),
    "texts": (rule, "plain_text"),
    "split into sentences": (sentences, "_sentences"),
}


def work(folder: Path, check: Command, number: int) -> Counter[str]:
    """Check a site of so many articles, and count."""
    counts: Counter[str] = Counter()
    sentences.sentences.cache_clear()
    long = "a long walk, " * 20 + "and relief for good."  # two rules look at its sentences
    files: dict[str, str | bytes] = {
        f"a{one}.md": GOOD.replace("good", f"a{one}") + f" {one} is {long}" for one in range(number)
    }
    write_site(folder, files)
    (folder / "pelicanconf.py").write_text(CONF.format(wellness=PRACTICE), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:

        def count(owner: Any, name: str, what: str) -> None:
            original = getattr(owner, name)

            def calls(*arguments: Any, **keywords: Any) -> Any:
                counts[what] += 1
                return original(*arguments, **keywords)

            patch.setattr(owner, name, calls)

        for what, (owner, name) in WORK.items():
            count(owner, name, what)
        check(folder)
    return counts


def test_each_article_is_read_noted_and_asked_about_once(tmp_path: Path, check: Command) -> None:
    few, more = (work(tmp_path / str(number), check, number) for number in (20, 40))
    assert more - few == {what: 20 for what in WORK if what != "whole parsers"}


@pytest.mark.skipif(not forks.possible(), reason="this platform does not copy processes")
def test_rules_are_asked_by_several_processes(tmp_path: Path, check: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    write_site(tmp_path, {f"a{number}.md": GOOD.replace("good", f"a{number}") + "\n\n" + PICTURE for number in range(120)})
    here: list[str] = []

    def counted(article: rule.Manuscript, *others: Any) -> Iterator[rule.Finding]:
        here.append(article.path)
        return check_article(article, *others)

    monkeypatch.setattr(check_command, "check_article", counted)
    found = []
    for processes in (2, 1):
        here.clear()
        conf = CONF.format(wellness={**PRACTICE, "speed": {"processes": processes}})
        # Of another length: Python takes a file of the same second and length for the one that it compiled.
        (tmp_path / "pelicanconf.py").write_text(conf + "#" * processes, encoding="utf-8")
        found.append(check(tmp_path, "--format", "json").stdout)
        assert (len(here) < 120) is (processes == 2)
    assert found[0] == found[1]


SEED = {
    "CLM003": "'your symptoms may completely resolve' promises more than massage can keep",
    "MED001": "it is about a disease and does not say that it replaces no physician",
    "MED003": "it says what cytokines and endorphins do and names no source",
    "RDG001": "its sentences and words are those of a college text, its readers are in pain",
}
"""What a careful editor would mark in the seed article, written down before the rules were."""


def test_the_seed_article_gets_what_a_careful_editor_would_mark(check: Command) -> None:
    done = check(ROOT / "example_site", "--format", "json", "content/spinal-stenosis.md")
    found = json.loads(done.stdout)
    assert {one["code"] for one in found} == set(SEED), found
    assert len(found) == len(SEED), found


def test_the_example_is_clean_but_for_the_seed(check: Command) -> None:
    found = json.loads(check(ROOT / "example_site", "--format", "json").stdout)
    assert [one for one in found if one["file"] != "content/spinal-stenosis.md"] == []


def test_what_a_build_says_in_a_line_is_found_once(tmp_path: Path, check: Command) -> None:
    """That counselors quote nobody: by the rule that names the codes of ethics, not as a slip in the settings too."""
    conf = 'THEME = "wellness"\nPLUGINS = ["pelican_wellness"]\nWELLNESS = {\n    "practice": {"kind": "counseling"},\n}\n'
    write_site(tmp_path, {"a.md": article(slug="a"), "testimonials/one.md": "Name: J. R.\nConsent: yes\n\nI was listened to."})
    (tmp_path / "pelicanconf.py").write_text(conf, encoding="utf-8")
    found = json.loads(check(tmp_path, "--format", "json", "--select", "TES,CFG006").stdout)
    assert [(one["code"], one["file"], one["line"]) for one in found] == [("TES004", "pelicanconf.py", 4)]
