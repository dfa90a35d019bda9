"""Settings that nothing can be made of: `check` and `explain` say one readable block, whatever is wrong with them."""

import json
from pathlib import Path

import pytest
from factory import Build, Command, article, write_site

START = 'THEME = "wellness"\nPLUGINS = ["pelican_wellness"]\nWELLNESS = {}\n'
UNUSABLE: dict[str, tuple[str | bytes, int, list[str]]] = {
    "it raises": ('SITENAME = "x"\nraise RuntimeError("no luck")\n', 2, ["RuntimeError: no luck", "raise RuntimeError"]),
    "it raises without a word": ("\n\nassert False\n", 3, ["AssertionError", "assert False"]),
    "it raises in a function": ("def f():\n    return 1 / 0\n\nf()\n", 2, ["division by zero", "return 1 / 0"]),
    "it ends the process": (START + "import sys\nsys.exit(0)\n", 5, ["end the program here", "sys.exit(0)"]),
    "it ends the process with a word": ("raise SystemExit('bye')\n", 1, ["end the program here", "bye"]),
    "it does not parse": ('SITENAME = "a"\nSITEURL = "b\n', 2, ["unterminated string", 'SITEURL = "b']),
    "it is binary": (bytes(range(256)), 1, ["null bytes"]),
    "it is in another encoding": ('SITENAME = "é"\n'.encode("latin-1"), 1, ["utf-8"]),
    "it imports what is not there": ("import no_such_module\n", 1, ["No module named 'no_such_module'"]),
    "it is empty": ("", 1, ["PLUGINS", "name no plugin", 'a list with "pelican_wellness"']),
    "its theme is misspelled": (START.replace("wellness", "welness", 1), 1, ["THEME", "'welness'", "'wellness'"]),
    "its folder is missing": (START + 'PATH = "nowhere"\n', 4, ["PATH", "'nowhere'", "no such folder"]),
    "its plugin is misspelled": (
        'THEME = "wellness"\nPLUGINS = ["pelican_welness"]\n',
        2,
        ["PLUGINS", "pelican_wellness is not loaded", "'pelican_wellness'"],
    ),
    "its plugin is not loaded": ('THEME = "simple"\nPLUGINS = []\n', 2, ["PLUGINS", "name no plugin"]),
    "Pelican cannot read it": (
        START + "ARTICLE_PATHS = 5\n",
        4,
        ["TypeError", "'int' object is not iterable", "ARTICLE_PATHS"],
    ),
    "Pelican stumbles on it later": (
        START + "STATIC_PATHS = 5\n",
        4,
        ["TypeError", "'int' object is not iterable", "['images']"],
    ),
}


def _site(folder: Path, conf: str | bytes) -> None:
    write_site(folder, {"a.md": article(slug="a")})
    (folder / "pelicanconf.py").write_bytes(conf if isinstance(conf, bytes) else conf.encode())


@pytest.mark.parametrize("name", UNUSABLE)
def test_check(name: str, tmp_path: Path, wellness_command: Command) -> None:
    conf, line, said = UNUSABLE[name]
    _site(tmp_path, conf)
    done = wellness_command(tmp_path, "check", "--format", "json", "content")
    (found,) = json.loads(done.stdout)
    assert (found["file"], found["line"], found["code"]) == ("pelicanconf.py", line, "ERR002")
    assert all(words in f"{found['message']} {found['remedy']}" for words in said), found
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.parametrize("name", UNUSABLE)
def test_explain(name: str, tmp_path: Path, wellness_command: Command) -> None:
    conf, line, said = UNUSABLE[name]
    _site(tmp_path, conf)
    done = wellness_command(tmp_path, "explain", "a")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("problem:") == 1
    assert all(words in done.stderr for words in said), done.stderr
    assert line == 1 or f"pelicanconf.py:{line}: " in done.stderr
    assert "Traceback" not in done.stderr


def test_publishing_settings_are_told_apart(tmp_path: Path, wellness_command: Command) -> None:
    """They are read for `check` only, and no article is blamed for them."""
    _site(tmp_path, START)
    (tmp_path / "publishconf.py").write_text("from pelicanconf import *\n\nraise SystemExit\n")
    (found,) = json.loads(wellness_command(tmp_path, "check", "--format", "json").stdout)
    assert (found["file"], found["line"], found["code"]) == ("publishconf.py", 3, "ERR002")


