"""A person as templates get them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pelican.contents import Content

from pelican_wellness.model.person import Person


@dataclass(frozen=True, eq=False)
class LivePerson(Person):
    """`biography` prints with links that work on the page that shows it; `articles` are those they wrote."""

    articles: Sequence[Content] = field(default_factory=list)
