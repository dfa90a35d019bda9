"""Draw many cards, with several processes."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from pelican_wellness.features.social_cards.card import Card, Report, file_of
from pelican_wellness.features.social_cards.drawing import Artist
from pelican_wellness.files import write_atomically
from pelican_wellness.team import Team

FEW = 60
"""Cards for which another process is worth its start."""


def draw_all(cards: Mapping[str, Card], folder: Path, fonts: list[Path], processes: int = 1) -> Iterator[Report]:
    """Draw cards by key into `folder`; yield a report of each when it is there."""
    folder.mkdir(parents=True, exist_ok=True)
    artist = Artist(fonts)
    # Cards that have all but the title in common follow each other.
    tasks = sorted(cards.items(), key=lambda task: (task[1].language, task[1].author, task[1].role, task[1].photo))

    def draw(number: int) -> Report:
        key, card = tasks[number]
        try:
            drawn = artist.draw(card)
        except OSError as error:  # a font that breaks, or a Pillow that cannot write
            return Report(key, error=str(error))
        write_atomically(file_of(folder, key), drawn.png)
        return Report(key, "".join(sorted(drawn.letters)), tuple(sorted(drawn.files)), unshaped=drawn.unshaped)

    team = Team(draw, len(tasks), processes - 1 if len(tasks) >= FEW else 0)
    yield from map(team.result, range(len(tasks)))
    team.finish()
