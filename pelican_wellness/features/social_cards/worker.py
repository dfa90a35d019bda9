"""Draw cards, one after the other, in this process or in a helper of `parallel.Crew`."""

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from pelican_wellness.features.social_cards.card import Card, Report, file_of
from pelican_wellness.features.social_cards.drawing import forget, render
from pelican_wellness.features.social_cards.fonts import Fonts
from pelican_wellness.files import write_atomically
from pelican_wellness.parallel import Crew

FEW = 30
"""For fewer cards another process is not worth its start."""

Task = tuple[str, Card]


def worker(shared: tuple[Path, list[Path]]) -> Callable[[Task], Report]:
    """Return what draws a card into a folder, whole or not at all, with these files of fonts."""
    folder, fonts = shared[0], Fonts(shared[1])
    forget()

    def work(task: Task) -> Report:
        key, card = task
        try:
            drawn = render(card, fonts)
        except OSError as error:  # a font that breaks, or a Pillow that cannot write
            return Report(key, error=str(error))
        write_atomically(file_of(folder, key), drawn.png)
        return Report(key, "".join(sorted(drawn.letters)), tuple(sorted(drawn.files)), unshaped=drawn.unshaped)

    return work


def draw_all(cards: Mapping[str, Card], folder: Path, fonts: list[Path], processes: int | None = None) -> Iterator[Report]:
    """Draw cards by key into `folder`; yield a report of each as soon as it is there.

    `processes` is their number with this one, by default one for each core.
    """
    folder.mkdir(parents=True, exist_ok=True)
    several = processes or min(os.cpu_count() or 1, 1 + len(cards) // FEW)
    with Crew(worker, (folder, fonts), several - 1) as crew:
        for task in cards.items():
            crew.add(task)
        yield from crew.results()
