"""The cards of health services for those who write reStructuredText: `.. urgent:: Title`, as Markdown has `!!! urgent`."""

from collections.abc import Sequence

from docutils import nodes
from docutils.parsers.rst import directives
from docutils.parsers.rst.directives.admonitions import BaseAdmonition
from pelican import Pelican

from pelican_wellness.features.advice_cards.feature import KEY_POINTS, LEVELS


class _Card(BaseAdmonition):
    """An admonition with an optional title, and the directive's name as its class."""

    node_class = nodes.admonition
    optional_arguments = 1

    def run(self) -> Sequence[nodes.Node]:
        self.options["class"] = [*self.options.get("class", []), self.name]
        self.arguments = self.arguments or [self.name]
        return super().run()


def register(_pelican: Pelican) -> None:
    """Make the directives known to docutils; doing so twice changes nothing."""
    for name in (*LEVELS, KEY_POINTS):
        directives.register_directive(name, _Card)
