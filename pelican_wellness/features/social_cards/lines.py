"""Break a text into lines and put its parts in the order in which they are seen.

Breaking follows Unicode's line breaking algorithm (UAX #14) as far as titles need it, ordering its bidirectional algorithm
(UAX #9): what one font can draw in one direction is a run, and a shaping engine does the rest within each run.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import Generic, TypeVar

_IDEOGRAPHS = "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_NEVER_FIRST = "、。，．・：；？！」』）］｝〉》】〕〗〙’”ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ%％"
_NEVER_LAST = "「『（［｛〈《【〔〖〘‘“"
_BREAK = re.compile(
    rf"(?<=[ \t\u2000-\u2006\u2008-\u200b\u205f\u3000])"  # after a space that is not a no-break one
    rf"|(?<=\w[-–—])(?=\w)"
    rf"|(?<=[{_IDEOGRAPHS}{_NEVER_FIRST}])(?<![{_NEVER_LAST}])(?=[{_IDEOGRAPHS}{_NEVER_LAST}])(?![{_NEVER_FIRST}])"
)
"""Where a line may end. Chinese and Japanese may break between any two letters, but for signs that open or close."""

_IGNORED = re.compile(
    "\u200d[♀♂]|[\x00-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0100-\U000e01ef]"
)
"""Signs without a shape of their own: for control, for variants, for direction, and soft hyphens."""

_FIRST_FROM_RIGHT = "\u0590"
"""Where letters begin in Unicode that are written from right to left: Hebrew's."""

_BRACKETS = {"(": ")", "[": "]", "{": "}", "（": "）", "「": "」"}
_SPACE = re.compile("[^\\S\u00a0\u202f\u2007]+")

Face = TypeVar("Face")
Measure = Callable[[str], float]
Line = str


def pieces(text: str) -> list[str]:
    """Return the parts of a text between which a line may end, each with the space after it."""
    return [piece for piece in _BREAK.split(text) if piece]


def visible(text: str) -> str:
    """Return a text without what draws nothing, on one line; spaces where no line may end stay such."""
    return _SPACE.sub(" ", _IGNORED.sub("", _SPACE.sub(" ", text))).strip()


def needs_shaping(text: str) -> bool:
    """Say whether letters of a text change their shape or place beside others: Hebrew and Arabic, and India's scripts."""
    return any(unicodedata.bidirectional(letter) in ("R", "AL") or "\u0900" <= letter <= "\u109f" for letter in text)


def fit(parts: Sequence[str], widths: Sequence[float], limit: float, most: int) -> list[Line] | None:
    """Return at most `most` lines no wider than `limit`, of much the same width each; None where that cannot be.

    `widths` are those of the parts.
    """
    lines = _greedy(widths, limit)
    if lines is None or len(lines) > most:
        return None
    narrow, wide = max(widths), limit
    for _ in range(8):  # the narrowest column with as many lines: a halving search, to a two-hundredth of the width
        middle = (narrow + wide) / 2
        tried = _greedy(widths, middle)
        if tried is not None and len(tried) == len(lines):
            lines, wide = tried, middle
        else:
            narrow = middle
    return ["".join(parts[start:end]).rstrip() for start, end in lines]


def _greedy(widths: Sequence[float], limit: float) -> list[tuple[int, int]] | None:
    lines, start, filled = [], 0, 0.0
    for index, width in enumerate(widths):
        if width > limit:
            return None
        if filled + width > limit and index > start:
            lines.append((start, index))
            start, filled = index, 0.0
        filled += width
    return [*lines, (start, len(widths))]


def shorten(parts: Sequence[str], limit: float, most: int, measure: Measure) -> list[Line]:
    """Return at most `most` lines of a text that does not fit: a word too wide for a line is broken, an ellipsis ends it."""
    small = [piece for part in parts for piece in ([part] if measure(part) <= limit else _letters(part))]
    lines = ["".join(small[start:end]).rstrip() for start, end in _greedy([measure(one) for one in small], limit) or ()]
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and measure(last + "…") > limit:
        last = last[:-1]
    return [*lines[: most - 1], last.rstrip(" ,;:.–—-") + "…"]


