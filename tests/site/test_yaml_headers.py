"""A header in YAML, as editors and content managers write it, means the same as the lines that Pelican has: page by page."""

import json
from pathlib import Path
from typing import Any

import markdown
import pytest
from factory import Build, Built, Command, article, builder, write_site

from pelican_wellness.settings.mistakes import WellnessError

TEXT = "\n\nNote: Massage eases pain, and **warmth** does too.\n\nMore of it.\n"

# The file, its header in YAML, and the lines that mean the same.
FORMS: dict[str, tuple[str, str, str]] = {
    "Decap CMS": (
        "decap.md",
        (
            'title: "Neck pain: what helps"\ndate: 2026-03-16T09:30:00.000Z\nslug: decap\ntags:\n  - neck pain\n  - desk work\n'
            "summary: >-\n  Warmth, a break every\n  half hour.\ncategory: Massage\nauthor: Mara\npinned: true\nimage: /images/room.svg\n"
            "image_alt: Our room"
        ),
        (
            "Title: Neck pain: what helps\nDate: 2026-03-16T09:30:00.000Z\nSlug: decap\nTags: neck pain, desk work\n"
            "Summary: Warmth, a break every half hour.\nCategory: Massage\nAuthor: Mara\nPinned: true\nImage: /images/room.svg\n"
            "Image_alt: Our room"
        ),
    ),
    "Sveltia CMS": (
        "sveltia.md",
        (
            "title: Sleep\ndate: 2026-03-17\nslug: sveltia\ntags: []\nsummary: ''\ncategory: Sleep\nimage: ''\nimage_alt: ''\n"
            "cta: null\nauthors:\n  - Mara\n  - Tom"
        ),
        "Title: Sleep\nDate: 2026-03-17\nSlug: sveltia\nCategory: Sleep\nAuthors: Mara, Tom",
    ),
    "Obsidian": (
        "obsidian.md",
        "title: Rest\ndate: 2026-03-18\naliases:\n  - resting\ntags:\n  - sleep\n  - stress\ncssclasses: []\narea:\nslug: obsidian",
        "Title: Rest\nDate: 2026-03-18\nAliases: resting\nTags: sleep, stress\nSlug: obsidian",
    ),
    "Hugo": (
        "hugo.md",
        (
            'title: "Breathe"\nslug: "hugo"\ndate: 2026-03-19T09:30:00+01:00\ndraft: false\ntags: ["sleep", "stress"]\n'
            'summary: "Slowly, and \\"out\\" first."'
        ),
        'Title: Breathe\nSlug: hugo\nDate: 2026-03-19T09:30:00+01:00\nTags: sleep, stress\nSummary: Slowly, and "out" first.',
    ),
    "a draft of Hugo's": (
        "hugo-draft.md",
        'title: "Later"\nslug: later\ndate: 2026-03-19\ndraft: true',
        "Title: Later\nSlug: later\nDate: 2026-03-19\nStatus: draft",
    ),
    "by hand, with notes": (
        "by-hand.md",
        (
            "# begun in March\nTitle: 'It''s warm'  # with a joke\nDate: 2026-03-20\n\nSlug: by-hand\nTags: [ neck pain, sleep ]\n"
            "Summary: One line\n  and another."
        ),
        "Title: It's warm\nDate: 2026-03-20\nSlug: by-hand\nTags: neck pain, sleep\nSummary: One line and another.",
    ),
    "a summary of several lines": (
        "lines.md",
        'title: "Lines"\ndate: 2026-03-21\nslug: lines\nsummary: |\n  One *line*\n  and another.',
        "Title: Lines\nDate: 2026-03-21\nSlug: lines\nSummary: One *line*\n    and another.",
    ),
    "other letters, and signs of HTML": (
        "letters.md",
        'title: "Où & <quand> – 首"\ndate: 2026-03-22\nslug: letters\nlang: fr\nsummary: "a < b & c"',
        "Title: Où & <quand> – 首\nDate: 2026-03-22\nSlug: letters\nLang: fr\nSummary: a < b & c",
    ),
    "a page": (
        "pages/about.md",
        'title: "About: us"\nslug: about\nsummary: "Who we are."',
        "Title: About: us\nSlug: about\nSummary: Who we are.",
    ),
    "a person": (
        "people/mara.md",
        (
            'title: "Mara"\nslug: mara\nrole: Massage therapist\nareas:\n  - Burlington\n  - Winooski\ntopics: [neck pain, sleep]\n'
            'languages:\n  - en\n  - sv\nphone: "+1 802 555 0142"\nonline: No\nowner: true\nsame_as:\n  - https://example.com/mara\n'
            "  - https://example.org/mara"
        ),
        (
            "Title: Mara\nSlug: mara\nRole: Massage therapist\nAreas: Burlington, Winooski\nTopics: neck pain, sleep\nLanguages: en, sv\n"
            "Phone: +1 802 555 0142\nOnline: No\nOwner: true\nSame_as: https://example.com/mara, https://example.org/mara"
        ),
    ),
    "a service": (
        "services/massage.md",
        (
            'title: "Massage"\nsummary: "Slow work."\nprices:\n  - 30 min 55\n  - 60 min 95\ncurrency: USD\npeople:\n  - mara\n'
            "topics:\n  - neck pain\norder: 1\nonline: yes"
        ),
        (
            "Title: Massage\nSummary: Slow work.\nPrices: 30 min 55; 60 min 95\nCurrency: USD\nPeople: mara\nTopics: neck pain\nOrder: 1\n"
            "Online: yes"
        ),
    ),
    "a class": (
        "classes/yoga.md",
        (
            'title: "Yoga"\nsummary: On the floor.\nwhen:\n  - Tue 18:00-19:00\n  - Sat 10:00-11:30\nexcept: [2126-12-24, 2126-12-31]\n'
            "where: Calm Hands\nteacher: [mara]\nprice: 15\ncurrency: USD\nfrom: 2126-01-01"
        ),
        (
            "Title: Yoga\nSummary: On the floor.\nWhen: Tue 18:00-19:00; Sat 10:00-11:30\nExcept: 2126-12-24, 2126-12-31\n"
            "Where: Calm Hands\nTeacher: mara\nPrice: 15\nCurrency: USD\nFrom: 2126-01-01"
        ),
    ),
    "an event": (
        "events/hands.md",
        (
            'title: "Hands for two: shoulders"\nsummary: For friends.\ndate: 2126-03-16 10:00-16:00\nwhere: Calm Hands\nteacher: mara\n'
            'price: "For two: 120"\ncurrency: USD'
        ),
        (
            "Title: Hands for two: shoulders\nSummary: For friends.\nDate: 2126-03-16 10:00-16:00\nWhere: Calm Hands\nTeacher: mara\n"
            "Price: For two: 120\nCurrency: USD"
        ),
    ),
    "a testimonial": (
        "testimonials/jm.md",
        'name: "J. M."\ndate: 2026-03-02\nconsent: yes\nservice: massage',
        "Name: J. M.\nDate: 2026-03-02\nConsent: yes\nService: massage",
    ),
}
SETTINGS: dict[str, Any] = {
    "WELLNESS": {
        "practice": {
            "name": "Calm Hands",
            "telephone": "+1 802 555 0142",
            "address": {"locality": "Burlington", "country": "US"},
        }
    },
}
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'


