"""Fixtures: source and wheel, and environments that it is installed in. Each is made once a run."""

from pathlib import Path

import pytest
from clean_environment import build_distributions, install, python_of
from once import made_once


@pytest.fixture(scope="session")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of what a release uploads."""
    return made_once(tmp_path_factory, "dist", build_distributions)


@pytest.fixture(scope="session")
def wheel(distributions: Path) -> Path:
    """The wheel that was made of the source distribution, outside the checkout."""
    (wheel,) = distributions.glob("*.whl")
    return wheel


@pytest.fixture(scope="session")
def sdist(distributions: Path) -> Path:
    (sdist,) = distributions.glob("*.tar.gz")
    return sdist


@pytest.fixture(scope="session")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment with the wheel alone."""
    return python_of(made_once(tmp_path_factory, "clean", lambda folder: install(folder, wheel)))


@pytest.fixture(scope="session")
def python_with_others(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with other people's plugins for the same things. Pelican loads all that are there, so they stay apart."""
    packages = (wheel, "pelican-seo", "pelican-sitemap")
    return python_of(made_once(tmp_path_factory, "others", lambda folder: install(folder, *packages)))
