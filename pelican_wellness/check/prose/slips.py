"""Names that mean nothing: lines that are nearly ours, and tags of the settings that no article has."""

from collections.abc import Iterator

from pelican_wellness.check.rule import Corpus, Hit, Rule

_LINE, _TAG = "CFG005", "CFG006"


def _misspelled(corpus: Corpus) -> Iterator[Hit]:
    ignoring = {article.path for article in corpus.articles if article.ignored and _LINE.startswith(article.ignored)}
    yield from (hit for hit in corpus.slips if hit.file not in ignoring)


def _unknown(corpus: Corpus) -> Iterator[Hit]:
    yield from corpus.doubts


RULES = (
    Rule(
        code=_LINE,
        name="line that nothing reads",
        remedy="Write the line as it is suggested. If it is meant for something else, leave this rule out.",
        reason="A slip in the name of a line passes in silence: Email is a channel, and Emial is nothing.",
        source="https://docs.getpelican.com/en/latest/content.html#file-metadata",
        check_corpus=_misspelled,
    ),
    Rule(
        code=_TAG,
        name="tag or category that no article has",
        remedy="Mend its name in the settings, or take it out until an article has it.",
        reason="A rule or a description for a tag that no article has does nothing, and nobody is told.",
        source="https://docs.getpelican.com/en/latest/content.html#file-metadata",
        check_corpus=_unknown,
    ),
)
"""CFG, too: names in settings and lines."""
