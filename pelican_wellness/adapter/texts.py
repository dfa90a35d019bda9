"""The Markdown of the settings, converted once a build."""

from collections.abc import Mapping
from typing import Any

from markdown import Markdown
from pelican import Pelican

from pelican_wellness.adapter.build import build_of
from pelican_wellness.model.fragment import Fragment


def convert_texts(pelican: Pelican) -> None:
    """Convert the introduction and the descriptions of lists, each in every language it has."""
    build = build_of(pelican.settings)
    own = build.settings.descriptions
    values = [build.settings.about.text, *own.categories.values(), *own.tags.values()]
    texts = [text for value in values if value for text in (value.values() if isinstance(value, dict) else [value])]
    build.converted = {text: Fragment(_html(text, pelican.settings)) for text in dict.fromkeys(texts)}


def _html(text: str, settings: Mapping[str, Any]) -> str:
    """Convert Markdown as the site's own MARKDOWN setting says, without metadata ("Massage: ..." is a sentence here)."""
    options = dict(settings["MARKDOWN"])
    meta = "markdown.extensions.meta"
    options["extensions"] = [one for one in options.get("extensions", []) if one != meta]
    options["extension_configs"] = {k: v for k, v in options.get("extension_configs", {}).items() if k != meta}
    options["extensions"] += [name for name in options["extension_configs"] if name not in options["extensions"]]
    return Markdown(**options).convert(text)
