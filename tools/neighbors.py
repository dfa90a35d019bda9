"""Run Pelican's own tests without this package and with it, and say what fails only with it.

    python tools/neighbors.py [--keep FOLDER]

A package that is merely installed must not change what Pelican does. The tests lie in Pelican's source distribution, of
the version that this Python has; pip fetches it, so this is run by hand (`make neighbors`) and not at each change. It ends
with status 1 where anything fails only with the package, or nothing could be tried.
"""

import argparse
import subprocess
import sys
import tarfile
import tempfile
import venv
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from shutil import copytree
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent

NEEDED = ("pytest", "pytest-xdist", "beautifulsoup4", "lxml", "typogrify", "markdown")
"""What Pelican's tests import beside Pelican's own dependencies (its pyproject.toml, dependency-groups)."""


def main() -> int:
    """Run them twice in an environment of their own; print what failed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="work in this folder, and leave it")
    options = parser.parse_args()
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
        return compare(options.keep.resolve())
    with tempfile.TemporaryDirectory() as folder:
        return compare(Path(folder))


def compare(folder: Path) -> int:
    """Return 1 where a test of Pelican's fails only with this package."""
    pelican = f"pelican=={version('pelican')}"
    pip(sys.executable, "download", "--no-deps", "--no-binary", "pelican", "--dest", str(folder), pelican)
    source = unpacked(next(folder.glob("pelican-*.tar.gz")), folder)
    venv.create(folder / "venv", with_pip=True, clear=True)
    python = str(folder / "venv" / ("Scripts" if sys.platform == "win32" else "bin") / "python")
    pip(python, "install", pelican, *NEEDED)
    (site_packages,) = (folder / "venv").glob("**/site-packages")
    # They import each other as parts of Pelican, and find their samples two folders above.
    copytree(source / "pelican" / "tests", site_packages / "pelican" / "tests", dirs_exist_ok=True)
    copytree(source / "samples", site_packages / "samples", dirs_exist_ok=True)
    tests = site_packages / "pelican" / "tests"
    without = outcomes(python, tests, folder / "without.xml")
    pip(python, "wheel", "--no-deps", "--wheel-dir", str(folder), str(ROOT))
    pip(python, "install", str(next(folder.glob("pelican_wellness-*.whl"))))
    found = outcomes(python, tests, folder / "with.xml")
    broken = [test for test, failed in found.items() if failed and not without.get(test, True)]
    print(f"{pelican} without this package: {figures(without)}")
    print(f"{pelican} with this package:    {figures(found)}")
    print("\n".join(f"fails only with it: {test}" for test in broken))
    return 1 if broken or not without or without.keys() != found.keys() else 0


def pip(python: str, *arguments: str) -> None:
    """Run pip, and stop where it cannot do what it should."""
    subprocess.run([python, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments], check=True)


def unpacked(archive: Path, folder: Path) -> Path:
    """Unpack a source distribution; return its folder."""
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    return folder / archive.name.removesuffix(".tar.gz")


def outcomes(python: str, tests: Path, report: Path) -> dict[str, bool]:
    """Run the tests, from where they expect it; return the name of each that was not skipped, and whether it failed."""
    command = [python, "-m", "pytest", "-q", "-n", "2", "-p", "no:cacheprovider", f"--junitxml={report}", str(tests)]
    subprocess.run(command, cwd=tests.parent.parent, stdout=subprocess.DEVNULL, check=False)
    return dict(_cases(report))


def _cases(report: Path) -> Iterator[tuple[str, bool]]:
    for case in ET.parse(report).iter("testcase"):  # noqa: S314 - pytest has just written it
        kinds = {element.tag for element in case}
        if "skipped" not in kinds:
            yield f"{case.get('classname')}::{case.get('name')}", bool(kinds & {"failure", "error"})


def figures(found: dict[str, bool]) -> str:
    """Return how many tests passed and failed."""
    failed = sum(found.values())
    return f"{len(found) - failed} passed, {failed} failed"


if __name__ == "__main__":
    raise SystemExit(main())
