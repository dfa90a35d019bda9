"""Write the reference pages of the docs from the code, so that neither can say what the other does not.

python tools/settings_page.py > docs/settings.md
python tools/settings_page.py wording > docs/wording.md
"""

import re
import sys
from collections.abc import Iterable, Iterator
from importlib.resources import files
from inspect import cleandoc
from typing import Any, Literal, get_args, get_origin

from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from pelican_wellness.i18n.catalogs import DOMAIN
from pelican_wellness.pipeline import sections
from pelican_wellness.plugin import FEATURES
from pelican_wellness.settings.load import NAME, settings_model
from pelican_wellness.settings.section import Section
from pelican_wellness.settings.validation import expected_words, sections_within

_SETTINGS_HEAD = f"""\
# Settings

Everything here goes into the dictionary `{NAME}` in `pelicanconf.py`, and all of it is optional:

```python
{NAME} = {{
    "profession": "massage therapist",
    "practice": {{"email": "hello@example.com"}},
}}
```

A key that does not exist or a value that cannot be right stops the build. The message names the key, what it holds and
what is expected; the pages that were built before stay as they are.

Wherever a text can be given per language, the page's own language is looked up first, then the same language without
its region (`pt` for `pt-BR`), then the language of the site (`DEFAULT_LANG`).

This page is written from the code: `python tools/settings_page.py > docs/settings.md`.
"""

_WORDING_HEAD = f"""\
# Wording

The English words of the theme. To say something else, give the words as they stand here and yours:

```python
{NAME} = {{
    "wording": {{
        "About Me": "Who I am",
        "Posted on:": {{"en": "Published", "es": "Publicado el"}},
    }},
}}
```

A plain text is used in every language. A dictionary changes the languages it names (`pt` covers `pt-BR` too); in every
other the theme's own words stay. Parts such as `%(…)s` and `{{…}}` are filled in by the theme: keep them exactly as they
are, or leave them out. Where there are two forms, the first is for one and the second for any other number.

The column "Where" has templates, which [components.md](components.md) explains, and names of features, which lead to
their pages. This page is written from the code: `python tools/settings_page.py wording > docs/wording.md`.
"""

_TEMPLATES = "theme/templates/"
_FEATURES = "pelican_wellness/features/"


def reference() -> str:
    """Return the text of docs/settings.md."""
    model = settings_model(sections(FEATURES))
    parts = [_SETTINGS_HEAD, f"## Directly in `{NAME}`\n", settings_table(plain(model))]
    return "\n".join([*parts, *_sections("", model)])


def _sections(path: str, model: type[Section]) -> Iterator[str]:
    """Yield heading, remarks and table of each section below `model`, a section's own sections after it."""
    for key, field in model.model_fields.items():
        for section in sections_within(field.annotation):
            own = f"{path}.{key}".lstrip(".")
            yield f"{'###' if path else '##'} `{own}`\n"
            yield f"{cleandoc(section.__doc__ or '')}\n"
            yield settings_table(plain(section))
            yield from _sections(own, section)


def plain(model: type[Section]) -> dict[str, FieldInfo]:
    """Return the fields of a section that are no sections themselves."""
    return {key: field for key, field in model.model_fields.items() if _section_of(field) is None}


def wording() -> str:
    """Return the text of docs/wording.md."""
    with (files("pelican_wellness") / "i18n" / "locale" / f"{DOMAIN}.pot").open("rb") as file:
        messages = sorted((message for message in read_po(file) if message.id), key=lambda one: _forms(one)[0].casefold())
    return "\n".join([_WORDING_HEAD, _wording_table(messages)])


def settings_table(fields: dict[str, FieldInfo]) -> str:
    """Return the table of settings."""
    rows = ((f"`{key}`", _expected(field), _default(field), field.description or "") for key, field in fields.items())
    return table(("Key", "Expects", "Default", "What it does"), rows)


def _wording_table(messages: list[Message]) -> str:
    rows = ((f"`{form}`", _places(message), _remark(message)) for message in messages for form in _forms(message))
    return table(("Words", "Where", "Remark"), rows)


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """Return a table in Markdown."""
    lines = [head, ("---",) * len(head), *(tuple(map(_cell, row)) for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _cell(text: str) -> str:
    """Keep `text` from ending a cell or being read as HTML. What stands between backticks is shown as it is."""
    parts = re.split(r"(`[^`]*`)", " ".join(text.split()).replace("|", r"\|"))
    return "".join(part if part.startswith("`") else part.replace("<", "&lt;") for part in parts)


def _section_of(field: FieldInfo) -> type[Section] | None:
    annotation = field.annotation
    return annotation if isinstance(annotation, type) and issubclass(annotation, Section) else None


def _expected(field: FieldInfo) -> str:
    choices = _choices(field.annotation)
    return "one of " + ", ".join(f"`{choice}`" for choice in choices) if choices else expected_words(field)


def _choices(annotation: Any) -> tuple[str, ...]:
    """Return the choices of a Literal, whether or not it may also be None."""
    found = (one for one in (annotation, *get_args(annotation)) if get_origin(one) is Literal)
    return next(map(get_args, found), ())


def _default(field: FieldInfo) -> str:
    value = field.get_default(call_default_factory=True, validated_data={})
    return "not set" if value is None or value is PydanticUndefined else f"`{value!r}`"


def _forms(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def _places(message: Message) -> str:
    return ", ".join(sorted({_place(path) for path, _line in message.locations}))


def _place(path: str) -> str:
    """A template by its name; code of a feature by the feature's page."""
    if path.startswith(_FEATURES):
        name = path.removeprefix(_FEATURES).partition("/")[0].removesuffix(".py")
        return f"[{name}](features/{name}.md)"
    return f"`{path.removeprefix(_TEMPLATES)}`"


def _remark(message: Message) -> str:
    remark = " ".join(message.auto_comments).removeprefix("Translators:").strip()
    return remark[:1].upper() + remark[1:]


def _main() -> None:
    """Write a page to standard output: in UTF-8 with plain line ends, whatever the system's habits."""
    page = wording() if sys.argv[1:] == ["wording"] else reference()
    sys.stdout.buffer.write(page.encode())


if __name__ == "__main__":
    _main()
