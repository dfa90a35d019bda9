"""What programs write about a drawing is gone, and every other byte is as it was."""

import gzip
import random
import re
import subprocess
import sys
import tracemalloc
from base64 import b64decode, b64encode
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

import pytest
from factory import Build, article
from photographs import SECRET, as_file, photograph, secrets, seen

from pelican_wellness.features.pictures.drawings import DrawingError, bare_drawing

SVG = '<svg xmlns="http://www.w3.org/2000/svg"'
INKSCAPE = 'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"'
SODIPODI = 'xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"'
RDF = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    f"<dc:creator>{SECRET}</dc:creator></rdf:RDF>"
)
ADOBE = """<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
	<!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">
	<!ENTITY ns_svg "http://www.w3.org/2000/svg">
]>"""
PHOTO = as_file(photograph(60, 40), exif=secrets())
LYING = as_file(photograph(60, 40), exif=secrets(6))


def embedded(picture: bytes, kind: str = "jpeg") -> str:
    """Return the address of a picture that holds it, broken into lines as programs do."""
    letters = b64encode(picture).decode()
    return f"data:image/{kind};base64,{letters[:70]}\n {letters[70:140]}&#10;{letters[140:]}"


def left(text: bytes, picture: bytes = PHOTO) -> bytes:
    return bare_drawing(text, lambda one: (picture if one == picture else b"bare", ".jpg"))


SAID: dict[str, tuple[str, str]] = {
    "metadata": (f"{SVG}><metadata id='m'>{RDF}</metadata><g/></svg>", f"{SVG}><g/></svg>"),
    "metadata with a prefix": (
        f'<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:metadata>{RDF}</s:metadata></s:svg>',
        '<s:svg xmlns:s="http://www.w3.org/2000/svg"></s:svg>',
    ),
    "a block beside it": (f"{SVG}><defs>{RDF}</defs></svg>", f"{SVG}><defs></defs></svg>"),
    "Inkscape": (
        (
            f'{SVG} {INKSCAPE}\n   {SODIPODI}\n   sodipodi:docname="{SECRET}.svg"\n   inkscape:export-filename="/home/ana/{SECRET}"\n'
            "   id='a'>\n<sodipodi:namedview pagecolor='#fff'><inkscape:grid/></sodipodi:namedview>\n"
            f'<g inkscape:label="{SECRET}" style="fill:red"   d = \'1\' /></svg>'
        ),
        f"{SVG}\n   id='a'>\n\n<g style=\"fill:red\"   d = '1' /></svg>",
    ),
    "one tag and no more": (f"{SVG} {SODIPODI}><sodipodi:guide/><g/><sodipodi:guide a='>'/></svg>", f"{SVG}><g/></svg>"),
    "Illustrator": (
        (
            f'{ADOBE}\n<svg xmlns:i="&ns_ai;" xmlns="&ns_svg;" i:viewOrigin="1"><switch><foreignObject requiredExtensions="&ns_ai;">'
            f'<i:pgfRef/></foreignObject><g i:extraneous="self"/></switch><i:pgf><![CDATA[{SECRET}]]></i:pgf></svg>'
        ),
        (
            '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" >'
            f'\n{SVG}><switch><foreignObject requiredExtensions="http://ns.adobe.com/AdobeIllustrator/10.0/">'
            "</foreignObject><g/></switch></svg>"
        ),
    ),
    "a space within": (f"{SVG}><g xmlns:x='urn:x'><x:a>{SECRET}</x:a><p x:b='1'/></g></svg>", f"{SVG}><g><p/></g></svg>"),
    "a space of many": (
        f"{SVG} xmlns:x='urn:x'><g xmlns:x='http://www.w3.org/1999/xlink' x:href='#a'/><g x:a='1'/></svg>",
        f"{SVG}><g xmlns:x='http://www.w3.org/1999/xlink' x:href='#a'/><g/></svg>",
    ),
    "comments": (f"<!-- {SECRET} -->\n{SVG}><!----><g/></svg><!--{SECRET}-->", f"\n{SVG}><g/></svg>"),
    "instructions": (f"<?xpacket {SECRET}?>{SVG}><?adobe-xap-filters esc='CR'?></svg>", f"{SVG}></svg>"),
    "within what goes": (f"{SVG}><metadata><!-- a --><?b?><g/></metadata><p/></svg>", f"{SVG}><p/></svg>"),
    "a diagram's source": (f"{SVG} content='&lt;mxfile host=\"{SECRET}\"' width='1'/>", f"{SVG} width='1'/>"),
    "a file of a computer": (f"{SVG}><image href='file:///C:/Users/{SECRET}.png' x='1'/></svg>", f"{SVG}><image x='1'/></svg>"),
    "a drive": (f"{SVG}><image href='C:\\Users\\{SECRET}.png'/></svg>", f"{SVG}><image/></svg>"),
    "a base": (f"{SVG} xml:base='file:///home/{SECRET}' xml:space='preserve'/>", f"{SVG} xml:space='preserve'/>"),
    "a photograph": (
        f"{SVG}><image href='{embedded(PHOTO)}'/></svg>",
        f"{SVG}><image href='data:image/jpeg;base64,{b64encode(b'bare').decode()}'/></svg>",
    ),
    "one of a style": (
        f"{SVG}><style>a{{background:url(data:image/png;charset=x;base64,{b64encode(PHOTO).decode()})}}</style></svg>",
        f"{SVG}><style>a{{background:url(data:image/jpeg;base64,{b64encode(b'bare').decode()})}}</style></svg>",
    ),
    "a drawing in it": (
        f"{SVG}><image href='data:image/svg+xml;base64,{b64encode(f'{SVG}><!--a--></svg>'.encode()).decode()}'/></svg>",
        f"{SVG}><image href='data:image/svg+xml;base64,{b64encode(f'{SVG}></svg>'.encode()).decode()}'/></svg>",
    ),
}


