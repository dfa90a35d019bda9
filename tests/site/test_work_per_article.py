"""What a build does for each article, counted: no feature takes the gain of another away unseen, whatever a clock says."""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import jinja2
import markdown
import pytest
from factory import Build, article, run_pelican, write_site

from pelican_wellness.adapter import compiling, listed
from pelican_wellness.html import document
from pelican_wellness.model import article as articles

PLAIN: dict[str, Any] = {"DEFAULT_PAGINATION": False, "FEED_ALL_ATOM": None, "CATEGORY_FEED_ATOM": None}
WELLNESS: dict[str, Any] = {"social_cards": False, "speed": {"processes": 1}, "practice": {"email": "a@example.com"}}

PER_ARTICLE = {
    "whole parsers": 0,
    "quick trees": 1,
    "conversions of Markdown": 2,  # the text, and its summary
    "contexts of templates": 1,  # that of the page
    "templates within pages": 17,  # components and slots of the page, and its entry in lists
    "files opened to read": 1,
    "files opened to write": 1,
}
"""At most. Who raises a number says in the commit what readers get for it."""

OURS_AT_START = 249
"""Modules of ours that may be imported before a site is known; rules of `check` and drawing are not among them."""

NEEDS_A_REASON = frozenset({"bs4", "html5lib", "icalendar", "lxml", "phonenumbers", "pyphen", "soupsieve"})
"""What takes long to load, and is loaded where there is something to do with it."""

PLAIN_TEXT = "Some *text*.\n\n## A heading\n\nA [link](https://example.com/), a picture ![of it](https://example.com/a.png).\n"


@contextmanager
def counted() -> Iterator[Counter[str]]:
    counts: Counter[str] = Counter()
    with pytest.MonkeyPatch.context() as patch:

        def count(owner: Any, name: str, what: str) -> None:
            original = getattr(owner, name)

            def calls(*arguments: Any, **keywords: Any) -> Any:
                counts[what] += 1
                return original(*arguments, **keywords)

            patch.setattr(owner, name, calls)

        count(document, "_soup", "whole parsers")
        count(articles, "quick_tree", "quick trees")
        count(markdown.Markdown, "convert", "conversions of Markdown")
        count(jinja2.runtime, "new_context", "contexts of templates")
        count(jinja2.environment, "new_context", "contexts of templates")
        count(compiling.SharingContext, "__init__", "templates within pages")
        patch.setattr("builtins.open", _counting(open, counts))
        yield counts


def _counting(original: Any, counts: Counter[str]) -> Any:
    def opened(file: Any, mode: str = "r", *arguments: Any, **keywords: Any) -> Any:
        if str(file).endswith((".md", ".html")) and "theme/templates" not in str(file):
            counts[f"files opened to {'read' if 'r' in mode else 'write'}"] += 1
        return original(file, mode, *arguments, **keywords)

    return opened


def work(build: Build, number: int) -> Counter[str]:
    files: dict[str, str | bytes] = {
        f"{one}.md": article(
            f"Some *text* of {one}.\n\n## A heading\n\nAnd a [link](https://example.com/).",
            slug=f"a{one}",
            summary="A summary.",
        )
        for one in range(number)
    }
    with counted() as counts:
        build(files, WELLNESS=WELLNESS, **PLAIN)
    return counts


def test_twice_the_articles_are_twice_the_work(build: Build) -> None:
    work(build, 2)  # what is loaded when first asked for
    few, more, most = (work(build, number) for number in (20, 40, 60))
    assert more - few == most - more, "each article costs as much as the one before"
    each = {what: (more[what] - few[what]) / 20 for what in PER_ARTICLE}
    assert each == {what: min(each[what], most) for what, most in PER_ARTICLE.items()}


def test_what_is_imported_before_a_site_is_known() -> None:
    script = (
        "import sys, pelican, markdown; before = set(sys.modules); import pelican_wellness.plugin;"
        "print(*sorted(set(sys.modules) - before), sep='\\n')"
    )
    imported = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert len([name for name in imported if name.startswith("pelican_wellness")]) <= OURS_AT_START
    assert not [name for name in imported if name.startswith("pelican_wellness.check.prose") or name.endswith(".rules")]
    assert not {*NEEDS_A_REASON, "PIL", "asyncio", "multiprocessing", "platformdirs"}.intersection(imported)


def test_what_a_plain_blog_never_loads(tmp_path: Path) -> None:
    """Twenty articles whose texts nobody edits. Pelican itself loads PIL, through docutils."""
    write_site(tmp_path, {f"{one}.md": article(PLAIN_TEXT, slug=f"a{one}", summary="*Short*.") for one in range(20)})
    conf = (
        "import atexit, sys\nfrom pathlib import Path\n"
        "atexit.register(lambda: Path('modules.txt').write_text('\\n'.join(sys.modules), encoding='utf-8'))\n"
        "SITENAME, SITEURL, THEME, PLUGINS = 'Calm', 'https://example.com', 'wellness', ['pelican_wellness']\n"
        "WELLNESS = {'about': {'text': 'I *listen*.'}, 'practice': {'email': 'a@example.com'}, 'social_cards': False}\n"
    )
    done = run_pelican(tmp_path, conf)
    assert done.returncode == 0, done.stderr
    assert not NEEDS_A_REASON.intersection((tmp_path / "modules.txt").read_text("utf-8").split())


def test_a_long_list_is_not_looked_through() -> None:
    """Pelican asks the list of each tag for each article."""
    contents: list[Any] = [object() for _ in range(20)]
    known = listed.Listed(contents)
    assert [one in known for one in contents] == [True] * 20
    assert object() not in known
    assert known == contents
