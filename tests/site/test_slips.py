"""Slips of the pen in lines and settings: the build says them and goes on, and `check` finds them."""

import json
from pathlib import Path

from factory import Build, Command, article, write_site

FILES: dict[str, str | bytes] = {
    "a.md": article(slug="a", reviewd_by="Bo Li", tags="Back Pain, sleep", category="Yoga", subtitle="x", summary="s"),
    "b.rst": "B\n=\n\n:date: 2026-03-16\n:slug: b\n:tags: sleep\n:summary: s\n:cta-headng: Come in\n\nText.",
    "pages/p.md": "Title: P\nDisclamer: yes\nSave_as: p.html\n\nText.",
    "people/ana.md": "Title: Ana\nEmial: ana@example.com\nPronouns: she\n\nAna.",
}
SLIPS = {
    "people/ana.md:2: Emial: nothing reads this line; did you mean Email?",
    "a.md:4: Reviewd_by: nothing reads this line; did you mean Reviewed_by?",
    "b.rst:8: Cta-headng: nothing reads this line; did you mean Cta_heading?",
    "pages/p.md:2: Disclamer: nothing reads this line; did you mean Disclaimer?",
}
WELLNESS = {
    "profession": "nurse",
    "practice": {"email": "ana@example.com"},
    "cta": {
        "rules": [
            {"tags": ["back  pain", "slep"], "heading": "Rest"},
            {"categories": ["yoga", "Knitting"], "heading": "Move"},
        ]
    },
    "descriptions": {"tags": {"back-pain": "x", "bakc-pain": "x"}, "categories": {"yoga": "x", "yogga": "x"}},
    "editorial": {"disclaimers": {"yoag": "x", "yoga": "x"}},
}
DOUBTS = {
    """WELLNESS["cta"]["rules"][0]["tags"]: no article has the tag 'slep'; did you mean sleep?""",
    """WELLNESS["cta"]["rules"][1]["categories"]: no article has the category 'Knitting'""",
    """WELLNESS["descriptions"]["tags"]: no article has the tag 'bakc-pain'; did you mean back-pain?""",
    """WELLNESS["descriptions"]["categories"]: no article has the category 'yogga'; did you mean yoga?""",
    """WELLNESS["editorial"]["disclaimers"]: no article has the category 'yoag'; did you mean yoga?""",
}


def test_the_build_says_them_once_and_goes_on(build: Build) -> None:
    built = build(FILES, WELLNESS={**WELLNESS})  # a copy: it is no setting of a file
    said = [one for one in built.complaints() if "no way to make contact" not in one]  # Ana's address is one of the slips
    assert sorted(said) == sorted(SLIPS | DOUBTS)
    assert {"a.html", "b.html", "p.html"} <= built.files


def test_lines_that_settings_give_are_no_slips(build: Build) -> None:
    fields = {"DEFAULT_METADATA": {"emial": "x", "iamge": "x"}, "FORMATTED_FIELDS": ["summary", "area_s"]}
    built = build({"a.md": article(slug="a", area_s="x")}, **fields)
    assert not [one for one in built.complaints() if "nothing reads" in one]


def test_where_nothing_is_written_yet_no_tag_is_missed(build: Build) -> None:
    assert not [
        one for one in build({"pages/p.md": "Title: P\n\nText."}, WELLNESS=WELLNESS).complaints() if "no article" in one
    ]


def test_check_finds_them(tmp_path: Path, wellness_command: Command) -> None:
    write_site(tmp_path, FILES)
    (tmp_path / "publishconf.py").write_text("from pelicanconf import *\nSITEURL = 'https://example.com'\n", "utf-8")
    conf = f"SITENAME = 'x'\nTIMEZONE = 'UTC'\nPLUGINS = ['pelican_wellness']\nWELLNESS = {{\n{str(WELLNESS)[1:-1]},\n}}\n"
    (tmp_path / "pelicanconf.py").write_text(conf.replace("'descriptions'", "\n'descriptions'"), "utf-8")
    found = json.loads(wellness_command(tmp_path, "check", "--format", "json", "--select", "CFG005,CFG006").stdout)
    assert sorted((one["file"], one["line"], one["code"]) for one in found) == [
        ("content/a.md", 4, "CFG005"),
        ("content/b.rst", 8, "CFG005"),
        ("content/pages/p.md", 2, "CFG005"),
        ("content/people/ana.md", 2, "CFG005"),
        *[("pelicanconf.py", 5, "CFG006")] * 2,
        *[("pelicanconf.py", 6, "CFG006")] * 3,
    ]
    taken_over = wellness_command(tmp_path, "check", "-s", "publishconf.py", "--format", "json", "--select", "CFG006").stdout
    assert {(one["file"], one["line"]) for one in json.loads(taken_over)} == {("pelicanconf.py", 5), ("pelicanconf.py", 6)}
    assert "nothing reads the line Emial; did you mean Email?" in {one["message"] for one in found}
    assert {one["message"] for one in found} >= DOUBTS
    own = tmp_path / "content" / "a.md"
    own.write_text("Check_ignore: CFG005\n" + own.read_text("utf-8"), "utf-8")
    found = json.loads(wellness_command(tmp_path, "check", "--format", "json", "--select", "CFG005").stdout)
    assert "content/a.md" not in {one["file"] for one in found}
