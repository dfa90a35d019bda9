"""WELLNESS["appearance"]: colors and identity."""

from pydantic import Field

from pelican_wellness.config.types import HexColor, Section


class Appearance(Section):
    """How the theme looks."""

    accent: HexColor | None = Field(None, description="The color of links and buttons.")