@pytest.mark.parametrize("name", SAID)
def test_what_is_said_is_cut_out_and_nothing_else_is_touched(name: str) -> None:
    said, bare = SAID[name]
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    found = left(f"{head}{said}".encode(), b"another")
    assert found.decode() == head + bare
    assert left(found, b"bare") == found


NOTHING_SAID = {
    "words for readers": f"{SVG} role='img'><title>A leaf</title><desc>It is green.</desc><path d='M0 0'/></svg>",
    "a license that is to stay": f"<!--! Icons by Ana, CC BY 4.0 -->{SVG}/>",
    "a document type": f'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">{SVG}/>',
    "links": f"{SVG} xmlns:xlink='http://www.w3.org/1999/xlink'><use xlink:href='#a'/><a href='/home/'>b</a></svg>",
    "text of a page": f"{SVG}><foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>a</p></foreignObject></svg>",
    "signs in values": f"{SVG}><g a='x > y' b=\"it's\"><text>a &gt; b &amp; &#228;</text></g></svg>",
    "a clean photograph": f"{SVG}><image href='{embedded(PHOTO)}'/></svg>",
    "a font": f"{SVG}><style>a{{src:url(data:font/woff2;base64,AAAA)}}</style></svg>",
    "text that looks like it": f"{SVG}><style><![CDATA[<!-- a --><metadata>]]></style></svg>",
    "no space": "<svg width='1'/>",
    "a stylesheet": f"<?xml-stylesheet href='#a'?>{SVG}/>",
}


@pytest.mark.parametrize("name", NOTHING_SAID)
def test_a_drawing_of_which_nothing_is_said_stays_byte_for_byte(name: str) -> None:
    text = NOTHING_SAID[name].encode()
    assert left(text) == text
    assert left(b"\xef\xbb\xbf" + text) == b"\xef\xbb\xbf" + text
    wide = text.decode().encode("utf-16")
    assert left(wide) == wide


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1", "windows-1252"])
def test_letters_of_every_kind_are_read(encoding: str) -> None:
    text = f"<?xml version='1.0' encoding='{encoding.removesuffix('-sig')}'?>{SVG}><!-- {SECRET} --><text>Räume</text></svg>"
    found = left(text.encode(encoding))
    assert SECRET.encode() not in found.replace(b"\0", b"")
    assert "Räume" in found.decode("utf-8" if encoding == "utf-16" else encoding)


