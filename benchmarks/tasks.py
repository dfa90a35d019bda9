"""What is measured of a site: building it from nothing, again after a change, and what else our command does."""

import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.contestants import Contestant
from benchmarks.corpus import Shape, change
from benchmarks.figures import AGAIN, CARDS, CARDS_AGAIN, CHECK, COLD, EXPLAIN, FIRST, RUNNING
from benchmarks.measure import Run, put_away, run

_RUNNING = Path(__file__).with_name("build_twice.py")
_WELLNESS = (sys.executable, "-c", "import sys; from pelican_wellness.cli.main import main; sys.exit(main())")


@dataclass(frozen=True)
class Site:
    """A contestant's site in a folder."""

    contestant: Contestant
    shape: Shape
    folder: Path

    @property
    def files(self) -> int:
        """How many files were written."""
        return sum(one.is_file() for one in (self.folder / self.contestant.output).rglob("*"))

    @property
    def article(self) -> str:
        """The article that is changed, from the site's folder."""
        return f"content/article-{self.shape.articles // 2}.md"

    def build(self, *without: str, settings: str = "pelicanconf.py") -> Run:
        """Build it without what is there already."""
        put_away(self.folder, without)
        return run([one.replace("pelicanconf.py", settings) for one in self.contestant.command], self.folder)

    def cold(self) -> Run:
        """Build it with nothing there but what programs keep for all sites of a user."""
        return self.build(self.contestant.output, *self.contestant.caches)

    def again(self, turn: int) -> Run:
        """Build it after an article was changed."""
        change(self.folder / self.article, turn)
        return self.build()

    def running(self) -> Run:
        """Build it after a change in a process that has built it before, as `pelican --autoreload` does."""
        twice = run((sys.executable, "-P", str(_RUNNING), self.article), self.folder)
        return twice._replace(seconds=float(twice.printed.splitlines()[-1]))

    def cards_again(self) -> Run:
        """Build it from nothing but the social cards that were drawn before."""
        cache = self.folder / "cache"
        put_away(cache, [one.name for one in cache.iterdir() if one.name != "social-cards"])
        return self.build(self.contestant.output, settings="with_cards.py")

    def command(self, *arguments: str) -> Run:
        """Run the command `pelican-wellness`; `check` fails where it finds something."""
        return run((*_WELLNESS, *arguments), self.folder, may_fail=True)


def tasks_of(site: Site, turn: int, *, large: bool) -> Iterator[tuple[str, Callable[[], Run]]]:
    """Yield a round's tasks by their names; of a large site only those whose growth matters."""
    caches, is_ours = (site.contestant.output, *site.contestant.caches), site.contestant.name == "ours"
    yield COLD, site.cold
    if is_ours or not (large or site.contestant.name == "simple"):  # which keeps nothing, so that again is as cold
        yield AGAIN, partial(site.again, turn)
    if not is_ours:
        return
    yield RUNNING, site.running
    if large:
        return
    yield CHECK, partial(site.command, "check")
    yield EXPLAIN, partial(site.command, "explain", site.article)
    yield FIRST, partial(site.build, *caches, "home")
    yield CARDS, partial(site.build, *caches, settings="with_cards.py")
    yield CARDS_AGAIN, site.cards_again


def laid_out(contestant: Contestant, shape: Shape, work: Path) -> Site:
    """Write a contestant's site below a folder, in one that is new."""
    folder = Path(tempfile.mkdtemp(prefix=f"{contestant.name}-", dir=work)) / "site"
    contestant.lay_out(folder, shape)
    return Site(contestant, shape, folder)
