"""How rules are asked. Which there are, their caller says."""

from collections.abc import Iterable, Iterator, Sequence

from pelican_wellness.check.rule import Corpus, Finding, Manuscript, Rule

MOST_HITS = 200
"""What one rule says of one article. Nobody mends more before looking again, and the place of each has to be searched for."""


def chosen(rules: Iterable[Rule], select: Iterable[str] = (), ignore: Iterable[str] = ()) -> list[Rule]:
    """Return the rules whose codes begin with one of `select` (all where it is empty) and with none of `ignore`."""
    wanted, unwanted = tuple(select), tuple(ignore)
    return [rule for rule in rules if rule.code.startswith(wanted or ("",)) and not rule.code.startswith(unwanted or ("-",))]


def asked(rules: Iterable[Rule], corpus: Corpus, select: Iterable[str] = ()) -> list[Rule]:
    """Return the rules without those that only a practice wants, where there is none and nobody asked for them by code."""
    named = frozenset(select)
    return [rule for rule in rules if not rule.practice_only or corpus.has_practice or rule.code in named]


def check_article(article: Manuscript, corpus: Corpus, rules: Sequence[Rule]) -> Iterator[Finding]:
    """Yield what the rules find in one article, but for those that its line `Check_ignore` names."""
    own = article.ignored or ("-",)
    for rule in rules:
        if rule.check is None or rule.code.startswith(own):
            continue
        for number, hit in enumerate(rule.check(article, corpus), 1):
            line, column = (hit.at, 1) if isinstance(hit.at, int) else article.line_of(hit.at)
            end = " (no further ones are listed)" if number == MOST_HITS else ""
            yield Finding(article.path, line, column, rule.code, hit.message + end, rule.remedy)
            if end:
                break


def check_corpus(corpus: Corpus, rules: Iterable[Rule]) -> Iterator[Finding]:
    """Yield what the rules find in the settings."""
    for rule in rules:
        for hit in rule.check_corpus(corpus) if rule.check_corpus else ():
            file, line = (hit.file, int(hit.at or 1)) if hit.file else _place(hit.at, corpus)
            yield Finding(file, line, 1, rule.code, hit.message, rule.remedy)


def _place(at: str | int, corpus: Corpus) -> tuple[str, int]:
    """Return file and line of a piece of the settings; the first line where it is not found."""
    source, (other, begin) = corpus.settings_source, corpus.taken_over
    position = source.find(str(at)) if at else -1
    if position < 0:
        return corpus.settings_file, 1
    if other and position >= begin:
        return other, source.count("\n", begin, position) + 1
    return corpus.settings_file, source.count("\n", 0, position) + 1
