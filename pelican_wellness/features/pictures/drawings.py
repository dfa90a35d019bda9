"""Takes out of a drawing (SVG) what is said about it, and leaves every other byte as it is.

What stays is listed, not what goes: elements and attributes of SVG, and of what may stand within it. Programs add others, which
hold where a file lay on somebody's computer, who made it and with what. A parser says where they stand; it expands nothing.
"""

import gzip
import re
import zlib
from array import array
from base64 import b64decode, b64encode
from binascii import Error as NotBase64Error
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from html import unescape
from urllib.parse import unquote_to_bytes
from xml.parsers.expat import ExpatError, ParserCreate

MOST_OF_DRAWING = 20_000_000
"""Bytes that are read of one, so that no build takes more than 600 MB."""

Bare = Callable[[bytes], tuple[bytes, str]]
"""Makes of a picture within a drawing one that says nothing, and its ending; a `DrawingError` where that cannot be."""


class DrawingError(Exception):
    """Why a drawing cannot be published, in words."""


def bare_drawing(file: bytes, bare: Bare) -> bytes:
    """Return a drawing of which nothing is said; the same bytes where nothing was."""
    if not file.startswith(b"\x1f\x8b"):
        return _bare(file, bare)
    opened = _unpacked(file)
    found = _bare(opened, bare)
    is_silent = found == opened and not file[3] and not any(file[4:8])  # no name of the file, no time (RFC 1952, 2.3)
    return file if is_silent else gzip.compress(found, mtime=0)


def _unpacked(file: bytes) -> bytes:
    try:
        unpacking = zlib.decompressobj(zlib.MAX_WBITS | 16)
        opened = unpacking.decompress(file, MOST_OF_DRAWING)
    except zlib.error as error:
        raise DrawingError(_UNREADABLE) from error
    if unpacking.unconsumed_tail or not unpacking.eof:
        raise DrawingError(_UNREADABLE)
    return opened


_UNREADABLE = "it is no drawing that can be read: save it anew as a plain SVG"


def _bare(file: bytes, bare: Bare) -> bytes:
    text = _in_ascii(file)
    try:
        whole = _without_entities(text)
        said = _Said(whole)
    except (ExpatError, ValueError, LookupError) as error:  # a mistake; letters of several bytes; letters of no known kind
        raise DrawingError(_UNREADABLE) from error
    found = _with_bare_pictures(said.rest(), bare)
    return file if found == text else found


_ENCODING = re.compile(r"""^(<\?xml[^>]*?)\s+encoding\s*=\s*(?:"[^"]*"|'[^']*')""")


def _in_ascii(file: bytes) -> bytes:
    """Return a drawing in letters of one byte each, as far as they are those of ASCII."""
    if not file.startswith((b"\xff\xfe", b"\xfe\xff")):
        return file
    return _ENCODING.sub(r"\1", file.decode("utf-16", errors="replace")).encode()


_PLAIN = re.compile(r"[^<&\"']{0,1000}")
"""What an entity may stand for: Illustrator's are the names of its namespaces."""
_ENTITIES = 100


def _without_entities(text: bytes) -> bytes:
    """Return a drawing with what its entities stand for, and without the part that says so.

    One that stands for more than a few words is refused: it may hide anything, or grow to any size.
    """
    begin, end, meant = _declared(text)
    if not end:
        return text
    if sum(len(meant.get(one, b"")) for one in _REFERENCE.findall(text, end)) > _MOST_OF_ENTITIES:
        raise DrawingError(_HIDING)
    return text[:begin] + _REFERENCE.sub(lambda one: meant.get(one[1], one[0]), text[end:])


_HIDING = "it holds entities, which may hide anything: save it anew as a plain SVG"
_MOST_OF_ENTITIES = 1_000_000
"""Bytes that all of them together become."""

_REFERENCE = re.compile(rb"&([^\s&;#<>\"']{1,100});")


