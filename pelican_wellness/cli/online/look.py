"""Looks up all that articles link and refer to, and says what is wrong as findings."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from pelican_wellness.check.prose.online import GONE, RETRACTED
from pelican_wellness.check.rule import Corpus, Finding, Manuscript, Rule
from pelican_wellness.cli.online.asking import Answer, Web, look_up
from pelican_wellness.cli.online.references import Services, ask_crossref, ask_pubmed, dois_in, numbers_in
from pelican_wellness.html.plain_text import plain_text
from pelican_wellness.html.walk import elements

_WEB = re.compile(r"https?://[^/\s]+", re.IGNORECASE)


class Seen(NamedTuple):
    """Something that an article names: where it stands, by the piece of the text, and by what it is asked about."""

    article: Manuscript
    at: str
    key: str


class LookedUp(NamedTuple):
    """What was found, and a line about what could not be."""

    findings: Sequence[Finding]
    note: str = ""


def look_all_up(articles: Sequence[Manuscript], corpus: Corpus, rules: Sequence[Rule], services: Services) -> LookedUp:
    """Ask about everything, as far as its rule is wanted."""
    wanted = {rule.code: rule for rule in rules if rule.code in (GONE, RETRACTED)}
    own = {urlsplit(one).netloc for one in (corpus.site.base, str(corpus.pelican.get("SITEURL") or "")) if one}
    seen = [one for article in articles for one in _named_in(article, own)]
    web = Web(Path(str(corpus.pelican.get("CACHE_PATH") or "cache")), str(corpus.pelican.get("SITEURL") or ""))
    answers = _answers({one.key for one in seen}, web, services, wanted)
    web.save()
    if answers and all(one.nobody_there for one in answers.values()):
        return LookedUp((), "There is no network, so nothing was looked up.")
    silent = sum(not one.is_known and not one.problem for one in answers.values())
    # That one host does not answer, where others do, is a dead link.
    findings = [found for one in seen if (found := _finding(one, answers, wanted))]
    note = f"Nobody could say of {silent} address{'es' * (silent != 1)} whether they are right." if silent else ""
    return LookedUp(findings, note)


def _named_in(article: Manuscript, own: set[str]) -> Iterator[Seen]:
    """Yield what an article names, each once. A DOI and a number of PubMed are asked about instead of their pages."""
    told: set[str] = set()
    links = [str(one.get("href", "")).strip() for one in elements(article.tree, {"a"})] if "<a" in article.markup else []
    text = plain_text(article.tree).text
    for piece in (*links, text):
        for doi in dois_in(piece):
            yield from _once(Seen(article, doi, f"doi:{doi.lower()}"), told)
        for number, at in numbers_in(piece):
            yield from _once(Seen(article, at if at in article.text else number, f"pmid:{number}"), told)
    for address in links:
        is_reference = (any(dois_in(address)) and "doi.org/" in address.lower()) or any(numbers_in(address))
        if _WEB.match(address) and not is_reference and urlsplit(address).netloc not in own:
            yield from _once(Seen(article, address, address.partition("#")[0]), told)


def _once(seen: Seen, told: set[str]) -> Iterator[Seen]:
    if seen.key not in told:
        told.add(seen.key)
        yield seen


def _answers(keys: set[str], web: Web, services: Services, wanted: Mapping[str, Rule]) -> dict[str, Answer]:
    dois = {key for key in keys if key.startswith("doi:")} if RETRACTED in wanted else set()
    numbers = {key for key in keys if key.startswith("pmid:")} if RETRACTED in wanted else set()
    links = {key for key in keys if _WEB.match(key)} if GONE in wanted else set()
    answers = web.ask_each(links, lambda key: urlsplit(key).netloc, lambda key: look_up(web, key))
    answers |= web.ask_each(dois, lambda _: "crossref", lambda key: ask_crossref(web, services, key.removeprefix("doi:")))
    known = {key: answer for key in numbers if (answer := web.kept(key))}
    asked = ask_pubmed(web, services, sorted(key.removeprefix("pmid:") for key in numbers - known.keys()))
    for number, answer in asked.items():
        web.keep(f"pmid:{number}", answer)
        known[f"pmid:{number}"] = answer
    return answers | known


def _finding(seen: Seen, answers: Mapping[str, Answer], wanted: Mapping[str, Rule]) -> Finding | None:
    answer = answers.get(seen.key)
    is_link = bool(_WEB.match(seen.key))
    rule = wanted.get(GONE if is_link else RETRACTED)
    if answer is None or not answer.problem or rule is None or rule.code.startswith(seen.article.ignored or ("-",)):
        return None
    line, column = seen.article.line_of(seen.at)
    doi = seen.key.removeprefix("doi:")
    message = f"{seen.key}: {answer.problem}" if is_link else answer.problem.replace(doi, seen.at)
    return Finding(seen.article.path, line, column, rule.code, message, rule.remedy)
