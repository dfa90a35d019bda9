"""Which small drawing stands beside a link: `theme/templates/components/site/glyph.html` has one for each."""

from enum import StrEnum
from urllib.parse import SplitResult, urlsplit


class Glyph(StrEnum):
    """What a drawing shows. No company's sign is among them: a camera stands for every place of photos."""

    CALENDAR = "calendar"
    CAMERA = "camera"
    CHAT = "chat"
    GLOBE = "globe"
    LETTER = "letter"
    NOTE = "note"
    PEOPLE = "people"
    PLAY = "play"
    TELEPHONE = "telephone"


_SCHEMES = {"mailto": Glyph.LETTER, "tel": Glyph.TELEPHONE, "sms": Glyph.CHAT, "xmpp": Glyph.CHAT}

_HOSTS = {
    Glyph.CAMERA: ("instagram.com", "pinterest.com", "flickr.com", "pixelfed.social", "vsco.co"),
    Glyph.CHAT: (
        *("whatsapp.com", "wa.me", "t.me", "telegram.me", "signal.me", "signal.group", "m.me", "line.me"),
        *("bsky.app", "mastodon.social", "mastodon.online", "threads.com", "threads.net", "twitter.com", "x.com"),
    ),
    Glyph.NOTE: ("spotify.com", "soundcloud.com", "bandcamp.com", "podcasts.apple.com", "insighttimer.com"),
    Glyph.PEOPLE: ("facebook.com", "fb.com", "linkedin.com", "xing.com", "meetup.com"),
    Glyph.PLAY: ("youtube.com", "youtu.be", "vimeo.com", "tiktok.com", "twitch.tv"),
}
"""Glyph -> hosts of which readers know what waits for them there; their subdomains are theirs too."""

_OF_HOST = {host: glyph for glyph, hosts in _HOSTS.items() for host in hosts}


def glyph_of(address: str) -> Glyph:
    """Return the drawing for an address; of those that nobody knows it is the globe."""
    parts = _split(address)
    if parts.scheme in _SCHEMES:
        return _SCHEMES[parts.scheme]
    labels = parts.netloc.lower().split(".")
    names = (".".join(labels[number:]) for number in range(len(labels)))
    return next((_OF_HOST[name] for name in names if name in _OF_HOST), Glyph.GLOBE)


def host_and_path(address: str) -> str:
    """Return an address as it is read: `instagram.com/ana`, without what browsers alone need."""
    parts = _split(address)
    return f"{parts.netloc.removeprefix('www.')}{parts.path.rstrip('/')}" if parts.netloc else address


def _split(address: str) -> SplitResult:
    try:
        return urlsplit(address)
    except ValueError:  # a bracket that is not closed, in a list of the blogger's
        return SplitResult("", "", address, "", "")
