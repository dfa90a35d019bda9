"""Build the documentation's site: python -m docs_site [OUTPUT], with tools/ on the path."""

import os
import sys
from pathlib import Path

from docs_site.build import build
from docs_site.elsewhere import as_text, links_elsewhere
from docs_site.kinds import ROOT

if __name__ == "__main__":
    output = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "build" / "docs").resolve()
    try:
        build(output, os.environ.get("SITEURL", ""))
    except (LookupError, RuntimeError) as error:  # Pelican has said which page, and what is wrong with it
        sys.exit(f"The documentation could not be built: {error}")
    found, listed = links_elsewhere(output), output.with_name(f"{output.name}-elsewhere.txt")
    listed.write_text(as_text(found), "utf-8")
    print(f"\nThe documentation is built. Open\n    {output / 'index.html'}")
    print(f"It links to {len(found)} addresses of other sites, which were not asked: {listed}")
