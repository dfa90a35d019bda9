"""What lines of metadata are: models like those of the settings, so that a wrong line and a wrong key look alike."""

from collections.abc import Callable, Mapping
from typing import Any, Self

from pydantic import ConfigDict, ValidationError

from pelican_wellness.settings.mistakes import Mistake
from pelican_wellness.settings.section import Section
from pelican_wellness.settings.validation import mistakes_of

CHECK_IGNORE = "check_ignore"
"""The line in which an article names the rules of `check` that it leaves out; no build reads it."""


class Lines(Section):
    """Lines of metadata that belong together. Every line is optional, and lines not named here are free."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    @classmethod
    def stated(cls, metadata: Mapping[str, object]) -> bool:
        """Say whether a file has one of these lines."""
        return not cls.model_fields.keys().isdisjoint(metadata)

    @classmethod
    def read(
        cls, metadata: Mapping[str, object], where: Callable[[str], str], context: Mapping[str, object]
    ) -> tuple[Self, list[Mistake]]:
        """Return the lines, and what is wrong with them; a wrong line is as one that is not there.

        `metadata` is what Pelican's readers give (lower-case keys); `where` names the file and the line of a key;
        `context` is what values are held against: `content_path`, `country`.
        """
        own = {key: metadata[key] for key in cls.model_fields if key in metadata}
        try:
            return cls.model_validate(own, context=dict(context)), []
        except ValidationError as error:
            wrong_keys = {details["loc"][0] for details in error.errors()}
            right = {key: value for key, value in own.items() if key not in wrong_keys}
            found = mistakes_of(error, cls, lambda location: where(str(location[0])))
            return cls.model_validate(right, context=dict(context)), found


def first_line(value: object) -> Any:
    """A key that stands on several lines comes as a list; where it holds one thing, the first line counts."""
    return value[0] if isinstance(value, list) and value else value


def split_list(value: object) -> tuple[str, ...]:
    """Split `a, b` or `a; b`, or take a list as it is (a key written on several lines)."""
    if value is None:
        return ()
    text = str(value)
    parts = value if isinstance(value, list | tuple) else text.split(";" if ";" in text else ",")
    return tuple(str(part).strip() for part in parts if str(part).strip())
