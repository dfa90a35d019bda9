"""`wellness`: what every template, in any theme, can ask for."""

from functools import cached_property
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from pelican.contents import Content

from pelican_wellness.adapter.build import Build
from pelican_wellness.adapter.contents import live_fragment, live_person
from pelican_wellness.adapter.live_person import LivePerson
from pelican_wellness.adapter.view import PageContext, PageView, view_of
from pelican_wellness.feature import Slot
from pelican_wellness.features.about import Introduction, introduction
from pelican_wellness.pipeline import parts
from pelican_wellness.settings.core import Core
from pelican_wellness.settings.practice import Practice


class Wellness:
    """The promised `.about .practice .people .settings .view`, and what themes of others print into a page's head."""

    def __init__(self, build: Build, context: dict[str, Any]) -> None:
        self.build, self._context = build, context

    @property
    def settings(self) -> Core:
        """The WELLNESS setting, every default filled in."""
        return self.build.settings

    @property
    def practice(self) -> Practice:
        """The practice of the settings."""
        return self.build.settings.practice

    @property
    def people(self) -> list[LivePerson]:
        """Everybody in `content/people/`."""
        return [live_person(person, self.build) for person in self.build.known_site.people]

    @cached_property
    def about(self) -> Introduction:
        """Who the sidebar introduces, in the site's language."""
        site = self.build.known_site
        about = introduction(site, site.language)
        person = live_person(about.person, self.build) if about.person else None
        return about._replace(text=live_fragment(about.text, self.build), person=person)

    @pass_context
    def view(self, context: Context) -> PageView:
        """The page that is being written, as features see it."""
        return view_of(context, self.build, template=context.name or "")

    @pass_context
    def head(self, context: Context, content: Content | None = None) -> Markup:
        """The elements of a page's head for search engines and previews; `content` where a template has no article."""
        return self._printed(Slot.HEAD, "head/tags", "tags", context, content)

    @pass_context
    def structured_data(self, context: PageContext, content: Content | None = None) -> Markup:
        """The page's graph of schema.org as one `script` element of data, empty where there is none."""
        return self._printed(Slot.HEAD_END, "structured_data/graph", "script", context, content)

    def _printed(self, slot: Slot, component: str, key: str, context: PageContext, content: Content | None) -> Markup:
        """Return what a part of ours would print; nothing where its feature is not in the table."""
        view = view_of(context, self.build, content=content)
        for part, values in parts(slot, view, self.build.known_site, self.build.slots):
            if part.component == component:
                return Markup(values[key])  # noqa: S704 - the feature made it safe
        return Markup()
