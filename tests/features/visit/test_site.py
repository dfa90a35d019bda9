"""The pages of a site that tell what to know before the first visit."""

import pytest
from factory import Build

TEXT = "## First\n\nText of *it*.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## Second\n\nMore."
FILES: dict[str, str | bytes] = {
    "pages/v.md": f"Title: Your first visit\nSlug: first-visit\n\n{TEXT}",
    "pages/v-es.md": f"Title: Su primera visita\nSlug: first-visit\nLang: es\n\n{TEXT}",
    "pages/p.md": f"Title: Policies\n\n{TEXT}",
    "pages/q.md": f"Title: Questions\n\n{TEXT}",
    "pages/plain.md": f"Title: Other\nTemplate: page\nSlug: other\n\n{TEXT}",
}
SHAPES = {
    "pages/first-visit.html": ".w-steps > li > h2",
    "pages/first-visit-es.html": ".w-steps > li > h2",
    "pages/policies.html": ".w-policies th[scope=row]",
    "pages/questions.html": ".w-questions > details > summary > h2",
}


@pytest.mark.parametrize(("name", "selector"), SHAPES.items())
def test_each_has_its_shape(name: str, selector: str, build: Build) -> None:
    built = build(FILES, WELLNESS={"social_cards": False})
    page = built.page(name)
    assert [one.get_text() for one in page.select(f"main {selector}")] == ["First", "Second"]
    assert page.select_one(".w-scroller > table"), "and a table within scrolls as elsewhere"
    assert not page.select_one(".w-scroller .w-policies"), "but what is agreed does not"
    assert f".{selector.split()[0].strip('.')}" in "".join(one.string or "" for one in page.select("style"))


def test_a_template_of_ones_own_choice(build: Build) -> None:
    files = {**FILES, "pages/q.md": f"Title: Questions\nTemplate: page\n\n{TEXT}"}
    assert (
        not build(files, WELLNESS={"social_cards": False})
        .page("pages/questions.html")
        .select("details.w-question, .w-questions")
    )
