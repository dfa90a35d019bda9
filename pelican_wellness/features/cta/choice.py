"""Whom an article's call to action names: one table of rules, asked in their order; the first that fits decides.

Whatever is compared (tags, topics, areas, categories) is compared by slug. Nobody is chosen who cannot be reached.
"""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import NamedTuple

from pelican_wellness.features.cta.settings import NONE, CtaRule
from pelican_wellness.model.person import Person


class Whom(Enum):
    """What a call to action is about."""

    PERSON = "a person"
    PRACTICE = "the practice"
    SITE = "the site"
    NOBODY = "nobody"


class Subject(NamedTuple):
    """What the rules ask of an article: slugs throughout, but for the people who wrote it.

    `cta` is the article's own choice: a person's slug, `none`, or empty.
    """

    cta: str = ""
    tags: tuple[str, ...] = ()
    category: str = ""
    areas: tuple[str, ...] = ()
    authors: tuple[Person, ...] = ()
    service: str = ""
    """That whose own page it is."""
    teachers: tuple[str, ...] = ()
    """Slugs of those who teach it, where it is a class or an event."""


class Offered(NamedTuple):
    """What of a service the rules ask: slugs throughout."""

    slug: str
    title: str
    topics: frozenset[str]
    people: tuple[str, ...] = ()
    booking: str = ""


class Choice(NamedTuple):
    """What was decided. `rule` is the name of the rule and `why` its reason; `area` is the slug it went by, if any."""

    whom: Whom
    rule: str
    why: str
    person: Person | None = None
    area: str = ""
    texts: CtaRule | None = None
    service: Offered | None = None

    @property
    def books(self) -> bool:
        """Whether the button leads to where appointments are booked."""
        return bool(self.service and self.service.booking)

    @property
    def reason(self) -> str:
        """Rule and reason in one line."""
        return f"{self.rule}: {self.why}"


@dataclass(frozen=True)
class RuleIndex:
    """The settings' rules with their tags and categories as slugs, so that each article is looked up and not compared."""

    rules: Sequence[CtaRule]
    slugify: Callable[[str], str]
    people: Container[str] = frozenset()
    """Slugs of those who can be named. A rule that names somebody else is a mistake, and passed over."""

    def first(self, kind: str, slugs: Iterable[str], *, naming: bool = True) -> tuple[int, str] | None:
        """Return the index of the first rule (`naming`: that names somebody) for one of `slugs`, and the slug."""
        index = self._naming if naming else self._wording
        found = [(index[kind, slug], slug) for slug in slugs if (kind, slug) in index]
        return min(found) if found else None

    @cached_property
    def _naming(self) -> dict[tuple[str, str], int]:
        return self._index(naming=True)

    @cached_property
    def _wording(self) -> dict[tuple[str, str], int]:
        return self._index(naming=False)

    def _index(self, *, naming: bool) -> dict[tuple[str, str], int]:
        index: dict[tuple[str, str], int] = {}
        for number, rule in enumerate(self.rules):
            if bool(rule.person) == naming and (not rule.person or rule.person == NONE or rule.person in self.people):
                for kind, names in (("tag", rule.tags), ("category", rule.categories)):
                    for name in names:
                        index.setdefault((kind, self.slugify(name)), number)
        return index


