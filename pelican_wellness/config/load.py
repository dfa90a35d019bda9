"""Read the WELLNESS setting into its models, or say every mistake in it."""

from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from pelican_wellness.config.mistakes import Mistake, WellnessError, nearest, one_of
from pelican_wellness.config.settings import WellnessSettings
from pelican_wellness.config.types import Expected, Section

NAME = "WELLNESS"


def load_settings(raw: object, content_path: Path | None = None) -> WellnessSettings:
    """Return the settings, every default filled in.

    `raw` is what pelicanconf.py holds under WELLNESS (None or missing: all defaults). With `content_path`, files that
    settings name must exist below it. Raises WellnessError with one mistake per wrong value.
    """
    try:
        return WellnessSettings.model_validate({} if raw is None else raw, context={"content_path": content_path})
    except ValidationError as error:
        raise WellnessError([_mistake(details) for details in _first_of_each(error.errors())]) from None


def key_path(location: tuple[int | str, ...]) -> str:
    """Return a setting's address as it is written in Python: `WELLNESS["about"]["text"]`."""
    return NAME + "".join(f"[{part}]" if isinstance(part, int) else f'["{part}"]' for part in location)


def _first_of_each(errors: list[ErrorDetails]) -> list[ErrorDetails]:
    return list({error["loc"]: error for error in reversed(errors)}.values())[::-1]


def _mistake(error: ErrorDetails) -> Mistake:
    location, value = error["loc"], error["input"]
    if error["type"] == "extra_forbidden":
        section = _section(location[:-1])
        return Mistake(
            key_path(location),
            value,
            "there is no such setting",
            one_of(section.model_fields),
            nearest(location[-1], section.model_fields),
        )
    if error["type"] in ("model_type", "model_attributes_type", "dict_type"):
        known = ", ".join(_section(location).model_fields)
        return Mistake(key_path(location), value, "this is not a dictionary of settings", f"a dictionary with any of {known}")
    context = error.get("ctx", {})
    if error["type"] == "literal_error":
        choices = [choice.strip("'") for choice in str(context.get("expected", "")).replace(" or ", ", ").split(", ")]
        return Mistake(key_path(location), value, "this is not one of the choices", one_of(choices), nearest(value, choices))
    return Mistake(
        key_path(location), value, str(context.get("problem", error["msg"])), _expected(location), context.get("like")
    )


def _section(location: tuple[int | str, ...]) -> type[Section]:
    """Return the model that holds the key at `location`."""
    section: type[Section] = WellnessSettings
    for part in location:
        if isinstance(part, str) and part in section.model_fields:
            inner = _sections_within(section.model_fields[part].annotation)
            section = inner[0] if inner else section
    return section


def _sections_within(annotation: Any) -> list[type[Section]]:
    if isinstance(annotation, type) and issubclass(annotation, Section):
        return [annotation]
    return [section for inner in get_args(annotation) for section in _sections_within(inner)]


def _expected(location: tuple[int | str, ...]) -> str:
    names = [part for part in location if isinstance(part, str)]
    field = _section(location[:-1]).model_fields.get(names[-1]) if names else None
    return expected_words(field) if field else "another value"


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
