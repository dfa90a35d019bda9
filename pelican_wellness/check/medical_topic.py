"""Which articles are about health problems, and so must do more before readers trust them."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from pelican_wellness.check.rule import Corpus, Manuscript
from pelican_wellness.settings.editorial import Editorial

NAMES = (  # noqa: SIM905 - a list would be a page long
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


class Topic(NamedTuple):
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
    for name in (*NAMES, *_IN_TITLES):
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


def _declined(article: Manuscript, corpus: Corpus) -> bool:
    """Whether the blogger says of this very article or its category that it needs no disclaimer."""
    if "disclaimer" in article.metadata:
        return article.metadata["disclaimer"].strip().lower() in ("none", "no", "false")
    slug = article.source.category.slug if article.source.category else ""
    return corpus.site.section(Editorial).disclaimers.get(slug) is False


@lru_cache(maxsize=8)  # five rules ask about the same article, one after the other
def topic_of(article: Manuscript, corpus: Corpus) -> Topic | None:
    """Return what a medical article is about; None where it is not medical.

    With the setting every article is medical, but for those whose disclaimer was declined: recipes on a blog about
    diabetes, say, or a note that the practice is closed. There the words decide, as on any other blog.
    """
    if not article.is_article:
        return None
    if corpus.site.section(Editorial).medical and not _declined(article, corpus):
        return Topic("medical article", article.line_of_key("title"))
    if not article.is_english:
        return None
    for key, text in (("title", article.title), ("category", article.category), ("tags", "\n".join(article.tags))):
        if name := _named(text):
            return Topic(f"article about {name}", article.line_of_key(key))
    name = _told_of(article.prose)
    return Topic(f"article about {name}", article.line_of_key("title")) if name else None
