"""All places of the WELLNESS setting, and what can stand there."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from sites import settings_of

from pelican_wellness.settings.validation import sections_within

_NO_FILES = Path(__file__).resolve().parent / "nowhere"
MODEL: type[BaseModel] = type(settings_of())


def places(model: type[BaseModel] = MODEL, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the paths of all settings that are no section."""
    for key, field in model.model_fields.items():
        inner = sections_within(field.annotation)
        if inner == [field.annotation]:
            yield from places(inner[0], (*path, key))
        else:
            yield (*path, key)


def with_value(raw: Mapping[str, Any], path: tuple[str, ...], value: object) -> dict[str, Any]:
    """Return a setting with another value at a place."""
    key, *rest = path
    return {**raw, key: with_value(raw.get(key, {}), tuple(rest), value) if rest else value}


def is_right(raw: object) -> bool:
    """Say whether a setting is right where there are no files that it could name."""
    try:
        MODEL.model_validate(raw, context={"content_path": _NO_FILES})
    except ValidationError:
        return False
    return True
