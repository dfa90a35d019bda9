# The names of PyYAML that we touch.
from typing import Any

from yaml import reader as reader

class Mark:
    line: int

class Node:
    id: str
    value: Any
    start_mark: Mark
    style: str | None

class MappingNode(Node): ...
class YAMLError(Exception): ...

class MarkedYAMLError(YAMLError):
    context: str | None
    context_mark: Mark | None
    problem: str | None
    problem_mark: Mark | None

class BaseLoader: ...

def compose(stream: str, Loader: type[Any]) -> Node | None: ...
