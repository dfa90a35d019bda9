"""Fixtures: builders of tiny sites, the commands, and the example blog."""

import gc
import locale
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

import hypotheses
import pelican
import pytest
from checking import Check, findings
from factory import CARDS, ROOT, Build, Command, builder, logged
from hypothesis import settings as hypothesis_settings
from once import made_once
from pelican.log import LimitFilter
from rendering import Renderer
from xdist.remote import Producer
from xdist.scheduler.loadscope import LoadScopeScheduling

from pelican_wellness.cli.main import main
from pelican_wellness.files import drop_unused

hypothesis_settings.load_profile(hypotheses.PROFILE)

SITES = ("tests/site/", "tests/cli/", "tests/browser/", "tests/install/", "tests/theme/test_look.py", "/test_site.py")
"""Tests that build sites: each can run in any process. All others are quick, and stay together by their file."""

SAME_FOR_ALL = ("tests/site/test_odd_sites.py", "tests/browser/test_quality.py")
"""Tests with parameters that are sites and pages: those of one parameter share it, whatever the test."""

TOGETHER = ("tests/browser/test_docs_site.py", "tests/browser/test_pictures.py")
"""Tests of sites, but of few and slow ones: a file's tests share them."""

SLOW_FIRST = (
    "tests/install/",
    "tests/browser/test_docs_site.py",
    "two megabytes",
    "tests/architecture/test_taken_out.py",
    "tests/settings/",
    "tests/site/test_hostile.py",
    "tests/theme/test_stylesheets.py",
    "tests/browser/test_quality.py",
    "tests/browser/",
)
"""What takes longest begins first, so that no process is left alone with it at the end."""


def group_of(nodeid: str) -> str:
    """Name the tests that run in one process: they share what takes long to make, or each is too quick to send alone."""
    path, _, test = nodeid.partition("::")
    if path.startswith("tests/install/"):
        return "install"
    if path in SAME_FOR_ALL and "[" in test:
        return path + test[test.index("[") :]
    return nodeid if path not in TOGETHER and any(part in nodeid for part in SITES) else path


class Groups(LoadScopeScheduling):
    """Hands out groups in the order in which they were collected.

    The groups of xdist itself (`--dist loadgroup`) are lost: it writes them where pytest 9 does not look for them.
    """

    def _split_scope(self, nodeid: str) -> str:
        return group_of(nodeid)


def pytest_sessionstart() -> None:
    """Drop the social cards that no test has used for days, which no build of a test does."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        drop_unused(CARDS, (), 3)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Collect without looking for garbage: there is none, and looking takes a quarter of the time."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Groups:
    config.option.loadscopereorder = False
    return Groups(config, log)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark the tests that build sites, put the slow ones first, and leave those out that are for `make storm` alone."""
    if not hypotheses.STORM:
        left_out = [item for item in items if item.get_closest_marker("storm")]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]
    for item in items:
        if any(part in item.nodeid for part in SITES):
            item.add_marker(pytest.mark.site)
    places = {part: place for place, part in enumerate(SLOW_FIRST)}
    items.sort(key=lambda item: next((place for part, place in places.items() if part in item.nodeid), len(places)))


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Build a site: files by name below content/, Pelican's settings by keyword."""
    return builder(tmp_path)


