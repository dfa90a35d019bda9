"""Which pictures of the content folder pages show, and who names each first."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from pelican_wellness.features.pictures.developed import picture_file
from pelican_wellness.features.pictures.given import addresses_in, is_film
from pelican_wellness.features.pictures.picture import PictureLines, is_address, own_path
from pelican_wellness.features.pictures.settings import Images
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Source
from pelican_wellness.settings.about import About
from pelican_wellness.settings.appearance import Appearance
from pelican_wellness.settings.home import Home


def shown_pictures(site: Site, sources: Sequence[Source]) -> dict[str, str]:
    """Return the paths of pictures below the content folder, each with that of the file that names it first.

    Of settings it is empty. A path may be that of no picture, or of no file.
    """
    # The first picture may stand in lists as well, whatever its text makes of it.
    all_of_them = site.section(Images).lead == "first"
    in_html = partial(_in_html, content_path=site.content_path, base=site.base, all_of_them=all_of_them)
    found = dict.fromkeys(filter(None, _of_settings(site)), "")
    for one in site.people:
        found.setdefault(one.photo, one.biography.path)
        for path in in_html(one.biography.html, one.biography.path):
            found.setdefault(path, one.biography.path)
    for fragment in site.converted.values():
        for path in in_html(fragment.html, fragment.path):
            found.setdefault(path, "")
    for source in sources:
        lead = own_path(source.own(PictureLines).image, site.content_path, site.base)
        if lead and not is_address(lead):
            found.setdefault(lead, source.path)
        for text in (source.html, source.summary or ""):
            for path in in_html(text, source.path):
                found.setdefault(path, source.path)
    found.pop("", None)
    return found


def _of_settings(site: Site) -> Iterator[str | None]:
    yield site.section(About).photo
    yield site.section(Appearance).logo
    yield site.practice.logo
    yield from (site.section(Home).picture, site.section(Home).map)


def _in_html(html: str, path: str, content_path: Path = Path(), base: str = "", *, all_of_them: bool = False) -> Iterator[str]:
    """Yield the files of pictures in a text, and of what stands in the place of a film until it plays."""
    for address in addresses_in(html, all_of_them=all_of_them):
        file = picture_file(path, address, base)
        if is_film(file):
            from pelican_wellness.features.pictures.films import poster_of  # noqa: PLC0415 - few sites have any

            yield poster_of(file, content_path)
        else:
            yield file
