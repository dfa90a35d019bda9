"""Components that belong to no feature: the page around them, lists, people."""

from datetime import UTC, datetime
from typing import Any

import pytest
from factory import ROOT
from markupsafe import Markup
from rendering import HOSTILE, Renderer, assert_harmless, text_of

from pelican_wellness.adapter.menu import Menu, MenuEntry, MoreEntries
from pelican_wellness.adapter.navigation import Pagination
from pelican_wellness.adapter.templates import Filled
from pelican_wellness.features.cta.feature import Action
from pelican_wellness.model.channel import channels
from pelican_wellness.model.fragment import Fragment
from pelican_wellness.model.person import Person
from pelican_wellness.model.person_facts import Shown
from pelican_wellness.model.site import TermList
from pelican_wellness.model.source import Term

WAYS = channels(
    booking="https://b.example/book?a=1&b=2",
    telephone="+1 802 555 0142",
    email="a@b.example",
    whatsapp="+1 802 555 0142",
    sms="+1 802 555 0142",
)
MARA = Person(
    "mara",
    "Mara Lindqvist",
    role="Massage therapist",
    credentials=("LMT",),
    license="VT 12345",
    photo="images/mara.jpg",
    topics=("Sleep", "Back pain"),
    online=True,
    channels=WAYS,
    website="https://mara.example/",
    same_as=("https://a.example/mara", "https://b.example/mara"),
    url="author/mara.html",
    biography=Fragment("<p>She <em>listens</em>.</p>"),
)
SHOWN = Shown(MARA, (("Burlington", "areas/burlington.html"), ("Bath", "")), ("English", "Spanish"), ("burlington", "bath"))
WICKED = Person(
    "x",
    HOSTILE,
    role=HOSTILE,
    license=HOSTILE,
    photo=HOSTILE,
    topics=(HOSTILE.lower(),),
    website=HOSTILE,
    same_as=(HOSTILE,),
    url=HOSTILE,
    channels=channels(booking=HOSTILE, email=HOSTILE),
)


EMPTY = "There is nothing here yet. New articles will appear here. Back to the home page"


def test_every_component_is_rendered_here() -> None:
    """So that a new one gets a case, too."""
    folder = ROOT / "theme" / "templates" / "components"
    names = {f"{kind}/{file.stem}" for kind in ("site", "people") for file in (folder / kind).glob("*.html")}
    own = (ROOT / "tests" / "theme" / "test_components.py").read_text(encoding="utf-8")
    assert {name for name in names if f'"{name}"' not in own} == set()


# People.


def test_a_list_of_people(render: Renderer) -> None:
    people = [Shown(Person(slug, slug.title()), (), ()) for slug in ("mara", "tomas")]
    page = render("people/list", people=people)
    assert [one.get_text() for one in page.select("ul.w-people > .w-person h3")] == ["Mara", "Tomas"]


def test_channels(render: Renderer) -> None:
    page = render("people/channels", channels=WAYS, prominent=False)
    assert [text_of(one) for one in page.select("li")] == [
        "Book online (opens b.example)",
        "Telephone +1 802 555 0142",
        "Email a@b.example",
        "WhatsApp +1 802 555 0142",
        "Text message +1 802 555 0142",
    ]
    assert [one["href"] for one in page.select("a")] == [way.url for way in WAYS]
    assert not page.select(".w-button")
    assert len(render("people/channels", channels=WAYS, prominent=True).select("a.w-button")) == 1


def test_a_drawing_stands_beside_each_channel(render: Renderer) -> None:
    for drawn in (True, False):
        page = render("people/channels", channels=WAYS, prominent=False, drawn=drawn)
        assert len(page.select("a > svg.w-glyph[aria-hidden=true]")) == (len(WAYS) if drawn else 0)
    assert str(render("people/channels", channels=WAYS[:1], prominent=False).path) == str(
        render("site/glyph", name="calendar").path
    )


def test_facts(render: Renderer) -> None:
    page = render("people/facts", shown=SHOWN, person=MARA)
    assert [text_of(one) for one in page.select("li")] == [
        "In person Online",
        "Topics Sleep, Back pain",
        "Languages English, Spanish",
        "Areas Burlington Bath",
        "Burlington",
        "Bath",
    ]
    alone = Person("a", "A")
    assert [text_of(one) for one in render("people/facts", shown=Shown(alone, (), ()), person=alone).select("li")] == [
        "In person"
    ]


