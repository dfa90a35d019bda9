"""The Markdown of the settings, converted once a build."""

from collections.abc import Mapping
from typing import Any

from markdown import Markdown
from pelican import Pelican

from pelican_wellness.adapter.build import Build, build_of
from pelican_wellness.adapter.readers import foreign_extensions, html_of
from pelican_wellness.kept import key_of
from pelican_wellness.model.fragment import Fragment


def convert_texts(pelican: Pelican) -> None:
    """Convert the introduction and the descriptions of lists, each in every language it has."""
    build = build_of(pelican.settings)
    own = build.settings.descriptions
    values = [build.settings.about.text, *own.categories.values(), *own.tags.values()]
    texts = [text for value in values if value for text in (value.values() if isinstance(value, dict) else [value])]
    build.converted = {text: Fragment(_kept_html(text, build)) for text in dict.fromkeys(texts)}


def _kept_html(text: str, build: Build) -> str:
    """Return a text's HTML, as an earlier build kept it if that can be: a converter takes longer to make than to use."""
    settings = build.pelican_settings
    try:
        key = "" if foreign_extensions(settings) else key_of("setting", text, settings["MARKDOWN"])
    except TypeError:  # such as a function that makes ids of headings
        key = ""
    if not key:
        return _html(text, settings)
    if build.kept.get(key) is None:
        build.kept.put(key, html_of(text, build))
    return str(build.kept.get(key))


def _html(text: str, settings: Mapping[str, Any]) -> str:
    """Convert Markdown as the site's own MARKDOWN setting says, with what others have added to it."""
    options = dict(settings["MARKDOWN"])
    meta = "markdown.extensions.meta"
    options["extensions"] = [one for one in options.get("extensions", []) if one != meta]
    options["extension_configs"] = {k: v for k, v in options.get("extension_configs", {}).items() if k != meta}
    options["extensions"] += [name for name in options["extension_configs"] if name not in options["extensions"]]
    return Markdown(**options).convert(text)
