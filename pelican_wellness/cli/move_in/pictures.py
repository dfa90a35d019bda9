"""Pictures of a WordPress site: where each is to lie, and whether it lies beside the export."""

import re
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

_UPLOADS = "/wp-content/uploads/"
_SMALLER = re.compile(r"-\d{2,4}x\d{2,4}(?=\.\w+$)|-scaled(?=\.\w+$)")
"""What WordPress adds to the names of smaller copies that it makes."""

FOLDER = "images"

_ENDINGS = frozenset({
    "jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "heic", "bmp", "tif", "tiff", "ico", "pdf", "mp3", "m4a", "ogg", "oga",
    "opus", "wav", "flac", "mp4", "m4v", "mov", "webm", "ogv", "vtt", "doc", "docx", "odt", "xls", "xlsx", "ppt", "pptx",
})  # fmt: skip
"""What is taken from beside an export: it must not publish other files of that folder."""


class Pictures:
    """Finds what texts load from the old site. `places` are folders that may hold its uploads."""

    def __init__(self, base: str, originals: Iterable[str], places: Iterable[Path]) -> None:
        self._hosts = {_host(base)}
        self._originals = {_below(one) for one in originals} - {""}
        self._places = [*places]
        self.found: dict[str, Path] = {}
        """Path below the content folder -> the file beside the export."""
        self.lacking: dict[str, str] = {}
        """Path below the content folder -> the address that it can be loaded from."""

    def path(self, address: str) -> str:
        """Return the path below the content folder that a picture gets; "" of what is no upload of that site."""
        name = _below(address) if self._is_of_site(address) else ""
        if not name:
            return ""
        whole = _SMALLER.sub("", name)
        for candidate in (whole, name):
            if file := self._file(candidate):
                return self._kept(candidate, file, address)
        original = whole if whole in self._originals else name
        return self._kept(original, None, address.replace(name.rpartition("/")[2], original.rpartition("/")[2]))

    def _is_of_site(self, address: str) -> bool:
        host = _host(address)
        return not host or host in self._hosts or host.endswith(".files.wordpress.com")

    def _kept(self, name: str, file: Path | None, address: str) -> str:
        path = f"{FOLDER}/{name}"
        if file:
            self.found[path] = file
        else:
            self.lacking[path] = address if _host(address) else f"https://{next(iter(self._hosts))}{address}"
        return path

    def _file(self, name: str) -> Path | None:
        found = (place / one for place in self._places for one in (name, name.rpartition("/")[2]))
        return next((file for file in found if file.is_file()), None)


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:  # no address at all
        return ""


def _below(address: str) -> str:
    """Return the path of an upload below their folder; "" of any other address."""
    name = unquote(address.partition("?")[0].partition("#")[0].partition(_UPLOADS)[2])
    parts = [part for part in name.split("/") if part]
    sound = name.rpartition(".")[2].lower() in _ENDINGS and all(
        part not in ("..", ".") and part[0] != "." and part.isprintable() and "\\" not in part for part in parts
    )
    return "/".join(parts) if sound else ""


def as_address(path: str) -> str:
    """Return how a text names a file of the content folder."""
    return f"/{quote(path)}"


def as_list(lacking: dict[str, str], content: str) -> str:
    """Return a file by which `curl --create-dirs -K FILE` loads pictures into their places."""
    return "".join(
        f'url = "{_quoted(address)}"\noutput = "{_quoted(f"{content}/{path}")}"\n' for path, address in lacking.items()
    )


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
