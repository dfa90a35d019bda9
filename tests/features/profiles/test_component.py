"""The head of a person's page: which it is given. How it looks is tests/theme/test_components.py's."""

from rendering import Renderer, text_of

from pelican_wellness.model.person import Person
from pelican_wellness.model.source import Term

MARA = Person("mara", "Mara", role="Massage therapist", credentials=("LMT",), languages=("es",))
PAGE = {"kind": "author", "term": Term("Mara", "mara"), "term_kind": "author"}


def test_what_the_feature_gives_it() -> None:
    render = Renderer(None, (MARA,), page=PAGE)
    assert text_of(render.part("people/profile")) == "M Mara Massage therapist, LMT In person Languages Spanish"
    assert render.on(term=Term("Tomás", "tomas")).values("people/profile") is None
    assert render.on(kind="tag").values("people/profile") is None


def test_in_the_language_of_the_page() -> None:
    render = Renderer(None, (MARA,), page=PAGE, tag="es")
    assert "español" in text_of(render.part("people/profile"))
