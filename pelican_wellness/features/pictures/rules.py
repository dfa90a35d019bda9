"""Pictures: described, there, and not too heavy."""

import re
from collections.abc import Iterable, Iterator
from posixpath import dirname, normpath
from typing import Any
from urllib.parse import unquote, urlsplit

from pelican_wellness.check.rule import Corpus, Hit, Manuscript, Rule
from pelican_wellness.check.sources import source_file
from pelican_wellness.features.pictures.developed import picture_file
from pelican_wellness.features.pictures.given import is_film
from pelican_wellness.features.pictures.made import FOR_WORK, READ
from pelican_wellness.features.pictures.picture import PictureLines, is_address, own_path
from pelican_wellness.features.pictures.raster import moves
from pelican_wellness.features.pictures.rewrite import alone_in, blocks
from pelican_wellness.features.pictures.settings import Images
from pelican_wellness.html.readable import Readable, classes
from pelican_wellness.html.walk import elements
from pelican_wellness.model.site import Site
from pelican_wellness.model.source_lines import line_in
from pelican_wellness.publishable import MISSING, nearest_file, unfit
from pelican_wellness.settings.about import About
from pelican_wellness.settings.appearance import Appearance
from pelican_wellness.settings.check import Check
from pelican_wellness.web.svg import what_runs

_EXTENSION = r"(?:jpe?g|png|gif|webp|avif|svg|heic|tiff?)"
_FILE_NAME = re.compile(
    rf"[\w./-]*\.{_EXTENSION}|(?:IMG|DSC|DSCN|DSCF|PXL|MVIMG|Screenshot|image)[-_ ]?\d[\w -]*", re.IGNORECASE
)


def _pictures(article: Manuscript) -> Iterator[tuple[str, Any]]:
    """Yield source and `alt` of each picture; `alt` None where there is no attribute."""
    for picture in elements(article.tree, {"img"}) if "<img" in article.markup else ():
        yield str(picture.get("src", "")), picture.get("alt")


def _without_alt(article: Manuscript, _corpus: Corpus) -> Iterator[Hit]:
    for source, alt in _pictures(article):
        if alt is None:
            yield Hit(f"the picture {article.as_written(source)} has no alt text", source)
    for source in _silent(article):
        yield Hit(f"the picture {article.as_written(source)} stands alone and has no alt text", source)
    if article.metadata.get("image") and "image_alt" not in article.metadata:
        yield Hit(f"the picture {article.metadata['image']} has no Image_alt", article.metadata["image"])


def _silent(article: Manuscript) -> Iterator[str]:
    """Yield the sources of pictures that stand alone in their paragraph and say nothing, though nobody says they decorate."""
    stated = article.source.own(PictureLines).decoration
    if "<img" not in article.markup:
        return
    for row in (*map(alone_in, elements(article.tree, {"p"})), *blocks(article.tree)):
        for one in row:
            image, source = one.image, str(one.image.get("src", ""))
            is_empty = image.get("alt") is not None and not str(image.get("alt")).strip()
            if is_empty and one.link is None and not is_film(source) and not _decorates(image, source, stated):
                yield source


def _decorates(image: Readable, source: str, stated: Iterable[str]) -> bool:
    """Say whether the author marks a picture as decoration: with the class, or with a line that names its file."""
    path = unquote(re.split("[?#]", source, maxsplit=1)[0])
    return "decoration" in classes(image) or any(path == one or path.endswith(f"/{one.lstrip('/')}") for one in stated)


def _alt_is_a_file_name(article: Manuscript, _corpus: Corpus) -> Iterator[Hit]:
    stated = article.metadata.get("image_alt", "")
    if _FILE_NAME.fullmatch(stated.strip()):
        yield Hit(f"the alt text is a file name: {stated}", article.line_of_key("image_alt"))
    for source, alt in _pictures(article):
        if alt and _FILE_NAME.fullmatch(alt.strip()):
            yield Hit(f"the alt text is a file name: {alt}", source)


def _missing(article: Manuscript, corpus: Corpus) -> Iterator[Hit]:
    for source, _alt in _pictures(article):
        path = source_file(article, source) or _plain(article, source, corpus)
        if path and path not in corpus.files:
            yield Hit(_is_missing("picture", path, corpus), source)
        elif path and path.lower().endswith(FOR_WORK) and _are_developed(corpus.site):
            yield Hit(f"the picture {path} is not published, since few browsers show its kind: save it as JPEG", source)
    site = corpus.site
    stated = own_path(article.source.own(PictureLines).image, site.content_path, site.base)
    if stated and not urlsplit(stated).scheme and stated not in corpus.files:
        written = article.metadata["image"]
        beside = source_file(article, written) or normpath(f"{dirname(article.path)}/{written}")
        # Elsewhere Pelican's addresses begin at the article; this line is read from the content folder.
        is_there = f"the picture is there, and read from the content folder: write Image: {beside}"
        yield Hit(is_there if beside in corpus.files else _is_missing("picture", stated, corpus), written)
    elif stated and not is_address(stated) and (problem := unfit(site.content_path, stated)) not in ("", MISSING):
        yield Hit(f"the picture {stated} is not shown: {problem}", article.metadata["image"])


def _is_missing(what: str, path: str, corpus: Corpus) -> str:
    near = nearest_file(path, corpus.files)
    return f"the {what} {path} is not in the content folder" + (f"; did you mean {near}?" if near else "")


