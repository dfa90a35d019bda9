"""A person of the practice or of the blog."""

from dataclasses import dataclass

from pelican_wellness.html.inline import inline_text
from pelican_wellness.model.channel import Channel, channels
from pelican_wellness.model.fragment import Fragment
from pelican_wellness.settings.people_lines import PersonLines

NOTHING = Fragment()


def initials(name: str) -> str:
    """Return the first letters of the first and the last word of a name."""
    words = [word for word in name.split() if word[:1].isalnum()]
    return "".join(word[0] for word in [*words[:1], *words[1:][-1:]]).upper()


@dataclass(frozen=True, eq=False)
class Person:
    """Somebody with a file in `content/people/`.

    `photo` is a path below the content folder. `url` is where
    their profile is, relative to the site, or empty while they have none.
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
    biography: Fragment = NOTHING

    def __str__(self) -> str:
        return self.name

    @property
    def initials(self) -> str:
        """The first letters of the first and the last name, in place of a photo."""
        return initials(self.name)

    def __eq__(self, other: object) -> bool:
        """Compare by slug: a person who was sent to another process and back is the same."""
        return isinstance(other, Person) and self.slug == other.slug

    def __hash__(self) -> int:
        return hash(self.slug)


def person_from(slug: str, title: str, lines: PersonLines, biography: Fragment = NOTHING, country: str | None = None) -> Person:
    """Make a person of a file's lines.

    `title` may be HTML, as that of a reStructuredText file is; `country` is where telephone numbers without a country's
    code are at home.
    """
    return Person(
        slug=slug,
        name=inline_text(title),
        role=lines.role,
        credentials=lines.credentials,
        license=lines.license,
        photo=lines.photo or "",
        areas=lines.areas,
        topics=lines.topics,
        languages=lines.languages,
        online=lines.online,
        channels=channels(
            booking=lines.booking,
            telephone=lines.phone,
            email=lines.email,
            whatsapp=lines.whatsapp,
            sms=lines.sms,
            country=country,
        ),
        website=lines.website or "",
        same_as=tuple(lines.same_as),
        owner=lines.owner,
        biography=biography,
    )
