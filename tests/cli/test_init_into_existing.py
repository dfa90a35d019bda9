"""`pelican-wellness init --into-existing`: a site of another theme gets this one, and is told what becomes of its settings."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest
from factory import Command, article, run_pelican, write_site
from photographs import as_file, photograph

from pelican_wellness.cli.init.block import BEGINS, literal, with_block
from pelican_wellness.cli.init.theirs import AS_BEFORE, Their, mapped
from pelican_wellness.cli.init.unmatched import UNMATCHED

_COMMON = """
AUTHOR = "Ana Ortiz"
SITENAME = "Calm Hands"
SITEURL = "https://calm.example.com"
PATH = "content"
TIMEZONE = "America/New_York"
DEFAULT_LANG = "en"
DEFAULT_PAGINATION = 10
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""

FLEX = (
    _COMMON
    + """
from datetime import datetime
THEME = "themes/Flex"
SITETITLE = "Calm Hands"
SITESUBTITLE = "Massage in Burlington"
SITEDESCRIPTION = "Massage for stiff necks."
SITELOGO = SITEURL + "/images/me.jpg"
FAVICON = "/images/favicon.ico"
BROWSER_COLOR = "#2f5d50"
PYGMENTS_STYLE = "monokai"
ROBOTS = "index, follow"
CC_LICENSE = {"name": "Creative Commons", "version": "4.0", "slug": "by-sa"}
COPYRIGHT_YEAR = datetime.now().year
MAIN_MENU = True
HOME_HIDE_TAGS = True
SOCIAL = (("github", "https://github.com/ana"), ("rss", "/feeds/all.atom.xml"))
LINKS = (("Pelican", "https://getpelican.com/"),)
MENUITEMS = (("Archives", "/archives.html"), ("Tags", "/tags.html"))
DISQUS_SITENAME = "calm"
GOOGLE_ANALYTICS = "UA-1"
THEME_COLOR = "dark"
PAGES_SORT_ATTRIBUTE = "title"
JINJA_ENVIRONMENT = {"extensions": ["jinja2.ext.i18n"]}
PLUGINS = []
"""
)
ELEGANT = (
    _COMMON
    + """
THEME = "../elegant"
SITESUBTITLE = "Massage in Burlington"
SITE_DESCRIPTION = "Massage for stiff necks."
LANDING_PAGE_TITLE = "A warm towel, and time"
DIRECT_TEMPLATES = ["index", "tags", "categories", "archives", "search", "404"]
TAG_SAVE_AS = ""
CATEGORY_SAVE_AS = ""
AUTHOR_SAVE_AS = ""
TYPOGRIFY = False
SOCIAL = (("Github", "https://github.com/ana", "My repositories"), ("RSS", SITEURL + "/feeds/all.atom.xml"))
SOCIAL_PROFILE_LABEL = "Stay in Touch"
TWITTER_USERNAME = "ana"
SITE_LICENSE = "Some rights reserved."
PROJECTS = [{"name": "Towels", "url": "https://towels.example.com/", "description": "Warm ones"}]
USE_SHORTCUT_ICONS = True
FEATURED_IMAGE = SITEURL + "/theme/images/apple-touch-icon-152x152.png"
RECENT_ARTICLES_COUNT = 5
CLAIM_GOOGLE = "abc"
MAILCHIMP_FORM_ACTION = "https://example.com/"
"""
)
REFLEX = (
    _COMMON
    + """
THEME = "venv/pelican/themes/reflex"
SITETITLE = "Hands"
SITEDESCRIPTION = "Massage for stiff necks."
SITELOGO = "https://elsewhere.example.com/me.png"
BROWSER_COLOR = "yellow"
LINKS_IN_NEW_TAB = "external"
SHYNET_URL = "https://shynet.example.com/"
GITHUB_CORNER_URL = "https://github.com/ana/site"
SOCIAL = (("github", "https://github.com/ana/site/"),)
CUSTOM_CSS = "static/custom.css"
PYGMENTS_STYLE_DARK = "monokai"
THEME_COLOR_ENABLE_USER_OVERRIDE = True
THEME_COLOR = "dark"
THEME_TEMPLATES_OVERRIDES = ["templates"]
PLUGINS = ("pelican_wellness",)
STORK_INPUT_OPTIONS = {"html_selector": "main"}
"""
)
NOTMYIDEA = (
    _COMMON
    + """
GITHUB_URL = "https://github.com/ana/"
TWITTER_USERNAME = "@ana"
DISQUS_SITENAME = ""
ANALYTICS = "<script></script>"
LINKS = (("Pelican", "https://getpelican.com/"), ("Python.org", "https://www.python.org/"))
SOCIAL = (("You can add links in your config file", "#"),)
LINKS_WIDGET_NAME = "blogroll"
"""
)
THEMES = {"Flex": FLEX, "Elegant": ELEGANT, "Reflex": REFLEX, "notmyidea": NOTMYIDEA}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write_site(
        tmp_path,
        {
            "a.md": article(title="A warm towel", slug="a", tags="neck", summary="What warmth does for a stiff neck."),
            "images/me.jpg": as_file(photograph(200, 200)),
        },
    )
    return tmp_path


