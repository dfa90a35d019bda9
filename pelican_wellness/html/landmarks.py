"""What writers and converters mark in an article: headings of references, footnotes, permalinks. One list of each."""

import re

MACHINERY = frozenset(
    {
        "footnote-ref",  # Python-Markdown
        "footnote-backref",
        "footnote-reference",  # docutils
        "fn-backref",
        "headerlink",  # Python-Markdown's permalinks
    }
)
"""Classes of footnote references, back-references and permalinks: signs for the hand, not words for the eye."""

MACHINERY_ROLES = frozenset({"doc-noteref", "doc-backlink"})
"""The same as roles (DPUB-ARIA 1.1)."""

NOTES = re.compile(r"\b(?:footnotes?|footnote-list|references|citations?)\b", re.IGNORECASE)
"""Classes of what holds footnotes, as Python-Markdown, docutils and this theme write them."""

_TITLE = re.compile(
    r"(?:selected |key |scientific )?(?:references|sources|bibliography|literature|citations|works cited|"
    r"referencias|fuentes|bibliografía|références|bibliographie|quellen|literatur|referências|fontes|المراجع|المصادر)"
    r"(?: (?:and|&) (?:references|sources|notes|links|literature|further reading))?"
)
_WIDER = frozenset({"further reading", "notes", "footnotes"})


def is_title_of_references(text: str, *, own: str = "", wider: bool = True) -> bool:
    """Say whether the text of a heading announces sources.

    `own` is the heading in the article's language; `wider` takes in headings of notes and of what to read on.
    """
    plain = " ".join(text.split()).strip(":¶ .").casefold()
    return bool(_TITLE.fullmatch(plain)) or (bool(own) and plain == own.casefold()) or (wider and plain in _WIDER)
