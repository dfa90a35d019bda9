"""Read the WELLNESS setting into its models, or say every mistake in it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from pelican_wellness.features.cta.settings import CtaTexts
from pelican_wellness.settings.core import WellnessSettings
from pelican_wellness.settings.mistakes import Mistake, WellnessError, nearest, one_of
from pelican_wellness.settings.people_lines import PersonFile
from pelican_wellness.settings.types import Expected, Section

NAME = "WELLNESS"


def load_settings(raw: object, content_path: Path | None = None) -> WellnessSettings:
    """Return the settings, every default filled in.

    `raw` is what pelicanconf.py holds under WELLNESS (None or missing: all defaults). With `content_path`, files that
    settings name must exist below it. Raises WellnessError with one mistake per wrong value.
    """
    try:
        return WellnessSettings.model_validate({} if raw is None else raw, context={"content_path": content_path})
    except ValidationError as error:
        raise WellnessError(_mistakes(error, WellnessSettings, key_path)) from None


def check_person(
    metadata: Mapping[str, Any], where: Callable[[str], str], content_path: Path, country: str | None
) -> list[Mistake]:
    """Return what is wrong with a person's file.

    `metadata` is what Pelican's readers give; `where` names the file and the line of a key; `country` is where telephone
    numbers without a country's code are at home.
    """
    try:
        PersonFile.model_validate(dict(metadata), context={"content_path": content_path, "country": country})
    except ValidationError as error:
        return _mistakes(error, PersonFile, lambda location: where(str(location[0])))
    return []


def check_texts(metadata: Mapping[str, Any], where: Callable[[str], str]) -> tuple[CtaTexts, list[Mistake]]:
    """Return the words that an article has of its own for its call to action, and what is wrong with them."""
    own = {key: metadata[f"cta_{key}"] for key in CtaTexts.model_fields if f"cta_{key}" in metadata}
    try:
        return CtaTexts.model_validate(own), []
    except ValidationError as error:
        return CtaTexts(), _mistakes(error, CtaTexts, lambda location: where(f"cta_{location[0]}"))


def key_path(location: tuple[int | str, ...]) -> str:
    """Return a setting's address as it is written in Python: `WELLNESS["about"]["text"]`."""
    return NAME + "".join(f"[{part}]" if isinstance(part, int) else f'["{part}"]' for part in location)


_Where = Callable[[tuple[int | str, ...]], str]


def _mistakes(error: ValidationError, model: type[Section], where: _Where) -> list[Mistake]:
    """Return one mistake per wrong value, whatever the number of ways in which pydantic finds it wrong."""
    errors = {details["loc"]: details for details in reversed(error.errors())}
    return [_mistake(details, model, where) for details in reversed(errors.values())]


def _mistake(error: ErrorDetails, model: type[Section], where: _Where) -> Mistake:
    location, value = error["loc"], error["input"]
    context = error.get("ctx", {})
    if error["type"] == "extra_forbidden":
        known = _section(location[:-1], model).model_fields
        return Mistake(where(location), value, "there is no such setting", one_of(known), nearest(location[-1], known))
    if error["type"] in {"model_type", "model_attributes_type", "dict_type"}:
        keys = ", ".join(_section(location, model).model_fields)
        return Mistake(where(location), value, "this is not a dictionary of settings", f"a dictionary with any of {keys}")
    if error["type"] == "literal_error":
        choices = [choice.strip("'") for choice in str(context.get("expected", "")).replace(" or ", ", ").split(", ")]
        return Mistake(where(location), value, "this is not one of the choices", one_of(choices), nearest(value, choices))
    problem = str(context.get("problem", error["msg"]))
    return Mistake(where(location), value, problem, _expected(location, model), context.get("like"))


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
