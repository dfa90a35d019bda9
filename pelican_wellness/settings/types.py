"""The kinds of value a setting can hold. Each says what it expects in words that a blogger understands."""

import os
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, ValidationInfo

from pelican_wellness.i18n.telephone import TelephoneError, dialed
from pelican_wellness.pattern import pattern
from pelican_wellness.publishable import MISSING, as_named, unfit
from pelican_wellness.settings.mistakes import nearest
from pelican_wellness.settings.section import Expected, wrong
from pelican_wellness.web.urls import ascii_host

_CONTROL = pattern(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
"""What ends a line somewhere, or is seen nowhere; U+0085 and U+2028 are among them."""
_SCHEME = pattern(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_PLACEHOLDER = pattern(r"\{([^{}]*)\}")
_NO_TEXT = pattern("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Controls, halves of characters and noncharacters: no page may hold them (HTML, 13.2.3.5), most not even a feed (XML, 2.2)."""
_NO_REFERENCE = pattern("&#(?:[0-9]{20}|[xX][0-9a-fA-F]{20})")
"""Python does not read a number of more than 4,300 digits, and Markdown and Pelican ask it to."""
_LARGEST = 1_000_000
"""No number of a blog is larger, and what comes of it can still be reckoned with and written down."""


def _text(value: object) -> str:
    if not isinstance(value, str):
        problem = f"this is {_kind(value)}, not text"
        raise wrong(problem)
    if not value.strip():
        problem = "this is empty"
        raise wrong(problem)
    if problem := problem_of_text(value):
        raise wrong(problem)
    return value


def problem_of_text(value: str) -> str:
    """Say what makes a text one that cannot be written; nothing where it can."""
    if found := _NO_TEXT.search(value):
        return f"this holds a character that no page can show (U+{ord(found[0]):04X})"
    if found := _NO_REFERENCE.search(value):
        return f"{found[0][:12]}… stands for no character"
    return ""


def _kind(value: object) -> str:
    names = {
        bool: "a yes/no value",
        int: "a number",
        float: "a number",
        list: "a list",
        tuple: "a list",
        dict: "a dictionary",
    }
    return names.get(type(value), "nothing" if value is None else f"of the type {type(value).__name__}")


def _per_language(check: Callable[[Any], Any], value: object) -> Any:
    if not isinstance(value, Mapping):
        return check(value)
    if not value:
        problem = "this is empty"
        raise wrong(problem)
    for language in value:
        if not isinstance(language, str) or not re.fullmatch(r"[a-zA-Z]{2,3}([-_][a-zA-Z0-9]+)*", language):
            problem = f"{language!r} is not a language tag such as 'en' or 'pt-BR'"
            raise wrong(problem)
    return {language: check(one) for language, one in value.items()}


def _positive(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        problem = f"this is {_kind(value) if not isinstance(value, str) else 'text'}, not a whole number"
        raise wrong(problem)
    if value <= 0:
        problem = "this is not more than 0"
        raise wrong(problem)
    if value > _LARGEST:
        problem = f"this is more than {_LARGEST:,}"
        raise wrong(problem)
    return value


def _not_negative(value: object) -> int:
    return 0 if value == 0 and not isinstance(value, bool) else _positive(value)


def _yes_no(value: object) -> bool:
    if not isinstance(value, bool):
        problem = "this is neither True nor False"
        raise wrong(problem)
    return value


def _web_address(value: object) -> str:
    address = _text(value).strip()
    if _CONTROL.search(address) or " " in address:
        problem = "a web address has no spaces or line breaks"
        raise wrong(problem)
    try:
        parts = urlsplit(address)
        scheme, host, _port = parts.scheme, parts.hostname, parts.port
    except ValueError as error:
        problem = f"this is no web address ({error})"
        raise wrong(problem) from None
    if scheme not in ("http", "https"):
        bare = not scheme or re.match(r"[\w.-]+:\d+(/|$)", address)  # a host, perhaps with its port
        problem = "the address has no https:// in front" if bare else f"{scheme}: addresses are not allowed here"
        raise wrong(problem, f"https://{address.lstrip('/')}" if bare else None)
    try:
        ascii_host(host or "")
    except ValueError:
        problem = "the address names no host"
        raise wrong(problem) from None
    return address


def _link(value: object) -> str:
    address = _text(value).strip()
    if _CONTROL.search(address):
        problem = "an address has no line breaks"
        raise wrong(problem)
    if address.startswith("//"):
        problem = "the address has no https:// in front"
        raise wrong(problem, f"https:{address}" if re.match(r"\w", address[2:]) else None)
    path = address.lstrip("/ ")
    scheme = _SCHEME.match(path)
    if scheme and scheme[1].lower() in ("http", "https"):
        return _web_address(path)
    if scheme and scheme[1].lower() not in ("mailto", "tel", "sms"):
        problem = f"{scheme[1]}: addresses are not allowed here"
        raise wrong(problem)
    return path


def _telephone(value: object, info: ValidationInfo) -> str:
    """Check that a number can be dialed; one without its country's code is at home where the practice is."""
    number = _text(value).strip()
    context = info.context or {}
    if "address" not in info.data and "country" not in context and not number.startswith("+"):
        return number  # the practice's address is wrong, which is said already: whose number this is cannot be known
    country = info.data["address"].country if "address" in info.data else context.get("country")
    try:
        dialed(number, country)
    except TelephoneError as error:
        problem = f"this cannot be dialed: {error}"
        raise wrong(problem) from None
    return number


def _email(value: object) -> str:
    address = _text(value).strip()
    if not re.fullmatch(r"[^\s@<>()\"',;:\\]+@[^\s@<>()\"',;:\\]+\.[^\s@<>()\"',;:\\.]+", address):
        problem = "this is no email address"
        raise wrong(problem)
    return address


def _hex_color(value: object) -> str:
    color = _text(value).strip()
    if not re.fullmatch(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})", color):
        problem = "this is no color"
        raise wrong(problem)
    digits = color[1:] if len(color) == 7 else "".join(2 * digit for digit in color[1:])  # noqa: PLR2004 - "#rrggbb"
    return f"#{digits.lower()}"


def _list_of_text(value: object) -> list[str]:
    if isinstance(value, str) or not isinstance(value, list | tuple):
        problem = f"this is {'text' if isinstance(value, str) else _kind(value)}, not a list"
        raise wrong(problem)
    return [_text(one) for one in value]


def _content_file(value: str, info: ValidationInfo) -> str:
    """Check that a file is there. Without a content folder in the validation context nothing can be checked."""
    folder: Path | None = (info.context or {}).get("content_path")
    relative = value.strip().lstrip("/")
    if folder is None:
        return relative
    if _CONTROL.search(relative):
        problem = "a file's name has no line breaks or control characters"
        raise wrong(problem)
    relative = as_named(folder, relative)
    file = Path(os.path.normpath(folder / relative))
    if problem := unfit(folder, relative):
        if problem != MISSING:
            raise wrong(problem)
        names: list[str] = []
        with suppress(OSError):  # a folder that is not there, or may not be read
            beside = file.parent.iterdir() if relative else ()
            files = [one for one in beside if one.is_file() and not one.name.startswith(".")]
            names = [one.relative_to(os.path.normpath(folder)).as_posix() for one in files]
        raise wrong(problem, nearest(relative, names))
    try:
        file.open("rb").close()
    except OSError as error:
        problem = f"the file cannot be read: {error.strerror}"
        raise wrong(problem) from None
    return relative


def in_utf8(value: str, info: ValidationInfo) -> str:
    """Check that a file of text can be read as such; to be used after the check that it is there."""
    folder: Path | None = (info.context or {}).get("content_path")
    try:
        if folder:
            (folder / value).read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        problem = f"the file is no text in UTF-8 (byte {error.start + 1} is 0x{error.object[error.start]:02X})"
        raise wrong(problem) from None
    return value


def lone_brace(text: str) -> str:
    """Return the first brace of a text that is no part of a placeholder, else nothing: most likely one was meant."""
    return next((sign for sign in _PLACEHOLDER.sub("", text) if sign in "{}"), "")


def with_placeholders(*names: str) -> Callable[[Any], Any]:
    """Return a check of `{name}` placeholders in a text or a text per language."""

    def check(value: object) -> Any:
        for text in value.values() if isinstance(value, Mapping) else [value]:
            for found in _PLACEHOLDER.findall(str(text)):
                if found not in names:
                    problem = f"{{{found}}} is not filled in here"
                    raise wrong(problem, nearest(found, names))
            if brace := lone_brace(str(text)):
                problem = f"a {brace} has no partner"
                raise wrong(problem)
        return value

    return check


def localized(value: object) -> object:
    """Check a text, or a text per language."""
    return _per_language(_text, value)


def _speed(value: object) -> object:
    return _per_language(_positive, value)


Text = Annotated[str, BeforeValidator(_text), Expected("text")]
Localized = Annotated[
    str | dict[str, str],
    BeforeValidator(localized),
    Expected("text, or a text per language such as {'en': '…', 'es': '…'}"),
]
Speed = Annotated[
    int | dict[str, int],
    BeforeValidator(_speed),
    Expected("a whole number above 0, or one per language such as {'en': 238, 'es': 228}"),
]
PositiveInt = Annotated[int, BeforeValidator(_positive), Expected("a whole number above 0")]
NotNegativeInt = Annotated[int, BeforeValidator(_not_negative), Expected("a whole number, 0 or more")]
YesNo = Annotated[bool, BeforeValidator(_yes_no), Expected("True or False")]
WebAddress = Annotated[str, BeforeValidator(_web_address), Expected("a web address such as 'https://example.com/'")]
Link = Annotated[
    str,
    BeforeValidator(_link),
    Expected("a page of this site such as 'pages/contact.html', or an https:, mailto:, tel: or sms: address"),
]
Telephone = Annotated[
    str,
    BeforeValidator(_telephone),
    Expected(
        "a telephone number such as '+1 802 555 0142'; the country's code may be left out where practice.address.country is set"
    ),
]
Email = Annotated[str, BeforeValidator(_email), Expected("an email address such as 'hello@example.com'")]
HexColor = Annotated[str, BeforeValidator(_hex_color), Expected("a color such as '#37563d'")]
TextList = Annotated[list[str], BeforeValidator(_list_of_text), Expected("a list of texts such as ['one', 'two']")]
PersonSlug = Annotated[str, BeforeValidator(_text), Expected("the slug of a person in content/people")]
ContentFile = Annotated[
    str,
    BeforeValidator(_text),
    AfterValidator(_content_file),
    Expected("the path of a file below the content folder, such as 'images/me.jpg'"),
]
