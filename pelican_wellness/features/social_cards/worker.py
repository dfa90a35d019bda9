"""Draw many cards in this process: `python -m pelican_wellness.features.social_cards.worker`.

Standard input has the folder and the cards, standard output a line for each card that is there.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TextIO

from pelican_wellness.features.social_cards.card import Card, Colors, Report, file_of
from pelican_wellness.features.social_cards.drawing import draw, forget
from pelican_wellness.features.social_cards.fonts import Fonts
from pelican_wellness.files import write_whole


def work(cards: Mapping[str, Card], folder: Path, fonts: Fonts) -> Iterator[Report]:
    """Draw cards into `folder`, each whole or not at all."""
    forget()
    for key, card in cards.items():
        try:
            drawn = draw(card, fonts)
        except OSError as error:  # a font that breaks, or a Pillow that cannot write
            yield Report(key, error=str(error))
            continue
        write_whole(file_of(folder, key), drawn.png)
        yield Report(key, "".join(sorted(drawn.letters)), tuple(sorted(drawn.files)), unshaped=drawn.unshaped)


def assigned(cards: Mapping[str, Card], folder: Path, fonts: list[Path]) -> str:
    """Return a worker's input."""
    plain = {key: asdict(card) for key, card in cards.items()}
    return json.dumps({"folder": str(folder), "fonts": [str(file) for file in fonts], "cards": plain})


def reported(line: str) -> Report:
    """Return what a line of a worker's output says."""
    said = json.loads(line)
    return Report(**{**said, "files": tuple(said["files"])})


def main(source: TextIO, target: TextIO) -> None:
    """Do what `source` asks for, and say in `target` what is done."""
    asked = json.load(source)
    cards = {key: Card(**{**card, "colors": Colors(**card["colors"])}) for key, card in asked["cards"].items()}
    for report in work(cards, Path(asked["folder"]), Fonts([Path(file) for file in asked["fonts"]])):
        print(json.dumps(asdict(report)), file=target, flush=True)


if __name__ == "__main__":
    main(sys.stdin, sys.stdout)
