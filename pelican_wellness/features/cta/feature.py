"""The call to action of each article and page, and of the site."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from pelican.contents import Content

from pelican_wellness.adapter.contents import contents_of
from pelican_wellness.features.cta.call import CallToAction, Destination, call_to_action, destination
from pelican_wellness.features.cta.choice import NONE, Candidates, Choice, Rules, Subject, Whom, choose, wording
from pelican_wellness.model.introduction import owner
from pelican_wellness.model.person import several
from pelican_wellness.model.site import Site, site_of
from pelican_wellness.model.source_lines import where
from pelican_wellness.settings import Mistake, WellnessError, check_texts
from pelican_wellness.settings.mistakes import nearest, one_of


@dataclass(eq=False)
class Calls:
    """Chooses and words the calls of one build; made when everything is read and every page has its address."""

    site: Site
    _by_language: dict[str, CallToAction | None] = field(default_factory=dict)

    @cached_property
    def candidates(self) -> Candidates:
        """Everybody who can be named."""
        site = self.site
        rules = Rules(site.settings.cta.rules, site.slugify)
        return Candidates(site.people, site.slugify, rules, practice=bool(site.practice_channels))

    def subject(self, content: Content) -> Subject:
        """Return what the rules ask of an article or page."""
        slugify = self.site.slugify
        category = getattr(content, "category", None)
        writers = (self.site.authors.get(author.slug) for author in getattr(content, "authors", ()))
        return Subject(
            cta=_stated(content, "cta"),
            tags=tuple(slugify(tag.name) for tag in getattr(content, "tags", ())),
            category=slugify(category.name) if category else "",
            areas=tuple(map(slugify, several(content.metadata.get("area")))),
            authors=tuple(writer for writer in writers if writer),
        )

    def call(self, content: Content) -> CallToAction | None:
        """Return the call of an article or page; None where it asks for none or there is no way to make contact."""
        subject = self.subject(content)
        choice = choose(subject, self.candidates)
        to = self._destination(choice, content.lang)
        if to is None:
            return None
        own, _ = check_texts(content.metadata, str)
        rule = wording(choice, subject, self.candidates)
        layers = [own, *([rule] if rule else []), self.site.settings.cta]
        area = self._area(choice, subject)
        return call_to_action(
            to, layers, self.site.speaker(content.lang), person=choice.person, area=area, reason=choice.reason
        )

    def site_call(self, language: str) -> CallToAction | None:
        """Return the call that is the same on every page of a language: it names nobody."""
        if language not in self._by_language:
            choice = choose(Subject(), self.candidates)
            to, speaker = self._destination(choice, language), self.site.speaker(language)
            texts = [self.site.settings.cta]
            made = call_to_action(to, texts, speaker, person=None, area="", reason=choice.reason) if to else None
            self._by_language[language] = made
        return self._by_language[language]

    def phrase_url(self, content: Content, call: CallToAction) -> str:
        """Return where the phrase in the text leads: for an area to its people, else where the button leads."""
        site = self.site
        known = [slug for slug in self.subject(content).areas if slug in site.areas]
        directory = site.page_in(site.directory_pages, content.lang)
        return f"{directory}#area-{known[0]}" if known and directory else call.url

    def check(self, contents: Iterable[Content]) -> None:
        """Raise WellnessError where the settings or an article name somebody or a place that there is not."""
        mistakes = [*self._mistakes_of_rules(), *(mistake for content in contents for mistake in self._mistakes_of(content))]
        if mistakes:
            raise WellnessError(mistakes)

    def _destination(self, choice: Choice, language: str) -> Destination | None:
        site = self.site
        contact = site.settings.cta.url or site.page_in(site.contact_pages, language)
        if choice.person:
            alone = site.reachable == [choice.person]
            return destination([contact if alone else choice.person.url, contact], choice.person.channels)
        if choice.whom is Whom.PRACTICE:
            return destination([contact], site.practice_channels)
        if choice.whom is Whom.NOBODY:
            return None
        directory = site.page_in(site.directory_pages, language)
        first = owner(site.reachable) or next(iter(site.reachable), None)
        return destination([contact, directory], first.channels if first else ())

    def _area(self, choice: Choice, subject: Subject) -> str:
        """Return the area a text speaks of: the one that was decided by, else the article's, else the person's first."""
        named = [choice.area, *subject.areas, *(map(self.site.slugify, choice.person.areas[:1]) if choice.person else ())]
        area = next((self.site.areas[slug] for slug in named if slug in self.site.areas), None)
        return area.name if area else ""

    def _mistakes_of_rules(self) -> Iterator[Mistake]:
        for number, rule in enumerate(self.site.settings.cta.rules):
            if rule.person and rule.person != NONE:
                yield from self._mistakes_of_name(f'WELLNESS["cta"]["rules"][{number}]["person"]', rule.person)

    def _mistakes_of(self, content: Content) -> Iterator[Mistake]:
        path = content.relative_source_path or ""

        def at(key: str) -> str:
            return where(path, self.site.content_path, key)

        cta = _stated(content, "cta")
        if cta and cta != NONE:
            yield from self._mistakes_of_name(at("cta"), cta)
        for name in several(content.metadata.get("area")):
            if self.site.slugify(name) not in self.site.areas:
                known = [area.name for area in self.site.areas.values()]
                yield Mistake(at("area"), name, "nobody works in this area", one_of(known), nearest(name, known))
        yield from check_texts(content.metadata, at)[1]

    def _mistakes_of_name(self, at: str, slug: str) -> Iterator[Mistake]:
        people = self.candidates.by_slug
        if slug not in people:
            known = [person.slug for person in self.site.reachable]
            yield Mistake(at, slug, "nobody in content/people has this slug", one_of([*known, NONE]), nearest(slug, people))
        elif not people[slug].channels:
            problem = f"{people[slug]} cannot be reached"
            yield Mistake(at, slug, problem, "a person with a Phone, Sms, Whatsapp, Email or Booking line")


def prepare_calls(generators: list[Any]) -> None:
    """Check everybody whom settings and articles name, now that everything is read."""
    site = site_of(generators[0].settings)
    site.calls = Calls(site)
    site.calls.check(contents_of(generators))


def _stated(content: Any, key: str) -> str:
    value = content.metadata.get(key, "")
    text = str(value[0] if isinstance(value, list) and value else value).strip()
    return NONE if text.lower() == NONE else text
