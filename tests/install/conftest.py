"""Fixtures: the wheel, and environments that it is installed in."""

from pathlib import Path

import pytest
from clean_environment import build_wheel, install


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheel(tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="session")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment with the wheel alone."""
    return install(tmp_path_factory.mktemp("clean"), wheel)


@pytest.fixture(scope="session")
def python_with_others(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with other people's plugins for the same things. Pelican loads all that are there, so they stay apart."""
    return install(tmp_path_factory.mktemp("others"), wheel, "pelican-seo", "pelican-sitemap")
