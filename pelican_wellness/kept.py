"""Values by keys, kept between builds in a file. What cannot be read is not there; what cannot be written is made again."""

import logging
import pickle
from dataclasses import is_dataclass
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import IO, Any

from pelican_wellness.files import remove_halves, written_atomically

logger = logging.getLogger(__name__)

_DIGEST = 32
"""Bytes of the SHA-256 that a file begins with. Who made it is part of what is digested: another's file is no file."""

_PIECE = 2**18
"""Bytes that are digested at once."""

_TOGETHER = 200
"""Values that are pickled at once: what they share is written once, and has to be remembered meanwhile."""

_PACKAGE = f"{__name__.partition('.')[0]}."


def key_of(*values: object) -> str:
    """Return a key for values: the same for the same, in whatever process. Raises TypeError where one is not plain."""
    return sha256("".join(map(_written, values)).encode("utf-8", "surrogatepass")).hexdigest()


def _written(value: object) -> str:
    """Return a value so that no other is written alike."""
    match value:
        case str():
            return f"{len(value)}:{value}"
        case None | bool() | int() | float() | bytes():
            return f"{value!r};"
        case tuple() | list():
            return f"{type(value).__name__}({''.join(map(_written, value))})"
        case dict():
            return f"{{{''.join(_written(one) for pair in value.items() for one in pair)}}}"
    message = f"{type(value).__name__} is no plain value"
    raise TypeError(message)


class Kept:
    """Values of one kind. A value is plain, or made of dataclasses and named tuples of ours; None is none.

    A value is handed out as it was handed in, or read, and to whoever asks again: nobody may change it. `made_by` says
    all that a value depends on beside its key: versions, most of all. Without a file nothing is kept beyond `save`.
    """

    def __init__(self, file: Path | None = None, made_by: str = "") -> None:
        self._file, self._made_by = file, made_by.encode("utf-8", "replace")
        self._known: dict[str, object] | None = None
        self._asked: set[str] = set()
        self._has_news = False

    def get(self, key: str) -> Any:
        """Return what is kept under a key; None where nothing is."""
        self._asked.add(key)
        return self._values().get(key)

    def put(self, key: str, value: object) -> None:
        """Keep a value under a key."""
        self._asked.add(key)
        self._values()[key] = value
        self._has_news = True

    def forget(self) -> None:
        """Begin with nothing, whatever the file holds."""
        self._known, self._has_news = {}, True

    @property
    def is_empty(self) -> bool:
        """Whether nothing is kept, so that nobody need look."""
        return not self._values()

    def save(self) -> None:
        """Write what was asked for since this was last called, if the file holds anything else. The rest is forgotten.

        Not to be called where a build looked at a part of its site only, or failed. What is in the file takes up no memory
        any more; who asks again, asks the file.
        """
        known = {key: value for key, value in self._values().items() if key in self._asked}
        if self._file and (self._has_news or len(known) < len(self._values())) and not self._write(known, self._file):
            self._known = known
        else:
            self._known, self._has_news = None, False
        self._asked = set()

    def _write(self, known: dict[str, object], to: Path) -> bool:
        try:
            remove_halves(to.parent, [to.name])
            with written_atomically(to) as file:
                file.write(bytes(_DIGEST))
                digested = _Digested(file, self._made_by)
                items = list(known.items())
                for start in range(0, len(items), _TOGETHER):
                    pickle.dump(dict(items[start : start + _TOGETHER]), digested, pickle.HIGHEST_PROTOCOL)
                file.seek(0)
                file.write(digested.digest())
        except (OSError, ValueError) as error:  # a folder that may only be read, a full disk, a name that no system has
            logger.info("Nothing is kept for the next build in %s: %s", to, error)
            return False
        return True

    def _values(self) -> dict[str, object]:
        if self._known is None:
            self._known = self._read()
        return self._known

    def _read(self) -> dict[str, object]:
        known: dict[str, object] = {}
        try:
            if self._file and self._file.is_file():
                with self._file.open("rb") as file:
                    if file.read(_DIGEST) == _Digested(file, self._made_by).digest_of_the_rest():
                        size = file.tell()
                        file.seek(_DIGEST)
                        while file.tell() < size:
                            known.update(_Unpickler(file).load())
        except Exception as error:  # noqa: BLE001 - whatever it is that lies there
            logger.debug("What is kept in %s cannot be read: %s", self._file, error)
            return {}
        return known


class _Digested:
    """A file whose content is digested while it is read or written: all of it never is in memory at once."""

    def __init__(self, file: IO[bytes], made_by: bytes) -> None:
        self._file, self._digest = file, sha256(made_by + b"\0")

    def write(self, piece: bytes) -> None:
        self._digest.update(piece)
        self._file.write(piece)

    def digest(self) -> bytes:
        return self._digest.digest()

    def digest_of_the_rest(self) -> bytes:
        while piece := self._file.read(_PIECE):
            self._digest.update(piece)
        return self._digest.digest()


class _Unpickler(pickle.Unpickler):
    """Makes plain values, and dataclasses and named tuples of this package: nothing that runs."""

    def find_class(self, module: str, name: str) -> type:
        """Return a class by its name."""
        found = getattr(import_module(module), name, None) if module.startswith(_PACKAGE) else None
        if isinstance(found, type) and (is_dataclass(found) or issubclass(found, tuple)):
            return found
        message = f"{module}.{name} is no value of ours"
        raise pickle.UnpicklingError(message)
