"""A postal address in the order of its country."""

from collections.abc import Iterable

# fmt: off
_POSTAL_CODE_LAST = frozenset({
    "AS", "AU", "BB", "BD", "BH", "BM", "BN", "BT", "CA", "CC", "CO", "CX", "FM", "GU", "HM", "IL", "IN", "JO", "KH",
    "LB", "LS", "LV", "MH", "MM", "MP", "MT", "MV", "NF", "NG", "NP", "NZ", "PE", "PG", "PK", "PR", "PW", "SA", "SG", "SO",
    "UM", "US", "VC", "VE", "VI",
})
"""Countries that write the postal code after the town. Most others write it before (Google's libaddressinput, region data,
which follows the country sheets of the Universal Postal Union)."""

_POSTAL_CODE_ALONE = frozenset({
    "AC", "AF", "AI", "BR", "CR", "CU", "EG", "FK", "GB", "GG", "GI", "GS", "HN", "HU", "ID", "IE", "IM", "IO", "IQ",
    "IR", "JE", "KE", "KR", "KY", "LK", "MN", "NA", "PN", "RU", "SD", "SH", "SZ", "TA", "TC", "TH", "UA", "VG",
    "VN", "ZA",
})
"""Countries that give the postal code a line of its own, the last (the same source)."""

_TOWN_FIRST = frozenset({"HU", "IR"})
"""Countries that write the town above the street (the same source)."""
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
    if country in _TOWN_FIRST:
        return [line for line in (locality, region, *streets, postal_code) if line]
    if country in _POSTAL_CODE_ALONE:
        lines = [*streets, locality, region, postal_code]
    elif country in _POSTAL_CODE_LAST:
        lines = [*streets, _joined([_joined([locality, region], ", "), postal_code])]
    else:
        lines = [*streets, _joined([_joined([postal_code, locality]), region], ", ")]
    return [line for line in lines if line]


def _joined(parts: Iterable[str], by: str = " ") -> str:
    return by.join(part for part in parts if part)
