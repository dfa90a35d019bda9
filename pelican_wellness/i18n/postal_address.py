"""A postal address in the order of its country."""

from collections.abc import Iterable

# fmt: off
_POSTAL_CODE_LAST = frozenset({
    "AU", "BD", "BN", "BR", "CA", "CO", "EC", "GB", "GG", "HK", "ID", "IE", "IM", "IN", "JE", "JM", "KE", "KR",
    "LK", "MY", "NG", "NP", "NZ", "PH", "PK", "SG", "TH", "TW", "US", "VN", "ZA",
})
"""Countries that write the postal code after the town (Universal Postal Union, "Addressing solutions", country sheets).
The others write it before."""

_POSTAL_CODE_ALONE = frozenset({"BD", "GB", "GG", "HK", "IE", "IM", "JE", "KE", "LK", "PK", "VN", "ZA"})
"""Of these, those that give it a line of its own."""
# fmt: on


def address_lines(street: str, locality: str, region: str, postal_code: str, country: str) -> list[str]:
    """Return the lines of an address as its country's post wants them, without the country's name.

    `country` is an ISO 3166 code or empty; any part may be empty.

    >>> address_lines("12 Alder Street", "Burlington", "VT", "05401", "US")
    ['12 Alder Street', 'Burlington, VT 05401']
    >>> address_lines("Erlenweg 12", "Berlin", "", "10115", "DE")
    ['Erlenweg 12', '10115 Berlin']
    """
    streets = [line.strip() for line in street.splitlines()]
    if country in _POSTAL_CODE_ALONE:
        lines = [*streets, locality, region, postal_code]
    elif country in _POSTAL_CODE_LAST:
        lines = [*streets, _joined([_joined([locality, region], ", "), postal_code])]
    else:
        lines = [*streets, _joined([_joined([postal_code, locality]), region], ", ")]
    return [line for line in lines if line]


def _joined(parts: Iterable[str], by: str = " ") -> str:
    return by.join(part for part in parts if part)
