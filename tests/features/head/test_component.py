"""What stands in a page's head for search engines and previews."""

import pytest
from bs4 import BeautifulSoup
from rendering import HOSTILE, Renderer, assert_harmless
from sites import PELICAN


def metas(page: BeautifulSoup) -> dict[str, str]:
    return {str(one.get("name") or one.get("property")): str(one["content"]) for one in page.select("meta")}


def test_of_an_article() -> None:
    render = Renderer()
    article = render.article(title="Ease <em>back</em> pain", summary="Rest & walk.", tags="sleep")
    page = render.on(article=article, url="a.html").part("head/tags")
    found = metas(page)
    assert found["og:title"] == "Ease back pain"
    assert found["description"] == "Rest & walk."
    assert (found["og:type"], found["article:tag"], found["article:section"]) == ("article", "sleep", "Sleep")
    assert [one["href"] for one in page.select("link[rel=canonical]")] == ["https://example.com/a.html"]


@pytest.mark.parametrize("status", ["draft", "hidden"])
def test_what_is_not_public_is_kept_from_search_engines(status: str) -> None:
    render = Renderer()
    assert metas(render.on(article=render.article(status=status)).part("head/tags"))["robots"] == "noindex"


def test_a_site_without_an_address_says_nothing_absolute() -> None:
    page = Renderer(pelican={**PELICAN, "SITEURL": ""}).part("head/tags")
    assert not [name for name in metas(page) if name.startswith("og:")]


def test_switched_off() -> None:
    assert Renderer({"discovery": {"head": False}}).part("head/tags").find_all() == []


def test_nothing_of_a_text_is_markup() -> None:
    render = Renderer(pelican={**PELICAN, "SITENAME": HOSTILE.replace("<b onclick=x>", "")})
    article = render.article(title="T", tags=HOSTILE.replace(",", ""), category=HOSTILE)
    page = render.on(article=article).part("head/tags")
    assert_harmless(page, times=2)
    assert {one.name for one in page.find_all()} == {"meta", "link"}