def sites(folder: Path, **settings: Any) -> tuple[Built, Built]:
    """Return the same site in both forms."""
    yaml = {path: f"---\n{header}\n---{TEXT}" for path, header, _ in FORMS.values()}
    lines = {path: f"{own}{TEXT}" for path, _, own in FORMS.values()}
    build = builder(folder)
    return build(_with_picture(yaml), **SETTINGS, **settings), build(_with_picture(lines), **SETTINGS, **settings)


def _with_picture(files: dict[str, str]) -> dict[str, str | bytes]:
    return {"images/room.svg": PICTURE, **files}


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Built, Built]:
    return sites(tmp_path_factory.mktemp("yaml"))


def _same(both: tuple[Built, Built]) -> None:
    yaml, lines = both
    assert yaml.complaints() == lines.complaints() == []
    assert yaml.files == lines.files
    assert len(yaml.pages) > len(FORMS)
    assert [
        name for name in sorted(yaml.files) if (yaml.output / name).read_bytes() != (lines.output / name).read_bytes()
    ] == []


def test_both_forms_mean_the_same(both: tuple[Built, Built]) -> None:
    _same(both)


def test_extensions_of_others_are_no_hindrance(tmp_path: Path) -> None:
    """Pelican's own reader is used then."""

    class Foreign(markdown.Extension):
        def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802
            """Do nothing."""

    _same(sites(tmp_path, MARKDOWN={"extensions": [Foreign()], "output_format": "html5"}))


def test_another_theme_gets_what_pelican_reads(build: Build) -> None:
    files: dict[str, str | bytes] = {"a.md": '---\ntitle: "A"\ndate: 2026-03-16\nslug: a\n---\nText.'}
    assert _title(build(files, THEME="simple")) == 'Calm Hands - "A"'
    assert _title(build(files, THEME="simple", PLUGINS=[])) == 'Calm Hands - "A"'
    assert _title(build(files)).startswith("A ")


def _title(built: Built) -> str:
    title = built.page("a.html").title
    assert title
    return title.text


