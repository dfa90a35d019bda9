"""What libphonenumber's data say of a telephone number: whether it can exist, and how it is dialed from anywhere."""

import unicodedata

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

from pelican_wellness.i18n.telephone import TelephoneError

_REASONS = {
    ValidationResult.TOO_SHORT: "it is too short",
    ValidationResult.TOO_LONG: "it is too long",
    ValidationResult.INVALID_COUNTRY_CODE: "no country has its code",
    ValidationResult.IS_POSSIBLE_LOCAL_ONLY: "the area code is missing",
}


_REFUSED = {
    NumberParseException.INVALID_COUNTRY_CODE: "the country's code is missing",
    NumberParseException.TOO_SHORT_AFTER_IDD: "it is too short",
    NumberParseException.TOO_SHORT_NSN: "it is too short",
    NumberParseException.TOO_LONG: "it is too long",
}
"""Why a number cannot even be read."""


def dialed(number: str, country: str | None = None) -> str:
    """See `telephone.dialed`."""
    found = _parsed(number, country)
    extension = "".join(str(unicodedata.digit(one, one)) for one in found.extension or "")
    return format_number(found, PhoneNumberFormat.E164) + (f";ext={extension}" if extension else "")


def _parsed(number: str, country: str | None) -> PhoneNumber:
    try:
        found = parse(number, country)
    except NumberParseException as error:
        problem = _REFUSED.get(error.error_type, "it is no telephone number")
        if error.error_type == NumberParseException.INVALID_COUNTRY_CODE and number.strip().startswith(
            ("+", "＋", *(["00"] if country else []))
        ):
            problem = "no country has its code"
        raise TelephoneError(problem) from None
    possible = is_possible_number_with_reason(found)
    if possible != ValidationResult.IS_POSSIBLE:
        raise TelephoneError(_REASONS.get(possible, "it has a length that no number there has"))
    if not is_valid_number(found):
        problem = "no such numbers are given out there"
        raise TelephoneError(problem)
    return found
