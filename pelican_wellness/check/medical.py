"""Medical articles: what readers need before they trust one; and reviews, wherever an article has one."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from html import unescape
from typing import NamedTuple
from urllib.parse import urlsplit

from bs4 import Tag

from pelican_wellness.check.rule import Article, Blog, Hit, Rule
from pelican_wellness.html.plain_text import HEADINGS
from pelican_wellness.model.person import several

_NAMES = (  # noqa: SIM905 - a list would be a page long
    # Illnesses and injuries that a physician diagnoses.
    "alzheimer's|ankylosing spondylitis|anorexia nervosa|arthritis|asthma|atherosclerosis|bipolar disorder|bulimia|"
    "bursitis|cancer|cardiomyopathy|carpal tunnel syndrome|cerebral palsy|chronic fatigue syndrome|"
    "cirrhosis|complex regional pain syndrome|concussion|copd|coronary artery disease|crohn's disease|cystic fibrosis|"
    "deep vein thrombosis|dementia|depressive disorder|diabetes|diverticulitis|dystonia|eating disorder|eczema|"
    "endometriosis|epilepsy|fibromyalgia|frozen shoulder|gallstone|glaucoma|gout|guillain-barre syndrome|heart attack|"
    "heart disease|heart failure|hemophilia|hepatitis|herniated disc|herniated disk|high blood pressure|hypertension|"
    "hyperthyroidism|hypothyroidism|insomnia|interstitial cystitis|irritable bowel syndrome|kidney disease|leukemia|lupus|"
    "lyme disease|lymphedema|lymphoma|macular degeneration|melanoma|meniere's disease|migraine|multiple sclerosis|"
    "muscular dystrophy|myasthenia gravis|obsessive-compulsive disorder|osteoarthritis|osteoporosis|panic disorder|"
    "parkinson's|peripheral neuropathy|plantar fasciitis|pneumonia|polycystic ovary syndrome|polymyalgia rheumatica|"
    "post-traumatic stress disorder|preeclampsia|psoriasis|ptsd|pulmonary embolism|raynaud phenomenon|"
    "restless legs syndrome|rheumatoid arthritis|rosacea|sarcoidosis|schizophrenia|sciatica|scleroderma|scoliosis|shingles|"
    "sleep apnea|slipped disc|spinal stenosis|tendinitis|tendonitis|trigeminal neuralgia|tuberculosis|ulcerative colitis|"
    "whiplash|"
    # Treatments that a physician orders.
    "antidepressant|antipsychotic|blood thinner|chemotherapy|corticosteroid|dialysis|hip replacement|"
    "hormone replacement therapy|knee replacement|opioid|radiation therapy|statin"
).split("|")
"""Illnesses and treatments that make an article a medical one: titles of MedlinePlus's health topics, their other names,
and a few entries of its encyclopedia (https://medlineplus.gov/healthtopics.html).

Not in the list, because articles that are not medical name them too: complaints ("back pain", "stress"), words with another
meaning ("stroke", "cold"), what a practice has rules for ("COVID-19", "flu") and what recipes are made for ("allergy")."""

_IN_TITLES = ("depression", "stroke recovery", "stroke survivor", "stroke rehabilitation")
"""Words that in running text have another meaning, and in a title or a tag have none."""

_NO_ILLNESS = (
    r"(?! (?:awareness|foundation|society|association|research|charity|charities|fund|fundraiser|institute|center|centre|"
    r"council|support|trust|network|walk|run|day|week|month|uk|australia|canada)\b)"
)
"""What follows where a name is part of another: the Arthritis Foundation, Breast Cancer Awareness Month."""

_PARAGRAPHS = 3
"""In how many paragraphs an article must name the same illness to be about it. Fewer are a warning or an example."""


class _Subject(NamedTuple):
    """What a medical article is about, in words that follow "this", and where that is seen."""

    words: str
    at: str | int


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(name)}s?(?!\w){_NO_ILLNESS}")


def _normal(text: str) -> str:
    """Return a text for comparison, as long as it was (but for a few capitals of other languages)."""
    return text.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


_BREAKS = str.maketrans(dict.fromkeys('.,;:!?()[]/-\u2010\u2013\u2014\u2026"\u201c\u201d', " "))


@cache
def _by_first_word() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name in (*_NAMES, *_IN_TITLES):
        first = name.translate(_BREAKS).split()[0]
        for word in (first, f"{first}s"):
            found.setdefault(word, []).append(name)
    return found


def _present(normal: str) -> list[str]:
    """Return the names that a text contains. Quick, because most articles contain none: few first words are looked up."""
    names = _by_first_word()
    words = names.keys() & set(normal.translate(_BREAKS).split())
    return sorted({name for word in words for name in names[word] if name in normal}) if words else []


def _named(text: str) -> str:
    """Return the illness or treatment that a title or a tag names first, as it is written; "" where there is none."""
    normal = _normal(text)
    found = [one for name in _present(normal) if (one := _pattern(name).search(normal))]
    first = min(found, key=lambda one: one.start(), default=None)
    return text[first.start() : first.end()] if first else ""


@lru_cache(maxsize=8)  # three rules ask about the same article, one after the other
def _told_of(prose: str) -> str:
    """Return what a text comes back to, "" where it names no illness often enough."""
    normal = _normal(prose)
    present = [name for name in _present(normal) if name not in _IN_TITLES]
    if not present:
        return ""
    lines = normal.splitlines()
    counts = {name: sum(1 for line in lines if name in line and _pattern(name).search(line)) for name in present}
    most = max(counts, key=lambda name: (counts[name], len(name)))  # "rheumatoid arthritis" is "arthritis" too
    found = _pattern(most).search(normal) if counts[most] >= _PARAGRAPHS else None
    return prose[found.start() : found.end()] if found else ""


def _declined(article: Article, blog: Blog) -> bool:
    """Whether the blogger says of this very article or its category that it needs no disclaimer."""
    if "disclaimer" in article.metadata:
        return article.metadata["disclaimer"].strip().lower() in ("none", "no", "false")
    slug = "-".join(article.category.lower().split())
    return blog.settings.editorial.disclaimers.get(slug) is False


def _subject(article: Article, blog: Blog) -> _Subject | None:
    """Return what a medical article is about; found once for all rules that ask."""
    if "medical" not in article.noted:
        article.noted["medical"] = _found_subject(article, blog)
    subject: _Subject | None = article.noted["medical"]
    return subject


def _found_subject(article: Article, blog: Blog) -> _Subject | None:
    """Return what a medical article is about; None where it is not medical.

    With the setting every article is medical, but for those whose disclaimer was declined: recipes on a blog about
    diabetes, say, or a note that the practice is closed. There the words decide, as on any other blog.
    """
    if article.kind != "article":
        return None
    if blog.settings.editorial.medical and not _declined(article, blog):
        return _Subject("medical article", article.line_of_key("title"))
    if not article.is_english:
        return None
    for key, text in (("title", article.title), ("category", article.category), ("tags", "\n".join(article.tags))):
        if name := _named(text):
            return _Subject(f"article about {name}", article.line_of_key(key))
    name = _told_of(article.prose)
    return _Subject(f"article about {name}", article.line_of_key("title")) if name else None


def _without_disclaimer(article: Article, blog: Blog) -> Iterator[Hit]:
    if not article.disclaimer and (subject := _subject(article, blog)):
        yield Hit(f"this {subject.words} has no disclaimer", subject.at)


def _author_names(article: Article, blog: Blog) -> list[str]:
    """Return the names of the authors, of those without a file too."""
    if article.authors:
        return [author.name for author in article.authors]
    stated = article.metadata.get("authors") or article.metadata.get("author") or blog.pelican.get("AUTHOR") or ""
    return list(several(stated))


def _without_credentials(article: Article, blog: Blog) -> Iterator[Hit]:
    if any(author.credentials for author in article.authors):
        return
    if subject := _subject(article, blog):
        names = " and ".join(_author_names(article, blog))
        key = next((key for key in ("author", "authors") if key in article.metadata), "")
        message = f"by {names}, without credentials" if names else "without an author"
        yield Hit(f"this {subject.words} is {message}", article.line_of_key(key) if key else subject.at)


_OF_REFERENCES = re.compile(
    r"(?:selected |key |scientific )?(?:references|sources|bibliography|literature|citations|works cited|further reading|"
    r"referencias|fuentes|bibliografía|références|bibliographie|quellen|literatur|referências|fontes|المراجع|المصادر)"
    r"(?: (?:and|&) (?:references|sources|notes|links|literature|further reading))?"
)
_NOTES = re.compile(r"class=\"(?:footnote|citation)|role=\"doc-(?:noteref|endnotes|biblioref)")
"""Marks of footnotes, as Python-Markdown and docutils write them."""
_NUMBERED = re.compile(r"10\.\d{4,9}/\S|PMID\b|PMC\d{4,9}\b|ISBN\b|https?://\w")
_SIGNS = ("10.", "PMID", "PMC", "ISBN", "http")
"""Signs of a source that is not linked; the theme links most of them."""


_LINK = re.compile(r"href=[\"']?\s*https?:", re.IGNORECASE)
_HEADING = re.compile(r"<h[1-6]\b.*?</h[1-6]>", re.IGNORECASE | re.DOTALL)


def _host(address: object) -> str:
    try:
        parts = urlsplit(str(address or ""))
    except ValueError:
        return ""
    return (parts.hostname or "").removeprefix("www.") if parts.scheme in ("http", "https") else ""


def _has_reference(article: Article, blog: Blog) -> bool:
    if _NOTES.search(article.html):
        return True
    if any(sign in article.prose for sign in _SIGNS) and _NUMBERED.search(article.prose):
        return True
    practice = blog.settings.practice
    own = {"", *map(_host, (blog.pelican.get("SITEURL"), practice.url, practice.booking_url))}
    # The document is asked only where its text says that there is something to be found.
    links = article.document.find_all("a", href=True) if _LINK.search(article.html) else []
    if any(_host(link["href"]) not in own for link in links):
        return True
    headings = article.document.find_all(list(HEADINGS)) if any(map(_is_title, _HEADING.findall(article.html))) else []
    return any(_is_title(str(heading)) and _has_content(heading) for heading in headings)


def _is_title(heading: str) -> bool:
    """Whether a heading, with its markup, announces sources."""
    words = " ".join(unescape(re.sub(r"<[^>]*>", "", heading)).split())
    return _OF_REFERENCES.fullmatch(words.strip(":¶ ").casefold()) is not None


def _has_content(heading: Tag) -> bool:
    below = heading.find_next_sibling()
    return isinstance(below, Tag) and below.name not in HEADINGS


def _without_reference(article: Article, blog: Blog) -> Iterator[Hit]:
    subject = _subject(article, blog)
    if subject and not _has_reference(article, blog):
        yield Hit(f"this {subject.words} names no source", subject.at)


def _overdue(article: Article, _blog: Blog) -> Iterator[Hit]:
    review = article.review
    if review and review.overdue:
        key = "review_due" if "review_due" in article.metadata else "reviewed"
        was_due = f" and was due again on {review.due}" if review.due else ""
        yield Hit(f"the review is of {review.day}{was_due}", article.line_of_key(key))


def _plain_name(name: str) -> str:
    """Return a name without its title and its credentials, for comparison."""
    return re.sub(r"^(?:(?:dr|prof)\.?\s+)+", "", " ".join(name.partition(",")[0].casefold().split()))


def _reviewed_by_author(article: Article, blog: Blog) -> Iterator[Hit]:
    review = article.review
    if review is None:
        return
    known = review.person is not None and review.person.slug in {author.slug for author in article.authors}
    if known or _plain_name(review.name) in map(_plain_name, _author_names(article, blog)):
        yield Hit(f"{review.name} wrote this article and reviewed it too", article.line_of_key("reviewed_by"))


_PRINCIPLES = "https://bmcmedinformdecismak.biomedcentral.com/articles/10.1186/s12911-021-01397-x/tables/1"
"""The principles of the HON code, whose own site is no more: authority, complementarity, attribution and others."""
_EVALUATING = "https://medlineplus.gov/evaluatinghealthinformation.html"

RULES = (
    Rule(
        code="MED001",
        name="medical article without a disclaimer",
        remedy="Write a line Disclaimer: yes at the top of the article, or set editorial.disclaimer for all of them.",
        reason="Readers who are ill should know that an article supports a physician's care and does not replace it.",
        source=_PRINCIPLES,
        check=_without_disclaimer,
    ),
    Rule(
        code="MED002",
        name="medical article without an author's credentials",
        remedy="Name in the line Author somebody of content/people whose file has a line Credentials.",
        reason="Readers want to know what qualifies an author to write about an illness.",
        source=_PRINCIPLES,
        check=_without_credentials,
    ),
    Rule(
        code="MED003",
        name="medical article without a source",
        remedy="Link to where the facts are from, or list that under a heading References.",
        reason="What is said about an illness should be open to checking.",
        source=_PRINCIPLES,
        check=_without_reference,
    ),
    Rule(
        code="MED004",
        name="review overdue",
        remedy="Have the article checked again, then write the new date in the lines Reviewed and Review_due.",
        reason="Knowledge changes; an old review promises readers what nobody has looked at since.",
        source=_EVALUATING,
        check=_overdue,
    ),
    Rule(
        code="MED005",
        name="reviewed by its author",
        remedy="Have somebody else check the article, or remove the lines Reviewed_by and Reviewed.",
        reason="A review tells readers that a second person has looked; authors overlook their own mistakes.",
        source=_EVALUATING,
        check=_reviewed_by_author,
    ),
)
"""MED: medical articles and reviews."""
