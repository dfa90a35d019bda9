"""`article.structured_data`: the graph of an article or page, for templates of any theme."""

from typing import Any

from markupsafe import Markup
from pelican.contents import Content

from pelican_wellness.adapter.contents import contents_of
from pelican_wellness.features.structured_data.feature import Discovery
from pelican_wellness.model.site import site_of


class StructuredData:
    """The graph of one article or page, made when a template prints it: by then every address is known."""

    def __init__(self, discovery: Discovery, content: Content) -> None:
        self._discovery, self._content = discovery, content

    def __html__(self) -> Markup:
        return self._discovery.structured_data({}, self._content)

    __str__ = __html__


def describe(generators: list[Any]) -> None:
    """Give every article and page its `structured_data`, for templates of any theme."""
    generator = generators[0]
    discovery = Discovery(site_of(generator.settings), generator.context)
    for content in contents_of(generators):
        content.structured_data = StructuredData(discovery, content)
