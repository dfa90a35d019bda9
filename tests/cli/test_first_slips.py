"""What a beginner gets wrong: `pelican`, `check` and `serve` say it with file, line and remedy, in a few lines."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from factory import Command, write_site
from photographs import as_file, photograph
from unprivileged import somebody

CONF = """SITENAME = "Calm Hands"
SITEURL = "https://example.com"
TIMEZONE = "Europe/Berlin"
THEME = "wellness"
PLUGINS = ["pelican_wellness"]
WELLNESS = {}
"""
TEXT = "Title: A warm towel\nDate: 2026-03-16\nTags: neck\nSummary: What warmth does.\nSlug: towel\n\nCafé.\n"
GOOD = TEXT.replace("towel", "rest")
YAML = TEXT.replace("Title: A", 'title: "A').replace("warm towel", 'warm towel"')


def twice(first: str, second: str) -> str:
    return CONF.replace("{}", f"{{\n    {first},\n\n    {second},\n}}")


ROOM = as_file(photograph(64, 36), "PNG")

# The file that is wrong, what it holds (nothing: there is no folder of texts), the settings, file and line that are named, words that `check` says, and words that
# `pelican` says: none where it stops before it loads plugins.
SLIPS: dict[str, tuple[str, bytes, str | bytes, str, list[str], list[str]]] = {
    "text of Windows-1252": (
        "a.md",
        TEXT.encode("cp1252"),
        CONF,
        "content/a.md:7",
        ["no text in UTF-8", "Save it"],
        ["a.md:7: ", "Save it"],
    ),
    "text of UTF-16": ("a.md", TEXT.encode("utf-16"), CONF, "content/a.md:1", ["no text in UTF-8"], ["a.md:1: ", "Save it"]),
    "page of Windows-1252": (
        "pages/a.md",
        TEXT.encode("cp1252"),
        CONF,
        "content/pages/a.md:7",
        ["Save it"],
        ["pages/a.md:7: ", "Save it"],
    ),
    "person of Windows-1252": (
        "people/a.md",
        TEXT.encode("cp1252"),
        CONF,
        "content/people/a.md:7",
        ["UTF-8"],
        ["people/a.md", "UTF-8"],
    ),
    "service of Windows-1252": (
        "services/a.md",
        TEXT.encode("cp1252"),
        CONF,
        "content/services/a.md:7",
        ["UTF-8"],
        ["services/a.md", "UTF-8"],
    ),
    "ending of two": (
        "a.md.txt",
        TEXT.encode(),
        CONF,
        "content/a.md.txt:1",
        ["ends in .txt", "Call it a.md"],
        ["a.md.txt:1: ", "Call it a.md"],
    ),
    "date that is none": (
        "a.md",
        TEXT.replace("2026-03-16", "soon").encode(),
        CONF,
        "content/a.md:2",
        ["soon", "2026-03-16"],
        ["a.md:2: ", "Write the date"],
    ),
    "no date": (
        "a.md",
        TEXT.replace("Date: 2026-03-16\n", "").encode(),
        CONF,
        "content/a.md:1",
        ["no line Date"],
        ["a.md:1: ", "no line Date"],
    ),
    "no title": ("a.md", b"Only text.\n\nMore.", CONF, "content/a.md:1", ["no line Title"], ["a.md:1: ", "no line Title"]),
    "status that is none": (
        "a.md",
        TEXT.replace("Slug", "Status: ready\nSlug").encode(),
        CONF,
        "content/a.md:5",
        ["ready", "draft"],
        ["a.md:5: ", "draft"],
    ),
    "tab in a header": (
        "a.md",
        b"---\ntitle: A\ntags:\n\t- neck\n---\nText",
        CONF,
        "content/a.md:4",
        ["tabs", "spaces"],
        ["a.md:4: ", "spaces"],
    ),
    "date of two readings": (
        "a.md",
        TEXT.replace("2026-03-16", "03/04/2026").encode(),
        CONF,
        "content/a.md:2",
        ["2026-03-04", "2026-04-03"],
        [],
    ),
    "tags behind a tab": (
        "a.md",
        TEXT.replace("neck", "neck\n\tback").encode(),
        CONF,
        "content/a.md:4",
        ["Tags has a line already", "on one line"],
        ["a.md:4: ", "Write all of it on one line"],
    ),
    "picture that is not there": (
        "a.md",
        (TEXT + "\n![A room](images/rom.png)").encode(),
        CONF,
        "content/a.md:9",
        ["images/rom.png", "did you mean images/room.png?"],
        ["a.md:9: ", "did you mean images/room.png?"],
    ),
    "picture of the header that is not there": (
        "a.md",
        TEXT.replace("Slug", "Image: images/rom.png\nImage_alt: A room\nSlug").encode(),
        CONF,
        "content/a.md:5",
        ["images/rom.png", "did you mean images/room.png?"],
        ["a.md:5: ", "did you mean images/room.png?"],
    ),
    "file that is not there": (
        "a.md",
        (TEXT + "\n[The form](files/form.pdf)").encode(),
        CONF,
        "content/a.md:9",
        ["the file files/form.pdf is not in the content folder", "Mend the name"],
        ["a.md:9: ", "put it there, or mend its name"],
    ),
    "text that is not there": (
        "a.md",
        (TEXT + "\n[How to rest]({filename}rset.md)").encode(),
        CONF,
        "content/a.md:9",
        ["did you mean rest.md?"],
        ["a.md:9: ", "did you mean rest.md?"],
    ),
    "no folder of texts": ("", b"", CONF + 'PATH = "content"\n', "pelicanconf.py:7", ["no such folder", "'content'"], []),
    "no folder of texts, and none named": ("", b"", CONF, "pelicanconf.py:1", ["no folder with texts", "'content'"], []),
    "settings of Windows-1252": (
        "a.md",
        TEXT.encode(),
        CONF.replace("Calm Hands", "Café").encode("cp1252"),
        "pelicanconf.py:1",
        ["settings in UTF-8"],
        [],
    ),
    "tab in the settings": (
        "a.md",
        TEXT.encode(),
        CONF + "if True:\n        A = 1\n\tB = 2\n",
        "pelicanconf.py:9",
        ["spaces instead of tabs"],
        [],
    ),
    "key twice": (
        "a.md",
        TEXT.encode(),
        twice('"practice": {"name": "A"}', '"practice": {"email": "a@example.com"}'),
        "pelicanconf.py:7",
        ['WELLNESS["practice"]', "line 9"],
        ["pelicanconf.py:7: ", "line 9", "put what belongs to it together"],
    ),
    "comma forgotten": (
        "a.md",
        TEXT.encode(),
        twice('"profession": "x"', '"about": {}').replace('x",\n', 'x"\n'),
        "pelicanconf.py:7",
        ["a comma at the end"],
        [],
    ),
    "curly quotes": (
        "a.md",
        TEXT.encode(),
        CONF.replace('"Calm Hands"', "“Calm Hands”"),
        "pelicanconf.py:1",
        ["straight quotes"],
        [],
    ),
    "bracket forgotten": ("a.md", TEXT.encode(), CONF.replace("{}", '{"about": {}'), "pelicanconf.py:6", ["never closed"], []),
}


MAIN = "from pelican_wellness.cli.main import main; raise SystemExit(main())"


def _run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a command as a program of its own, in a window of the usual width."""
    return subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "COLUMNS": "80", "PYTHONUTF8": "1"},
        timeout=120,
    )


