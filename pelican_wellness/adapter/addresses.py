"""Keep two pages, or two feeds, from being written to one file: Pelican would die halfway through the output.

Pelican's own defaults allow it: page 3 of the tag `tag2` and page 1 of the tag `tag23` are both `tag/tag23.html`; an
author and a category with one slug share a feed; a name of emoji only has no slug at all.
"""

import logging
import os
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import chain
from typing import Any, NamedTuple

from pelican.contents import Article
from pelican.generators import ArticlesGenerator, Generator
from pelican.paginator import PaginationRule, Paginator
from pelican.settings import DEFAULT_CONFIG
from pelican.urlwrappers import URLWrapper

from pelican_wellness.adapter.build import build_of
from pelican_wellness.adapter.contents import contents_of
from pelican_wellness.adapter.pages import PlannedPagesGenerator
from pelican_wellness.settings.mistakes import Mistake

logger = logging.getLogger(__name__)

SAFE_PAGES = [
    PaginationRule(1, "{url}", "{save_as}"),
    PaginationRule(2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
]
"""Page N of a list in a folder of its own, where no other list's first page can be."""


def name_the_nameless(generator: ArticlesGenerator) -> None:
    """Give tags, categories and authors without a letter in their name a slug of code points, such as `u1f33f`."""
    if not build_of(generator.settings).own_theme:
        return
    for article in chain(generator.articles, generator.translations, generator.hidden_articles, generator.drafts):
        single = [getattr(article, name, None) for name in ("category", "author")]
        for term in chain(single, getattr(article, "tags", ()), getattr(article, "authors", ())):
            if term is not None and term.name and not term.slug:
                term.slug = "-".join(f"u{ord(character):x}" for character in term.name if not character.isspace())


def keep_feeds_apart(generators: Sequence[Generator]) -> None:
    """Move the authors' feeds where one of them would be a category's feed too."""
    for generator in generators:
        if not isinstance(generator, ArticlesGenerator):
            continue
        settings = generator.settings
        shared = {author.slug for author, _ in generator.authors} & {category.slug for category, _ in generator.categories}
        for kind in ("ATOM", "RSS"):
            own, other = settings.get(f"AUTHOR_FEED_{kind}"), settings.get(f"CATEGORY_FEED_{kind}")
            if shared and own and own == other:
                moved = f"feeds/author-{{slug}}.{kind.lower()}.xml"
                settings[f"AUTHOR_FEED_{kind}"] = generator.context[f"AUTHOR_FEED_{kind}"] = moved
                logger.warning(
                    "An author and a category share the slug %r, so their feeds would be one file. "
                    "The authors' feeds go to %s; set AUTHOR_FEED_%s in pelicanconf.py to choose.",
                    min(shared), moved, kind,
                )  # fmt: skip


def keep_pages_apart(generators: Sequence[Generator]) -> list[Mistake]:
    """Number the pages of lists in folders where two pages would be one file; return a mistake for each file left.

    Only where the blogger left Pelican's PAGINATION_PATTERNS alone.
    """
    settings, context = generators[0].settings, generators[0].context
    if not (clashes := _clashes(generators)):
        return []
    patterns = [tuple(rule) for rule in settings["PAGINATION_PATTERNS"]]
    if patterns == DEFAULT_CONFIG["PAGINATION_PATTERNS"]:
        settings["PAGINATION_PATTERNS"] = context["PAGINATION_PATTERNS"] = SAFE_PAGES
        first = min(clashes)
        if not (clashes := _clashes(generators)):
            logger.log(
                logging.INFO if build_of(settings).read_only else logging.WARNING,
                "Two pages would be written to %s. Pages of lists are numbered in folders instead (page/2/); "
                "set PAGINATION_PATTERNS in pelicanconf.py to choose.",
                first,
            )
            return []
        settings["PAGINATION_PATTERNS"] = context["PAGINATION_PATTERNS"] = [PaginationRule(*rule) for rule in patterns]
    return [_mistake(path, claims) for path, claims in sorted(clashes.items())]


class _Claim(NamedTuple):
    """A page that is to be written: the file it will be, what it is called, and what decides about the file."""

    path: str
    page: str
    decides: str = "a line Slug or Save_as"
    overwrites: bool = False
    """Whether it has its own Save_as: it may overwrite what Pelican wrote there, and means to; but not another such."""


def _clashes(generators: Sequence[Generator]) -> dict[str, list[_Claim]]:
    """Return the pages of each file that several would be written to."""
    claims: dict[tuple[str, bool], list[_Claim]] = {}
    for claim in chain(_claims_of_contents(generators), _claims_of_lists(generators)):
        claims.setdefault((claim.path, claim.overwrites), []).append(claim)
    return {path: several for (path, _), several in claims.items() if len(several) > 1}


def _mistake(path: str, claims: Sequence[_Claim]) -> Mistake:
    # Of a list that has a thousand pages in one file the first few say it.
    named = sorted(claim.page for claim in claims)[:_MANY] + (["others"] if len(claims) > _MANY else [])
    decides = " or ".join(sorted({claim.decides for claim in claims}))
    where = f"{', '.join(named[:-1])} and {named[-1]}"
    return Mistake(where, path, "they would be written to the same file", f"{decides} by which the files differ")


_MANY = 5


def _claims_of_contents(generators: Sequence[Generator]) -> Iterator[_Claim]:
    build = build_of(generators[0].settings)
    for content in contents_of(generators):
        if content.status != "skip" and (file := build.file_of(content)):
            page = (content.relative_source_path or content.slug).replace(os.sep, "/")
            yield _Claim(file, page, overwrites=hasattr(content, "override_save_as"))


def lists_of(generators: Sequence[Generator]) -> Iterator[str]:
    """Yield the file of every page that is no article and no page of the author's."""
    yield from (claim.path for claim in _claims_of_lists(generators))


def _claims_of_lists(generators: Sequence[Generator]) -> Iterator[_Claim]:
    for generator in generators:
        if isinstance(generator, ArticlesGenerator):
            yield from _lists(generator)
        if isinstance(generator, PlannedPagesGenerator):
            yield from (_Claim(page.save_as, f"the page {unescape(page.title)}", _SETTING) for page in generator.pages)
            yield from (_Claim(one.save_as, f"the profile of {one.name}", _SETTING) for one in generator.profiles)


_SETTING = "a setting that ends in _SAVE_AS"


def _lists(generator: ArticlesGenerator) -> Iterator[_Claim]:
    settings = generator.settings
    paginated = settings["PAGINATED_TEMPLATES"]
    lists: list[tuple[str, URLWrapper, list[Article]]] = [("tag", tag, articles) for tag, articles in generator.tags.items()]
    lists += [("category", category, articles) for category, articles in generator.categories]
    lists += [("author", author, articles) for author, articles in generator.authors]
    overridden = {content.save_as for content in contents_of([generator]) if hasattr(content, "override_save_as")}
    for template, term, articles in lists:
        if term.save_as and term.slug:
            name = f"the {template} {term.name}"
            yield from _pages(template, name, term.save_as, term.url, articles, settings, paginated)
    for template in settings["DIRECT_TEMPLATES"]:
        save_as = settings.get(f"{template.upper()}_SAVE_AS", f"{template}.html")
        url = settings.get(f"{template.upper()}_URL", f"{template}.html")
        if save_as and save_as not in overridden:
            yield from _pages(template, f"the list {template}", save_as, url, generator.articles, settings, paginated)


def _pages(
    template: str, name: str, save_as: str, url: str, articles: list[Any], settings: Any, paginated: Any
) -> Iterator[_Claim]:
    decides = f"{template.upper()}_SAVE_AS"
    per_page = template in paginated and (paginated[template] or settings["DEFAULT_PAGINATION"])
    if not per_page:
        yield _Claim(save_as, name, decides)
        return
    paginator = Paginator(save_as, url, articles, settings, per_page)
    for number in range(1, paginator.num_pages + 1):
        page = f"page {number} of {name}" if number > 1 else name
        yield _Claim(paginator.page(number).save_as, page, decides if number == 1 else "PAGINATION_PATTERNS")
