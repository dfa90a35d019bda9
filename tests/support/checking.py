"""How rules are tested: a few lines of Markdown, and the codes that are found in them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from markdown import Markdown
from pelican.settings import DEFAULT_CONFIG
from sites import site_of

from pelican_wellness.adapter.settle import Slugs
from pelican_wellness.check.engine import check_article, check_corpus
from pelican_wellness.check.rule import Corpus, Finding, Manuscript, Rule
from pelican_wellness.cli.rules import all_rules
from pelican_wellness.model.source import Source, Term
from pelican_wellness.pipeline import lines
from pelican_wellness.plugin import FEATURES

Check = Callable[..., list[Finding]]
RULES = all_rules()
NO_FOLDER = Path("nowhere")


SLUGS = Slugs(DEFAULT_CONFIG["SLUG_REGEX_SUBSTITUTIONS"], use_unicode=DEFAULT_CONFIG["SLUGIFY_USE_UNICODE"])


def term(name: str) -> Term:
    """Return a category or tag with the slug that Pelican's defaults give it."""
    return Term(name, SLUGS(name))


def article(markdown: str, path: str = "a.md", **fields: Any) -> Manuscript:
    """Return an article of Markdown with or without lines of metadata at its top.

    `authors` are people; `review`, `disclaimer` and other names of facts are what features noted.
    """
    converter = Markdown(extensions=["extra", "meta", "admonition"])
    html = converter.convert(markdown)
    metadata: Mapping[str, list[str]] = converter.Meta  # type: ignore[attr-defined]
    stated = {key: " ".join(values) for key, values in metadata.items()} | fields.pop("metadata", {})
    typed = {kind: kind.read(stated, lambda key: key, {})[0] for kind in lines(FEATURES) if kind.stated(stated)}
    kind = fields.pop("kind", "article")
    folder = next((folder for one in FEATURES for folder in one.folders if folder.kind == kind), None)
    if folder:
        own = folder.lines()
        typed[own] = own.read(stated, lambda key: key, {})[0]
    tags = fields.pop("tags", tuple(tag.strip() for tag in stated.get("tags", "").split(",") if tag.strip()))
    category = fields.pop("category", stated.get("category", "misc"))
    authors = fields.pop("authors", ())
    source = Source(
        path=path,
        root=NO_FOLDER,
        kind=kind,
        title=fields.pop("title", stated.get("title", stated.get(folder.named_by if folder else "title", "A title"))),
        slug="a",
        language=fields.pop("language", stated.get("lang", "en")),
        html=fields.pop("html", html),
        metadata=stated,
        status=fields.pop("status", stated.get("status", "published")),
        category=term(category) if category else None,
        tags=tuple(map(term, tags)),
        lines=typed,
    )
    return Manuscript(source, fields.pop("text", markdown), facts=fields, authors=authors)


def findings(
    code: str,
    markdown: str,
    *,
    blog: Mapping[str, Any] | None = None,
    wellness: Any = None,
    practice: bool = True,
    **fields: Any,
) -> list[Finding]:
    """Return what one rule finds in a piece of Markdown, on a site with these settings; by default that of a practice."""
    (rule,) = [rule for rule in RULES if rule.code == code]
    settings = {**({"profession": "massage therapist"} if practice else {}), **(wellness or {})}
    return findings_of(article(markdown, **fields), [rule], blog, settings)


def findings_of(
    one: Manuscript, rules: Sequence[Rule], blog: Mapping[str, Any] | None = None, settings: Mapping[str, Any] | None = None
) -> list[Finding]:
    """Return what rules find in an article, and on a site with these settings; by default that of a practice."""
    wellness = {"profession": "massage therapist"} if settings is None else settings
    site = replace(site_of(wellness, slugify=SLUGS), now=datetime(2026, 11, 22, tzinfo=ZoneInfo("UTC")))
    whole = Corpus(**{"site": site, "articles": (one,), "pelican": {}, **(blog or {})})
    return [*check_article(one, whole, rules), *check_corpus(whole, rules)]
