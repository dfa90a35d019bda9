"""What templates say beside their values: `_("…")`, in the language of the page, or in the blogger's own words."""

from typing import Any

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from pelican_wellness.adapter.build import Build
from pelican_wellness.adapter.filters import tag_of
from pelican_wellness.i18n.catalogs import catalog
from pelican_wellness.pattern import pattern

_PERCENT = pattern(r"%(?!\(\w+\)s)")


class Messages:
    """Jinja's gettext (its new style: a message is HTML, and a pattern for values), each message looked up once a language."""

    def __init__(self, build: Build) -> None:
        self._build = build
        self._said: dict[tuple[str, str], Markup] = {}
        self._own: dict[tuple[str, str], str | None] = {}

    def install(self, environment: Environment) -> None:
        """Let templates of an environment say messages."""
        environment.add_extension("jinja2.ext.i18n")
        environment.newstyle_gettext = True  # type: ignore[attr-defined] # the extension adds it
        environment.globals |= {"_": self.gettext, "gettext": self.gettext, "ngettext": self.ngettext}

    @pass_context
    def gettext(self, context: Context, message: str, /, **variables: Any) -> str:
        """Say a message."""
        key = tag_of(context), message
        said = self._said.get(key)
        if said is None:
            said = self._said[key] = Markup(self._own_words(*key) or catalog(key[0]).gettext(message))  # noqa: S704 - ours
        return _filled(said, context, variables)

    @pass_context
    def ngettext(self, context: Context, singular: str, plural: str, number: int, /, **variables: Any) -> str:
        """Say one of two messages, or what a language has in their place, by a number."""
        tag = tag_of(context)
        own = self._own_words(tag, singular if number == 1 else plural)
        said = Markup(own or catalog(tag).ngettext(singular, plural, number))  # noqa: S704 - ours
        return _filled(said, context, {"num": number, **variables})

    def _own_words(self, tag: str, message: str) -> str | None:
        """Return the blogger's own words. They are text, where a message of ours is HTML, and a `%` in them is no pattern."""
        if (tag, message) not in self._own:
            own = self._build.known_site.custom(message, tag)
            self._own[tag, message] = _PERCENT.sub("%%", escape(own)) if own else None
        return self._own[tag, message]


def _filled(said: Markup, context: Context, variables: dict[str, Any]) -> str:
    """Return a message with its values; where a template switched escaping off, they are taken as they are."""
    if not context.eval_ctx.autoescape:
        return str(said) % variables
    return said % variables if "%" in said else said
