"""What a page is about, as one linked graph of schema.org."""

import re
from collections.abc import Sequence
from dataclasses import replace

from markupsafe import Markup

from pelican_wellness.feature import READING_MINUTES, WORD_COUNT, Feature, Part, Slot, Values
from pelican_wellness.features.classes.feature import Activity, VenueKind, activity_of_page
from pelican_wellness.features.head.feature import PageFacts, address, is_unlisted, page_facts
from pelican_wellness.features.pictures.feature import published
from pelican_wellness.features.references.feature import REFERENCES
from pelican_wellness.features.review.feature import REVIEW
from pelican_wellness.features.services.feature import (
    ALL_SERVICES,
    Service,
    of_language,
    places_of,
    service_of_page,
    those_named,
)
from pelican_wellness.features.structured_data import entities
from pelican_wellness.features.structured_data.creative_works import (
    ArticleFacts,
    ReviewFacts,
    blog_posting,
    image_object,
    web_page,
)
from pelican_wellness.i18n.language import language
from pelican_wellness.i18n.punctuation import COMMAS
from pelican_wellness.model.article import Article
from pelican_wellness.model.introduction import owner
from pelican_wellness.model.page import View
from pelican_wellness.model.person import Person
from pelican_wellness.model.site import Site
from pelican_wellness.settings.discovery import Discovery
from pelican_wellness.settings.editorial import Editorial
from pelican_wellness.web.jsonld import Graph, Node, Ref, graph_of


def _script(view: View, site: Site) -> Values | None:
    left = view.article is not None and "graph" in site.written_by_others
    unlisted = is_unlisted(view) or view.file == "404.html"
    if left or unlisted or not site.base or not site.section(Discovery).head:
        return {"script": ""}
    graph = graph_for(view, site)
    script = f'<script type="application/ld+json">{graph}</script>'
    return {"script": Markup(script)}  # noqa: S704 - nothing of the graph can end the element


def graph_for(view: View, site: Site) -> Graph:
    """Return the graph of a page, which has an address."""
    page = view.once(page_facts, site)
    breadcrumbs = entities.breadcrumbs(_trail(view, site, page), page.url)
    is_home = page.url == site.home_address
    is_of_practice = page.kind == "ContactPage" or view.key == "home"
    practice = site.once(_practice, full=is_of_practice)
    catalog = _catalog(view, page, site)
    if practice and catalog:
        practice = replace(practice, properties={**practice.properties, "hasOfferCatalog": catalog.ref})
    shared = [site.once(_website), practice, None if is_home else breadcrumbs]
    trail = None if is_home else breadcrumbs.ref
    if view.article and view.article.source.is_article:
        return _article_graph(view.article, page, trail, shared, site)
    person = site.authors.get(view.term.slug) if view.term and view.term_kind == "author" else None
    activity = activity_of_page(view, site)
    if activity:
        return _activity_graph(activity, page, breadcrumbs.ref, shared, site)
    entity = site.once(_person, person, full=True) if person else None
    if entity is None and is_of_practice:
        entity = practice
    places: list[Node] = []
    if service := service_of_page(view, site):
        from pelican_wellness.features.structured_data import services  # noqa: PLC0415 - only sites with services need it

        refs, places = _where(service, practice, site)
        entity = services.service_node(service, page.url, practice.ref if practice else None, refs, site)
    entity = catalog or entity
    named = {node.id for node in (*shared, entity) if node}
    publisher = [site.once(_person, one) for one in site.once(_publishers) if entities.person_id(one, site.base) not in named]
    main = web_page(page, site.once(_website).ref, trail=trail, entity=entity.ref if entity else None)
    if page.kind == "ContactPage":
        places = _locations(page, view.tag, site)
    image = image_object(page)
    return graph_of([main, *([entity] if entity not in shared else []), image, *shared, *publisher, *places])


def _where(service: Service, practice: Node | None, site: Site) -> tuple[list[Ref], list[Node]]:
    """Return the places where a service is given, and those of them that are nowhere else in the graph."""
    by_slug = {site.slugify(one.name): one for one in site.practice.locations}
    refs, nodes = [], []
    for place in places_of(service, site):
        if place.slug:
            nodes.append(entities.place(by_slug[place.slug], site.base, place.slug))
            refs.append(nodes[-1].ref)
        elif practice and "address" in practice.properties:
            refs.append(practice.ref)
    return refs, nodes


def _catalog(view: View, page: PageFacts, site: Site) -> Node | None:
    found = of_language(site, view.tag) if view.key == ALL_SERVICES else []
    if not found:
        return None
    from pelican_wellness.features.structured_data import services  # noqa: PLC0415 - as above

    return services.catalog_node(found, page.url, page.title, site)


