"""Which page is being written: asked by every helper of the templates."""

from typing import Any, Protocol


class PageContext(Protocol):
    """What a page is written from: Jinja's context, or a dictionary."""

    def get(self, key: str, default: Any = None, /) -> Any:
        """Return a value, or the default where there is none."""

    def __getitem__(self, key: str, /) -> Any:
        """Return a value."""


def file_url(context: PageContext, path: str) -> str:
    """Return the `url` of a file below the content folder, wherever Pelican publishes it."""
    static = context["static_content"].get(path)
    return str(static.url) if static else path


def page_content(context: PageContext) -> Any:
    """Return the article or page that is being written, None on a list."""
    return context.get("article") or context.get("page")


def page_language(context: PageContext) -> str:
    """Return the language tag of the page being written: its content's, else the site's."""
    return str(getattr(page_content(context), "lang", None) or context.get("DEFAULT_LANG") or "en")
