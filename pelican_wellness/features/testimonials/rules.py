"""TES: what clients are quoted with. No rule here is legal advice."""

import re
from collections.abc import Iterator

from pelican_wellness.check.prose.claims import is_promise
from pelican_wellness.check.prose.health_subjects import COMPLAINT
from pelican_wellness.check.rule import Corpus, Hit, Manuscript, Rule
from pelican_wellness.check.sources import around, place
from pelican_wellness.features.testimonials.result_words import RESULTS, SUFFERED
from pelican_wellness.features.testimonials.settings import Testimonials, may_be_shown
from pelican_wellness.features.testimonials.testimonial import TestimonialLines
from pelican_wellness.html.plain_text import plain_text
from pelican_wellness.model.person import Person
from pelican_wellness.text.sentences import blocks, clauses

_KIND = "testimonial"
_PRACTICE = ("WELLNESS", "practice")


def _is_quoted(one: Manuscript) -> bool:
    return one.source.kind == _KIND and one.status == "published"


def _is_shown(one: Manuscript, corpus: Corpus) -> bool:
    return _is_quoted(one) and may_be_shown(corpus.site)


def _results(one: Manuscript, corpus: Corpus) -> Iterator[Hit]:
    if not _is_shown(one, corpus) or not one.is_english:
        return
    for block in blocks(plain_text(one.tree).text):
        for sentence in clauses(block):
            found = next((hit for pattern in RESULTS if (hit := pattern.search(sentence)) and is_promise(sentence, hit)), None)
            if found:
                start, end = found.span()
                said = around(sentence, start, end, 3)
                yield Hit(f'a client tells of a result: "{said}"', place(one, sentence, start, end))


_YEARS = 5
"""How old the words of a client may be. No code names a number; after five years rooms, people and prices are others."""


def _dates(one: Manuscript, corpus: Corpus) -> Iterator[Hit]:
    if not _is_shown(one, corpus):
        return
    said, today = one.source.own(TestimonialLines).date, corpus.site.today
    if said is None:
        yield Hit("no line says when it was given", one.line_of_key("consent"))
    elif said > today:
        yield Hit(f"it is of {said}, which is still to come", one.line_of_key("date"))
    elif (today - said).days > _YEARS * 366:
        yield Hit(f"it is of {said}, more than {_YEARS} years ago", one.line_of_key("date"))


_PARTICLES = frozenset("al ap bin da de del der di dos du el ibn la le ten ter van von y zu".split())  # noqa: SIM905 - shorter
_TITLE_OF = re.compile(r"(?:Mrs?|Ms|Mx|Miss|Dr|Prof|Sir|Dame|Doña|Don|Herr|Frau|Señora?|Mme|M)\.?", re.IGNORECASE)
_FULL = re.compile(r"[^\W\d_][\w'’-]+")
_BETWEEN = re.compile(r"[,;/&(|]| and | und | y | et | e ")
_FIRST_AND_LAST = 2


def _is_full_name(name: str) -> bool:
    """Say whether somebody can be searched for by a name: first and last are written out."""
    return any(_full_words(part) >= _FIRST_AND_LAST for part in _BETWEEN.split(name))


def _full_words(part: str) -> int:
    """Count the words of a name until something else follows: "Anna from Burlington" is one."""
    count = 0
    for word in part.split():
        if _FULL.fullmatch(word) and word[0].isupper() and not _TITLE_OF.fullmatch(word):
            count += 1
        elif count and word not in _PARTICLES:
            break
    return count


def _named(one: Manuscript, corpus: Corpus) -> Iterator[Hit]:
    if not _is_shown(one, corpus) or not _is_full_name(one.title):
        return
    text = plain_text(one.tree).text
    found = (COMPLAINT.search(text) or SUFFERED.search(text)) if one.is_english else None
    if found:
        yield Hit(f'"{one.title}" stands in full beside "{found.group()}"', one.line_of_key("name"))
    elif corpus.site.practice.kind == "counselling":
        yield Hit(f'"{one.title}" is the full name of somebody who came for counseling', one.line_of_key("name"))


