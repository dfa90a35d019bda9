"""Build the site: first what is made for it from the theme, then the pages."""

import logging
from pathlib import Path
from typing import Any

import pelican.log
from pelican import Pelican
from pelican.settings import read_settings

from docs_site.kinds import ROOT

SETTINGS = ROOT / "tools" / "docs_site" / "pelicanconf.py"
CACHE = ROOT / "build" / "docs-cache"
"""Where pictures are kept from one time to the next."""


def build(output: Path, site_url: str = "") -> None:
    """Build all of it. A warning ends it: RuntimeError, when it has been said."""
    pelican.log.init(level=logging.WARNING, fatal="warnings")
    run(SETTINGS, output, SITEURL=site_url, RELATIVE_URLS=not site_url)


def run(settings: Path, output: Path, **others: Any) -> None:  # Any: Pelican's settings
    """Have Pelican build a site."""
    paths = {"OUTPUT_PATH": str(output), "CACHE_PATH": str(CACHE)}
    Pelican(read_settings(str(settings), override={**paths, **others})).run()
