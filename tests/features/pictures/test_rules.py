"""PIC: pictures."""

import pytest
from checking import Check

FILES = {"files": {"images/a.jpg": 100_000, "images/b.jpg": 501_000, "sub/c.jpg": 10}}

TRIGGERS = [
    ("PIC001", '<img src="a.jpg">', 1),
    ("PIC001", 'Text\n\nMore <img src="{static}/images/a.jpg" width="3"> text', 3),
    ("PIC001", "Title: A\nImage: images/a.jpg\n\nText", 2),
    ("PIC002", "![IMG_2031.jpg](a.jpg)", 1),
    ("PIC002", "![DSC 0042](a.jpg)", 1),
    ("PIC002", "![images/back-massage.webp](a.jpg)", 1),
    ("PIC002", "Title: A\nImage: images/a.jpg\nImage_alt: a.jpg\n\nText", 3),
    ("PIC003", "![x]({static}/images/A.jpg)", 1),
    ("PIC003", "Title: A\nImage: images/no.jpg\nImage_alt: x\n\nText", 2),
    ("PIC003", "Title: A\nImage: ./images/no.jpg\nImage_alt: x\n\nText", 2),
    ("PIC003", "![x]({attach}a.jpg)", 1),
    ("PIC004", "![x]({static}/images/b.jpg)", 1),
    ("PIC004", "x\n\n![x]({static}images/b.jpg)", 3),
    ("PIC004", '<img src="|static|/images/b.jpg" alt="">', 1),
]
NEAR_MISSES = [
    ("PIC001", "![](a.jpg)"),
    ("PIC001", '<img src="a.jpg" alt="">'),
    ("PIC001", "Title: A\nImage: images/a.jpg\nImage_alt:\n\nText"),
    ("PIC002", "![A jpg of a back, drawn in ink](a.jpg)"),
    ("PIC002", "![Image of a hand](a.jpg)"),
    ("PIC002", "![](IMG_2031.jpg)"),
    ("PIC003", "![x]({static}/images/a.jpg)"),
    ("PIC003", "![x](https://example.com/no.jpg)"),
    ("PIC003", "Title: A\nImage: {static}/images/a.jpg\nImage_alt: x\n\nText"),
    ("PIC003", "Title: A\nImage: ./images/a.jpg\nImage_alt: x\n\nText"),
    ("PIC003", "Title: A\nImage: {static}/images/../images//a.jpg\nImage_alt: x\n\nText"),
    ("PIC004", "![x]({static}/images/a.jpg)"),
    ("PIC004", "![x](https://example.com/images/b.jpg)"),
    ("PIC004", "![x]({static}/images/no.jpg)"),
]


@pytest.mark.parametrize(("code", "markdown", "line"), TRIGGERS)
def test_is_found(found: Check, code: str, markdown: str, line: int) -> None:
    assert [(one.code, one.line) for one in found(code, markdown, blog=FILES)] == [(code, line)]


@pytest.mark.parametrize(("code", "markdown"), NEAR_MISSES)
def test_is_not_found(found: Check, code: str, markdown: str) -> None:
    assert found(code, markdown, blog=FILES) == []


def test_files_beside_the_article(found: Check) -> None:
    assert not found("PIC003", "![x]({attach}c.jpg)", blog=FILES, path="sub/a.md")
    assert found("PIC003", "![x]({attach}c.jpg)", blog=FILES, path="other/a.md")


def test_the_limit_can_be_set(found: Check) -> None:
    assert not found("PIC004", "![x]({static}/images/b.jpg)", blog=FILES, wellness={"check": {"picture_kilobytes": 600}})