@dataclass
class Candidates:
    """The people of a site, found by slug, area and topic."""

    people: Sequence[Person]
    slugify: Callable[[str], str]
    rules: RuleIndex
    practice: bool = False
    """Whether the practice can be reached."""
    services: Sequence[Offered] = ()
    """In the order in which the practice offers them."""
    _best: dict[tuple[frozenset[str], frozenset[str]], tuple[int, dict[Person, None]]] = field(default_factory=dict)
    _in_areas: dict[frozenset[str], dict[Person, None]] = field(default_factory=dict)

    @cached_property
    def by_slug(self) -> Mapping[str, Person]:
        """Everybody, whether they can be reached or not."""
        return {person.slug: person for person in self.people}

    @cached_property
    def topics(self) -> Mapping[Person, frozenset[str]]:
        """The topics of everybody who can be reached, in the order of their slugs."""
        reachable = sorted((person for person in self.people if person.channels), key=lambda person: person.slug)
        return {person: frozenset(map(self.slugify, person.topics)) for person in reachable}

    @cached_property
    def _by_topic(self) -> Mapping[str, list[Person]]:
        return _inverted(self.topics)

    @cached_property
    def _by_area(self) -> Mapping[str, list[Person]]:
        return _inverted(self._areas)

    @cached_property
    def _areas(self) -> Mapping[Person, frozenset[str]]:
        return {person: frozenset(map(self.slugify, person.areas)) for person in self.topics}

    def best(self, subject: Subject, *, in_areas: bool) -> tuple[Person, int] | None:
        """Return the fittest person and how many of their topics match; None where nobody fits.

        More matching topics first, then who wrote the article, then the first by slug.
        """
        tags = frozenset(tag for tag in subject.tags if tag in self._by_topic)
        key = (frozenset(subject.areas) if in_areas else frozenset(), tags)
        # Articles with the same areas and known tags share the answer, but for their authors.
        if key not in self._best:
            self._best[key] = self._fittest(key[0], tags)
        matches, fittest = self._best[key]
        if not fittest:
            return None
        writers = sorted((writer for writer in subject.authors if writer in fittest), key=lambda writer: writer.slug)
        return (writers or [next(iter(fittest))])[0], matches

    def _fittest(self, areas: frozenset[str], tags: frozenset[str]) -> tuple[int, dict[Person, None]]:
        matches: dict[Person, int] = {}
        # The rarest topics first: whoever has none of those soon cannot have as many as somebody found already.
        for done, tag in enumerate(sorted(tags, key=lambda tag: (len(self._by_topic[tag]), tag))):
            if max(matches.values(), default=0) > len(tags) - done:
                break
            for person in self._by_topic[tag]:
                if not areas or not areas.isdisjoint(self._areas[person]):
                    matches.setdefault(person, len(self.topics[person] & tags))
        if not matches:
            return 0, self._there(areas)
        most = max(matches.values())
        return most, _by_slug(person for person, count in matches.items() if count == most)

    def _there(self, areas: frozenset[str]) -> dict[Person, None]:
        if areas not in self._in_areas:
            self._in_areas[areas] = _by_slug(person for area in areas for person in self._by_area.get(area, ()))
        return self._in_areas[areas]

    @cached_property
    def services_by_topic(self) -> Mapping[str, list[Offered]]:
        """The services that help with a topic, in their order."""
        found: dict[str, list[Offered]] = {}
        for service in self.services:
            for topic in sorted(service.topics):
                found.setdefault(topic, []).append(service)
        return found

    def giver(self, service: Offered, subject: Subject) -> Person | None:
        """Return who gives a service and can be reached: who wrote the article, if they do, else the first named."""
        known = [self.by_slug[slug] for slug in service.people if slug in self.by_slug]
        found = [person for person in known if person.channels]
        return next((one for one in found if one in subject.authors), found[0] if found else None)

    def matching(self, person: Person, subject: Subject) -> list[str]:
        """Return the tags that are topics of a person."""
        return sorted(self.topics[person].intersection(subject.tags))


def _by_slug(people: Iterable[Person]) -> dict[Person, None]:
    return dict.fromkeys(sorted(people, key=lambda person: person.slug))


def _inverted(sets: Mapping[Person, frozenset[str]]) -> dict[str, list[Person]]:
    inverted: dict[str, list[Person]] = {}
    for person, slugs in sets.items():
        for slug in slugs:
            inverted.setdefault(slug, []).append(person)
    return inverted


Answer = Choice | str
"""What a rule says: its choice, or why it has none."""


def _own(subject: Subject, among: Candidates) -> Answer:
    if subject.cta in ("", NONE):
        return "the article has no Cta with a person's slug"
    return Choice(Whom.PERSON, "own Cta", f"the article says Cta: {subject.cta}", among.by_slug[subject.cta])


def _own_none(subject: Subject, _among: Candidates) -> Answer:
    if subject.cta != NONE:
        return "the article does not say Cta: none"
    return Choice(Whom.NOBODY, "Cta: none", "the article asks for none")


def _rule_for(kind: str, slugs: Callable[[Subject], Iterable[str]]) -> Callable[[Subject, Candidates], Answer]:
    def rule(subject: Subject, among: Candidates) -> Answer:
        found = among.rules.first(kind, slugs(subject))
        if found is None:
            return f"no entry of cta.rules that names somebody has a {kind} of the article"
        number, slug = found
        texts = among.rules.rules[number]
        why = f'entry {number + 1} of cta.rules has the {kind} "{slug}"'
        if texts.person == NONE:
            return Choice(Whom.NOBODY, f"rule by {kind}", f"{why} and names nobody")
        return Choice(Whom.PERSON, f"rule by {kind}", why, among.by_slug[str(texts.person)], texts=texts)

    return rule


def _area(subject: Subject, among: Candidates) -> Answer:
    if not subject.areas:
        return "the article has no Area"
    best = among.best(subject, in_areas=True)
    named = " or ".join(subject.areas)
    if best is None:
        return f"nobody who can be reached works in {named}"
    person, _ = best
    at = next(name for name in person.areas if among.slugify(name) in subject.areas)
    why = f"{person} works in {at}{_and_topics(person, subject, among)}"
    return Choice(Whom.PERSON, "area", why, person, area=among.slugify(at))


