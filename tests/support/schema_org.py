"""Read a page's structured data, and hold them against the facts of schema.org's vocabulary (tests/data/README.md)."""

import json
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, SoupStrainer
from factory import ROOT

FACTS = ROOT / "tests" / "data" / "schema-org-facts.json"
"""Types, properties and values of schema.org, as tools/schema_org_facts.py has extracted them."""

_PATH_OF_A_URL = re.compile(r"""(?:[A-Za-z0-9!$&'()*+,\-./:;=?@_~#\u00a0-\U0010fffd]|%[0-9A-Fa-f]{2})*""")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)")
_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?")
_DURATION = re.compile(r"P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?")


def is_address(value: object) -> bool:
    """Whether this is a whole address of the web, of the signs that one can have (https://url.spec.whatwg.org, 4.3)."""
    if not isinstance(value, str):
        return False
    parts = urlsplit(value)
    return parts.scheme in ("http", "https") and bool(parts.hostname) and bool(_PATH_OF_A_URL.fullmatch(value))


def is_moment(value: object) -> bool:
    """Whether this is a date and a time with its zone (ISO 8601)."""
    return isinstance(value, str) and bool(_MOMENT.fullmatch(value)) and _reads(datetime.fromisoformat, value)


def is_day(value: object) -> bool:
    """Whether this is a date as YYYY-MM-DD."""
    return isinstance(value, str) and len(value) == 10 and _reads(date.fromisoformat, value)


def is_clock(value: object) -> bool:
    """Whether this is a time of a day, with or without seconds."""
    return isinstance(value, str) and bool(_CLOCK.fullmatch(value))


def is_duration(value: object) -> bool:
    """Whether this is a span of time as ISO 8601 writes it, such as PT4M."""
    return isinstance(value, str) and bool(_DURATION.fullmatch(value))


def _reads(parse: Callable[[str], object], value: str) -> bool:
    try:
        parse(value)
    except ValueError:
        return False
    return True


_FORMS: dict[str, Callable[[object], bool]] = {
    "URL": is_address,
    "Date": is_day,
    "DateTime": is_moment,
    "Time": is_clock,
    "Duration": is_duration,
}
"""Data types of schema.org that are texts of a certain form."""


def graph_of(html: str) -> list[dict[str, Any]]:
    """Return the nodes of a page, which has its structured data in one place."""
    scripts = BeautifulSoup(html, "html.parser", parse_only=SoupStrainer("script"))
    (script,) = scripts.find_all("script", type="application/ld+json")
    return list(json.loads(str(script.string))["@graph"])


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every node with a type, however deep."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for one in value.values():
            yield from nodes(one)
    elif isinstance(value, list):
        for one in value:
            yield from nodes(one)


def references(value: Any) -> Iterator[str]:
    """Yield the ids by which nodes mean others."""
    if isinstance(value, dict):
        if set(value) == {"@id"}:
            yield value["@id"]
        for one in value.values():
            yield from references(one)
    elif isinstance(value, list):
        for one in value:
            yield from references(one)


class Vocabulary:
    """Types, their parents, and which properties they have with values of which types."""

    def __init__(self, facts: dict[str, Any]) -> None:
        self.parents = {name: set(parents) for name, parents in facts["types"].items()}
        self.domains = {name: set(domains) for name, (domains, _) in facts["properties"].items()}
        self.ranges = {name: set(ranges) for name, (_, ranges) in facts["properties"].items()}
        self.superseded: dict[str, list[str]] = facts["superseded"]
        self.members: dict[str, set[str]] = {}
        for name, kinds in facts["members"].items():
            for kind in kinds:
                self.members.setdefault(kind, set()).add(name)

    def kinds(self, name: str) -> set[str]:
        """The type and everything it is a kind of."""
        found, todo = set(), [name]
        while todo:
            one = todo.pop()
            if one not in found:
                found.add(one)
                todo += self.parents.get(one, ())
        return found

    def complaints(self, node: dict[str, Any], by_id: dict[str, dict[str, Any]]) -> Iterator[str]:
        kind = node["@type"]
        if kind not in self.parents:
            yield f"there is no type {kind}"
        for name in sorted({kind, *node} & set(self.superseded)):
            yield f"{name} is superseded by {' and '.join(self.superseded[name])}"
        for name, value in node.items():
            if name.startswith("@"):
                continue
            if not self.domains.get(name, set()) & self.kinds(kind):
                yield f"{kind} has no {name}"
            for one in value if isinstance(value, list) else [value]:
                if isinstance(one, dict):
                    whole = by_id.get(one.get("@id", ""), one)
                    if not self.kinds(whole.get("@type", "")) & self.ranges.get(name, set()):
                        yield f"{name} of {kind} cannot be a {whole.get('@type')}"
                elif not self._is_plain(one, self.ranges.get(name, set())):
                    yield f"{name} of {kind} cannot be {one!r}"

    def _is_plain(self, value: Any, ranges: set[str]) -> bool:
        if isinstance(value, bool):
            return "Boolean" in ranges
        if isinstance(value, int | float):
            return bool(ranges & {"Number", "Integer", "Float"})
        if ranges & {"Text", "CssSelectorType"} or any(_FORMS[one](value) for one in ranges & set(_FORMS)):
            return True
        # A text stands for a thing of a name too, schema.org says ("Conformance"): a day of the week, an image by its address.
        return any(value in self.members.get(one, ()) for one in ranges) or (not ranges & set(_FORMS) and is_address(value))


@cache
def vocabulary() -> Vocabulary:
    """Return what schema.org says, read once."""
    return Vocabulary(json.loads(FACTS.read_text(encoding="utf-8")))


def complaints(graph: list[dict[str, Any]]) -> list[str]:
    """Return what the vocabulary says against a graph, and references to what is not in it."""
    by_id = {node["@id"]: node for node in graph}
    absent = [f"{one} is not in the graph" for one in references(graph) if one not in by_id]
    return absent + [found for node in nodes(graph) for found in vocabulary().complaints(node, by_id)]


def drawn(graph: list[dict[str, Any]]) -> str:
    """Return a drawing of a graph in Mermaid's language: the nodes with their names, joined by what refers to them."""
    numbers = {node["@id"]: number for number, node in enumerate(graph)}
    lines = ["graph LR"]
    for number, node in enumerate(graph):
        name = node.get("headline") or node.get("name")
        lines.append(f'  n{number}["{node["@type"]}{f"<br>{name}" if name else ""}"]')
    for number, node in enumerate(graph):
        for key, value in node.items():
            for one in value if isinstance(value, list) else [value]:
                if isinstance(one, dict) and set(one) == {"@id"}:
                    lines.append(f"  n{number} -- {key} --> n{numbers[one['@id']]}")
    return "\n".join(lines)
