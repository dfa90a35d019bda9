"""The page's graph, as it stands in the page."""

import json
from typing import Any

from rendering import HOSTILE, Renderer
from sites import PELICAN


def graph(render: Renderer) -> list[dict[str, Any]]:
    (script,) = render.part("structured_data/graph").find_all()
    assert (script.name, script["type"]) == ("script", "application/ld+json")
    nodes: list[dict[str, Any]] = json.loads(script.get_text())["@graph"]
    return nodes


def test_of_an_article() -> None:
    render = Renderer()
    page = render.on(article=render.article(title="Ease pain"), url="a.html")
    posting = next(node for node in graph(page) if node["@type"] == "BlogPosting")
    assert posting["headline"] == "Ease pain"
    assert posting["wordCount"] == 1


def test_no_text_can_end_it() -> None:
    render = Renderer()
    article = render.article(title="T", tags=HOSTILE, category=HOSTILE)
    page = render.on(article=article, url="a.html")
    assert "</script>" not in page.html("structured_data/graph", **(page.values("structured_data/graph") or {})).removesuffix(
        "</script>\n"
    )
    posting = next(node for node in graph(page) if node["@type"] == "BlogPosting")
    assert posting["articleSection"] == HOSTILE


def test_nothing_where_there_is_no_address_or_nobody_is_to_find_it() -> None:
    public = Renderer()
    renderers = [
        Renderer(pelican={**PELICAN, "SITEURL": ""}),
        Renderer({"discovery": {"head": False}}),
        public.on(article=public.article(status="draft")),
        public.on(file="404.html"),
    ]
    assert [render.part("structured_data/graph").find_all() for render in renderers] == [[]] * 4
