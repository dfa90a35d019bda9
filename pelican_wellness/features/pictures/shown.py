"""Which pictures of the content folder pages show, and who names each first."""

import re
from collections.abc import Iterator, Sequence
from html import unescape

from pelican_wellness.features.pictures.developed import picture_file
from pelican_wellness.features.pictures.picture import PictureLines, is_address
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Source
from pelican_wellness.settings.about import About
from pelican_wellness.settings.appearance import Appearance
from pelican_wellness.settings.home import Home

_PICTURE = re.compile(r"<img(?=[\s/])", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]{0,4000})"|'([^']{0,4000})'|([^\s"'=<>`]+)))?""")
"""Name and value. A value is no longer than any path, and than any alternative text: a quote that nothing ends is not
looked for in all of the text."""


def shown_pictures(site: Site, sources: Sequence[Source]) -> dict[str, str]:
    """Return the paths of pictures below the content folder, each with that of the file that names it first.

    Of settings it is empty. A path may be that of no picture, or of no file.
    """
    found = dict.fromkeys(filter(None, _of_settings(site)), "")
    for one in site.people:
        found.setdefault(one.photo, one.biography.path)
        for path in _in_html(one.biography.html, one.biography.path):
            found.setdefault(path, one.biography.path)
    for fragment in site.converted.values():
        for path in _in_html(fragment.html, fragment.path):
            found.setdefault(path, "")
    for source in sources:
        lead = source.own(PictureLines).image
        if lead and not is_address(lead):
            found.setdefault(lead, source.path)
        for text in (source.html, source.summary or ""):
            for path in _in_html(text, source.path):
                found.setdefault(path, source.path)
    found.pop("", None)
    return found


def _of_settings(site: Site) -> Iterator[str | None]:
    yield site.section(About).photo
    yield site.section(Appearance).logo
    yield site.practice.logo
    yield from (site.section(Home).picture, site.section(Home).map)


def _in_html(html: str, path: str) -> Iterator[str]:
    """Yield the files that pictures in a text show. The text is not parsed for it: most builds find it as it was."""
    # Looking for either is quicker than the pattern, and most texts have neither.
    for picture in _PICTURE.finditer(html) if "<img" in html or "<IMG" in html else ():
        at = picture.end()
        while attribute := _ATTRIBUTE.match(html, at):
            name, *values = attribute.groups()
            if name.lower() == "src":
                yield picture_file(path, unescape(next(filter(None, values), "")))
                break
            at = attribute.end()
