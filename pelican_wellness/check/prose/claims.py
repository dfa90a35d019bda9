"""Promises of health, and claims without a source.

What counts is what a sentence says, not the word: "there is no cure" warns, "can it cure?" asks, "cured ham" is food.
Each sentence is looked at by clauses: a negation reaches from its place to the end of its clause. Where a sentence can be
read both ways the rules are silent, for a false alarm costs more trust than a miss.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from pelican_wellness.check.prose import claim_words as words
from pelican_wellness.check.prose import source_words
from pelican_wellness.check.prose.health_subjects import COMPLAINT, HEALTH
from pelican_wellness.check.prose_blocks import prose_blocks, references
from pelican_wellness.check.rule import Corpus, Hit, Manuscript, Rule
from pelican_wellness.check.sources import around, place
from pelican_wellness.html.landmarks import is_title_of_references
from pelican_wellness.html.plain_text import HEADINGS, plain_text
from pelican_wellness.html.readable import Readable, classes
from pelican_wellness.html.walk import elements, neighbors, own_texts, text_of
from pelican_wellness.text.sentences import blocks, clauses

_TAG = re.compile(r"<[^<>]*+>")
_FEW_WORDS = 3
"""A quotation this short names a word and does not use it."""


def is_promise(sentence: str, found: re.Match[str]) -> bool:
    """Whether a word that promises is meant as it stands: not asked, denied, warned of, reported or only named."""
    if words.QUESTION.search(sentence) or words.WARNING.search(sentence) or words.TOLD_BY.search(sentence):
        return False
    if any(
        quote.start() <= found.start() < quote.end() and len(quote[1].split()) <= _FEW_WORDS
        for quote in words.QUOTED.finditer(sentence)
    ):
        return False
    ends = (end.end() for end in words.CLAUSE_END.finditer(sentence))
    before = sentence[max((end for end in ends if end <= found.start()), default=0) : found.start()]
    counted = words.NO_NEGATION.sub(" ", before)
    if words.NEGATION.search(counted) or words.NEGATION_BESIDE.search(counted) or words.REPORTED.search(before):
        return False
    # "A product that guarantees" ends with the word itself.
    if words.REPORTED.search(before + found.group() + " "):
        return False
    return words.NEGATED_LATER.match(sentence, found.start()) is None


def _texts(article: Manuscript) -> Iterator[tuple[str, str | int]]:
    """Yield title, summary and the blocks of the text, and the line where it is known."""
    yield article.title, article.line_of_key("title")
    if "summary" in article.metadata:
        yield article.summary, article.line_of_key("summary")
    headings = _headings(article.tree)
    about_myths = False
    for block in blocks(plain_text(article.tree, without={"pre", "nav", "code"}).text):
        if is_title_of_references(block, article.language):
            return
        if block in headings:
            about_myths = words.MYTHS.search(block) is not None
        if not about_myths:
            yield block, ""


def _headings(tree: Readable) -> frozenset[str]:
    return frozenset(" ".join(text.split()) for _, text in own_texts(tree, HEADINGS))


def _may_have(promise: words.Promise, lower: str) -> bool:
    return all(any(stem in lower for stem in group) for group in promise.stems)


def _promises(article: Manuscript, corpus: Corpus) -> Iterator[Hit]:
    if not article.is_english:
        return
    lower = f"{article.title} {article.metadata.get('summary', '')} {article.markup}".lower().replace("\n", " ")
    possible = [promise for promise in words.PROMISES if _may_have(promise, lower)]
    if not possible or words.MYTHS.search(article.title):
        return
    for block, at in _texts(article):
        lower = block.lower()
        likely = [promise for promise in possible if _may_have(promise, lower)]
        for sentence in clauses(block) if likely else ():
            meant = likely if corpus.has_practice else [promise for promise in likely if promise.subject.search(sentence)]
            for start, end in _promises_of(sentence, meant):
                message = f'"{sentence[start:end]}" promises a result: "{around(sentence, start, end, 4)}"'
                yield Hit(message, at or place(article, sentence, start, end))


def _promises_of(sentence: str, likely: Iterable[words.Promise]) -> Iterator[tuple[int, int]]:
    """Yield where each promise of a sentence begins and ends."""
    plain = words.PARENTHESIS.sub(lambda found: " " * len(found.group()), sentence)
    if words.ASKS.match(plain) and not plain.endswith((".", "!")):
        return  # a heading that asks: "Can massage cure migraine"
    for promise in likely:
        candidates = list(promise.word.finditer(plain))
        if candidates and not promise.unless.search(plain):
            meant = next((found for found in candidates if is_promise(plain, found)), None)
            if meant:
                yield meant.span()


def _may_relieve(text: str) -> bool:
    lower = text.lower()
    return any(stem in lower for stem in words.RELIEF_STEMS)


def _strong_relief(article: Manuscript, corpus: Corpus) -> Iterator[Hit]:
    if not article.is_english:
        return
    for block in prose_blocks(article) if _may_relieve(article.prose) else ():
        for sentence in filter(_may_relieve, clauses(block)) if _may_relieve(block) else ():
            found = words.RELIEF.search(sentence)
            if (
                found
                and words.TREATMENT.search(block)
                and not words.BY_ITSELF.search(sentence)
                and is_promise(sentence, found)
                and (corpus.has_practice or COMPLAINT.search(sentence))
            ):
                where = place(article, sentence, found.start(), found.end())
                yield Hit(f'a strong promise of relief: "{found.group()}"', where)


_PARAGRAPHS = ("p", "li", "dd")
_MARK = re.compile(r"\[\d{1,3}\]|https?://|\bdoi:|\b10\.\d{4,9}/|\bPMID\b", re.IGNORECASE)
_REFERENCE_CLASSES = frozenset({"footnote-ref", "footnote-reference", "citation-reference"})
_SOURCE_NAME = re.compile(r"[^.,:;()]+")
_ABBREVIATION = re.compile(r"\b[A-Z]{3,}\b")
_SHORTEST_NAME = 3
_MOST_SOURCES = 200
"""Each paragraph with a claim is searched for the names of so many sources."""
_NO_NAMES = frozenset({"DOI", "PMID", "PDF", "USA", "ISBN"})


def _without_reference(article: Manuscript, corpus: Corpus) -> Iterator[Hit]:
    subject = source_words.HEALTH if corpus.has_practice else HEALTH
    if not article.is_english or not _has_claim(article, subject):
        return
    tree = article.tree
    entries = references(tree, article.language)
    known, referring = frozenset(entries), dict[int, bool]()
    introductions = {id(listed): before for before, listed in neighbors(tree)}
    names = {name for entry in entries[:_MOST_SOURCES] for name in _names(entry)}
    for paragraph in elements(tree, _PARAGRAPHS):
        text = "" if any(elements(paragraph, _PARAGRAPHS)) else " ".join(text_of(paragraph).split())
        if not text or text in known:
            continue
        claim = next(filter(None, (_claim(sentence, subject) for sentence in clauses(text))), None)
        if claim is None or _has_reference(paragraph, introductions, referring) or any(name in text for name in names):
            continue
        sentence, found = claim
        where = place(article, sentence, found.start(), found.end())
        yield Hit(f'no source nearby: "{around(sentence, found.start(), found.end(), 5)}"', where)


def _has_claim(article: Manuscript, subject: re.Pattern[str]) -> bool:
    """Whether there is anything to look for; most articles say nothing of the kind, and the document can rest."""
    lower = article.prose.lower()
    return any(stem in lower for stem in source_words.CLAIM_STEMS) and any(
        _claim(sentence, subject) for block in blocks(article.prose) for sentence in clauses(block)
    )


def _claim(sentence: str, subject: re.Pattern[str]) -> tuple[str, re.Match[str]] | None:
    """Return a sentence that says what was found about health, and where it does."""
    lower = sentence.lower()
    if not any(stem in lower for stem in source_words.CLAIM_STEMS) or not subject.search(sentence):
        return None
    if words.QUESTION.search(sentence) or source_words.DENIED.search(sentence) or words.TOLD_BY.search(sentence):
        return None
    found = source_words.EVIDENCE.search(sentence)
    if found is None and source_words.OUTCOME.search(sentence) and not source_words.NO_FIGURE.search(sentence):
        found = source_words.FIGURE.search(sentence)
    return (sentence, found) if found else None


def _has_reference(paragraph: Readable, introductions: Mapping[int, Readable], known: dict[int, bool]) -> bool:
    """Whether a paragraph refers to a source; for an item of a list, also the paragraph that introduces the list.

    `known` keeps what was found out: all items of a list are introduced by the same paragraph.
    """
    near = [paragraph]
    if paragraph.name in ("li", "dd") and id(paragraph.parent) in introductions:
        near.append(introductions[id(paragraph.parent)])
    for one in near:
        if id(one) not in known:
            known[id(one)] = _names_source(one)
    return any(known[id(one)] for one in near)


def _names_source(one: Readable) -> bool:
    return bool(_MARK.search(text_of(one))) or any(
        str(link.get("href", "")).lower().startswith(("http:", "https:")) or classes(link) & _REFERENCE_CLASSES
        for link in elements(one, {"a"})
    )


def _names(entry: str) -> Iterator[str]:
    """Yield by what names the text may speak of an entry: the author or institution it begins with, and abbreviations."""
    beginning = _SOURCE_NAME.match(entry)
    name = beginning.group().strip() if beginning else ""
    if len(name) >= _SHORTEST_NAME:
        yield name
        # "Field T" is "Field" in the text.
        if re.fullmatch(r"\w{3,} [A-Z]{1,3}", name):
            yield name.partition(" ")[0]
    yield from set(_ABBREVIATION.findall(entry)) - _NO_NAMES


RULES = (
    Rule(
        code="CLM001",
        name="promise",
        remedy=(
            'Say what it may do ("may ease") and leave out what nobody can promise. Guidance: the FTC\'s Health Products '
            "Compliance Guidance (US), the ASA on health therapies (UK), Ahpra's advertising guidelines (Australia)."
        ),
        reason="Regulators ask for strong evidence where a text promises health, and readers may put off care they need.",
        source="https://www.asa.org.uk/advice-online/health-therapies-and-references-to-medical-conditions.html",
        check=_promises,
    ),
    Rule(
        code="CLM002",
        name="claim without source",
        remedy="Link the source in this paragraph, or add a footnote; leave the claim out where you have none.",
        reason="Readers, and those who watch over advertising, want to see what a finding rests on.",
        source="https://www.asa.org.uk/advice-online/health-therapies-general.html",
        check=_without_reference,
    ),
    Rule(
        code="CLM003",
        name="strong promise of relief",
        remedy='Say what readers can count on, such as "may ease for a while"; "may" does not soften "completely".',
        reason="It raises a hope that treatment seldom meets; where the law is strict, that is forbidden in advertising.",
        source=(
            "https://www.ahpra.gov.au/Resources/Advertising-hub/Advertising-guidelines-and-other-guidance/"
            "Advertising-and-the-law.aspx"
        ),
        check=_strong_relief,
    ),
)
"""CLM: claims."""
