"""Compose the WELLNESS setting of its sections, read it, or say every mistake in it."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

from pydantic import ValidationError, create_model

from pelican_wellness.settings.core import Core
from pelican_wellness.settings.mistakes import Mistake, WellnessError
from pelican_wellness.settings.renamed import OldNames, under_new_names
from pelican_wellness.settings.section import Expected, Section, Within, unset
from pelican_wellness.settings.validation import mistakes_of

NAME = "WELLNESS"


def settings_model(sections: Mapping[str, type[Section]]) -> type[Core]:
    """Return the model of the whole setting: the core's own keys, and a key for each of `sections`."""
    fields: dict[str, Any] = {}  # Any: what create_model takes
    for key, section in sections.items():
        kind = Within[section]  # type: ignore[valid-type]
        fields[key] = (Annotated[kind, Expected(section.expected)] if section.expected else kind, unset(section))
    return create_model("WellnessSettings", __base__=Core, __doc__=Core.__doc__, **fields)


def load_settings(
    raw: object,
    sections: Mapping[str, type[Section]],
    content_path: Path | None = None,
    note: Callable[[Mistake], object] = bool,
) -> Core:
    """Return the settings, the core's defaults filled in, and those of each section that is there.

    `raw` is what pelicanconf.py holds under WELLNESS (None or missing: all defaults); `sections` are those of the
    features, by their keys. With `content_path`, files that settings name must exist below it. `note` is told of each
    key that has a new name. Raises WellnessError with one mistake per wrong value.
    """
    known = {*Core.model_fields, *sections}
    is_readable = isinstance(raw, Mapping) and known.issuperset(raw)
    # A section that is not there is its defaults (`Site.section`): models of all would take longer to build than to read.
    model = settings_model({key: one for key, one in sections.items() if not is_readable or key in raw})  # type: ignore[operator]
    old = OldNames()
    renamed = under_new_names({} if raw is None else raw, model, key_path, old)
    for one in old.notes:
        note(one)
    try:
        settings = model.model_validate(renamed, context={"content_path": content_path})
    except ValidationError as error:
        raise WellnessError([*old.mistakes, *mistakes_of(error, settings_model(sections), key_path)]) from None
    if old.mistakes:
        raise WellnessError(old.mistakes)
    return settings


def sections_of(settings: Core) -> dict[type[Section], Section]:
    """Return the sections of a setting by their models. The keys that stand directly in it are `Core`'s."""
    values = [getattr(settings, key) for key in type(settings).model_fields]
    own = {key: getattr(settings, key) for key in Core.model_fields}
    core = Core.model_construct(_fields_set=set(_set_keys(settings)), **own)
    return {Core: core, **{type(value): value for value in values if isinstance(value, Section)}}


def _set_keys(settings: Section) -> Iterator[str]:
    """Yield the keys that stand in the setting, with those of its sections: `about`, `about.text`."""
    for key in settings.model_fields_set:
        yield key
        section = getattr(settings, key)
        yield from (f"{key}.{name}" for name in section.model_fields_set) if isinstance(section, Section) else ()


def key_path(location: tuple[int | str, ...]) -> str:
    """Return a setting's address as it is written in Python: `WELLNESS["about"]["text"]`."""
    return NAME + "".join(f"[{part}]" if isinstance(part, int) else f'["{part}"]' for part in location)
