"""Build the documentation's site: python -m docs_site [OUTPUT], with tools/ on the path."""

import os
import sys
from pathlib import Path

from docs_site.build import build
from docs_site.kinds import ROOT

if __name__ == "__main__":
    output = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "docs"
    build(output, os.environ.get("SITEURL", ""))
    print(f"\nThe documentation is built. Open\n    {output / 'index.html'}")
