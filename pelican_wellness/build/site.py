"""What one build knows, from the settings to the last page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from time import time
from typing import TYPE_CHECKING, Any

from pelican.contents import Page
from pelican.urlwrappers import Author
from pelican.utils import slugify

from pelican_wellness import theme_path
from pelican_wellness.appearance.accent import accent_tokens
from pelican_wellness.appearance.stylesheet import palette_tokens, parts, stylesheet
from pelican_wellness.build.live_html import LiveHtml
from pelican_wellness.config import WellnessSettings
from pelican_wellness.discovery.preview import Preview
from pelican_wellness.discovery.sitemap import Entry
from pelican_wellness.i18n.catalogs import catalog, speaks
from pelican_wellness.i18n.language import localized
from pelican_wellness.people.area import Area, areas
from pelican_wellness.people.call_to_action import PROFESSIONS, Speaker, default_phrases
from pelican_wellness.people.channel import Channel, channels
from pelican_wellness.people.introduction import Introduction, introduced
from pelican_wellness.people.person import Person

if TYPE_CHECKING:
    from pelican_wellness.build.calls import Calls

_KEY = "WELLNESS_SITE"


@dataclass(eq=False)
class Site:
    """The state of a build. `pelican_settings` are Pelican's, `settings` ours; the rest is filled in step by step."""

    settings: WellnessSettings
    pelican_settings: dict[str, Any]
    people: list[Person] = field(default_factory=list)
    contact_pages: dict[str, str] = field(default_factory=dict)
    """Language -> address of the contact page."""
    directory_pages: dict[str, str] = field(default_factory=dict)
    """Language -> address of the page that lists everybody, where there are several."""
    about_text: LiveHtml | dict[str, LiveHtml] | None = None
    """The introduction of the settings, converted; per language where they have several."""
    descriptions: dict[tuple[str, str], LiveHtml | dict[str, LiveHtml]] = field(default_factory=dict)
    """("categories" or "tags", slug) -> what the settings say of it."""
    published: frozenset[str] = frozenset()
    """Files of the blogger's own that Pelican publishes, by their path in the output."""
    sources: set[tuple[str, str]] = field(default_factory=set)
    """What articles load from elsewhere or run inline: (directive of the policy, source)."""
    menu: list[Page] = field(default_factory=list)
    """Pages without a file that belong into the menu."""
    sitemap: list[Entry] = field(default_factory=list)
    """The pages that search engines may show."""
    previews: dict[Any, Preview] = field(default_factory=dict)
    """Article or page -> picture of its preview; None -> that of all other pages."""
    cards: dict[str, Path] = field(default_factory=dict)
    """Path in the output of each social card -> where it is kept."""
    feed_articles: dict[str, Any] = field(default_factory=dict)
    """Whole address -> article, for the entries of feeds."""
    feed_pages: dict[str, str] = field(default_factory=dict)
    """Address of a feed -> that of the page it follows."""
    left_to_others: set[str] = field(default_factory=set)
    """What another plugin writes (see `step_back`)."""
    writes: bool = True
    """Whether this is a build; a command that only reads draws nothing."""
    started: float = field(default_factory=time)
    """When the build began, in seconds."""
    calls: "Calls" = field(init=False)
    """Whom each article's call to action names; there when everything is read."""
    _slugs: dict[str, str] = field(default_factory=dict)

    @cached_property
    def stylesheet(self) -> str:
        """The rules that every page needs."""
        look = self.settings.appearance
        return stylesheet(
            self._static / "css",
            palette=look.palette,
            scheme=look.color_scheme,
            accent=look.accent,
            custom=self.content_path / look.custom_css if look.custom_css else None,
        )

    @cached_property
    def style_parts(self) -> dict[str, str]:
        """Rules that only some pages need, by the class that needs them."""
        return parts(self._static / "css")

    @cached_property
    def colors(self) -> dict[str, str]:
        """The raw colors in use: the palette's, and those that an accent replaces."""
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

    @cached_property
    def _static(self) -> Path:
        """The theme's files that come with it. Another theme has no palettes; ours has."""
        own = Path(self.pelican_settings["THEME"]) / "static"
        return own if (own / "css" / "palettes").is_dir() else Path(theme_path()) / "static"

    @property
    def theme_colors(self) -> list[tuple[str, str]]:
        """Media query and color of the browser's own frame: the page's background in each scheme."""
        look, raw = self.settings.appearance, self.colors
        schemes = ("light", "dark") if look.color_scheme == "auto" else (look.color_scheme,)
        media = {scheme: f"(prefers-color-scheme: {scheme})" if len(schemes) > 1 else "" for scheme in schemes}
        return [(media[scheme], raw[f"{scheme}-bg"]) for scheme in schemes]

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
    def base(self) -> str:
        """The site's whole address without a slash at its end, empty where it has none."""
        return str(self.pelican_settings["SITEURL"]).rstrip("/")

    @property
    def content_path(self) -> Path:
        """The folder of the sources."""
        return Path(self.pelican_settings["PATH"])

    def profession(self, language: str) -> str:
        """The profession in a language: the settings', else that of the practice's kind."""
        if "profession" not in self.settings.model_fields_set:
            return self.translate(PROFESSIONS[self.settings.practice.kind], language)
        return localized(self.settings.profession, language, self.language) or "therapist"

    def page_in(self, pages: Mapping[str, str], language: str) -> str | None:
        """Return the address in a language of a page that has several, else in the site's."""
        return pages.get(language) or pages.get(self.language)

    def speaker(self, language: str) -> Speaker:
        """Who says the texts of a call to action in a language."""
        return Speaker(language, self.profession(language), self.translate, self._fallback(language))

    def slugify(self, name: str) -> str:
        """Return the slug by which names are compared, as Pelican makes them; a name of signs only is its own."""
        if name not in self._slugs:
            settings = self.pelican_settings
            slug = slugify(name, regex_subs=settings["SLUG_REGEX_SUBSTITUTIONS"], use_unicode=settings["SLUGIFY_USE_UNICODE"])
            self._slugs[name] = str(slug) or name.strip().casefold()
        return self._slugs[name]

    @property
    def country(self) -> str | None:
        """Where telephone numbers without a country's code are at home."""
        return self.settings.practice.address.country

    @cached_property
    def practice_channels(self) -> tuple[Channel, ...]:
        """The ways to reach the practice."""
        practice = self.settings.practice
        return channels(
            booking=practice.booking_url,
            telephone=practice.telephone,
            email=practice.email,
            whatsapp=practice.whatsapp,
            sms=practice.sms,
            country=self.country,
        )

    @cached_property
    def reachable(self) -> list[Person]:
        """The people who take clients: those with at least one channel."""
        return [person for person in self.people if person.channels]

    @cached_property
    def authors(self) -> dict[str, Person]:
        """People by the slug that Pelican gives an author of their name, and by their own slug."""
        by_slug = {person.slug: person for person in self.people}
        return {**by_slug, **{Author(person.name, self.pelican_settings).slug: person for person in self.people}}

    @cached_property
    def areas(self) -> dict[str, Area]:
        """Every area that people or the practice name, by slug. A person who takes no clients works nowhere."""
        return areas(self.reachable, self.settings.practice.areas, self.slugify)

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
