"""Rules find the same in a quick tree as in the document of a whole parser."""

from pathlib import Path

import pytest
from checking import RULES, article, findings_of
from factory import ROOT

from pelican_wellness.html.document import parse
from pelican_wellness.html.quick_tree import Element

BLOGS = (*(ROOT / "tests" / "data").glob("*-blog"), ROOT / "example_site")
ARTICLES = [file for blog in BLOGS for file in sorted((blog / "content").rglob("*.md")) if "people" not in file.parts]


@pytest.mark.parametrize("file", ARTICLES, ids=lambda file: f"{file.parents[1].name}-{file.name}")
def test_same_findings(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    quick, whole = article(text), article(text)
    vars(whole)["tree"] = parse(whole.html)
    assert findings_of(quick, RULES) == findings_of(whole, RULES)


def test_most_articles_have_a_quick_tree() -> None:
    quick = [isinstance(article(file.read_text(encoding="utf-8")).tree, Element) for file in ARTICLES]
    assert sum(quick) > 0.8 * len(quick)
