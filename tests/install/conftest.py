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


OTHERS = (
    *("pelican-seo", "pelican-sitemap", "pelican-neighbors", "pelican-related-posts", "pelican-series", "pelican-webassets"),
    *("pelican-i18n-subsites", "pelican-image-process", "pelican-more-categories", "pelican-render-math", "pelican-tag-cloud"),
    "pelican-yaml-metadata",
    "six",  # of pelican-more-categories 0.1.0, which imports it and does not say so
    "l2m4m",  # docs/neighbors.md: formulas without a script
)
"""Other people's plugins, and what docs/neighbors.md names instead of one."""


@pytest.fixture(scope="session")
def python_with_others(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with other people's plugins. Pelican imports all that are there, used or not, so they stay apart."""
    return python_of(made_once(tmp_path_factory, "others", lambda folder: install(folder, wheel, *OTHERS)))
