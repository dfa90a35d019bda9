"""Prepare Jinja for our templates, and every theme for `wellness`."""

import re
from pathlib import Path
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context

from pelican_wellness import theme_path
from pelican_wellness.adapter.page_context import page_language
from pelican_wellness.adapter.wellness import Wellness
from pelican_wellness.i18n.catalogs import catalog
from pelican_wellness.model.site import Site, site_of


def is_own_theme(settings: Any) -> bool:
    """Whether the site is drawn with our theme, under whichever path."""
    theme = Path(settings["THEME"])
    return (theme.is_dir() and theme.samefile(theme_path())) or (theme / "templates" / "components" / "about.html").is_file()


def add_own_pages(pelican: Any) -> None:
    """Have Pelican write the pages that our theme has and Pelican does not know: the one for a wrong address."""
    if is_own_theme(pelican.settings) and "404" not in pelican.settings["DIRECT_TEMPLATES"]:
        pelican.settings["DIRECT_TEMPLATES"] = [*pelican.settings["DIRECT_TEMPLATES"], "404"]


def prepare_templates(generator: Any) -> None:
    """Give a generator's templates `wellness`; ours also autoescaping and gettext.

    Pelican's own themes are written without autoescaping, so it stays off for them.
    """
    generator.context["wellness"] = Wellness(site_of(generator.settings), generator.context)
    if not is_own_theme(generator.settings):
        return
    generator.env.autoescape = True
    generator.env.keep_trailing_newline = True  # each component ends its own line, so the page's source can be read
    generator.env.add_extension("jinja2.ext.i18n")
    generator.env.install_gettext_callables(_gettext, _ngettext, newstyle=True)


def _site(context: Context) -> Site:
    site: Site = context["wellness"].site
    return site


@pass_context
def _gettext(context: Context, message: str) -> str:
    language = page_language(context)
    return _own(context, message, language) or catalog(language).gettext(message)


@pass_context
def _ngettext(context: Context, singular: str, plural: str, count: int) -> str:
    language = page_language(context)
    own = _own(context, singular if count == 1 else plural, language)
    return own or catalog(language).ngettext(singular, plural, count)


def _own(context: Context, message: str, language: str) -> str | None:
    """The blogger's own words. Jinja fills in every text with `%`, so a percent sign of theirs is doubled for it."""
    own = _site(context).wording(message, language)
    return _PERCENT.sub("%%", own) if own else None


_PERCENT = re.compile(r"%(?!\(\w+\)s)")
