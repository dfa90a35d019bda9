"""What a card shows, and the key under which a drawn one is kept."""

from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

WIDTH, HEIGHT = 1200, 630
"""Pixels. The size that Facebook's guide for pictures of links asks for; all others take it."""


class Colors(NamedTuple):
    """Colors `#rrggbb` of a card."""

    background: str
    title: str
    text: str
    shape: str
    badge: str
    on_badge: str


class Card(NamedTuple):
    """Texts are plain. `photo`, `logo` and the fonts are paths of files, empty for none; `direction` is `ltr` or `rtl`."""

    title: str
    site: str
    colors: Colors
    author: str = ""
    role: str = ""
    photo: str = ""
    logo: str = ""
    language: str = "en"
    direction: str = "ltr"
    title_font: str = ""
    text_font: str = ""

    @property
    def files(self) -> tuple[str, ...]:
        """The files that it is drawn from."""
        return tuple(file for file in (self.photo, self.logo, self.title_font, self.text_font) if file)


class Report(NamedTuple):
    """A card that was drawn, and what could not: letters that no font has, files that nobody can read. Or an error.

    `unshaped` says that letters stand side by side that should be joined.
    """

    key: str
    letters: str = ""
    files: tuple[str, ...] = ()
    error: str = ""
    unshaped: bool = False


def file_of(folder: Path, key: str) -> Path:
    """Return the file in which a card is kept."""
    return folder / f"{key}.png"


class Keys:
    """Makes the keys of cards: equal for what looks equal, another for whatever changes a pixel."""

    def __init__(self, fonts: list[Path]) -> None:
        own = sorted(Path(__file__).parent.glob("*.py"))
        self._common = sha256(b"".join(file.read_bytes() for file in own))
        self._common.update("\n".join(map(str, fonts)).encode(errors="surrogateescape"))
        self._contents: dict[str, str] = {}

    def key(self, card: Card) -> str:
        """Return the key of a card: letters and digits."""
        digest = self._common.copy()
        digest.update(repr((card, [self._content(file) for file in card.files])).encode())
        return digest.hexdigest()[:32]

    def _content(self, file: str) -> str:
        if file not in self._contents:
            self._contents[file] = sha256(Path(file).read_bytes()).hexdigest() if Path(file).is_file() else ""
        return self._contents[file]
