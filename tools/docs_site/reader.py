"""Pages of docs/ as code hosts show them -> pages of Pelican: the first heading is the title, links lead to other pages.

The theme finds files by their plain paths (docs/hosting.md says which), so `[Menu](menu.md#most)` needs nothing here.
"""

import re
from functools import partial
from pathlib import Path
from typing import Any

from feature_pages import anchor
from markdown import Markdown
from pelican.readers import MarkdownReader
from pelican.utils import pelican_open

from docs_site.kinds import HOME, OWN, ROOT, address_of, places

_TITLE = re.compile(r"\A# (.+)\n+")
_MARKER = re.compile(r"^<!-- .*? -->\n", re.MULTILINE)
"""Where tools write into a page, as in docs/features/."""

_PIPE = re.compile(r"(?<=\w)\\\|(?=\w)")
"""A pipe within code in a table. Code hosts want it so; Python-Markdown shows the backslash."""

_TO_EXAMPLE = re.compile(r'href="(?:\.\./)*example_site/content/([\w/-]+)\.md')
"""The example is on the site too, so links to its files lead to its pages."""

_DEMO = {"spinal-stenosis": "ways-your-massage-therapist-can-ease-spinal-stenosis-pain"}
"""Files of the example whose page has another name."""


class Reader(MarkdownReader):
    """Reads a page of the documentation."""

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return the HTML and the metadata of a page. Raises ValueError where its first line is no title."""
        path = Path(source_path).relative_to(ROOT).as_posix()
        with pelican_open(source_path) as text:
            title = _TITLE.match(text)
            if title is None:
                message = f'{path}: a page of the documentation begins with "# Title"'
                raise ValueError(message)
            body = _PIPE.sub("|", _MARKER.sub("", text[title.end() :]))
        html = Markdown(**self.settings["MARKDOWN"]).convert(body)
        return _TO_EXAMPLE.sub(partial(_on_site, path), html), self._metadata(path, title[1])

    def _metadata(self, path: str, title: str) -> dict[str, Any]:
        address = "index.html" if path == HOME else address_of(path)
        found = {
            "title": Markdown().convert(title).removeprefix("<p>").removesuffix("</p>"),
            # No slug of a page that the theme would take for one of its own, such as `contact`.
            "slug": f"docs-{address.removesuffix('.html').replace('/', '-').lower()}",
            "url": "" if path == HOME else address,
            "save_as": address,
        }
        if path.startswith(OWN):
            found["template"] = address.removesuffix(".html")
        found["place"] = -1
        if place := places().get(path):
            found |= {"kind": place.kind, "group": place.group, "place": place.number}
            found["kind_url"] = _below(path) + address_of(place.listed_on)
        return {name: self.process_metadata(name, value) for name, value in found.items()}


def _on_site(path: str, link: re.Match[str]) -> str:
    """Return a link from a page to a file of the example as one to the page that is made of it."""
    return f'href="{_below(path)}demo/{_DEMO.get(link[1], link[1])}.html'


def _below(path: str) -> str:
    """Return what leads from a page to the folder of the whole site."""
    return "../" * address_of(path).count("/")


def slugify(heading: str, _separator: str) -> str:
    """Return the anchor of a heading, as code hosts make it."""
    return anchor(heading)
