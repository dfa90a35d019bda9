"""`article.structured_data`: the graph of an article or page, for templates of any theme."""

from collections.abc import Sequence

from markupsafe import Markup
from pelican.contents import Content
from pelican.generators import Generator

from pelican_wellness.adapter.contents import contents_of
from pelican_wellness.adapter.wellness import Wellness


class StructuredData:
    """The graph of one article or page, made when a template prints it: by then every address is known."""

    __slots__ = ("_content", "_wellness")

    def __init__(self, wellness: Wellness, content: Content) -> None:
        self._wellness, self._content = wellness, content

    def __html__(self) -> Markup:
        return self._wellness.structured_data({}, self._content)

    __str__ = __html__


def describe(generators: Sequence[Generator]) -> None:
    """Give every article and page its `structured_data`, for templates of any theme."""
    wellness: Wellness = generators[0].context["wellness"]
    for content in contents_of(generators):
        vars(content)["structured_data"] = StructuredData(wellness, content)
