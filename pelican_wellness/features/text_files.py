"""Short texts at fixed places: who made the site, and whom to tell of a hole in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

HUMANS = "humans.txt"
SECURITY = ".well-known/security.txt"


@dataclass(frozen=True, slots=True)
class Human:
    """Somebody of the site; `address` is that of their profile, empty where they have none."""

    name: str
    role: str
    address: str


def humans(people: Iterable[Human], place: str, languages: Sequence[str], updated: date | None, software: str) -> str:
    """Return the text of `humans.txt` (https://humanstxt.org/Standard.html): who is behind the site."""
    team = [
        [
            *_said(" ".join((one.role or "Author").split()), one.name),
            *([f"Site: {one.address}"] if one.address else []),
            *_said("Location", place),
        ]
        for one in people
    ]
    site = [
        *_said("Last update", updated.strftime("%Y/%m/%d") if updated else ""),
        *_said("Language", " / ".join(languages)),
        "Standards: HTML, CSS",
        f"Software: {software}",
    ]
    blocks = ["/* TEAM */", *("\n".join(lines) for lines in team), "/* SITE */\n" + "\n".join(site)]
    return "\n\n".join(blocks if team else blocks[1:]) + "\n"


def security(contact: str, expires: datetime, canonical: str, languages: Sequence[str]) -> str:
    """Return the text of `security.txt` (RFC 9116): whom to tell of a hole. `expires` has a time zone."""
    lines = [
        f"Contact: {contact}",
        f"Expires: {expires.strftime('%Y-%m-%dT%H:%M:%SZ')}",
        *_said("Preferred-Languages", ", ".join(languages)),
        f"Canonical: {canonical}",
    ]
    return "\n".join(lines) + "\n"


def _said(name: str, value: str) -> list[str]:
    """Return a line, or none; what a blogger wrote can begin no line of its own."""
    return [f"{name}: {' '.join(value.split())}"] if value.strip() else []
