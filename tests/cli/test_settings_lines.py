"""What rules find in the settings stands at the line of the key, however the settings are written."""

import json
from pathlib import Path

import pytest
from factory import Command, article, write_site

from pelican_wellness.cli.rules import all_rules

RUNS = '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'
TAGGED = article(slug="a", tags="tag, tag2", summary="s")
QUOTED = "Name: A.\nConsent: yes\nDate: 2026-01-01\n\nKind."
MASSEUR = "Title: Ana Ortiz\nSlug: ana\nRole: Massage therapist\nPhone: +1 802 555 0142\nOwner: yes\n\nBio"

GERMANY = """\
# "owner", "address", 'email', "country", "kind", "logo", WELLNESS, SITEURL
SITENAME = 'WELLNESS = {"legal": {"country": "DE"}}'
PLUGINS = ['pelican_wellness']
DEFAULT_PAGINATION = 5
LOGO = {
    'logo': 'images/run.svg',
}
WELLNESS = {
    'menu': {'pages': []},
    'practice': {
        'kind': 'counselling',
        'address': {
            'country': 'DE',
        },
    },
    'appearance': LOGO,
}
WELLNESS['legal'] = {
    'legal_form': 'GmbH',
    'pages': ['imprint', 'privacy'], 'country': 'DE',
}
"""
"""Quotes of the other kind, keys that stand in notes and texts too, and sections that are put together."""

FLORIDA = """\
SITENAME = "Calm Hands"
PLUGINS = ["pelican_wellness"]
AUTHOR = "Ana Ortiz"
SITEURL = ""
FEED_ALL_ATOM = "a.xml"
WELLNESS = dict(
    practice=dict(
        kind="massage",
        address={
            "country": "US",
            "region": "FL",
        },
    ),
    legal={
        "country": "US",
    },
    cta={
        "rules": [
            {"tags": ["tag"], "heading": "x"},
            {"tags": ["tga"], "heading": "x"},
        ],
    },
)
"""
PUBLISHED = 'from pelicanconf import *\n\nSITEURL = "https://example.com/"\n'
AUSTRIA = 'SITENAME = "x"\nPLUGINS = ["pelican_wellness"]\nWELLNESS = {\n  "practice": {\n  "address": {"street": "A 1",\n  "country": "AT"}}}'

Place = tuple[str, str, int]
SITES: dict[str, tuple[dict[str, str], dict[str, str | bytes], set[Place]]] = {
    "Germany": (
        {"pelicanconf.py": GERMANY, "publishconf.py": PUBLISHED},
        {"a.md": TAGGED, "images/run.svg": RUNS, "testimonials/a.md": QUOTED},
        {
            ("CFG001", "publishconf.py", 3),
            ("CFG002", "pelicanconf.py", 1),
            ("CFG004", "pelicanconf.py", 4),
            ("PIC005", "pelicanconf.py", 6),
            ("SEO006", "pelicanconf.py", 10),
            ("TES004", "pelicanconf.py", 11),
            ("LEG001", "pelicanconf.py", 12),  # no street
            ("LEG001", "pelicanconf.py", 18),  # nobody is named
            ("LEG001", "pelicanconf.py", 19),  # who acts for the company
            ("LEG001", "pelicanconf.py", 10),  # no email
        },
    ),
    "Florida": (
        {"pelicanconf.py": FLORIDA, "publishconf.py": "from pelicanconf import *\n"},
        {"a.md": article(slug="a", tags="tag", summary="s", author="Ana Ortiz"), "people/ana.md": MASSEUR},
        {
            ("CFG001", "pelicanconf.py", 4),
            ("CFG002", "pelicanconf.py", 1),
            ("CFG003", "pelicanconf.py", 5),
            ("CFG006", "pelicanconf.py", 20),
            ("PRA002", "pelicanconf.py", 11),
        },
    ),
    "Austria": ({"pelicanconf.py": AUSTRIA}, {}, {("CFG002", "pelicanconf.py", 1), ("LEG002", "pelicanconf.py", 6)}),
    "a license without an estimate": (
        {"pelicanconf.py": FLORIDA.replace('""', '"https://example.com"\nTIMEZONE = "UTC"').replace("massage", "physiotherapy").replace('"US",\n    }', '"US", "pages": [],\n    }')},
        {"people/ana.md": MASSEUR.replace("Owner", "License: MA12345\nOwner")},
        {("LEG003", "pelicanconf.py", 15)},
    ),
    "a language without texts": (
        {"pelicanconf.py": AUSTRIA.replace('{\n  "pr', '{\n "legal": {"country": "DE", "pages": ["imprint",\n"accessibility"]}, "pr') + '\nDEFAULT_LANG = "is"'},
        {},
        {("CFG002", "pelicanconf.py", 1), *[("LEG001", "pelicanconf.py", line) for line in (4, 5, 6)], ("LEG004", "pelicanconf.py", 4)},
    ),
}  # fmt: skip
NOT_IN_SETTINGS = {"CFG005"}
"""Rules about the whole site that name the file of a line themselves."""


@pytest.mark.parametrize("name", SITES)
def test_it_is_the_line_of_the_key(name: str, tmp_path: Path, wellness_command: Command) -> None:
    confs, files, places = SITES[name]
    write_site(tmp_path, files)
    for file, text in confs.items():
        (tmp_path / file).write_text(text, encoding="utf-8")
    found = json.loads(wellness_command(tmp_path, "check", "--format", "json").stdout)
    assert {(one["code"], one["file"], one["line"]) for one in found if one["file"].endswith(".py")} == places


def test_every_rule_about_settings_is_tried() -> None:
    rules = {rule.code for rule in all_rules() if rule.check_corpus}
    assert {code for _, _, places in SITES.values() for code, _, _ in places} == rules - NOT_IN_SETTINGS


def test_what_a_person_shows_is_found_in_their_file(tmp_path: Path, wellness_command: Command) -> None:
    write_site(tmp_path, {"people/ana.md": "Title: Ana\nPhoto: run.svg\n\nBio", "run.svg": RUNS})
    (tmp_path / "pelicanconf.py").write_text('PLUGINS = ["pelican_wellness"]\nTIMEZONE = "Europe/Rome"\n', "utf-8")
    (one,) = json.loads(wellness_command(tmp_path, "check", "--format", "json", "--select", "PIC005").stdout)
    assert (one["file"], one["line"]) == ("content/people/ana.md", 2)
