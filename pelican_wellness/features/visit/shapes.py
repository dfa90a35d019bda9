"""Sections below plain headings become steps, a table of policies, questions that open."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag
from bs4.element import PageElement

from pelican_wellness.features.visit.pages import FIRST_VISIT, POLICIES, QUESTIONS
from pelican_wellness.html.plain_text import HEADINGS


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it, up to the next of its level."""

    heading: Tag
    content: Sequence[PageElement]


def sections(document: BeautifulSoup) -> list[Section]:
    """Return the sections of the widest level of headings that a text has at its top; what comes before them is in none."""
    top = list(document.contents)
    levels = [one.name for one in top if isinstance(one, Tag) and one.name in HEADINGS]
    starts = [at for at, one in enumerate(top) if isinstance(one, Tag) and one.name == min(levels, default="")]
    ends = [*starts[1:], len(top)]
    return [Section(_heading(top[start]), top[start + 1 : end]) for start, end in zip(starts, ends, strict=False)]


def _heading(one: PageElement) -> Tag:
    if not isinstance(one, Tag):  # pragma: no cover - `sections` takes elements only
        raise TypeError
    return one


def _steps(document: BeautifulSoup, found: Sequence[Section]) -> None:
    box = _replace(document, found[0], "ol", "w-steps")
    for section in found:
        step = document.new_tag("li")
        box.append(step)
        _move(section, step)


def _policies(document: BeautifulSoup, found: Sequence[Section]) -> None:
    """Make a table: a heading may not stand in a header cell (HTML, 4.9.10), so its words and its id do."""
    body = document.new_tag("tbody")
    _replace(document, found[0], "table", "w-policies").append(body)
    for section in found:
        row, name, cell = document.new_tag("tr"), document.new_tag("th", attrs={"scope": "row"}), document.new_tag("td")
        if "id" in section.heading.attrs:
            name["id"] = section.heading["id"]
        for part in list(section.heading.contents):
            name.append(part.extract())
        section.heading.decompose()
        for part in section.content:
            cell.append(part.extract())
        row.extend([name, cell])
        body.append(row)


def _questions(document: BeautifulSoup, found: Sequence[Section]) -> None:
    box = _replace(document, found[0], "div", "w-questions")
    for section in found:
        question, summary = document.new_tag("details"), document.new_tag("summary")
        box.append(question)
        question.append(summary)
        summary.append(section.heading.extract())
        for part in section.content:
            question.append(part.extract())


def _replace(document: BeautifulSoup, first: Section, name: str, kind: str) -> Tag:
    """Return a new element in the place of the first heading."""
    box = document.new_tag(name, attrs={"class": kind})
    first.heading.insert_before(box)
    return box


def _move(section: Section, target: Tag) -> None:
    for part in (section.heading, *section.content):
        target.append(part.extract())


SHAPES: Mapping[str, Callable[[BeautifulSoup, Sequence[Section]], None]] = {
    FIRST_VISIT: _steps,
    POLICIES: _policies,
    QUESTIONS: _questions,
}
"""Slug of a page, which is the name of its template -> what gives it its shape."""
