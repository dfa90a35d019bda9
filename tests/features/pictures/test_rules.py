"""PIC: pictures."""

from pathlib import Path

import pytest
from checking import Check
from photographs import as_file, photograph
from sites import site_of

FILES = {
    "files": {
        "images/a.jpg": 100_000,
        "images/b.jpg": 10_001_000,
        "images/b.svg": 501_000,
        "images/c.jpg": 9_999_000,
        "images/d.dng": 20_000_000,
        "sub/c.jpg": 10,
    }
}

TRIGGERS = [
    ("PIC001", '<img src="a.jpg">', 1),
    ("PIC001", 'Text\n\nMore <img src="{static}/images/a.jpg" width="3"> text', 3),
    ("PIC001", "Title: A\nImage: images/a.jpg\n\nText", 2),
    ("PIC001", "x\n\n![](a.jpg)", 3),
    ("PIC001", "x\n\n![ ](a.jpg)", 3),
    ("PIC001", "Title: A\nDecoration: b.jpg\n\n![](a.jpg)", 4),
    ("PIC001", "Title: A\nDecoration: a.jpg\n\n![](ba.jpg)", 4),
    ("PIC001", '![One](a.jpg) ![]({static}/images/b.jpg "A caption")', 1),
    ("PIC002", "![IMG_2031.jpg](a.jpg)", 1),
    ("PIC002", "![DSC 0042](a.jpg)", 1),
    ("PIC002", "![images/back-massage.webp](a.jpg)", 1),
    ("PIC002", "Title: A\nImage: images/a.jpg\nImage_alt: a.jpg\n\nText", 3),
    ("PIC003", "![x]({static}/images/A.jpg)", 1),
    ("PIC003", "Title: A\nImage: images/no.jpg\nImage_alt: x\n\nText", 2),
    ("PIC003", "Title: A\nImage: ./images/no.jpg\nImage_alt: x\n\nText", 2),
    ("PIC003", "![x]({attach}a.jpg)", 1),
    ("PIC003", "![x]({static}/images/d.dng)", 1),
    ("PIC004", "![x]({static}/images/b.jpg)", 1),
    ("PIC004", "x\n\n![x]({static}images/b.jpg)", 3),
    ("PIC004", "![x]({static}/images/b.svg)", 1),
    ("PIC004", '<img src="|static|/images/b.jpg" alt="">', 1),
]
NEAR_MISSES = [
    ("PIC001", "A leaf ![](a.jpg) in a line"),
    ("PIC001", "![](a.jpg){: .decoration }"),
    ("PIC001", "Title: A\nDecoration: a.jpg, c.jpg\n\n![](a.jpg)"),
    ("PIC001", "Title: A\nDecoration: images/a b.jpg\n\n![]({static}/images/a%20b.jpg)"),
    ("PIC001", "[![](a.jpg)](https://example.org/)"),  # LNK002
    ("PIC001", "![](a.mp4)"),
    ("PIC001", 'A leaf <img src="a.jpg" alt="">'),
    ("PIC001", '<figure><img src="a.jpg" alt=""><figcaption>x</figcaption></figure>'),
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
    ("PIC004", "![x]({static}/images/c.jpg)"),
    ("PIC004", "![x](https://example.com/images/b.jpg)"),
    ("PIC004", "![x]({static}/images/no.jpg)"),
    ("PIC004", "![x]({static}/images/d.dng)"),
]


@pytest.mark.parametrize(("code", "markdown", "line"), TRIGGERS)
def test_is_found(found: Check, code: str, markdown: str, line: int) -> None:
    assert [(one.code, one.line) for one in found(code, markdown, blog=FILES)] == [(code, line)]


@pytest.mark.parametrize(("code", "markdown"), NEAR_MISSES)
def test_is_not_found(found: Check, code: str, markdown: str) -> None:
    assert found(code, markdown, blog=FILES) == []


REST = '<p>Text.</p>\n<img alt="" src="{static}/images/a.jpg" />\n<div class="section"><img alt="" src="{static}/images/a.jpg" /></div>'


def test_pictures_of_rest_stand_alone_between_paragraphs(found: Check) -> None:
    assert [one.code for one in found("PIC001", "", html=REST, blog=FILES)] == ["PIC001"] * 2
    assert not found("PIC001", "", html=REST.replace('alt=""', 'alt="" class="decoration"'), blog=FILES)
    assert not found("PIC001", "", html='<div class="figure"><img alt="" src="a.jpg"></div>', blog=FILES)


def test_files_beside_the_article(found: Check) -> None:
    assert not found("PIC003", "![x]({attach}c.jpg)", blog=FILES, path="sub/a.md")
    assert found("PIC003", "![x]({attach}c.jpg)", blog=FILES, path="other/a.md")


