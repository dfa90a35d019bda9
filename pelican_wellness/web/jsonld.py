"""One linked graph of schema.org nodes, written as JSON-LD (https://www.w3.org/TR/json-ld11/)."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias, cast

_CONTEXT = "https://schema.org"


@dataclass(frozen=True, slots=True)
class Ref:
    """Stands for another node of the graph."""

    id: str


Plain = str | int | float | None
"""What JSON holds beside lists and objects."""

Value: TypeAlias = "Plain | Ref | Node | Sequence[Plain | Ref | Node]"
"""What a property says."""

_Json: TypeAlias = "Plain | dict[str, _Json] | list[_Json]"


@dataclass(frozen=True)
class Node:
    """A thing. `types` are names of schema.org's; `id` joins it to others and is empty for a part of another node.

    Properties without a value (None, empty text, empty list) are left out.
    """

    types: tuple[str, ...]
    properties: Mapping[str, Value]
    id: str = ""

    @property
    def ref(self) -> Ref:
        """What another node says to mean this one."""
        return Ref(self.id)


@dataclass(frozen=True)
class Graph:
    """The nodes of a page, the page's own first."""

    nodes: tuple[Node, ...] = field(default_factory=tuple)

    def __post_init__(self) -> None:
        """Refuse a reference to a node that is not there: it would tell machines of something that nobody described."""
        known = {node.id for node in self.nodes}
        if missing := sorted({ref.id for node in self.nodes for ref in _refs(node)} - known):
            message = f"the graph refers to {missing[0]}, which is not in it"
            raise ValueError(message)

    def __str__(self) -> str:
        """The text for a `script` element: no character of it can end the element or begin another."""
        written = {"@context": _CONTEXT, "@graph": [_plain(node) for node in self.nodes]}
        text = json.dumps(written, ensure_ascii=False, separators=(",", ":"))
        return (
            text.replace("<", "\\u003c")
            .replace(">", "\\u003e")
            .replace("&", "\\u0026")
            .replace("\u2028", "\\u2028")
            .replace("\u2029", "\\u2029")
        )


def _refs(value: Value) -> Iterator[Ref]:
    if isinstance(value, Ref):
        yield value
    elif isinstance(value, Node):
        for one in value.properties.values():
            yield from _refs(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _refs(one)


def _plain(value: Value) -> _Json:
    if isinstance(value, Ref):
        return {"@id": value.id}
    if isinstance(value, Node):
        head: dict[str, _Json] = {"@type": value.types[0] if len(value.types) == 1 else list(value.types)}
        if value.id:
            head["@id"] = value.id
        return head | {key: _plain(one) for key, one in value.properties.items() if _says(one)}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value if _says(one)]
    return cast(Plain, value)


def _says(value: Value) -> bool:
    return value is not None and value not in ("", [], ())


def graph_of(nodes: Iterable[Node | None]) -> Graph:
    """Return the graph of the nodes there are."""
    return Graph(tuple(node for node in nodes if node is not None))
