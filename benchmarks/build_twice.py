"""Build the site in the current folder, change an article, build it again, and print the seconds that this took.

A program of its own, run by `tasks.py`: what a running `pelican --autoreload` does, without its waiting for changes.
"""

import sys
import time
from pathlib import Path

from pelican import Pelican
from pelican.settings import read_settings


def main(article: Path) -> None:
    """Build twice."""
    pelican = Pelican(read_settings("pelicanconf.py", override={"PATH": str(Path("content").absolute())}))
    pelican.run()
    with article.open("a", encoding="utf-8") as text:
        text.write("\nA sentence that was added meanwhile.\n")
    begun = time.perf_counter()
    pelican.run()
    print(time.perf_counter() - begun)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
