"""What one build knows, from the settings to the last page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from pelican_wellness.appearance.accent import accent_tokens
from pelican_wellness.appearance.stylesheet import palette_tokens, stylesheet
from pelican_wellness.build.live_html import LiveHtml
from pelican_wellness.config import WellnessSettings
from pelican_wellness.i18n.catalogs import catalog, speaks
from pelican_wellness.i18n.language import localized
from pelican_wellness.people.call_to_action import (
    CallToAction,
    Destination,
    call_to_action,
    default_phrases,
    destination,
)
from pelican_wellness.people.channel import channels
from pelican_wellness.people.introduction import Introduction, introduced, owner
from pelican_wellness.people.person import Person

_KEY = "WELLNESS_SITE"


@dataclass(eq=False)
class Site:
    """The state of a build. `pelican_settings` are Pelican's, `settings` ours; the rest is filled in step by step."""

    settings: WellnessSettings
    pelican_settings: dict[str, Any]
    people: list[Person] = field(default_factory=list)
    contact_pages: dict[str, str] = field(default_factory=dict)
    """Language -> address of the contact page."""
    about_text: LiveHtml | dict[str, LiveHtml] | None = None
    """The introduction of the settings, converted; per language where they have several."""
    descriptions: dict[tuple[str, str], LiveHtml | dict[str, LiveHtml]] = field(default_factory=dict)
    """("categories" or "tags", slug) -> what the settings say of it."""
    published: frozenset[str] = frozenset()
    """Files of the blogger's own that Pelican publishes, by their path in the output."""
    sources: set[tuple[str, str]] = field(default_factory=set)
    """What articles load from elsewhere or run inline: (directive of the policy, source)."""
    _calls: dict[str, CallToAction | None] = field(default_factory=dict)

    @cached_property
    def stylesheet(self) -> str:
        """The theme's whole stylesheet."""
        look = self.settings.appearance
        return stylesheet(
            self._static / "css",
            palette=look.palette,
            scheme=look.color_scheme,
            accent=look.accent,
            custom=self.content_path / look.custom_css if look.custom_css else None,
        )

    @cached_property
    def colors(self) -> dict[str, str]:
        """The raw tokens in use: the palette's, and those that an accent replaces."""
        look = self.settings.appearance
        raw = palette_tokens(self._static / "css", look.palette)
        return raw | (accent_tokens(look.accent, raw) if look.accent else {})

    @property
    def icon(self) -> str:
        """The site's icon as SVG. The theme's own is drawn in the colors of the palette `sage`."""
        drawn = (self._static / "icons" / "icon.svg").read_text(encoding="utf-8").strip()
        sage = palette_tokens(self._static / "css", "sage")
        for name in ("light-accent", "light-on-accent"):
            drawn = drawn.replace(sage[name], self.colors[name])
        return drawn

    @property
    def _static(self) -> Path:
        return Path(self.pelican_settings["THEME"]) / "static"

    @property
    def theme_colors(self) -> list[tuple[str, str]]:
        """Media query and color of the browser's own frame: the page's background in each scheme."""
        look, raw = self.settings.appearance, self.colors
        schemes = ("light", "dark") if look.color_scheme == "auto" else (look.color_scheme,)
        media = {scheme: f"(prefers-color-scheme: {scheme})" if len(schemes) > 1 else "" for scheme in schemes}
        return [(media[scheme], raw[f"{scheme}-paper"]) for scheme in schemes]

    def wording(self, message: str, language: str) -> str | None:
        """The blogger's own words for a message of the theme, if they have any."""
        own = self.settings.wording.get(message)
        return self.own_words(own, language)

    def own_words(self, value: str | Mapping[str, str] | None, language: str) -> str | None:
        """Choose the blogger's words for a language; None where the theme's translation of its own words is better."""
        return localized(value, language, self._fallback(language)) if value is not None else None

    def _fallback(self, language: str) -> str:
        """The site's language for a page whose own the theme does not speak."""
        return "" if speaks(language) else self.language

    def translate(self, message: str, language: str) -> str:
        """Say a message of the theme in a language: in the blogger's words, else in the catalog's."""
        return self.wording(message, language) or catalog(language).gettext(message)

    @property
    def language(self) -> str:
        """The site's own language tag."""
        return str(self.pelican_settings["DEFAULT_LANG"])

    @property
    def content_path(self) -> Path:
        """The folder of the sources."""
        return Path(self.pelican_settings["PATH"])

    def profession(self, language: str) -> str:
        """The profession in a language, as far as the settings name it."""
        return localized(self.settings.profession, language, self.language) or "therapist"

    def live_texts(self) -> Iterator[LiveHtml]:
        """Every piece of HTML with links of its own that is no article and no page."""
        for text in (self.about_text, *self.descriptions.values(), *(person.biography for person in self.people)):
            if isinstance(text, LiveHtml):
                yield text
            elif isinstance(text, dict):
                yield from text.values()

    def introduction(self) -> Introduction:
        """Who the sidebar introduces."""
        person = introduced(self.settings.about, self.people)
        return Introduction(
            heading=self.settings.about.heading,
            text=self.about_text or (person.biography if person else None),
            photo=self.settings.about.photo or (person.photo if person else ""),
            person=person,
        )

    def destination(self, language: str) -> Destination | None:
        """Where the site's call to action leads in a language."""
        practice = self.settings.practice
        return destination(
            self.settings.cta.url,
            self.contact_pages.get(language) or self.contact_pages.get(self.language),
            channels(
                booking=practice.booking_url,
                telephone=practice.telephone,
                email=practice.email,
                whatsapp=practice.whatsapp,
                sms=practice.sms,
            ),
            owner(self.people),
        )

    def call_to_action(self, language: str) -> CallToAction | None:
        """The site's call to action in a language; made once per language."""
        if language not in self._calls:
            to = self.destination(language)
            self._calls[language] = self._call_to_action(to, language) if to else None
        return self._calls[language]

    def _call_to_action(self, to: Destination, language: str) -> CallToAction:
        texts, profession = self.settings.cta, self.profession(language)
        return call_to_action(to, texts, profession, language, self.translate, self._fallback(language))

    def phrases(self, language: str) -> list[str]:
        """The phrases of an article that become a link."""
        chosen = self.settings.cta.phrases
        return default_phrases(self.profession(language), language, self.translate) if chosen is None else chosen


def open_site(pelican_settings: dict[str, Any], settings: WellnessSettings) -> Site:
    """Begin a build: the steps that follow find it by Pelican's settings, which every generator carries."""
    site = Site(settings, pelican_settings)
    pelican_settings[_KEY] = site
    return site


def site_of(pelican_settings: Mapping[str, Any]) -> Site:
    """Return the build that these settings belong to."""
    site: Site = pelican_settings[_KEY]
    return site
