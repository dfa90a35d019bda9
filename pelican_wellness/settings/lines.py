"""What lines of metadata are: models like those of the settings, so that a wrong line and a wrong key look alike."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Self

from pydantic import ConfigDict, ValidationError

from pelican_wellness.settings.mistakes import Mistake
from pelican_wellness.settings.section import Section
from pelican_wellness.settings.validation import mistakes_of

CHECK_IGNORE = "check_ignore"
"""The line in which an article names the rules of `check` that it leaves out; no build reads it."""


class Lines(Section):
    """Lines of metadata that belong together. Every line is optional, and lines not named here are free.

    A key that is a word of Python's, such as `From`, is a field with an underline at its end: `from_`.
    """

    model_config = ConfigDict(extra="ignore")

    @classmethod
    @cache  # every article is asked for every line
    def names(cls) -> Mapping[str, str]:
        """Return the keys of the lines, and the fields that hold them."""
        return {name.rstrip("_"): name for name in cls.model_fields}

    @classmethod
    def stated(cls, metadata: Mapping[str, object]) -> bool:
        """Say whether a file has one of these lines."""
        return not cls.names().keys().isdisjoint(metadata)

    @classmethod
    def read(
        cls, metadata: Mapping[str, object], where: Callable[[str], str], context: Mapping[str, object]
    ) -> tuple[Self, list[Mistake]]:
        """Return the lines, and what is wrong with them; a wrong line is as one that is not there.

        `metadata` is what Pelican's readers give (lower-case keys); `where` names the file and the line of a key;
        `context` is what values are held against: `content_path`, `country`.
        """
        own = {name: metadata[key] for key, name in cls.names().items() if key in metadata}
        try:
            return cls.model_validate(own, context=dict(context)), []
        except ValidationError as error:
            wrong_fields = {details["loc"][0] for details in error.errors()}
            right = {name: value for name, value in own.items() if name not in wrong_fields}
            found = mistakes_of(error, cls, lambda location: where(str(location[0]).rstrip("_")))
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
