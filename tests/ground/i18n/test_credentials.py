"""What letters behind a name stand for."""

import pytest

from pelican_wellness.i18n.credentials import CREDENTIALS, credentials_in

CASES = {
    "LMT": ["LMT"],
    "Massage therapist, LMT": ["LMT"],
    "E-RYT 500, C-IAYT": ["E-RYT", "C-IAYT"],
    "Ana Silva, MD": ["MD"],
    "PsyD, LPC": ["PsyD", "LPC"],
    "Adore Dosa": [],  # letters within words
    "lmt": [],
    "MDX, X-RN": [],
    "RDN": ["RDN"],  # and not RD
    "": [],
}


@pytest.mark.parametrize("words", CASES)
def test_letters_are_found(words: str) -> None:
    pieces = credentials_in(words)
    assert [piece for piece, meaning in pieces if meaning] == CASES[words]
    assert "".join(piece for piece, _ in pieces) == words
    assert all(CREDENTIALS[piece] == meaning for piece, meaning in pieces if meaning)
