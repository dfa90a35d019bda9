"""All rules, and how they are asked."""

from collections.abc import Iterable, Iterator

from pelican_wellness.check import medical
from pelican_wellness.check.prose import advertising, claims, headings, links, publishing, reading_grade
from pelican_wellness.check.prose import titles as search_results
from pelican_wellness.check.rule import Article, Blog, Finding, Rule
from pelican_wellness.features.pictures import rules as pictures

RULES: tuple[Rule, ...] = (
    *pictures.RULES,
    *headings.RULES,
    *links.RULES,
    *search_results.RULES,
    *medical.RULES,
    *advertising.RULES,
    *publishing.RULES,
    *claims.RULES,
    *reading_grade.RULES,
)
"""Every rule, in the order in which `check --list` names them."""


def chosen(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> list[Rule]:
    """Return the rules whose codes begin with one of `select` (all where it is empty) and with none of `ignore`."""
    wanted, unwanted = tuple(select), tuple(ignore)
    return [rule for rule in RULES if rule.code.startswith(wanted or ("",)) and not rule.code.startswith(unwanted or ("-",))]


def check_article(article: Article, blog: Blog, rules: Iterable[Rule]) -> Iterator[Finding]:
    """Yield what the rules find in one article, but for those that its line `Check_ignore` names."""
    own = tuple(article.metadata.get("check_ignore", "").replace(",", " ").split()) or ("-",)
    for rule in rules:
        if rule.check is None or rule.code.startswith(own):
            continue
        for hit in rule.check(article, blog):
            line, column = (hit.at, 1) if isinstance(hit.at, int) else article.line_of(hit.at)
            yield Finding(article.path, line, column, rule.code, hit.message, rule.remedy)


def check_blog(blog: Blog, rules: Iterable[Rule]) -> Iterator[Finding]:
    """Yield what the rules find in the settings."""
    for rule in rules:
        for hit in rule.check_blog(blog) if rule.check_blog else ():
            position = blog.settings_source.find(str(hit.at)) if hit.at else -1
            line = blog.settings_source.count("\n", 0, position) + 1 if position >= 0 else 1
            yield Finding(blog.settings_file, line, 1, rule.code, hit.message, rule.remedy)
