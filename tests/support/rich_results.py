"""What Google's documentation asks of the types that we write, as tables, and what we have to say to each line.

The tables are those of https://developers.google.com/search/docs/appearance/structured-data/ and its pages article,
breadcrumb, event, local-business and profile-page (as of September 2026), every line of them. What is required is always given.
What is recommended is given too, or the line names the cases in which it may be absent, and why.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from bs4 import BeautifulSoup
from schema_org import is_address, is_clock, is_day, is_moment

Value = Any
Node = dict[str, Any]

TYPES: dict[str, frozenset[str]] = {
    "Article": frozenset({"BlogPosting"}),
    "BreadcrumbList": frozenset({"BreadcrumbList"}),
    "LocalBusiness": frozenset(
        {
            "DaySpa",
            "DietNutrition",
            "HealthAndBeautyBusiness",
            "HealthClub",
            "LocalBusiness",
            "MedicalBusiness",
            "Physiotherapy",
        }
    ),
    "Event": frozenset({"Event", "EventSeries"}),
    "ProfilePage": frozenset({"ProfilePage"}),
}
"""Type of a table -> types of ours that are held to it."""

_DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}


@dataclass(frozen=True)
class Place:
    """Where a node stands: its page, the type of the page, and what the blogger has not said."""

    page: BeautifulSoup
    kind: str
    unsaid: frozenset[str]


@dataclass(frozen=True)
class Absence:
    """Why a recommended property may be absent, and when. What we never give must not be there."""

    why: str
    when: Callable[[Place, Node], bool]
    always: bool = False


@dataclass(frozen=True)
class Property:
    """A line of a table. The name has dots, as Google's: `author.url` is the `url` of each `author` there is."""

    type: str
    name: str
    required: bool
    form: Callable[[Value], bool]
    absences: tuple[Absence, ...] = ()

    @property
    def full_name(self) -> str:
        return f"{self.type}.{self.name}"


def never(why: str) -> tuple[Absence, ...]:
    return (Absence(why, lambda _place, _node: True, always=True),)


def where_page_has_no(selector: str, why: str) -> tuple[Absence, ...]:
    """It may be absent where readers do not see it either: only what a page shows is said."""
    return (Absence(why, lambda place, _node: not place.page.select(selector)),)


def where_there_is(name: str, why: str) -> tuple[Absence, ...]:
    return (Absence(why, lambda _place, node: name in node),)


ELSEWHERE = Absence(
    "Only the contact page shows the whole practice; other pages stay light.", lambda place, _node: place.kind != "ContactPage"
)


def is_text(value: Value) -> bool:
    return isinstance(value, str) and bool(value.strip())


def is_picture(value: Value) -> bool:
    """An address, or a picture with one (Google, "Article": ImageObject or URL)."""
    return is_address(value["url"]) if is_a("ImageObject")(value) and isinstance(value, dict) else is_address(value)


def is_price_range(value: Value) -> bool:
    """Shorter than 100 characters: of a longer one Google shows nothing."""
    return is_text(value) and len(value) < 100


def is_telephone(value: Value) -> bool:
    """With the codes of country and area (E.164), perhaps with an extension."""
    number, _, extension = str(value).partition(";ext=")
    digits = number.removeprefix("+")
    plain = digits.isascii() and digits.isdecimal() and not digits.startswith("0")
    return number.startswith("+") and plain and 7 <= len(digits) <= 15 and (not extension or extension.isdecimal())


def is_degrees(value: Value) -> bool:
    """With five decimals or more.

    A blogger who gives fewer is taken at their word (see test_coarse_coordinates_are_not_made_finer).
    """
    if isinstance(value, bool) or not isinstance(value, int | float) or not -180 <= value <= 180:
        return False
    exponent = Decimal(repr(value)).as_tuple().exponent
    return isinstance(exponent, int) and exponent <= -5


def is_a(*types: str) -> Callable[[Value], bool]:
    return lambda value: isinstance(value, dict) and value.get("@type") in types


def each(form: Callable[[Value], bool]) -> Callable[[Value], bool]:
    """Of one value or a list of some."""
    return lambda value: all(map(form, value)) and bool(value) if isinstance(value, list) else form(value)


def is_day_of_the_week(value: Value) -> bool:
    return value in _DAYS


def is_country(value: Value) -> bool:
    """Two letters (ISO 3166-1 alpha-2), as in Google's own examples."""
    return is_text(value) and len(value) == 2 and value.isascii() and value.isupper()


def is_hours(value: Value) -> bool:
    """Hours that begin and end at one time are none at all; closed all day is 00:00 to 00:00, Google says."""
    same = isinstance(value, dict) and value.get("opens") == value.get("closes")
    return is_a("OpeningHoursSpecification")(value) and (not same or value.get("opens") == "00:00")


def is_time(value: Value) -> bool:
    """A moment, or a day where something has no times."""
    return is_moment(value) or is_day(value)


def is_status(value: Value) -> bool:
    """One of the states that an event of ours can be in."""
    return value in ("https://schema.org/EventScheduled", "https://schema.org/EventCancelled")