def test_name_of_who_has_no_file(render: Renderer) -> None:
    assert render("people/name", name="<Guest>").select_one("header.w-profile h1").get_text() == "<Guest>"  # type: ignore[union-attr]


def test_chips(render: Renderer) -> None:
    page = render("people/chips", links=[("Bath", "areas/bath.html"), ("York", "")])
    assert [(one.name, one.get_text()) for one in page.select("ul.w-chips > li > *")] == [("a", "Bath"), ("span", "York")]


def test_links_of_a_person(render: Renderer) -> None:
    elsewhere = [
        ("https://mara.example/", "mara.example", "globe"),
        ("https://instagram.com/mara", "instagram.com/mara", "camera"),
    ]
    page = render("people/links", person=MARA, elsewhere=elsewhere)
    assert text_of(page) == "License VT 12345 mara.example instagram.com/mara"
    assert [one["rel"] for one in page.select("a")] == [["me"]] * 2
    assert page.select_one("ul[aria-label=Elsewhere]")
    assert not render("people/links", person=Person("a", "A"), elsewhere=[]).select("li")


def test_card(render: Renderer) -> None:
    card = render("people/card", shown=SHOWN, person=MARA).li
    assert card
    assert (card["data-name"], card["data-topics"]) == ("mara", "sleep|back pain")
    assert "data-online" in card.attrs
    link, hint = card.select_one("h3 > a"), card.select_one(".w-hint")
    assert link and hint
    assert link["href"] == "https://example.com/author/mara.html"
    assert text_of(hint) == "Massage therapist, LMT"
    alone = Person("a", "A")
    bare = render("people/card", shown=Shown(alone, (), ()), person=alone)
    assert not bare.select("img, h3 a, [data-online]")


def test_a_card_where_links_to_its_areas_lead(render: Renderer) -> None:
    card = render("people/card", shown=SHOWN, person=MARA, level=2, anchors=("bath",))
    assert [one["id"] for one in card.select("[id]")] == ["area-bath"]
    assert [one.name for one in card.select("h2, h3")] == ["h2"]
    assert card.select_one("li.w-person")["data-areas"] == "burlington|bath"  # type: ignore[index]


def test_a_portrait_or_initials(render: Renderer) -> None:
    values = {"initials": "ML", "place": "card", "alt": "", "loading": "lazy"}
    initials = render("people/portrait", photo="", **values).select_one(".w-initials")
    assert initials
    assert (initials.get_text(), initials["aria-hidden"]) == ("ML", "true")
    assert render("people/portrait", photo="mara.jpg", **values).select_one("img.w-portrait")
    assert text_of(render("people/portrait", photo="", **{**values, "initials": ""})) == ""


def test_profile(render: Renderer) -> None:
    values: dict[str, Any] = {"elsewhere": [], "action": None}
    page = render("people/profile", shown=SHOWN, person=MARA, **values)
    assert text_of(page).startswith("Mara Lindqvist Massage therapist, LMT Book online (opens b.example) Telephone")
    assert page.select_one(".w-prose em")
    assert len(page.select(".w-channels .w-button")) == 1, "what comes first is the way to reach them"
    alone = Person("a", "A")
    assert text_of(render("people/profile", shown=Shown(alone, (), ()), person=alone, **values)) == "A A In person"
    action = Action("pages/contact.html", "Contact us")
    page = render("people/profile", shown=Shown(alone, (), ()), person=alone, elsewhere=[], action=action)
    assert [one.get_text() for one in page.select(".w-profile a.w-button")] == ["Contact us"], "else the practice's"


@pytest.mark.parametrize(
    ("component", "times"), [("people/card", 8), ("people/profile", 7), ("people/facts", 3), ("people/links", 3)]
)
def test_nothing_a_person_says_is_markup(render: Renderer, component: str, times: int) -> None:
    given: dict[str, dict[str, object]] = {
        "people/links": {"elsewhere": [(HOSTILE, HOSTILE, "globe")]},
        "people/profile": {"elsewhere": [(HOSTILE, HOSTILE, "globe")], "action": None},
    }
    facts = {} if component == "people/links" else {"shown": Shown(WICKED, ((HOSTILE, HOSTILE),), (HOSTILE,))}
    values = {"person": WICKED, **facts, **given.get(component, {})}
    assert_harmless(render(component, **values), times=times)


