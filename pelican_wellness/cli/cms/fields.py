"""A field of the editor for each line that a text can have, found from the models that a build reads the lines by.

The words for fields are those of https://decapcms.org/docs/widgets/, which both editors read.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from types import NoneType
from typing import get_args, get_origin

from pydantic.fields import FieldInfo

from pelican_wellness.settings.lines import Lines

Value = Mapping[str, object]
"""A part of the editor's settings."""

CHOICES = "choices"
"""The collection, and the file, of words that can be chosen from."""


def string(name: str, label: str, **more: object) -> Value:
    """Return a field of one line."""
    return {"name": name, "label": label, "widget": "string", **more}


def chosen(name: str, label: str, of: str, *, several: bool = True) -> Value:
    """Return a field whose values are chosen from a list of the file of choices: `tags`, `areas`, `categories`."""
    found = {"collection": CHOICES, "file": CHOICES, "value_field": f"{of}.*", "search_fields": [f"{of}.*"]}
    return {"name": name, "label": label, "widget": "relation", **found, "multiple": several, "required": False}


def related(name: str, label: str, to: str, *, several: bool = True, by: str = "{{slug}}") -> Value:
    """Return a field whose values are chosen from the entries of a collection, by their slugs or another field."""
    found = {"collection": to, "value_field": by, "display_fields": ["title"], "search_fields": ["title"]}
    return {"name": name, "label": label, "widget": "relation", **found, "multiple": several, "required": False}


def moment(name: str, label: str) -> Value:
    """Return a field of a day and a time, saved as Pelican reads it."""
    return {"name": name, "label": label, "widget": "datetime", "format": "YYYY-MM-DD HH:mm"}


def status() -> Value:
    """Return the field that says whether a text is published.

    The editor writes the default into every text that it saves and that has no such line, so it is what a build takes.
    """
    options = [{"label": "Published", "value": "published"}, {"label": "Draft", "value": "draft"}]
    return {
        "name": "status",
        "label": "Status",
        "widget": "select",
        "options": options,
        "default": "published",
        "required": False,
    }


def body(label: str = "Text") -> Value:
    """Return the field of the text."""
    return {"name": "body", "label": label, "widget": "markdown", "required": False}


def of_lines(lines: type[Lines], *leave_out: str) -> Iterator[Value]:
    """Yield a field for each line of a model."""
    for key, name in lines.names().items():
        if key not in leave_out and key not in _DOUBLE:
            yield _field(key, lines.model_fields[name])


_DOUBLE = frozenset({"cancelled"})
"""Another spelling of a line."""

_CHOSEN: Mapping[str, str] = {"areas": "areas", "area": "areas", "topics": "tags"}
"""Lines whose words others have as well."""

_PEOPLE = frozenset({"people", "teacher", "cta"})
"""Lines that name people by their slugs."""

_LABELS: Mapping[str, str] = {"cta": "Whom to name", "area": "Areas", "same_as": "Profiles elsewhere", "when": "Days and times"}


def _field(key: str, field: FieldInfo) -> Value:
    label = _LABELS.get(key) or key.replace("_", " ").capitalize()
    more: dict[str, object] = {"required": False}
    if field.description:
        more["hint"] = field.description.replace("`", "")
    kind = _kind(field.annotation)
    if key in _CHOSEN:
        return {**chosen(key, label, _CHOSEN[key]), **more}
    if key in _PEOPLE:
        return {**related(key, label, "people", several=kind is not str), **more}
    if key == "service":
        return {**related(key, label, "services", several=False), **more}
    return {"name": key, "label": label, **_widget(key, field.annotation, kind), **more}


_BY_KEY: Mapping[str, Value] = {
    "image": {"widget": "image"},
    "photo": {"widget": "image"},
    # A build stops where there is none: it is given, or not spoken of yet.
    "consent": {"widget": "select", "options": [{"label": "Yes, in writing", "value": "yes"}]},
    "where": {"widget": "string"},  # an address has commas
}
_BY_KIND: Mapping[object, Value] = {
    bool: {"widget": "boolean", "default": False},
    int: {"widget": "number", "value_type": "int"},
    dt.date: {"widget": "datetime", "date_format": "YYYY-MM-DD", "time_format": False, "picker_utc": True},
}


def _widget(key: str, annotation: object, kind: object) -> Value:
    if found := _BY_KEY.get(key) or _BY_KIND.get(kind):
        return found
    if kind in (tuple, list) and _kind(next(iter(get_args(_bare(annotation))), None)) is str:
        return {"widget": "list"}
    return {"widget": "string"}  # what has a form of its own, such as prices, is written as in a file


def _kind(annotation: object) -> object:
    """Return the type of a value: `bool`, `tuple` of `tuple[str, ...] | None`."""
    bare = _bare(annotation)
    return get_origin(bare) or bare


def _bare(annotation: object) -> object:
    """Return an annotation without None, and without what is annotated."""
    parts = [one for one in get_args(annotation) if one is not NoneType]
    if len(parts) == 1 and NoneType in get_args(annotation):
        return _bare(parts[0])
    if hasattr(annotation, "__metadata__"):
        return _bare(parts[0])
    return annotation