def _few(said: str) -> None:
    assert "Traceback" not in said
    assert len(said.strip().splitlines()) <= 12, said


def _site(folder: Path, name: str) -> None:
    path, held, conf, *_ = SLIPS[name]
    if path:
        write_site(folder, {path: held, "rest.md": GOOD, "images/room.png": ROOM})
    (folder / "pelicanconf.py").write_bytes(conf if isinstance(conf, bytes) else conf.encode())


@pytest.mark.parametrize("name", SLIPS)
def test_check_names_it(name: str, tmp_path: Path, wellness_command: Command) -> None:
    _, _, _, place, words, _ = SLIPS[name]
    _site(tmp_path, name)
    done = _run(tmp_path, "-c", MAIN, "check")
    _few(done.stdout + done.stderr)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith(f"{place}: ")
    found = json.loads(wellness_command(tmp_path, "check", "--format", "json").stdout)
    assert [f"{one['file']}:{one['line']}" for one in found] == [place]
    assert all(word in f"{found[0]['message']} {found[0]['remedy']}" for word in words), found


@pytest.mark.parametrize("name", [name for name, (*_, of_pelican) in SLIPS.items() if of_pelican])
def test_pelican_names_it(name: str, tmp_path: Path) -> None:
    """A file that is left out is left out as a whole, and a mistake that ends a build leaves the old site."""
    _site(tmp_path, name)
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "old.html").write_text("the old site")
    done = _run(tmp_path, "-m", "pelican", "content")
    _few(done.stdout + done.stderr)
    # Pelican's log has the name of a program at the right, in the midst of what goes on below.
    said = " ".join(re.sub(r"\s\w+\.py:\d+\s*$", "", done.stdout + done.stderr, flags=re.MULTILINE).split())
    assert all(word in said for word in SLIPS[name][-1]), said
    pages = {file.name for file in (tmp_path / "output").glob("*.html")}
    if done.returncode:
        assert pages == {"old.html"}
    else:
        assert "rest.html" in pages
        assert all(file.read_text("utf-8").endswith("</html>\n") for file in (tmp_path / "output").glob("[!o]*.html"))


