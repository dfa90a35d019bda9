"""Drawings that run something when they are opened."""

import pytest

from pelican_wellness.web.svg import what_runs

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"{}>{}</svg>'

RUNS = {
    "script": (SVG.format("", "<script>alert(1)</script>"), "<script>"),
    "script with a prefix": ('<x:svg xmlns:x="http://www.w3.org/2000/svg"><x:script>1</x:script></x:svg>', "<script>"),
    "script in capitals": (SVG.format("", "<SCRIPT/>"), "<script>"),
    "script of a file": (SVG.format("", '<script href="https://x.example/a.js"/>'), "<script>"),
    "load": (SVG.format(' onload="alert(1)"', ""), "onload"),
    "click, on a line of its own": (SVG.format("", "<g\nonclick='a()'/>"), "onclick"),
    "animation": (SVG.format("", '<animate onbegin = "a()"/>'), "onbegin"),
    "link": (SVG.format("", '<a href="javascript:alert(1)">x</a>'), "javascript:"),
    "link in references": (SVG.format("", '<a xlink:href="java&#115;cript&#x3a;alert(1)">x</a>'), "javascript:"),
    "link with breaks": (SVG.format("", '<a href=" java\nscript:alert(1)">x</a>'), "javascript:"),
    "set": (SVG.format("", '<set attributeName="href" to="javascript:alert(1)"/>'), "javascript:"),
    "a page within": (SVG.format("", "<foreignObject><body/></foreignObject>"), "<foreignobject>"),
    "a drawing within": (SVG.format("", '<use href="data:image/svg+xml;base64,AAAA"/>'), "data:image/svg"),
    "entity": ('<!DOCTYPE svg [<!ENTITY x "&#60;script>1&#60;/script>">]>' + SVG.format("", "&x;"), "entity"),
    "entity of a file": ('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + SVG.format("", "&x;"), "entity"),
    "a billion laughs": ('<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>' + SVG.format("", "&b;"), "entity"),
    "stylesheet": ('<?xml-stylesheet href="x.xsl"?>' + SVG.format("", ""), "stylesheet"),
    "a page that claims to be a drawing": ("<!DOCTYPE html><script>alert(1)</script>", "<script>"),
    "behind a GIF's head": ("GIF89a/*" + SVG.format("", "<script>*/alert(1)</script>"), "<script>"),
}


@pytest.mark.parametrize(("text", "what"), RUNS.values(), ids=list(RUNS))
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "latin-1"])
def test_what_runs(text: str, what: str, encoding: str) -> None:
    assert what in what_runs(text.encode(encoding))


@pytest.mark.parametrize(
    "text",
    [
        SVG.format("", '<path d="M0 0"/><title>Only = onward, description: JavaScript for beginners</title>'),
        SVG.format("", '<style>.a { fill: red }</style><image href="data:image/png;base64,AAAA"/>'),
        SVG.format("", '<a href="https://x.example/?on=1&amp;online=2">x</a><use href="#a"/>'),
        SVG.format("", "<desc>&#99999999999; &#1114112; &#xffffffff;</desc>"),
        '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">' + SVG.format("", ""),
        "",
    ],
)
def test_what_only_draws(text: str) -> None:
    assert what_runs(text.encode()) == ""


def test_bytes_of_every_kind() -> None:
    assert what_runs(bytes(range(256)) * 4) == ""
