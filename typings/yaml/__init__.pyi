# The names of PyYAML that we touch.
from typing import Any

from yaml import reader as reader

class Mark:
    line: int

class Node:
    value: object
    start_mark: Mark

class ScalarNode(Node):
    value: str
    style: str | None

class SequenceNode(Node):
    value: list[Node]

class MappingNode(Node):
    value: list[tuple[Node, Node]]

class YAMLError(Exception): ...

class MarkedYAMLError(YAMLError):
    context: str | None
    context_mark: Mark | None
    problem: str | None
    problem_mark: Mark | None

class BaseLoader: ...

def compose(stream: str, Loader: type[Any]) -> Node | None: ...

class SafeDumper:
    def ignore_aliases(self, data: object) -> bool: ...

def load(stream: str, Loader: type[BaseLoader]) -> object: ...
def dump(
    data: object, *, Dumper: type[SafeDumper], sort_keys: bool = ..., allow_unicode: bool = ..., width: int = ...
) -> str: ...