def _declared(text: bytes) -> tuple[int, int, Mapping[bytes, bytes]]:
    """Return where a document says what its entities stand for, and what that is."""
    meant: dict[bytes, bytes] = {}
    where = [0, 0]
    parser = ParserCreate()

    def begins(_name: str, _system: str | None, _public: str | None, has_own: int) -> None:
        where[0] = parser.CurrentByteIndex if has_own else -1

    def entity(name: str, is_parameter: int, value: str | None, *_: object) -> None:
        if is_parameter or value is None or not _PLAIN.fullmatch(value) or len(meant) >= _ENTITIES:
            raise DrawingError(_HIDING)
        meant.setdefault(name.encode(), value.encode("ascii", "xmlcharrefreplace"))

    def ends() -> None:
        where[1] = parser.CurrentByteIndex

    def element(_name: str, _attrs: object) -> None:
        raise _EnoughError

    parser.StartDoctypeDeclHandler, parser.EndDoctypeDeclHandler = begins, ends
    parser.EntityDeclHandler, parser.StartElementHandler = entity, element
    with suppress(_EnoughError):
        parser.Parse(text, True)  # noqa: FBT003 - it is all there is
    return (where[0], where[1], meant) if where[0] >= 0 else (0, 0, {})


class _EnoughError(Exception):
    """The first element was reached."""


_SVG = "http://www.w3.org/2000/svg"
_SPACES = frozenset(
    (
        *("", _SVG, "http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace"),
        *("http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML", "http://www.w3.org/2001/xml-events"),
    )
)
"""Of elements and attributes that stay."""

