"""The keys that stand directly in WELLNESS, and the sections that several features share."""

from typing import Annotated

from pydantic import Field

from pelican_wellness.settings.about import About
from pelican_wellness.settings.appearance import Appearance
from pelican_wellness.settings.check import Check
from pelican_wellness.settings.descriptions import Descriptions
from pelican_wellness.settings.discovery import Discovery
from pelican_wellness.settings.editorial import Editorial
from pelican_wellness.settings.menu import Menu
from pelican_wellness.settings.practice import Practice
from pelican_wellness.settings.reading import Reading
from pelican_wellness.settings.section import Expected, Section, Within, unset
from pelican_wellness.settings.speed import Speed
from pelican_wellness.settings.types import Localized
from pelican_wellness.settings.wording import Wording


class Core(Section):
    """Everything under `WELLNESS` in pelicanconf.py. All of it is optional."""

    profession: Annotated[Localized, Expected("a noun in the singular such as 'massage therapist', or one per language")] = (
        Field("therapist", description="What you are, in the singular; fills the texts of the call to action.")
    )
    wording: Wording = Field({}, description="Other words for those of the theme, in one language or several.")
    about: Within[About] = unset(About)
    reading: Within[Reading] = unset(Reading)
    practice: Within[Practice] = unset(Practice)
    appearance: Within[Appearance] = unset(Appearance)
    menu: Within[Menu] = unset(Menu)
    descriptions: Within[Descriptions] = unset(Descriptions)
    editorial: Within[Editorial] = unset(Editorial)
    check: Within[Check] = unset(Check)
    discovery: Within[Discovery] = unset(Discovery)
    speed: Within[Speed] = unset(Speed)
