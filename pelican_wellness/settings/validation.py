"""Turn what pydantic finds wrong into mistakes that a blogger understands."""

from collections.abc import Callable
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from pelican_wellness.settings.mistakes import Mistake, nearest, one_of
from pelican_wellness.settings.section import Expected, Section

Where = Callable[[tuple[int | str, ...]], str]
"""Names the place of a value: (key, key or index, ...) -> words."""


def mistakes_of(error: ValidationError, model: type[Section], where: Where) -> list[Mistake]:
    """Return one mistake per wrong value, whatever the number of ways in which pydantic finds it wrong."""
    errors = {details["loc"]: details for details in reversed(error.errors())}
    return [_mistake(details, model, where) for details in reversed(errors.values())]


def _mistake(error: ErrorDetails, model: type[Section], where: Where) -> Mistake:
    location, value = error["loc"], error["input"]
    context = error.get("ctx", {})
    if error["type"] in {"extra_forbidden", "invalid_key"}:
        known = _section(location[:-1], model).model_fields
        return Mistake(where(location), value, "there is no such setting", one_of(known), nearest(location[-1], known))
    if error["type"] in {"model_type", "model_attributes_type", "dict_type"}:
        names = list(_section(location, model).model_fields)
        keys = f"any of {', '.join(names)}" if len(names) > 1 else names[0]
        return Mistake(where(location), value, "this is not a dictionary of settings", f"a dictionary with {keys}")
    if error["type"] == "literal_error":
        choices = [choice.strip("'") for choice in str(context.get("expected", "")).replace(" or ", ", ").split(", ")]
        return Mistake(where(location), value, "this is not one of the choices", one_of(choices), nearest(value, choices))
    problem = str(context.get("problem") or _PROBLEMS.get(error["type"], "this cannot be used here"))
    return Mistake(where(location), value, problem, _expected(location, model), context.get("like"))


_PROBLEMS = {
    "missing": "this is not there",
    "dict_type": "this is not a dictionary",
    "invalid_key": "a key is text",
    "list_type": "this is not a list",
    "string_type": "this is not text",
    "string_unicode": "this is a key with half a character in it",
}
"""What pydantic finds by itself, in our words: https://docs.pydantic.dev/latest/errors/validation_errors/."""


def _section(location: tuple[int | str, ...], model: type[Section]) -> type[Section]:
    """Return the model that holds the key at `location`, starting from `model`."""
    section = model
    for part in location:
        if isinstance(part, str) and part in section.model_fields:
            inner = sections_within(section.model_fields[part].annotation)
            section = inner[0] if inner else section
    return section


def sections_within(annotation: Any) -> list[type[Section]]:
    """Return the models that a field holds, itself or in a list."""
    if isinstance(annotation, type) and issubclass(annotation, Section):
        return [annotation]
    return [section for inner in get_args(annotation) for section in sections_within(inner)]


def _expected(location: tuple[int | str, ...], model: type[Section]) -> str:
    """Return the words for the innermost named field: what stands below it (a language, an index) is its value's."""
    for end in range(len(location), 0, -1):
        name = location[end - 1]
        fields = _section(location[: end - 1], model).model_fields
        if isinstance(name, str) and name in fields:
            return expected_words(fields[name])
    return "another value"


def expected_words(field: FieldInfo) -> str:
    """Return what a field expects, in words: from its `Expected` metadata, wherever in the annotation it stands."""
    words = _expected_in(field.metadata) or _expected_in(_metadata_within(field.annotation))
    return words or "another value"


def _expected_in(metadata: list[Any]) -> str | None:
    return next((one.words for one in reversed(metadata) if isinstance(one, Expected)), None)


def _metadata_within(annotation: Any) -> list[Any]:
    own = list(getattr(annotation, "__metadata__", ()))
    if own or get_origin(annotation) not in (Union, UnionType):
        return own
    return [one for inner in get_args(annotation) for one in _metadata_within(inner)]
