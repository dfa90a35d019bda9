"""What is left of a price when all else is understood: the blogger's own words for whom or what it is."""

import re
from collections.abc import Container, Iterator, Sequence
from itertools import chain

from pelican_wellness.settings.prices.pieces import Piece, Sign
from pelican_wellness.settings.prices.price import PriceError
from pelican_wellness.settings.prices.vocabulary import Role, Vocabulary

_LONGEST = 80
"""Letters of a label, which stands in a narrow column of a table."""

_LONGEST_PHRASE = 4
"""Words of one that may be misspelled."""

_WEAK = (*Sign, Role.JOINING, Role.TO)
"""What alone is no label, and joins one to the rest."""

_MARKS = re.compile("[,:;=+()/،؛]")
_DOTS = ".…'’\"!?*"


def label(text: str, found: Sequence[Piece], used: Container[int], words: Vocabulary) -> str:
    """Return the label; more than one are told with a comma between. Raises PriceError for what is nearly a known phrase."""
    said = []
    for run in _runs(found, used):
        if {one.kind for one in run} <= {Role.MINUTE, Role.FROM, *_WEAK}:
            problem = f"{_said(text, run)!r} stands here without a number"
            raise PriceError(problem)
        if slip := _slip(_said(text, run), words):
            problem = f"{slip[0]!r} is not known here"
            raise PriceError(problem, text.replace(*slip, 1))
        inner = _inner(run, found[0])
        said.append(_tidy(_said(text, inner), text[inner[-1].end : run[-1].end]))
    whole = ", ".join(filter(None, said))
    if len(whole) > _LONGEST:
        problem = f"this label is longer than {_LONGEST} letters"
        raise PriceError(problem)
    return whole


def _runs(found: Sequence[Piece], used: Container[int]) -> Iterator[list[Piece]]:
    """Yield pieces that stand together and are not used, if they hold a word."""
    run: list[Piece] = []
    for at in range(len(found) + 1):
        if at < len(found) and at not in used:
            run.append(found[at])
            continue
        if any(one.kind not in _WEAK for one in run):
            yield run
        run = []


def _inner(run: Sequence[Piece], beginning: Piece) -> Sequence[Piece]:
    """Return a run without what joins it to the rest; at the beginning of everything it joins nothing: `for two`."""
    strong = [at for at, one in enumerate(run) if one.kind not in _WEAK]
    first = 0 if run[0] is beginning and run[0].kind in (Role.JOINING, Role.TO) else strong[0]
    last = next(at for at in reversed(strong) if run[at].kind is not Role.FROM)
    return run[first : last + 1]


def _said(text: str, run: Sequence[Piece]) -> str:
    return text[run[0].start : run[-1].end]


def _tidy(said: str, after: str) -> str:
    """Return a label with the end of its parenthesis, which may stand in what is after it; nothing where it is but dots."""
    if said.count("(") > said.count(")"):
        said += after[: after.find(")") + 1]
    if said.count("(") != said.count(")"):
        problem = f"a parenthesis of {said!r} has no partner"
        raise PriceError(problem)
    return " ".join(said.split()) if said.strip(_DOTS) else ""


def _slip(said: str, words: Vocabulary) -> tuple[str, str] | None:
    """Return a phrase that is nearly one that stands around an amount, and that one; after a slash there is no other."""
    if (after := said[len(said) - len(said.lstrip(" ,:=+()")) :]).startswith("/"):
        return after, words.meant_around(after) or after
    for phrase in chain.from_iterable(map(_phrases, _MARKS.split(said))):
        if right := words.meant_around(phrase):
            return phrase, right
    return None


def _phrases(said: str) -> Iterator[str]:
    """Yield words that stand together, the longest phrases first, as they are written."""
    at = [found.span() for found in re.finditer(r"\S+", said)]
    for length in range(min(_LONGEST_PHRASE, len(at)), 0, -1):
        yield from (said[at[first][0] : at[first + length - 1][1]] for first in range(len(at) - length + 1))
