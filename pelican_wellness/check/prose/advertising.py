"""Advertising a practice: numbers that reach it, the license number, and forms that do not ask for too much."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote

from pelican_wellness.check.rule import Corpus, Hit, Manuscript, Rule
from pelican_wellness.html.readable import Readable
from pelican_wellness.html.walk import elements, nested, own_texts, steps
from pelican_wellness.i18n.telephone import TelephoneError, dialed
from pelican_wellness.model.person import Person
from pelican_wellness.settings.about import About

# Telephone numbers.

_BLANK = " \u00a0\u202f"
_DASH = "\\-\u2010-\u2013"
_DIGITS = rf"\(?\d+(?:[).{_DASH}{_BLANK}(]{{1,3}}\d+)*"
_NO_LETTERS = rf"(?!\d|[{_DASH}.]?[A-Za-z]|[{_BLANK}][A-Z]{{3,}}\b|%)"
"""After a number: it does not go on in letters, as 1-800-FLOWERS does."""
_WITH_PLUS = re.compile(rf"(?<![\w+./])\+[{_BLANK}]?(?P<number>{_DIGITS}){_NO_LETTERS}")
_AFTER_WORD = re.compile(
    r"\b(?i:call|phone|telephone|text|tel)\b[.:]*"
    r"(?:\s+(?:(?i:us|me|her|him|them|at|on|now|today|or|call|text|phone|message|number|is|toll[- ]free|24/7|the|our|office|"
    r"clinic|practice|studio|directly)\b|(?!Licen)[A-Z][a-z]+\b)[.:]?){0,5}"
    rf"\s*(?P<number>{_DIGITS}){_NO_LETTERS}"
)
_ANY_NUMBER = re.compile(rf"\d[\d).{_DASH}{_BLANK}(]{{5}}")
_DATE = re.compile(rf"\d{{4}}[{_DASH}.]\d\d?[{_DASH}.]\d\d?|\d\d?[{_DASH}.]\d\d?[{_DASH}.](?:\d\d)?\d\d")
_YEARS = re.compile(rf"(?:19|20)\d\d[{_BLANK}]?[{_DASH}{_BLANK}][{_BLANK}]?(?:19|20)\d\d")
_POSITION = re.compile(r"\d{1,3}\.\d{3,}")
"""Degrees: +44.47588. Registrars write numbers so too, and those can be dialed."""
_SHORTEST, _SHORTEST_WITH_PLUS, _SHORTEST_WITHOUT_GAPS = 7, 8, 9
"""Digits. What is shorter is a short code or a crisis line (911, 85258, 116 123), which no numbering plan lists here."""
_MOST_DIGITS = 18
"""Of a number with what is dialed before it for another country (ITU-T E.164 allows 15)."""


def _can_be_dialed(number: str, country: str | None) -> bool:
    try:
        dialed(number, country)
    except TelephoneError:
        return False
    return True


_WITH_ZERO = ("GB", "IE", "AU", "NZ")
"""Where English is spoken and numbers begin with 0."""


def _abroad(number: str, home: str | None) -> tuple[str, ...]:
    """Return the countries whose way of writing numbers at home a number has: helplines of others are quoted so.

    Where numbers begin with 0 at home too, only free and helpline numbers are taken for those of others: a digit forgotten
    in one's own often makes a number of another country.
    """
    if number.startswith(("0", "(0")):
        return _WITH_ZERO if home not in _WITH_ZERO or re.match(r"0(?:800|808|508|3\d\d)\b", number) else ()
    return ("AU", "IE", "US") if re.match(r"1[38]00\b", number) else ("US",)


def _problem(number: str, country: str | None, *, exactly: bool) -> str:
    """Return why a number cannot be dialed, "" where it can or where that cannot be known.

    Digits may follow a number in the text, "802-555-0142 24 hours a day": unless it was given `exactly`, its beginning
    counts as well.
    """
    if not number.startswith("+") and country is None:
        return ""  # nobody knows whose number this is
    try:
        dialed(number, country)
    except TelephoneError as error:
        problem = str(error)
    else:
        return ""
    ends = [] if exactly else [found.end() for found in re.finditer(r"\d+", number)][:-1]
    for text in (number, *(number[:end] for end in ends[:_MOST_DIGITS])):
        if sum(map(str.isdigit, text)) < _SHORTEST:
            continue
        international = "+" + text.removeprefix("011").removeprefix("00") if text.startswith(("00", "011")) else text
        homes = [country] if text.startswith("+") else [country, *_abroad(text, country)]
        if any(_can_be_dialed(international, home) for home in homes):
            return ""
    return problem


def _is_quantity(number: str) -> bool:
    """Whether digits count something (100-2000 people, 10 000 000 steps), or are being counted (1 2 3 4 5 6 7)."""
    groups = re.findall(r"\d+", number)
    return all(group.endswith("0") for group in groups) or max(map(len, groups)) == 1


def _written_numbers(article: Manuscript) -> Iterator[str]:
    """Yield what stands in the text and clearly is a telephone number."""
    text = article.prose
    if not _ANY_NUMBER.search(text):
        return  # as in most articles
    if "+" in text:
        for found in _WITH_PLUS.finditer(text):
            number = found["number"]
            if sum(map(str.isdigit, number)) < _SHORTEST_WITH_PLUS:
                continue
            if not _POSITION.fullmatch(number) and not _is_quantity(number):
                yield found[0]
    if not article.is_english:
        return
    for found in _AFTER_WORD.finditer(text):
        number = found["number"] if ")" in found["number"] else found["number"].lstrip("(")
        if _DATE.match(number) or _YEARS.match(number) or _is_quantity(number):
            continue
        if sum(map(str.isdigit, number)) >= (_SHORTEST_WITHOUT_GAPS if number.isdigit() else _SHORTEST):
            yield number


def _undialable(article: Manuscript, corpus: Corpus) -> Iterator[Hit]:
    country = corpus.site.practice.address.country
    seen: set[str] = set()
    for number, at, exactly in (*_linked_numbers(article), *((one, one, False) for one in _written_numbers(article))):
        if not (problem := _problem(number, country, exactly=exactly)):
            continue
        digits = "".join(re.findall(r"\d", number))
        if digits not in seen:  # the words of a link repeat its number, or the end of it
            seen |= {digits[at:] for at in range(min(len(digits), _MOST_DIGITS))}
            yield Hit(f"{number} cannot be dialed: {problem}", at)


def _linked_numbers(article: Manuscript) -> Iterator[tuple[str, str, bool]]:
    if "tel:" not in article.markup:
        return
    for link in elements(article.tree, {"a"}):
        address = str(link.get("href", ""))
        number = unquote(address).strip()[len("tel:") :].strip()
        if address.lstrip().lower().startswith("tel:") and sum(map(str.isdigit, number.partition(";")[0])) >= _SHORTEST:
            yield number, address, True


# License numbers.


class _Law(NamedTuple):
    state: str
    statute: str


_LAWS = {
    "AZ": _Law("Arizona", "A.R.S. § 32-4260"),
    "AL": _Law("Alabama", "Ala. Code title 34, chapter 43A, formerly § 34-43-16"),
    "FL": _Law("Florida", "s. 480.0465, F.S."),
}
_MASSAGE = re.compile(r"massage|masseu|bodywork|\b(?:LMT|LMBT|CMT|RMT|LMP|BCTMB|NCTMB)\b", re.IGNORECASE)
_LICENSE_NUMBER = re.compile(
    r"(?:\b(?:LMT|LMBT|MMP?|MA|MT|MTE|AL)|\blicen[cs]e(?:d|s)?|\blic)\b\W*(?:no|number|nr)?\W{0,3}(?:[A-Z]{1,3}[- ]?)?\d{3,}",
    re.IGNORECASE,
)


def _law(corpus: Corpus) -> _Law | None:
    """Return what asks the practice for license numbers in its advertising; None where nothing known does."""
    practice = corpus.site.practice
    if practice.kind not in ("massage", "spa") or practice.address.country != "US":
        return None
    region = (practice.address.region or "").replace(".", "").strip().casefold()
    return next((law for code, law in _LAWS.items() if region in (code.casefold(), law.state.casefold())), None)


def _gives_massages(person: Person, corpus: Corpus) -> bool:
    """Whether a person offers massage here, by role or credentials; the owner of a massage practice without a role does."""
    if _MASSAGE.search(" ".join((person.role, *person.credentials))):
        return True
    return person.owner and not person.role and corpus.site.practice.kind == "massage"


def _states_license(corpus: Corpus) -> bool:
    """Whether the site states a license number in a place of its own: beside every article, or on a page."""
    about = corpus.site.section(About).text
    everywhere = [str(corpus.pelican.get("SITESUBTITLE", "")), *(about.values() if isinstance(about, dict) else [about or ""])]
    pages = (one.prose for one in corpus.articles if not one.is_article and one.status == "published")
    return any(_LICENSE_NUMBER.search(text) for text in (*everywhere, *pages))


def _without_license(corpus: Corpus) -> Iterator[Hit]:
    law = _law(corpus)
    if law is None:
        return
    people = {author.slug: author for article in corpus.articles for author in article.authors}
    missing = [
        person
        for _slug, person in sorted(people.items())
        if (person.channels or person.owner)
        and not person.license
        and _gives_massages(person, corpus)
        and not _LICENSE_NUMBER.search(" ".join((person.role, *person.credentials, str(person.biography))))
    ]
    if missing and not _states_license(corpus):
        at = ("WELLNESS", "practice", "address", "region")
        for person in missing:
            message = f"{person.name} has no license number, which {law.state} asks for in advertising ({law.statute})"
            yield Hit(message, setting=at)


# Forms.

_HEALTH = re.compile(
    r"\bsymptoms?\b|\bdiagnos(?:is|es|ed)\b|\bmedications?\b|\bmedicines\b|\bprescriptions?\b"
    r"|\b(?:medical|health) (?:history|conditions?|problems?|issues?|concerns?|records?|information|details)\b"
    r"|\bdate of birth\b|\bbirth ?dates?\b|\bdob\b|\bbday\b|^(?:your )?birthday$"
    r"|(?<!travel )\binsurance\b|\bpregnant\b|\bpregnancy\b(?! (?:massages?|yoga|class(?:es)?|courses?|sessions?|news|guide))"
)
_WARNING = re.compile(r"\b(?:do not|don't|don\u2019t|never|please avoid|without|not|no)\b")
"""Words with which a form asks that something not be written."""
_NO_QUESTION = frozenset({"hidden", "submit", "reset", "button", "image", "search"})
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def _fields(form: Readable) -> Iterator[tuple[Readable, list[str]]]:
    """Yield the fields of a form, each with the texts of its labels: what lies around it, and what names its id."""
    labels = own_texts(form, {"label"}, between=" ")
    shown = {id(label): " ".join(text.split()) for label, text in labels}
    named: dict[str, list[str]] = {}
    for label, _ in labels:
        named.setdefault(str(label.get("for", "")), []).append(shown[id(label)])
    around: list[str] = []
    for element, ends in steps(form):
        if not isinstance(element, str):
            if element.name == "label":
                around = around[:-1] if ends else [*around[-1:], shown[id(element)]]
            elif element.name in _FIELDS and not ends:
                yield element, [*around[-1:], *named.get(str(element.get("id") or "-"), ())]


_FIELDS = frozenset({"input", "textarea", "select"})


def _question(field: Readable, labels: list[str]) -> str:
    """Return the words with which a field asks about health, as they stand in the page; "" where it does not."""
    attributes = [str(field.get(name) or "") for name in ("placeholder", "aria-label", "name", "autocomplete", "id")]
    words = [text for text in (*labels, *attributes) if text]
    plain = [re.sub(r"[_\-.\[\]]+", " ", _CAMEL.sub(" ", text)).lower().strip(" :*?") for text in words]
    if any(_WARNING.search(text) for text in plain):
        return ""
    return next((text for text, one in zip(words, plain, strict=True) if _HEALTH.search(one)), "")


def _asks_about_health(article: Manuscript, _corpus: Corpus) -> Iterator[Hit]:
    if "<form" not in article.markup:
        return
    for form, is_outer in nested(article.tree, "form"):
        if not is_outer or form.get("role") == "search":
            continue
        seen: set[str] = set()
        for field, labels in _fields(form):
            if str(field.get("type", "")).lower() in _NO_QUESTION:
                continue
            group = str(field.get("name") or "")  # choices of one question have one name
            question = _question(field, labels) if not group or group not in seen else ""
            if question:
                seen.add(group)
                yield Hit(f"a form asks for health details: {question}", _line_in_form(article, question))


def _line_in_form(article: Manuscript, piece: str) -> int | str:
    """Return the line of a piece of a form. The same words may stand in the text before it."""
    start = article.text.lower().find("<form")
    position = article.text.find(piece, start) if start >= 0 else -1
    return article.text.count("\n", 0, max(position, start)) + 1 if start >= 0 else piece


RULES = (
    Rule(
        code="PRA001",
        name="telephone number that cannot be dialed",
        remedy="Compare the number digit by digit, and write it with the country's code: +1 802 555 0142.",
        reason="A wrong number sends those who want to come to nobody, or to a stranger.",
        source="https://www.rfc-editor.org/rfc/rfc3966",
        check=_undialable,
        practice_only=True,
    ),
    Rule(
        code="PRA002",
        name="license number missing",
        remedy="Write a line License: and the number in the person's file in content/people; ask your board if unsure.",
        reason=(
            "Arizona (A.R.S. § 32-4260), Alabama (Ala. Code title 34, chapter 43A, formerly § 34-43-16) and Florida "
            "(s. 480.0465, F.S.) ask for the license number in advertising for massage, and a website is advertising."
        ),
        source="https://www.azleg.gov/ars/32/04260.htm",
        check_corpus=_without_license,
        practice_only=True,
    ),
    Rule(
        code="PRA003",
        name="form asks for health details",
        remedy="Take the question out of the form and ask it when you meet or by telephone.",
        reason="What a form sends lies in mailboxes and with the form's service; health details need better care.",
        source=(
            "https://www.ftc.gov/business-guidance/blog/2023/09/"
            "updated-ftc-hhs-publication-outlines-privacy-security-laws-rules-impact-consumer-health-data"
        ),
        check=_asks_about_health,
        practice_only=True,
    ),
)
"""PRA: the practice and how it is advertised."""
