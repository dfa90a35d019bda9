"""What articles refer to: DOIs and numbers of PubMed, and what Crossref and PubMed say of them.

Crossref lists, in the record of a work, the notices about it under `updated-by`: those of its publisher and those of Retraction
Watch (https://www.crossref.org/documentation/retrieve-metadata/retraction-watch/). PubMed counts `Retracted Publication` among
the types of an article (https://www.ncbi.nlm.nih.gov/books/NBK25499/, ESummary).
"""

import json
import os
import re
from collections.abc import Iterator, Sequence
from http import HTTPStatus
from typing import NamedTuple
from urllib.parse import quote, unquote

from pelican_wellness.cli.online.asking import Answer, NoAnswerError, Web

_DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"'<>\[\]{}|\\^`]+")
_OF_PUBMED = re.compile(r"(?:pubmed\.ncbi\.nlm\.nih\.gov/|ncbi\.nlm\.nih\.gov/pubmed/|\bPMID:?\s*)(\d{1,9})\b", re.IGNORECASE)

_RETRACTED = frozenset({"retraction", "partial_retraction", "removal", "withdrawal", "retracted"})
_DOUBTED = frozenset({"expression_of_concern", "concern"})
"""Types of notices (Crossref, "Updates": https://www.crossref.org/documentation/crossmark/version-control-corrections-and-retractions/)."""

_TOGETHER = 200
"""Numbers that PubMed is asked about at once: what it takes in an address."""


class Services(NamedTuple):
    """Where to ask. Others than these are for tests, and for who has a mirror."""

    crossref: str = "https://api.crossref.org"
    doi: str = "https://doi.org"
    pubmed: str = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils"

    @classmethod
    def from_environment(cls) -> "Services":
        """Return those that PELICAN_WELLNESS_CROSSREF and its like name, and else the usual ones."""
        stated = {name: os.environ.get(f"PELICAN_WELLNESS_{name.upper()}", "") for name in cls._fields}
        return cls(**{name: address.rstrip("/") for name, address in stated.items() if address})


def dois_in(text: str) -> Iterator[str]:
    """Yield the DOIs in a text or an address, each as it stands there."""
    for found in _DOI.finditer(text):
        doi = found[0].rstrip(".,;:!?…”’»")
        # A bracket that nothing opens belongs to the sentence: 10.1016/S0140-6736(97)11096-0 has both.
        while doi.endswith(")") and doi.count(")") > doi.count("("):
            doi = doi[:-1].rstrip(".,;:")
        yield doi


def numbers_in(text: str) -> Iterator[tuple[str, str]]:
    """Yield the numbers of PubMed in a text, with the piece of it that names each."""
    for found in _OF_PUBMED.finditer(text):
        yield found[1], found[0]


def ask_crossref(web: Web, services: Services, doi: str) -> Answer:
    """Say what is wrong with a work: it was retracted, or there is none."""
    path = quote(unquote(doi), safe="")
    try:
        status, body = web.request(f"{services.crossref}/works/{path}")
        if status == HTTPStatus.NOT_FOUND:  # other agencies give DOIs, too
            status, _ = web.request(f"{services.doi}/api/handles/{quote(unquote(doi), safe='/')}")
            missing = status == HTTPStatus.NOT_FOUND
            return Answer(f"nobody knows the DOI {doi}" if missing else "", is_known=missing or status == HTTPStatus.OK)
    except NoAnswerError:
        return Answer(is_known=False, nobody_there=True)
    record = _json(body) if status == HTTPStatus.OK else None
    message = record.get("message") if isinstance(record, dict) else None
    return Answer(_notice(doi, message), is_known=isinstance(message, dict))


def _notice(doi: str, message: object) -> str:
    notices = message.get("updated-by") if isinstance(message, dict) else None
    doubt = ""
    for one in notices if isinstance(notices, list) else ():
        kind = re.sub(r"[\s-]+", "_", str(one.get("type", ""))).lower() if isinstance(one, dict) else ""
        where = f" (https://doi.org/{one['DOI']})" if isinstance(one, dict) and one.get("DOI") else ""
        if kind in _RETRACTED:
            return f"{doi} was retracted{' in part' if kind.startswith('partial') else ''}{where}"
        if kind in _DOUBTED:
            doubt = f"its publisher has doubts about {doi}{where}"
    return doubt


def ask_pubmed(web: Web, services: Services, numbers: Sequence[str]) -> dict[str, Answer]:
    """Say of each number what is wrong with its article."""
    answers: dict[str, Answer] = {}
    for begin in range(0, len(numbers), _TOGETHER):
        some = numbers[begin : begin + _TOGETHER]
        address = f"{services.pubmed}/esummary.fcgi?db=pubmed&retmode=json&tool=pelican-wellness&id={','.join(some)}"
        try:
            status, body = web.request(address)
        except NoAnswerError:
            answers.update(dict.fromkeys(some, Answer(is_known=False, nobody_there=True)))
            continue
        record = _json(body) if status == HTTPStatus.OK else None
        result = record.get("result") if isinstance(record, dict) else None
        answers.update({one: _of_article(one, result.get(one) if isinstance(result, dict) else None) for one in some})
    return answers


def _of_article(number: str, summary: object) -> Answer:
    if not isinstance(summary, dict):
        return Answer(is_known=False)
    if summary.get("error"):
        return Answer(f"PubMed has no article {number}")
    kinds = summary.get("pubtype")
    is_retracted = isinstance(kinds, list) and "Retracted Publication" in kinds
    return Answer(f"the article {number} of PubMed was retracted" if is_retracted else "")


def _json(body: bytes) -> object:
    try:
        said: object = json.loads(body)
    except ValueError:
        return None
    return said