def _plain(article: Manuscript, source: str, corpus: Corpus) -> str:
    """Return the path that an address without {static} means; empty where it leads to what the site has."""
    if urlsplit(source.strip()).scheme or source.strip().startswith("//"):
        return ""
    path, below = picture_file(article.path, source, corpus.site.base), picture_file("", source, corpus.site.base)
    if path.startswith("theme/") or {path, below} & (corpus.files.keys() | corpus.site.published):
        return ""
    folder = f"{dirname(below)}/"
    return below if below != path and any(one.startswith(folder) for one in corpus.files) else path


def _too_heavy(article: Manuscript, corpus: Corpus) -> Iterator[Hit]:
    limits = corpus.site.section(Check)
    for source, _alt in _pictures(article):
        path = source_file(article, source)
        size = corpus.files.get(path, 0) // 1000 if path else 0
        if not path or size <= limits.picture_kilobytes or (path.lower().endswith(FOR_WORK) and _are_developed(corpus.site)):
            continue
        if not _is_developed(path, corpus.site):
            yield Hit(f"readers load the picture {path} as it is: {size} KB, more than {limits.picture_kilobytes}", source)
        elif size > limits.original_kilobytes:
            yield Hit(f"the picture {path} has {size} KB, more than {limits.original_kilobytes}, before it is smaller", source)


def _is_developed(path: str, site: Site) -> bool:
    """Whether readers load what was made of a picture, instead of the picture: see survey.py."""
    return (
        _are_developed(site)
        and path.lower().endswith(READ)
        and not (path.lower().endswith(_MAY_MOVE) and moves(site.content_path / path))
    )


def _are_developed(site: Site) -> bool:
    return site.section(Images).develop and (site.own_theme or site.asked("images"))


_MAY_MOVE = (".gif", ".webp", ".png", ".avif")


def _runs(path: str, corpus: Corpus) -> str:
    """Return what in a drawing of the content folder runs, empty where nothing does."""
    if not path.lower().endswith(".svg") or unfit(corpus.site.content_path, path):
        return ""
    try:
        return what_runs((corpus.site.content_path / path).read_bytes())
    except OSError:
        return ""


def _runs_in_article(article: Manuscript, corpus: Corpus) -> Iterator[Hit]:
    stated = article.source.own(PictureLines).image
    shown = {source_file(article, source): source for source, _alt in _pictures(article)}
    for path, at in {**shown, stated: article.metadata.get("image", "")}.items():
        if path and (what := _runs(path, corpus)):
            yield Hit(f"the picture {path} holds {what}", at)


def _runs_in_settings(corpus: Corpus) -> Iterator[Hit]:
    site = corpus.site
    named = {
        ("appearance", "logo"): site.section(Appearance).logo,
        ("practice", "logo"): site.practice.logo,
        ("about", "photo"): site.section(About).photo,
    }
    seen = {path: keys for keys, path in reversed(named.items()) if path}  # said once of each
    for path, keys in seen.items():
        if what := _runs(path, corpus):
            yield Hit(f"the picture {path} holds {what}", setting=("WELLNESS", *keys))
    for one in site.people:
        if one.photo and one.photo not in seen and (what := _runs(one.photo, corpus)):
            file = one.biography.path
            yield Hit(f"the picture {one.photo} holds {what}", line_in(site.content_path, file, "photo"), file)


RULES = (
    Rule(
        code="PIC001",
        name="picture without alt",
        remedy="Describe the picture in the brackets: ![…](…). One that only decorates has a line: Decoration: leaf.jpg",
        reason="Readers who cannot see the picture hear its alt text.",
        source="https://www.w3.org/WAI/WCAG22/Understanding/non-text-content",
        check=_without_alt,
    ),
    Rule(
        code="PIC002",
        name="alt is a file name",
        remedy="Say what is to be seen, not what the file is called.",
        reason="A file name read aloud tells nobody anything.",
        source="https://www.w3.org/WAI/WCAG22/Techniques/failures/F30",
        check=_alt_is_a_file_name,
    ),
    Rule(
        code="PIC003",
        name="picture missing",
        remedy="Put the file there, or mend its name; upper and lower case matter.",
        reason="Readers would see a broken picture.",
        source="https://docs.getpelican.com/en/latest/content.html#linking-to-static-files",
        check=_missing,
    ),
    Rule(
        code="PIC004",
        name="picture heavier than needed",
        remedy="Save it anew: 2000 pixels wide are more than a page shows; what moves is lighter as a film.",
        reason="Pictures are made small when the site is published, so a photo of a usual camera may stay as it is. What "
        "moves, drawings, and all pictures where `images` is off go to readers as they are, and cost a telephone seconds and "
        "money; a huge photo makes each copy of the sources slow.",
        source="https://web.dev/articles/choose-the-right-image-format",
        check=_too_heavy,
    ),
    Rule(
        code="PIC005",
        name="picture that runs something",
        remedy="Save it anew as a plain or optimized SVG, or as PNG.",
        reason="Within a page it runs nothing; opened by itself it does, in the name of your site.",
        source="https://www.w3.org/TR/SVG2/conform.html#secure-animated-mode",
        check=_runs_in_article,
        check_corpus=_runs_in_settings,
    ),
)
"""PIC: pictures."""
