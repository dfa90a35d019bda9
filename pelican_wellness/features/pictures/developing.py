"""Develop files into the cache, with several processes: a build that finds all it needs there never comes here."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple

from pelican_wellness.features.pictures.drawings import MOST_OF_DRAWING, DrawingError, bare_drawing
from pelican_wellness.features.pictures.made import DRAWINGS, FILMS, HEAVIEST, Made, Options, Prints, Sizes, noted, record_name
from pelican_wellness.features.pictures.shape import shape_of_drawing
from pelican_wellness.features.pictures.unsaid import digest_of, silenced
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
    if any(not one.file.name.lower().endswith((*FILMS, *DRAWINGS)) for one in negatives):
        from pelican_wellness.features.pictures.darkroom import make_ready, writable  # noqa: PLC0415 - Pillow takes its time

        make_ready()
        options = options._replace(formats=tuple(one for one in options.formats if one in writable()))

    def develop(number: int) -> Made:
        negative = negatives[number]
        try:
            return _developed(negative, options, made_by, cache)
        except OSError as error:
            why = f"nothing can be kept in {cache}: {error.strerror}"
        with suppress(OSError):
            spare = Path(mkdtemp(prefix="pelican-wellness-"))
            return _developed(negative._replace(shown=False), options, made_by, spare)._replace(unkept=why, spare=str(spare))
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
    heaviest = MOST_OF_DRAWING if ending in DRAWINGS else _HEAVIEST
    try:
        content = negative.file.read_bytes() if negative.size <= heaviest else None
    except OSError as error:
        return Made("", problem=f"it cannot be read: {error.strerror}")
    if content is None:
        problem = f"it has {negative.size // 1_000_000} MB, more than {heaviest // 1_000_000}"
        return Made("", problem=problem, withheld=True)
    digest = sha256(repr((made_by, options, ending, negative.shown)).encode())
    digest.update(content)
    key = digest.hexdigest()[:32]
    if made := _kept(key, folder):
        return made
    if ending in DRAWINGS:
        return _drawn(key, content, ending, options, folder)
    from pelican_wellness.features.pictures.darkroom import prints  # noqa: PLC0415 - as above

    return _keep(key, prints(content, ending, options, shown=negative.shown), folder)


def _drawn(key: str, content: bytes, ending: str, options: Options, folder: Path) -> Made:
    """Write a drawing that says nothing. Made(clean="") is one that said nothing before, or that is not published."""
    try:
        file = bare_drawing(content, partial(_embedded, options=options)) if content else b""
    except DrawingError as error:
        made = Made(key, problem=str(error), withheld=True)
    else:
        is_too_heavy = len(file) > HEAVIEST and not options.originals
        problem = _TOO_HEAVY.format(len(file) / 1_000_000) if is_too_heavy else "" if content else "the file is empty"
        width, height = (None if is_too_heavy else shape_of_drawing(file)) or (0, 0)
        clean = ending if file != content and not is_too_heavy else ""
        made = Made(key, width, height, clean=clean, problem=problem, withheld=is_too_heavy)
        if made.clean:
            write_atomically(folder / f"{key}{ending}", file)
    write_atomically(folder / record_name(key), made.noted())
    return made


_TOO_HEAVY = (
    "it has {:.1f} MB, more than 1.5, and a drawing cannot be made smaller here. Save it with fewer details, or as PNG or JPEG;"
    ' with "originals": True below "images" it is published as it is'
)

_BEGINNINGS = {b"\x89PNG": ".png", b"GIF8": ".gif", b"RIFF": ".webp", b"II*\0": ".tif", b"MM\0*": ".tif", b"BM": ".bmp"}
"""How files begin, and how their names would end; else they are JPEG, or none."""


def _embedded(picture: bytes, options: Options) -> tuple[bytes, str]:
    """Return what is published of a picture within a drawing, as if it were a file of its own, and its ending."""
    from pelican_wellness.features.pictures.darkroom import prints  # noqa: PLC0415 - few drawings hold one

    ending = next((ending for begin, ending in _BEGINNINGS.items() if picture.startswith(begin)), ".jpg")
    if picture[4:8] == b"ftyp":
        ending = ".avif" if picture[8:12] in (b"avif", b"avis") else ".heic"
    found = prints(picture, ending, options, shown=False)
    if found.withheld:
        problem = f"of a picture within it: {found.problem}"
        raise DrawingError(problem)
    return (picture, ending) if found.clean is None else (found.clean, found.ending)


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
    made = Made(
        *(key, found.width, found.height, found.color, clean, tuple(sizes.items())),
        problem=found.problem,
        withheld=found.withheld,
        moves=found.moves,
    )
    if found.clean is not None:
        write_atomically(folder / f"{key}{clean}", found.clean)
    for kind, width, _, content in found.renditions:
        write_atomically(folder / made.name(kind, width), content)
    write_atomically(folder / record_name(key), made.noted())
    return made
