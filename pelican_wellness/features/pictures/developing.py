"""Develop files into the cache, with several processes: a build that finds all it needs there never comes here."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple

from pelican_wellness.features.pictures.darkroom import Prints, make_ready, prints, writable
from pelican_wellness.features.pictures.made import Made, Options, Sizes, noted, record_name
from pelican_wellness.features.pictures.unsaid import FILMS, digest_of, silenced
from pelican_wellness.files import write_atomically
from pelican_wellness.team import Team

_HEAVIEST = 200_000_000
"""Bytes of a file that is read: a photo of a hundred megapixels takes a quarter of it."""

_WORTH_IT = 1_000_000
"""Bytes of files for which another process is worth its start."""


class Negative(NamedTuple):
    """A file to be developed, and whether a page shows it."""

    file: Path
    shown: bool
    size: int


def develop_all(negatives: Sequence[Negative], options: Options, made_by: str, cache: Path, processes: int) -> Iterator[Made]:
    """Yield what was made of each file, when it is there.

    It is kept in the cache. Where nothing can be kept, there is the file without metadata in a folder of its own, and no more.
    """
    make_ready()
    options = replace(options, formats=tuple(one for one in options.formats if one in writable()))

    def develop(number: int) -> Made:
        negative = negatives[number]
        try:
            return _developed(negative, options, made_by, cache)
        except OSError as error:
            why = f"nothing can be kept in {cache}: {error.strerror}"
        with suppress(OSError):
            spare = Path(mkdtemp(prefix="pelican-wellness-"))
            return replace(_developed(negative._replace(shown=False), options, made_by, spare), unkept=why, spare=str(spare))
        return Made("", withheld=True, unkept=why)  # better none than one that says where it was taken

    # The heaviest first, so that nobody waits long for the last.
    order = sorted(range(len(negatives)), key=lambda number: -negatives[number].size)
    is_worth_it = len(negatives) > 1 and sum(one.size for one in negatives) >= _WORTH_IT
    team = Team(lambda number: develop(order[number]), len(negatives), processes - 1 if is_worth_it else 0)
    place = {number: position for position, number in enumerate(order)}
    for number in range(len(negatives)):
        yield team.result(place[number])
    team.finish()


def _developed(negative: Negative, options: Options, made_by: str, folder: Path) -> Made:
    """Develop a file into a folder, unless there is already what another file of the same content became."""
    ending = negative.file.suffix.lower()
    if ending in FILMS:
        return _silenced(negative.file, ending, made_by, folder)
    try:
        content = negative.file.read_bytes() if negative.size <= _HEAVIEST else None
    except OSError as error:
        return Made("", problem=f"it cannot be read: {error.strerror}")
    if content is None:
        problem = f"it has {negative.size // 1_000_000} MB, more than {_HEAVIEST // 1_000_000}"
        return Made("", problem=problem, withheld=True)
    digest = sha256(repr((made_by, options, ending, negative.shown)).encode())
    digest.update(content)
    key = digest.hexdigest()[:32]
    return _kept(key, folder) or _keep(key, prints(content, ending, options, shown=negative.shown), folder)


def _silenced(file: Path, ending: str, made_by: str, folder: Path) -> Made:
    """Write a copy of a film that says nothing. Made(clean="") is a film that said nothing before."""
    try:
        key = sha256(made_by.encode() + digest_of(file)).hexdigest()[:32]
    except OSError as error:
        return Made("", problem=f"it cannot be read: {error.strerror}")
    if made := _kept(key, folder):
        return made
    made = Made(key, clean=ending if silenced(file, folder / f"{key}{ending}") else "")
    write_atomically(folder / record_name(key), made.noted())
    return made


def _kept(key: str, folder: Path) -> Made | None:
    try:
        made = noted((folder / record_name(key)).read_text("utf-8"))
    except (OSError, UnicodeDecodeError):
        return None
    return made if made and all((folder / name).is_file() for name in made.names) else None


def _keep(key: str, found: Prints, folder: Path) -> Made:
    """Write what was made of a file; last what says that all of it is there."""
    sizes: dict[str, Sizes] = {}
    for kind, width, height, _ in found.renditions:
        sizes[kind] = tuple(sorted((*sizes.get(kind, ()), (width, height))))
    clean = found.ending if found.clean is not None else ""
    made = Made(key, found.width, found.height, found.color, clean, tuple(sizes.items()), found.problem, found.withheld)
    if found.clean is not None:
        write_atomically(folder / f"{key}{clean}", found.clean)
    for kind, width, _, content in found.renditions:
        write_atomically(folder / made.name(kind, width), content)
    write_atomically(folder / record_name(key), made.noted())
    return made