def _own_service(subject: Subject, among: Candidates) -> Answer:
    service = next((one for one in among.services if subject.service and one.slug == subject.service), None)
    if service is None:
        return "it is not the page of a service"
    return _offer(service, "own service", "this is its page", subject, among)


def _teacher(subject: Subject, among: Candidates) -> Answer:
    known = (among.by_slug[slug] for slug in subject.teachers if slug in among.by_slug)
    found = next((person for person in known if person.channels), None)
    if found is None:
        return "it is no class or event that somebody who can be reached teaches"
    return Choice(Whom.PERSON, "teacher", f"{found} teaches it", found)


def _service(subject: Subject, among: Candidates) -> Answer:
    """Take the service with the most topics among the tags, the first of several."""
    fitting = {one.slug: one for tag in subject.tags for one in among.services_by_topic.get(tag, ())}
    if not fitting:
        return "no tag of the article is a topic of a service"
    tags = frozenset(subject.tags)
    order = {one.slug: number for number, one in enumerate(among.services)}
    service = min(fitting.values(), key=lambda one: (-len(one.topics & tags), order[one.slug]))
    named = ", ".join(sorted(service.topics & tags))
    return _offer(service, "service", f'the topics of "{service.title}" match ({named})', subject, among)


def _offer(service: Offered, rule: str, why: str, subject: Subject, among: Candidates) -> Answer:
    giver = among.giver(service, subject)
    if giver is None and not (service.booking or among.practice):
        return f'nobody who gives "{service.title}" can be reached'
    return Choice(Whom.PERSON if giver else Whom.PRACTICE, rule, why, giver, service=service)


def _topics(subject: Subject, among: Candidates) -> Answer:
    best = among.best(subject, in_areas=False)
    if best is None:
        return "no tag of the article is a topic of somebody who can be reached"
    person, count = best
    named = ", ".join(among.matching(person, subject))
    return Choice(Whom.PERSON, "topics", f"{count} of {person}'s topics match ({named})", person)


def _author(subject: Subject, _among: Candidates) -> Answer:
    writers = sorted((writer for writer in subject.authors if writer.channels), key=lambda writer: writer.slug)
    if not writers:
        return "nobody who wrote the article can be reached"
    return Choice(Whom.PERSON, "author", f"{writers[0]} wrote the article", writers[0])


def _practice(_subject: Subject, among: Candidates) -> Answer:
    if not among.practice:
        return "the practice has no channel"
    return Choice(Whom.PRACTICE, "practice", "the practice can be reached")


def _site(_subject: Subject, _among: Candidates) -> Answer:
    return Choice(Whom.SITE, "site", "nothing more particular fits")


def _and_topics(person: Person, subject: Subject, among: Candidates) -> str:
    named = ", ".join(among.matching(person, subject))
    return f", and topics match ({named})" if named else ""


CRITERIA: tuple[tuple[str, Callable[[Subject, Candidates], Answer]], ...] = (
    ("own Cta", _own),
    ("Cta: none", _own_none),
    ("own service", _own_service),
    ("teacher", _teacher),
    ("rule by tag", _rule_for("tag", lambda subject: subject.tags)),
    ("rule by category", _rule_for("category", lambda subject: [subject.category])),
    ("area", _area),
    ("service", _service),
    ("topics", _topics),
    ("author", _author),
    ("practice", _practice),
    ("site", _site),
)
"""Name -> rule, in the order in which they are asked. The last always decides."""


def consider(subject: Subject, among: Candidates) -> Iterator[tuple[str, Choice | str]]:
    """Yield each rule's name with why it does not fit, and at last the one that decides with its choice.

    The people that `subject` and the rules name must exist.
    """
    for name, rule in CRITERIA:
        answer = rule(subject, among)
        yield name, answer
        if isinstance(answer, Choice):
            return


def choose(subject: Subject, among: Candidates) -> Choice:
    """Return the choice for one article."""
    return next(answer for _, rule in CRITERIA if isinstance(answer := rule(subject, among), Choice))


def texts_rule(choice: Choice, subject: Subject, among: Candidates) -> CtaRule | None:
    """Return the rule whose words are used: the one that decided, else the first for the article that names nobody."""
    if choice.texts:
        return choice.texts
    found = among.rules.first("tag", subject.tags, naming=False) or among.rules.first(
        "category", [subject.category], naming=False
    )
    return among.rules.rules[found[0]] if found else None