def _article_graph(article: Article, page: PageFacts, trail: Ref | None, shared: Sequence[Node | None], site: Site) -> Graph:
    source, stated = article.source, REVIEW.of(article)
    people: dict[str, Person] = {one.slug: one for one in (*site.once(_publishers), *site.writers(source.authors))}
    review = None
    if stated:
        by = stated.person
        people |= {by.slug: by} if by else {}
        name, suffix = (one.strip() for one in [*re.split(f"[{COMMAS}]", stated.name, maxsplit=1), ""][:2])
        reviewer = Node(("Person",), {"name": name, "honorificSuffix": suffix})
        review = ReviewFacts(stated.day, Ref(entities.person_id(by, site.base)) if by else reviewer)
    editorial = site.section(Editorial)
    principles = editorial.publishing_principles
    facts = ArticleFacts(
        published=source.published,
        modified=source.modified,
        words=WORD_COUNT.of(article),
        minutes=READING_MINUTES.of(article),
        section=source.category.name if source.category else "",
        tags=tuple(tag.name for tag in source.tags),
        citations=tuple(reference.url for reference in REFERENCES.of(article) if reference.url),
        principles=address(principles, site) if principles else "",
        translations=tuple((language(one.language).tag, address(one.url, site)) for one in source.translations if one.save_as),
    )
    posting = blog_posting(page, facts, _authors(article, site), site.once(_publisher))
    main = web_page(page, site.once(_website).ref, trail=trail, entity=posting.ref, review=review, medical=editorial.medical)
    return graph_of([main, posting, image_object(page), *shared, *(site.once(_person, one) for one in people.values())])


def _activity_graph(activity: Activity, page: PageFacts, trail: Ref, shared: Sequence[Node | None], site: Site) -> Graph:
    from pelican_wellness.features.structured_data.events import EventFacts, event_nodes  # noqa: PLC0415 - only they need it

    practice = site.once(_practice, full=False)
    teachers = [site.authors[slug] for slug in activity.teachers if slug in site.authors]
    places: list[Ref | Node] = []
    locations: list[Node] = []
    for venue in activity.venues:
        if venue.kind is VenueKind.ADDRESS:
            places.append(Node(("Place",), {"address": venue.name}))
        elif venue.kind is VenueKind.PRACTICE and practice and "address" in practice.properties:
            places.append(practice.ref)
        elif venue.kind is VenueKind.LOCATION:
            locations += [
                entities.place(one, site.base, venue.slug) for one in site.practice.locations if one.name == venue.name
            ]
            places.append(locations[-1].ref)
    is_online = any(venue.kind is VenueKind.ONLINE for venue in activity.venues)
    facts = EventFacts(
        url=page.url,
        name=page.title,
        description=page.description,
        image=page.image.url if page.image else "",
        language=page.language,
        places=places,
        online=(activity.booking or page.url) if is_online else "",
        organizer=site.once(_publisher),
        teachers=[Ref(entities.person_id(one, site.base)) for one in teachers],
    )
    events = event_nodes(activity, facts, site.zone.key)
    main = web_page(page, site.once(_website).ref, trail=trail, entity=events[0].ref if events else None)
    people = [site.once(_person, one) for one in dict.fromkeys([*site.once(_publishers), *(teachers if events else ())])]
    return graph_of([main, *events, image_object(page), *shared, *people, *(locations if events else ())])


def _authors(article: Article, site: Site) -> list[Ref | Node]:
    found: list[Ref | Node] = []
    for author in article.source.authors:
        if person := site.authors.get(author.slug):
            found.append(Ref(entities.person_id(person, site.base)))
        elif author.name:
            page = address(author.url, site) if site.has_page(author) else ""
            found.append(Node(("Person",), {"name": author.name, "url": page}))
    return found


def _trail(view: View, site: Site, page: PageFacts) -> list[tuple[str, str]]:
    category = view.article.source.category if view.article and view.article.source.is_article else None
    between = [(category.name, address(category.url, site))] if category and site.has_page(category) else []
    return [(site.name, site.home_address), *between, (page.title, page.url)]


def _practice(site: Site, *, full: bool) -> Node | None:
    practice = site.practice
    return entities.practice(
        practice,
        site.base,
        site.home_address,
        practice.name or site.name,
        site.practice_channels,
        site.areas.values(),
        medical=site.section(Editorial).medical,
        price_range=_price_range(site),
        payment=[site.localized(one, site.language) or "" for one in practice.payment],
        logo=address(published(practice.logo, site).url, site) if practice.logo else "",
        full=full,
    )


def _locations(page: PageFacts, tag: str, site: Site) -> list[Node]:
    practice, medical = site.once(_practice, full=True), site.section(Editorial).medical
    if practice is None or not site.practice.locations:
        return []
    from pelican_wellness.features.structured_data.services import offers_of  # noqa: PLC0415 - as above

    kind = entities.kind_of(site.practice, medical=medical)
    prices = entities.short_price_range(_price_range(site))
    return [
        entities.location(
            one,
            practice,
            kind,
            prices,
            offers=offers_of(those_named(one.services, site, tag), site),
            site=site.base,
            slug=site.slugify(one.name),
            page=page.url,
        )
        for one in site.practice.locations
    ]


def _price_range(site: Site) -> str:
    return site.localized(site.practice.price_range, site.language) or ""


def _publishers(site: Site) -> list[Person]:
    """Return the person behind the site, where there is no practice to speak for it."""
    person = site.once(owner)
    return [person] if person and site.once(_practice, full=False) is None else []


def _publisher(site: Site) -> Ref | None:
    practice, people = site.once(_practice, full=False), site.once(_publishers)
    return practice.ref if practice else Ref(entities.person_id(people[0], site.base)) if people else None


def _website(site: Site) -> Node:
    return entities.website(site.base, site.home_address, site.name, language(site.language).tag, site.once(_publisher))


def _person(site: Site, person: Person, *, full: bool = False) -> Node:
    practice = site.once(_practice, full=False)
    works_for = practice.ref if practice and person.channels else None
    photo = address(published(person.photo, site).url, site) if person.photo else ""
    return entities.person(person, site.base, works_for, photo, full=full)


FEATURE = Feature("structured_data", parts=(Part(Slot.HEAD_END, "structured_data/graph", _script),))
