"""What an article does not replace: the theme's words for each kind of practice, and the choice among all texts."""

from collections.abc import Mapping
from typing import Literal

from pelican_wellness.feature import Fact
from pelican_wellness.i18n.catalogs import N_
from pelican_wellness.settings.editorial import Editorial
from pelican_wellness.settings.practice import PracticeKind

_TOUCH = N_(
    "This article is for general information. It does not replace an examination or treatment by a physician. If your pain "
    "is new, severe or getting worse, see a physician before you book a massage."
)
_MOVEMENT = N_(
    "This article is for general information. It does not replace the advice of a physician. Stop any exercise that hurts, "
    "and ask a physician first if you are ill, injured or pregnant."
)
_DISCLAIMERS: Mapping[PracticeKind, str] = {
    "massage": _TOUCH,
    "spa": _TOUCH,
    "yoga": _MOVEMENT,
    "physiotherapy": _MOVEMENT,
    "counselling": N_(
        "This article is for general information. It does not replace counseling or treatment. If you are not doing well, "
        "talk to a physician or a counselor."
    ),
    "nutrition": N_(
        "This article is for general information. Ask a physician or a dietitian before you change what you eat because of "
        "an illness, a pregnancy or a medication."
    ),
    "other": N_("This article is for general information. It does not replace the advice of a physician who knows you."),
}
_NO, _YES = ("none", "no", "false"), ("yes", "true")


def chosen_disclaimer(stated: str | None, category: str, settings: Editorial) -> str | Mapping[str, str] | Literal[True] | None:
    """Return an article's disclaimer: its own text, or one of the settings; True for the theme's, None for none.

    `stated` is the article's line `Disclaimer`, `category` its category's slug.
    """
    if stated is not None:
        word = stated.strip().lower()
        return None if word in _NO else True if word in _YES else stated
    if category in settings.disclaimers:
        return settings.disclaimers[category] or None
    if settings.disclaimer is None:
        return True if settings.medical else None
    return settings.disclaimer or None


def default_disclaimer(kind: PracticeKind) -> str:
    """Return the theme's own words for a kind of practice, to be translated."""
    return _DISCLAIMERS[kind]


DISCLAIMER: Fact[str | None] = Fact("disclaimer", None)
"""An article's disclaimer in its language, None where it has none."""