def is_price(value: Value) -> bool:
    """A number, with a point and nothing else."""
    return is_text(value) and value.replace(".", "", 1).isdecimal()


def is_currency(value: Value) -> bool:
    """A code of ISO 4217."""
    return is_text(value) and len(value) == 3 and value.isascii() and value.isupper()


def is_trail(value: Value) -> bool:
    """At least two items, numbered from 1."""
    items = value if isinstance(value, list) else []
    numbers = [item.get("position") for item in items if is_a("ListItem")(item)]
    return len(items) >= 2 and numbers == list(range(1, len(items) + 1))


_NO_RATINGS = "Only recommended to sites that gather reviews of other businesses; ours never rate the practice that runs them."
_ONLINE = (Absence("What is online only has no address.", lambda _place, node: node["@type"] == "VirtualLocation"),)
_NOT_COUNTED = "Nobody is followed or counted here."

PROPERTIES: tuple[Property, ...] = (
    # https://developers.google.com/search/docs/appearance/structured-data/article ("There are no required properties")
    Property("Article", "author", False, each(is_a("Person", "Organization")), where_page_has_no(".w-byline", "No byline.")),
    Property("Article", "author.name", False, is_text),
    Property("Article", "author.url", False, is_address),
    Property("Article", "dateModified", False, is_moment),
    Property("Article", "datePublished", False, is_moment),
    Property("Article", "headline", False, is_text),
    Property("Article", "image", False, each(is_picture), where_page_has_no(".w-lead img", "The article has no lead picture.")),
    # https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
    Property("BreadcrumbList", "itemListElement", True, is_trail),
    Property("BreadcrumbList", "itemListElement.item", True, is_address),
    Property("BreadcrumbList", "itemListElement.name", True, is_text),
    Property("BreadcrumbList", "itemListElement.position", True, lambda value: isinstance(value, int) and value > 0),
    # https://developers.google.com/search/docs/appearance/structured-data/local-business
    Property("LocalBusiness", "address", True, is_a("PostalAddress")),
    Property("LocalBusiness", "name", True, is_text),
    # "Include as many properties as possible", it says of the address.
    Property("LocalBusiness", "address.streetAddress", False, is_text),
    Property("LocalBusiness", "address.addressLocality", False, is_text),
    Property("LocalBusiness", "address.addressRegion", False, is_text),
    Property("LocalBusiness", "address.postalCode", False, is_text),
    Property("LocalBusiness", "address.addressCountry", False, is_country),
    Property("LocalBusiness", "aggregateRating", False, is_text, never(_NO_RATINGS)),
    Property("LocalBusiness", "department", False, is_text, never("A practice of a few people has no departments.")),
    Property("LocalBusiness", "geo", False, is_a("GeoCoordinates"), (ELSEWHERE,)),
    Property("LocalBusiness", "geo.latitude", False, is_degrees),
    Property("LocalBusiness", "geo.longitude", False, is_degrees),
    Property("LocalBusiness", "menu", False, is_text, never("For places that serve food.")),
    Property("LocalBusiness", "openingHoursSpecification", False, each(is_hours), (ELSEWHERE,)),
    Property("LocalBusiness", "openingHoursSpecification.closes", False, is_clock),
    Property(
        "LocalBusiness",
        "openingHoursSpecification.dayOfWeek",
        False,
        each(is_day_of_the_week),
        where_there_is("validFrom", "Special dates are all days from the first to the last, as in Google's own example."),
    ),
    Property("LocalBusiness", "openingHoursSpecification.opens", False, is_clock),
    Property(
        "LocalBusiness",
        "openingHoursSpecification.validFrom",
        False,
        is_day,
        where_there_is("dayOfWeek", "Hours of a weekday are valid all year without it, Google says."),
    ),
    Property(
        "LocalBusiness",
        "openingHoursSpecification.validThrough",
        False,
        is_day,
        where_there_is("dayOfWeek", "Hours of a weekday are valid all year without it, Google says."),
    ),
    Property("LocalBusiness", "priceRange", False, is_price_range, (ELSEWHERE,)),
    Property("LocalBusiness", "review", False, is_text, never(_NO_RATINGS)),
    Property("LocalBusiness", "servesCuisine", False, is_text, never("For restaurants.")),
    Property("LocalBusiness", "telephone", False, is_telephone),
    Property("LocalBusiness", "url", False, is_address),
    # https://developers.google.com/search/docs/appearance/structured-data/event
    Property("Event", "location", True, each(is_a(*TYPES["LocalBusiness"], "Place", "VirtualLocation"))),
    Property("Event", "location.address", False, lambda value: is_text(value) or is_a("PostalAddress")(value), _ONLINE),
    Property("Event", "name", True, is_text),
    Property("Event", "startDate", True, is_time),
    Property("Event", "description", False, is_text),
    Property(
        "Event",
        "endDate",
        False,
        is_time,
        where_there_is("subEvent", "A series without a last day has no end; each of its events has one."),
    ),
    Property("Event", "eventStatus", False, is_status),
    Property("Event", "image", False, each(is_address), where_page_has_no(".w-lead img", "It has no picture.")),
    Property(
        "Event",
        "location.name",
        False,
        is_text,
        (*_ONLINE, Absence("An address of its own has no name.", lambda _place, node: is_text(node.get("address")))),
    ),
    Property("Event", "offers", False, each(is_a("Offer")), where_page_has_no(".w-class-price", "No price is said.")),
    Property("Event", "offers.availability", False, is_text, never("How many spaces are left is not known here.")),
    Property(
        "Event",
        "offers.price",
        False,
        is_price,
        where_there_is("priceSpecification", "A scale has a lowest price and perhaps a highest, and no other."),
    ),
    Property(
        "Event",
        "offers.priceCurrency",
        False,
        is_currency,
        (
            *where_there_is("priceSpecification", "It stands with the lowest price."),
            Absence("What is free has none where no country is known.", lambda _place, node: node.get("price") == "0.00"),
        ),
    ),
    Property("Event", "offers.validFrom", False, is_text, never("Since when it can be booked is not said.")),
    Property("Event", "offers.url", False, is_address),
    Property("Event", "organizer", False, is_a("Organization", "Person", *TYPES["LocalBusiness"])),
    Property("Event", "organizer.name", False, is_text),
    Property("Event", "organizer.url", False, is_address),
    Property(
        "Event", "performer", False, each(is_a("Person")), where_page_has_no("main .w-people", "Nobody is said to teach it.")
    ),
    Property("Event", "performer.name", False, is_text),
    Property("Event", "previousStartDate", False, is_time, never("A class that moves is not known to have been elsewhere.")),
    # https://developers.google.com/search/docs/appearance/structured-data/profile-page
    Property("ProfilePage", "mainEntity", True, is_a("Person", "Organization")),
    Property("ProfilePage", "dateCreated", False, is_moment, never("People's files have no dates, and profiles show none.")),
    Property("ProfilePage", "dateModified", False, is_moment, never("People's files have no dates, and profiles show none.")),
    Property("ProfilePage", "mainEntity.name", True, is_text),
    Property("ProfilePage", "mainEntity.agentInteractionStatistic", False, is_text, never(_NOT_COUNTED)),
    Property(
        "ProfilePage", "mainEntity.alternateName", False, is_text, never("For the names of accounts; nobody has one here.")
    ),
    Property(
        "ProfilePage", "mainEntity.description", False, is_text, where_page_has_no(".w-profile .w-role", "No role is shown.")
    ),
    Property("ProfilePage", "mainEntity.identifier", False, is_text, never("For numbers of a site's database.")),
    Property(
        "ProfilePage", "mainEntity.image", False, each(is_address), where_page_has_no(".w-profile .w-portrait", "No photo.")
    ),
    Property("ProfilePage", "mainEntity.interactionStatistic", False, is_text, never(_NOT_COUNTED)),
    Property(
        "ProfilePage",
        "mainEntity.sameAs",
        False,
        each(is_address),
        where_page_has_no("main [rel~=me]", "No page elsewhere."),
    ),
)


