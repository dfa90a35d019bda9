"""The header of a Markdown file as editors and content managers write it: YAML between two lines `---`.

Headers of Python-Markdown's own form may stand between such lines, too, and are left to it: they have neither quotes nor
lists nor anything else that it would read otherwise than YAML means it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from pelican_wellness.pattern import pattern

_FENCE = pattern(r"---[ \t]*")
_END = pattern(r"(?:---|\.\.\.)[ \t]*")
_COMMENT = pattern(r"\s*#")
_KEY = pattern(r"""["']?[A-Za-z_][\w .-]*["']?[ \t]*:(?:\s|$)""")

_LINE = pattern(r"[ ]{0,3}(?P<key>[A-Za-z0-9_-]+):\s*(?P<value>.*)|[ ]{4,}\S.*")
"""A line of metadata, or one that goes on, as Python-Markdown has them (markdown/extensions/meta.py)."""

_MEANT_AS_YAML = pattern(
    r"""
    (?: "(?:[^"\\]|\\.)*"? | '(?:[^']|'')*'  # quotes around all of it, or one that was forgotten
    | \[[^\]]*\]? | \{[^{}]*\}               # a list, or keys, on one line
    | [|>][+-]?[1-9]?[+-]?                   # a text on the lines below
    | ~ | null )
    \s* (?:\s[#].*)?
    """,
    re.VERBOSE,
)

_NOTHING = frozenset({"~", "null", "Null", "NULL", ""})
_YES = frozenset({"true", "yes", "on"})

_MOST = 5_000
"""Values that a header may have. A few lines can name one another so that they stand for millions."""

_REMEDIES: tuple[tuple[str, str], ...] = (
    (r"'\t'", "Indent it with spaces: YAML takes no tabs."),
    ("scanning a quoted scalar", "Close the quote, and write a quote within quotes twice."),
    ("flow sequence", "Close the list with a bracket, and put a comma between its parts."),
    ("flow mapping", 'Put the value between quotes, such as "{static}/images/room.jpg".'),
    ("mapping values are not allowed", 'Put a value with a colon in it between quotes, such as "Neck pain: what helps".'),
    ("expected ':'", "Write a key and a colon at its start, or indent it where it belongs to the line above."),
)
_REMEDY = "Put the value between quotes, and indent what belongs to a key with two spaces."


class HeaderError(ValueError):
    """A header that is no YAML; `line` is that of the file."""

    def __init__(self, line: int, problem: str, remedy: str) -> None:
        self.line, self.problem, self.remedy = line, problem, remedy
        super().__init__(f"line {line}: {problem}. {remedy}")

    def __reduce__(self) -> tuple[type["HeaderError"], tuple[int, str, str]]:
        """Go from one process to another."""
        return HeaderError, (self.line, self.problem, self.remedy)


class YamlHeader(NamedTuple):
    """What a header says. Keys are in lower case, and those without a value are left out: nobody has filled them in."""

    values: Mapping[str, list[str]]
    """The text of each key, or the parts of its list. A text may have several lines."""
    lists: frozenset[str]
    """Keys that have a list, so that a comma in it is one of the text."""
    lines: Mapping[str, int]
    """Where each key stands in the file."""
    body: str


def yaml_header(text: str) -> YamlHeader | None:
    r"""Return the header of a file; None where it has none in YAML. Raises HeaderError.

    >>> yaml_header('---\ntitle: "Neck: what helps"\ntags:\n  - neck\n  - desk work\n---\nText').values
    {'title': ['Neck: what helps'], 'tags': ['neck', 'desk work']}
    >>> yaml_header("---\nTitle: Neck: what helps\n---\nText")  # is read as it always was
    >>> yaml_header("---\n\nText below a rule.\n\n---\n")
    """
    if not text.startswith("---"):
        return None
    first, *lines = text.split("\n")
    end = next((number for number, line in enumerate(lines) if _END.fullmatch(line)), None)
    if not _FENCE.fullmatch(first) or end is None:
        return None
    header = lines[:end]
    if not _KEY.match(next((line for line in header if not _COMMENT.match(line)), "")) or all(map(_is_plain, header)):
        return None
    try:
        entries = _entries("\n".join(header) + "\n")
    except HeaderError:
        blank = next((number for number, line in enumerate(header) if not line.strip()), None)
        if blank and all(map(_is_plain, header[:blank])):
            return None  # lines of metadata that end at an empty one; what follows is text, and a rule in it
        raise
    return _made(entries, "\n".join(lines[end + 1 :]))


def _is_plain(line: str) -> bool:
    """Whether Python-Markdown reads a line as it is meant."""
    found = _LINE.fullmatch(line)
    if not found or found["key"] is None:
        return bool(found)
    return found["key"].lower() != "draft" and not _MEANT_AS_YAML.fullmatch(found["value"])


def _made(entries: Iterable[tuple[str, int, bool, list[str]]], body: str) -> YamlHeader:
    values: dict[str, list[str]] = {}
    places: dict[str, int] = {}
    lists: set[str] = set()
    for key, line, is_list, parts in entries:
        places.setdefault(key, line)
        if parts:
            values.setdefault(key, []).extend(parts)
            lists |= {key} if is_list else set()
    # As Hugo and the content managers made for it say that a file is not to be published.
    if values.pop("draft", ["false"])[0].lower() in _YES:
        values.setdefault("status", ["draft"])
    return YamlHeader(values, frozenset(lists), places, body)


def _entries(header: str) -> list[tuple[str, int, bool, list[str]]]:
    """Return keys, their lines in the file, whether they have a list, and what they hold."""
    import yaml  # noqa: PLC0415 - few sites have such headers

    try:
        root = _composed(header)
        if not isinstance(root, yaml.MappingNode):
            raise HeaderError(2, "the header has no keys", _REMEDY)
        count = iter(range(_MOST))
        return [
            (
                str(key.value).strip().lower(),
                key.start_mark.line + 2,
                isinstance(value, yaml.SequenceNode),
                list(_parts(value, count)),
            )
            for key, value in root.value
        ]
    except yaml.MarkedYAMLError as error:
        # Where a quote or a bracket has no end, its beginning is what has to be mended.
        begins = error.context_mark if (error.context or "").startswith(("while scanning a", "while parsing a flow")) else None
        mark = begins or error.problem_mark
        remedy = _remedy(f"{error.context or ''}: {error.problem or ''}")
        raise HeaderError(mark.line + 2 if mark else 2, f"the header is no YAML ({error.problem})", remedy) from None
    except yaml.reader.ReaderError as error:
        line = header.count("\n", 0, error.position) + 2
        raise HeaderError(line, "the header has a letter that none can see", "Take it out.") from None
    except RuntimeError:  # a generator that was ended by one within it, or lists in lists without end
        problem = "the header has too many values, or values within themselves"
        raise HeaderError(2, problem, "Write each where it belongs.") from None


def _composed(header: str) -> object:
    """Return the header's tree. The quick parser says what is wrong in other words, so the other one is asked then."""
    import yaml  # noqa: PLC0415

    quick = getattr(yaml, "CBaseLoader", None)
    try:
        return yaml.compose(header, quick or yaml.BaseLoader)
    except yaml.YAMLError:
        return yaml.compose(header, yaml.BaseLoader)


def _parts(node: object, count: Iterator[int]) -> Iterator[str]:
    """Yield a text, or the parts of a list. Keys within a value become one line that says them."""
    import yaml  # noqa: PLC0415

    next(count)
    if isinstance(node, yaml.ScalarNode):
        if node.value.strip() and (node.style or node.value not in _NOTHING):
            yield node.value.strip()
    elif isinstance(node, yaml.SequenceNode):
        for one in node.value:
            yield from (part for part in (" ".join(_parts(one, count)),) if part)
    elif isinstance(node, yaml.MappingNode):
        yield ", ".join(f"{key.value}: {' '.join(_parts(value, count))}" for key, value in node.value)


def _remedy(said: str) -> str:
    return next((remedy for sign, remedy in _REMEDIES if sign in said), _REMEDY)
