"""Sites of any size, made of the demo article's words. The same shape gives the same files on every machine."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

SEED = Path(__file__).parents[1] / "example_site" / "content" / "spinal-stenosis.md"

_PARAGRAPH = 45
"""Words of a paragraph; nine of them make an article of about 400 words, as long as the demo's."""


@dataclass(frozen=True)
class Shape:
    """What a site is like."""

    articles: int
    tags: int = 200
    authors: int = 5
    people: int = 0
    areas: int = 0


@dataclass(frozen=True)
class Text:
    """An article before it is written down for one program or another."""

    name: str
    title: str
    day: date
    category: str
    tags: tuple[str, ...]
    author: str
    summary: str
    body: str

    def for_pelican(self) -> str:
        """Return it with lines of metadata."""
        head = {
            "Title": self.title,
            "Date": self.day.isoformat(),
            "Category": self.category,
            "Tags": ", ".join(self.tags),
            "Author": self.author,
            "Summary": self.summary,
        }
        return "".join(f"{key}: {value}\n" for key, value in head.items()) + f"\n{self.body}"

    def for_hugo(self) -> str:
        """Return it with front matter."""
        head = {
            "title": f'"{self.title}"',
            "date": self.day.isoformat(),
            "categories": f'["{self.category}"]',
            "tags": str(list(self.tags)).replace("'", '"'),
            "authors": f'["{self.author}"]',
            "author": f'"{self.author}"',
            "summary": f'"{self.summary}"',
        }
        return "---\n" + "".join(f"{key}: {value}\n" for key, value in head.items()) + f"---\n\n{self.body}"


def texts(shape: Shape) -> Iterator[Text]:
    """Yield the articles: each has three headings, four tags, one of ten categories and a link."""
    words, chance = _words(), random.Random(1)
    for number in range(shape.articles):
        title = " ".join(chance.choice(words).strip(".,;") for _ in range(5))
        yield Text(
            name=f"article-{number}",
            title=f"{title.capitalize()} {number}",
            day=date(2010, 1, 1) + timedelta(days=number % 5000),
            category=f"Category {number % 10}x",  # the x keeps Pelican's own names of pages apart: tag2 and tag23
            tags=tuple(dict.fromkeys(f"topic-{chance.randrange(shape.tags):04}x" for _ in range(4))),
            author=f"Author {number % shape.authors}",
            summary=f"What helps with number {number}, told in short.",
            body="\n".join(_sections(words, chance)),
        )


def people(shape: Shape) -> Iterator[tuple[str, str]]:
    """Yield names and texts of the files of people; each works in three areas."""
    for number in range(shape.people):
        areas = ", ".join(f"Area {(number * 7 + step * 13) % shape.areas}" for step in range(3))
        head = f"Title: Person {number}\nRole: Massage therapist\nAreas: {areas}\nEmail: p{number}@example.com\n"
        yield f"person-{number}.md", f"{head}\nA *biography*.\n"


def change(file: Path, turn: int) -> None:
    """Change an article's text; what its metadata say, and so every list of articles, stays."""
    with file.open("a", encoding="utf-8") as text:
        text.write(f"\nA sentence that was added in turn {turn}.\n")


def _words() -> list[str]:
    body = SEED.read_text(encoding="utf-8").split("\n\n", 1)[1]
    return [word for word in body.split() if not re.search(r"[#*_\[\]()<>{}`\"\\:|]", word)]


def _sections(words: list[str], chance: random.Random) -> Iterator[str]:
    for heading in range(3):
        yield f"## Heading {heading} {chance.choice(words)}\n"
        for paragraph in range(3):
            start = chance.randrange(len(words) - _PARAGRAPH)
            text = " ".join(words[start : start + _PARAGRAPH])
            yield f"{text} [link](https://example.com/x) **bold**\n" if paragraph == 1 else f"{text}\n"
