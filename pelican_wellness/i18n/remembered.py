"""What was asked of CLDR, in this build or in one before.

Babel takes as long to load the data of one language as a build takes for ten articles, and small sites ask it the same few
things each time.
"""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

Facts = dict[tuple[object, ...], object]
"""Name of a function and its arguments -> what it returned: plain values, all of them."""

_MOST = 2000
"""Facts that are handed on, the newest: of numbers there is no end."""

_FACTS: Facts = {}


def remembered(function: Callable[P, T]) -> Callable[P, T]:
    """Let a function that makes plain values of plain values be asked once for each, in all builds together."""

    @wraps(function)
    def asked(*arguments: P.args, **keywords: P.kwargs) -> T:
        key = (function.__qualname__, *arguments, *keywords.items())
        if key not in _FACTS:
            _FACTS[key] = function(*arguments, **keywords)
        return _FACTS[key]  # type: ignore[return-value] # what the function returned

    return asked


def recall(facts: Mapping[tuple[object, ...], object]) -> None:
    """Take over what earlier builds were told by the same version of Babel, as the same code asked it."""
    _FACTS.update(facts)


def to_hand_on() -> Facts:
    """Return what to hand on to builds to come."""
    return dict([*_FACTS.items()][-_MOST:])
