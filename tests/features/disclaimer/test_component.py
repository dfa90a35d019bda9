"""What an article does not replace."""

from rendering import HOSTILE, Renderer, assert_harmless, text_of


def test_text_and_principles(render: Renderer) -> None:
    page = render("disclaimer/text", text="Ask a physician.", principles="pages/how-we-write.html")
    assert text_of(page) == "Ask a physician. How these articles are written and checked"
    assert [one["href"] for one in page.select("a")] == ["https://example.com/pages/how-we-write.html"]


def test_either_alone(render: Renderer) -> None:
    assert not render("disclaimer/text", text="Ask.", principles=None).select("a")
    assert len(render("disclaimer/text", text=None, principles="https://x.example/").select("p")) == 1


def test_nothing_of_a_text_is_markup(render: Renderer) -> None:
    assert_harmless(render("disclaimer/text", text=HOSTILE, principles=HOSTILE), times=2)


def test_what_the_feature_gives_it() -> None:
    render = Renderer({"editorial": {"disclaimer": "Ask <first>."}})
    shown, none = (render.on(article=render.article(**lines)) for lines in ({}, {"disclaimer": "none"}))
    assert text_of(shown.part("disclaimer/text")) == "Ask <first>."
    assert none.values("disclaimer/text") is None
    assert render.values("disclaimer/text") is None
