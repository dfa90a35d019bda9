"""Write an author's HTML so that every parser reads it as browsers do, and in a time that grows with its length.

Python's parser loses or replaces characters at a stray `&`, and looks to the end of the text, over and over, for the end of
tags and comments that have none (CPython's issues 135462 and 135661).
"""

import re
from collections.abc import Iterator
from html.entities import html5

from pelican_wellness.html.entities import character_number

_OPENS = re.compile(r"<(?:(?P<verbatim>script|style)\b|!--)", re.IGNORECASE)
_CLOSES = {name: re.compile(rf"</{name}\s*>", re.IGNORECASE) for name in ("script", "style")}
_COMMENT_CLOSES = re.compile(r"--\s*>")
_AMPERSAND = re.compile(r"&(?:#(?P<number>[0-9]+|[xX][0-9a-fA-F]+);?|(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?P<end>;?)(?P<more>=?))?")
_TAG = re.compile(
    r"""<[a-zA-Z][^\t\n\r\f />\x00]*+
    (?:[\s/]*+
      (?:(?<=['"\s/])[^\s/>][^\s/=>]*+
        (?:\s*+=+\s*+(?:'[^']*+'|"[^"]*+"|(?!['"])[^>\s]*+)\s*+)?+
        (?:\s|/(?!>))*+
      )*+
    )?+\s*+""",
    re.VERBOSE,
)
"""A tag up to its `>`, as html.parser reads it (`locatestarttagend_tolerant`)."""


def repaired(html: str) -> str:
    """Return HTML in which no `&` and no `<` is left that begins nothing.

    Browsers read "Q&A" and "?a=1&section=2" as they stand (HTML, 13.2.5.72 to 13.2.5.73). Scripts, styles and comments are
    left alone.
    """
    if "&" in html or "<!--" in html:
        pieces = list(_pieces(html))
        html = "".join(piece if verbatim else _AMPERSAND.sub(_reference, piece) for piece, verbatim in pieces)
    return _without_open_end(html)


def _pieces(html: str) -> Iterator[tuple[str, bool]]:
    """Yield text and markup in its order, and whether a piece is a script, a style or a comment."""
    begin = at = 0
    comments_end = True
    while opens := _OPENS.search(html, at):
        name = opens["verbatim"]
        closes = None
        if name or comments_end:
            closes = (_CLOSES[name.lower()] if name else _COMMENT_CLOSES).search(html, opens.end())
        if closes is None and name:
            break  # all that follows is its content
        yield html[begin : opens.start()], False
        if closes:
            begin = at = closes.end()
            yield html[opens.start() : begin], True
        else:  # a comment without an end is shown as text
            comments_end = False
            begin = at = opens.end()
            yield "&lt;!--", True
    yield html[begin:], False


def _reference(match: re.Match[str]) -> str:
    name, number = match["name"], match["number"]
    if number:
        # What is no character is U+FFFD to browsers; some parsers make a lone surrogate of it.
        return f"&#{character_number(number)};"
    if name is None:
        return "&amp;"
    # Old names such as `&copy` need no semicolon, unless `=` follows them in an address.
    known = f"{name};" in html5 if match["end"] else name in html5 and not match["more"]
    return match.group() if known else "&amp;" + match.group()[1:]


def _without_open_end(html: str) -> str:
    """Return HTML whose end is no tag without an end: its `<` is text."""
    end = html.rfind(">") + 1
    rest = html[end:]
    if "'" in rest or '"' in rest:  # a quotation that began in a tag may end here, and hold that `>`
        end = _open_tag(html)
        rest = html[end:]
    if "<" not in rest or _is_verbatim(html, end):
        return html
    return html[:end] + rest.replace("<", "&lt;")


def _open_tag(html: str) -> int:
    """Return where the last tag begins, if it has no end; else where the last tag ends."""
    end = html.rfind(">") + 1
    at = html.find("<")
    while at >= 0:
        tag = _TAG.match(html, at)
        if tag and tag.end() == len(html):
            return min(at, end) if at < end else end
        at = html.find("<", max(tag.end() if tag else 0, at + 1))
    return end


def _is_verbatim(html: str, end: int) -> bool:
    """Whether a place is within a script or style that has no end."""
    opened = max(html.rfind(f"<{name}", 0, end) for name in _CLOSES)
    return opened >= 0 and not any(closes.search(html, opened) for closes in _CLOSES.values())
