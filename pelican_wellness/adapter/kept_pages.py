"""Pages that the last build wrote, and that this one would write again just so, are left as they are."""

import logging
import os
from collections.abc import Callable
from stat import S_ISREG
from struct import Struct

from pelican_wellness.adapter.build import Build
from pelican_wellness.adapter.page_inputs import PageInputs
from pelican_wellness.fingerprint import OpaqueError
from pelican_wellness.kept import Kept

logger = logging.getLogger(__name__)

_PAGES = "pages"
"""Key of all that is kept."""

_SECOND = 1_000_000_000
"""In nanoseconds."""


Written = bytes
"""A page as it was written: what the system said of its file right after, and then the digest of what it is made from.

In one piece, since there are thousands, and other processes tell of theirs.

Who changes a file changes its size or its times. The time of its content can be set back; that of any change cannot.
Times have ticks, of some milliseconds. Of a change within the tick of our own writing, and to as many bytes, nothing
tells, unless another file takes the place; but nobody changes what is being written. Where a tick is a second or more
(FAT, HFS+), somebody may: there nothing is kept.
"""

_FILE = Struct("<QqqQ")
"""Size, the times of content and of any change in nanoseconds, and inode."""

Noted = list[tuple[str, Written]]


class KeptPages:
    """What the last build wrote into the same folder, and what this one does; nothing is kept without `inputs`."""

    def __init__(self, build: Build, table: Kept, inputs: PageInputs | None) -> None:
        self.inputs, self._table = inputs, table
        self._output = os.path.realpath(build.pelican_settings["OUTPUT_PATH"])
        site, known = (table.get(_PAGES) if inputs else None) or (None, {})
        self.is_same_site = inputs is not None and site == inputs.site
        """Whether all pages go to the files that they went to last time, and any may be there as it should be."""
        self._known: dict[str, Written] = known if self.is_same_site else {}
        self._written: dict[str, Written] = {}
        self._twice: set[str] = set()
        self.intact: frozenset[str] = frozenset()
        """Files of the output that are as the last build wrote them."""
        self.look()

    def look(self) -> None:
        """See which files are as they were written."""
        self.intact = frozenset(name for name, one in self._known.items() if self._now(name) == one[: _FILE.size])

    def leave(self, name: str, made_from: Callable[[PageInputs], bytes]) -> bool:
        """Say whether a page stands in its file as it would be written; then it is kept on."""
        is_there = name in self.intact and self._known[name][_FILE.size :] == self._digest(made_from)
        if is_there:
            self._written[name] = self._known[name]
        return is_there

    def note(self, name: str, made_from: Callable[[PageInputs], bytes]) -> Noted:
        """Return what tells of a page that was written just now, if anything does."""
        digest = self._digest(made_from)
        found = self._now(name) if digest else None
        return [(name, found + digest)] if found and _FILE.unpack(found)[1] % _SECOND else []

    def keep(self, pages: Noted) -> None:
        """Keep what was noted."""
        self._written.update(pages)

    def forget(self, name: str) -> None:
        """Keep nothing of a file that is written twice: which page it holds in the end is up to Pelican."""
        self._twice.add(name)

    def save(self) -> None:
        """Have the next build know."""
        if self.inputs is None:
            return
        written = {name: one for name, one in self._written.items() if name not in self._twice}
        if not self.is_same_site or written != self._known:
            self._table.put(_PAGES, (self.inputs.site, written))
        self._table.save()

    def _digest(self, made_from: Callable[[PageInputs], bytes]) -> bytes:
        """Return what a page is made from, empty where nobody can tell."""
        try:
            return made_from(self.inputs) if self.inputs else b""
        except OpaqueError as error:
            logger.debug("A page is not kept, since nobody can tell whether it shows what it did: %s", error)
            return b""

    def _now(self, name: str) -> bytes | None:
        try:
            found = os.lstat(os.path.join(self._output, name))  # noqa: PTH118 - of thousands of files
        except (OSError, ValueError):
            return None
        if not S_ISREG(found.st_mode):
            return None
        return _FILE.pack(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino % 2**64)


def pages_of(build: Build, *, alone: bool) -> KeptPages:
    """Return what is kept of pages: nothing where every page must be written anew, or nobody can tell what it shows."""
    inputs = None
    if build.own_theme and build.page_table and not alone:
        try:
            inputs = PageInputs(build)
        except (OpaqueError, OSError) as error:
            logger.debug("No page is kept, since nobody can tell whether it shows what it did: %s", error)
    return KeptPages(build, build.page_table or Kept(), inputs)
