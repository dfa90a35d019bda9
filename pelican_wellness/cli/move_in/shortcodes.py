"""What stands between brackets in texts of WordPress: plugins of that site made something of it, and nothing does here."""

import re
from collections.abc import Callable

_CODE = re.compile(r"(<(pre|code|script|style)\b.*?</\2\s*>)", re.DOTALL | re.IGNORECASE)
_NAME = r"[A-Za-z][\w-]*"
_TAG = re.compile(rf"\[(?P<escaped>\[)?(?P<close>/)?(?P<name>{_NAME})(?P<rest>(?:\s+[^\[\]]*?)?)\s*/?\](?(escaped)\])")
_ATTRIBUTE = re.compile(r"""([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'\]]+))""")
_EMBED = re.compile(r"\[embed[^\]]*\]\s*(\S+?)\s*\[/embed\]")

_READ_LATER = ("caption",)
_SOURCES = ("src", "mp4", "mp3", "m4a", "ogg", "webm")

Gallery = Callable[[list[str]], str]
"""Returns the HTML of pictures, by the numbers of their items."""


def without_shortcodes(html: str, gallery: Gallery) -> tuple[str, list[str]]:
    """Return HTML without them, and the names of those that left nothing behind. Captions stay; Pelican's importer reads them.

    >>> without_shortcodes('[button url="/x"]Book[/button] [sic] [map id=5]', lambda _: "")
    ('Book [sic] ', ['map'])
    """
    parts = _CODE.split(html)  # text, code, the element's name, text, …
    gone: list[str] = []
    for index in range(0, len(parts), 3):
        parts[index] = _in_text(parts[index], gallery, gone)
    del parts[2::3]
    return "".join(parts), list(dict.fromkeys(gone))


def _in_text(text: str, gallery: Gallery, gone: list[str]) -> str:
    text = _EMBED.sub(r'<a href="\1">\1</a>', text).replace("[wp_caption", "[caption").replace("[/wp_caption", "[/caption")
    closed = {found["name"] for found in _TAG.finditer(text) if found["close"]}

    def replaced(found: re.Match[str]) -> str:
        name = found["name"]
        attributes = {key.lower(): one or two or three for key, one, two, three in _ATTRIBUTE.findall(found["rest"])}
        if found["escaped"]:
            text = found[0][1:-1]
        elif name in _READ_LATER:
            text = found[0]
        elif name == "gallery":
            text = gallery([one.strip() for one in attributes.get("ids", "").split(",") if one.strip()])
        elif name in ("audio", "video") and (source := next(filter(None, map(attributes.get, _SOURCES)), None)):
            text = f'<p><a href="{source}">{source}</a></p>'
        elif name in closed:
            text = ""  # what it encloses stays
        elif attributes or "-" in name or "_" in name:
            text = ""
            gone.append(name)
        else:
            text = found[0]  # words between brackets
        return text

    return _TAG.sub(replaced, text)
