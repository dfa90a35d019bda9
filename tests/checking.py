"""How rules are tested: a few lines of Markdown, and the codes that are found in them."""

from collections.abc import Callable, Mapping
from typing import Any

from markdown import Markdown

from pelican_wellness.check.rule import Article, Finding

Check = Callable[..., list[Finding]]


def article(markdown: str, path: str = "a.md", **fields: Any) -> Article:
    """Return an article of Markdown with or without lines of metadata at its top."""
    converter = Markdown(extensions=["extra", "meta", "admonition"])
    html = converter.convert(markdown)
    metadata: Mapping[str, list[str]] = converter.Meta  # type: ignore[attr-defined]
    stated = {key: " ".join(lines) for key, lines in metadata.items()}
    made: dict[str, Any] = {
        "title": stated.get("title", "A title"),
        "summary": stated.get("summary", ""),
        "category": stated.get("category", "misc"),
        "tags": tuple(tag.strip() for tag in stated.get("tags", "").split(",") if tag.strip()),
        "language": stated.get("lang", "en"),
        "status": stated.get("status", "published"),
        **fields,
    }
    return Article(path=path, source=markdown, metadata=stated, html=html, **made)
