"""HTML that is not an article's but has links like one."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pelican.contents import Page

from pelican_wellness.adapter.srcsets import follow
from pelican_wellness.model.fragment import Fragment


@dataclass(frozen=True, slots=True)
class LiveHtml(Fragment):
    """A fragment whose `{filename}` and `{static}` links are made anew for each page that shows it.

    Under RELATIVE_URLS the same introduction needs other addresses on every page; Jinja asks `__html__` each time.
    """

    page: Page | None = None
    styles: frozenset[str] = frozenset()
    """The stylesheets it needs."""

    def __html__(self) -> str:
        return str(self.page.content) if self.page else self.html

    def at(self, site_url: str) -> str:
        """Return the HTML for a page that writes SITEURL so. Pelican itself forgets to say so for archives of a period."""
        return self.page.get_content(site_url) if self.page else self.html

    def __str__(self) -> str:
        return self.__html__()


def live(
    fragment: Fragment, settings: Mapping[str, Any], context: dict[str, Any], html: str, styles: frozenset[str]
) -> LiveHtml:
    """Return a fragment whose links are looked up among the contents of a build; `html` is what became of it."""
    metadata = {"title": "", "slug": "about"}
    path = str(Path(settings["PATH"]) / fragment.path) if fragment.path else None
    page = Page(
        html,
        metadata=metadata,
        settings=dict(settings) if not isinstance(settings, dict) else settings,
        source_path=path,
        context=context,
    )
    follow(page, html)
    return LiveHtml(fragment.html, fragment.path, page, styles)
