"""Character references, as browsers read them and of any length."""

import pytest
from bs4 import BeautifulSoup

from pelican_wellness.html.document import parse, serialize
from pelican_wellness.html.entities import unescape
from pelican_wellness.html.inline import inline_html, inline_text

REFERENCES = {
    "decimal": ("&#65;", "A"),
    "hexadecimal": ("&#x41;", "A"),
    "after 5,000 zeros": (f"&#{'0' * 5000}65;", "A"),
    "of 5,000 digits": (f"&#{'9' * 5000};", "\ufffd"),
    "of 5,000 hexadecimal digits": (f"&#X{'f' * 5000};", "\ufffd"),
    "half a character": ("&#xD800;", "\ufffd"),
    "after the last": ("&#x110000;", "\ufffd"),
    "nothing": ("&#0;", "\ufffd"),
    "the last but noncharacters": ("&#x10FFFD;", "\U0010fffd"),
    "as old Windows numbered them": ("&#150;", "–"),
    "by name": ("R&amp;D", "R&D"),
}


@pytest.mark.parametrize(("written", "read"), REFERENCES.values(), ids=list(REFERENCES))
def test_reference(written: str, read: str) -> None:
    assert unescape(written) == inline_text(written) == read
    assert BeautifulSoup(str(inline_html(written)), "html.parser").get_text() == read
    document = parse(f'<p title="{written}">{written}</p>')
    assert document.p is not None
    assert [document.p["title"], document.p.get_text()] == [read, read]
    assert BeautifulSoup(serialize(document), "html.parser").get_text() == read