@pytest.mark.parametrize("written", ["{filename}../images/a.jpg", "../images/a.jpg", "{static}../images/a.jpg"])
def test_a_lead_picture_named_from_its_article_is_told_its_name(found: Check, written: str) -> None:
    (one,) = found("PIC003", f"Title: A\nImage: {written}\nImage_alt: x\n\nText", blog=FILES, path="blog/a.md")
    assert one.message == "the picture is there, and read from the content folder: write Image: images/a.jpg"
    (one,) = found("PIC003", f"Title: A\nImage: {written}\nImage_alt: x\n\nText", blog=FILES, path="blog/deep/a.md")
    assert one.message.endswith("is not in the content folder; did you mean images/a.jpg?")


LIMITS = {
    "a photo, and a higher limit": ("b.jpg", {"check": {"original_kilobytes": 11_000}}, ""),
    "a photo, and a lower limit": ("c.jpg", {"check": {"original_kilobytes": 9_000}}, "9999 KB, more than 9000, before"),
    "a drawing, and a higher limit": ("b.svg", {"check": {"picture_kilobytes": 600}}, ""),
    "a photo that is left as it is": ("c.jpg", {"images": False}, "readers load the picture images/c.jpg as it is: 9999 KB"),
}


@pytest.mark.parametrize(("name", "wellness", "message"), LIMITS.values(), ids=LIMITS)
def test_limits_can_be_set(found: Check, name: str, wellness: dict[str, object], message: str) -> None:
    said = [one.message for one in found("PIC004", f"![x]({{static}}/images/{name})", blog=FILES, wellness=wellness)]
    assert (len(said), message in "".join(said)) == (bool(message), True)


def test_what_moves_is_loaded_as_it_is(found: Check, tmp_path: Path) -> None:
    frames = [photograph(300, 200, seed) for seed in (1, 2)]
    sizes = {}
    for name, more in {"moves.gif": frames[1:], "still.gif": []}.items():
        (tmp_path / name).write_bytes(as_file(frames[0], "GIF", save_all=True, append_images=more))
        sizes[name] = (tmp_path / name).stat().st_size
    assert sizes["still.gif"] > 30_000
    blog = {"files": sizes, "site": site_of({"check": {"picture_kilobytes": 30}}, content_path=tmp_path)}
    assert found("PIC004", "![x]({static}/moves.gif)", blog=blog)
    assert not found("PIC004", "![x]({static}/still.gif)", blog=blog)


SCRIPT, PLAIN = "<svg><script>alert(1)</script></svg>", "<svg><path d='M0 0'/></svg>"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    for name, text in {"images/run.svg": SCRIPT, "images/plain.svg": PLAIN, "images/run.txt": SCRIPT}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("markdown", "lines"),
    [
        ("Title: A\nImage: images/run.svg\nImage_alt: x\n\nText", [2]),
        ("x\n\n![x]({static}/images/run.svg)", [3]),
        ("Title: A\nImage: images/plain.svg\n\n![x]({static}/images/plain.svg)", []),
        ("Title: A\nImage: images/none.svg\n\nText", []),
        ("Title: A\nImage: images/run.txt\n\nText", []),
        ("Title: A\nImage: https://x.example/run.svg\n\nText", []),
    ],
)
def test_a_drawing_that_runs_something(found: Check, content: Path, markdown: str, lines: list[int]) -> None:
    site = site_of(content_path=content)
    assert [one.line for one in found("PIC005", markdown, blog={"site": site})] == lines


@pytest.mark.parametrize(
    "wellness", [{"appearance": {"logo": "images/run.svg"}}, {"practice": {"logo": "images/run.svg"}}], ids=["logo", "practice"]
)
def test_a_logo_that_runs_something_is_said_once(found: Check, content: Path, wellness: dict[str, object]) -> None:
    site, source = site_of(wellness, content_path=content), 'A = 1\nWELLNESS = {"logo": "images/run.svg"}'
    (one,) = found("PIC005", "Text", blog={"site": site, "settings_source": source})
    assert (one.file, one.line) == ("pelicanconf.py", 2)
    assert one.message == "the picture images/run.svg holds an element <script>"


def test_a_file_that_is_not_published(found: Check, content: Path) -> None:
    (content / ".a.jpg").touch()
    site = site_of(content_path=content)
    (one,) = found("PIC003", "Title: A\nImage: .a.jpg\n\nText", blog={"site": site, "files": {".a.jpg": 0}})
    assert (one.line, "begins with a dot" in one.message) == (2, True)
    assert not found(
        "PIC003", "Title: A\nImage: images/plain.svg\n\nText", blog={"site": site, "files": {"images/plain.svg": 9}}
    )
