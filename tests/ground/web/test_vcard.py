"""Cards for address books, read back by a library of others."""

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from pelican_wellness.web.vcard import parts, text, vcard


def test_a_card() -> None:
    card = vcard(
        [("FN", text("Ana; Silva, LMT")), ("NOTE", ""), ("ADR", parts(["", "", "1 Elm\nFloor 2", "Leeds", "", "LS1", "GB"]))]
    )
    assert card == (
        b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ana\\; Silva\\, LMT\r\nADR:;;1 Elm\\nFloor 2;Leeds;;LS1;GB\r\nEND:VCARD\r\n"
    )


@pytest.mark.parametrize("value", ["a" * 200, "ж" * 100, "字" * 60, "a\\b", "one\ntwo", "one\r\ntwo", "END:VCARD\r\nFN:x"])
def test_lines_are_folded_and_no_value_ends_one(value: str) -> None:
    card = vcard([("FN", text(value))])
    assert all(len(line) <= 75 for line in card.split(b"\r\n"))
    assert [line for line in card.split(b"\r\n") if not line.startswith(b" ")][0::3] == [b"BEGIN:VCARD", b"END:VCARD"]


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1).filter(str.strip))
def test_others_read_what_was_written(name: str) -> None:
    card = vcard([("FN", text(name)), ("N", parts([name, "x", "", "", ""]))]).decode()
    assert vobject.readOne(card).fn.value.strip() == name.strip()
