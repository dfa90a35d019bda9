"""Phrases by which a language invites readers to make contact, with any profession, in the forms the language bends it to.

Each language has a file, `phrases/<language>.toml`; docs/languages.md tells translators how to write one.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import takewhile
from typing import NamedTuple

from pelican_wellness.features.cta.phrase import SPACE, Finder, finder, folded, is_unspaced, literal
from pelican_wellness.i18n.catalogs import nearest
from pelican_wellness.i18n.language import FALLBACK
from pelican_wellness.pattern import pattern

_FOLDER = files("pelican_wellness") / "features" / "cta" / "phrases"
_PROFESSION = "{profession}"
_NO_ENDING = "-"
"""Written among endings or beginnings: the word without any."""

_TOKEN = pattern(r"\{profession\}|[\[\]()|]|\s+|[^\[\](){}|\s]+|[{}]")
_CLOSING = ("]", ")", "")
_MACRO = pattern(r"\{(\w+)\}")


class PhraseBook(NamedTuple):
    """What a language's file holds.

    `words` are parts that several phrases share. `endings` says which endings stand in place of one that a word of the
    profession has, `beginnings` the same of its beginning. `short` is the word of a profession that stands for all of it,
    "first" or "last"; empty: none does. `never_after` are words right before a phrase with which it invites nobody: "do not".
    """

    phrases: tuple[str, ...]
    words: Mapping[str, str]
    endings: Mapping[str, tuple[str, ...]]
    short: str = ""
    beginnings: Mapping[str, tuple[str, ...]] = {}
    never_after: tuple[str, ...] = ()


@cache
def _names() -> frozenset[str]:
    return frozenset(file.name for file in _FOLDER.iterdir())


@cache
def phrase_book(tag: str) -> PhraseBook | None:
    """Return the phrases of a language, None where it has no file."""
    name = f"{nearest(tag) or tag}.toml"
    if name not in _names():  # the file of a tag that somebody mistyped may be one that no folder can hold
        return None
    stated = tomllib.loads((_FOLDER / name).read_text(encoding="utf-8"))
    endings, beginnings = (
        {one: tuple(others.split()) for one, others in stated.get(key, {}).items()} for key in ("endings", "beginnings")
    )
    return PhraseBook(
        tuple(stated["phrases"]),
        stated.get("words", {}),
        endings,
        stated.get("short", ""),
        beginnings,
        tuple(stated.get("never_after", ())),
    )


def default_finder(profession: str, language: str) -> Finder | None:
    """Return what finds the phrases of a language, and those of English; None without a profession."""
    books = [book for tag in dict.fromkeys((nearest(language) or language, FALLBACK)) if (book := phrase_book(tag))]
    expressions = [one for book in books for one in patterns(book, profession)]
    return finder(expressions, [stem for book in books for stem in stems(book, profession)])


def patterns(book: PhraseBook, profession: str) -> list[str]:
    """Return a language's phrases as regular expressions, each as long as its phrase and the forms of the profession.

    Where some words may not stand before a phrase it is one expression of all, so that they are looked for once.
    """
    nouns = [SPACE.join(f"(?:{'|'.join(map(literal, forms(word, book)))})" for word in one) for one in _nouns(book, profession)]
    noun = f"(?:{'|'.join(nouns)})"
    found = [_Phrase(_unfolded(phrase, book.words), noun).pattern() for phrase in book.phrases] if nouns else []
    return [f"{_not_after(book.never_after)}(?:{'|'.join(found)})"] if found and book.never_after else found


def _not_after(words: Iterable[str]) -> str:
    """Return an expression for a place before which none of these words stand, with a space where the script has any.

    Those of one length are looked for together: a regular expression looks back by a fixed number of signs.
    """
    of_length: dict[tuple[int, bool], list[str]] = {}
    for one in words:
        before, spaced = r"\s".join(map(literal, one.split())), not is_unspaced(one[-1])
        of_length.setdefault((len(one), spaced), []).append(rf"\b{before}\s" if spaced else before)
    return "".join(f"(?<!{'|'.join(same)})" for same in of_length.values())


def stems(book: PhraseBook, profession: str) -> list[str]:
    """Return what all forms of a word begin with that stands in each phrase: the one that may stand for all of them."""
    words = profession.split()
    return [_shared([folded(form) for form in forms(words[-1 if book.short == "last" else 0], book)])] if words else []


def _shared(words: Sequence[str]) -> str:
    """Return what all words begin with: what the first and the last of them do, in the order of letters."""
    pairs = zip(min(words), max(words), strict=False)
    return "".join(one for one, _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _nouns(book: PhraseBook, profession: str) -> list[list[str]]:
    """Return the words of the profession, and the word that stands for all of it."""
    words = profession.split()
    short = {"first": words[:1], "last": words[-1:]}.get(book.short, [])
    return [words, *([short] if short and len(words) > 1 else [])] if words else []


def forms(word: str, book: PhraseBook) -> list[str]:
    """Return a word in all its forms, the longest first.

    >>> forms("Masseur", PhraseBook((), {}, {"": ("en", "s"), "r": ("se",)}))
    ['Masseuren', 'Masseurs', 'Masseuse', 'Masseur']
    """
    found = {word: None}
    for ending, others in book.endings.items():
        if word.lower().endswith(ending.lower()):
            stem = word[: len(word) - len(ending)]
            found |= dict.fromkeys(stem + ("" if other == _NO_ENDING else other) for other in others)
    for form in list(found):
        for beginning, others in book.beginnings.items():
            if form.lower().startswith(beginning.lower()):
                found |= dict.fromkeys(("" if other == _NO_ENDING else other) + form[len(beginning) :] for other in others)
    return sorted(found, key=lambda one: (-len(one), one))


def _unfolded(phrase: str, words: Mapping[str, str]) -> str:
    """Put shared parts in their places."""
    return _MACRO.sub(lambda found: f"({words[found[1]]})" if found[1] in words else found[0], phrase)


class _Phrase:
    """A phrase of a file on its way to a regular expression: `[a|your]` may be there, of `(a|your)` one is."""

    def __init__(self, phrase: str, noun: str) -> None:
        self._phrase, self._noun = phrase, noun
        self._tokens: Iterator[str] = iter([*_TOKEN.findall(phrase), ""])

    def pattern(self) -> str:
        found, end = self._alternatives()
        if end or len(found) != 1 or self._noun not in found[0]:
            raise self._wrong()
        return found[0]

    def _alternatives(self) -> tuple[list[str], str]:
        """Read up to a bracket that closes, or the end; return what stands between bars, and what it was that ended it."""
        found: list[str] = []
        words: list[list[tuple[str, bool]]] = [[]]
        for sign in self._tokens:
            if sign == "|" or sign in _CLOSING:
                found.append(self._joined([word for word in words if word]))
                words = [[]]
                if sign in _CLOSING:
                    return found, sign
            elif sign.isspace():
                words.append([])
            elif sign in ("[", "("):
                words[-1].append(self._group(sign))
            elif sign in ("{", "}"):
                raise self._wrong()
            else:
                words[-1].append((self._noun if sign == _PROFESSION else literal(sign), False))
        raise self._wrong()  # pragma: no cover - the last sign is the end

    def _group(self, opening: str) -> tuple[str, bool]:
        inside, end = self._alternatives()
        if end != {"[": "]", "(": ")"}[opening]:
            raise self._wrong()
        group = f"(?:{'|'.join(inside)})"
        return (f"{group}?", True) if opening == "[" else (group, False)

    def _joined(self, words: list[list[tuple[str, bool]]]) -> str:
        """Put spaces between words; one that may be missing takes a space along."""
        texts = ["".join(part for part, _ in word) for word in words]
        missing = [len(word) == 1 and word[0][1] for word in words]
        if not words:
            return ""
        if all(missing):
            if len(words) > 1:
                raise self._wrong()
            return texts[0]
        last = max(index for index, may in enumerate(missing) if not may)
        before = [f"(?:{text[:-1]}{SPACE})?" if may else text + SPACE for text, may in zip(texts[:last], missing, strict=False)]
        after = [f"(?:{SPACE}{text[:-1]})?" for text in texts[last + 1 :]]
        return "".join([*before, texts[last], *after])

    def _wrong(self) -> ValueError:
        return ValueError(f"this phrase cannot be read: {self._phrase!r}")


def known_languages() -> Iterable[str]:
    """Return the languages that have a file."""
    return sorted(file.name.removesuffix(".toml") for file in _FOLDER.iterdir() if file.name.endswith(".toml"))
