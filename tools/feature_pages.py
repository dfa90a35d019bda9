"""Write what the pages in docs/features/ say from the code, between their markers: python tools/feature_pages.py.

A feature without a page gets one, to which its text is to be added.
"""

import re
from collections.abc import Iterator, Mapping
from inspect import cleandoc
from pathlib import Path

from components_page import ATTRIBUTES
from pydantic.fields import FieldInfo
from settings_page import plain, settings_table, table

from pelican_wellness.feature import Feature
from pelican_wellness.pipeline import sections
from pelican_wellness.plugin import FEATURES
from pelican_wellness.settings.lines import Lines
from pelican_wellness.settings.load import NAME, settings_model
from pelican_wellness.settings.section import Section
from pelican_wellness.settings.validation import sections_within

_ROOT = Path(__file__).resolve().parents[1]
PAGES = _ROOT / "docs" / "features"
_CODE = _ROOT / "pelican_wellness" / "features"

BLOCKS: Mapping[str, str] = {
    "settings": "Settings",
    "lines": "Lines",
    "attributes": "In templates",
    "parts": "On the page",
    "rules": "What `check` says",
}
"""Marker -> the heading that it stands below in a new page."""


def blocks(feature: Feature) -> dict[str, str]:
    """Return what the page of a feature says from the code: marker -> text. What a feature has none of is left out."""
    found = {
        "settings": "\n".join(_settings(feature)),
        "lines": _lines(feature),
        "attributes": _attributes(feature),
        "parts": _parts(feature),
        "rules": _rules(feature),
    }
    return {marker: text.strip("\n") for marker, text in found.items() if text}


def page(feature: Feature, text: str) -> str:
    """Return the page of a feature, its blocks written anew. `text` is the page as it is, empty where there is none."""
    written = blocks(feature)
    for marker in (marker for marker in BLOCKS if _block(marker).search(text) and marker not in written):
        text = _block(marker).sub("", text)
    if not text:
        text = f"# {feature.name.replace('_', ' ').capitalize()}\n"
    for marker, inside in written.items():
        if not _block(marker).search(text):
            text += f"\n## {BLOCKS[marker]}\n\n<!-- {marker} -->\n<!-- /{marker} -->\n"
        block = f"<!-- {marker} -->\n{inside}\n<!-- /{marker} -->\n"
        text = _block(marker).sub(lambda _, block=block: block, text)  # type: ignore[misc]
    return text


def _block(marker: str) -> re.Pattern[str]:
    return re.compile(f"<!-- {marker} -->\n.*?<!-- /{marker} -->\n", re.DOTALL)


def _settings(feature: Feature) -> Iterator[str]:
    """Yield the tables of its section, and the names of the shared sections that it reads."""
    if feature.settings:
        key = feature.section or feature.name
        yield f"In `{NAME}`, below `{key}`:\n"
        yield from _section(key, feature.settings)
    shared = [f"[`{key}`](../settings.md#{key})" for key in shared_sections(feature)]
    if shared:
        yield f"It {'also ' if feature.settings else ''}reads {_listed(shared)} in `{NAME}`."


def _section(path: str, model: type[Section]) -> Iterator[str]:
    """Yield the same as docs/settings.md, for a page in a folder below it."""
    yield re.sub(r"\]\((?=[\w-]+\.md)", "](../", settings_table(plain(model)))
    for key, field in model.model_fields.items():
        for section in sections_within(field.annotation):
            yield f"Below `{path}.{key}`: {cleandoc(section.__doc__ or '')}\n"
            yield from _section(f"{path}.{key}", section)


def shared_sections(feature: Feature) -> list[str]:
    """Return the keys of the sections that a feature's code asks for and that are not its own."""
    files = [_CODE / f"{feature.name}.py", *(_CODE / feature.name).glob("*.py")]
    code = "".join(file.read_text(encoding="utf-8") for file in files if file.is_file())
    asked = set(re.findall(r"\bsection\((\w+)\)", code))
    asked |= {"Practice"} if re.search(r"\bsite\.(practice\b|practice_channels|areas)", code) else set()
    asked |= {"Appearance"} if re.search(r"\bfrom pelican_wellness\.stylesheet\b", code) else set()
    kinds = {key: _kind(field) for key, field in settings_model(sections(FEATURES)).model_fields.items()}
    return [key for key, kind in kinds.items() if kind and kind is not feature.settings and kind.__name__ in asked]


def _kind(field: FieldInfo) -> type[Section] | None:
    return next(iter(sections_within(field.annotation)), None)


def _lines(feature: Feature) -> str:
    """Return the tables of its lines in articles and pages, and of those in files of its own."""
    tables = [_table_of(feature.lines)] if feature.lines else []
    tables += [f"In a file of `content/{one.name}/`:\n\n{_table_of(one.lines())}" for one in feature.folders]
    return "\n\n".join(one.strip("\n") for one in tables)


def _table_of(lines: type[Lines]) -> str:
    rows = ((f"`{key.capitalize()}:`", lines.model_fields[name].description or "") for key, name in lines.names().items())
    return table(("Line", "What it does"), rows)


def _attributes(feature: Feature) -> str:
    names = [fact.name for fact in feature.facts if not fact.hidden]
    names += ["structured_data"] if feature.name == "structured_data" else []
    return table(("Attribute", "What it is"), ((f"`article.{name}`", ATTRIBUTES[name]) for name in names)) if names else ""


def _parts(feature: Feature) -> str:
    head = ["[Slot](../components.md#slots)", "Component", "Script"]
    rows = [
        [
            f"`{part.slot.value}`",
            f"[`{part.component}`](../components.md#{part.component.partition('/')[0]})",
            f"`{part.script}.js`" if part.script else "",
        ]
        for part in feature.parts
    ]
    columns = len(head) if any(row[-1] for row in rows) else len(head) - 1
    return table(tuple(head[:columns]), (tuple(row[:columns]) for row in rows)) if rows else ""


def _rules(feature: Feature) -> str:
    rules = feature.rules() if feature.rules else ()
    rows = ((f"[{one.code}](../check.md#{anchor(f'{one.code}: {one.name}')})", one.name) for one in rules)
    return table(("Rule", "What it finds"), rows) if rules else ""


def anchor(heading: str) -> str:
    """Return the anchor of a heading, as GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def _listed(names: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def main() -> None:
    """Write the blocks of every page."""
    for feature in FEATURES:
        file = PAGES / f"{feature.name}.md"
        old = file.read_text(encoding="utf-8") if file.is_file() else ""
        new = page(feature, old)
        if new != old:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(new.encode())


if __name__ == "__main__":
    main()