def into(command: Command, folder: Path, conf: str, *flags: str) -> str:
    (folder / "pelicanconf.py").write_text(conf, encoding="utf-8")
    done = command(folder, "init", "--into-existing", "--yes", *flags)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize(("theme", "conf"), THEMES.items(), ids=THEMES)
def test_the_site_of_it_builds(wellness_command: Command, site: Path, theme: str, conf: str) -> None:
    """Nothing has to be mended first; each setting of the other theme is named, and nothing that was there is changed."""
    said = into(wellness_command, site, conf, "--kind", "massage", "--email", "ana@example.com", "--country", "US")
    assert said.startswith(f"The theme until now: {theme}")
    assert "To mend" not in said
    source = (site / "pelicanconf.py").read_text("utf-8")
    assert source.startswith(conf)
    own = {name for name in _names(conf) if name in UNMATCHED or name in AS_BEFORE}
    assert [name for name in own if name not in said] == []
    built = run_pelican(site, source, "--fatal", "warnings")
    assert built.returncode == 0, built.stdout + built.stderr
    assert 'class="w-' in (site / "output" / "a.html").read_text("utf-8")
    checked = wellness_command(site, "check")
    assert checked.returncode == 0, checked.stdout


def _names(conf: str) -> set[str]:
    return {one.id for one in ast.walk(ast.parse(conf)) if isinstance(one, ast.Name) and one.id.isupper()}


BECOMES = {
    "Flex": (FLEX, {"PAGE_ORDER_BY": "title"}, {"logo": "images/me.jpg", "accent": "#2f5d50", "color_scheme": "dark"}),
    "Elegant": (ELEGANT, {"DIRECT_TEMPLATES": ["index", "tags", "categories", "archives", "404"]}, {}),
    "Reflex": (REFLEX, {"SITESUBTITLE": "Massage for stiff necks.", "THEME_TEMPLATES_OVERRIDES": []}, {}),
    "notmyidea": (NOTMYIDEA, {}, {}),
}


@pytest.mark.parametrize(("conf", "pelican", "look"), BECOMES.values(), ids=BECOMES)
def test_what_settings_become(
    wellness_command: Command, site: Path, conf: str, pelican: dict[str, object], look: dict[str, object]
) -> None:
    into(wellness_command, site, conf)
    settings: dict[str, object] = {}
    exec((site / "pelicanconf.py").read_text("utf-8"), settings)
    assert settings["THEME"] == "wellness"
    assert {name: settings[name] for name in pelican} == pelican
    wellness = settings["WELLNESS"]
    assert isinstance(wellness, dict)
    assert wellness.get("appearance", {}) == look
    if conf is ELEGANT:
        assert wellness["home"] == {"headline": "A warm towel, and time"}
    assert "practice" not in wellness, "a blog of which nobody said so is no practice's"


def test_profiles(wellness_command: Command, site: Path) -> None:
    """They are entries of SOCIAL, where it has none that leads there."""
    into(wellness_command, site, NOTMYIDEA)
    settings: dict[str, object] = {}
    exec((site / "pelicanconf.py").read_text("utf-8"), settings)
    first = ("You can add links in your config file", "#")
    assert settings["SOCIAL"] == [first, ("GitHub", "https://github.com/ana/"), ("X", "https://x.com/ana")]
    said = into(wellness_command, site, REFLEX)
    assert "GITHUB_CORNER_URL: SOCIAL leads there already." in said


PLUGINS = {
    "absent": ("", None),
    "none": ("PLUGINS = None", None),
    "a list": ('PLUGINS = ["x"]', ["x", "pelican_wellness"]),
    "a tuple": ('PLUGINS = ("x",)', ["x", "pelican_wellness"]),
    "ours": ('PLUGINS = ["pelican_wellness"]', ["pelican_wellness"]),
    "ours by its other name": ('PLUGINS = ["wellness"]', ["wellness"]),
}


