"""HTML of articles as Markdown. What Markdown has no form for stays HTML."""

import re
from collections.abc import Callable, Iterator
from html import escape

from bs4 import BeautifulSoup, Comment, Tag
from bs4.element import NavigableString, PageElement

Address = Callable[[str], str]
"""Returns the address that a link or picture has on this site."""

_LEFT_OUT = ("script", "style", "noscript", "link", "meta", "object", "embed", "form", "input", "button", "select", "textarea")
_INLINE = {"strong": "**", "b": "**", "em": "*", "i": "*"}
_AS_HTML = frozenset({"sub", "sup", "del", "ins", "abbr", "kbd", "mark", "cite", "small", "q", "time", "var", "samp"})
_BLOCKS = frozenset({
    "p", "div", "section", "article", "aside", "header", "footer", "main", "nav", "figure", "ul", "ol", "li", "blockquote",
    "pre", "hr", "table", "iframe", "video", "audio", "dl", "details", "h1", "h2", "h3", "h4", "h5", "h6", "address", "center",
})  # fmt: skip
_STAYS = frozenset({"table", "iframe", "video", "audio", "dl", "details"})
_KEPT_ATTRIBUTES = frozenset({
    "href", "src", "alt", "title", "width", "height", "controls", "allowfullscreen", "colspan", "rowspan", "scope", "datetime",
    "open", "poster", "type", "class", "id", "lang", "dir",
})  # fmt: skip
_SPECIAL = re.compile(r"([\\`*_\[\]{}])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_AT_START = re.compile(r"^(\s*)([#>+=:|~-]|\d+(?=[.)]\s))", re.MULTILINE)
_ADDRESS = re.compile(r"https?://[^\s<>]+")
_LEADS = re.compile(r"https?:|mailto:|tel:|/|#|\{|[^:]*$", re.IGNORECASE)


def markdown(html: str, address: Address) -> tuple[str, list[str]]:
    """Return Markdown, and the names of elements that were left out."""
    tree = BeautifulSoup(html, "html.parser")
    gone = []
    for tag in tree.find_all(_LEFT_OUT):
        if not tag.decomposed:
            gone.append(tag.name)
            tag.decompose()
    for comment in tree.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    writer = _Writer(address)
    return "\n\n".join(writer.blocks(tree)).strip() + "\n", list(dict.fromkeys(gone))


class _Writer:
    def __init__(self, address: Address) -> None:
        self._address = address

    def blocks(self, parent: Tag) -> Iterator[str]:
        """Yield each block of an element; what stands between blocks is a paragraph."""
        line: list[PageElement] = []
        for child in [*parent.children, None]:
            if child is not None and not (isinstance(child, Tag) and _is_block(child)):
                line.append(child)
                continue
            if text := self._paragraph(line):
                yield text
            line = []
            if isinstance(child, Tag):
                yield from (one for one in self._block_of(child) if one.strip())

    def _paragraph(self, line: list[PageElement]) -> str:
        alone = "".join(one.get_text() if isinstance(one, Tag) else str(one) for one in line).strip()
        if _ADDRESS.fullmatch(alone) and not any(isinstance(one, Tag) and one.name != "br" for one in line):
            return f"<{alone}>"  # WordPress shows what is there
        return _block("".join(map(self._inline, line)))

    def _block_of(self, tag: Tag) -> Iterator[str]:
        name = tag.name
        if name in ("ul", "ol"):
            yield self._list(tag)
        elif name == "pre":
            yield "\n".join(f"    {line}".rstrip() for line in tag.get_text().strip("\n").split("\n"))
        elif name == "hr":
            yield "* * *"
        elif name == "blockquote":
            inner = "\n\n".join(self.blocks(tag))
            yield "\n".join(f"> {line}".rstrip() for line in inner.split("\n")) if inner else ""
        elif name == "figure" and (pictures := tag.find_all("img")):
            yield " ".join(self._picture(one, _caption(one)) for one in pictures)
        elif name in _STAYS:
            yield self._html(tag)
        elif re.fullmatch("h[1-6]", name):
            words = " ".join("".join(map(self._inline, tag.children)).split())
            yield f"{'#' * max(2, int(name[1]))} {words}" if words else ""
        else:
            yield from self.blocks(tag)

    def _list(self, tag: Tag, start: int = 1) -> str:
        lines = []
        for number, item in enumerate(tag.find_all("li", recursive=False), start):
            mark = f"{number}." if tag.name == "ol" else "-"
            inner = [*self.blocks(item)]
            tight = all(isinstance(one, str) for one in inner) and not item.find("p")
            text = ("\n" if tight else "\n\n").join(inner)
            first, *rest = text.split("\n")
            lines.append("\n".join([f"{mark:<4}{first}".rstrip(), *(f"    {line}".rstrip() for line in rest)]))
        return "\n".join(lines)

    def _inline(self, node: PageElement) -> str:
        if isinstance(node, NavigableString):
            return _escaped(re.sub(r"\s+", " ", str(node)))
        if not isinstance(node, Tag):
            return ""
        inner = "".join(map(self._inline, node.children))
        alone = self._alone(node)
        return self._link(node, inner) if node.name == "a" else _dressed(node.name, inner) if alone is None else alone

    def _alone(self, tag: Tag) -> str | None:
        """Return what stands for an element, whatever is in it."""
        if tag.name == "br":
            return "  \n"
        if tag.name == "img":
            return self._picture(tag, str(tag.get("title") or ""))
        return _code(tag.get_text()) if tag.name == "code" else None

    def _link(self, tag: Tag, inner: str) -> str:
        target = str(tag.get("href") or "").strip()
        if not inner.strip():
            return inner
        if not target or not _LEADS.match(target):
            return inner  # it leads nowhere, or runs something
        address = self._address(target)
        if tag.find("img") and re.search(r"\.(?:jpe?g|png|gif|webp|avif)$", address, re.IGNORECASE):
            return inner  # a picture opens large by itself
        return f"[{inner.strip()}]({_target(address)})"

    def _picture(self, tag: Tag, caption: str) -> str:
        source = str(tag.get("src") or "").strip()
        if not source or not _LEADS.match(source):
            return ""
        alt = _escaped(" ".join(str(tag.get("alt") or "").split()))
        words = " ".join(caption.split()).replace("\\", "\\\\").replace('"', "&quot;")
        title = f' "{words}"' if words else ""
        return f"![{alt}]({_target(self._address(source))}{title})"

    def _html(self, tag: Tag) -> str:
        """Return an element as HTML, with what a page of this site allows; without empty lines, which would end it."""
        for one in [tag, *tag.find_all()]:
            one.attrs = {key: value for key, value in one.attrs.items() if key in _KEPT_ATTRIBUTES}
            for key in ("href", "src", "poster"):
                if key in one.attrs:
                    stated = str(one[key]).strip()
                    one[key] = self._address(stated) if _LEADS.match(stated) else ""
        return re.sub(r"\n\s*\n", "\n", str(tag))


def _dressed(name: str, inner: str) -> str:
    if name in _INLINE:
        return _around(inner, _INLINE[name])
    return f"<{name}>{inner}</{name}>" if name in _AS_HTML and inner.strip() else inner


def _caption(picture: Tag) -> str:
    """Return the caption of the figure that a picture stands in."""
    figure = picture.find_parent("figure")
    caption = figure.find("figcaption", recursive=False) if figure else None
    return caption.get_text(" ", strip=True) if caption else ""


def _is_block(tag: Tag) -> bool:
    return tag.name in _BLOCKS or (tag.name not in ("a", "span") and bool(tag.find(list(_BLOCKS))))


def _block(text: str) -> str:
    """Return a paragraph as it stands in a file: no line begins anything else, and none is empty."""
    lines = [line.strip() for line in text.split("  \n")]
    whole = "  \n".join(filter(None, lines))
    return whole if whole.startswith("![") else _AT_START.sub(lambda found: f"{found[1]}{_apart(found[2])}", whole)


def _apart(sign: str) -> str:
    return f"{sign}\\" if sign.isdigit() else f"&#{ord(sign)};" if sign in "=:|~" else f"\\{sign}"


def _escaped(text: str) -> str:
    """Return a text that Markdown reads as it is."""
    text = _SPECIAL.sub(r"\\\1", text)
    return _ENTITY.sub("&amp;", text).replace("<", "&lt;")


def _around(inner: str, mark: str) -> str:
    """Return words between marks, which touch them."""
    words = inner.strip()
    if not words:
        return inner
    before, after = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
    return f"{before}{mark}{words}{mark}{after}"


def _code(text: str) -> str:
    longest = max((len(found) for found in re.findall("`+", text)), default=0)
    mark = "`" * (longest + 1)
    space = " " if longest else ""
    return f"{mark}{space}{text}{space}{mark}" if text.strip() else text


def _target(address: str) -> str:
    """Return an address as it stands between the brackets of a link."""
    address = address.replace(" ", "%20").replace("\n", "")
    return f"<{address}>" if re.search(r"[()]", address) else escape(address, quote=False).replace("&amp;", "&")