OLD = {
    "a rule above the text": ("Title: B\nDate: 2026-03-16\nSlug: a\n\n---\n\nTitle: A\n\n---\n\nText.", "B"),
    "lines between fences": (
        '---\nTitle: "Neck" pain: what helps #1\nDate: 2026-03-16\nTags: a, b\nSlug: a\n---\nText.',
        '"Neck" pain: what helps #1',
    ),
    "lines that an empty one ends": ("---\nTitle: A\nDate: 2026-03-16\nSlug: a\n\nText.\n\n---\n\nMore.", "A"),
}


@pytest.mark.parametrize("name", OLD)
def test_what_is_no_yaml_is_read_as_before(name: str, build: Build) -> None:
    text, title = OLD[name]
    built = build({"a.md": text})
    heading = built.page("a.html").h1
    assert heading
    assert heading.text == title
    assert "Text." in built.html("a.html")
    assert built.complaints() == []


WRONG = '---\n# a note\ntitle: "A"\nseo:\n  reading_time: 4\nslug: a\ndate: 2026-03-16\nreading_time: "long"\nreviewed:\n  - soon\n---\nText'


def test_a_mistake_names_its_line(build: Build) -> None:
    with pytest.raises(WellnessError) as caught:
        build({"a.md": WRONG})
    assert next(one.where for one in caught.value.mistakes) == "a.md:8: Reading_time"


CONF = 'THEME = "wellness"\nPLUGINS = ["pelican_wellness"]\nTIMEZONE = "Europe/Berlin"\nSITEURL = "https://example.com"\nWELLNESS = {}\n'
BROKEN = '---\ntitle: "A"\nsummary: Neck pain: what helps\n---\nText'
SAID = ("line 3", "no YAML", "between quotes")


@pytest.mark.parametrize("path", ["a.md", "pages/a.md", "people/a.md", "services/a.md"])
def test_a_header_that_is_broken(path: str, tmp_path: Path, pelican_command: Command, wellness_command: Command) -> None:
    """It is said in one sentence with file, line and remedy: by `pelican`, and by `check`."""
    write_site(tmp_path, {path: BROKEN, "b.md": article(slug="b")})
    done = pelican_command(tmp_path, CONF)
    said = " ".join((done.stdout + done.stderr).split())
    assert f"{path}" in said
    assert "Neck pain: what helps" in said
    assert "Traceback" not in said
    assert len((done.stdout + done.stderr).strip().splitlines()) <= 12
    found = [
        one
        for one in json.loads(wellness_command(tmp_path, "check", "--format", "json").stdout)
        if one["code"].startswith("ERR")
    ]
    assert [(one["file"], one["line"]) for one in found] == [(f"content/{path}", 3)]
    assert "no YAML" in found[0]["message"]
    assert "between quotes" in found[0]["remedy"]


def test_check_names_lines_of_the_header(tmp_path: Path, wellness_command: Command) -> None:
    header = '---\nsummary: |\n  Title: of nothing\ntags: []\n"title": "This cures back pain forever"\nslug: a\ndate: 2026-03-16\n---\nText.'
    write_site(tmp_path, {"a.md": header})
    (tmp_path / "pelicanconf.py").write_text(CONF, encoding="utf-8")
    found = json.loads(wellness_command(tmp_path, "check", "--format", "json").stdout)
    assert {one["line"] for one in found if "no tags" in one["message"]} == {5}


def test_what_is_kept_is_of_the_form_that_was_read(build: Build, tmp_path: Path) -> None:
    """The next build finds it, and another theme's finds its own."""
    files: dict[str, str | bytes] = {
        "a.md": '---\ntitle: "A"\ndate: 2026-03-16\nslug: a\ntags: [neck, "desk, work"]\n---\nText.'
    }
    cache = str(tmp_path / "kept")
    first = build(files, CACHE_PATH=cache)
    again = build(files, CACHE_PATH=cache)
    assert first.html("a.html") == again.html("a.html")
    assert {"tag/neck.html", "tag/desk-work.html"} <= again.files
    assert _title(build(files, CACHE_PATH=cache, THEME="simple")) == 'Calm Hands - "A"'


def test_several_processes_read_them(build: Build) -> None:
    files: dict[str, str | bytes] = {
        f"{number}.md": f'---\ntitle: "Number: {number}"\ndate: 2026-03-16\ntags:\n  - neck\n---\nText.' for number in range(70)
    }
    files["broken.md"] = BROKEN
    built = build(files, WELLNESS={"speed": {"processes": 2}})
    assert len([name for name in built.files if name.startswith("number-")]) == 70
    assert len([one for one in built.complaints() if "broken.md" in one]) == 1