@pytest.mark.parametrize(("line", "plugins"), PLUGINS.values(), ids=PLUGINS)
def test_plugins(wellness_command: Command, site: Path, line: str, plugins: list[str] | None) -> None:
    """Where PLUGINS is not set, Pelican goes on to load what is installed."""
    (site / "x.py").write_text("def register(): pass\n")
    into(wellness_command, site, f'PLUGIN_PATHS = ["."]\n{line}\n')
    settings: dict[str, object] = {}
    exec((site / "pelicanconf.py").read_text("utf-8"), settings)
    assert settings.get("PLUGINS") == plugins
    assert run_pelican(site, (site / "pelicanconf.py").read_text("utf-8")).returncode == 0
    assert 'class="w-' in (site / "output" / "a.html").read_text("utf-8")


def _files(site: Path) -> dict[Path, bytes]:
    """All files but those that Python keeps of the settings."""
    return {path: path.read_bytes() for path in site.rglob("*") if path.is_file() and path.suffix != ".pyc"}


def test_a_dry_look_writes_nothing(wellness_command: Command, site: Path) -> None:
    before = _files(site)
    said = into(wellness_command, site, FLEX, "--kind", "yoga", "--dry-run")
    assert "Would be added at the end of pelicanconf.py:" in said
    assert "Would be written, content/people/ana-ortiz.md:" in said
    after = _files(site)
    assert after == {**before, site / "pelicanconf.py": FLEX.encode()}


def test_a_second_time_changes_nothing(wellness_command: Command, site: Path) -> None:
    into(wellness_command, site, FLEX, "--kind", "yoga")
    before = _files(site)
    again = wellness_command(site, "init", "--into-existing", "--yes", "--kind", "massage")
    assert (again.returncode, again.stdout) == (0, "pelicanconf.py has the block already. Nothing was written.\n")
    assert _files(site) == before


def test_files_that_are_there_stay(wellness_command: Command, site: Path) -> None:
    """What they would have been is said."""
    (site / "content" / "people").mkdir()
    (site / "content" / "people" / "ana-ortiz.md").write_text("Title: Ana\n\nMine.\n")
    (site / "requirements.txt").write_text("pelican\n")
    said = into(wellness_command, site, FLEX, "--kind", "yoga", "--publish", "github")
    assert (site / "content" / "people" / "ana-ortiz.md").read_text() == "Title: Ana\n\nMine.\n"
    assert (site / "requirements.txt").read_text() == "pelican\n"
    assert "requirements.txt is there already, and was left as it is. It would have been:\n\n    pelican-wellness\n" in said
    assert (site / ".github" / "workflows" / "publish.yml").is_file()
    assert 'SITEURL = "https://calm.example.com"' in (site / "publishconf.py").read_text()
    published = run_pelican(site, (site / "pelicanconf.py").read_text(), "-s", "publishconf.py")
    assert published.returncode == 0, published.stdout + published.stderr


def test_what_is_to_be_looked_at(wellness_command: Command, site: Path) -> None:
    """Texts in folders that mean something else here, templates that are not here, and what publishconf.py sets anew."""
    write_site(
        site,
        {
            "events/old.md": article(title="Old", slug="old"),
            "b.md": article(title="B", slug="b", template="landing"),
            "pages/about-hidden.md": "Title: About\nSlug: landing-page-about-hidden\nStatus: hidden\n\nMe.\n",
        },
    )
    (site / "publishconf.py").write_text('from pelicanconf import *\nDISQUS_SITENAME = "x"\nPLUGINS = ["a"]\nTHEME = THEME\n')
    said = into(wellness_command, site, FLEX)
    assert "content/events holds texts." in said
    assert "content/b.md has a line 'Template: landing'" in said
    assert "content/pages/about-hidden.md introduced you on the home page." in said
    assert "publishconf.py:2 DISQUS_SITENAME: There are no comments." in said
    assert "publishconf.py:3 sets PLUGINS anew" in said
    assert "publishconf.py:4" not in said


WRONG = {
    "no settings": (None, 2, "there is no file pelicanconf.py here"),
    "do not parse": ('SITENAME = "a"\nLINKS = (("a", "b")\nX = 1\n', 1, "pelicanconf.py:2"),
    "do not run": ("import no_such_module\n", 1, "pelicanconf.py:1"),
    "end the program": ("import sys\nsys.exit(0)\n", 1, "pelicanconf.py:2"),
    "no texts": ('PATH = "texts"\n', 1, "there is no such folder"),
}


@pytest.mark.parametrize(("conf", "status", "words"), WRONG.values(), ids=WRONG)
def test_settings_that_cannot_be_read(wellness_command: Command, site: Path, conf: str | None, status: int, words: str) -> None:
    """One block, no traceback, and nothing is written."""
    if conf is not None:
        (site / "pelicanconf.py").write_text(conf, encoding="utf-8")
    done = wellness_command(site, "init", "--into-existing", "--yes", "--kind", "yoga")
    assert done.returncode == status
    assert words in done.stderr
    assert len(done.stderr.strip().splitlines()) <= 12
    assert not (site / "content" / "people").exists()
    if conf is not None:
        assert (site / "pelicanconf.py").read_text("utf-8") == conf


