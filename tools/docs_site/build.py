"""Build the site: first the examples and what is made of them, then the pages."""

import logging
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pelican.log
from components_page import components, other_styles

from docs_site.examples import build_examples
from docs_site.kinds import ROOT
from docs_site.kitchen_sink import rooms
from docs_site.palettes import build_palettes
from docs_site.run import run

SETTINGS = ROOT / "tools" / "docs_site" / "pelicanconf.py"


def build(output: Path, site_url: str = "") -> None:
    """Build all of it. A warning ends it: RuntimeError, when it has been said."""
    site_url = site_url.rstrip("/")
    pelican.log.init(level=logging.WARNING, fatal="warnings")
    shutil.rmtree(output, ignore_errors=True)
    with TemporaryDirectory() as work:
        examples = build_examples(output / "demo", Path(work))
        given = {
            "palettes": build_palettes(output, Path(work)),
            "rooms": rooms(examples, output),
            "exhibits_css": (SETTINGS.parent / "exhibits.css").read_text("utf-8"),
            "stylesheets_of_all": {*components(), *other_styles()},
        }
    run(SETTINGS, output, SITEURL=site_url, RELATIVE_URLS=not site_url, JINJA_GLOBALS=given)
