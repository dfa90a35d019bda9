"""Telephone numbers: whether one can exist, and how it is dialed from anywhere (E.164), through libphonenumber's data."""

from functools import cache

from phonenumbers import (
    NumberParseException,
    PhoneNumber,
    PhoneNumberFormat,
    ValidationResult,
    format_number,
    is_possible_number_with_reason,
    is_valid_number,
    parse,
)

_REASONS = {
    ValidationResult.TOO_SHORT: "it is too short",
    ValidationResult.TOO_LONG: "it is too long",
    ValidationResult.INVALID_COUNTRY_CODE: "no country has its code",
    ValidationResult.IS_POSSIBLE_LOCAL_ONLY: "the area code is missing",
}


class TelephoneError(ValueError):
    """A number that cannot be dialed; the message says why, in words that follow "this cannot be dialed: "."""


@cache
def dialed(number: str, country: str | None = None) -> str:
    """Return a number as E.164 writes it, `+18025550142`, an extension after it as RFC 3966 does: `;ext=5`.

    `country` (ISO 3166) is where a number without its country's code is at home. Raises TelephoneError.
    """
    found = _parsed(number, country)
    extension = f";ext={found.extension}" if found.extension else ""
    return format_number(found, PhoneNumberFormat.E164) + extension


def _parsed(number: str, country: str | None) -> PhoneNumber:
    try:
        found = parse(number, country)
    except NumberParseException as error:
        if error.error_type == NumberParseException.INVALID_COUNTRY_CODE and not number.strip().startswith(("+", "＋", "00")):
            problem = "the country's code is missing"
        else:
            problem = "it is no telephone number"
        raise TelephoneError(problem) from None
    possible = is_possible_number_with_reason(found)
    if possible != ValidationResult.IS_POSSIBLE:
        raise TelephoneError(_REASONS.get(possible, "it has a length that no number there has"))
    if not is_valid_number(found):
        problem = "no such numbers are given out there"
        raise TelephoneError(problem)
    return found
