"""One linked graph of schema.org nodes, written as JSON-LD (https://www.w3.org/TR/json-ld11/)."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from json.encoder import encode_basestring as _quoted
from typing import TypeAlias

_BEGIN, _END = '{"@context":"https://schema.org","@graph":[', "]}"


@dataclass(frozen=True, slots=True)
class Ref:
    """Stands for another node of the graph."""

    id: str


Plain = str | int | float | None
"""What JSON holds beside lists and objects."""

Value: TypeAlias = "Plain | Ref | Node | Sequence[Plain | Ref | Node]"
"""What a property says."""


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

    @cached_property
    def written(self) -> tuple[str, frozenset[str]]:
        """The node as JSON, and the ids that it refers to; many pages have the same node, and it is written once."""
        refs: set[str] = set()
        return _safe(_written(self, refs)), frozenset(refs)


@dataclass(frozen=True)
class Graph:
    """The nodes of a page, the page's own first."""

    nodes: tuple[Node, ...] = field(default_factory=tuple)

    def __post_init__(self) -> None:
        """Refuse a reference to a node that is not there: it would tell machines of something that nobody described."""
        known = {node.id for node in self.nodes}
        if missing := sorted(set().union(*(node.written[1] for node in self.nodes)) - known):
            message = f"the graph refers to {missing[0]}, which is not in it"
            raise ValueError(message)

    def __str__(self) -> str:
        """The text for a `script` element: no character of it can end the element or begin another."""
        return f"{_BEGIN}{','.join(node.written[0] for node in self.nodes)}{_END}"


def _written(value: Value, refs: set[str]) -> str:
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, Ref):
        refs.add(value.id)
        return f'{{"@id":{_quoted(value.id)}}}'
    if isinstance(value, Node):
        types = _written(value.types[0] if len(value.types) == 1 else value.types, refs)
        about = [f'"@type":{types}', *([f'"@id":{_quoted(value.id)}'] if value.id else [])]
        about += [f'"{key}":{_written(one, refs)}' for key, one in value.properties.items() if _says(one)]
        return f"{{{','.join(about)}}}"
    if isinstance(value, list | tuple):
        return f"[{','.join([_written(one, refs) for one in value if _says(one)])}]"
    return str(value) if type(value) is int else json.dumps(value)


def _says(value: Value) -> bool:
    return bool(value) or value == 0


def _safe(text: str) -> str:
    return (
        text.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029")
    )


def graph_of(nodes: Iterable[Node | None]) -> Graph:
    """Return the graph of the nodes there are."""
    return Graph(tuple(node for node in nodes if node is not None))
