"""`content/services/` and its like: each file is a page of a kind of its own, for which Pelican has no generator."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.contents import Page
from pelican.generators import Generator
from pelican.readers import Readers
from pelican.settings import Settings
from pelican.utils import process_translations
from pelican.writers import Writer

from pelican_wellness.adapter.build import Build, build_of
from pelican_wellness.adapter.folder_files import files_in, read_page
from pelican_wellness.feature import Folder
from pelican_wellness.model.source_lines import where
from pelican_wellness.settings.mistakes import Mistake, WellnessError
from pelican_wellness.web.urls import address_of


class _LeftAsWritten:
    """`Date: 2026-11-07 10:00-16:00` is no date of publication: Pelican, which asks for the attribute, finds none."""

    def __get__(self, page: Any, kind: type | None = None) -> str:
        raise AttributeError

    def __set__(self, page: Any, value: object) -> None:
        """Leave the line to the metadata."""


class FolderPage(Page):
    """A page whose address is set as those of Pelican's kinds are: `SERVICE_URL`, `SERVICE_LANG_SAVE_AS`."""

    kind = ""
    named_by = "title"
    has_address = True
    date = _LeftAsWritten()

    def __init__(
        self,
        content: str,
        metadata: dict[str, Any] | None = None,
        settings: Settings | None = None,
        source_path: str | None = None,
        context: dict[Any, Any] | None = None,
    ) -> None:
        lines = dict(metadata or {})
        if name := lines.get("title", lines.get(self.named_by)):
            lines["title"] = name
        if not self.has_address:  # and no two of one name are in each other's way
            lines |= {"slug": Path(source_path or "").stem, "save_as": "", "url": ""}
        super().__init__(content, lines, settings, source_path, context)

    def _expand_settings(self, key: str, klass: str | None = None) -> str:
        draft = "draft_" if self.status == "draft" else ""
        # Pelican's page would look for the settings of pages.
        return super(Page, self)._expand_settings(key, klass or f"{draft}{self.kind}")


def let_addresses_be_set(pelican: Pelican) -> None:
    """Fill in the settings of addresses that the blogger left alone, or said half of."""
    settings = pelican.settings
    for folder in build_of(settings).folders:
        stem, _, ending = folder.address.rpartition("{slug}")
        for draft in ("", "DRAFT_") if folder.address else ():
            for language, address in (("", folder.address), ("LANG_", f"{stem}{{slug}}-{{lang}}{ending}")):
                url, file = (f"{draft}{folder.kind.upper()}_{language}{key}" for key in ("URL", "SAVE_AS"))
                default = f"{draft.lower().replace('_', 's/')}{address}"
                said = str(settings.get(url, default))
                settings.setdefault(file, f"{said}index.html" if said.endswith("/") else said)
                settings.setdefault(url, address_of(settings[file], by_folder=not settings["RELATIVE_URLS"]))


class FoldersGenerator(Generator):
    """Reads and writes what lies in the folders of features."""

    def __init__(self, *arguments: Any, **keywords: Any) -> None:
        self.pages: list[Page] = []
        """Everything that was read, published or not, in every language."""
        super().__init__(*arguments, **keywords)

    def generate_context(self) -> None:
        """Read the files. One that cannot be read ends the build: a price list without a price is worse than none."""
        build = build_of(self.settings)
        _leave_dates(self.readers)
        mistakes: list[Mistake] = []
        for folder in build.folders:
            pages = []
            for path, page in self._read(folder, build):
                if isinstance(page, Mistake):
                    mistakes.append(page)
                    self._add_failed_source_path(path)
                    continue
                self.add_source_path(page)
                self.add_static_links(page)
                pages.append(page)
            mistakes += _same_slugs(pages)
            if not mistakes:
                process_translations(pages, translation_id="slug")
            self.pages += sorted(pages, key=lambda page: str(page.relative_source_path))
        if mistakes:
            raise WellnessError(mistakes)

    def _read(self, folder: Folder[Any], build: Build) -> Iterator[tuple[str, Page | Mistake]]:
        kind = _class_of(folder)
        for path in files_in(folder.name, build, self.readers):
            page = read_page(path, f"a {folder.kind}", self.readers, build, kind=kind, context=self.context)
            if isinstance(page, Page) and not page.metadata.get("title"):
                page = _nameless(path, folder)
            yield path, page

    def generate_output(self, writer: Writer) -> None:
        """Write every page that has an address."""
        for page in self.pages:
            if page.save_as:
                writer.write_file(
                    page.save_as,
                    self.get_template(page.template),
                    self.context,
                    page=page,
                    relative_urls=self.settings["RELATIVE_URLS"],
                    override_output=hasattr(page, "override_save_as"),
                    url=page.url,
                )


def add_generator(pelican: Pelican) -> type[FoldersGenerator] | None:
    """Have Pelican read and write the folders, where there are any."""
    return FoldersGenerator if build_of(pelican.settings).folders else None


def _nameless(path: str, folder: Folder[Any]) -> Mistake:
    line = folder.named_by.title()
    return Mistake(path, None, f"the file has no {line}", f"a first line {line}: that names the {folder.kind}")


def _class_of(folder: Folder[Any]) -> type[Page]:
    own = {
        "kind": folder.kind,
        "default_template": folder.kind,
        "named_by": folder.named_by,
        "has_address": bool(folder.address),
    }
    return type(folder.kind.title(), (FolderPage,), own)


def _leave_dates(readers: Readers) -> None:
    """Have readers hand over the line `Date` as it stands; see `_LeftAsWritten`."""
    for reader in readers.readers.values():
        vars(reader)["process_metadata"] = partial(_processed, type(reader).process_metadata, reader)


def _processed(process: Any, reader: Any, name: str, value: Any) -> Any:
    return value if name == "date" else process(reader, name, value)


def _same_slugs(pages: Sequence[Page]) -> Iterable[Mistake]:
    """Yield a mistake for every file whose slug another of its language has; versions in other languages share it."""
    files: dict[tuple[str, str], str] = {}
    for page in pages:
        path = str(page.relative_source_path)
        if (other := files.setdefault((page.lang, page.slug), path)) != path:
            place = where(path, Path(page.settings["PATH"]), "slug" if "slug" in page.metadata else "title")
            yield Mistake(place, page.slug, f"{other} has this slug too", "a Slug or a Title that no other file there has")
