"""Finds out what was made of the site's pictures, and has made what was not."""

import atexit
import logging
import os
import shutil
import stat
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from pelican_wellness.feature import Found
from pelican_wellness.features.pictures.developed import CLEAN, DEVELOPED, RENDITIONS, WITHHELD
from pelican_wellness.features.pictures.made import LOOKED_AT, NOTES, Made, Options
from pelican_wellness.features.pictures.settings import Images
from pelican_wellness.features.pictures.shown import shown_pictures
from pelican_wellness.files import drop_unused, names_in
from pelican_wellness.kept import Kept, key_of
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Source
from pelican_wellness.progress import watched
from pelican_wellness.publishable import MISSING, unfit
from pelican_wellness.settings.speed import Speed

logger = logging.getLogger(__name__)

_FOLDER, _MEMORY = "pictures", "wellness-pictures"
"""Below CACHE_PATH: what was made, and which file it was made of."""

_MAKERS = (
    *("darkroom", "colors", "decoding", "drawings", "encoding", "metadata", "moving", "raster", "shape"),
    *("made", "developing", "boxes", "boxed_pictures", "fragments", "movies", "matroska", "recordings", "unsaid"),
)
"""Modules that pictures depend on."""

_spares: set[str] = set()
"""Folders of pictures without metadata that a build publishes which can keep nothing."""


@atexit.register
def _remove_spares() -> None:
    while _spares:
        shutil.rmtree(_spares.pop(), ignore_errors=True)


def survey_pictures(site: Site, sources: Sequence[Source]) -> Found:
    """Develop the pictures that pages show, and take the metadata out of all others that are published.

    A picture that a text names without `{static}` is shown, too, although Pelican does not publish it.
    """
    _remove_spares()
    shown = shown_pictures(site, sources)
    named = [path for path in shown if path not in site.static and not unfit(site.content_path, path)]
    paths = [path for path in (*site.static, *named) if path.lower().endswith(LOOKED_AT)]
    texts = {source.path for source in sources}  # of what is missing in them it is said on which line it stands
    missing = [path for path in paths if path in shown and shown[path] not in texts]
    _say_missing([path for path in missing if unfit(site.content_path, path) == MISSING], shown)
    published = {path: seen for path in paths if (seen := _stat(site.content_path / path))}
    cache = Path(site.pelican["CACHE_PATH"])
    made = _made({path: (seen, path in shown) for path, seen in published.items()}, site, cache) if published else {}
    _say(made, shown)
    folder = cache / _FOLDER
    yield DEVELOPED, {path: one.developed(path, site.static) for path, one in made.items() if one.width}
    yield RENDITIONS, {to: file for path, one in made.items() for to, file in one.renditions(path, folder)}
    yield CLEAN, {path: _clean(one, folder) for path, one in made.items() if one.clean}
    yield WITHHELD, tuple(path for path, one in made.items() if one.withheld)


def _say_missing(missing: Sequence[str], shown: Mapping[str, str]) -> None:
    """Say of each picture that a text names as a file and that is none which text it is: Pelican names the file alone."""
    for path in missing:
        logger.warning("%s: the picture %s: %s", shown[path] or "settings", path, MISSING)


def _stat(file: Path) -> os.stat_result | None:
    """Return what the file system says of a file; None of what is none, and of a pipe, which may have no end."""
    with suppress(OSError):
        found = file.stat()
        return found if stat.S_ISREG(found.st_mode) else None
    return None


_Wanted = Mapping[str, tuple[os.stat_result, bool]]
"""What the file system says of each file, and whether a page shows it."""


def _made(wanted: _Wanted, site: Site, cache: Path) -> dict[str, Made]:
    """Return what was made of each file: as an earlier build noted it, as long as the file is the same and all is there."""
    settings, speed, folder = site.section(Images), site.section(Speed), cache / _FOLDER
    options = Options(tuple(settings.formats), tuple(settings.widths), settings.quality, settings.originals)
    memory, names = Kept(cache / _MEMORY if speed.keep else None, made_by()), names_in(folder)
    keys = {
        path: key_of(str(site.content_path / path), seen.st_size, seen.st_mtime_ns, seen.st_ino, repr(options), shown)
        for path, (seen, shown) in wanted.items()
    }
    known: dict[str, Made | None] = {path: memory.get(key) for path, key in keys.items()}
    made = {path: one for path, one in known.items() if one and names.issuperset(one.names)}
    new = [path for path in wanted if path not in made]
    for path, one in zip(new, _develop(new, wanted, options, site, folder), strict=True):
        made[path] = one
        _spares.update({one.spare} - {""})
        if one.key and not one.unkept:
            memory.put(keys[path], one)
    memory.save()
    drop_unused(folder, {name for one in made.values() for name in one.names}, settings.cache_days)
    return {path: made[path] for path in wanted}


def _develop(new: Sequence[str], wanted: _Wanted, options: Options, site: Site, folder: Path) -> Iterator[Made]:
    if not new:
        return
    from pelican_wellness.features.pictures.developing import Negative, develop_all  # noqa: PLC0415

    negatives = [Negative(site.content_path / path, wanted[path][1], wanted[path][0].st_size) for path in new]
    developed = develop_all(negatives, options, made_by(), folder, site.section(Speed).shared_by)
    yield from watched(developed, len(new), "Developing pictures")


def _clean(one: Made, folder: Path) -> Path:
    return Path(one.spare or folder, f"{one.key}{one.clean}")


@cache
def made_by() -> str:
    """Return what the pictures depend on beside their files and the options: our code, Pillow, what reads HEIC."""
    code = sha256(b"".join(Path(__file__).with_name(f"{name}.py").read_bytes() for name in _MAKERS)).hexdigest()
    return repr((code, _version("pillow"), _version("pillow-heif") if find_spec("pillow_heif") else ""))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:  # no installer noted it
        return ""


def _say(made: Mapping[str, Made], shown: Mapping[str, str]) -> None:
    """Say of each picture that is not as it should be what is wrong with it; once what is wrong with all."""
    for why in sorted({one.unkept for one in made.values() if one.unkept and not one.problem}):
        logger.warning("Pictures are published without smaller ones: %s", why)
    for path, one in made.items():
        how = " is not published" if one.withheld else "" if one.sizes and not one.moves else " is shown without smaller ones"
        if one.problem and path in shown:
            logger.warning("%s: the picture %s%s: %s", shown[path] or "settings", path, how, one.problem)
        elif one.problem and one.withheld:
            what = "file" if path.lower().endswith(NOTES) else "picture"
            logger.warning("The %s %s is not published: %s", what, path, one.problem)
