"""Templates are compiled once, not in each build: what Jinja makes of them is kept in the user's cache folder.

What was asked of CLDR lies beside them: it is the same for all sites, too.
"""

import hashlib
import marshal
from contextlib import suppress
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from types import CodeType

import jinja2
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from pelican import Pelican

from pelican_wellness import __version__
from pelican_wellness.adapter.build import build_of
from pelican_wellness.adapter.keeping import stamp_of_package
from pelican_wellness.files import drop_unused, write_atomically
from pelican_wellness.i18n.remembered import Facts, recall, to_hand_on

_PACKAGE = Path(__file__).parents[1]

_SOURCES = tuple(f"adapter/{name}.py" for name in ("compiling", "compiled_templates"))
_ASKING = (*(f"i18n/{name}.py" for name in ("formats", "language", "countries", "opening_hours")), "features/head/tags.py")
"""What templates of ours are compiled from beside their source, with how they lie in the file; and what asks CLDR."""

_DIGEST = 32
"""Bytes of the SHA-256 that a file begins with: Python trusts blindly what `marshal` reads."""

_MOST = 500
"""Templates that are kept. Sites that somebody tried once are forgotten, the oldest first."""

_DAYS = 90
"""After which what other versions of ours or of Python have kept, and nobody has read since, is removed."""


class CompiledTemplates(BytecodeCache):
    """Compiled templates of all sites of a user, in one file. What cannot be read or written is not there."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._known: dict[str, tuple[str, CodeType]] = {}
        facts: Facts = {}
        self._has_news = False
        with suppress(OSError, ValueError, EOFError, TypeError):
            content = file.read_bytes()
            if hashlib.sha256(content[_DIGEST:]).digest() == content[:_DIGEST]:
                self._known, facts = marshal.loads(content[_DIGEST:])  # noqa: S302 - the digest says that this was written here
        recall(facts)
        self._told = len(facts)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give Jinja a template's code, if it was compiled from the same source."""
        checksum, code = self._known.get(bucket.key, ("", None))
        if code is not None and checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remember what Jinja has compiled."""
        if bucket.code is not None:
            self._known.pop(bucket.key, None)
            self._known[bucket.key] = (bucket.checksum, bucket.code)
            self._has_news = True

    def save(self) -> None:
        """Keep it for the next build."""
        told = to_hand_on()
        if self._has_news or len(told) > self._told:
            content = marshal.dumps((dict(list(self._known.items())[-_MOST:]), told))
            with suppress(OSError):
                write_atomically(self._file, hashlib.sha256(content).digest() + content)
            drop_unused(self._file.parent, {self._file.name}, _DAYS)


def default_file() -> Path:
    """Return the file of this user, this version of ours, of Jinja and of Python."""
    from platformdirs import user_cache_path  # noqa: PLC0415 - a site of another theme need not know where caches are

    ours = b"".join((_PACKAGE / name).read_bytes() for name in (*_SOURCES, *_ASKING))
    versions = f"{__version__}\n{jinja2.__version__}\n{stamp_of_package('babel')}".encode()
    key = hashlib.sha256(MAGIC_NUMBER + versions + ours).hexdigest()[:16]
    return user_cache_path("pelican-wellness") / f"templates-{key}"


def save(pelican: Pelican) -> None:
    """Keep the compiled templates of a build."""
    cache = build_of(pelican.settings).compiled
    if isinstance(cache, CompiledTemplates):
        cache.save()