def test_a_site_that_asks_for_us_already(wellness_command: Command, site: Path) -> None:
    said = into(wellness_command, site, "WELLNESS = {}\n")
    assert said == "pelicanconf.py has WELLNESS already: the site asks for this plugin. Nothing was written.\n"


def test_a_theme_that_is_gone_is_no_matter(wellness_command: Command, site: Path) -> None:
    assert "To mend" not in into(wellness_command, site, 'THEME = "/nowhere/at/all"\n')


def test_answers_are_asked_for(site: Path) -> None:
    """Only what the settings do not say."""
    (site / "pelicanconf.py").write_text(FLEX, encoding="utf-8")
    answers = ["yoga", "", "", "Burlington", "US", "802-555-0142", "", "", "", "clay"]
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "from pelican_wellness.cli.main import main; raise SystemExit(main())",
            "init",
            "--into-existing",
        ],
        cwd=site,
        input="\n".join(answers) + "\n",
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "COLUMNS": "200", "TERM": "dumb", "PYTHONUTF8": "1"},
    )
    assert done.returncode == 0, done.stderr
    settings: dict[str, object] = {}
    exec((site / "pelicanconf.py").read_text("utf-8"), settings)
    wellness = settings["WELLNESS"]
    assert isinstance(wellness, dict)
    assert wellness["practice"]["kind"] == "yoga"
    assert wellness["appearance"]["palette"] == "clay"
    again = subprocess.run(
        [
            sys.executable,
            "-c",
            "from pelican_wellness.cli.main import main; raise SystemExit(main())",
            "init",
            "--into-existing",
        ],
        cwd=site,
        input="",
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert again.returncode == 0  # it asks nothing that it will not write


def test_the_file_stays_as_it_was_written(wellness_command: Command, site: Path) -> None:
    """Its line ends, its mark, its encoding, its rights, and the link that leads to it."""
    source = '\ufeffSITENAME = "Ü"\r\nAUTHOR = "Ä"'.encode()
    real = site / "real.py"
    real.write_bytes(source)
    real.chmod(0o640)
    (site / "pelicanconf.py").symlink_to("real.py")
    assert wellness_command(site, "init", "--into-existing", "--yes", "--name", "Ö").returncode == 0
    assert (site / "pelicanconf.py").is_symlink()
    assert real.read_bytes().startswith(source + b"\r\n\r\n" + BEGINS.encode())
    assert b"\n" not in real.read_bytes().replace(b"\r\n", b"")
    if os.name != "nt":
        assert real.stat().st_mode & 0o777 == 0o640


def test_other_encodings() -> None:
    source = '# -*- coding: latin-1 -*-\nSITENAME = "Ü"\n'.encode("latin-1")
    whole = with_block(source, 'X = "Ü \u0142"\n')
    settings: dict[str, object] = {}
    exec(compile(whole, "conf", "exec"), settings)
    assert (settings["SITENAME"], settings["X"]) == ("Ü", "Ü ł")


VALUES = ['"""', "\\", "a\nb", "\u2028", "{{ x }}", True, 5, None, ("a", 'b"'), ["é", {"k": ["v"]}], {"a": {"b": ("c", 1)}}]


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_values_stay_what_they_are(value: object) -> None:
    assert ast.literal_eval(literal(value)) == value


def test_files_are_found_where_they_lie(site: Path) -> None:
    settings = {"SITEURL": "https://a.example", "EXTRA_PATH_METADATA": {"images/me.jpg": {"path": "me here.jpg"}, "x": 1}}

    def file(stated: object) -> str:
        return Their({**settings, "SITELOGO": stated}, site / "content").file("SITELOGO")

    found = ["/images/me.jpg", "images/me.jpg?v=1", "https://a.example/images/me.jpg", "/me%20here.jpg"]
    assert {file(one) for one in found} == {"images/me.jpg"}
    assert {file(one) for one in ["", None, 5, "//b.example/images/me.jpg", "https://b.example/images/me.jpg", "no.jpg"]} == {
        ""
    }


def test_each_setting_has_one_place() -> None:
    """What becomes something is not among what becomes nothing."""
    everything = dict.fromkeys([*UNMATCHED, *AS_BEFORE, "SITELOGO", "BROWSER_COLOR"], "")
    result = mapped(Their(everything, Path()))
    assert result.becomes == []
    assert len({name for name, _ in result.gone}) == len(result.gone) == len(UNMATCHED) + 2