def test_serve_names_them(tmp_path: Path) -> None:
    """One command runs on through all of them: what cannot be built is a page, all else stands in the panel."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "pelicanconf.py").write_text(CONF, encoding="utf-8")
    write_site(folder, {"rest.md": GOOD})
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache"), "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        [sys.executable, "-c", MAIN, "serve", "--port", "0"],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
        start_new_session=True,
    ) as running:
        assert running.stdout
        url = running.stdout.readline().partition("/ shows")[0]
        try:
            for name, (_, _, _, place, words, _) in SLIPS.items():
                shutil.rmtree(folder / "content", ignore_errors=True)
                _site(folder, name)
                _hear(url, [f"{place.removeprefix('content/')}: ", *words])
        finally:
            os.killpg(running.pid, signal.SIGTERM)


def _hear(url: str, words: list[str]) -> None:
    """Wait until a served site says some words."""
    said = ""
    end = time.monotonic() + 120
    while time.monotonic() < end:
        try:
            with urlopen(f"{url}/towel.html", timeout=30):
                problem = ""
        except HTTPError as error:
            page = error.read().decode() if error.code == 503 else ""
            problem = page.partition("<pre>")[2].partition("</pre>")[0]
        with urlopen(f"{url}/_wellness/page?path=/towel.html", timeout=30) as answer:
            known = json.load(answer)
        findings = [f"{one['file']}:{one['line']}: {one['message']} {one['remedy']}" for one in known["findings"]]
        said = "\n".join([problem, *known["notes"], *findings]).replace("&#x27;", "'").replace("&quot;", '"')
        if all(word in said for word in words):
            _few(problem)
            return
        time.sleep(0.1)
    raise AssertionError((words, said))


def test_a_text_that_nobody_may_read(pelican_command: Command, wellness_command: Command) -> None:
    with somebody() as folder:
        write_site(folder, {"a.md": TEXT, "rest.md": GOOD})
        (folder / "content" / "a.md").chmod(0)
        done = pelican_command(folder, CONF)
        _few(done.stdout + done.stderr)
        said = (
            "a.md:1: Pelican leaves this file out: it cannot be read (Permission denied). Give yourself the right to read it."
        )
        assert said in done.stdout
        (found,) = json.loads(wellness_command(folder, "check", "--format", "json").stdout)
        assert (found["file"], found["line"]) == ("content/a.md", 1)
        assert "Permission denied" in found["message"]


FINE = {
    "a mark at the beginning": b"\xef\xbb\xbf" + TEXT.encode(),
    "lines of Windows": TEXT.replace("\n", "\r\n").encode(),
    "both, in YAML": b"\xef\xbb\xbf"
    + f"---\n{YAML.replace(chr(10) * 2, chr(10) + '---' + chr(10))}".replace("\n", "\r\n").encode(),
    "tabs behind colons": TEXT.replace(": ", ":\t").encode(),
}


@pytest.mark.parametrize("name", FINE)
def test_what_editors_add_is_no_slip(name: str, tmp_path: Path, pelican_command: Command, wellness_command: Command) -> None:
    write_site(tmp_path, {"a.md": FINE[name]})
    done = pelican_command(tmp_path, CONF)
    assert done.returncode == 0
    assert "<h1>A warm towel</h1>" in re.sub(r" class=\"[^\"]*\"", "", (tmp_path / "output" / "towel.html").read_text("utf-8"))
    assert json.loads(wellness_command(tmp_path, "check", "--format", "json").stdout) == []


def test_no_folder_of_texts(tmp_path: Path, wellness_command: Command) -> None:
    (tmp_path / "pelicanconf.py").write_text(CONF, encoding="utf-8")
    (tmp_path / "README.md").write_text("My site", encoding="utf-8")
    (found,) = json.loads(wellness_command(tmp_path, "check", "--format", "json").stdout)
    assert (found["file"], found["line"], found["code"]) == ("pelicanconf.py", 1, "ERR002")
    assert "'content'" in found["remedy"]


def test_texts_beside_the_settings_are_a_site(tmp_path: Path, wellness_command: Command) -> None:
    (tmp_path / "pelicanconf.py").write_text(CONF, encoding="utf-8")
    (tmp_path / "a.md").write_text(TEXT, encoding="utf-8")
    assert not [
        one for one in json.loads(wellness_command(tmp_path, "check", "--format", "json").stdout) if one["code"] == "ERR002"
    ]
