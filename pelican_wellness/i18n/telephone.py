"""Telephone numbers: how one is dialed from anywhere (E.164)."""

from functools import cache


class TelephoneError(ValueError):
    """A number that cannot be dialed; the message says why, in words that follow "this cannot be dialed: "."""


@cache
def dialed(number: str, country: str | None = None) -> str:
    """Return a number as E.164 writes it, `+18025550142`, an extension after it as RFC 3966 does: `;ext=5`.

    `country` (ISO 3166) is where a number without its country's code is at home. Raises TelephoneError.
    """
    from pelican_wellness.i18n import e164  # noqa: PLC0415 - libphonenumber's tables: a site without a number need not load them

    return e164.dialed(number, country)
