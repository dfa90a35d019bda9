"""Find the line of a setting in the source of the settings, so that a mistake in it can be found without searching."""

import ast
from collections.abc import Iterator, Sequence

from pelican_wellness.pattern import pattern

_Assignment = tuple[tuple[object, ...], ast.expr, int]
"""What is assigned to (a name, and keys below it), the value, and the line."""


def line_of(source: str, setting: str, path: Sequence[str | int]) -> int | None:
    r"""Return the line on which a value of a setting stands, or that of the nearest thing around it.

    `path` leads from the setting down to the value: keys and indices. None where the source does not show the value:
    it comes from elsewhere, or is put together by a program.

    >>> line_of('W = {\n  "about": {\n    "text": 1}}', "W", ("about", "text"))
    3
    """
    depth, line = nearest(source, setting, *path)
    # A key that is nowhere to be seen does not stand where the setting begins.
    return line if depth or not path else None


def nearest(source: str, setting: str | int = "", *path: str | int) -> tuple[int, int | None]:
    r"""Return how far down a path the source shows a setting, and the line of it: of the setting as such, if no farther.

    >>> nearest('A = 1\nW = {}', "W", "about")
    (0, 2)
    """
    try:
        assigned = list(_assignments(ast.parse(source)))
    except (SyntaxError, ValueError, RecursionError):
        return 0, None
    deepest, line = 0, None
    for (name, *keys), value, start in assigned:
        if name == setting and list(path[: len(keys)]) == keys:
            depth, found = _down(value, path[len(keys) :], assigned)
            # Where two places are as near, what was written last is what counts.
            if (depth := depth + len(keys)) >= deepest:
                deepest, line = depth, found or start
    return deepest, line


def doubled(source: str, setting: str) -> list[tuple[tuple[str | int, ...], list[int]]]:
    r"""Return keys that a dictionary of a setting has twice, with all their lines: Python takes the last, without a word.

    >>> doubled('W = {"a": {"x": 1,\n "y": 2}, "a": {"x": 3}}', "W")
    [(('a',), [1, 2])]
    """
    try:
        assigned = list(_assignments(ast.parse(source)))
    except (SyntaxError, ValueError, RecursionError):
        return []
    found: dict[tuple[str | int, ...], list[int]] = {}
    for (name, *keys), value, _ in assigned:
        if name == setting:
            path = tuple(key for key in keys if isinstance(key, str | int))
            found.update(_doubled(value, path, assigned, frozenset()))
    return list(found.items())


def _doubled(
    value: ast.expr, path: tuple[str | int, ...], assigned: Sequence[_Assignment], within: frozenset[int]
) -> Iterator[tuple[tuple[str | int, ...], list[int]]]:
    """Yield such keys of a value and of all within it. `within` are the values around it: a name may stand for one."""
    value = _named(value, assigned)
    if id(value) in within:
        return
    within |= {id(value)}
    if isinstance(value, ast.List | ast.Tuple):
        for number, one in enumerate(value.elts):
            yield from _doubled(one, (*path, number), assigned, within)
    if isinstance(value, ast.Dict):
        lines: dict[str | int, list[int]] = {}
        for key, one in zip(value.keys, value.values, strict=True):
            if isinstance(key, ast.Constant) and isinstance(key.value, str | int):
                lines.setdefault(key.value, []).append(key.lineno)
                yield from _doubled(one, (*path, key.value), assigned, within)
        yield from (((*path, key), numbers) for key, numbers in lines.items() if len(numbers) > 1)


def lacks_comma(lines: Sequence[str], number: int) -> int | None:
    """Return which line ends without a comma, where a source does not parse at a line: the one, or the one before it.

    Python of each version guesses otherwise, so it is tried out: with the comma, what is wrong is gone or farther down.

    >>> lacks_comma(["W = {", '  "a": 1  # one', '  "b": 2,', "}"], 3)
    2
    """
    before = next((one for one in range(number - 1, 0, -1) if _CODE.sub("", lines[one - 1])), 0)
    for at in filter(None, (before, number)):
        code = _CODE.sub("", lines[at - 1])
        try:
            ast.parse("\n".join([*lines[: at - 1], f"{code},", *lines[at:]]))
        except SyntaxError as error:
            if (error.lineno or 0) <= number:
                continue
        except (ValueError, RecursionError):
            continue
        return at
    return None


_CODE = pattern(r"""\s*(?:#[^"']*)?$""")
"""What follows the code of a line: a note, perhaps."""


def _assignments(block: ast.AST) -> Iterator[_Assignment]:
    """Yield what a module assigns, in its order; not what its functions do."""
    for statement in ast.iter_child_nodes(block):
        if isinstance(statement, ast.Assign):
            targets, value = statement.targets, statement.value
        elif isinstance(statement, ast.AnnAssign | ast.AugAssign) and statement.value:
            targets, value = [statement.target], statement.value
        else:
            if not isinstance(statement, ast.expr | ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                yield from _assignments(statement)
            continue
        for target in targets:
            if names := _target(target):
                yield names, value, statement.lineno


def _target(node: ast.expr) -> tuple[object, ...]:
    """Return `("W", "about")` of `W["about"]`; nothing of what is no such thing."""
    if isinstance(node, ast.Name):
        return (node.id,)
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant) and (outer := _target(node.value)):
        return (*outer, node.slice.value)
    return ()


def _down(value: ast.expr, path: Sequence[str | int], assigned: Sequence[_Assignment]) -> tuple[int, int | None]:
    """Return how many parts of the path are found within a value, and the line of the last of them."""
    depth, line = 0, None
    for part in path:
        entry = _entry(_named(value, assigned), part)
        if entry is None:
            break
        depth, (line, value) = depth + 1, entry
    return depth, line


def _named(value: ast.expr, assigned: Sequence[_Assignment]) -> ast.expr:
    """Return what a name stands for."""
    if not isinstance(value, ast.Name):
        return value
    return next((one for target, one, _ in reversed(assigned) if target == (value.id,)), value)


def _entry(value: ast.expr, part: str | int) -> tuple[int, ast.expr] | None:
    """Return line and value of an entry of a dictionary or list; of two with the same key the last counts."""
    if isinstance(value, ast.BinOp) and isinstance(value.op, ast.BitOr):
        return _entry(value.right, part) or _entry(value.left, part)
    if isinstance(value, ast.List | ast.Tuple):
        if not isinstance(part, int) or part >= len(value.elts):
            return None
        return value.elts[part].lineno, value.elts[part]
    found: list[tuple[int, ast.expr]] = []
    if isinstance(value, ast.Dict):
        pairs = zip(value.keys, value.values, strict=True)
        found = [(key.lineno, one) for key, one in pairs if isinstance(key, ast.Constant) and key.value == part]
    elif isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "dict":
        found = [(word.lineno, word.value) for word in value.keywords if word.arg == part]
    return found[-1] if found else None
