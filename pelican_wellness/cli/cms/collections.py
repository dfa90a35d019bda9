"""The collections of the editor: a folder each, and the file of words to choose from."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from pelican_wellness.cli.cms.fields import CHOICES, Value, body, chosen, moment, of_lines, related, status, string
from pelican_wellness.feature import Folder
from pelican_wellness.features.pictures.picture import PictureLines
from pelican_wellness.pipeline import lines
from pelican_wellness.plugin import FEATURES
from pelican_wellness.settings.people_lines import PersonLines

PEOPLE = "people"
NAMED = frozenset({PEOPLE, "services"})
"""Collections whose entries others name."""

_MOST = 10
"""Folders of articles that have a collection each."""

_SOURCE = ".md"
"""What the editor writes."""


class Texts(NamedTuple):
    """What there is to edit: the lines of all texts, by their paths below the content folder."""

    heads: Mapping[Path, Mapping[str, str]]
    pages: str = "pages"
    """The folder of pages."""
    languages: tuple[str, ...] = ()
    """Those of texts, where there is more than one."""
    left_out: frozenset[str] = frozenset()
    """Folders that there is no collection of."""


def words(texts: Texts) -> dict[str, list[str]]:
    """Return the words that can be chosen from: those that are in use, the most usual first."""

    def used(*keys: str) -> list[str]:
        found = Counter(
            part.strip() for head in texts.heads.values() for key in keys for part in _split(head.get(key, "")) if part.strip()
        )
        return [word for word, _ in found.most_common()]

    return {"categories": used("category"), "tags": used("tags", "topics"), "areas": used("areas", "area")}


def _split(stated: str) -> list[str]:
    return stated.split(";" if ";" in stated else ",")


def collections(root: str, texts: Texts) -> Iterator[Value]:
    """Yield all collections; `root` is the content folder as it is seen from the top of the repository."""
    for folder in article_folders(texts):
        name, label = ("articles", "Articles") if not folder else (f"articles_{_name(folder)}", f"Articles in {folder}")
        yield _collection(name, label, "Article", _below(root, folder), _article(texts))
    yield _collection("pages", "Pages", "Page", _below(root, texts.pages), _page(texts))
    yield _collection(PEOPLE, "People", "Person", _below(root, PEOPLE), _person())
    for kind in (folder for feature in FEATURES for folder in feature.folders):
        if kind.name not in texts.left_out:
            yield _of_kind(kind, root, texts)
    lists = ({"name": name, "label": name.capitalize(), "widget": "list", "required": False} for name in words(texts))
    file = {"name": CHOICES, "label": "Choices", "file": _below(root, "extra/admin/choices.yml"), "fields": list(lists)}
    yield {"name": CHOICES, "label": "Choices", "files": [file]}


def _of_kind(kind: Folder[object], root: str, texts: Texts) -> Value:
    """Return the collection of services, classes, events or testimonials."""
    named = kind.named_by
    titled = named == "title"
    fields = [string(named, named.capitalize()), status(), *(_common(texts) if titled else ())]
    made = _collection(
        kind.name,
        kind.name.capitalize(),
        kind.kind.capitalize(),
        _below(root, kind.name),
        [*fields, *of_lines(kind.lines(), named), body()],
    )
    return made if titled else {**made, "identifier_field": named}


def _collection(name: str, label: str, one: str, folder: str, fields: Iterable[Value]) -> Value:
    return {
        "name": name,
        "label": label,
        "label_singular": one,
        "folder": folder,
        "create": True,
        "extension": _SOURCE.removeprefix("."),
        "format": "yaml-frontmatter",
        "slug": "{{slug}}",
        "fields": list(fields),
    }


def _article(texts: Texts) -> Iterator[Value]:
    yield string("title", "Title")
    yield moment("date", "Date")
    yield status()
    yield chosen("category", "Category", "categories", several=False)
    yield chosen("tags", "Tags", "tags")
    yield from _common(texts)
    yield related("authors", "Authors", PEOPLE, by="title")
    yield from of_lines(PictureLines)
    yield body()
    yield from _rest()


def _page(texts: Texts) -> Iterator[Value]:
    yield string("title", "Title")
    yield status()
    yield from _common(texts)
    yield from of_lines(PictureLines)
    yield body()
    yield from _rest("pinned")


def _person() -> Iterator[Value]:
    yield string("title", "Name")
    yield status()
    yield from of_lines(PersonLines)
    yield body("About them")


def _common(texts: Texts) -> Iterator[Value]:
    yield {
        "name": "summary",
        "label": "Summary",
        "widget": "text",
        "required": False,
        "hint": "One or two sentences, for lists and search engines.",
    }
    yield string("slug", "Slug", required=False, hint="The last part of its address. By default it is made of the title.")
    if texts.languages:
        options = list(texts.languages)
        yield {"name": "lang", "label": "Language", "widget": "select", "options": options, "required": False}


def _rest(*leave_out: str) -> Iterator[Value]:
    """Yield the lines that features read of every article and page; pictures stand above the text."""
    for one in lines(FEATURES):
        if one is not PictureLines:
            yield from of_lines(one, *leave_out)


def article_folders(texts: Texts) -> list[str]:
    """Return the folders that hold articles; "" is the content folder itself, which new ones go to where there are none."""
    others = {texts.pages, PEOPLE, "extra", *(folder.name for feature in FEATURES for folder in feature.folders)}
    found = Counter(
        path.parent.as_posix().removeprefix(".")
        for path in texts.heads
        if path.suffix == _SOURCE and path.parts[0] not in others and path.as_posix().partition("/")[0] not in others
    )
    return [folder for folder, _ in found.most_common(_MOST)] or [""]


def _name(folder: str) -> str:
    return "".join(sign if sign.isalnum() else "_" for sign in folder)


def _below(root: str, folder: str) -> str:
    return "/".join(part for part in (root, folder) if part)