def _letters(word: str) -> list[str]:
    """Return the letters of a word, each with the marks that stand on it."""
    letters: list[str] = []
    for sign in word:
        if letters and (unicodedata.category(sign).startswith("M") or sign.isspace()):
            letters[-1] += sign
        else:
            letters.append(sign)
    return letters


@dataclass(frozen=True, slots=True)
class Run(Generic[Face]):
    """A part of a line that one font draws in one direction."""

    text: str
    face: Face
    direction: str


def runs(line: str, base: str, face_of: Callable[[str, Face | None], Face]) -> list[Run[Face]]:
    """Return the parts of a line from left to right, as they are seen. `base` is the direction of the text as a whole.

    `face_of` chooses the font of a letter, given that of the letter before it.
    """
    directions = _directions(line, base)
    faces: list[Face] = []
    for letter in line:
        faces.append(face_of(letter, faces[-1] if faces else None))
    logical: list[Run[Face]] = []
    for (face, direction), group in groupby(zip(line, faces, directions, strict=True), key=lambda one: one[1:]):
        logical.append(Run("".join(letter for letter, *_ in group), face, direction))
    return list(_visual(logical, base))


def _directions(line: str, base: str) -> list[str]:
    """Return each letter's direction: its own, else that of the letters around it where they agree, else the text's."""
    if base == "ltr" and max(line, default="") < _FIRST_FROM_RIGHT:
        return [base] * len(line)
    kinds = [unicodedata.bidirectional(letter) for letter in line]
    own: list[str] = []
    strong = base
    for kind in kinds:
        if kind in ("L", "R", "AL"):
            strong = "ltr" if kind == "L" else "rtl"
        # A number goes with the word before it; within it the shaping engine keeps the digits from left to right.
        own.append(strong if kind in ("L", "R", "AL", "EN", "AN", "NSM") else "")
    _join_signs_of_numbers(kinds, own)
    _pair_brackets(line, own, base)
    before = list(accumulate(own, lambda last, one: one or last, initial=base))
    after = base
    for index in range(len(own) - 1, -1, -1):
        if not own[index]:
            own[index] = after if before[index] == after else base
        after = own[index]
    return own


def _join_signs_of_numbers(kinds: Sequence[str], own: list[str]) -> None:
    """Let `%` and signs of currency go with the number beside them (UAX #9, W5)."""
    places = range(len(kinds))
    for order in (places, reversed(places)):
        number = ""
        for place in order:
            if kinds[place] == "EN":
                number = own[place]
            elif kinds[place] == "ET" and number:
                own[place] = number
            else:
                number = ""


def _pair_brackets(line: str, own: list[str], base: str) -> None:
    """Let both brackets of a pair have one direction: the text's if it is within, else that within (UAX #9, N0)."""
    opened: list[tuple[int, str]] = []
    pairs: list[tuple[int, int]] = []
    for place, sign in enumerate(line):
        if sign in _BRACKETS:
            opened.append((place, _BRACKETS[sign]))
        elif sign in (closing := [end for _, end in opened]):
            nearest = len(closing) - 1 - closing[::-1].index(sign)
            pairs.append((opened[nearest][0], place))
            del opened[nearest:]
    for start, end in sorted(pairs):
        within = {direction for direction in own[start + 1 : end] if direction}
        if base not in within and within:
            before = next((one for one in reversed(own[:start]) if one), base)
            own[start] = own[end] = before if before in within else base
        elif within:
            own[start] = own[end] = base


def _visual(logical: list[Run[Face]], base: str) -> Iterator[Run[Face]]:
    """Reverse what runs from right to left (UAX #9, L2)."""
    ordered = logical if base == "ltr" else logical[::-1]
    for direction, group in groupby(ordered, key=lambda run: run.direction):
        same = list(group)
        yield from same if direction == base else reversed(same)