# The page around it all.


def test_skip_link(render: Renderer) -> None:
    link = render("site/skip_link").a
    assert link
    assert (link["href"], link.get_text()) == ("#w-content", "Skip to content")


def test_header(render: Renderer) -> None:
    entries = (MenuEntry(Markup("Shop"), "https://shop.example/"), MenuEntry(Markup("<em>Rest</em>"), "/rest.html", "page"))
    menu = Menu(entries, ())
    button = Filled("cta/header_button", {"url": "contact/", "button": "Write", "call": "", "call_button": ""})
    header = render(
        "site/header", name="Calm <em>Hands</em>", logo=None, home="/", is_home=True, toggle=True, menu=menu, parts=[button]
    )
    assert text_of(header) == "Calm Hands Menu Write Shop Rest"
    assert [(one.get_text().strip(), one.get("aria-current")) for one in header.select("a")] == [
        ("Calm Hands", "page"),
        ("Write", None),
        ("Shop", None),
        ("Rest", "page"),
    ]
    popover = header.select_one("button.w-menu-button")
    assert popover
    assert popover["popovertarget"] == "w-menu"
    assert header.select("#w-menu[popover]")
    assert header.select(".w-scheme-form")


def test_header_without_toggle_and_menu(render: Renderer) -> None:
    header = render(
        "site/header", name="A", logo="logo.svg", home="/", is_home=False, toggle=False, menu=Menu((), ()), parts=[]
    )
    assert not header.select(".w-scheme-form, li, [aria-current]")
    mark = header.select_one("img.w-site-mark")
    assert mark
    assert (mark["src"], mark["alt"]) == ("https://example.com/logo.svg", "")


def test_name_and_mark(render: Renderer) -> None:
    assert render("site/name", name="A", logo=None, home="/", is_home=False).select("svg[aria-hidden=true]")
    assert not render("site/mark", logo="logo.svg").select("svg")


def test_menu_marks_where_readers_are(render: Renderer) -> None:
    entries = (MenuEntry(Markup("A"), "/a.html", "true"), MenuEntry(Markup("B"), "/b.html"))
    menu = render("site/menu", entries=entries, groups=())
    assert [one.get("aria-current") for one in menu.select("a")] == ["true", None]
    assert not menu.select("details")


def test_a_long_menu_ends_in_more() -> None:
    more = MoreEntries((MenuEntry(Markup("B"), "/b.html"), MenuEntry(Markup("C"), "/c.html")))
    render = Renderer(tag="es")
    menu = render("site/menu", entries=(MenuEntry(Markup("A"), "/a.html"),), groups=(more,))
    assert text_of(menu) == "A Más B C"
    assert [one["href"] for one in menu.select("#w-menu > ul > li:last-child > details > ul a")] == ["/b.html", "/c.html"]
    assert {"site/menu_more"} <= render.view.used
    assert render("site/menu_more", more=more).select("summary")


def test_scheme_toggle(render: Renderer) -> None:
    toggle = render("site/scheme_toggle")
    form, button = toggle.form, toggle.button
    assert form and button
    assert form["action"] == "https://example.com/theme/color-scheme.html"
    assert button["aria-label"] == "Switch between light and dark colors"


def test_sidebar_and_footer_hold_their_parts(render: Renderer) -> None:
    parts = [
        Filled("disclaimer/text", {"text": "One.", "principles": None}),
        Filled("cta/footer_button", {"url": "/", "button": "Two", "call": "", "call_button": ""}),
    ]
    assert text_of(render("site/sidebar", parts=parts)) == "One. Two"
    footer = render("site/footer", parts=parts, links=(("Tags", "/tags.html"),), toggle=False)
    assert text_of(footer) == "One. Two Tags"
    assert footer.select("nav.w-colophon a[href='/tags.html']")


def test_colophon_says_messages_in_the_language_of_the_page() -> None:
    assert text_of(Renderer(tag="es")("site/colophon", links=(("Categories", "/c.html"),))) == "Categorías"


def test_script(render: Renderer) -> None:
    script = render("site/script", name="contact-form").script
    assert script
    assert script["src"] == "https://example.com/theme/js/contact-form.js"
    assert "defer" in script.attrs


