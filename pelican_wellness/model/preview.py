"""The picture of a page's preview."""

from typing import NamedTuple

LARGE = (600, 315)
"""From this width and height on networks show a large preview (Facebook, "Images in link shares": at least 600 by 315)."""


class Preview(NamedTuple):
    """`path` is that of a card in the output, or of an article's own picture below the content folder. Pixels."""

    path: str
    width: int
    height: int
    alt: str
    is_card: bool

    @property
    def is_large(self) -> bool:
        """Say whether networks show it large."""
        return self.width >= LARGE[0] and self.height >= LARGE[1]
