"""An article in its other languages."""

from dataclasses import replace

from rendering import HOSTILE, Renderer, assert_harmless, text_of

from pelican_wellness.i18n.language import Language, language
from pelican_wellness.model.source import Version


def test_links(render: Renderer) -> None:
    page = render("translations/links", versions=[(language("ar"), "a-ar.html"), (language("es"), "a-es.html")])
    arabic, spanish = page.select("a")
    assert (arabic["lang"], arabic["hreflang"], arabic["dir"], arabic["rel"]) == ("ar", "ar", "rtl", ["alternate"])
    assert (spanish["href"], spanish.get_text()) == ("https://example.com/a-es.html", "español")
    assert text_of(page) == "Read this in: العربية, español"


def test_nothing_of_a_text_is_markup(render: Renderer) -> None:
    assert_harmless(render("translations/links", versions=[(Language(HOSTILE, "ltr", HOSTILE), HOSTILE)]), times=4)


def test_what_the_feature_gives_it(render: Renderer) -> None:
    article = render.article()
    source = replace(article.source, translations=(Version("pt_BR", "a-pt.html", "a-pt.html"),))
    (link,) = render.on(article=replace(article, source=source)).part("translations/links").select("a")
    assert link["hreflang"] == "pt-BR"
    assert render.on(article=article).values("translations/links") is None
