"""Who writes here: the box of the sidebar."""

from rendering import HOSTILE, Renderer, assert_harmless, text_of

from pelican_wellness.features.about import Introduction, introduction
from pelican_wellness.model.fragment import Fragment
from pelican_wellness.model.person import Person

MARA = Person("mara", "Mara Lindqvist", role="Massage therapist", photo="images/mara.jpg", url="author/mara.html")

REST = {"beginning": "", "name": "Mara Lindqvist", "rest": "author/mara.html", "loading": "lazy"}


def test_box(render: Renderer) -> None:
    box = render("about/box", about=Introduction(None, Fragment("<p>I <em>help</em>.</p>"), "images/me.jpg", MARA), **REST)
    photo, more = box.select_one("img.w-portrait"), box.select_one(".w-about-more a")
    assert text_of(box) == "About Me I help. More about Mara Lindqvist"
    assert photo and more
    assert (photo["src"], photo["alt"]) == ("https://example.com/images/me.jpg", "Mara Lindqvist")
    assert more["href"] == "https://example.com/author/mara.html"
    assert box.select_one("p > em")


def test_box_of_nobody_in_particular(render: Renderer) -> None:
    box = render("about/box", about=Introduction("Hello", Fragment(), "me.jpg", None), **REST)
    photo = box.select_one("img")
    assert photo
    assert photo["alt"] == ""
    assert text_of(box) == "Hello"


def test_nothing_of_a_text_is_markup(render: Renderer) -> None:
    about = Introduction(HOSTILE, Fragment(), HOSTILE, Person("x", HOSTILE, photo=HOSTILE, url=HOSTILE))
    assert_harmless(render("about/box", about=about, beginning=HOSTILE, name=HOSTILE, rest=HOSTILE, loading=""), times=5)


def test_what_the_feature_gives_it() -> None:
    assert Renderer().values("about/box") is None
    alone = Renderer(None, (MARA,))
    assert alone.part("about/box").select("img:not([loading])"), "of a page of a few lines it is the largest that is painted"
    article = alone.on(article=alone.article())
    assert article.part("about/box").select("img[loading=lazy]")


def test_who_has_no_photo_has_initials(render: Renderer) -> None:
    for name, initials in (
        ("Mara Lindqvist", "ML"),
        ("Ana María de la Cruz", "AC"),
        ("Cher", "C"),
        ("山田花子", "山"),
        ("🌿", ""),
    ):
        about = Renderer({"about": {"person": "x"}}, (Person("x", name, biography=Fragment("<p>I help.</p>")),)).values(
            "about/box"
        )["about"]  # type: ignore[index]
        assert [one.get_text() for one in render("about/box", about=about, **REST).select(".w-initials")] == [initials][
            : len(initials)
        ]


def test_a_blog_of_nobody_by_name_has_its_own_initials() -> None:
    render = Renderer({"practice": {"name": "Calm Hands"}})
    assert introduction(render.site, "en").initials == "CH"
