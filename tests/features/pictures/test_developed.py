"""Which file an address in an article means."""

import pytest

from pelican_wellness.features.pictures.developed import picture_file

ADDRESSES = {
    "from the content folder": ("a.md", "{static}/images/room.jpg", "images/room.jpg"),
    "from the article": ("posts/a.md", "{static}room.jpg", "posts/room.jpg"),
    "above the article": ("posts/a.md", "{attach}../images/room.jpg", "images/room.jpg"),
    "old signs": ("posts/a.md", "|static|/images/room.jpg", "images/room.jpg"),
    "from the site": ("posts/a.md", "/images/room.jpg", "images/room.jpg"),
    "beside the page": ("posts/a.md", "room.jpg", "posts/room.jpg"),
    "quoted": ("a.md", "{static}/images/my%20r%C3%A4ume%2525.jpg", "images/my räume%25.jpg"),
    "with a query": ("a.md", "/images/room.jpg?v=2#left", "images/room.jpg"),
    "elsewhere": ("a.md", "https://example.org/room.jpg", ""),
    "elsewhere without a scheme": ("a.md", "//example.org/room.jpg", ""),
    "within the page": ("a.md", "data:image/png;base64,AAAA", ""),
    "outside": ("a.md", "{static}../../room.jpg", ""),
    "nothing": ("a.md", "", ""),
    "a part of the page": ("a.md", "#room", ""),
    "the folder": ("a.md", "{static}/", ""),
}


@pytest.mark.parametrize(("source", "address", "file"), ADDRESSES.values(), ids=ADDRESSES)
def test_an_address_means_a_file(source: str, address: str, file: str) -> None:
    assert picture_file(source, address) == file
