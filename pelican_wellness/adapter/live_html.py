"""HTML that is not an article's but has links like one."""

from collections.abc import Mapping
from typing import Any

from markdown import Markdown
from pelican.contents import Page


class LiveHtml:
    """HTML of a Pelican page, its `{filename}` and `{static}` links made anew for each page that shows it.

    Under RELATIVE_URLS the same introduction needs other addresses on every page; Jinja asks `__html__` each time.
    """

    def __init__(self, page: Page) -> None:
        self._page = page

    def join(self, context: dict[str, Any]) -> None:
        """Take part in a build: links are looked up in its context."""
        self._page._context = context  # noqa: SLF001 - Pelican has no other way to give a page its context later

    @property
    def source(self) -> str:
        """The HTML with its links as the author wrote them."""
        return str(self._page._content)  # noqa: SLF001 - `content` would look up links

    def __html__(self) -> str:
        return str(self._page.content)

    __str__ = __html__

    def __bool__(self) -> bool:
        return bool(self.source)


def markdown_html(text: str, settings: Mapping[str, Any]) -> LiveHtml:
    """Convert Markdown as the site's own MARKDOWN setting says, without metadata ("Massage: ..." is a sentence here)."""
    options = dict(settings["MARKDOWN"])
    meta = "markdown.extensions.meta"
    options["extensions"] = [one for one in options.get("extensions", []) if one != meta]
    options["extension_configs"] = {k: v for k, v in options.get("extension_configs", {}).items() if k != meta}
    options["extensions"] += [name for name in options["extension_configs"] if name not in options["extensions"]]
    html = Markdown(**options).convert(text)
    return LiveHtml(Page(html, metadata={"title": "", "slug": "about"}, settings=settings, source_path=None, context={}))
