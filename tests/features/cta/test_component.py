"""The call to action as a page shows it."""

from pathlib import Path

import pytest
from rendering import HOSTILE, Renderer, assert_harmless, text_of
from sites import site_of

from pelican_wellness.feature import Slot
from pelican_wellness.features.cta.call import CallToAction
from pelican_wellness.features.cta.feature import FEATURE
from pelican_wellness.i18n.language import language
from pelican_wellness.model.article import Article
from pelican_wellness.model.channel import channels
from pelican_wellness.model.page import View
from pelican_wellness.model.person import Person
from pelican_wellness.model.source import Source

WAYS = channels(telephone="+1 802 555 0142", email="a@b.example")
MARA = Person("mara", "Mara Lindqvist", role="Massage therapist", photo="images/mara.jpg", channels=WAYS)
CALL = CallToAction(None, "Talk to a therapist", "Ask a question.", "Contact a therapist", "pages/contact.html", WAYS, "a test")


def test_box(render: Renderer) -> None:
    box = render("cta/box", call=CALL, person=None, line=[])
    button = box.select_one("a.w-button")
    assert button
    assert (button["href"], button.get_text()) == ("https://example.com/pages/contact.html", "Contact a therapist")
    assert [one["href"] for one in box.select(".w-channels a")] == ["tel:+18025550142", "mailto:a@b.example"]
    assert text_of(box).startswith("Talk to a therapist Ask a question. Contact a therapist")
    assert not box.select("img, .w-call-person")


def test_box_of_a_person(render: Renderer) -> None:
    box = render("cta/box", call=CALL, person=MARA, line=["Massage therapist", "Burlington"])
    photo, line = box.select_one(".w-call-person img"), box.select_one(".w-hint")
    assert photo and line
    assert (photo["src"], photo["alt"]) == ("https://example.com/images/mara.jpg", "")
    assert line.get_text() == "Massage therapist\u00a0· Burlington"
    assert len(box.select("h2")) == 1


def test_a_way_that_has_a_scheme_stays(render: Renderer) -> None:
    call = CallToAction(None, "a", "b", "c", "tel:+18025550142", (), "a test")
    box = render("cta/box", call=call, person=None, line=[])
    assert [one["href"] for one in box.select("a")] == ["tel:+18025550142"]
    assert not box.select(".w-channels")


def test_buttons(render: Renderer) -> None:
    for component, css in (
        ("cta/header_button", "a.w-button.w-header-call"),
        ("cta/footer_button", ".w-footer-call > a.w-button"),
    ):
        link = render(component, url="contact/", button="Write to me", call="", call_button="").select_one(css)
        assert link
        assert (link["href"], link.get_text()) == ("https://example.com/contact/", "Write to me")


def test_nothing_of_a_text_is_markup(render: Renderer) -> None:
    call = CallToAction(None, HOSTILE, HOSTILE, HOSTILE, "a/", (), "")
    person = Person("x", HOSTILE, photo="x.jpg")
    assert_harmless(render("cta/box", call=call, person=person, line=[HOSTILE]), times=4)
    assert_harmless(render("cta/header_button", url=HOSTILE, button=HOSTILE, call=HOSTILE, call_button=HOSTILE), times=4)
    assert_harmless(render("cta/footer_button", url=HOSTILE, button=HOSTILE, call=HOSTILE, call_button=HOSTILE), times=4)


def test_what_the_feature_gives_it() -> None:
    render = Renderer({"practice": {"email": "a@b.example"}}, (MARA,))
    named, none = (render.on(article=render.article(cta=stated)) for stated in ("mara", "none"))
    assert "Talk to Mara Lindqvist" in text_of(named.part("cta/box"))
    assert named.part("cta/header_button").select("a")
    assert none.values("cta/box") is None


@pytest.mark.parametrize(
    ("person", "line"),
    [
        (Person("m", "Mara", role="Therapist", areas=("Burlington", "Winooski")), ["Therapist", "Burlington, Winooski"]),
        (Person("m", "Mara", areas=("Burlington",)), ["Burlington"]),
        (Person("m", "Mara", role="Therapist"), ["Therapist"]),
        (Person("m", "Mara"), []),
        (Person("m", "Tomas", role="Therapist"), ["Tomas", "Therapist"]),
    ],
)
def test_the_line_below_the_heading_has_what_there_is(person: Person, line: list[str]) -> None:
    call = CALL._replace(person=person, heading="Talk to Mara")
    article = Article(Source("a.md", Path(), "article", "A", "a", "en"), facts={"cta": call})
    view = View("article", "en", language("en"), "", article=article)
    (box,) = [part for part in FEATURE.parts if part.slot is Slot.ARTICLE_END]
    values = box.values(view, site_of())
    assert values and values["line"] == line
