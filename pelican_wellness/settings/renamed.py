"""Settings under a former name: they work on, and a line names the new one (`Section.renamed`)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pelican_wellness.settings.mistakes import Mistake
from pelican_wellness.settings.section import Section
from pelican_wellness.settings.validation import Where, sections_within


@dataclass(frozen=True, slots=True)
class OldNames:
    """What was found on the way through a setting."""

    notes: list[Mistake] = field(default_factory=list)
    """A line for each former name; none of them ends a build."""
    mistakes: list[Mistake] = field(default_factory=list)
    """Where both names stand, and nobody can know which is meant."""


def under_new_names(
    raw: object, model: type[Section], where: Where, found: OldNames, path: tuple[int | str, ...] = ()
) -> object:
    """Return what a section holds, each key under the name that it has now; the very same where none is a former one."""
    if isinstance(raw, list | tuple):
        entries = [under_new_names(one, model, where, found, (*path, number)) for number, one in enumerate(raw)]
        return raw if all(a is b for a, b in zip(entries, raw, strict=True)) else entries
    if not isinstance(raw, Mapping):
        return raw
    renamed = dict(_renamed(raw, model, where, found, path))
    return raw if renamed.keys() == raw.keys() and all(renamed[key] is raw[key] for key in raw) else renamed


def _renamed(
    raw: Mapping[object, object], model: type[Section], where: Where, found: OldNames, path: tuple[int | str, ...]
) -> Iterator[tuple[object, object]]:
    for key, value in raw.items():
        if not isinstance(key, str):
            yield key, value
            continue
        name = model.renamed.get(key, key)
        if name != key and name in raw:
            both = f'this is the former name of "{name}", which stands beside it'
            found.mistakes.append(Mistake(where((*path, key)), value, both, f'"{name}" alone'))
            continue
        if name != key:
            note = f'this is called "{name}" now; the former name still works'
            found.notes.append(Mistake(where((*path, key)), value, note, f'"{name}"'))
        within = sections_within(model.model_fields[name].annotation) if name in model.model_fields else []
        yield name, under_new_names(value, within[0], where, found, (*path, key)) if within else value