@pytest.fixture(scope="module")
def build_once(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The same for sites that several tests of a module look at."""
    return builder(tmp_path_factory.mktemp("sites"))


@contextmanager
def _as_before() -> Iterator[None]:
    """Undo what a command of Pelican's does to its process."""
    where, level, seen = locale.setlocale(locale.LC_ALL), logging.getLogger("pelican").level, LimitFilter.LOGS_DEDUP_MIN_LEVEL
    path, modules = sys.path[:], {name: sys.modules.pop(name, None) for name in ("pelicanconf", "publishconf")}
    sys.path_importer_cache.pop(".", None)  # Python remembers which folder "." was when it first looked there
    try:
        yield
    finally:
        sys.path[:] = path
        for name, module in modules.items():
            sys.modules.pop(name, None)
            if module:
                sys.modules[name] = module
        locale.setlocale(locale.LC_ALL, where)
        logging.getLogger("pelican").setLevel(level)
        LimitFilter.LOGS_DEDUP_MIN_LEVEL = seen


def _status(command: Callable[[], int | None]) -> int:
    with _as_before():
        try:
            return command() or 0
        except SystemExit as stopped:
            return int(stopped.code or 0)


@pytest.fixture
def wellness_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Run `pelican-wellness` in a folder, as its program does but in this process, which has loaded everything."""

    def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        monkeypatch.chdir(folder)
        capsys.readouterr()
        status = _status(lambda: main(arguments))
        return subprocess.CompletedProcess(arguments, status, *capsys.readouterr())

    return run


@pytest.fixture
def pelican_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Run `pelican content` in a folder, as `factory.run_pelican` does but in this process; what is logged is printed.

    Without settings (None) there is no file of them.
    """

    def run(folder: Path, conf: str | None, *arguments: str) -> subprocess.CompletedProcess[str]:
        (folder / "content").mkdir(parents=True, exist_ok=True)
        if conf is not None:
            (folder / "pelicanconf.py").write_text(conf, encoding="utf-8")
        monkeypatch.chdir(folder)
        capsys.readouterr()
        with logged() as log:
            status = _status(lambda: pelican.main(["content", *arguments]))
        form = logging.Formatter("%(levelname)s %(message)s")
        said = "".join(f"{form.format(record)}\n" for record in log)
        printed, complained = capsys.readouterr()
        return subprocess.CompletedProcess(arguments, status, printed + said, complained)

    return run


def _run(*command: str | Path, folder: Path, env: dict[str, str] | None = None) -> None:
    done = subprocess.run(
        list(map(str, command)), cwd=folder, capture_output=True, text=True, check=False, timeout=300, env=env
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the example site as `make demo` does; return its output folder."""

    def make(folder: Path) -> None:
        shutil.copytree(ROOT / "example_site", folder / "site", ignore=shutil.ignore_patterns("output", "__pycache__", "cache"))
        command = (sys.executable, "-m", "pelican", "content", "-o", folder / "output", "--fatal", "errors")
        _run(*command, folder=folder / "site")

    return made_once(tmp_path_factory, "demo", make) / "output"


@pytest.fixture(scope="session")
def published_output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the example as for publishing; return its output folder."""

    def make(folder: Path) -> None:
        command = (sys.executable, "-m", "pelican", "content", "-q", "-s", "publishconf.py", "-o", folder)
        _run(*command, folder=ROOT / "example_site")

    return made_once(tmp_path_factory, "published", make)


@pytest.fixture(scope="session")
def published(published_output: Path) -> dict[str, str]:
    """The HTML of each page of the published example, by its path."""
    files = {file.relative_to(published_output).as_posix(): file for file in published_output.rglob("*.html")}
    return {path: file.read_text(encoding="utf-8") for path, file in files.items() if not path.startswith(("theme/", "media/"))}


@pytest.fixture(scope="session")
def everything_on(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build tests/sites/everything-on; return its output folder."""

    def make(folder: Path) -> None:
        shutil.copytree(ROOT / "tests" / "sites" / "everything-on", folder / "site")
        _run(sys.executable, "-m", "pelican", "-q", "-s", "pelicanconf.py", "-o", folder / "output", folder=folder / "site")

    return made_once(tmp_path_factory, "everything-on", make) / "output"


@pytest.fixture(scope="session")
def docs_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the documentation's site as `make docs` does; return its folder. A warning fails."""

    def make(folder: Path) -> None:
        settings = {**os.environ, "PYTHONPATH": str(ROOT / "tools")}
        _run(sys.executable, "-m", "docs_site", folder / "output", folder=folder, env=settings)

    return made_once(tmp_path_factory, "docs-site", make) / "output"


@pytest.fixture
def idle_plugin() -> Callable[[str], ModuleType]:
    """Make a plugin that does nothing, by the name of its module. The real ones are tried in tests/install."""

    def named(module: str) -> ModuleType:
        plugin = ModuleType(module)
        plugin.register = lambda: None  # type: ignore[attr-defined]
        return plugin

    return named


@pytest.fixture
def found() -> Check:
    """Check a piece of Markdown and return the findings of one rule: `found("PIC001", "![](a.jpg)")`."""
    return findings


@pytest.fixture
def render() -> Renderer:
    """Render a component of a small site: `render("cta/box", call=call, person=None, line=[])`."""
    return Renderer()
