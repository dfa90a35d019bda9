"""WELLNESS["descriptions"]: a few words at the head of a list of articles."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from pelican_wellness.settings.section import Expected, Section, wrong
from pelican_wellness.settings.types import Localized


def _by_slug(value: object) -> object:
    if not isinstance(value, dict) or not all(isinstance(key, str) for key in value):
        problem = "this is not a dictionary of slugs and texts"
        raise wrong(problem)
    return value


Texts = Annotated[
    dict[str, Localized],
    BeforeValidator(_by_slug),
    Expected("texts by slug, such as {'back-pain': 'What helps, and when to ask.'}"),
]


class Descriptions(Section):
    """What a category or a tag is about, in Markdown, by its slug."""

    categories: Texts = Field({}, description="Descriptions of categories.")
    tags: Texts = Field({}, description="Descriptions of tags.")
