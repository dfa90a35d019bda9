"""Which font draws a letter.

No font comes with this package: a card is drawn with what is installed, in the order of preference below, and with Pillow's
own font where there is nothing. A letter that no preferred font has is looked for in all others.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import ImageFont, features

_PREFERRED = {
    "title": (
        *("georgiab", "georgia bold", "notoserif-bold", "sourceserif4-bold", "dejavuserif-bold", "liberationserif-bold"),
        *("notonaskharabic-bold", "notoserif{script}-bold", "notosans{script}-bold", "notoserifcjk-bold", "notosanscjk-bold"),
        # Arabic, Hebrew, Chinese, Japanese and Korean of macOS, then of Windows; then what has many scripts.
        *("geezapro", "arialhb", "pingfang", "hiragino sans gb", "ヒラギノ明朝 pron", "applesdgothicneo"),
        *("segoeuib", "msyhbd", "msjhbd", "yugothb", "malgunbd", "nirmalab", "leelauib"),
        *("dejavusans-bold", "freesansbold", "droidsansfallbackfull", "wqy-zenhei", "arial unicode", "arialbd", "timesbd"),
    ),
    "text": (
        *("segoeui", "helveticaneue", "notosans-regular", "opensans-regular", "dejavusans", "liberationsans-regular"),
        *("notosans{script}-regular", "notonaskharabic-regular", "notoserif{script}-regular"),
        *("notosanscjk-regular", "notoserifcjk-regular"),
        *("geezapro", "arialhb", "pingfang", "hiragino sans gb", "ヒラギノ角ゴシック w4", "applesdgothicneo"),
        *("msyh", "msjh", "yugothr", "malgun", "nirmala", "leelawui"),
        *("freesans", "droidsansfallbackfull", "wqy-zenhei", "arial unicode", "arial"),
    ),
}
"""Role -> names of files without their ending, in lower case, best first; `{script}` is that of the letter. Charter, the
theme's first choice, has no bold file of its own on any system."""

_CJK_INDEX = {"ja": 0, "ko": 1, "zh": 2, "zh-hant": 3, "zh-tw": 3, "zh-hk": 4}
"""Which face of a collection of Noto's CJK fonts has a language's own shapes (notofonts, "Super OTC")."""

_WITHOUT_SHAPES = ("lastresort", "adobeblank", "notosansblank", "coloremoji", "apple color emoji")
"""Fonts that have every letter and draw none, and those whose letters are pictures."""

_NO_LETTER = "\U0010ffff"
"""A noncharacter: what is drawn for it is drawn for every letter that a font lacks."""

PROBE = 24
"""Pixels at which fonts are asked for letters."""


@dataclass(frozen=True, slots=True)
class Face:
    """A font: its file, empty for Pillow's own, and its place in a collection."""

    file: str = ""
    index: int = 0

    def at(self, size: int) -> ImageFont.FreeTypeFont:
        """Return the font at a size in pixels."""
        return _font(self, size)

    def opens(self) -> bool:
        """Say whether the file is a font."""
        try:
            return not self.file or bool(_probe(self))
        except OSError:
            return False

    def has(self, letter: str) -> bool:
        """Say whether the font has a letter."""
        return _has(self, letter)


@cache
def shaping() -> bool:
    """Say whether letters can be joined and ordered as Arabic, Hebrew or Hindi need it (Pillow with libraqm and FriBiDi)."""
    return bool(features.check("raqm"))


class Fonts:
    """Chooses a font for each letter. What no font has is noted in `missing`, and drawn by none."""

    def __init__(self, files: list[Path]) -> None:
        self._files = [file for file in files if not file.stem.lower().startswith(_WITHOUT_SHAPES)]
        self._by_stem = {file.stem.lower(): file for file in reversed(self._files)}
        self._chosen: dict[tuple[str, str, str, str], Face | None] = {}
        self.missing: set[str] = set()

    def face(self, letter: str, role: str, own: str, language: str, before: Face | None) -> Face | None:
        """Return the font for a letter, None where there is none.

        `role` is `title` or `text`, `own` the file of a font that the blogger prefers, `before` the font of the letter
        before this one: signs and spaces stay with it.
        """
        unseen = letter.isspace() or unicodedata.category(letter) == "Cf"  # such as the joiners of Persian
        if before and (unseen or (not letter.isalnum() and before.has(letter))):
            return before
        wanted = "a" if unseen else letter
        name = (wanted, role, own, language)
        if name not in self._chosen:
            self._chosen[name] = next(
                (face for face in self._candidates(wanted, role, own, language) if face.has(wanted)), None
            )
        if self._chosen[name] is None:
            self.missing.add(letter)
        return self._chosen[name]

    def _candidates(self, letter: str, role: str, own: str, language: str) -> Iterator[Face]:
        index = _CJK_INDEX.get(language.lower(), _CJK_INDEX.get(language.lower().partition("-")[0], 0))
        if own:
            yield Face(own)
        # "ARABIC LETTER AIN": the name of a letter begins with its script's, but for a few scripts of two words.
        script = unicodedata.name(letter, "").partition(" ")[0].lower()
        for stem in _PREFERRED[role]:
            if file := self._by_stem.get(stem.format(script=script)):
                yield Face(str(file), index if "cjk" in stem else 0)
        yield Face()
        yield from (Face(str(file)) for file in self._files if "italic" not in file.stem.lower())


@cache
def _font(face: Face, size: int) -> ImageFont.FreeTypeFont:
    if not face.file:
        font = ImageFont.load_default(size)
        if isinstance(font, ImageFont.FreeTypeFont):
            return font
        message = "this Pillow was built without FreeType, so it cannot draw text"
        raise OSError(message)
    return ImageFont.truetype(face.file, size, face.index)


@cache
def _has(face: Face, letter: str) -> bool:
    try:
        font = _probe(face)
    except OSError:  # no font, or none that can be drawn at this size
        return False
    return bytes(font.getmask(letter)) != _nothing(face)


@cache
def _probe(face: Face) -> ImageFont.FreeTypeFont:
    if not face.file:
        return _font(face, PROBE)
    return ImageFont.truetype(face.file, PROBE, face.index, layout_engine=ImageFont.Layout.BASIC)


@cache
def _nothing(face: Face) -> bytes:
    return bytes(_probe(face).getmask(_NO_LETTER))


def forget_fonts() -> None:
    """Forget what the files were that fonts were loaded from."""
    for known in (_font, _has, _probe, _nothing):
        known.cache_clear()
