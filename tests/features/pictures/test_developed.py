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


OWN = {
    "as the site's address begins": ("https://example.com", "https://example.com/images/room.jpg", "images/room.jpg"),
    "with a slash behind it": ("https://example.com/", "https://example.com/images/room.jpg", "images/room.jpg"),
    "without the lock": ("https://example.com", "http://example.com/images/room.jpg", "images/room.jpg"),
    "without a scheme": ("https://example.com", "//example.com/images/room.jpg", "images/room.jpg"),
    "in capitals": ("https://example.com", "HTTPS://Example.com/images/Room.jpg", "images/Room.jpg"),
    "in a folder": ("https://example.com/blog", "https://example.com/blog/images/r%C3%A4ume.jpg?v=1", "images/räume.jpg"),
    "beside the folder": ("https://example.com/blog", "https://example.com/images/room.jpg", ""),
    "beside the folder in name": ("https://example.com/blog", "https://example.com/blog2/room.jpg", ""),
    "of a host that begins alike": ("https://example.com", "https://example.com.evil.example/room.jpg", ""),
    "above the site": ("https://example.com", "https://example.com/../room.jpg", ""),
    "of a site without an address": ("", "https://example.com/images/room.jpg", ""),
    "of a site whose address is a folder": ("/blog", "/blog/room.jpg", "blog/room.jpg"),
    "of a site whose address is a dot": (".", "./room.jpg", "posts/room.jpg"),
    "the home page": ("https://example.com", "https://example.com/", ""),
}


@pytest.mark.parametrize(("base", "address", "file"), OWN.values(), ids=OWN)
def test_an_address_with_the_sites_own_means_its_file(base: str, address: str, file: str) -> None:
    assert picture_file("posts/a.md", address, base) == file


@pytest.mark.parametrize(("source", "address", "file"), ADDRESSES.values(), ids=ADDRESSES)
def test_an_address_means_a_file(source: str, address: str, file: str) -> None:
    assert picture_file(source, address) == file