def test_components_that_are_the_same_on_many_pages_are_rendered_once(render: Renderer) -> None:
    links = (("Tags", "/tags.html"),)
    parts = [Filled("cta/footer_button", {"url": "/", "button": "Two", "call": "", "call_button": ""})]
    first = render.html("site/footer", links=links, parts=parts, toggle=False)
    used, other = set(render.view.used), render.on(file="b.html")
    assert other.html("site/footer", links=links, parts=parts, toggle=False) == first
    assert other.view.used == used == {"site/footer", "site/colophon", "cta/footer_button", "cta/main_button"}


# Lists.


def test_entries(render: Renderer) -> None:
    entry = render.content("<p>Rest helps.</p>", title="Ease <em>pain</em>")
    spanish = render.content("<p>Descansa.</p>", title="Duerme", lang="es")
    page = render("site/entries", entries=[entry, spanish], pages=None)
    english, other = page.select("article.w-entry")
    assert text_of(english).startswith("Ease pain 1 Minute")
    assert english.select("h2 em")
    assert "Rest helps." in text_of(english)
    assert "lang" not in english.attrs
    assert (other["lang"], other["dir"]) == ("es", "ltr")
    assert not page.select(".w-pagination, img")
    assert text_of(render("site/entries", entries=[], pages=None)) == EMPTY


def test_entry_with_its_picture() -> None:
    render = Renderer(content_path=ROOT / "theme" / "static" / "icons")
    entry = render.content(image="icon.svg", image_alt="A leaf")
    for first, loading in ((True, None), (False, "lazy")):
        picture = render("site/entry", entry=entry, first=first).img
        assert picture
        assert (picture["src"], picture["alt"], picture.get("loading")) == ("https://example.com/icon.svg", "", loading)


def test_pagination(render: Renderer) -> None:
    page = render("site/pagination", pages=Pagination("/a.html", "/c.html", "2", "3"))
    assert text_of(page) == "Newer articles Page 2 of 3 Older articles"
    assert [(one["rel"], one["href"]) for one in page.select("a")] == [(["prev"], "/a.html"), (["next"], "/c.html")]
    assert not render("site/pagination", pages=Pagination("", "", "1", "1")).select("a")


def test_date_list_and_archive(render: Renderer) -> None:
    new, old = (render.content(title=f"In {year}", date=datetime(year, 3, 16, tzinfo=UTC)) for year in (2026, 2025))
    listed = render("site/date_list", entries=[new])
    assert text_of(listed) == "March 16, 2026 In 2026"
    archive = render("site/archive", articles=[new, old])
    assert [one.get_text() for one in archive.select("h2")] == ["2026", "2025"]
    assert [len(one.select("li")) for one in archive.select("ul")] == [1, 1]
    assert text_of(render("site/date_list", entries=[])) == "There is nothing here yet."
    assert text_of(render("site/archive", articles=[])) == EMPTY


def test_prices_have_two_columns(render: Renderer) -> None:
    table = render("site/prices", rows=[("", "$18"), ("students", "$12")])
    assert [[cell.get_text() for cell in one.select("th, td")] for one in table.select("tr")] == [
        ["Price", "$18"],
        ["students", "$12"],
    ]


def test_an_empty_list_leads_on(render: Renderer) -> None:
    assert [one.get_text() for one in render("site/empty").select("a.w-button")] == ["Back to the home page"]
    assert not render.on(is_home=True)("site/empty").select("a")


def test_term_list(render: Renderer) -> None:
    terms = [(Term("Sleep", "sleep", "tag/sleep.html"), [1]), (Term("Rest", "rest", "tag/rest.html"), range(1200))]
    page = render("site/term_list", terms=terms)
    assert [text_of(one) for one in page.select("li")] == ["Sleep 1 Article", "Rest 1,200 Articles"]
    assert text_of(render("site/term_list", terms=[])) == EMPTY


def test_list_header(render: Renderer) -> None:
    assert text_of(render("site/list_header", heading="Sleep")) == "Sleep"


def test_introduction(render: Renderer) -> None:
    assert text_of(render("site/introduction", name="Calm <em>Hands</em>", subtitle="")) == "Calm Hands"
    assert text_of(render("site/introduction", name="Calm Hands", subtitle="Rest")) == "Calm Hands Rest"


# Articles.