def values_of(node: Node, name: str, by_id: dict[str, Node]) -> Iterator[tuple[Node, Value]]:
    """Yield what has the last property of a name with dots, and its value, None where there is none."""
    first, dot, rest = name.partition(".")
    value = node.get(first)
    whole = [_whole(one, by_id) for one in value] if isinstance(value, list) else _whole(value, by_id)
    if not dot:
        yield node, whole
        return
    for one in whole if isinstance(whole, list) else [whole]:
        if isinstance(one, dict):
            yield from values_of(one, rest, by_id)


def _whole(value: Value, by_id: dict[str, Node]) -> Value:
    return by_id.get(value["@id"], value) if isinstance(value, dict) and set(value) == {"@id"} else value


def lines_of(node: Node) -> list[Property]:
    """Return the lines that a node is held to."""
    return [line for line in PROPERTIES if node["@type"] in TYPES[line.type]]


def lacking(graph: list[Node], page: BeautifulSoup, unsaid: frozenset[str] = frozenset()) -> Iterator[str]:
    """Yield what a page's graph lacks. `unsaid` are the full names of what the blogger of the site has not said."""
    by_id = {node["@id"]: node for node in graph}
    place = Place(page, graph[0]["@type"], unsaid)
    for node in graph:
        for line in lines_of(node):
            for holder, value in values_of(node, line.name, by_id):
                if problem := _problem(line, place, holder, value):
                    yield f"{node['@id']}: {line.full_name} {problem}"


def _problem(line: Property, place: Place, holder: Node, value: Value) -> str:
    if value is not None:
        if line.full_name in place.unsaid or any(absence.always for absence in line.absences):
            return f"is {value!r}, but nobody said it"
        return "" if line.form(value) else f"has not the form that Google asks for: {value!r}"
    if line.required:
        return "is required"
    excused = line.full_name in place.unsaid or any(absence.when(place, holder) for absence in line.absences)
    return "" if excused else "is recommended, and no reason is known why it is absent"