@pytest.mark.parametrize("conf", ["x = {}['a']\n", "x = {\n", "import sys; sys.exit(0)\n"])
def test_a_mistake_in_settings_that_others_take_over_names_their_own_line(
    conf: str, tmp_path: Path, wellness_command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    _site(tmp_path, START + conf)
    (tmp_path / "publishconf.py").write_text("from pelicanconf import *\n", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    (found,) = json.loads(wellness_command(tmp_path, "check", "-s", "publishconf.py", "--format", "json").stdout)
    assert (found["file"], found["line"], found["code"]) == ("pelicanconf.py", 4, "ERR002")
    assert conf.strip() in found["message"]


@pytest.mark.parametrize("content", ["content", "elsewhere"])
def test_a_folder_on_the_command_line(content: str, tmp_path: Path, wellness_command: Command) -> None:
    """It takes the place of a PATH that is missing, and is missed itself."""
    _site(tmp_path, START + 'PATH = "nowhere"\n')
    done = wellness_command(tmp_path, "explain", "--content", content, "a")
    assert done.returncode == (0 if content == "content" else 1)
    assert ("--content" in done.stderr) == (content == "elsewhere")


def test_settings_in_another_folder(tmp_path: Path, wellness_command: Command) -> None:
    _site(tmp_path / "blog", START.replace("{}", '{\n  "abuot": {}}'))
    done = wellness_command(tmp_path, "check", "--format", "json", "-s", "blog/pelicanconf.py")
    (found,) = json.loads(done.stdout)
    assert (found["file"], found["line"]) == ("blog/pelicanconf.py", 4)


NESTED = """THEME = "wellness"
PLUGINS = ["pelican_wellness"]
ABOUT = {
    "txt": "a",
}
WELLNESS = {
    "about": ABOUT,
    "reading": {
        "words_per_minute": "fast",
    },
}
WELLNESS["cta"] = {"url":
    "javascript:x"}
"""
LINES = {4: '["about"]["txt"]', 9: '["reading"]["words_per_minute"]', 12: '["cta"]["url"]'}


def test_a_mistake_names_its_line(tmp_path: Path, wellness_command: Command, pelican_command: Command) -> None:
    _site(tmp_path, NESTED)
    found = json.loads(wellness_command(tmp_path, "check", "--format", "json").stdout)
    assert {one["line"] for one in found} == set(LINES)
    said = pelican_command(tmp_path, NESTED).stderr
    assert all(f"pelicanconf.py:{line}: WELLNESS{key}\n" in said for line, key in LINES.items()), said


def test_a_mistake_that_shows_with_the_people_names_its_line_too(tmp_path: Path, pelican_command: Command) -> None:
    conf = START.replace("{}", '{\n    "about": {\n        "person": "marra"},\n}')
    write_site(tmp_path, {"people/mara.md": "Title: Mara\n\nBio"})
    assert 'pelicanconf.py:5: WELLNESS["about"]["person"]\n' in pelican_command(tmp_path, conf).stderr


def test_publishing_settings_name_the_file_that_has_the_key(tmp_path: Path, pelican_command: Command) -> None:
    _site(tmp_path, "")
    (tmp_path / "publishconf.py").write_text(
        'import sys; sys.path.append(".")\nfrom pelicanconf import *\n\nSITEURL = "https://example.com"\n'
    )
    done = pelican_command(tmp_path, START.replace("{}", '{\n  "x": 1}'), "-s", "publishconf.py")
    assert 'pelicanconf.py:4: WELLNESS["x"]\n' in done.stderr


STARTS: dict[str, str] = {
    "three settings": START,
    "and nobody": START + "AUTHOR = None\n",
    "and no sign for more": START + "SUMMARY_END_SUFFIX = None\nSUMMARY_MAX_LENGTH = 2\n",
    "and its folder": START + 'PATH = "content"\n',
    "and no words of a zone": START + "DEFAULT_DATE = 'fs'\n",
}


@pytest.mark.parametrize("name", STARTS)
def test_little_is_needed(name: str, tmp_path: Path, pelican_command: Command, wellness_command: Command) -> None:
    """A build, `check` and `explain` work; what is unset is as Pelican has it."""
    files: dict[str, str | bytes] = {"a.md": article("Rest, and drink a lot of water in the evening.", slug="a")}
    write_site(tmp_path, files)
    done = pelican_command(tmp_path, STARTS[name])
    assert done.returncode == 0, done.stdout
    assert "ERROR" not in done.stdout
    assert "Rest, and drink" in (tmp_path / "output" / "a.html").read_text(encoding="utf-8")
    found = json.loads(wellness_command(tmp_path, "check", "--format", "json").stdout)
    assert not [one for one in found if one["code"].startswith("ERR")], found
    assert wellness_command(tmp_path, "explain", "a").returncode == 0


def test_pages_are_as_pelican_has_them_without_an_author(build: Build) -> None:
    files: dict[str, str | bytes] = {"a.md": article(slug="a")}
    ours = build(files, AUTHOR=None, TIMEZONE=..., SITENAME=...)
    plain = build(files, AUTHOR=None, TIMEZONE=..., SITENAME=..., THEME="simple", PLUGINS=[])
    assert {name for name in plain.files if name.endswith(".html")} <= ours.files
