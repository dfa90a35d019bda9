"""Which page is being written: asked by every helper of the templates."""

from typing import Any

from jinja2.runtime import Context


def page_content(context: Context) -> Any:
    """Return the article or page that is being written, None on a list."""
    return context.get("article") or context.get("page")


def page_language(context: Context) -> str:
    """Return the language tag of the page being written: its content's, else the site's."""
    return str(getattr(page_content(context), "lang", None) or context.get("DEFAULT_LANG") or "en")
