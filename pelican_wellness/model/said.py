"""Words of the blogger's that know their language."""

from typing import Self


class Said(str):
    """A text of the settings as it is shown on pages of some language; `language` is the tag of its own.

    Where a page is in another language, templates say so: `{{ view.spoken(words) }}` (WCAG 2.2, 3.1.2).
    """

    __slots__ = ("language",)

    language: str

    def __new__(cls, words: str, language: str = "") -> Self:
        """Make words that are in a language."""
        said = super().__new__(cls, words)
        said.language = language
        return said
