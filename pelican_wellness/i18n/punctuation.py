"""Signs between words: between the things of a list, after a label, around what is added. Each language has its own."""

from collections.abc import Mapping

_ARABIC, _IDEOGRAPHIC, _FULL_WIDTH = "، ", "、", "："
_COMMAS: Mapping[str, str] = {
    **dict.fromkeys(("ar", "ckb", "fa", "ks", "ps", "sd", "ug", "ur"), _ARABIC),
    **dict.fromkeys(("ja", "yue", "zh"), _IDEOGRAPHIC),
}
"""Language -> what stands between two things of a list (CLDR, listPatterns). Elsewhere it is a comma and a space."""

_COLONS: Mapping[str, str] = {"fr": "\u00a0: ", **dict.fromkeys(("ja", "yue", "zh"), _FULL_WIDTH)}
"""Language -> what stands between a label and its value. French puts a space before, at which no line may break."""

_BRACKETS: Mapping[str, tuple[str, str]] = {**dict.fromkeys(("ja", "yue", "zh"), ("（", "）")), "ko": ("(", ")")}
"""Language -> signs around what is added to a word, with the space before them; elsewhere a space and round ones."""

_UNTIL: Mapping[str, str] = {"fa": " تا ", "ja": "～", "ko": "~", **dict.fromkeys(("yue", "zh"), "至")}
"""Language -> what stands between the ends of a stretch of days or hours (CLDR, intervalFormats; Korean orthography puts
no space there). Elsewhere it is an en dash."""

COMMAS = ",،、，"
"""Every sign that writers put between a name and what follows it."""


def comma(language: str) -> str:
    """Return what stands between two things of a list.

    >>> comma("en"), comma("zh")
    (', ', '、')
    """
    return _COMMAS.get(language, ", ")


def colon(language: str) -> str:
    """Return what stands between a label and its value."""
    return _COLONS.get(language, ": ")


def brackets(language: str) -> tuple[str, str]:
    """Return what stands before and after something that is added."""
    return _BRACKETS.get(language, (" (", ")"))


def until(language: str) -> str | None:
    """Return what stands between the ends of a stretch of days or hours, None where it is an en dash."""
    return _UNTIL.get(language)
