"""WELLNESS["appearance"]: colors and identity."""

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field

from pelican_wellness.color.accent import refuse_unreadable
from pelican_wellness.settings.section import Expected, Section, wrong
from pelican_wellness.settings.types import ContentFile, HexColor, Text, in_utf8

Palette = Literal["sage", "clay", "lagoon", "lavender", "ink", "harbor"]
ColorScheme = Literal["auto", "light", "dark"]


def _readable(color: Any) -> Any:
    if refused := refuse_unreadable(color):
        problem = f"neither white nor black text on it reaches {refused.ratio}:1; it reaches {refused.reached:.1f}:1"
        raise wrong(problem, refused.nearest)
    return color


def _account(value: str) -> str:
    account = value.strip()
    if re.fullmatch(r"@[\w.-]+@[\w-]+(\.[\w-]+)+", account):
        return account
    problem = "this is no account of the fediverse"
    at_home = re.fullmatch(r"https://([\w.-]+)/@([\w.-]+)/?", account)
    bare = re.fullmatch(r"[\w.-]+@[\w.-]+", account)
    raise wrong(problem, f"@{at_home[2]}@{at_home[1]}" if at_home else f"@{account}" if bare else None)


class Appearance(Section):
    """How the theme looks."""

    palette: Palette = Field("sage", description="The colors of the whole site, each in a light and a dark form.")
    accent: Annotated[HexColor, AfterValidator(_readable)] | None = Field(
        None, description="A color of your own for buttons; shades of it are derived for links and for the dark form."
    )
    color_scheme: ColorScheme = Field(
        "auto", description="`auto` follows the reader's system and shows a toggle; `light` and `dark` are always that."
    )
    logo: ContentFile | None = Field(None, description="A picture shown beside the site's name in the header.")
    fediverse_creator: (
        Annotated[Text, AfterValidator(_account), Expected("an account such as '@ana@social.example'")] | None
    ) = Field(
        None, description="Your account in the fediverse, such as `@ana@social.example`: Mastodon names it beside links to you."
    )
    custom_css: (
        Annotated[
            ContentFile,
            AfterValidator(in_utf8),
            Expected("a stylesheet in UTF-8 below the content folder, such as 'own.css'"),
        ]
        | None
    ) = Field(None, description="Your own stylesheet; it comes last, so its rules win.")