_COUNSELOR = re.compile(
    r"\b(?:counsell?ors?|psychologists?|psychotherapists?|psychiatrists?|LPCC?|LCPC|LPCMH|LMHC|LCMHC|LMFT|LCMFT|LCSW|LICSW|"
    r"MFT|PsyD|Psy\.D)\b"
)
_CASELESS = re.compile(r"\b(?:counsell?or|psychologist|psychotherapist|psychiatrist)\b", re.IGNORECASE)
_REGISTERED = re.compile(
    r"\b(?:physiotherapist|osteopath|chiropractor|psychologist|podiatrist|occupational therapist|nurse|midwife|"
    r"chinese medicine practitioner|acupuncturist)\b",
    re.IGNORECASE,
)
"""Professions that are registered in Australia, as far as they have websites of this kind (Ahpra's list)."""


def _profession(one: Person) -> str:
    return ", ".join(filter(None, (one.role, *one.credentials, one.license)))


def _forbidden(corpus: Corpus) -> Iterator[Hit]:
    site = corpus.site
    if site.section(Testimonials).allowed_by or not any(map(_is_quoted, corpus.articles)):
        return
    if site.practice.kind == "counselling":
        yield Hit("the testimonials are left out, since this is a practice for counseling", setting=(*_PRACTICE, "kind"))
        return
    counselors = [one for one in site.people if _COUNSELOR.search(_profession(one)) or _CASELESS.search(_profession(one))]
    for one in counselors[:1]:
        yield Hit(f"{one.name} is {_profession(one)}, and clients are quoted", setting=_PRACTICE)
    registered = [one.name for one in site.people if one not in counselors and _REGISTERED.search(_profession(one))]
    if site.practice.address.country == "AU" and (site.practice.kind == "physiotherapy" or registered):
        who = registered[0] if registered else "a physiotherapist"
        at = (*_PRACTICE, "address", "country")
        yield Hit(f"in Australia no words of clients may advertise what {who} does for health", setting=at)


RULES = (
    Rule(
        code="TES001",
        name="testimonial that tells of a result",
        remedy="Ask your client whether you may quote what they say of being there instead, and leave this sentence out.",
        reason="Readers take what one client got for what they will get too. Who quotes it must be able to prove it as if "
        "they had said it themselves.",
        source="https://www.ecfr.gov/current/title-16/section-255.2",
        check=_results,
    ),
    Rule(
        code="TES002",
        name="testimonial without a date, or an old one",
        remedy="Write the day of their consent into the line Date. If it is long ago, ask them again, or leave it out.",
        reason="Proof that a client said so has a date. Their words may be shown as long as there is reason to believe that "
        "they still hold.",
        source="https://www.ecfr.gov/current/title-16/section-255.1",
        check=_dates,
    ),
    Rule(
        code="TES003",
        name="full name beside a complaint",
        remedy="Write initials or the first name into the line Name, as far as your client agrees.",
        reason="Whoever searches for this name, now or in ten years, finds what somebody came for. Data about health are "
        "protected more than others.",
        source="https://eur-lex.europa.eu/eli/reg/2016/679/oj",
        check=_named,
    ),
    Rule(
        code="TES004",
        name="testimonials that a profession forbids",
        remedy='Take the files out of content/testimonials, or name in "testimonials": {"allowed_by": …} the rule that permits '
        "them.",
        reason="Counselors do not ask clients for testimonials (APA, Ethical Principles, 5.05; ACA, Code of Ethics, C.3.b), "
        "for who depends on somebody cannot well refuse. In Australia the law forbids them to advertise what registered "
        "professions do (National Law, section 133).",
        source="https://www.apa.org/ethics/code",
        check_corpus=_forbidden,
    ),
)
"""TES: testimonials."""
