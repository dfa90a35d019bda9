"""Changes of a text, whichever tree it is in: new elements are described as those of a quick tree."""

from collections.abc import Sequence
from typing import cast

from pelican_wellness.html.quick_tree import Element, exchange, written
from pelican_wellness.html.readable import Readable
from pelican_wellness.model.article import Text

Change = tuple[Readable, Sequence[Element]]
"""An element of a text, and what stands in its place, if anything does."""


def editable(text: Text) -> Readable:
    """Return the tree in which a text is changed: its quick tree as long as there is one, else the document."""
    if text.editable_tree:
        return text.editable_tree
    from pelican_wellness.model.document import document_of  # noqa: PLC0415 - loads a parser

    return document_of(text)


def edited_html(text: Text) -> str:
    """Return the HTML of a text that was changed."""
    if text.editable_tree:
        return written(text.editable_tree)
    from pelican_wellness.model.document import edited_html as of_document  # noqa: PLC0415 - loads a parser

    return of_document(text)


def change(text: Text, changes: Sequence[Change]) -> bool:
    """Put new elements in the place of old ones of the tree that `editable` returned; return whether there were any."""
    if not changes:
        return False
    if text.editable_tree:
        exchange(cast(Sequence[tuple[Element, Sequence[Element]]], changes))
        text.is_tree_edited = True
        return True
    from bs4 import Tag  # noqa: PLC0415 - as above

    from pelican_wellness.html import edit  # noqa: PLC0415 - as above
    from pelican_wellness.model.document import document_of  # noqa: PLC0415 - as above

    document = document_of(text)
    for old, new in changes:
        if not new:
            cast(Tag, old).extract()
    edit.exchange([(cast(Tag, old), [edit.tag_of(one, document) for one in new]) for old, new in changes if new])
    return True
