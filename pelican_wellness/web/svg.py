"""Drawings (SVG): documents that can run scripts when they are opened by themselves (SVG 2, "Conformance criteria")."""

import re

_ELEMENT = re.compile(r"<(?:[\w-]{1,40}:)?(script|foreignobject|handler|iframe|embed|object)[\s/>]")
_HANDLER = re.compile(r"[\s\"'/](on[a-z]{3,40})\s{0,20}=")
_ADDRESS = re.compile(r"(?:java|vb)script:|data:(?:text/html|image/svg|text/xml|application/xhtml)")
_ENTITY = re.compile(r"<!entity\s")
_STYLESHEET = re.compile(r"<\?xml-stylesheet\s")
_REFERENCE = re.compile(r"&#(?:x([0-9a-f]{1,6})|0{0,20}([0-9]{1,7}));?")
_UNICODE_END = 0x110000


def what_runs(data: bytes) -> str:
    """Return what in a drawing runs, or hides what does, in words; empty where it only draws.

    Whatever its encoding: letters of ASCII are what matters here, and in UTF-16 they are the same with zeros between.
    """
    text = data.replace(b"\0", b"").decode("utf-8", errors="replace").lower()
    if found := _ELEMENT.search(text):
        return f"an element <{found[1]}>"
    if _ENTITY.search(text):
        return "an entity, which may hide anything"
    if _STYLESHEET.search(text):
        return "a stylesheet of another file"
    written = _REFERENCE.sub(_letter, text)
    if found := _HANDLER.search(written):
        return f"an attribute {found[1]}"
    if found := _ADDRESS.search("".join(written.split())):
        return f"an address {found[0]}"
    return ""


def _letter(reference: re.Match[str]) -> str:
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    return chr(code).lower() if code < _UNICODE_END else ""
