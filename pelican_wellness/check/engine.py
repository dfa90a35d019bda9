"""How rules are asked. Which there are, their caller says."""

from collections.abc import Iterable, Iterator, Sequence

from pelican_wellness.check.rule import Corpus, Finding, Hit, Manuscript, Rule
from pelican_wellness.settings.python_lines import nearest

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
            in_settings = hit.setting or not hit.file
            file, line = _place(hit, corpus) if in_settings else (hit.file, int(hit.at or 1))
            yield Finding(file, line, 1, rule.code, hit.message, rule.remedy)


def _place(hit: Hit, corpus: Corpus) -> tuple[str, int]:
    """Return file and line of a setting; where it is not written, those of what is around it, or of the first line.

    Settings that take over others count before these.
    """
    files = reversed(corpus.settings_files)
    found = [(depth, line, name) for name, text in files for depth, line in [nearest(text, *hit.setting)] if line]
    _, line, name = max(found, key=lambda one: one[0], default=(0, 1, hit.file or corpus.settings_file))
    return name, line
