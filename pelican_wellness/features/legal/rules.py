"""LEG: pages that the law asks for. What they say is no legal advice."""

import re
from collections.abc import Iterator

from pelican_wellness.check.rule import Corpus, Hit, Rule
from pelican_wellness.features.legal.pages import (
    ESTIMATE,
    IMPRINT,
    WITH_IMPRINT,
    chosen,
    country,
    owes_estimate,
)
from pelican_wellness.features.legal.requirements import missing
from pelican_wellness.features.legal.settings import Legal
from pelican_wellness.model.listed_link import SETTINGS as LISTS_OF_LINKS

_LEGAL = ("WELLNESS", "legal")
_NAMES_IMPRINT = re.compile(r"impressum|imprint|mentions.l[ée]gales|note.legali", re.IGNORECASE)
_NO_ADVICE = "; check asks for what commonly applies, which is no legal advice"


def _incomplete_imprint(corpus: Corpus) -> Iterator[Hit]:
    site = corpus.site
    if not any(one.template == IMPRINT for one in site.planned):
        return
    for number, (one, law) in enumerate(missing(site)):
        message = f"the imprint lacks {one.fact}, which {law} asks for{'' if number else _NO_ADVICE}"
        yield Hit(message, setting=("WELLNESS", *one.key.split(".")))


def _no_imprint(corpus: Corpus) -> Iterator[Hit]:
    site = corpus.site
    if country(site) not in WITH_IMPRINT or site.pages.get(IMPRINT) or site.practice.url:
        return
    listed = " ".join(str(site.pelican.get(name, "")) for name in LISTS_OF_LINKS)
    if not _NAMES_IMPRINT.search(listed):
        legal = site.section(Legal).country
        at = (*_LEGAL, "country") if legal else ("WELLNESS", "practice", "address", "country")
        yield Hit("there is no imprint", setting=at)


def _no_estimate(corpus: Corpus) -> Iterator[Hit]:
    site = corpus.site
    if site.section(Legal).country and owes_estimate(site) and not site.pages.get(ESTIMATE):
        yield Hit("somebody here has a license, and there is no page about Good Faith Estimates", setting=_LEGAL)


def _no_text(corpus: Corpus) -> Iterator[Hit]:
    site = corpus.site
    for key in chosen(site) if site.own_theme else ():
        if not site.pages.get(key):
            yield Hit(f"there is no text of the page {key} in the language of this site", setting=(*_LEGAL, "pages"))


RULES = (
    Rule(
        code="LEG001",
        name="imprint that lacks a fact",
        remedy="Write it into practice or legal of WELLNESS, as docs/features/legal.md tells.",
        reason="What an imprint must say, the law of Germany, Austria and Switzerland lists. The rule knows what commonly "
        "applies; it is no legal advice.",
        source="https://www.gesetze-im-internet.de/ddg/__5.html",
        check_corpus=_incomplete_imprint,
    ),
    Rule(
        code="LEG002",
        name="no imprint",
        remedy='Set "legal": {"country": …}, or write content/pages/imprint.md.',
        reason="A practice in Germany, Austria or Switzerland says on its website who is behind it.",
        source="https://www.gesetze-im-internet.de/ddg/__5.html",
        check_corpus=_no_imprint,
        practice_only=True,
    ),
    Rule(
        code="LEG003",
        name="no page about Good Faith Estimates",
        remedy='Add "good-faith-estimate" to legal.pages, or write content/pages/good-faith-estimate.md.',
        reason="Licensed providers of health care in the United States say on their website that people who pay themselves "
        "can have an estimate.",
        source="https://www.ecfr.gov/current/title-45/section-149.610",
        check_corpus=_no_estimate,
        practice_only=True,
    ),
    Rule(
        code="LEG004",
        name="page without a text",
        remedy="Write content/pages/privacy.md, or accessibility.md, or take the page out of legal.pages.",
        reason="The theme has texts of these pages in some languages only.",
        source="https://eur-lex.europa.eu/eli/reg/2016/679/oj",
        check_corpus=_no_text,
    ),
)
"""LEG: pages that the law asks for."""
