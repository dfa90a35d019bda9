"""Pictures: described, there, and not too heavy."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from posixpath import normpath
from typing import Any
from urllib.parse import unquote, urlsplit

from pelican_wellness.check.rule import Article, Blog, Hit, Rule

_EXTENSION = r"(?:jpe?g|png|gif|webp|avif|svg|heic|tiff?)"
_FILE_NAME = re.compile(
    rf"[\w./-]*\.{_EXTENSION}|(?:IMG|DSC|DSCN|DSCF|PXL|MVIMG|Screenshot|image)[-_ ]?\d[\w -]*", re.IGNORECASE
)


def _pictures(article: Article) -> Iterator[tuple[str, Any]]:
    """Yield source and `alt` of each picture; `alt` None where there is no attribute."""
    for picture in article.document.find_all("img"):
        yield str(picture.get("src", "")), picture.get("alt")


def _without_alt(article: Article, _blog: Blog) -> Iterator[Hit]:
    for source, alt in _pictures(article):
        if alt is None:
            yield Hit(f"the picture {source} has no alt text", source)
    if article.metadata.get("image") and "image_alt" not in article.metadata:
        yield Hit(f"the picture {article.metadata['image']} has no Image_alt", article.metadata["image"])


def _alt_is_a_file_name(article: Article, _blog: Blog) -> Iterator[Hit]:
    stated = article.metadata.get("image_alt", "")
    if _FILE_NAME.fullmatch(stated.strip()):
        yield Hit(f"the alt text is a file name: {stated}", article.line_of_key("image_alt"))
    for source, alt in _pictures(article):
        if alt and _FILE_NAME.fullmatch(alt.strip()):
            yield Hit(f"the alt text is a file name: {alt}", source)


def source_file(article: Article, address: str) -> str | None:
    """Return the path below the content folder that an address means, None where it means none."""
    found = re.match(r"[{|](?:static|attach|filename)[}|](.*)", address, re.DOTALL)
    if found is None:
        return None
    path = unquote(found[1]).partition("#")[0].partition("?")[0]
    folder = "" if path.startswith("/") else str(PurePosixPath(article.path).parent)
    return normpath(f"{folder}/{path.lstrip('/')}".lstrip("/")) if path else None


def _missing(article: Article, blog: Blog) -> Iterator[Hit]:
    for source, _alt in _pictures(article):
        path = source_file(article, source)
        if path is not None and path not in blog.files:
            yield Hit(f"the picture {path} is not in the content folder", source)
    stated = article.metadata.get("image", "").removeprefix("{static}").removeprefix("{attach}").strip().lstrip("/")
    if stated and not urlsplit(stated).scheme and stated not in blog.files:
        yield Hit(f"the picture {stated} is not in the content folder", article.metadata["image"])


def _too_heavy(article: Article, blog: Blog) -> Iterator[Hit]:
    limit = blog.settings.check.picture_kilobytes
    for source, _alt in _pictures(article):
        path = source_file(article, source)
        if path and blog.files.get(path, 0) > limit * 1000:
            yield Hit(f"the picture {path} has {blog.files[path] // 1000} KB, more than {limit}", source)


RULES = (
    Rule(
        code="PIC001",
        name="picture without alt",
        remedy="Describe the picture in the brackets: ![…](…); leave them empty if it only decorates.",
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
        name="picture too heavy",
        remedy="Make it smaller: 1600 pixels wide are enough, as JPEG or WebP.",
        reason="On a telephone a heavy picture costs seconds and money.",
        source="https://web.dev/articles/choose-the-right-image-format",
        check=_too_heavy,
    ),
)
"""PIC: pictures."""
