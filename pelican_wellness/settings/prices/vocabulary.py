"""The words of prices in a language, and the signs of money. They stand in `words.toml`."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from importlib.resources import files
from itertools import product

from pelican_wellness.i18n.language import FALLBACK, language
from pelican_wellness.settings.mistakes import nearest
from pelican_wellness.settings.prices import currencies
from pelican_wellness.settings.prices.price import Per
from pelican_wellness.settings.prices.tokens import folded, tokens
from pelican_wellness.settings.slips import meant


class Role(Enum):
    """What a phrase says in a price."""

    MINUTE = auto()
    HOUR = auto()
    FROM = auto()
    TO = auto()
    FREE = auto()
    SLIDING = auto()
    SESSIONS = auto()
    JOINING = auto()
    PER = auto()
    ALONE = auto()
    """The same as `PER`, but within other words it is one of them: a monthly pass, half an hour."""
    MONEY = auto()


Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a phrase means: with `PER` a thing, with `MONEY` the codes of all currencies that it may mean."""

    role: Role
    text: str
    values: tuple[str, ...] = ()


_UNITS = (Role.MINUTE, Role.HOUR, Role.SESSIONS)
_SHORT = 3
"""Letters of a word in which any slip changes most of it."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`longest` is how many words the longest phrase has."""

    phrases: Mapping[Phrase, Meaning]
    longest: int
    units: Mapping[str, str]
    free: Mapping[str, str]
    around: Mapping[str, str]
    """What stands before or after an amount."""
    slashed: Mapping[str, str]
    """What stands after it with a slash. This and those above are folded phrases and how they are written."""

    def meant_unit(self, word: str) -> str | None:
        """Return the unit of which a word is a slip."""
        key = folded(word)
        return self.units.get(meant(key, frozenset(self.units)) or (len(key) <= _SHORT and nearest(key, self.units)) or "")

    def meant_free(self, word: str) -> str | None:
        """Return the word for free of which another is a slip."""
        return self.free.get(meant(folded(word), frozenset(self.free)))

    def meant_around(self, phrase: str) -> str | None:
        """Return what stands around an amount and is nearly this phrase; both with a slash or both without."""
        known, key = self.slashed if phrase.startswith("/") else self.around, folded(phrase)
        return known.get(meant(key, frozenset(known))) if key not in known else None


@cache
def vocabulary(tag: str, currency: str | None) -> Vocabulary:
    """Return the phrases of a language, over those of English, and how money is written where `currency` is the usual one."""
    found = {_phrase(one.text): one for one in _money(tag, currency)}
    for name in (FALLBACK, language(tag).tag.partition("-")[0]):
        found |= {_phrase(one.text): one for one in _words(name)}
    around = _spelled(found, Role.PER, Role.ALONE, Role.FROM, Role.SLIDING)
    return Vocabulary(
        found,
        max(map(len, found)),
        units=_spelled(found, *_UNITS),
        free=_spelled(found, Role.FREE),
        around={key: text for key, text in around.items() if not key.startswith("/")},
        slashed={key: text for key, text in around.items() if key.startswith("/")},
    )


def _spelled(phrases: Mapping[Phrase, Meaning], *roles: Role) -> Mapping[str, str]:
    """Return the phrases with one of these roles and how they are written, without those that too many words are like."""
    found = ((key, one) for key, one in phrases.items() if one.role in roles and key[-1].isalpha())
    return {" ".join(key): one.text for key, one in found if not _is_like_others(key, one.role)}


def _is_like_others(key: Phrase, role: Role) -> bool:
    """Say whether other words would be taken for slips of a phrase: `a season` for `a session`, `per` for `per h`."""
    return (role is Role.ALONE and len(key) > 1) or (role is Role.PER and len(key[-1]) == 1)


@cache
def _source() -> str:
    return (files("pelican_wellness") / "settings" / "prices" / "words.toml").read_text(encoding="utf-8")


_ROLES = (*_UNITS, Role.FROM, Role.TO, Role.FREE, Role.SLIDING, Role.JOINING)


def _words(name: str) -> Iterator[Meaning]:
    """Yield the words of a language, none where it has none here."""
    stated = tomllib.loads(_source()).get(name, {})
    yield from (Meaning(Role.JOINING, text) for text in stated.get("per", ()))
    for role in _ROLES:
        yield from (Meaning(role, text) for text in stated.get(role.name.lower(), ()))
    for unit in Per:
        yield from (Meaning(Role.ALONE, text, (unit,)) for text in stated.get("alone", {}).get(unit, ()))
        for per, one in product((*stated.get("per", ()), "/"), stated.get("each", {}).get(unit, ())):
            yield Meaning(Role.PER, f"{per} {one}", (unit,))


def _money(tag: str, currency: str | None) -> Iterator[Meaning]:
    """Yield the signs and words of money; the usual currency's come last and are read as that one."""
    for sign, code in currencies.signs(tag):
        yield Meaning(Role.MONEY, sign, (code,))
    shared: dict[str, tuple[str, ...]] = {}
    for group in tomllib.loads(_source())["money"]:
        for word in group["words"]:
            shared[word] = (*shared.get(word, ()), *group["codes"])
    for word, codes in shared.items():
        yield Meaning(Role.MONEY, word, (currency,) if currency in codes else codes)
    for sign in (currency, *currencies.own_signs(currency, tag)) if currency else ():
        yield Meaning(Role.MONEY, sign, (currency,) if currency else ())


def _phrase(text: str) -> Phrase:
    return tuple(folded(token.text) for token in tokens(text))
