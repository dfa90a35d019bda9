"""A person of the practice or of the blog."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pelican_wellness.html.inline import inline_text
from pelican_wellness.model.channel import Channel, channels


@dataclass(eq=False, slots=True)
class Person:
    """Somebody with a file in `content/people/`.

    `photo` is a path below the content folder. `biography` is HTML (an object that Jinja prints as safe). `url` is
    where their profile is, relative to the site, or empty while they have none. `articles` are those they wrote.
    """

    slug: str
    name: str
    role: str = ""
    credentials: tuple[str, ...] = ()
    license: str = ""
    photo: str = ""
    areas: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    online: bool = False
    channels: tuple[Channel, ...] = ()
    website: str = ""
    same_as: tuple[str, ...] = ()
    owner: bool = False
    url: str = ""
    biography: object = ""
    articles: list[Any] = field(default_factory=list)

    def __str__(self) -> str:
        return self.name


def person_from(slug: str, metadata: Mapping[str, Any], biography: object = "", country: str | None = None) -> Person:
    """Make a person of a file's metadata (lower-case keys, as Pelican's readers give them).

    `country` is where telephone numbers without a country's code are at home.
    """
    one = {key: _one(metadata[key]) for key in metadata}
    return Person(
        slug=slug,
        name=inline_text(one["title"]),  # the title of a reStructuredText file is HTML
        role=one.get("role", ""),
        credentials=several(metadata.get("credentials")),
        license=one.get("license", ""),
        photo=one.get("photo", "").removeprefix("{static}").lstrip("/"),
        areas=several(metadata.get("areas")),
        topics=several(metadata.get("topics")),
        languages=several(metadata.get("languages")),
        online=_yes(one.get("online", "")),
        channels=channels(
            booking=one.get("booking"),
            telephone=one.get("phone"),
            email=one.get("email"),
            whatsapp=one.get("whatsapp"),
            sms=one.get("sms"),
            country=country,
        ),
        website=one.get("website", ""),
        same_as=several(metadata.get("same_as")),
        owner=_yes(one.get("owner", "")),
        biography=biography,
    )


def _one(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value).strip()


def several(value: object) -> tuple[str, ...]:
    """Split `a, b` or `a; b`, or take a list as it is (a key written on several lines)."""
    if value is None:
        return ()
    text = str(value)
    parts = value if isinstance(value, list | tuple) else text.split(";" if ";" in text else ",")
    return tuple(str(part).strip() for part in parts if str(part).strip())


def _yes(value: str) -> bool:
    return value.strip().lower() in ("yes", "true", "1", "on")
