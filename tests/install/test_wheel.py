"""The wheel, in a clean environment outside the checkout, in the ways bloggers name it."""

import json
import sys
import zipfile
from pathlib import Path

import pytest
from clean_environment import run
from factory import ROOT

pytestmark = pytest.mark.wheel
CONF = 'SITENAME = "Calm Hands"\nTIMEZONE = "UTC"\nWELLNESS = {"profession": "massage therapist"}\n'
SHOW = "import json, pelican_wellness as p; print(json.dumps([p.theme_path(), p.__file__, p.__version__]))"


def test_what_the_wheel_holds(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "pelican/themes/wellness/templates/base.html" in names
    assert "pelican/themes/wellness/static/css/tokens.css" in names
    assert "pelican/plugins/wellness/__init__.py" in names
    assert "pelican_wellness/py.typed" in names
    assert "pelican_wellness/cli/init/starter/site/dot-gitignore.jinja" in names
    assert "pelican/__init__.py" not in names
    assert "pelican/plugins/__init__.py" not in names
    assert not [name for name in names if name.startswith(("tests/", "example_site/", "theme/")) or "__pycache__" in name]


def test_metadata(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    metadata = archive.read(next(name for name in archive.namelist() if name.endswith("METADATA"))).decode()
    assert "Requires-Python: >=3.11" in metadata
    assert "License-Expression: MIT" in metadata


def test_theme_path_of_the_wheel(python: Path, tmp_path: Path) -> None:
    theme, package, _version = json.loads(run(python, "-c", SHOW, cwd=tmp_path))
    assert Path(theme).parts[-3:] == ("pelican", "themes", "wellness")
    assert str(ROOT) not in theme + package


@pytest.mark.parametrize(
    "names",
    [
        'THEME = "wellness"\n',
        "",
        'PLUGINS = ["wellness"]\n',
        'PLUGINS = ["pelican_wellness"]\n',
        'THEME = "wellness"\nPLUGINS = ["wellness", "pelican_wellness"]\n',
    ],
    ids=["theme by name", "nothing named", "plugin wellness", "plugin pelican_wellness", "everything named"],
)
def test_ways_to_name_it(python: Path, tmp_path: Path, names: str) -> None:
    (tmp_path / "content" / "pages").mkdir(parents=True)
    (tmp_path / "content" / "a.md").write_text("Title: First\nDate: 2026-01-01\n\nPlease contact a massage therapist.")
    (tmp_path / "content" / "pages" / "contact.md").write_text("Title: Contact\n\nWrite to us.")
    (tmp_path / "pelicanconf.py").write_text(CONF + names)
    run(python, "-m", "pelican", "content", "--fatal", "errors", cwd=tmp_path)
    page = (tmp_path / "output" / "first.html").read_text(encoding="utf-8")
    assert page.count('class="w-cta-link"') == 1
    assert 'class="w-site-header"' in page
    assert "5 Words" in page


@pytest.mark.parametrize("asked", [False, True], ids=["settings that do not speak of us", "no settings at all"])
def test_installed_is_not_asked_for(python: Path, tmp_path: Path, *, asked: bool) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.md").write_text("Title: First\nDate: 2026-01-01\n\nText.")
    if not asked:
        (tmp_path / "pelicanconf.py").write_text('SITENAME = "Calm Hands"\n')
    run(python, "-m", "pelican", "content", "--fatal", "errors", cwd=tmp_path)
    assert ('class="w-site-header"' in (tmp_path / "output" / "first.html").read_text(encoding="utf-8")) == asked
    assert (tmp_path / "output" / "_headers").exists() == asked


def test_the_command_is_installed(python: Path, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.md").write_text("Title: First\nDate: 2026-01-01\nCta: none\n\nText")
    (tmp_path / "pelicanconf.py").write_text(CONF)
    said = run(python.with_name("pelican-wellness" + python.suffix), "explain", "first", cwd=tmp_path)
    assert "yes  Cta: none" in said


def test_editable_install(tmp_path: Path) -> None:
    """The running tests use an editable install (`make test`): its theme is the checkout's, copies notwithstanding."""
    theme, package, version = json.loads(run(sys.executable, "-c", SHOW, cwd=tmp_path))
    assert Path(theme) == ROOT / "theme"
    assert Path(package).parent == ROOT / "pelican_wellness"
    assert version
