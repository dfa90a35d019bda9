"""Digests of values: where two are alike, so are the values, in whichever process of this Python they were made.

What cannot be told from a value of another day is said (`OpaqueError`), never guessed.
"""

import marshal
from collections.abc import Callable, Hashable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from enum import Enum
from hashlib import blake2b
from pathlib import PurePath
from zoneinfo import ZoneInfo

Way = Callable[..., object]

PLAIN = frozenset({str, int, float, bool, bytes, type(None)})
"""Types whose values are told as they are."""

_MANY = 20
"""Values of a list from which on it is digested by itself, since the same list is looked at again and again."""

_WITHOUT_IDENTITY = 2
"""The format of `marshal` that writes values alone: later ones also write which of them are one and the same object."""


class OpaqueError(TypeError):
    """There is a value of which nobody can tell whether it is that of another day."""


class Fingerprints:
    """Makes digests of values.

    `ways` make of a value of some type, or of one derived from it, what was told of it (see `told`). What has fields, and
    long lists, are looked at once, so they must not change meanwhile; so are named tuples of the types `common`, which are
    worth it where many values have one and the same.
    """

    def __init__(self, ways: Mapping[type, Way], common: Iterable[type] = ()) -> None:
        self._once: dict[int, tuple[object, bytes]] = {}
        """Identity of a value -> the value, lest another gets its identity, and its digest."""
        self._given: dict[type, Way] = {
            datetime: lambda moment: (moment.isoformat(), type(moment.tzinfo).__qualname__, str(moment.tzinfo), moment.fold),
            **dict.fromkeys((date, time, timedelta, timezone, ZoneInfo, PurePath, Decimal), str),
            Enum: lambda member: member.name,
            **ways,
            **dict.fromkeys(common, self._looked_at_once(tuple)),
        }
        self._ways: dict[type, Way] = {
            tuple: self._tuple,
            list: self._list,
            dict: self._pairs,
        }
        self._of_bases: dict[type, Way] = {
            str: str.__str__,
            tuple: self._each,
            list: self._list,
            Mapping: self._pairs,
            AbstractSet: lambda value: sorted(digest(self.told(one)) for one in value),
        }
        self._long_list = self._looked_at_once(tuple)

    def digest(self, *values: object) -> bytes:
        """Return the digest of values together. Raises OpaqueError."""
        return digest(self.told(values))

    def told(self, value: object) -> object:
        """Return what differs for every other value: plain values, lists and tuples. Raises OpaqueError."""
        kind = type(value)
        if kind in PLAIN:
            return value
        way = self._ways.get(kind)
        if way is None:
            way = self._ways[kind] = self._way_of(kind)
        return way(value)

    def _way_of(self, kind: type) -> Way:
        way, name = self._plain_way_of(kind) or self._given.get(object), f"{kind.__module__}.{kind.__qualname__}"
        if way is None:
            raise OpaqueError(name)
        # No value is told as an Ellipsis, so what begins with one is nothing else.
        return lambda value: (..., name, way(value))

    def _plain_way_of(self, kind: type) -> Way | None:
        bases = (Enum,) if issubclass(kind, Enum) else kind.__mro__[:-1]
        if given := next((self._given[base] for base in bases if base in self._given), None):
            return given
        if is_dataclass(kind):
            names = tuple(one.name for one in fields(kind))
            return self._looked_at_once(lambda value: [getattr(value, one) for one in names])
        if hasattr(kind, "__pydantic_fields_set__"):
            return self._looked_at_once(lambda value: (vars(value), value.__pydantic_fields_set__))
        return next((way for base, way in self._of_bases.items() if issubclass(kind, base)), None)

    def _looked_at_once(self, fields_of: Way) -> Way:
        once, told = self._once, self.told

        def way(value: object) -> object:
            known = once.get(id(value))
            if known is None:
                known = once[id(value)] = (value, digest(told(fields_of(value))))
            return known[1]

        return way

    def _list(self, values: list[object]) -> object:
        return [..., self._long_list(values)] if len(values) >= _MANY else self._each(values)

    def _each(self, values: Iterable[object]) -> list[object]:
        told = self.told
        return [value if type(value) in PLAIN else told(value) for value in values]

    def _tuple(self, values: Iterable[object]) -> tuple[object, ...]:
        return tuple(self._each(values))

    def _pairs(self, pairs: Mapping[Hashable, object]) -> object:
        return ..., [*zip(self._each(pairs), self._each(pairs.values()), strict=True)]


def digest(told: object) -> bytes:
    """Return the digest of what was told."""
    written = marshal.dumps(told, _WITHOUT_IDENTITY)  # type: ignore[arg-type] # values as `told` makes them
    return blake2b(written, digest_size=16).digest()
