"""The documentation says what there is: pages of features, pages written from the code, links, names, examples."""

import re
import tomllib
from collections.abc import Callable
from html import unescape
from pathlib import Path

import components_page
import feature_pages
import pytest
from docs_site.kinds import HOME, LISTS, places
from factory import ROOT, Build
from feature_pages import anchor

from pelican_wellness import feature as feature_module
from pelican_wellness.feature import Fact, Feature, Slot
from pelican_wellness.plugin import FEATURES

DOCS = ROOT / "docs"
PAGES = [*sorted(DOCS.rglob("*.md")), ROOT / "README.md", *sorted(ROOT.glob("[CS]*.md")), ROOT / "changes" / "README.md"]
TEMPLATES = ROOT / "theme" / "templates"
OVERRIDING = (DOCS / "overriding.md").read_text("utf-8")


def named(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def prose_of(page: Path) -> str:
    """Return a page without its blocks of code."""
    return re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)


def code_in(page: Path) -> list[str]:
    """Return what stands between backticks."""
    return re.findall(r"`([^`\n]+)`", prose_of(page))


def anchors_of(page: Path) -> set[str]:
    return {anchor(heading) for heading in re.findall(r"^#+ (.+)$", prose_of(page), re.MULTILINE)}


def test_each_feature_has_a_page_and_each_page_a_feature() -> None:
    assert {file.stem for file in (DOCS / "features").iterdir()} == {feature.name for feature in FEATURES}


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.name)
def test_the_page_of_a_feature_is_current(feature: Feature) -> None:
    text = (DOCS / "features" / f"{feature.name}.md").read_text("utf-8")
    assert feature_pages.page(feature, text) == text, "run: python tools/feature_pages.py"
    own = re.sub(r"<!-- (\w+) -->.*?<!-- /\1 -->", "(written from the code)", text, flags=re.DOTALL)
    assert text.startswith("# ")
    assert any(len(line) > 80 for line in own.splitlines()), "it says in words what the feature shows"
    assert not re.search(r"^#+ [^\n]*\n+(#|\Z)", own, re.MULTILINE), "a heading with nothing below it"


def test_a_new_feature_gets_a_page_with_all_its_blocks() -> None:
    cta = next(feature for feature in FEATURES if feature.name == "cta")
    text = feature_pages.page(cta, "")
    assert [marker for marker in feature_pages.BLOCKS if f"<!-- {marker} -->" not in text] == []
    assert feature_pages.page(cta, text) == text


def test_what_a_feature_no_longer_has_goes_from_its_page() -> None:
    text = "# Prose\n\nText.\n\n<!-- rules -->\n| PIC001 |\n<!-- /rules -->\n"
    prose = next(feature for feature in FEATURES if feature.name == "prose")
    assert feature_pages.page(prose, text) == "# Prose\n\nText.\n\n"


def test_every_page_stands_on_a_list() -> None:
    """And the index leads to the lists."""
    pages = {named(page) for page in DOCS.rglob("*.md")} - {HOME}
    assert pages - set(places()) == set(), f"give each a line in one of {', '.join(LISTS.values())}"
    index = (DOCS / "index.md").read_text("utf-8")
    assert [one for one in LISTS.values() if f"]({one.removeprefix('docs/')})" not in index] == []


def test_the_page_of_components_is_current() -> None:
    assert (DOCS / "components.md").read_text("utf-8") == components_page.components_page(), (
        "run: python tools/components_page.py > docs/components.md"
    )


def test_everything_that_templates_can_use_is_described() -> None:
    """And nothing that is gone."""
    assert components_page.undescribed() == []
    assert {slot.value for slot in Slot} == {file.stem for file in (TEMPLATES / "slots").iterdir()}


def test_what_lacks_words_is_named_with_the_place_for_them(monkeypatch: pytest.MonkeyPatch) -> None:
    words = {name: words for name, words in components_page.COMPONENTS.items() if name != "cta/box"}
    monkeypatch.setattr(components_page, "COMPONENTS", {**words, "greeting/words": "A greeting"})
    with pytest.raises(LookupError) as found:
        components_page.components_page()
    assert str(found.value).splitlines() == [
        "cta/box: say what it is, in COMPONENTS of tools/components_page.py",
        "greeting/words: it is gone; take it out of COMPONENTS of tools/components_page.py",
    ]


def test_every_attribute_of_articles_is_described() -> None:
    core = {fact.name for fact in vars(feature_module).values() if isinstance(fact, Fact)}
    own = {fact.name for feature in FEATURES for fact in feature.facts if not fact.hidden}
    assert {name for name, _ in components_page.attributes()} == core | own | {"structured_data"}


