"""Between reading and writing the old output goes; at the end come the files that are no pages."""

import os
import tempfile
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from pelican import Pelican
from pelican.generators import Generator
from pelican.utils import clean_output_dir

from pelican_wellness.adapter.build import Build, build_of
from pelican_wellness.feature import Output
from pelican_wellness.files import copy_unless_same, remove_halves, write_atomically
from pelican_wellness.pipeline import outputs
from pelican_wellness.settings.mistakes import Mistake, WellnessError


def refuse_locked_output(generators: Sequence[Generator]) -> None:
    """Say where nothing can be written, before the old output goes."""
    output, settings = Path(generators[0].output_path), generators[0].settings
    try:
        if output.is_dir() or not (output.exists() and settings["DELETE_OUTPUT_DIRECTORY"]):  # which deletes a file too
            output.mkdir(parents=True, exist_ok=True)
            tempfile.TemporaryFile(dir=output).close()
    except OSError as error:
        problem = f"nothing can be written here: {error.strerror}"
        raise WellnessError([Mistake("OUTPUT_PATH", os.fspath(output), problem, "a folder that you may write to")]) from None


def clean_output(generators: Sequence[Generator], spared: Collection[str] = ()) -> None:
    """Empty the output folder where DELETE_OUTPUT_DIRECTORY asks for it; see `build.postpone_cleaning`.

    What another plugin has written there since this build began stays, and so do folders of files that are kept in the
    cache: `write_files` knows which of them are still good. `spared` are pages that this build would write again.
    """
    generator = generators[0]
    settings = generator.settings
    output, source = os.path.realpath(generator.output_path), os.path.realpath(generator.path)
    # Pelican's own condition: never where the sources lie within the output.
    if settings["DELETE_OUTPUT_DIRECTORY"] and os.path.commonpath([output]) != os.path.commonpath([output, source]):
        build = build_of(settings)
        there = list(os.scandir(output)) if Path(output).is_dir() else []
        new = [one.name for one in there if one.stat(follow_symlinks=False).st_mtime >= build.started]
        kept = _folders(one for one in _outputs(build) if isinstance(one.body, Path))
        retained = {*settings["OUTPUT_RETENTION"], *new, *kept}
        partly = {path.partition("/")[0] for path in spared} - retained
        clean_output_dir(generator.output_path, [*retained, *partly])
        files = {Path(output, path) for path in spared}
        for name in partly:
            _clean(Path(output, name), files)


def _clean(path: Path, spared: Collection[Path]) -> None:
    """Remove a folder but for the files that are spared."""
    if path.is_dir() and not path.is_symlink():
        for one in path.iterdir():
            _clean(one, spared)
        if not any(path.iterdir()):
            path.rmdir()
    elif path not in spared:
        path.unlink()


def write_files(pelican: Pelican) -> None:
    """Write the features' files, but none in the place of the blogger's own."""
    build, output = build_of(pelican.settings), Path(pelican.output_path)
    published = build.known_site.published
    files = [one for one in _outputs(build) if one.path not in published]
    for one in files:
        if isinstance(one.body, Path):
            copy_unless_same(one.body, output / one.path)
        else:
            write_atomically(output / one.path, one.body)
    names: dict[str, list[str]] = {}
    for one in files:
        folder, _, name = one.path.rpartition("/")
        names.setdefault(folder, []).append(name)
    for folder, own in names.items():
        remove_halves(output / folder, own)
    _tidy(output, files, published)


def _outputs(build: Build) -> list[Output]:
    return list(outputs(build.known_site, build.site_articles, build.features))


def _tidy(output: Path, files: list[Output], published: frozenset[str]) -> None:
    """Remove from folders of kept files what belongs to no page any more."""
    wanted = {one.path for one in files} | published
    for name in _folders(one for one in files if isinstance(one.body, Path)):
        for folder, _, names in os.walk(output / name):
            for file in (Path(folder) / one for one in names):
                if file.relative_to(output).as_posix() not in wanted:
                    file.unlink()


def _folders(files: Iterable[Output]) -> list[str]:
    return sorted({one.path.partition("/")[0] for one in files if "/" in one.path})
