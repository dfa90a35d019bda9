"""What a list is about where nobody wrote it: what it is called, and what stands on it."""

from collections.abc import Mapping

from pelican_wellness.html.inline import inline_text
from pelican_wellness.i18n.catalogs import N_
from pelican_wellness.i18n.formats import period
from pelican_wellness.i18n.language import language
from pelican_wellness.model.page import View
from pelican_wellness.model.site import Site

_HEADINGS: Mapping[str, str] = {
    "index": N_("Articles"),
    "archives": N_("Articles by date"),
    "tags": N_("Tags"),
    "categories": N_("Categories"),
    "authors": N_("Authors"),
}
"""Lists that are of no term and no period, by their templates."""

_OF_TERM: Mapping[str, tuple[str, str]] = {
    "category": ("", ""),
    "tag": (N_("Articles tagged “%(tag)s”"), "%(tag)s"),
    "author": (N_("Articles by %(name)s"), "%(name)s"),
}
"""What lists of a term say, and what stands there for its name."""

_OF_TERMS = ("tags", "categories", "authors")


def what_is_listed(view: View, site: Site) -> str:
    """Return what a list is called and the names that stand on it; nothing of what is no list of ours."""
    heading = _heading(view, site)
    if not heading:
        return ""
    # A title may have a comma of its own.
    between = language(view.tag).comma if view.kind in _OF_TERMS else " · "
    return f"{heading} – {between.join(map(inline_text, view.listed)) or site.name}"


def _heading(view: View, site: Site) -> str:
    if view.term:
        message, place = _OF_TERM[view.term_kind]
        return site.translate(message, view.tag).replace(place, view.term.name) if message else view.term.name
    if view.period:
        return period(view.period, view.tag)
    return site.translate(_HEADINGS[view.kind], view.tag) if view.kind in _HEADINGS else ""
