"""How rules are asked. Which there are, their caller says."""

from collections.abc import Iterable, Iterator, Sequence

from pelican_wellness.check.rule import Corpus, Finding, Manuscript, Rule


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
        for hit in rule.check(article, corpus):
            line, column = (hit.at, 1) if isinstance(hit.at, int) else article.line_of(hit.at)
            yield Finding(article.path, line, column, rule.code, hit.message, rule.remedy)


def check_corpus(corpus: Corpus, rules: Iterable[Rule]) -> Iterator[Finding]:
    """Yield what the rules find in the settings."""
    for rule in rules:
        for hit in rule.check_corpus(corpus) if rule.check_corpus else ():
            position = corpus.settings_source.find(str(hit.at)) if hit.at else -1
            line = corpus.settings_source.count("\n", 0, position) + 1 if position >= 0 else 1
            yield Finding(corpus.settings_file, line, 1, rule.code, hit.message, rule.remedy)
