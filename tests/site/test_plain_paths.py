"""Pictures and files by plain paths, as people write them; what is not there is named with what is nearest."""

import json
from pathlib import Path

import pytest
from factory import Build, Command, article, write_site
from photographs import as_file, photograph

from pelican_wellness.adapter.build import build_of
from pelican_wellness.adapter.plain_addresses import find_files_in

ROOM = as_file(photograph(64, 36), "PNG")
FILES: dict[str, str | bytes] = {
    "images/room.png": ROOM,
    "images/Meeting room.PNG": ROOM,
    "notes/images/room.png": as_file(photograph(32, 18), "PNG"),
    "notes/towel.png": ROOM,
    "files/form.pdf": b"%PDF",
    "notes/other.md": article(slug="other"),
    "notes/.secret.png": ROOM,
}
# What is written in notes/a.md, and where that leads on the site.
PATHS: dict[str, tuple[str, str]] = {
    "from the content folder": ("![x](images/Meeting%20room.PNG)", "images/Meeting%20room.PNG"),
    "with a slash": ("![x](/images/room.png)", "images/room.png"),
    "beside the text, before the content folder": ("![x](images/room.png)", "notes/images/room.png"),
    "beside the text": ("![x](towel.png)", "notes/towel.png"),
    "in other words": ("![x](./../notes/towel.png)", "notes/towel.png"),
    "another case": ("![x](Towel.PNG)", "notes/towel.png"),
    "a space": ("![x](images/Meeting room.png)", "images/Meeting%20room.PNG"),
    "a space between signs": ("![x](<images/meeting room.PNG>)", "images/Meeting%20room.PNG"),
    "as HTML": ("<p><img alt='x' src='images/Meeting room.png'></p>", "images/Meeting%20room.PNG"),
    "as Pelican wants it": ("![x]({static}towel.png)", "notes/towel.png"),
    "as Pelican wants it, in another case": ("![x]({static}/images/ROOM.png)", "images/room.png"),
    "a file": ("[x](files/form.pdf)", "files/form.pdf"),
    "a place in a file": ("[x](/files/form.pdf#page=2)", "files/form.pdf#page=2"),
    "a text": ("[x](other.md)", "other.html"),
    "a text and a place in it": ("[x](notes/other.md#rest)", "other.html#rest"),
}


@pytest.mark.parametrize("name", PATHS)
def test_it_leads_to_the_file(name: str, build: Build) -> None:
    written, leads_to = PATHS[name]
    built = build({"notes/a.md": article(written, slug="a"), **FILES}, WELLNESS={"images": False})
    body = built.page("a.html").select_one(".w-prose, article")
    assert body
    found = [
        str(one.get("src") or one.get("href")) for one in body.select("img[alt=x], a") if one.get("alt") or one.text == "x"
    ]
    assert [one.replace(" ", "%20") for one in found] == [f"https://example.com/{leads_to}"]
    assert leads_to.replace("%20", " ").partition("#")[0] in built.files
    assert not [one for one in built.complaints() if "a.md" in one]


AS_THEY_ARE = [
    "https://example.org/images/room.png",
    "//example.org/images/room.png",
    "#room",
    "mailto:a@example.com",
    "notes/.secret.png",
    "../../etc/passwd.png",
    "about.html",
    "category/misc.html",
]


@pytest.mark.parametrize("address", AS_THEY_ARE)
def test_what_means_no_file_stays(address: str, build: Build) -> None:
    built = build({"notes/a.md": article(f"[x]({address})", slug="a"), **FILES})
    assert f'href="{address}"' in built.html("a.html")
    assert not {one for one in built.files if "secret" in one or "passwd" in one}


def test_another_theme_keeps_what_is_written(build: Build) -> None:
    built = build({"notes/a.md": article("![x](images/room.png)", slug="a"), **FILES}, THEME="simple")
    assert 'src="images/room.png"' in built.html("a.html")


MISSING = {
    "![x](images/rom.png)": "the picture images/rom.png is not in the content folder; did you mean images/room.png?",
    "![x](images/room.jpg)": "the picture images/room.jpg is not in the content folder; did you mean images/room.png?",
    "![x](towell.png)": "the picture notes/towell.png is not in the content folder; did you mean notes/towel.png?",
    "![x](photos/room.png)": "the picture notes/photos/room.png is not in the content folder; did you mean images/room.png?",
    "![x]({static}/images/garden.png)": "the picture images/garden.png is not in the content folder; put it there, or mend its name",
    "[x](forms/form.pdf)": "the file notes/forms/form.pdf is not in the content folder; did you mean files/form.pdf?",
    "[x]({filename}othr.md)": "the file notes/othr.md is not in the content folder; did you mean notes/other.md?",
}


@pytest.mark.parametrize(("written", "said"), MISSING.items())
def test_what_is_missing_is_named_once(written: str, said: str, build: Build) -> None:
    built = build({"notes/a.md": article(f"One.\n\n{written}", slug="a"), **FILES})
    assert built.complaints() == [f"notes/a.md:7: {said}"]


@pytest.mark.parametrize(("written", "said"), MISSING.items())
def test_check_finds_it(written: str, said: str, tmp_path: Path, wellness_command: Command) -> None:
    write_site(tmp_path, {"notes/a.md": article(f"One.\n\n{written}", slug="a"), **FILES})
    (tmp_path / "pelicanconf.py").write_text('PLUGINS = ["pelican_wellness"]\n', encoding="utf-8")
    (one,) = json.loads(wellness_command(tmp_path, "check", "--format", "json", "--select", "PIC003,LNK004").stdout)
    assert (one["file"], one["line"]) == ("content/notes/a.md", 7)
    assert one["message"] == said.removesuffix("; put it there, or mend its name")


def test_findings_name_pictures_as_they_were_written(tmp_path: Path, wellness_command: Command) -> None:
    write_site(tmp_path, {"notes/a.md": article("One.\n\n![](images/Meeting%20room.png)", slug="a"), **FILES})
    (tmp_path / "pelicanconf.py").write_text('PLUGINS = ["pelican_wellness"]\n', encoding="utf-8")
    (one,) = json.loads(wellness_command(tmp_path, "check", "--format", "json", "--select", "PIC001").stdout)
    assert (one["line"], one["message"].split(" stands")[0]) == (7, "the picture images/Meeting%20room.png")


def test_a_text_that_names_no_file_is_not_copied(build: Build) -> None:
    """Of ten thousand texts a copy each would be a fifth of all memory."""
    built = build({"a.md": article("See [more](https://example.com/x).", slug="a")})
    (content,) = build_of(built.pelican.settings).by_path.values()
    before = content._content
    find_files_in(content)
    assert content._content is before
