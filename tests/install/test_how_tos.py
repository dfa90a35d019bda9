"""Every command that the docs tell to type is typed, with the wheel, or stands in a table with the reason why not."""

import re
import shlex
import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import pytest
from bs4 import BeautifulSoup
from clean_environment import run
from factory import ROOT
from markdown import Markdown

pytestmark = pytest.mark.wheel
PAGES = sorted((ROOT / "docs").rglob("*.md"))

PROGRAMS = {"pelican", "pelican-wellness", "python", "python3", "py", "pip", "make", "git", "curl", "pybabel", "npm", "cd", "."}
SHELLS = {"", "bash", "console", "sh", "shell", "powershell"}

NOT_RUN = {
    "python3 -m venv .venv": "the environment that these tests are in was made so",
    ". .venv/bin/activate": "this shell has no prompt",
    "pip install pelican-wellness": "no release is out; the wheel is installed by its name",
    "py -m venv .venv": "Windows",
    r".venv\Scripts\python -m pip install pelican-wellness": "Windows",
    "pelican --listen": "goes on until Ctrl+C, and is Pelican's",
    "pelican-wellness serve": "goes on until Ctrl+C: tests/browser/test_serve.py",
    "curl --create-dirs -K pictures-to-load.txt": "needs a network",
    ".venv/bin/pybabel init -D pelican_wellness -i pelican_wellness/i18n/locale/pelican_wellness.pot "
    "-d pelican_wellness/i18n/locale -l et --no-wrap": "writes into the checkout",
    '.venv/bin/python -m pytest tests/features/cta/test_phrase_book.py -k "[et-"': "tests a language that is yet to come",
    "pelican content": "tests/install/test_first_steps.py",
    "pelican content -s publishconf.py": "tests/install/test_first_steps.py",
}


def blocks_of(page: Path) -> list[str]:
    """Return the blocks of a page that can be meant for a terminal."""
    html = BeautifulSoup(_html(page), "html.parser")
    return [
        code.get_text()
        for code in html.select("pre code")
        if {str(one).removeprefix("language-") for one in code.get("class") or [""]} <= SHELLS
    ]


@cache
def _html(page: Path) -> str:
    return Markdown(extensions=["extra"]).convert(page.read_text("utf-8"))


def commands_of(page: Path) -> list[str]:
    """Return the lines of a page that begin with the name of a program."""
    lines = [line.strip() for block in blocks_of(page) for line in block.splitlines()]
    return [line for line in lines if line and re.split(r"[/\\]", line.split()[0])[-1] in PROGRAMS]


class Typed(NamedTuple):
    """A command, and what is to be seen of it."""

    prints: str = ""
    leaves: str = ""
    """A file that is there afterwards."""
    beside: Mapping[str, Path | str] = MappingProxyType({})
    """Files that are there before -> their text, or what they are a copy of."""
    in_a_site: bool = True
    """Whether it is typed in a site that `pelican-wellness init` made, or in an empty folder."""


ARTICLE = {"content/stiff-neck.md": "Title: What helps a stiff neck\nDate: 2026-03-16\n\nContact a massage therapist."}
FLEX = {
    "pelicanconf.py": 'SITENAME = "Calm Hands"\nTHEME = "themes/Flex"\nPATH = "content"\n',
    "content/a.md": "Title: A\n\nText.",
}

TYPED = {
    "pelican-wellness check": Typed("All is well"),
    "pelican-wellness cms": Typed(leaves="content/extra/admin/index.html"),
    "pelican-wellness cms --convert": Typed(leaves="content/extra/admin/config.yml", beside=ARTICLE),
    "pelican-wellness explain content/stiff-neck.md": Typed("yes", beside=ARTICLE),
    "pelican-wellness init": Typed(leaves="pelicanconf.py", in_a_site=False),
    "pelican-wellness init my-practice": Typed(leaves="my-practice/pelicanconf.py", in_a_site=False),
    'pelican-wellness init my-practice --yes --name "Calm Hands" --kind massage --town Burlington --country US': Typed(
        leaves="my-practice/pelicanconf.py", in_a_site=False
    ),
    "pelican-wellness init --into-existing --dry-run": Typed("wellness", beside=FLEX, in_a_site=False),
    "pelican-wellness move-in export.xml": Typed(
        leaves="pictures-to-load.txt", beside={"export.xml": ROOT / "tests" / "data" / "wordpress" / "export.xml"}
    ),
    'pelican-wellness new article "What helps a stiff neck"': Typed(leaves="content/what-helps-a-stiff-neck.md"),
    'python -c "import pelican_wellness; print(pelican_wellness.theme_path())"': Typed("wellness", in_a_site=False),
}


@pytest.fixture(scope="module")
def begun(python: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site, made as the docs say."""
    folder = tmp_path_factory.mktemp("begun")
    (command,) = [one for one in TYPED if "--yes" in one]
    _type(command, python, folder)
    return folder / "my-practice"


def _type(command: str, python: Path, folder: Path) -> str:
    name, *rest = shlex.split(command)
    program = python if name == "python" else python.with_name(name + python.suffix)
    return run(program, *rest, cwd=folder, answers="\n" * 40)  # Enter: what is asked can be skipped


def test_every_command_is_typed_or_excused() -> None:
    found = {command for page in PAGES for command in commands_of(page)}
    assert found - TYPED.keys() - NOT_RUN.keys() == set(), "type it in TYPED, or say in NOT_RUN why not"
    assert (TYPED.keys() | NOT_RUN.keys()) - found == set(), "no page says this any more"


@pytest.mark.parametrize("command", TYPED)
def test_a_command_does_what_the_page_says(command: str, begun: Path, python: Path, tmp_path: Path) -> None:
    typed = TYPED[command]
    if typed.in_a_site:
        shutil.copytree(begun, tmp_path, dirs_exist_ok=True)
    for name, text in typed.beside.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.read_text("utf-8") if isinstance(text, Path) else text, "utf-8")
    assert typed.prints in _type(command, python, tmp_path)
    assert (tmp_path / typed.leaves).exists()
