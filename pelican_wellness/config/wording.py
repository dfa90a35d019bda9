"""WELLNESS["wording"]: other words for those of the theme."""

from typing import Annotated, Any

from pydantic import BeforeValidator

from pelican_wellness.config.mistakes import nearest
from pelican_wellness.config.types import Expected, Localized, wrong
from pelican_wellness.i18n.catalogs import message_ids


def _known(value: Any) -> Any:
    if not isinstance(value, dict):
        problem = "this is not a dictionary"
        raise wrong(problem)
    known = message_ids()
    for message in value:
        if message not in known:
            problem = f"the theme nowhere says {message!r}"
            raise wrong(problem, nearest(message, known))
    return value


Wording = Annotated[
    dict[str, Localized],
    BeforeValidator(_known),
    Expected("the theme's English words and yours, such as {'About Me': 'Who I am'} (docs/wording.md lists them)"),
]
