"""Write the sitemap and robots.txt, unless the blogger, or another plugin, does."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from pelican.contents import Content
from pelican.generators import ArticlesGenerator

from pelican_wellness.adapter.contents import contents_of
from pelican_wellness.adapter.other_plugins import ROBOTS, SITEMAP
from pelican_wellness.adapter.page_context import file_url
from pelican_wellness.adapter.pages import PeopleGenerator
from pelican_wellness.features.head.tags import languages
from pelican_wellness.features.sitemap.xml import Entry, robots, sitemaps
from pelican_wellness.files import write_whole
from pelican_wellness.i18n.language import language
from pelican_wellness.model.site import site_of
from pelican_wellness.web import urls as address


def note_pages(generators: list[Any]) -> None:
    """Note the addresses of every page that search engines may show."""
    site = site_of(generators[0].settings)
    if site.base and site.settings.discovery.sitemap and SITEMAP not in site.left_to_others:
        entries = {entry.address: entry for entry in _entries(generators, site.base)}
        site.sitemap.extend(entries[address] for address in sorted(entries))


def write_sitemap(pelican: Any) -> None:
    """Write the files, but none that the blogger publishes themselves."""
    site = site_of(pelican.settings)
    if not site.sitemap:
        return
    files = sitemaps(site.sitemap, site.base) | {ROBOTS: robots(site.base).encode()}
    for name, text in files.items():
        if name not in site.published | site.left_to_others:
            write_whole(Path(pelican.output_path) / name, text)


def _entries(generators: list[Any], base: str) -> Iterator[Entry]:
    whole = partial(address.whole, base)
    context = generators[0].context
    contents = [one for one in contents_of(generators) if one.status == "published" and one.save_as]
    newest = max((changed for one in contents if (changed := _changed(one))), default=None)
    yield Entry(whole(""), newest)
    for one in contents:
        versions = languages(
            [(language(other.lang).tag, whole(other.url)) for other in (one, *one.translations) if other.save_as]
        )
        picture = getattr(one, "image", None)
        pictures = (whole(file_url(context, picture.path)),) if picture else ()
        yield Entry(whole(one.url), _changed(one), versions, pictures)
    for generator in generators:
        if isinstance(generator, PeopleGenerator):
            for generated in generator.pages:
                page = generated.page
                versions = languages([(language(other.lang).tag, whole(other.url)) for other in (page, *page.translations)])
                yield Entry(whole(page.url), None, versions)
            yield from (Entry(whole(author.url)) for author, _ in generator.profiles)
        if isinstance(generator, ArticlesGenerator):
            terms = [*generator.categories, *generator.authors]
            terms += [(tag, articles) for tag, articles in generator.tags.items() if len(articles) > 1]  # see Discovery._robots
            for term, articles in terms:
                if term.save_as and term.slug:
                    yield Entry(whole(term.url), max(filter(None, map(_changed, articles)), default=None))


def _changed(content: Content) -> Any:
    return getattr(content, "modified", None) or getattr(content, "date", None)
