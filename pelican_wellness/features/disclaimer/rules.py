"""MED001 and MED003: a medical article says what it does not replace, and names its sources."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from pelican_wellness.check.medical_topic import topic_of
from pelican_wellness.check.rule import Corpus, Hit, Manuscript, Rule
from pelican_wellness.features.disclaimer.disclaimer import DISCLAIMER
from pelican_wellness.html.landmarks import is_title_of_references
from pelican_wellness.html.plain_text import HEADINGS
from pelican_wellness.html.walk import elements, neighbors, own_texts


def _without_disclaimer(article: Manuscript, corpus: Corpus) -> Iterator[Hit]:
    if not DISCLAIMER.of(article) and (subject := topic_of(article, corpus)):
        yield Hit(f"this {subject.words} has no disclaimer", subject.at)


_NOTES = re.compile(r"class=\"(?:footnote|citation)|role=\"doc-(?:noteref|endnotes|biblioref)")
"""Marks of footnotes, as Python-Markdown and docutils write them."""
_NUMBERED = re.compile(r"10\.\d{4,9}/\S|PMID\b|PMC\d{4,9}\b|ISBN\b|https?://\w")
_SIGNS = ("10.", "PMID", "PMC", "ISBN", "http")
"""Signs of a source that is not linked; the theme links most of them."""


_LINK = re.compile(r"href=[\"']?\s*https?:", re.IGNORECASE)
_HEADING = re.compile(r"<h[1-6]\b", re.IGNORECASE)


def _host(address: object) -> str:
    try:
        parts = urlsplit(str(address or ""))
    except ValueError:
        return ""
    return (parts.hostname or "").removeprefix("www.") if parts.scheme in ("http", "https") else ""


def _has_reference(article: Manuscript, corpus: Corpus) -> bool:
    if _NOTES.search(article.html):
        return True
    if any(sign in article.prose for sign in _SIGNS) and _NUMBERED.search(article.prose):
        return True
    practice = corpus.site.practice
    own = {"", *map(_host, (corpus.pelican.get("SITEURL"), practice.url, practice.booking_url))}
    # The document is asked only where its text says that there is something to be found.
    links = elements(article.tree, {"a"}) if _LINK.search(article.html) else ()
    if any(_host(link.get("href")) not in own for link in links):
        return True
    return _HEADING.search(article.html) is not None and _has_list_of_references(article)


def _has_list_of_references(article: Manuscript) -> bool:
    headings = own_texts(article.tree, HEADINGS)
    titles = {id(heading) for heading, text in headings if is_title_of_references(text, article.language)}
    return any(id(one) in titles and below.name not in HEADINGS for one, below in neighbors(article.tree)) if titles else False


def _without_reference(article: Manuscript, corpus: Corpus) -> Iterator[Hit]:
    subject = topic_of(article, corpus)
    if subject and not _has_reference(article, corpus):
        yield Hit(f"this {subject.words} names no source", subject.at)


_PRINCIPLES = "https://bmcmedinformdecismak.biomedcentral.com/articles/10.1186/s12911-021-01397-x/tables/1"
"""The principles of the HON code, whose own site is no more: authority, complementarity, attribution and others."""

RULES = (
    Rule(
        code="MED001",
        name="medical article without a disclaimer",
        remedy="Write a line Disclaimer: yes at the top of the article, or set editorial.disclaimer for all of them.",
        reason="Readers who are ill should know that an article supports a physician's care and does not replace it.",
        source=_PRINCIPLES,
        check=_without_disclaimer,
        practice_only=True,
    ),
    Rule(
        code="MED003",
        name="medical article without a source",
        remedy="Link to where the facts are from, or list that under a heading References.",
        reason="What is said about an illness should be open to checking.",
        source=_PRINCIPLES,
        check=_without_reference,
        practice_only=True,
    ),
)
"""MED: medical articles."""