def test_reading_line(render: Renderer) -> None:
    article = render.content("<p>Rest.</p>" * 3000, modified=datetime(2026, 4, 1, tzinfo=UTC))
    line = render("site/reading_line", article=article)
    assert text_of(line) == "13 Minutes Posted on: March 16, 2026 Updated: April 1, 2026"
    assert [one["datetime"] for one in line.select("time")] == ["2026-03-16T00:00:00+00:00", "2026-04-01T00:00:00+00:00"]


def test_byline() -> None:
    ana, bo, drafted = (Term(one.title(), one, f"author/{one}.html", f"author/{one}.html") for one in ("ana", "bo", "cy"))
    authors = [ana, bo._replace(save_as=""), drafted]
    render = Renderer(lists=(TermList("author", ana, ("a.md",)),))
    line = render("site/byline", authors=authors)
    assert text_of(line) == "By Ana, Bo, Cy"
    assert [one["href"] for one in line.select("a[rel=author]")] == ["https://example.com/author/ana.html"]


def test_tag_line(render: Renderer) -> None:
    sleep, rare = (
        Term("Sleep", "sleep", "tag/sleep/", "tag/sleep/index.html"),
        Term("Rare", "rare", "tag/rare/", "tag/rare/index.html"),
    )
    line = Renderer(lists=(TermList("tag", sleep, ("a.md",)),))("site/tag_line", tags=[sleep, rare], words=1234)
    assert text_of(line) == "• Tags: • Sleep • Rare • 1,234 Words"
    assert [one["href"] for one in line.select("a")] == ["https://example.com/tag/sleep/"], "a tag of drafts has no page"
    assert text_of(render("site/tag_line", tags=[], words=1)) == "• 1 Word"


def test_draft_notice_and_prose(render: Renderer) -> None:
    assert text_of(render("site/draft_notice")) == "Draft: not published yet"
    assert render("site/prose", html=Markup("<p>A <b>b</b></p>")).select(".w-prose > p > b")


def test_headings_titles_and_periods(render: Renderer) -> None:
    assert str(render("site/heading", title="A <em>b</em> & c").h1) == "<h1>A <em>b</em> &amp; c</h1>"
    assert render.html("site/plain", title="A <em>b</em> & c") == "A b &amp; c"
    assert render.html("site/period", numbers=(2026, 3)) == "March 2026"


WICKED_TERM = Term(HOSTILE, "x", HOSTILE, HOSTILE)
WICKED_CASES: dict[str, tuple[dict[str, object], int]] = {
    "site/name": ({"name": "A", "logo": HOSTILE, "home": HOSTILE, "is_home": False}, 2),
    "site/mark": ({"logo": HOSTILE}, 1),
    "site/menu": ({"entries": (MenuEntry(Markup.escape(HOSTILE), HOSTILE),), "groups": ()}, 2),
    "site/menu_more": ({"more": MoreEntries((MenuEntry(Markup.escape(HOSTILE), HOSTILE),))}, 2),
    "site/colophon": ({"links": (("Tags", HOSTILE),)}, 1),
    "site/pagination": ({"pages": Pagination(HOSTILE, HOSTILE, HOSTILE, HOSTILE)}, 4),
    "site/term_list": ({"terms": [(WICKED_TERM, [])]}, 2),
    "site/list_header": ({"heading": HOSTILE}, 1),
    "site/byline": ({"authors": [WICKED_TERM]}, 2),
    "site/tag_line": ({"tags": [WICKED_TERM], "words": 1}, 2),
    "site/prose": ({"html": HOSTILE}, 1),
    "people/channels": ({"channels": WICKED.channels, "prominent": True}, 2),
}


@pytest.mark.parametrize("component", WICKED_CASES)
def test_nothing_of_a_text_is_markup(component: str) -> None:
    values, times = WICKED_CASES[component]
    render = Renderer(lists=(TermList("tag", WICKED_TERM, ()),))
    assert_harmless(render(component, **values), times=times)


def test_titles_keep_their_inline_elements_only(render: Renderer) -> None:
    title = "A <em>b</em> <script>alert(1)</script><img src=x onerror=alert(1)>"
    entry = render.content(title=title)
    for page in (render("site/date_list", entries=[entry]), render("site/introduction", name=title, subtitle=title)):
        assert page.select("em")
        assert not page.select("script, img")
