"""Regular expressions that are compiled when they are first asked.

To compile all of a hundred patterns took a tenth of the time that loading this package takes, and most builds ask few of
them.
"""

import re
from typing import AnyStr, cast

_METHODS = ("search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn")


class _Pattern:
    """Stands for a pattern until it is asked; then it has the pattern's own methods."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        vars(self).update((method, getattr(compiled, method)) for method in _METHODS)
        found: object = getattr(compiled, name)
        return found


def pattern(source: AnyStr, flags: re.RegexFlag | int = 0) -> re.Pattern[AnyStr]:
    """Return what `re.compile` returns, as far as it is asked by its methods: `re.sub` and its like do not take it."""
    return cast(re.Pattern[AnyStr], _Pattern(source, int(flags)))
