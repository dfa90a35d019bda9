"""How hard an article is to read: the grade of school it asks for, and sentences that are too long.

Syllables are estimated. Pyphen's patterns for line breaks know where "cre-ate" and "sci-ence" part, but leave the short
ends of words whole ("about"), since no line may break there: counted by its parts alone, an article comes out 0.8 grades
too low. So the groups of vowels within each part are counted. Held against the pronunciations of the CMU dictionary, 2 to 3
words in a hundred are then off by one, and the grade by less than 0.1 (5,900 words of our example articles: 0.07 too high;
59,000 words of licenses and documentation: 0.03 too low).
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from itertools import pairwise
from typing import Any

from pelican_wellness.check.prose_blocks import prose_blocks
from pelican_wellness.check.rule import Corpus, Hit, Manuscript, Rule
from pelican_wellness.check.sources import place
from pelican_wellness.html.plain_text import plain_text
from pelican_wellness.html.walk import nested
from pelican_wellness.settings.check import Check
from pelican_wellness.text.sentences import blocks, sentences
from pelican_wellness.text.words import count_words, first_words

_FEWEST_WORDS = 100
"""Below this the grade says little: one long sentence moves it by years."""
_WITHOUT_SPACES = frozenset({"ja", "zh", "th", "lo", "km", "my", "yue", "bo", "dz"})
"""Languages that write without spaces between words."""

_PART = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d.,:/]*")
_VOWELS = "aeiouyáàâäãåæéèêëíìîïóòôöõøœúùûüýÿ"
_GROUP = re.compile(f"[{_VOWELS}]+")
_SILENT_END = re.compile(f"(?<=[^{_VOWELS}])(?:e|(?<![td])ed|(?<![szxhgc])es)$")
_SOUNDED_END = re.compile(f"[^{_VOWELS}]le[sd]?$")
"""Silent: "stone", "walked", "makes". Sounded: "needed", "massages", "table"."""
_SPELLED_OUT = 2


@cache
def _dictionary() -> Any:
    """Return Pyphen's American English patterns, None where Pyphen is not installed."""
    try:
        return import_module("pyphen").Pyphen(lang="en_US")
    except ImportError:
        return None


def available() -> bool:
    """Whether Pyphen is installed, without which no grade is computed."""
    return _dictionary() is not None


@cache
def syllables(word: str) -> int:
    """Return the number of syllables of an English word, at least one; 0 where it has no letter and no digit.

    A number counts as one, as readers take it in at a glance. Abbreviations are spelled out: NHS has three.
    """
    return sum(map(_syllables_of_part, _PART.findall(word)))


def _syllables_of_part(part: str) -> int:
    if part[0].isdigit():
        return 1
    word, _, end = part.replace("’", "'").partition("'")
    if word.isupper() and len(word) > 1 and (len(word) == _SPELLED_OUT or not _GROUP.search(word.lower())):
        return len(word) + 2 * word.count("W")
    whole = word.lower()
    spoken = whole if _SOUNDED_END.search(whole) else _SILENT_END.sub("", whole)
    breaks = [at for at in _dictionary().positions(whole) if at < len(spoken)] if available() else []
    groups = sum(len(_GROUP.findall(spoken[begin:end])) for begin, end in pairwise([0, *breaks, len(spoken)]))
    # "did-n't" has a syllable more than "did", "don't" none more than "do".
    return max(1, groups) + (end == "t" and word.endswith(("dn", "sn")))


def grade(sentence_count: int, word_count: int, syllable_count: int) -> float:
    """Return the Flesch-Kincaid grade.

    >>> round(grade(1, 13, 26), 2)
    13.08
    """
    return 0.39 * word_count / sentence_count + 11.8 * syllable_count / word_count - 15.59


def grade_of(article: Manuscript) -> float | None:
    """Return the grade of an article's prose, to one decimal; None where it is too short, or Pyphen is missing."""
    if not available():
        return None
    found = prose_blocks(article)
    counts = Counter(" ".join(found).replace("—", " ").split())  # most words come several times
    words = sum(times for word, times in counts.items() if syllables(word))
    if words < _FEWEST_WORDS:
        return None
    spoken = sum(times * syllables(word) for word, times in counts.items())
    return round(grade(sum(len(sentences(block)) for block in found), words, spoken), 1)


def _too_hard(article: Manuscript, corpus: Corpus) -> Iterator[Hit]:
    limit = corpus.site.section(Check).reading_grade
    found = grade_of(article) if article.is_english else None
    if found is not None and found > limit:
        yield Hit(f"the article asks for school grade {found:.1f}, more than {limit}")


def _too_long(article: Manuscript, corpus: Corpus) -> Iterator[Hit]:
    limit = corpus.site.section(Check).sentence_words
    if re.split(r"[-_]", article.language.lower())[0] in _WITHOUT_SPACES:
        return
    quoted = _quoted(article)
    for block in prose_blocks(article):
        # Counting costs more than looking: most blocks are no longer than one sentence may be.
        for sentence in sentences(block) if len(block.split()) > limit else ():
            words = count_words(sentence).words if len(sentence.split()) > limit else 0
            if words > limit and block not in quoted:
                yield Hit(
                    f'a sentence of {words} words, more than {limit}: "{first_words(sentence, 6)}"', place(article, sentence)
                )


def _quoted(article: Manuscript) -> frozenset[str]:
    """Return the blocks of what others said: nobody can make their sentences shorter."""
    quotes = nested(article.tree, "blockquote") if "<blockquote" in article.markup else ()
    return frozenset(block for quote, is_outer in quotes if is_outer for block in blocks(plain_text(quote).text))


RULES = (
    Rule(
        code="RDG001",
        name="hard to read",
        remedy="Use shorter sentences and everyday words; explain a medical word where it first comes.",
        reason="People in pain or worry read with half their mind; health institutes ask for texts of grade 6 to 8.",
        source="https://pmc.ncbi.nlm.nih.gov/articles/PMC6334864",
        check=_too_hard,
        practice_only=True,
    ),
    Rule(
        code="RDG002",
        name="long sentence",
        remedy="Make two or three sentences of it, or a list.",
        reason="By the end of a long sentence its beginning is forgotten.",
        source="https://service-manual.nhs.uk/content/how-we-write",
        check=_too_long,
    ),
)
"""RDG: reading."""