_TAG = re.compile(rb"<[^\s/>]+(?:\s+[^\s=/>]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*\s*(/?)>")
_ATTRIBUTE = re.compile(rb"\s+([^\s=/>]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_ON_A_COMPUTER = re.compile(rb"\s*(?:file:|[a-z]:[\\/]|/(?:home|users)/)", re.IGNORECASE)
"""How an address begins that leads to a file of whoever drew it. It shows nothing to others."""


class _Said:
    """Finds what is said in a drawing about it."""

    def __init__(self, text: bytes) -> None:
        self._text = text
        self._cuts = array("Q")
        """Where what goes begins and ends, one after the other: there may be a million."""
        self._spaces: dict[str, list[str]] = {"xml": ["http://www.w3.org/XML/1998/namespace"]}
        self._within, self._begin, self._is_empty = 0, 0, False
        """How deep in what goes, where that begins, and whether it is one tag."""
        self._parser = parser = ParserCreate(namespace_separator=" ")
        parser.StartElementHandler, parser.EndElementHandler = self._begins, self._ends
        parser.StartNamespaceDeclHandler, parser.EndNamespaceDeclHandler = self._named, self._unnamed
        parser.CommentHandler, parser.ProcessingInstructionHandler = self._comment, self._instruction
        parser.Parse(text, True)  # noqa: FBT003 - as above

    def rest(self) -> bytes:
        """Return all else."""
        found, begin = bytearray(), 0
        with memoryview(self._text) as text:
            for at in range(0, len(self._cuts), 2):
                found += text[begin : self._cuts[at]]
                begin = self._cuts[at + 1]
            found += text[begin:]
        return bytes(found)

    def _named(self, prefix: str | None, uri: str | None) -> None:
        self._spaces.setdefault(prefix or "", []).append(uri or "")

    def _unnamed(self, prefix: str | None) -> None:
        self._spaces[prefix or ""].pop()

    def _begins(self, name: str, _attrs: object) -> None:
        if self._within:
            self._within += 1
            return
        at = self._parser.CurrentByteIndex
        space, _, local = name.rpartition(" ")
        tag = _TAG.match(self._text, at)
        if tag is None:
            raise ValueError
        if space not in _SPACES or (space in ("", _SVG) and local == "metadata"):
            self._within, self._begin, self._is_empty = 1, at, bool(tag[1])
        else:
            for span in self._attributes(tag, local):
                self._cuts.extend(span)

    def _attributes(self, tag: re.Match[bytes], of: str) -> Iterator[tuple[int, int]]:
        for one in _ATTRIBUTE.finditer(self._text, tag.start(), tag.end()):
            prefix, _, local = one[1].decode("utf-8", "replace").rpartition(":")
            value = one[2] if one[2] is not None else one[3]
            is_path = of != "a" and local in ("href", "src") and _ON_A_COMPUTER.match(value)
            # Diagrams of draw.io have all of their source in an attribute that SVG does not know.
            is_more = (prefix, local) == ("xml", "base") or (of, prefix, local) == ("svg", "", "content")
            if is_path or is_more or self._space_of(prefix, local) not in _SPACES:
                yield one.span()

    def _space_of(self, prefix: str, local: str) -> str:
        """Return the space of an attribute; of one that names a space, that one."""
        named = local if prefix == "xmlns" else prefix
        return next(reversed(self._spaces.get(named, [])), "") if named else ""

    def _ends(self, _name: str) -> None:
        if not self._within:
            return
        self._within -= 1
        if not self._within:
            at = self._begin if self._is_empty else self._parser.CurrentByteIndex
            tag = _TAG.match(self._text, at) if self._is_empty else None
            self._cuts.extend((self._begin, tag.end() if tag else self._text.index(b">", at) + 1))

    def _comment(self, words: str) -> None:
        # An exclamation mark begins those that are to stay, by a custom of programs that make files smaller: licenses.
        if not words.startswith("!"):
            self._cut_until(b"-->")

    def _instruction(self, target: str, _data: str) -> None:
        if target != "xml-stylesheet":
            self._cut_until(b"?>")

    def _cut_until(self, end: bytes) -> None:
        at = self._parser.CurrentByteIndex
        if not self._within:
            self._cuts.extend((at, self._text.index(end, at) + len(end)))


_EMBEDDED = re.compile(
    rb"data:([a-z0-9.+/-]{0,80})((?:;[a-z0-9=._-]{1,80}){0,9});base64,((?:[a-z0-9+/=\s]++|%[0-9a-f]{2}|&#x?[0-9a-f]{1,4};)*+)",
    re.IGNORECASE,
)
_BREAK = re.compile(rb"\s+|&#x?[0-9a-f]{1,4};", re.IGNORECASE)
_NO_PICTURE = (b"font/", b"text/", b"application/font", b"application/x-font", b"application/vnd.ms-fontobject")
_TYPES = {".jpg": b"jpeg", ".png": b"png", ".gif": b"gif", ".webp": b"webp", ".avif": b"avif", ".svg": b"svg+xml"}


_WRITTEN_OUT = re.compile(
    rb"([\"']|\(\s*+(?:&(?:quot|apos|#34|#39);)?)\s*(data:([a-z0-9.+/-]{0,80})((?:;[^,;\"'<>]{0,80}){0,9}),)", re.IGNORECASE
)
"""How a picture begins that is written out (RFC 2397), behind what begins an attribute or an address in CSS."""


def _with_bare_pictures(text: bytes, bare: Bare) -> bytes:
    """Return a drawing in which photographs say nothing either, nor other drawings."""

    def found(one: re.Match[bytes]) -> bytes:
        try:
            letters = unquote_to_bytes(_BREAK.sub(b"", one[3])).rstrip(b"=")
            held = b64decode(letters + b"=" * (-len(letters) % 4))
        except NotBase64Error:
            return one[0]  # it shows nothing
        return _instead(one[1].lower(), held, bare) or one[0]

    return b"".join(_with_bare_written_out(_EMBEDDED.sub(found, text), bare))


def _with_bare_written_out(text: bytes, bare: Bare) -> Iterator[bytes]:
    """Yield the parts of a drawing in which pictures that are written out say nothing either."""
    kept = begin = 0
    while one := _WRITTEN_OUT.search(text, begin):
        begin = one.end()
        if one[4].lower().endswith(b"base64"):
            continue
        end = text.find(one[1].lstrip(b"(").strip() or b")", begin)
        if end < 0:
            raise DrawingError(_UNREADABLE)
        held = unquote_to_bytes(unescape(text[begin:end].decode("utf-8", "replace")))
        if new := _instead(one[3].lower(), held, bare):
            yield text[kept : one.start(2)] + new
            kept = end
        begin = end
    yield text[kept:]


def _instead(kind: bytes, held: bytes, bare: Bare) -> bytes | None:
    """Return the address of a picture that says nothing, None where it says nothing already or is none."""
    if kind.startswith(_NO_PICTURE):
        return None
    picture, ending = (_bare(held, bare), ".svg") if kind == b"image/svg+xml" else bare(held)
    return None if picture == held else b"data:image/" + _TYPES.get(ending, b"jpeg") + b";base64," + b64encode(picture)
