"""The table of features: each stands where its name says, and knows only those above it."""

import ast
import re
from importlib import import_module
from pathlib import Path
from types import NoneType
from typing import get_args, get_type_hints

import pytest
from factory import ROOT

from pelican_wellness.feature import Feature
from pelican_wellness.model.article import Text
from pelican_wellness.plugin import FEATURES
from pelican_wellness.settings.home import Name
from pelican_wellness.stylesheet.stylesheet import EVERYWHERE

PACKAGE = ROOT / "pelican_wellness"
COMPONENTS = ROOT / "theme" / "templates" / "components"
STYLES = ROOT / "theme" / "static" / "css" / "components"
NAMES = [feature.name for feature in FEATURES]
ROOMS = sorted(path.stem for path in (PACKAGE / "features").iterdir() if not path.name.startswith("__"))


def files_of(name: str) -> list[Path]:
    """Return the modules of a feature."""
    folder = PACKAGE / "features" / name
    return sorted(folder.rglob("*.py")) if folder.is_dir() else [folder.with_suffix(".py")]


def test_the_table_and_the_folder_hold_the_same() -> None:
    assert sorted(NAMES) == ROOMS


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.name)
def test_a_feature_has_its_places(feature: Feature) -> None:
    for part in feature.parts:
        assert (COMPONENTS / f"{part.component}.html").is_file(), part.component
        assert part.component.partition("/")[0] in {feature.name, "people"}, "its components lie in a folder of its name"
        assert not part.script or (ROOT / "theme" / "static" / "js" / f"{part.script}.js").is_file()
    assert (ROOT / "tests" / "features" / feature.name).is_dir(), "it has tests"
    assert (ROOT / "docs" / "features" / f"{feature.name}.md").is_file(), "it has a page"
    if (PACKAGE / "features" / f"{feature.name}.py").is_file():
        assert len((PACKAGE / "features" / f"{feature.name}.py").read_text("utf-8").splitlines()) <= 250, "it wants a folder"


@pytest.mark.parametrize("feature", [one for one in FEATURES if one.edit], ids=lambda feature: feature.name)
def test_an_edit_knows_only_what_its_outcome_is_kept_by(feature: Feature) -> None:
    """The text, and what `depends` returns: nothing where there is no `depends`."""
    text, given, changed = get_type_hints(feature.edit).values()
    assert (text, changed) == (Text, bool)
    assert given == (get_type_hints(feature.depends)["return"] if feature.depends else NoneType)


DAY_ELSEWHERE = {
    "review": "whether a review is overdue is a fact of the article, and pages go by facts",
    "testimonials": "a rule of `check`",
    "text_files": "files that are no pages",
}
"""Features that know the day, and do not show it on a page."""


def test_who_shows_the_day_says_so() -> None:
    """A page that is there already is left (docs/performance.md), and would show another day's."""
    knowing = {name for name in NAMES if any(re.search(r"\.(today|now)\b", file.read_text("utf-8")) for file in files_of(name))}
    saying = {feature.name for feature in FEATURES if feature.shows_the_day}
    assert knowing - saying - DAY_ELSEWHERE.keys() == set(), "say `shows_the_day` (feature.py), or here why there is no need"
    assert DAY_ELSEWHERE.keys() <= knowing - saying


def test_every_component_is_used() -> None:
    templates = "".join(file.read_text("utf-8") for file in (ROOT / "theme" / "templates").rglob("*.html"))
    used = set(re.findall(r'component\("([^"]+)"', templates)) | {part.component for one in FEATURES for part in one.parts}
    used |= {f"home/{name}" for name in get_args(Name)}  # what stands there is a setting
    assert used == {file.relative_to(COMPONENTS).with_suffix("").as_posix() for file in COMPONENTS.rglob("*.html")}


def test_every_stylesheet_has_a_component_or_is_asked_for_by_a_feature() -> None:
    code = "".join(file.read_text("utf-8") for file in (PACKAGE / "features").rglob("*.py"))
    asked = set(re.findall(r'styles\.add\("([^"]+)"\)', code))
    for file in STYLES.rglob("*.css"):
        stem = file.relative_to(STYLES).with_suffix("").as_posix()
        assert stem in EVERYWHERE or stem in asked or (COMPONENTS / f"{stem}.html").is_file(), stem


def test_names_of_facts_are_different() -> None:
    facts = [fact.name for feature in FEATURES for fact in feature.facts]
    assert len(facts) == len(set(facts))


@pytest.mark.parametrize("name", NAMES)
def test_a_feature_knows_only_those_above_it(name: str) -> None:
    """And of them only what their `__all__` names: whatever else they hold may change."""
    above = NAMES[: NAMES.index(name)]
    for file in files_of(name):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not isinstance(node, ast.ImportFrom) or not (node.module or "").startswith("pelican_wellness.features."):
                continue
            other = str(node.module).split(".")[2]
            if other == name:
                continue
            assert other in above, f"{file.name} imports {other}, which stands below {name}"
            door = f"pelican_wellness.features.{other}"
            door += ".feature" if (PACKAGE / "features" / other).is_dir() else ""
            assert node.module == door, f"{file.name} goes behind the door of {other}"
            public = set(import_module(door).__all__)
            assert {one.name for one in node.names} <= public, f"{file.name}: {other} does not offer all of that"


def test_no_file_is_large() -> None:
    lengths = {file: len(file.read_text("utf-8").splitlines()) for file in PACKAGE.rglob("*.py")}
    assert {str(file): length for file, length in lengths.items() if length > 420} == {}


def test_no_room_is_a_quarter_of_the_house() -> None:
    """One that grows so large has a second concern inside. Features are a room each."""
    lengths: dict[str, int] = {}
    for file in PACKAGE.rglob("*.py"):
        room = file.relative_to(PACKAGE).parts[0]
        lengths[room] = lengths.get(room, 0) + len(file.read_text("utf-8").splitlines())
    whole = sum(lengths.values())
    shares = {room: length / whole for room, length in lengths.items() if room != "features"}
    assert {room: share for room, share in shares.items() if share > 0.22} == {}


def test_any_has_its_reason() -> None:
    """Outside the adapter, where Pelican's objects come in, there is little that has no type."""
    outside = [file for file in PACKAGE.rglob("*.py") if "adapter" not in file.parts]
    mentions = sum(len(re.findall(r"\bAny\b", file.read_text("utf-8"))) for file in outside)
    assert mentions < 90, mentions


def test_no_import_hides_from_the_linter() -> None:
    for file in PACKAGE.rglob("*.py"):
        assert "TYPE_CHECKING" not in file.read_text("utf-8"), file
