"""WELLNESS["wording"]: other words for those of the theme."""

from typing import Annotated

from pydantic import BeforeValidator

from pelican_wellness.i18n.catalogs import message_ids
from pelican_wellness.pattern import pattern
from pelican_wellness.settings.mistakes import nearest
from pelican_wellness.settings.section import Expected, wrong
from pelican_wellness.settings.types import Localized, lone_brace


def _known(value: object) -> object:
    if not isinstance(value, dict):
        problem = "this is not a dictionary"
        raise wrong(problem)
    known = message_ids()
    for message, own in value.items():
        if message not in known:
            problem = f"the theme nowhere says {message!r}"
            raise wrong(problem, nearest(message, known))
        for text in own.values() if isinstance(own, dict) else [own]:
            _check_placeholders(message, text)
    return value


def _check_placeholders(message: str, text: object) -> None:
    """A text that the theme cannot fill in would end the build while pages are being written."""
    if not isinstance(text, str):
        return  # what is wrong with it is said where its type is checked
    known = set(_PLACEHOLDER.findall(message))
    for found in _PLACEHOLDER.findall(text):
        if found not in known:
            problem = f"{found} is not filled in here"
            raise wrong(problem, nearest(found, known))
    if "{" in message and (brace := lone_brace(text)):
        problem = f"a {brace} has no partner"
        raise wrong(problem)


_PLACEHOLDER = pattern(r"%\(\w+\)s|\{\w+\}")


Wording = Annotated[
    dict[str, Localized],
    BeforeValidator(_known),
    Expected("the theme's English words and yours, such as {'About Me': 'Who I am'} (docs/wording.md lists them)"),
]
