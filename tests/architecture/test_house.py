"""The house rules that a machine can check: imports go down only, signals stay in plugin.py, templates stay simple."""

import ast
import re
from pathlib import Path

import jinja2
import pytest
from factory import ROOT

PACKAGE = ROOT / "pelican_wellness"
TEMPLATES = ROOT / "theme" / "templates"
MODULES = sorted(PACKAGE.rglob("*.py"))
FILES = sorted(TEMPLATES.rglob("*.html"))


def _imports(module: Path) -> set[str]:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{name.name}" for name in node.names}
        elif isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
    return found


@pytest.mark.parametrize("module", [module for module in MODULES if module.name != "plugin.py"], ids=lambda module: module.name)
def test_only_plugin_connects_signals(module: Path) -> None:
    assert not [name for name in _imports(module) if "signals" in name or name.startswith("blinker")]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(TEMPLATES).as_posix())
def test_template(file: Path) -> None:
    source = file.read_text(encoding="utf-8")
    jinja2.Environment(extensions=["jinja2.ext.i18n"], autoescape=True).parse(source)
    assert "|safe" not in source.replace("content|safe", ""), "only the article's own HTML is marked safe"
    assert not re.search(r"""(?:src|href)=["'](?:https?:)?//""", source), "nothing comes from another host"
    assert not re.search(r"\son\w+=|\sstyle=|<script(?![^>]*src)", source), "the policy allows nothing inline"
    assert len(source.splitlines()) <= 60, "a component is small"
    words = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<[^>]*>|&\w+;", " ", source, flags=re.DOTALL)
    left = set(re.findall(r"[A-Za-z]{2,}", words))
    assert not left, f"words that no catalog has: {left}"


def test_every_component_is_used() -> None:
    used = set(re.findall(r'include "(components/[^"]+)"', "".join(file.read_text(encoding="utf-8") for file in FILES)))
    assert used == {file.relative_to(TEMPLATES).as_posix() for file in (TEMPLATES / "components").glob("*.html")}


@pytest.mark.parametrize("file", sorted(TEMPLATES.glob("*.html")), ids=lambda file: file.name)
def test_pages_use_no_filter_of_ours(file: Path) -> None:
    """Jinja refuses to load a template with a filter that it does not know, and without the plugin it knows none of ours.

    base.html could not say then what is missing.
    """
    used = set(re.findall(r"\|\s*(\w+)", file.read_text(encoding="utf-8")))
    assert used <= {"safe", "sort"}
