"""One price of a list, read."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pelican_wellness.settings.prices.amounts import Amount, amount
from pelican_wellness.settings.prices.labels import label
from pelican_wellness.settings.prices.pieces import Kind, Piece, Sign, pieces
from pelican_wellness.settings.prices.price import Per, Price, PriceError, PriceKind
from pelican_wellness.settings.prices.reading import Reading
from pelican_wellness.settings.prices.tokens import with_plain_digits
from pelican_wellness.settings.prices.vocabulary import Role

_NOTHING = Decimal(0)
_LONGEST = 200
"""More letters than a price has."""


def read_price(text: str, reading: Reading) -> Price:
    """Return the price that a text such as `60 min 95` says. Raises PriceError, and what it suggests can be read."""
    try:
        return _read(text, reading)
    except PriceError as error:
        likes = (like for like in error.likes if like != text and _readable(like, reading))
        raise PriceError(error.problem, *list(likes)[:1]) from None


def _readable(text: str, reading: Reading) -> bool:
    try:
        return all(_read(one, reading) for one in text.split(";"))
    except PriceError:
        return False


def _read(text: str, reading: Reading) -> Price:
    if len(text) > _LONGEST:
        problem = f"this is longer than {_LONGEST} letters, which no price is"
        raise PriceError(problem)
    text = with_plain_digits(text)
    found = pieces(text, reading.words, reading.separators[0])
    begin = _begin(found)
    worth = amount(text, found, begin, reading) or _free(text, found, begin, reading)
    if worth.kind is not PriceKind.FREE and any(one.kind is Role.FREE for one in found[begin:]):
        problem = "this is free and has a price"
        raise PriceError(problem)
    return _price(text, found, worth, reading)


def _begin(found: Sequence[Piece]) -> int:
    """Return where the price begins: after the last colon that has one behind it."""
    for at in range(len(found) - 1, -1, -1):
        if found[at].kind is Sign.COLON and any(one.kind in (Kind.NUMBER, Role.FREE) for one in found[at:]):
            return at + 1
    return 0


def _free(text: str, found: Sequence[Piece], begin: int, reading: Reading) -> Amount:
    at = next((index for index in range(begin, len(found)) if found[index].kind is Role.FREE), None)
    if at is None:
        slips = ((one, reading.words.meant_free(one)) for one in text.split())
        problem = "there is no price in this"
        raise PriceError(problem, *(text.replace(one, free, 1) for one, free in slips if free))
    return Amount(PriceKind.FREE, _NOTHING, _NOTHING, reading.currency or "", at, at + 1)


def _price(text: str, found: Sequence[Piece], worth: Amount, reading: Reading) -> Price:
    minutes, sessions = _one(found, Kind.MINUTES, "durations"), _one(found, Kind.SESSIONS, "courses")
    each = list(_each(found))
    sliding = [at for at, one in enumerate(found) if one.kind is Role.SLIDING]
    if sliding and worth.kind is not PriceKind.RANGE:
        problem = "a sliding scale has two ends, such as 60-90"
        raise PriceError(problem)
    course = found[sessions[0]].number if sessions else None
    if len(each) + len(sessions) > 1:
        problem = "a price is for one thing: " + " or ".join(text[found[at].start : found[at].end] for at in (*sessions, *each))
        raise PriceError(problem)
    per = Per(found[each[0]].values[0]) if each else Per.SESSION if course == 1 else None
    used = {*range(worth.first, worth.end), *minutes, *sessions, *each, *sliding}
    return Price(
        worth.kind,
        worth.low,
        worth.high,
        worth.currency,
        minutes=found[minutes[0]].number if minutes else None,
        sessions=course if course != 1 else None,
        per=per,
        label=label(text, found, used, reading.words),
    )


def _one(found: Sequence[Piece], kind: Kind, name: str) -> list[int]:
    at = [index for index, one in enumerate(found) if one.kind is kind]
    if len(at) > 1:
        problem = f"this names two {name}"
        raise PriceError(problem)
    return at


def _each(found: Sequence[Piece]) -> Iterator[int]:
    """Yield the pieces that say what a price is for each of: `monthly`, but not that of a monthly pass."""
    for at, one in enumerate(found):
        words = Kind.WORD in {beside.kind for beside in found[max(at - 1, 0) : at + 2]}
        if one.kind is Role.PER or (one.kind is Role.ALONE and not words):
            yield at
