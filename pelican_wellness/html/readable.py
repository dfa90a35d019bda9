"""What can be read: an element of a document, or of a quick tree. Reading takes no parser, so nothing here imports one."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol


class Readable(Protocol):
    """The part of BeautifulSoup's `Tag` that is used to read; what it holds that is no `str` is an element."""

    @property
    def name(self) -> str:
        """What element it is."""

    @property
    def attrs(self) -> Mapping[str, Any]:
        """Its attributes."""

    @property
    def contents(self) -> Sequence[Any]:  # Any: elements and texts, of a library's type or of ours
        """What stands in it."""

    @property
    def parent(self) -> "Readable | None":
        """The element around it."""

    @property
    def parents(self) -> Iterator["Readable"]:
        """The elements around it, the nearest first."""

    def get(self, key: str, default: Any = None, /) -> Any:
        """Return an attribute."""


TEXT = frozenset({"str", "NavigableString"})
"""Types of texts by their names: BeautifulSoup marks comments, scripts and ruby annotations with subtypes."""


def classes(element: Readable) -> frozenset[str]:
    """Return the classes of an element. Documents keep the attribute as it was written, so it has to be split."""
    return frozenset(str(element.get("class", "")).split())
