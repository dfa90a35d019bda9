"""How the work for a text grows with its length: what is measured, and texts that are made to be slow."""

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from checking import RULES, SLUGS, article
from sites import site_of

from pelican_wellness.check.engine import check_article
from pelican_wellness.check.rule import Corpus, Rule
from pelican_wellness.cli.corpus import _ID
from pelican_wellness.features import csp
from pelican_wellness.features.advice_cards import cards
from pelican_wellness.features.prose import wide_parts
from pelican_wellness.features.references import join
from pelican_wellness.features.social_cards import lines
from pelican_wellness.html import absolute, document, inline, landmarks, resolve
from pelican_wellness.model import source_lines, text_facts
from pelican_wellness.settings import days_and_times, hours
from pelican_wellness.stylesheet import stylesheet
from pelican_wellness.text import sentences, truncate, words

Work = Callable[[str], object]

FACTOR = 4
MOST = 2.3**2
"""Twice the text may take 2.3 times the work: room for caches of a processor that no longer hold it all."""
UNMEASURABLE = 0.08
"""Seconds of processor time below which a ratio says nothing."""

_SITE = replace(site_of({}, slugify=SLUGS), now=datetime(2026, 11, 22, tzinfo=ZoneInfo("UTC")))
_CORPUS = Corpus(site=_SITE, pelican={})


def _asks(rule: Rule) -> Work:
    def ask(html: str) -> object:
        one = article("Title: x\n\n", html=html, text=f"Title: x\n\n{html}")
        return list(check_article(one, _CORPUS, [rule]))

    return ask


def _refused(work: Work) -> Work:
    """What settings refuse, they refuse soon."""

    def refuse(text: str) -> object:
        with suppress(ValueError):
            return work(text)
        return None

    return refuse


OF_HTML: dict[str, Work] = {
    "parse": lambda html: document.serialize(document.parse(html)),
    "inline_html": inline.inline_html,
    "inline_text": inline.inline_text,
    "absolutize": lambda html: (absolute._HELD.search(html), resolve.resolved.__wrapped__(html, "https://a.example/b")),
    "text_facts": lambda html: text_facts.text_facts(document.parse(html), "en", text_facts.TextOptions()),
    "one_line": text_facts.one_line,
    "references": lambda html: join.join_references(document.parse(html), "References", "Back", "en"),
    "scrolling": lambda html: wide_parts.make_wide_parts_scroll(document.parse(html), "Table"),
    "alignment": lambda html: wide_parts.move_alignment_to_classes(document.parse(html)),
    "cards": lambda html: cards.make_cards(document.parse(html), dict.fromkeys((*cards.LEVELS, cards.KEY_POINTS), "x")),
    "policy": lambda html: csp.found_in(document.parse(html)),
    "ids": _ID.findall,
    **{rule.code: _asks(rule) for rule in RULES if rule.check},
}

OF_TEXT: dict[str, Work] = {
    "count_words": words.count_words,
    "first_words": lambda text: words.first_words(text, 10**9),
    "blocks": sentences.blocks.__wrapped__,
    "sentences": lambda text: list(sentences.clauses(text)),
    "cut": lambda text: truncate.cut(text, max(len(text) - 9, 1)),
    "title of references": landmarks.is_title_of_references,
    "lines of a card": lambda text: lines.pieces(lines.visible(text)),
    "line of a key": lambda text: source_lines.line_of_key([text], ".html", "cta"),
    "hours": _refused(hours._a_list),
    "a line of hours": _refused(hours.Hours.model_validate),
    "days": _refused(days_and_times.weekdays),
    "comments of a stylesheet": lambda text: stylesheet._COMMENT.sub("", text),
}

UNITS_OF_HTML = (
    *("<b>x", "<b>", "</b>", "<p>", "<div>", "<li>x", "<h2>x", "<h2>x</h2>", "<a href='/x'>x", "<a href='/x'></a>", "<td>x"),
    *(
        "<!--",
        "<!-- x",
        "<!",
        "<![",
        "<?",
        "<",
        "</",
        "<h2 ",
        "<meta ",
        "<a b='>'",
        "<img srcset=',",
        "<br><b>x</b>",
        "<script>",
    ),
    *("&", "&#", "&#1", "&amp", "<style>&", "[1] ", "<p>[1]</p>", "https://a.example/b ", "<p>https://a.example/b</p>"),
    *("<h2>References</h2><ol><li>[1] 10.1234/a</li></ol>", "<h2>References</h2>", "<table><tr><td>x", "<table></table>x"),
    *("<div class='admonition urgent'>x</div>", "<div class='admonition urgent'><p class='admonition-title'>x"),
    *(
        "<div class='footnote'><ol><li>x</li></ol></div>",
        "<div class='footnote'><li>",
        "<section>",
        "<blockquote>",
        "<span hidden>",
    ),
    *("<form><input name=symptoms>", "<label>symptoms<input>", "<p>cure ", "no cure but ", "Studies show pain. ", "10% pain "),
    *(
        "completely heals massage ",
        "+1 1 1 1 ",
        "+1",
        "call 1 ",
        "tel:1 ",
        "<img src=x>",
        "<a href='#x'>here</a>",
        "<a name=x></a>",
    ),
    *(
        "arthritis. ",
        "<p>arthritis</p>",
        "href= ",
        "<td style='text-align: ' ",
        "Mr. ",
        ". ",
        ".",
        "-",
        "\u2026",
        "\n",
        " ",
        "x",
    ),
)

UNITS_OF_TEXT = (
    *(
        " ",
        "\n",
        "\n\n",
        "\t",
        "x",
        ".",
        ". ",
        "-",
        "- ",
        "\u2026",
        "?",
        "! ",
        "Mr. ",
        "J. ",
        '. "',
        "[1]",
        "(",
        ")",
        '"',
        "\u00ad.",
    ),
    *(
        "-\u00ad",
        "\u5b57",
        "\u3002",
        "Mon ",
        "Mon",
        "mon-",
        "Mon 9-5, ",
        "9-5 ",
        ":",
        " : ",
        "&",
        "and ",
        "name = ",
        "<meta ",
        "<meta name=",
    ),
    *("/*", "/* ", "*/", "\u05d0(", "\u0301", "\U0001f600", "cta : "),
)


@contextmanager
def _without_garbage() -> Iterator[None]:
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def seconds(work: Work, text: str) -> float:
    """Return the processor time of a piece of work."""
    with _without_garbage():
        begin = time.process_time()
        work(text)
        return time.process_time() - begin


def growth(work: Work, unit: str, length: int, before: str = "", after: str = "") -> float:
    """Return how many times the work `FACTOR` times the text takes; 0 where it is too little to be measured."""
    short, long = (before + unit * (size // len(unit)) + after for size in (length, FACTOR * length))
    ratio = 0.0
    for _ in range(3):  # another program may have disturbed the first try
        later = seconds(work, long)
        if later < UNMEASURABLE:
            return 0.0
        ratio = later / max(seconds(work, short), 1e-6)
        if ratio <= MOST:
            return ratio
    return ratio
