"""Run Pelican on one of the sites that the documentation is made of."""

from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.settings import read_settings

from docs_site.kinds import ROOT

CACHE = ROOT / "build" / "docs-cache"
"""Where pictures are kept from one time to the next."""


def run(settings: Path | None, output: Path, **others: Any) -> None:  # Any: Pelican's settings
    """Build a site by a file of settings, or by nothing but those that are handed over."""
    paths = {"OUTPUT_PATH": str(output), "CACHE_PATH": str(CACHE)}
    Pelican(read_settings(str(settings) if settings else None, override={**paths, **others})).run()
