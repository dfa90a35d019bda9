"""Whether a file that was written once has been changed since: it holds a fingerprint of what else is in it."""

import re
from hashlib import sha256

_WORDS = "Written by pelican-wellness cms, which writes it anew as long as nobody changes it. Fingerprint: "
_STAMP = re.compile(r"[^\n]*Fingerprint: ([0-9a-f]{16})[^\n]*\n")


def stamped(text: str, begin: str, end: str = "") -> str:
    """Return a text with its fingerprint in a note on its first line, between the signs of a note."""
    return f"{begin} {_WORDS}{_of(text)}{end and ' ' + end}\n{text}"


def is_untouched(text: str) -> bool:
    """Say whether a text is as it was stamped, whatever a git on Windows makes of its line ends."""
    text = text.replace("\r\n", "\n")
    found = _STAMP.match(text)
    return bool(found and found[1] == _of(text[found.end() :]))


def _of(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]