@pytest.mark.parametrize(
    ("component", "arguments"),
    [
        ("site/mark", ["logo"]),
        ("site/footer", ["links", "parts", "toggle"]),  # `parts` is used by the slot that it includes
        ("site/skip_link", []),
        ("site/entry", ["entry", "first", "level"]),  # what it sets itself is none
    ],
)
def test_arguments_are_those_of_the_template(component: str, arguments: list[str]) -> None:
    assert components_page.arguments(component) == arguments


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"`[^`\n]*`", "", prose_of(page))
    broken = []
    for address in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", address):
            continue
        path, _, fragment = unescape(address).partition("#")
        target = (page.parent / path) if path else page
        if not target.exists() or (fragment and fragment not in anchors_of(target)):
            broken.append(address)
    assert broken == []


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_files_that_are_named_are_there(page: Path) -> None:
    gone = []
    for code in code_in(page):
        for name in re.findall(r"^(?:templates/)?((?:components|slots)/[\w/]+\.html)$", code):
            if "/mine/" not in name and not (TEMPLATES / name).is_file():
                gone.append(name)
        for name in re.findall(r"(?<![\w/.])(?:python )?((?:\w+/)+\w+\.py)\b", code):
            if "greeting" not in name and not any((folder / name).is_file() for folder in (ROOT, ROOT / "pelican_wellness")):
                gone.append(name)
        for name in re.findall(r"^static/[\w/.]+$", code):
            if not (ROOT / "theme" / name).exists() and name not in GONE:
                gone.append(name)
    assert gone == []


GONE = {"static/css/parts/", "static/css/schemes/"}
"""What the appendix names because it is no more."""


@pytest.mark.parametrize("page", [DOCS / "overriding.md", DOCS / "components.md"], ids=named)
def test_pages_that_are_named_are_there(page: Path) -> None:
    names = [code for code in code_in(page) if re.fullmatch(r"\w+\.html", code)]
    assert names
    assert [name for name in names if not (TEMPLATES / name).is_file()] == []


def test_every_name_from_before_is_mapped() -> None:
    """By the rule that it is the same with a prefix, or by name."""
    renames = tomllib.loads((ROOT / "tools" / "renames.toml").read_text("utf-8"))
    for old, new in renames["tokens"].items():
        assert new == f"w-{old}" or (f"`--{old}`" in OVERRIDING and f"`--{new}`" in OVERRIDING), old
    for old, new in renames["classes"].items():
        if " " not in old:
            assert new in (old, f"w-{old}") or (f"`.{old}`" in OVERRIDING and f"`.{new}`" in OVERRIDING), old
    for old, new in renames["layers"].items():
        assert new == f"wellness.{old}"


EXAMPLES = re.findall(r"`templates/([\w/]+\.html)`[^\n]*\n\n```jinja\n(.*?)```", OVERRIDING, re.DOTALL)
ON_THEIR_PAGE: list[Callable[[str], bool]] = [
    lambda page: "Written by Ana" in page,
    lambda page: "w-about" in page and "evening hours on Thursdays" in page,
    lambda page: '<div class="w-call-to-action">' not in page and "w-sidebar" in page,
    lambda page: "12 Alder Street" in page and "w-site-footer" in page,
    lambda page: '<aside class="w-sidebar"' not in page and "w-site-footer" in page,
    lambda page: "1 minutes, 4 words" in page and '<a href="mailto:a@example.com">Contact a therapist</a>' in page,
]
"""What is to be seen of each example."""


def test_there_are_examples() -> None:
    assert len(EXAMPLES) == len(ON_THEIR_PAGE)


@pytest.mark.site
@pytest.mark.parametrize("number", range(len(ON_THEIR_PAGE)))
def test_an_example_does_what_it_says(number: int, build: Build, tmp_path: Path) -> None:
    name, code = EXAMPLES[number]
    file = tmp_path / "templates" / name
    file.parent.mkdir(parents=True)
    file.write_text(code, "utf-8")
    built = build(
        {"a.md": "Title: A\nSlug: a\nDate: 2026-03-16\nAuthor: Ana\n\nContact a massage therapist.\n"},
        THEME="simple" if number == len(EXAMPLES) - 1 else "wellness",
        THEME_TEMPLATES_OVERRIDES=[str(tmp_path / "templates")],
        WELLNESS={"practice": {"email": "a@example.com"}, "about": {"text": "Hello."}},
    )
    assert ON_THEIR_PAGE[number](built.html("a.html"))


def test_the_readme_installs_the_file_that_is_made() -> None:
    """As long as no release is out: `make wheel` makes it, and its name has the version."""
    from pelican_wellness import __version__

    assert f"pelican_wellness-{__version__}-py3-none-any.whl" in (ROOT / "README.md").read_text("utf-8")
    assert re.search(r"^wheel:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