BAD = {
    "cut off": f"{SVG}><g>",
    "no drawing": "These are words.",
    "no space of this name": f"{SVG} inkscape:a='1'/>",
    "laughs": '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>' + f"{SVG}><text>&c;</text></svg>",
    "a file of this computer": f'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>{SVG}><text>&a;</text></svg>',
    "parts of its own": f'<!DOCTYPE svg [<!ENTITY % a "x"> %a;]>{SVG}/>',
    "elements in words": f'<!DOCTYPE svg [<!ENTITY a "<script/>">]>{SVG}>&a;</svg>',
    "few words, often": f'<!DOCTYPE svg [<!ENTITY a "{"ha" * 400}">]>{SVG}>{"&a;" * 2000}</svg>',
    "letters of no kind": f"<?xml version='1.0' encoding='none'?>{SVG}/>",
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_gone_through_is_refused(name: str) -> None:
    with pytest.raises(DrawingError, match="save it anew as a plain SVG"):
        left(BAD[name].encode())


@pytest.mark.parametrize("name", SAID)
def test_a_damaged_one_is_refused_or_still_a_drawing(name: str) -> None:
    chance, text = random.Random(11), SAID[name][0].encode()
    for _ in range(40):
        changed = bytearray(text)
        for _ in range(chance.randrange(1, 4)):
            changed[chance.randrange(len(changed))] = chance.choice(b"<>&;\"'/=: \0!-?]")
        with suppress(DrawingError):
            bare = left(bytes(changed))
            assert left(bare) == bare


LONG = {
    "a photograph": f"{SVG}><image href='data:image/jpeg;base64,{'a' * 1_000_000}'/></svg>",
    "one in lines": f"{SVG}><image href='data:image/jpeg;base64,{('a' * 76 + '&#10;') * 12_000}'/></svg>",
    "much that is said": f"{SVG} {SODIPODI}>" + "<g sodipodi:a='1' b='2'/>" * 15_000 + "</svg>",
}


@pytest.mark.parametrize("name", LONG)
def test_a_long_one_takes_little_memory(name: str) -> None:
    text = LONG[name].encode()
    tracemalloc.start()
    try:
        left(text, b"another")
        assert tracemalloc.get_traced_memory()[1] < 12 * len(text)
    finally:
        tracemalloc.stop()


def test_a_compressed_one_says_nothing_and_neither_does_what_it_is_packed_in() -> None:
    said, bare = (one.encode() for one in SAID["metadata"])
    assert gzip.decompress(left(gzip.compress(said))) == bare
    packed = gzip.compress(bare, mtime=0)
    assert left(packed) == packed
    named = packed[:3] + b"\x08" + packed[4:10] + SECRET.encode() + b"\0" + packed[10:]
    assert SECRET.encode() not in left(named)
    with pytest.raises(DrawingError):
        left(packed[:-9])


def test_a_drawing_is_published_without_what_is_said_in_it_and_in_its_photographs(build: Build) -> None:
    drawing = f"{SAID['Inkscape'][0][:-6]}<image href='{embedded(LYING)}'/></svg>".encode()
    clean = f"{SVG} width='8' height='4'/>".encode()
    built = build(
        {
            "a.md": article("![A]({static}/images/a.svg)\n\n![B]({static}/images/b.SVG)", slug="a"),
            "images/a.svg": drawing,
            "images/b.SVG": clean,
        },
        WELLNESS={"social_cards": False},
    )
    assert built.complaints() == []
    found = (built.output / "images/a.svg").read_bytes()
    assert SECRET.encode() not in found
    held = re.search(rb"base64,([^']+)", found)
    assert held
    photo = b64decode(held[1])
    assert SECRET.encode() not in photo
    assert seen(photo).size == (40, 60)  # upright
    assert (built.output / "images/b.SVG").read_bytes() == clean
    _, shaped = built.page("a.html").select(".w-prose img")
    assert {name: shaped[name] for name in ("width", "height", "loading", "decoding")} == {
        "width": "8", "height": "4", "loading": "lazy", "decoding": "async",
    }  # fmt: skip


def test_what_is_too_heavy_or_cannot_be_read_is_not_published_and_named(build: Build) -> None:
    heavy = f"{SVG}><path d='{'M0 0' * 400_000}'/></svg>".encode()
    files = {"heavy.svg": heavy, "cut.svg": f"{SVG}>".encode(), "empty.svg": b""}
    text = "\n\n".join(f"![A leaf]({{static}}/images/{name})" for name in files)
    site = {"a.md": article(text, slug="a"), **{f"images/{name}": content for name, content in files.items()}}
    built = build(site, WELLNESS={"social_cards": False})
    said = sorted(built.complaints())
    assert [one.partition(",")[0] for one in said] == [
        "a.md: the picture images/cut.svg is not published: it is no drawing that can be read: save it anew as a plain SVG",
        "a.md: the picture images/empty.svg is shown without smaller ones: the file is empty",
        "a.md: the picture images/heavy.svg is not published: it has 1.6 MB",
    ]
    assert {one for one in built.files if one.startswith("images/")} == {"images/empty.svg"}
    assert [image["alt"] for image in built.page("a.html").select(".w-prose img")] == ["A leaf"] * 3
    again = build({"images/heavy.svg": heavy, "a.md": article(slug="a")}, WELLNESS={"images": {"originals": True}})
    assert (again.output / "images/heavy.svg").read_bytes() == heavy


WRITTEN_OUT = {
    "an attribute": "<image href='data:image/{}'/>",
    "other quotes": '<image href = " DATA:image/{}"/>',
    "an address in CSS": "<style>a{{background:url(data:image/{})}}</style>",
    "one with quotes": '<style>a{{background:url( "data:image/{}" )}}</style>',
    "quotes within an attribute": '<g style="fill:url(&quot;data:image/{}&quot;)"/>',
}


@pytest.mark.parametrize("where", WRITTEN_OUT)
def test_a_picture_that_is_written_out_says_nothing_either(where: str) -> None:
    inner = f"{SVG}><!-- {SECRET} --><path d='M1,1'/></svg>"
    for begin, picture in (("jpeg,", PHOTO), ("svg+xml;charset=utf-8,", inner.encode())):
        drawing = f"{SVG}>{WRITTEN_OUT[where].format(begin + quote(picture))}<text>Words, data: 1, 2</text></svg>".encode()
        found = bare_drawing(drawing, lambda held: (b"bare" if held == PHOTO else held, ".jpg"))
        (held,) = re.findall(rb"data:image/[a-z+]+;base64,([A-Za-z0-9+/=]+)", found)
        assert b64decode(held) in (b"bare", f"{SVG}><path d='M1,1'/></svg>".encode())
        assert found.startswith(drawing[:40])
        assert found.endswith(drawing[-36:])
        assert bare_drawing(found, lambda held: (held, ".jpg")) == found


@pytest.mark.parametrize("held", ["png,%89PNG", "svg+xml,%3Csvg/%3E", "svg+xml;utf8,&lt;svg width=&quot;9&quot;/&gt;"])
def test_one_that_said_nothing_stays_as_it_is(held: str) -> None:
    drawing = f'{SVG}><image href="data:image/{held}"/><a href="data:,Hello"/></svg>'.encode()
    assert bare_drawing(drawing, lambda picture: (picture, ".png")) == drawing


WITHOUT_PILLOW = """
import sys
from pathlib import Path
from pelican_wellness.features.pictures.developing import Negative, develop_all
from pelican_wellness.features.pictures.made import Options
file = Path({file!r})
(made,) = develop_all([Negative(file, True, 9)], Options((), (240,), 75, False), "", file.parent / "cache", 1)
assert made.clean == ".svg", made
assert "PIL" not in sys.modules
"""


def test_who_has_nothing_but_drawings_does_without_pillow(tmp_path: Path) -> None:
    file = tmp_path / "a.svg"
    file.write_text(SAID["comments"][0], encoding="utf-8")
    subprocess.run([sys.executable, "-c", WITHOUT_PILLOW.format(file=str(file))], check=True, timeout=60)
